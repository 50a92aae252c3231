// SPDX-License-Identifier: MIT
#include "domain/receipt.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace slipway::domain {
namespace {

Receipt example()
{
    Receipt receipt;
    receipt.dataset = QStringLiteral("000123");
    receipt.title = QStringLiteral("Mice <b>& men</b>");
    receipt.url = QStringLiteral("https://dandiarchive.org/dandiset/000123/draft");
    receipt.server = QStringLiteral("https://api.dandiarchive.org/api");
    receipt.account = QStringLiteral("ada");
    receipt.datasetStatus = QStringLiteral("Valid");
    receipt.finished = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    ReceiptFile file;
    file.local = QStringLiteral("/data/<script>.nwb");
    file.remote = QStringLiteral("sub-1/a.nwb");
    file.size = 6'000'000'000;
    file.digest.insert(QStringLiteral("dandi:dandi-etag"), QStringLiteral("abc-1"));
    file.state = ReceiptFile::State::Verified;
    file.serverStatus = QStringLiteral("Valid");
    receipt.files.append(file);
    file.state = ReceiptFile::State::Skipped;
    file.reason = QStringLiteral("already there");
    receipt.files.append(file);
    file.state = ReceiptFile::State::Failed;
    file.reason = QStringLiteral("gone");
    receipt.files.append(file);
    file.state = ReceiptFile::State::Mismatch;
    file.reason = QStringLiteral("another digest");
    receipt.files.append(file);
    return receipt;
}

QByteArray textOf(const Receipt &receipt, bool inLines)
{
    QByteArray text;
    receipt.writeJson([&text](const QByteArray &piece) { text += piece; }, inLines);
    return text;
}

QJsonObject jsonOf(const Receipt &receipt)
{
    return QJsonDocument::fromJson(textOf(receipt, false)).object();
}

QString htmlOf(const Receipt &receipt)
{
    QByteArray page;
    receipt.writeHtml([&page](const QByteArray &piece) { page += piece; });
    return QString::fromUtf8(page);
}

TEST(Receipt, JsonHasThePromisedMembers)
{
    const QJsonObject json = jsonOf(example());
    EXPECT_EQ(json.value(u"dataset").toString(), QStringLiteral("000123"));
    EXPECT_EQ(json.value(u"published").toBool(true), false);
    const QJsonArray files = json.value(u"files").toArray();
    ASSERT_EQ(files.size(), 4);
    const QJsonObject first = files.at(0).toObject();
    EXPECT_EQ(first.value(u"size").toInteger(), 6'000'000'000);
    EXPECT_EQ(first.value(u"state").toString(), QStringLiteral("verified"));
    EXPECT_EQ(first.value(u"digest").toObject().value(u"dandi:dandi-etag").toString(),
              QStringLiteral("abc-1"));
    EXPECT_EQ(files.at(1).toObject().value(u"state").toString(), QStringLiteral("skipped"));
    EXPECT_EQ(files.at(2).toObject().value(u"state").toString(), QStringLiteral("failed"));
    EXPECT_EQ(files.at(2).toObject().value(u"reason").toString(), QStringLiteral("gone"));
    EXPECT_EQ(files.at(3).toObject().value(u"state").toString(), QStringLiteral("mismatch"));
}

TEST(Receipt, ComesBackTheSame)
{
    const QJsonObject json = jsonOf(example());
    EXPECT_EQ(jsonOf(Receipt::fromJson(json)), json);
    EXPECT_EQ(Receipt::fromJson(json).datasetStatus, QStringLiteral("Valid"));
    EXPECT_EQ(Receipt::fromJson(json).files.at(0).serverStatus, QStringLiteral("Valid"));
}

TEST(Receipt, NonsenseIsReadAsAnEmptyReceipt)
{
    EXPECT_TRUE(Receipt::fromJson(QJsonObject()).files.isEmpty());
}

TEST(Receipt, JsonIsOneLineForProgramsAndALineForEachFileToKeep)
{
    const Receipt receipt = example();
    EXPECT_EQ(textOf(receipt, false).count('\n'), 0);
    const QByteArray lines = textOf(receipt, true);
    EXPECT_EQ(QJsonDocument::fromJson(lines).object(), jsonOf(receipt));
    EXPECT_EQ(lines.count("\n        {"), receipt.files.size());
    Receipt empty = receipt;
    empty.files.clear();
    EXPECT_TRUE(jsonOf(empty).value(u"files").isArray());
    EXPECT_TRUE(QJsonDocument::fromJson(textOf(empty, true)).object().value(u"files").isArray());
}

TEST(Receipt, OfVeryManyFilesIsWrittenInPieces)
{
    Receipt receipt = example();
    while (receipt.files.size() < 4096)
        receipt.files.append(receipt.files);
    qsizetype longest = 0;
    qsizetype all = 0;
    const auto measure = [&](const QByteArray &piece) {
        longest = qMax(longest, piece.size());
        all += piece.size();
    };
    receipt.writeJson(measure, false);
    receipt.writeJson(measure, true);
    receipt.writeHtml(measure);
    EXPECT_GT(all, 1'000'000);
    EXPECT_LT(longest, 10'000);
}

TEST(Receipt, EveryTextIsEscapedInHtml)
{
    const QString page = htmlOf(example());
    EXPECT_FALSE(page.contains(QLatin1String("<script>")));
    EXPECT_FALSE(page.contains(QLatin1String("<b>")));
    EXPECT_TRUE(page.contains(QLatin1String("&lt;script&gt;.nwb")));
    EXPECT_TRUE(page.contains(QLatin1String("sub-1/a.nwb")));
}

TEST(Receipt, SaysInWhichUploadItWasPublished)
{
    Receipt receipt = example();
    EXPECT_FALSE(jsonOf(receipt).contains(u"upload"));
    EXPECT_FALSE(jsonOf(receipt).contains(u"doi"));
    ReceiptUpload upload;
    upload.id = QStringLiteral("-U1");
    upload.url = QStringLiteral("https://nomad.example/gui/user/uploads/upload/id/-U1");
    upload.entries = 3;
    upload.successful = 2;
    upload.failed = 1;
    upload.embargoMonths = 12;
    receipt.upload = upload;
    receipt.doi = QStringLiteral("10.17172/NOMAD/2026.11.21-1");
    receipt.files.first().digest.clear();
    receipt.files.first().how = QStringLiteral("size");
    const QJsonObject json = jsonOf(receipt);
    EXPECT_EQ(json.value(u"upload").toObject().value(u"id").toString(), QStringLiteral("-U1"));
    EXPECT_EQ(json.value(u"entries").toObject().value(u"failed").toInt(), 1);
    EXPECT_EQ(json.value(u"embargo_months").toInt(), 12);
    EXPECT_EQ(json.value(u"files").toArray().at(0).toObject().value(u"verified_by").toString(),
              QStringLiteral("size"));
    EXPECT_EQ(jsonOf(Receipt::fromJson(json)), json);
    EXPECT_EQ(Receipt::fromJson(json).upload, receipt.upload);
    const QString page = htmlOf(receipt);
    EXPECT_TRUE(page.contains(QLatin1String("upload/id/-U1")));
    EXPECT_TRUE(page.contains(QLatin1String("https://doi.org/10.17172/NOMAD/2026.11.21-1")));
    EXPECT_TRUE(page.contains(QLatin1String("12 months")));
    EXPECT_TRUE(page.contains(QLatin1String("compared by size")));
}

TEST(Receipt, SaysThatPracticeIsNoPublication)
{
    Receipt receipt = example();
    EXPECT_FALSE(htmlOf(receipt).contains(QLatin1String("nothing was really published")));
    receipt.practice = true;
    EXPECT_TRUE(htmlOf(receipt).contains(QLatin1String("nothing was really published")));
}

TEST(Receipt, SaysThatFilesWereHandedToTheDatasetAndWhatIsNext)
{
    Receipt receipt = example();
    EXPECT_FALSE(jsonOf(receipt).contains(u"handed_to_dataset"));
    EXPECT_FALSE(htmlOf(receipt).contains(QLatin1String("What to do next")));
    receipt.handedOver = true;
    receipt.nextSteps = {QStringLiteral("Open <the> page."), QStringLiteral("Submit for Review.")};
    receipt.files.first().how = QStringLiteral("offset");
    receipt.files.first().archive = QStringLiteral("recordings.zip");
    const QJsonObject json = jsonOf(receipt);
    EXPECT_TRUE(json.value(u"handed_to_dataset").toBool());
    EXPECT_FALSE(json.value(u"published").toBool(true));
    EXPECT_EQ(json.value(u"next_steps").toArray().size(), 2);
    EXPECT_EQ(json.value(u"files").toArray().at(0).toObject().value(u"archive").toString(),
              QStringLiteral("recordings.zip"));
    EXPECT_EQ(jsonOf(Receipt::fromJson(json)), json);
    EXPECT_TRUE(Receipt::fromJson(json).handedOver);
    const QString page = htmlOf(receipt);
    EXPECT_TRUE(page.contains(QLatin1String("handed to the dataset")));
    EXPECT_TRUE(page.contains(QLatin1String("Open &lt;the&gt; page.")));
    EXPECT_TRUE(page.contains(QLatin1String("exactly as many bytes")));
    EXPECT_TRUE(page.contains(QLatin1String("recordings.zip")));
}

TEST(Receipt, EveryProofHasItsOwnWords)
{
    QStringList all;
    for (const char *how : {"size", "offset", "checksums", "read-back", "listed"}) {
        const QString words = proofWords(QLatin1String(how));
        EXPECT_FALSE(words.isEmpty()) << how;
        EXPECT_FALSE(all.contains(words)) << how;
        all.append(words);
    }
    EXPECT_TRUE(proofWords(QString()).isEmpty());
    EXPECT_TRUE(proofWords(QStringLiteral("magic")).isEmpty());
}

} // namespace
} // namespace slipway::domain
