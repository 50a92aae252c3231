// SPDX-License-Identifier: MIT
#include "datasetsession.h"

#include "store/keychain.h"
#include "tests/flows/cli.h"
#include "tests/flows/practicehost.h"
#include "tests/support/testproxy.h"

#include <QJsonDocument>

// Runs in a session with an open keychain: see tests/store/keychain_session.sh.

namespace slipway::tests {
namespace {

using domain::ProxyChoice;

/// A server that only a proxy with a sign-in leads to, and the system's keychain.
class UnlockedKeychainOfTheProxy : public DatasetSession
{
protected:
    UnlockedKeychainOfTheProxy()
    {
        useKeychain = true;
        proxy.lead(QStringLiteral("archive.example"), quint16(QUrl(host.api()).port()));
        proxy.wantSignIn("ada", "open sesame");
        QJsonObject own;
        own.insert(u"id", QStringLiteral("own-archive"));
        own.insert(u"kind", QStringLiteral("nomad"));
        own.insert(u"name", QStringLiteral("Our archive"));
        own.insert(u"api", QStringLiteral("https://archive.example") + QUrl(host.api()).path());
        own.insert(u"own", true);
        own.insert(u"certificates", at(QStringLiteral("practice/certificate.pem")));
        const QJsonObject all{{QStringLiteral("version"), 1}, {QStringLiteral("servers"), QJsonArray{own}}};
        write(QStringLiteral("slipway/profiles.json"), QJsonDocument(all).toJson());
    }

    session::KeptSecret signInToProxy(const QByteArray &password, bool remember)
    {
        ProxyChoice choice;
        choice.way = ProxyChoice::Way::Http;
        choice.host = QStringLiteral("127.0.0.1");
        choice.port = proxy.port();
        choice.user = QStringLiteral("ada");
        return ask<session::KeptSecret>([&](Reply<session::KeptSecret> reply) {
                   session().setProxy(choice, base::Secret(password), remember, nullptr, std::move(reply));
               })
            .value();
    }
    static std::optional<base::Secret> kept()
    {
        store::Keychain keychain(std::chrono::seconds(30));
        return run(keychain.read(QStringLiteral("Slipway: the proxy")));
    }
    /// What a new process finds: it has the settings and the keychain, and nothing else of ours.
    int checkInANewProcess(Cli &cli)
    {
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"})
            cli.environment(QString::fromLatin1(name), qEnvironmentVariable(name));
        return cli.run({QStringLiteral("check-connection"), QStringLiteral("--server"),
                        QStringLiteral("own-archive"), QStringLiteral("--json")});
    }
    static std::string said(const Cli &cli)
    {
        return cli.output().toStdString() + cli.errors().toStdString();
    }

    PracticeHost host{
        at(QStringLiteral("practice")),
        QStringLiteral("nomad"),
        {QStringLiteral("--tls"), QStringLiteral("--tls-name"), QStringLiteral("archive.example")}};
    TestProxy proxy;
};

TEST_F(UnlockedKeychainOfTheProxy, KeepsItsPasswordForTheNextProcessAndForgetsIt)
{
    EXPECT_FALSE(kept());
    const session::KeptSecret first = signInToProxy("open sesame", true);
    EXPECT_TRUE(first.remembered) << first.trouble.toStdString();
    ASSERT_TRUE(kept());
    EXPECT_EQ(kept()->reveal(), "open sesame");

    Cli reader(dataFolder());
    EXPECT_EQ(checkInANewProcess(reader), 0) << said(reader);
    EXPECT_GT(proxy.ledOn(), 0);
    EXPECT_FALSE(reader.output().contains("sesame") || reader.errors().contains("sesame"));
    QFile settings(at(QStringLiteral("slipway/settings.ini")));
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    EXPECT_FALSE(settings.readAll().contains("sesame"));

    // Used from now on, and no longer remembered.
    const session::KeptSecret second = signInToProxy("open sesame", false);
    EXPECT_FALSE(second.remembered);
    EXPECT_FALSE(kept());
    Cli stranger(dataFolder());
    EXPECT_EQ(checkInANewProcess(stranger), 6) << said(stranger);
    EXPECT_TRUE(stranger.output().contains("proxy-sign-in")) << said(stranger);
}

TEST_F(UnlockedKeychainOfTheProxy, ForgetsItWithTheUserName)
{
    ASSERT_TRUE(signInToProxy("open sesame", true).remembered);
    ProxyChoice none;
    none.way = ProxyChoice::Way::None;
    ASSERT_TRUE(ask<session::KeptSecret>([&](Reply<session::KeptSecret> reply) {
        session().setProxy(none, std::nullopt, true, nullptr, std::move(reply));
    }));
    EXPECT_FALSE(kept());
}

} // namespace
} // namespace slipway::tests
