// SPDX-License-Identifier: MIT
#include "practice/server.h"

#include "practicetest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject dandiOf(const Server &server)
{
    return server.description()["dandi"_L1].toObject();
}

/// A PracticeTest whose server keeps its state in a folder, and can be started again.
class StateTest : public PracticeTest
{
protected:
    void SetUp() override { restart(); }
    void TearDown() override { server.reset(); } // before the folder goes

    void restart()
    {
        server.reset();
        Options options;
        options.stateDirectory = folder.path();
        options.validationDelay = options.hashDelay = 3'600'000;
        server = std::make_unique<Server>(options);
        server->start();
        api = dandiOf(*server)["api"_L1].toString().toStdString();
        web = dandiOf(*server)["web"_L1].toString().toStdString();
        storage = dandiOf(*server)["storage"_L1].toString().toStdString();
    }

    QTemporaryDir folder;
};

} // namespace

TEST(Server, DescribesItselfAndListensOnLoopbackOnly)
{
    Server server;
    server.start();
    const QJsonObject dandi = dandiOf(server);
    EXPECT_TRUE(dandi["api"_L1].toString().startsWith(u"http://127.0.0.1:"_s));
    EXPECT_EQ(dandi["api"_L1].toString(), dandi["web"_L1].toString() + u"/api"_s);
    EXPECT_NE(dandi["storage"_L1], dandi["web"_L1]);
    const QJsonArray accounts = dandi["accounts"_L1].toArray();
    EXPECT_EQ(accounts[0].toObject()["status"_L1].toString(), u"APPROVED"_s);
    QStringList states;
    for (const QJsonValue account : accounts) {
        states.append(account.toObject()["status"_L1].toString());
        const std::string key = account.toObject()["key"_L1].toString().toStdString();
        EXPECT_EQ(key.size(), 40U);
        EXPECT_EQ(key.find_first_not_of("0123456789abcdef"), std::string::npos);
    }
    for (const QString &state : {u"PENDING"_s, u"INCOMPLETE"_s, u"REJECTED"_s})
        EXPECT_TRUE(states.contains(state));
    EXPECT_GE(states.count(u"APPROVED"_s), 3);
}

TEST(Server, PortInUseIsAnError)
{
    Server first;
    first.start();
    Options options;
    options.dandiPort = static_cast<std::uint16_t>(portOf(dandiOf(first)["web"_L1].toString().toStdString()));
    Server second(options);
    EXPECT_THROW(second.start(), std::exception);
}

TEST(Server, TemporaryStateIsRemoved)
{
    QString folder;
    {
        Options options;
        options.tls = true; // the certificate's path tells where the state is
        Server server(options);
        server.start();
        folder = QFileInfo(dandiOf(server)["certificate"_L1].toString()).path();
        EXPECT_TRUE(QDir(folder).exists());
    }
    EXPECT_FALSE(QDir(folder).exists());
}

TEST(Server, TlsWithItsOwnCertificate)
{
    Options options;
    options.tls = true;
    Server server(options);
    server.start();
    const QJsonObject dandi = dandiOf(server);
    EXPECT_TRUE(dandi["api"_L1].toString().startsWith(u"https://127.0.0.1:"_s));
    EXPECT_TRUE(dandi["storage"_L1].toString().startsWith(u"https://127.0.0.1:"_s));
    QFile certificate(dandi["certificate"_L1].toString());
    ASSERT_TRUE(certificate.open(QIODevice::ReadOnly));
    EXPECT_TRUE(certificate.readAll().startsWith("-----BEGIN CERTIFICATE-----"));
}

TEST_F(StateTest, EverythingSurvivesARestart)
{
    const std::string keyBefore = key("practice");
    const std::string dandiset = newDandiset();
    const std::string asset = newAsset(dandiset, "a.nwb", "kept content");
    finishValidation();
    restart();
    EXPECT_EQ(key("practice"), keyBefore);
    EXPECT_EQ(parsed(call("GET", "/dandisets/" + dandiset + "/").body)
                  .toObject()["draft_version"_L1]
                  .toObject()["size"_L1]
                  .toInt(),
              12);
    const std::string url = call("GET", "/assets/" + asset + "/download/").header("location");
    EXPECT_EQ(request("GET", url).body, "kept content");
    EXPECT_EQ(parsed(call("GET", assetsPath(dandiset) + asset + "/validation/").body)
                  .toObject()["status"_L1]
                  .toString(),
              u"Valid"_s);
    EXPECT_NE(newDandiset(), dandiset);
}

TEST_F(StateTest, UnfinishedUploadGoesOnAfterARestart)
{
    const std::string content = "half";
    const QJsonObject upload = initialize(newDandiset(), content);
    const std::string parts = sendParts(upload, content);
    restart();
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const QJsonObject how = parsed(call("POST", "/uploads/" + id + "/complete/", parts).body).toObject();
    EXPECT_EQ(request("POST", how["complete_url"_L1].toString().toStdString(), {},
                      how["body"_L1].toString().toStdString())
                  .status,
              200);
    EXPECT_EQ(call("POST", "/uploads/" + id + "/validate/").status, 200);
}

TEST_F(StateTest, FolderIsForOneServer)
{
    Options options;
    options.stateDirectory = folder.path();
    Server second(options);
    EXPECT_THROW(second.start(), std::runtime_error);
}

} // namespace slipway::practice::test
