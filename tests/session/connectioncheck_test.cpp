// SPDX-License-Identifier: MIT
#include "connectionsession.h"

#include "tests/support/practicecontrol.h"
#include "wording/connectiontext.h"

using namespace slipway;
using namespace slipway::tests;

namespace {

using ConnectionCheckTest = ConnectionSession;

const char info[] = R"({"schema_version":"0.7.0","allowed_schema_versions":["0.7.0"],"schema_url":"x",
    "version":"1","instance_config":{"instance_name":"OURS"},"cli-minimal-version":"0.1","services":{}})";

} // namespace

TEST_F(ConnectionCheckTest, AWrongNameFailsAtTheName)
{
    // Longer than any name can be: the system refuses it without asking anybody.
    const QString label(60, QLatin1Char('a'));
    profile.api = QUrl(QStringLiteral("https://%1.%1.%1.%1.%1/api").arg(label));
    const auto report = check();
    EXPECT_EQ(states(report), "failed - - - - - -");
    EXPECT_EQ(codeOf(report), "name-not-found");
}

TEST_F(ConnectionCheckTest, APortThatRefusesFailsAtTheConnection)
{
    {
        MisbehavingServer gone;
        profile.api = gone.url("/api");
    }
    const auto report = check();
    EXPECT_EQ(states(report), "passed failed - - - - -");
    EXPECT_EQ(codeOf(report), "refused");
}

TEST_F(ConnectionCheckTest, ACertificateThatNobodyTrustsIsShownWithItsIssuer)
{
    const TestCertificate certificate = TestCertificate::make();
    MisbehavingServer server;
    server.useTls(certificate);
    server.always(Script::answer(200, info));
    profile.api = server.url("/api");
    auto report = check();
    EXPECT_EQ(states(report), "passed passed - failed - - -");
    EXPECT_EQ(codeOf(report), "certificate-untrusted");
    const domain::ConnectionStep &step = stepOf(report, Kind::Certificate);
    EXPECT_EQ(factOf(step, QStringLiteral("Issued by")), QStringLiteral("Slipway Test Authority"));
    EXPECT_TRUE(factOf(step, QStringLiteral("Valid")).contains(QStringLiteral("UTC")));
    EXPECT_TRUE(server.seen().isEmpty()) << "something was sent";

    profile.certificates = write(QStringLiteral("authority.pem"), certificate.certificate.toPem());
    report = check();
    EXPECT_EQ(states(report), "passed passed - passed passed - -") << codeOf(report);
    EXPECT_TRUE(factOf(stepOf(report, Kind::Certificate), QStringLiteral("Encryption"))
                    .startsWith(QStringLiteral("TLS 1.3")));
    EXPECT_TRUE(stepOf(report, Kind::Answer).note.contains(QStringLiteral("OURS")));
}

TEST_F(ConnectionCheckTest, ACertificateThatHasRunOutIsNotTakenEvenFromOurOwnAuthority)
{
    const TestCertificate certificate = TestCertificate::make({}, std::chrono::hours(72));
    MisbehavingServer server;
    server.useTls(certificate);
    profile.api = server.url("/api");
    profile.certificates = write(QStringLiteral("authority.pem"), certificate.certificate.toPem());
    const auto report = check();
    EXPECT_EQ(states(report), "passed passed - failed - - -");
    EXPECT_EQ(codeOf(report), "certificate-expired");
}

TEST_F(ConnectionCheckTest, AProxyThatWantsASignInIsNamed)
{
    const TestCertificate certificate = TestCertificate::make(QStringLiteral("archive.example"));
    MisbehavingServer server;
    server.useTls(certificate);
    server.always(Script::answer(200, info));
    TestProxy proxy;
    proxy.lead(QStringLiteral("archive.example"), server.port());
    proxy.wantSignIn("ada", "open sesame");
    profile.api = QUrl(QStringLiteral("https://archive.example/api"));
    profile.certificates = write(QStringLiteral("authority.pem"), certificate.certificate.toPem());
    useProxy(proxy.port());
    auto report = check();
    EXPECT_EQ(states(report), "passed passed failed - - - -");
    EXPECT_EQ(codeOf(report), "proxy-sign-in");
    useProxy(proxy.port(), QStringLiteral("ada"), QStringLiteral("open sesame"));
    report = check();
    EXPECT_EQ(states(report), "passed passed passed passed passed - -") << codeOf(report);
    EXPECT_EQ(report.proxy, QStringLiteral("127.0.0.1:%1 (HTTP)").arg(proxy.port()));
    EXPECT_FALSE(wording::plainText(report).contains(QStringLiteral("sesame")));
    proxy.refuseWith(403);
    EXPECT_EQ(codeOf(check()), "proxy-refused");
}

TEST_F(ConnectionCheckTest, AProxyThatIsNotThereFailsAtTheConnection)
{
    quint16 port = 0;
    {
        TestProxy gone;
        port = gone.port();
    }
    profile.api = QUrl(QStringLiteral("https://archive.example/api"));
    useProxy(port);
    const auto report = check();
    EXPECT_EQ(states(report), "passed failed - - - - -");
    EXPECT_EQ(codeOf(report), "proxy-unreachable");
}

TEST_F(ConnectionCheckTest, AWebPageInsteadOfAnAnswerIsSaid)
{
    MisbehavingServer server;
    server.always(Script::answer(200, "<!doctype html><html><body>Sign in to the guest network</body></html>",
                                 {{"Content-Type", "text/html"}}));
    for (const char *kind : {"dandi", "nomad", "databank"}) {
        profile.kind = QLatin1String(kind);
        profile.api = server.url("/api");
        const auto report = check();
        EXPECT_EQ(states(report), "passed passed - - failed - -") << kind;
        static const QSet<QByteArray> meant = {"html-answer", "not-nomad", "not-a-databank"};
        EXPECT_TRUE(meant.contains(stepOf(report, Kind::Answer).failure->code())) << kind << codeOf(report);
    }
}

TEST_F(ConnectionCheckTest, AWrongKeyFailsAtTheSignIn)
{
    profile = practice(QStringLiteral("dandi"));
    const auto report = check(QString(40, QLatin1Char('0')));
    EXPECT_EQ(states(report), "passed passed - - passed failed -") << codeOf(report);
    EXPECT_EQ(codeOf(report), "wrong-key");
}

TEST_F(ConnectionCheckTest, WhereNothingCanBeTriedNothingIsSent)
{
    profile = practice(QStringLiteral("dandi"));
    const auto report = check();
    EXPECT_EQ(states(report), "passed passed - - passed passed -") << codeOf(report);
    EXPECT_TRUE(stepOf(report, Kind::Upload).note.contains(QStringLiteral("no place for a trial")));
    EXPECT_TRUE(report.isWell());
}

TEST_F(ConnectionCheckTest, ATrialUploadLeavesNothingBehind)
{
    for (const auto &[kind, place] : {std::pair("nomad", "/uploads/"), std::pair("databank", "/files/")}) {
        profile = practice(QLatin1String(kind));
        const auto report = check();
        EXPECT_EQ(states(report), "passed passed - - passed passed passed") << kind << ' ' << codeOf(report);
        const PracticeControl control{QUrl(report.address)};
        qint64 sent = 0;
        QStringList removed;
        for (const QJsonValue &one : control.requests()) {
            const QJsonObject request = one.toObject();
            sent = std::max(sent, request.value(u"bytes_in").toInteger());
            const QString path = request.value(u"path").toString();
            if (request.value(u"method").toString() == QLatin1String("DELETE") &&
                path.contains(QLatin1String(place)))
                removed.append(path);
        }
        EXPECT_GE(sent, 1'000'000) << kind;
        EXPECT_EQ(removed.size(), 1) << kind;
    }
}

TEST_F(ConnectionCheckTest, NobodyIsSignedInOrOutByACheck)
{
    profile = practice(QStringLiteral("dandi"));
    ASSERT_TRUE(ask<domain::Profile>(
        [&](Reply<domain::Profile> reply) { session().chooseServer(profile, nullptr, std::move(reply)); }));
    const QString key = session().practiceAccounts().at(0).toObject().value(u"key").toString();
    ASSERT_TRUE(ask<session::SignedIn>([&](Reply<session::SignedIn> reply) {
        session().signIn(base::Secret(key), false, nullptr, std::move(reply));
    }));
    EXPECT_EQ(codeOf(check(QString(40, QLatin1Char('0')))), "wrong-key");
    EXPECT_TRUE(ask<QList<domain::Dataset>>([&](Reply<QList<domain::Dataset>> reply) {
        session().datasets(nullptr, std::move(reply));
    })) << "the check took the key away";
}

TEST_F(ConnectionCheckTest, StepsAreToldAsTheyComeAndACheckCanBeStopped)
{
    MisbehavingServer server;
    server.always(Script::nothing().hang());
    profile.api = server.url("/api");
    QList<domain::ConnectionStep> told;
    QObject watch;
    QObject::connect(&session(), &session::Session::connectionStep, &watch,
                     [&told](const domain::ConnectionStep &step) { told.append(step); });
    std::optional<base::Outcome<domain::ConnectionReport>> outcome;
    session::ConnectionWish wish;
    wish.server = profile;
    session().checkConnection(wish, nullptr, [&outcome](base::Outcome<domain::ConnectionReport> report) {
        outcome.emplace(std::move(report));
    });
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    session().stopConnectionCheck();
    ASSERT_TRUE(waitUntil([&] { return outcome.has_value(); }));
    ASSERT_FALSE(*outcome);
    EXPECT_TRUE(outcome->failure().isCancelled());
    ASSERT_GE(told.size(), 5);
    EXPECT_EQ(told.first().state, State::Running);
}
