// SPDX-License-Identifier: MIT
#include "backends/dandi/keyowner.h"
#include "backends/dandi/uploadmemory.h"
#include "backends/dandi/wireaccount.h"
#include "backends/dandi/wireassets.h"
#include "backends/dandi/wiredandisets.h"
#include "backends/dandi/wireuploads.h"
#include "base/failure.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::dandi;
using base::Failure;

QByteArray recorded(const char *name)
{
    QFile file(projectFile(u"tests/data/dandi/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

const QUrl api(QStringLiteral("https://api.dandiarchive.org/api"));
const QUrl web(QStringLiteral("https://dandiarchive.org"));

QJsonObject bodyOf(const net::Request &request)
{
    return QJsonDocument::fromJson(request.bytes().value_or(QByteArray())).object();
}

TEST(DandiWire, ReadsTheListOfDandisets)
{
    const DandisetPage page = parseDandisets(recorded("dandisets.json"), web);
    ASSERT_EQ(page.datasets.size(), 2);
    EXPECT_TRUE(page.more);
    const domain::Dataset &open = page.datasets.at(0);
    EXPECT_EQ(open.title, QStringLiteral("My title"));
    EXPECT_EQ(open.publishedVersion, QStringLiteral("0.260820.1703"));
    EXPECT_TRUE(open.published);
    EXPECT_EQ(open.fileCount, 3);
    EXPECT_EQ(open.modified, QDateTime(QDate(2026, 8, 21), QTime(17, 3, 11, 123), Qt::UTC));
    EXPECT_EQ(open.page, QUrl(QStringLiteral("https://dandiarchive.org/dandiset/000027/draft")));
    EXPECT_TRUE(page.datasets.at(1).embargoed);
    EXPECT_TRUE(page.datasets.at(1).busy);
    EXPECT_FALSE(page.datasets.at(1).published);
    EXPECT_TRUE(page.created.at(0).isValid());
}

TEST(DandiWire, ReadsTheStateOfTheDraft)
{
    const DraftInfo info = parseDraftInfo(recorded("draftinfo.json"));
    EXPECT_EQ(info.status, QStringLiteral("Pending"));
    EXPECT_EQ(info.description, QStringLiteral("About it."));
    EXPECT_TRUE(info.pendingAssets.contains(QStringLiteral("sub-1/sub-1.nwb")));
    ASSERT_EQ(info.assetFindings.size(), 1);
    EXPECT_EQ(info.assetFindings.value(QStringLiteral("sub-2/sub-2.nwb")).at(0).field,
              QStringLiteral("keywords"));
    EXPECT_EQ(info.findings.size(), 1);
    EXPECT_TRUE(info.complete);
}

TEST(DandiWire, ReadsTheListOfFilesWhateverTheirMetadata)
{
    const AssetPage page = parseAssets(recorded("assets.json"));
    ASSERT_EQ(page.files.size(), 2);
    EXPECT_FALSE(page.more);
    EXPECT_EQ(page.files.at(0).digests.value(QString(etagAlgorithm)),
              QStringLiteral("f87b024626c220280d4cd986a22ce9c7-2"));
    EXPECT_EQ(page.files.at(0).modified, QDateTime(QDate(2026, 8, 1), QTime(8, 0, 0, 500), Qt::UTC));
    EXPECT_TRUE(page.files.at(1).digests.isEmpty());
}

TEST(DandiWire, ReadsTheServersAccountOfItself)
{
    const ServerInfo info = parseInfo(recorded("info.json"));
    EXPECT_EQ(info.licences.size(), 2);
    EXPECT_EQ(info.web, web);
    EXPECT_EQ(schemaVersionFor(info), QStringLiteral("0.7.0"));
    QByteArray script = recorded("info.json");
    script.replace("https://dandiarchive.org\"}", "javascript:alert(1)\"}");
    EXPECT_TRUE(parseInfo(script).web.isEmpty());
}

TEST(DandiWire, TheSchemaRule)
{
    const auto version = [](const QString &server, const QStringList &allowed) {
        ServerInfo info;
        info.schemaVersion = server;
        info.allowedSchemaVersions = allowed;
        return schemaVersionFor(info);
    };
    const QString ours(ourSchemaVersion);
    EXPECT_EQ(version(QStringLiteral("0.7.3"), {ours}), ours);
    EXPECT_EQ(version(QStringLiteral("0.10.0"), {ours}), ours);
    EXPECT_THROW(version(QStringLiteral("0.10.0"), {}), Failure);
    EXPECT_THROW(version(QStringLiteral("0.6.10"), {}), Failure);
    EXPECT_THROW(version(QStringLiteral("rubbish"), {}), Failure);
}

TEST(DandiWire, InitializeAsksAndReads)
{
    const net::Request request =
        requestInitialize(api, 71303168, QStringLiteral("abc-2"), QStringLiteral("000123"));
    EXPECT_EQ(request.url(), QUrl(QStringLiteral("https://api.dandiarchive.org/api/uploads/initialize/")));
    EXPECT_EQ(bodyOf(request).value(QLatin1String("contentSize")).toInteger(), 71303168);
    EXPECT_EQ(bodyOf(request).value(QLatin1String("dandiset")).toString(), QStringLiteral("000123"));
    EXPECT_EQ(request.repeat(), net::Request::Repeat::WhenSafe);
    const UploadTicket ticket = parseInitialize(recorded("initialize.json"));
    ASSERT_EQ(ticket.parts.size(), 2);
    EXPECT_EQ(ticket.parts.at(1).size, 4194304);
    EXPECT_TRUE(ticket.parts.at(0).url.contains(QLatin1String("content-length%3Bhost")));
}

TEST(DandiWire, TheUploadSurvivesItsMemory)
{
    const UploadTicket ticket = parseInitialize(recorded("initialize.json"));
    const QDateTime opened(QDate(2026, 8, 20), QTime(12, 0), Qt::UTC);
    const auto memory =
        UploadMemory::fromJson(UploadMemory(QStringLiteral("abc-2"), ticket, opened).toJson());
    ASSERT_TRUE(memory);
    EXPECT_EQ(memory->etag, QStringLiteral("abc-2"));
    EXPECT_EQ(memory->ticket.uploadId, ticket.uploadId);
    EXPECT_EQ(memory->ticket.parts.at(1).url, ticket.parts.at(1).url);
    EXPECT_TRUE(memory->isFresh(opened.addDays(6)));
    EXPECT_FALSE(memory->isFresh(opened.addDays(7)));
    EXPECT_FALSE(memory->isFresh(opened.addDays(-1)));
    EXPECT_FALSE(UploadMemory::fromJson(QJsonObject()));
}

TEST(DandiWire, OnlyAUuidIsABlob)
{
    net::Response response;
    const QByteArray id = "3c91f0aa-8d0c-4b3e-9d5b-2f1f6d9c0a11";
    response.headers = {{"Location", id}};
    EXPECT_EQ(existingBlob(response), QString::fromLatin1(id));
    response.headers = {{"Location", "https://api.dandiarchive.org/api/uploads/initialize/" + id}};
    EXPECT_EQ(existingBlob(response), QString::fromLatin1(id));
    response.headers = {{"Location", "../../evil"}};
    EXPECT_TRUE(existingBlob(response).isEmpty());
}

TEST(DandiWire, FinishingReadsTheRootElement)
{
    EXPECT_EQ(parseFinish("  \n" + recorded("completed.xml")),
              QStringLiteral("f87b024626c220280d4cd986a22ce9c7-2"));
    EXPECT_THROW(parseFinish("<Error><Code>InternalError</Code></Error>"), Failure);
    EXPECT_THROW(parseFinish(""), Failure);
    CompletionTicket ticket;
    ticket.url = QStringLiteral("https://s3.example.org/b?X-Amz-SignedHeaders=host%3Bx");
    const net::Request request = requestFinish(api, ticket);
    EXPECT_TRUE(request.isAnonymous());
    EXPECT_EQ(request.handedOutBy(), api);
    EXPECT_EQ(request.url().toEncoded(), ticket.url.toUtf8());
    EXPECT_GE(request.answerWithin(), std::chrono::minutes(10));
}

TEST(DandiWire, WhatHasAnEffectIsSentOnce)
{
    EXPECT_EQ(requestRegister(api, QStringLiteral("000123"), {}, QString()).repeat(),
              net::Request::Repeat::Never);
    EXPECT_EQ(requestReplace(api, QStringLiteral("000123"), QString(), {}, QString()).repeat(),
              net::Request::Repeat::Never);
}

TEST(DandiWire, QueriesAreEncodedWholly)
{
    const QByteArray url =
        requestAssetsAt(api, QStringLiteral("000123"), QStringLiteral("a+b &c/d#e.nwb")).url().toEncoded();
    EXPECT_TRUE(url.contains("path=a%2Bb%20%26c%2Fd%23e.nwb&")) << url.constData();
}

TEST(DandiWire, BrokenAnswersAreProtocolFailures)
{
    for (const QByteArray &body : {QByteArray(), QByteArray("null"), QByteArray("[]"),
                                   QByteArray("{\"results\":5}"), QByteArray("\xff\xfe")}) {
        EXPECT_THROW(parseDandisets(body, web), Failure) << body.constData();
        EXPECT_THROW(parseAssets(body), Failure);
        EXPECT_THROW(parseInitialize(body), Failure);
        EXPECT_THROW(parseComplete(body), Failure);
        EXPECT_THROW(parseValidate(body), Failure);
        EXPECT_THROW(parseAccount(body, QString()), Failure);
    }
}

TEST(DandiWire, KnowsADandisetsIdInItsForms)
{
    for (const char *text :
         {"000123", " 000123 ", "DANDI:000123", "https://dandiarchive.org/dandiset/000123/draft",
          "https://dandiarchive.org/#/dandiset/000123"})
        EXPECT_EQ(dandisetIdIn(QString::fromLatin1(text)).value_or(QString()), QStringLiteral("000123"))
            << text;
    for (const char *text : {"123", "0001234", "abc", ""})
        EXPECT_FALSE(dandisetIdIn(QString::fromLatin1(text))) << text;
}

TEST(DandiWire, AKeyIsShownOnlyToTheSamePeople)
{
    domain::Profile main;
    main.kind = QStringLiteral("dandi");
    main.api = api;
    domain::Profile other = main;
    other.api = QUrl(QStringLiteral("https://api.sandbox.dandiarchive.org/api"));
    EXPECT_TRUE(mayBeShownKey(main, other));
    other.api = QUrl(QStringLiteral("https://api.lincbrain.org/api"));
    EXPECT_FALSE(mayBeShownKey(main, other));
    other.api = QUrl(QStringLiteral("https://api.evil-dandiarchive.org/api"));
    EXPECT_FALSE(mayBeShownKey(main, other));
    EXPECT_FALSE(mayBeShownKey(main, main));
}

} // namespace

} // namespace slipway::tests
