// SPDX-License-Identifier: MIT
#include "connectionsession.h"

#include "tests/support/places.h"

#include <QSettings>

using namespace slipway;
using namespace slipway::tests;
using domain::RunState;

namespace {

/// A real archive that only the proxy can find.
class ProxySession : public ConnectionSession
{
protected:
    ProxySession()
    {
        const domain::Profile own = practice(QStringLiteral("dandi"));
        const auto ready = ask<domain::Profile>(
            [&](Reply<domain::Profile> reply) { session().chooseServer(own, nullptr, std::move(reply)); });
        m_key = session().practiceAccounts().at(0).toObject().value(u"key").toString();
        proxy.lead(QStringLiteral("archive.example"), quint16(ready.value().api.port()));
        profile.api = ready.value().api;
        profile.api.setHost(QStringLiteral("archive.example"));
        profile.api.setPort(-1);
    }

    base::Outcome<domain::Profile> choose()
    {
        return ask<domain::Profile>([&](Reply<domain::Profile> reply) {
            session().chooseServer(profile, nullptr, std::move(reply));
        });
    }
    base::Outcome<session::SignedIn> signIn()
    {
        return ask<session::SignedIn>([&](Reply<session::SignedIn> reply) {
            session().signIn(base::Secret(m_key), false, nullptr, std::move(reply));
        });
    }
    RunState run(const std::function<void()> &begin)
    {
        std::optional<RunState> rest;
        QObject watch;
        QObject::connect(&session(), &session::Session::runEnded, &watch,
                         [&rest](RunState state) { rest = state; });
        QObject::connect(&session(), &session::Session::snapshot, &watch,
                         [this](const domain::Snapshot &picture) { m_last = picture; });
        begin();
        EXPECT_TRUE(waitUntil([&rest] { return rest.has_value(); }, std::chrono::seconds(60)));
        return rest.value_or(RunState::Idle);
    }

    TestProxy proxy;
    QString m_key;
    domain::Snapshot m_last;
};

} // namespace

TEST_F(ProxySession, AProxyThatAsksInMidUploadIsAnsweredAndItContinues)
{
    proxy.wantSignIn("ada", "open sesame");
    useProxy(proxy.port(), QStringLiteral("ada"), QStringLiteral("open sesame"));
    ASSERT_TRUE(choose());
    ASSERT_TRUE(signIn());
    QJsonObject values;
    values.insert(u"name", QStringLiteral("Through a proxy"));
    values.insert(u"description", QStringLiteral("Two sessions"));
    values.insert(u"license", QStringLiteral("spdx:CC-BY-4.0"));
    ASSERT_TRUE(ask<domain::Dataset>(
        [&](Reply<domain::Dataset> reply) { session().createDataset(values, nullptr, std::move(reply)); }));
    domain::PlannedFile examples;
    examples.local = projectFile(u"resources/practice");
    ASSERT_TRUE(
        ask<void>([&](Reply<void> reply) { session().addFiles({examples}, nullptr, std::move(reply)); }));

    // The password is changed while we work, and the tunnels are gone.
    proxy.wantSignIn("ada", "another one");
    proxy.cutAll();
    EXPECT_EQ(run([&] { session().start(); }), RunState::Broken);
    ASSERT_TRUE(m_last.failure);
    EXPECT_EQ(m_last.failure->kind(), base::Failure::Kind::Proxy) << m_last.failure->what();
    EXPECT_EQ(m_last.failure->code(), "proxy-sign-in");

    useProxy(proxy.port(), QStringLiteral("ada"), QStringLiteral("another one"));
    EXPECT_EQ(run([&] { session().resume(); }), RunState::Finished);
    EXPECT_EQ(m_last.filesDone, 2);
    EXPECT_EQ(m_last.filesFailed, 0);
}

TEST_F(ProxySession, WithoutASignInNothingBegins)
{
    proxy.wantSignIn("ada", "open sesame");
    useProxy(proxy.port());
    ASSERT_TRUE(choose()) << "choosing asks nothing";
    const auto signedIn = signIn();
    ASSERT_FALSE(signedIn);
    EXPECT_EQ(signedIn.failure().code(), "proxy-sign-in") << signedIn.failure().what();
    EXPECT_EQ(proxy.ledOn(), 0);
}

TEST_F(ProxySession, ThePasswordIsNeverInTheSettings)
{
    useProxy(proxy.port(), QStringLiteral("ada"), QStringLiteral("open sesame"));
    QFile file(folder.filePath(QStringLiteral("slipway/settings.ini")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("ada")) << text.constData();
    EXPECT_FALSE(text.contains("sesame"));
    EXPECT_EQ(session().proxy().user, QStringLiteral("ada"));
}
