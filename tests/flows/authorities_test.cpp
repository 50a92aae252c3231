// SPDX-License-Identifier: MIT
#include "cli.h"
#include "practicehost.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

/// A DANDI whose certificate its own authority vouches for, and whose storage is at another port and under
/// another name.
class AuthoritiesFlow : public ::testing::Test
{
protected:
    AuthoritiesFlow() { QDir().mkpath(at(u"slipway"_s)); }

    QString at(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    QJsonObject server(const QString &id, const QString &api, bool hasAuthority) const
    {
        QJsonObject server;
        server.insert(u"id", id);
        server.insert(u"kind", u"dandi"_s);
        server.insert(u"name", id);
        server.insert(u"api", api);
        server.insert(u"own", true);
        if (hasAuthority)
            server.insert(u"certificates", at(u"practice/certificate.pem"_s));
        return server;
    }
    void addServers(const QJsonArray &servers)
    {
        const QJsonObject all{{u"version"_s, 1}, {u"servers"_s, servers}};
        write(u"slipway/profiles.json"_s, QJsonDocument(all).toJson());
    }
    int publish(Cli &cli, const QString &profile)
    {
        QFile example(projectFile(u"resources/practice/mouse M1 track session 1.nwb"));
        EXPECT_TRUE(example.open(QIODevice::ReadOnly));
        write(u"one.nwb"_s, example.readAll());
        const QJsonObject create{{u"name"_s, u"Flows"_s},
                                 {u"description"_s, u"Of an institute"_s},
                                 {u"license"_s, u"spdx:CC-BY-4.0"_s}};
        const QJsonObject plan{{u"server"_s, QJsonObject{{u"profile"_s, profile}}},
                               {u"dataset"_s, QJsonObject{{u"create"_s, create}}},
                               {u"files"_s, QJsonArray{at(u"one.nwb"_s)}}};
        write(u"plan.json"_s, QJsonDocument(plan).toJson());
        return cli.key(m_host.key(u"practice"_s))
            .run({u"run"_s, at(u"plan.json"_s), u"--json"_s, u"--give-up-after"_s, u"5"_s});
    }
    static std::string said(const Cli &cli)
    {
        return cli.output().toStdString() + cli.errors().toStdString();
    }

    QTemporaryDir m_folder;
    PracticeHost m_host{at(u"practice"_s), u"dandi"_s, {u"--tls"_s}};
};

TEST_F(AuthoritiesFlow, TheStorageOfAServerIsTrustedAsTheServerIs)
{
    ASSERT_NE(m_host.storagePort(), m_host.port());
    addServers({server(u"institute"_s, m_host.api(), true)});
    Cli cli(at(u"slipway"_s));
    ASSERT_EQ(publish(cli, u"institute"_s), 0) << said(cli);
    EXPECT_EQ(cli.states(), "verified");
}

TEST_F(AuthoritiesFlow, AnotherServersAuthorityCountsForNothing)
{
    QUrl elsewhere(m_host.api());
    elsewhere.setHost(u"localhost"_s); // another origin, with the same server behind it
    addServers({server(u"institute"_s, m_host.api(), true), server(u"other"_s, elsewhere.toString(), false)});
    Cli cli(at(u"slipway"_s));
    EXPECT_EQ(publish(cli, u"other"_s), 6) << said(cli);
    EXPECT_TRUE(cli.output().contains("certificate-untrusted")) << said(cli);
}

} // namespace
} // namespace slipway::tests
