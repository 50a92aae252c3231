// SPDX-License-Identifier: MIT
#include "connectionsession.h"

#include "base/log.h"
#include "session/logging.h"
#include "session/reportparts.h"
#include "session/withoutsecrets.h"
#include "store/journal.h"
#include "tests/support/zipcontents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <map>

using namespace slipway;
using namespace slipway::tests;
using session::SupportReport;

namespace {

class Report : public ConnectionSession
{
protected:
    ~Report() override { qInstallMessageHandler(nullptr); }

    SupportReport make()
    {
        return ask<SupportReport>(
                   [this](Reply<SupportReport> reply) { session().makeReport(nullptr, std::move(reply)); })
            .value();
    }
    std::map<std::string, QByteArray> saved()
    {
        const SupportReport report = make();
        const QString file = folder.filePath(QStringLiteral("report.zip"));
        const auto outcome = ask<void>(
            [&](Reply<void> reply) { session().saveReport(report, file, nullptr, std::move(reply)); });
        EXPECT_TRUE(outcome) << outcome.failure().what();
        return zipContents(file);
    }
    QString dataFolder() const { return folder.filePath(QStringLiteral("slipway")); }
};

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

TEST(WithoutSecrets, HidesWhatWouldLetSomebodyWriteOrRead)
{
    const QJsonObject memory = object(R"({
        "upload_id":"u-1","etag":"abc","offset":12,"done":true,"token":"s3cr3t-1",
        "parts":[{"number":1,"url":"https://store.example/b/k?X-Amz-Signature=s3cr3t-2"}],
        "where":"https://bank.example/files/s3cr3t-3","uid":"s3cr3t-4",
        "note":"PUT to https://store.example/key/s3cr3t-5?sig=s3cr3t-6 failed",
        "deep":{"api_key":"s3cr3t-7","refresh_token":["s3cr3t-8"]}})");
    const QJsonObject clean = session::withoutSecrets(QJsonValue(memory), true).toObject();
    const QByteArray text = QJsonDocument(clean).toJson();
    EXPECT_FALSE(text.contains("s3cr3t")) << text.constData();
    EXPECT_EQ(clean.value(u"offset").toInt(), 12);
    EXPECT_EQ(clean.value(u"upload_id").toString(), QStringLiteral("u-1"));
    EXPECT_TRUE(text.contains("https://store.example/[hidden]")) << text.constData();
}

TEST(WithoutSecrets, LeavesAddressesInALogExceptForUploads)
{
    const QString line =
        QStringLiteral("PATCH https://bank.example/files/0123456789abcdef0123456789abcdef -> 204");
    EXPECT_EQ(session::withoutSecrets(line, false),
              QStringLiteral("PATCH https://bank.example/files/[hidden] -> 204"));
    const QString other = QStringLiteral("GET https://bank.example/api/dataset/IDB-1 -> 200");
    EXPECT_EQ(session::withoutSecrets(other, false), other);
}

TEST_F(Report, HoldsWhatHelpsAndCanBeReadByOthers)
{
    ASSERT_TRUE(session::startLog(dataFolder(), QStringLiteral("slipway.log")));
    qInfo("a line of today");
    const auto files = saved();
    for (const char *name : {"read-me.txt", "versions.txt", "settings.txt", "log/slipway.log"})
        EXPECT_TRUE(files.count(name)) << name;
    EXPECT_TRUE(files.at("log/slipway.log").contains("a line of today"));
    EXPECT_TRUE(files.at("versions.txt").contains("Slipway " SLIPWAY_VERSION));
}

TEST_F(Report, HoldsNoneOfTheSecretsThatWerePlanted)
{
    // One that the program knows as a secret, and one that it does not: only its place gives it away.
    const base::Secret living(QByteArrayLiteral("living5ecret"));
    const QByteArray mark = "planted5ecret";
    const QString marked = QString::fromLatin1(mark);
    ASSERT_TRUE(session::startLog(dataFolder(), QStringLiteral("slipway.log")));
    // In the log, in every form that a server or a library may write it.
    qInfo("Authorization: Token token=%s", mark.constData());
    qInfo("PUT https://user:%s@store.example/b?X-Amz-Credential=%s", mark.constData(), mark.constData());
    qInfo("it is %s", living.reveal().constData());
    // In the settings, by the hand of somebody who knew no better.
    {
        QSettings settings(dataFolder() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
        settings.setValue(QStringLiteral("proxy/password"), marked);
    }
    // In a server of one's own.
    profile.api = QUrl(QStringLiteral("https://bank.example"));
    profile.options.insert(QStringLiteral("token"), marked);
    session().saveProfile(profile);
    // In what the journal remembers of an upload.
    domain::PlannedFile planned;
    planned.local = write(QStringLiteral("one.txt"), "content");
    ASSERT_TRUE(
        ask<void>([&](Reply<void> reply) { session().addFiles({planned}, nullptr, std::move(reply)); }));
    const QString id = session().publicationId();
    ASSERT_FALSE(id.isEmpty());
    m_session.reset();
    {
        const auto journal = store::Journal::open(dataFolder() + QStringLiteral("/journal.sqlite"));
        const auto records = journal->files(id);
        ASSERT_EQ(records.size(), 1);
        QJsonObject memory;
        memory.insert(u"url", QStringLiteral("https://store.example/") + marked);
        memory.insert(u"uid", marked);
        memory.insert(u"parts", QJsonArray{QStringLiteral("https://s3.example/k?sig=") + marked});
        journal->remember(records.first().id, memory);
        auto record = *journal->publication(id);
        record.draft.insert(u"secret", marked);
        record.draft.insert(u"web", QStringLiteral("https://web.example/page?token=") + marked);
        journal->save(record);
        run(journal->commit({}));
    }
    session::SessionOptions options;
    options.dataFolder = dataFolder();
    options.useKeychain = false;
    options.proxyPassword = living;
    m_session = std::make_unique<session::Session>(options);
    const auto files = saved();
    EXPECT_TRUE(files.count("publications/" + id.toStdString() + ".json")) << "the search finds nothing";
    EXPECT_TRUE(files.count("servers.json"));
    EXPECT_TRUE(files.at("publications/" + id.toStdString() + ".json").contains("one.txt"));
    for (const auto &[name, text] : files)
        EXPECT_FALSE(text.contains("5ecret")) << name << ": " << text.constData();
}

TEST_F(Report, AJournalThatAnotherSlipwayHasIsNoReasonToTellNothing)
{
    session::SessionOptions options;
    options.dataFolder = dataFolder();
    options.useKeychain = false;
    auto other = std::move(m_session);
    ASSERT_TRUE(other->storeTrouble().isEmpty()) << "it has the journal by now";
    m_session = std::make_unique<session::Session>(options);
    const auto files = saved();
    EXPECT_TRUE(files.count("versions.txt"));
    EXPECT_TRUE(files.count("publications/not-read.txt"));
}

TEST_F(Report, APlaceThatCannotBeWrittenIsTold)
{
    const SupportReport report = make();
    const QString file = folder.filePath(QStringLiteral("missing/report.zip"));
    const auto outcome =
        ask<void>([&](Reply<void> reply) { session().saveReport(report, file, nullptr, std::move(reply)); });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.failure().kind(), base::Failure::Kind::LocalFile);
    EXPECT_EQ(outcome.failure().file(), file);
}
