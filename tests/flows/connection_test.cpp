// SPDX-License-Identifier: MIT
#include "workshop.h"

#include "tests/support/testproxy.h"
#include "tests/support/testsocks.h"
#include "tests/support/zipcontents.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

/// A NOMAD that speaks encrypted under a name that only a proxy knows, with a certificate of its own.
class ConnectionFlow : public ::testing::Test
{
protected:
    ConnectionFlow()
        : m_host(at(u"practice"_s), u"nomad"_s, {u"--tls"_s, u"--tls-name"_s, u"archive.example"_s})
    {
        QDir().mkpath(dataFolder());
        m_proxy.lead(u"archive.example"_s, quint16(QUrl(m_host.api()).port()));
    }
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString dataFolder() const { return at(u"slipway"_s); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    /// A server of the person's own, at this address, trusted or not.
    void addServer(const QString &api, bool isTrusted = true)
    {
        QJsonObject server;
        server.insert(u"id", u"own-archive"_s);
        server.insert(u"kind", u"nomad"_s);
        server.insert(u"name", u"Our archive"_s);
        server.insert(u"api", api);
        server.insert(u"own", true);
        if (isTrusted)
            server.insert(u"certificates", at(u"practice/certificate.pem"_s));
        const QJsonObject all{{u"version"_s, 1}, {u"servers"_s, QJsonArray{server}}};
        write(u"slipway/profiles.json"_s, QJsonDocument(all).toJson());
    }
    Cli &check(Cli &cli, int expected)
    {
        const QStringList arguments{u"check-connection"_s, u"--server"_s, u"own-archive"_s,
                                    u"--user"_s,           u"alice"_s,    u"--json"_s};
        EXPECT_EQ(cli.key(m_host.password(u"alice"_s)).run(arguments), expected)
            << cli.output().toStdString() << cli.errors().toStdString();
        return cli;
    }
    static std::string states(const Cli &cli)
    {
        QStringList states;
        for (const QJsonValue &step : cli.lastJson().value(u"steps").toArray())
            states.append(step.toObject().value(u"state").toString());
        return states.join(u' ').toStdString();
    }

    QTemporaryDir m_folder;
    PracticeHost m_host;
    TestProxy m_proxy;
};

TEST_F(ConnectionFlow, AServerWithACertificateOfItsOwnIsCheckedDownToAnUpload)
{
    addServer(m_host.api(), false);
    Cli untrusted(dataFolder());
    check(untrusted, 6);
    EXPECT_EQ(states(untrusted), "passed passed not-tried failed not-tried not-tried not-tried");
    addServer(m_host.api());
    Cli trusted(dataFolder());
    check(trusted, 0);
    EXPECT_EQ(states(trusted), "passed passed not-tried passed passed passed passed");
    EXPECT_FALSE(trusted.output().contains(m_host.password(u"alice"_s).toUtf8()));
}

TEST_F(ConnectionFlow, TheProxyOfTheEnvironmentIsUsed)
{
    addServer(u"https://archive.example"_s + QUrl(m_host.api()).path());
    const QString address = u"http://127.0.0.1:%1"_s.arg(m_proxy.port());
    Cli open(dataFolder());
    check(open.environment(u"https_proxy"_s, address), 0);
    EXPECT_EQ(states(open), "passed passed passed passed passed passed passed");

    m_proxy.wantSignIn("ada", "open sesame");
    Cli stranger(dataFolder());
    check(stranger.environment(u"https_proxy"_s, address), 6);
    EXPECT_EQ(states(stranger), "passed passed failed not-tried not-tried not-tried not-tried");
    EXPECT_TRUE(stranger.output().contains("proxy-sign-in"));

    write(u"slipway/settings.ini"_s, "[proxy]\nway=system\nuser=ada\n");
    Cli ada(dataFolder());
    ada.environment(u"SLIPWAY_PROXY_SECRET"_s, u"open sesame"_s);
    check(ada.environment(u"https_proxy"_s, address), 0);
    EXPECT_FALSE(ada.output().contains("sesame"));
}

TEST_F(ConnectionFlow, AManualProxyWinsOverTheEnvironment)
{
    addServer(u"https://archive.example"_s + QUrl(m_host.api()).path());
    write(u"slipway/settings.ini"_s,
          "[proxy]\nway=http\nhost=127.0.0.1\nport=" + QByteArray::number(m_proxy.port()) + "\n");
    Cli cli(dataFolder());
    check(cli.environment(u"https_proxy"_s, u"http://127.0.0.1:1"_s), 0);
    EXPECT_EQ(states(cli), "passed passed passed passed passed passed passed");
    EXPECT_GT(m_proxy.ledOn(), 0);
}

TEST_F(ConnectionFlow, ASocksProxyLeadsThereWithAndWithoutASignIn)
{
    TestSocks socks;
    socks.lead(u"archive.example"_s, quint16(QUrl(m_host.api()).port()));
    addServer(u"https://archive.example"_s + QUrl(m_host.api()).path());
    const QByteArray place = "host=127.0.0.1\nport=" + QByteArray::number(socks.port()) + "\n";
    write(u"slipway/settings.ini"_s, "[proxy]\nway=socks5\n" + place);
    Cli open(dataFolder());
    check(open, 0);
    EXPECT_EQ(states(open), "passed passed passed passed passed passed passed");
    EXPECT_GT(socks.ledOn(), 0);

    socks.wantSignIn("ada", "open sesame");
    Cli stranger(dataFolder());
    check(stranger, 6);
    EXPECT_EQ(states(stranger), "passed passed failed not-tried not-tried not-tried not-tried");
    EXPECT_TRUE(stranger.output().contains("proxy-sign-in")) << stranger.output().toStdString();
    EXPECT_GT(socks.turnedAway(), 0);

    write(u"slipway/settings.ini"_s, "[proxy]\nway=socks5\nuser=ada\n" + place);
    Cli mistaken(dataFolder());
    check(mistaken.environment(u"SLIPWAY_PROXY_SECRET"_s, u"close sesame"_s), 6);
    EXPECT_TRUE(mistaken.output().contains("proxy-sign-in")) << mistaken.output().toStdString();
    Cli ada(dataFolder());
    check(ada.environment(u"SLIPWAY_PROXY_SECRET"_s, u"open sesame"_s), 0);
    EXPECT_FALSE(ada.output().contains("sesame"));
}

TEST_F(ConnectionFlow, APersonReadsItTooAndAnUnknownServerIsNamed)
{
    addServer(m_host.api());
    Cli cli(dataFolder());
    EXPECT_EQ(cli.run({u"check-connection"_s, u"--server"_s, u"own-archive"_s}), 0);
    EXPECT_TRUE(cli.output().contains("4. Certificate: passed")) << cli.output().toStdString();
    EXPECT_TRUE(cli.output().contains("Issued by: Slipway practice server"));
    EXPECT_TRUE(cli.output().contains("6. Sign-in: not tried"));
    Cli unknown(dataFolder());
    EXPECT_EQ(unknown.run({u"check-connection"_s, u"--server"_s, u"nobody"_s}), 2);
    EXPECT_TRUE(unknown.errors().contains("own-archive")) << unknown.errors().toStdString();
}

class ReportFlow : public Workshop
{};

TEST_F(ReportFlow, HoldsTheLogOfARunAndNoKey)
{
    makeNwb(u"data/one.nwb"_s);
    const QString key = m_host.key(u"practice"_s);
    Cli one(dataFolder());
    one.environment(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
    ASSERT_EQ(one.key(key).run({u"run"_s, save(plan({at(u"data"_s)})), u"--json"_s}), 0)
        << one.output().toStdString();
    Cli report(dataFolder());
    ASSERT_EQ(report.run({u"report"_s, u"--output"_s, at(u"report.zip"_s)}), 0)
        << report.errors().toStdString();
    const auto files = zipContents(at(u"report.zip"_s));
    ASSERT_TRUE(files.count("log/slipway-cli.log")) << report.output().toStdString();
    EXPECT_TRUE(files.at("log/slipway-cli.log").contains("request "));
    EXPECT_TRUE(files.at("log/slipway-cli.log").contains("PUT http"));
    EXPECT_TRUE(files.count("versions.txt"));
    for (const auto &[name, text] : files) {
        EXPECT_FALSE(text.contains(key.toUtf8())) << name;
        EXPECT_FALSE(text.contains("X-Amz-Signature")) << name;
    }
}

} // namespace
} // namespace slipway::tests
