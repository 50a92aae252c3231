// SPDX-License-Identifier: MIT
#include "session/finalrows.h"
#include "session/reviewer.h"

#include <QJsonObject>

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using domain::ReceiptFile;
using domain::Stage;
using State = ReceiptFile::State;

store::FileRecord record(Stage stage, const QString &digest)
{
    store::FileRecord one;
    one.file.path = QStringLiteral("/d/a.nwb");
    one.file.remote = QStringLiteral("a.nwb");
    one.file.stamp = base::FileStamp(5, 1, QString());
    one.stage = stage;
    QJsonObject digests;
    if (!digest.isEmpty())
        digests.insert(QStringLiteral("dandi:dandi-etag"), digest);
    one.result.insert(u"digests", digests);
    one.result.insert(u"reason", QStringLiteral("why"));
    return one;
}

domain::Review serverWith(qint64 size, const QString &digest)
{
    ReceiptFile file;
    file.remote = QStringLiteral("a.nwb");
    file.size = size;
    file.digest.insert(QStringLiteral("dandi:dandi-etag"), digest);
    file.state = State::Verified;
    domain::Review review;
    review.files.append(file);
    return review;
}

FileWalk walk(const QList<store::FileRecord> &files)
{
    return [files](const std::function<void(const store::FileRecord &)> &each) {
        for (const store::FileRecord &file : files)
            each(file);
    };
}

ReceiptFile judged(const store::FileRecord &ours, const domain::Review &server)
{
    const domain::Review review = compareWithServer(walk({ours}), server);
    EXPECT_EQ(review.files.size(), 1);
    return review.files.first();
}

TEST(Reviewer, VerifiedOnlyWithTheSameDigestAndSize)
{
    const QString x = QStringLiteral("x-1");
    EXPECT_EQ(judged(record(Stage::Verified, x), serverWith(5, x)).state, State::Verified);
    EXPECT_EQ(judged(record(Stage::Verified, x), serverWith(5, QStringLiteral("y-1"))).state,
              State::Mismatch);
    EXPECT_EQ(judged(record(Stage::Verified, x), serverWith(6, x)).state, State::Mismatch);
    EXPECT_EQ(judged(record(Stage::Verified, QString()), serverWith(5, x)).state, State::Failed);
    EXPECT_EQ(judged(record(Stage::Verified, x), domain::Review()).state, State::Failed);
}

TEST(Reviewer, OfADigestThatIsTheSameThereIsOneCopy)
{
    const domain::Review server = serverWith(5, QStringLiteral("x-1"));
    const ReceiptFile file = judged(record(Stage::Verified, QStringLiteral("x-1")), server);
    EXPECT_TRUE(file.digest.isSharedWith(server.files.first().digest)) << "there may be 100,000 files";
}

TEST(Reviewer, AnUnpackedArchiveIsThereWhenAllOfItIs)
{
    store::FileRecord archive = record(Stage::Verified, QString());
    archive.file.remote = QStringLiteral("all.zip");
    QJsonObject members;
    members.insert(QStringLiteral("a.nwb"), 5);
    archive.result.insert(u"unpacked", members);
    EXPECT_EQ(judged(archive, serverWith(5, QString())).state, State::Verified);
    EXPECT_EQ(judged(archive, serverWith(6, QString())).state, State::Failed);
    EXPECT_EQ(judged(archive, domain::Review()).state, State::Failed);
    EXPECT_TRUE(judged(archive, domain::Review()).reason.contains(QStringLiteral("a.nwb")));
}

TEST(Reviewer, AFileTheServerDoesNotListIsNotThere)
{
    domain::Review server = serverWith(-1, QString());
    server.files.first().state = State::Failed;
    const ReceiptFile file = judged(record(Stage::Verified, QStringLiteral("x-1")), server);
    EXPECT_EQ(file.state, State::Failed);
    EXPECT_FALSE(file.reason.isEmpty());
    EXPECT_EQ(judged(record(Stage::Skipped, QString()), server).state, State::Failed);
}

TEST(Reviewer, WithoutAnyDigestTheSizeDecides)
{
    domain::Review server = serverWith(5, QString());
    server.files.first().digest.clear();
    const store::FileRecord ours = record(Stage::Verified, QStringLiteral("x-1"));
    EXPECT_EQ(judged(ours, server).state, State::Failed) << "a server that has digests but shows none";
    domain::Processing processing;
    processing.submission.id = QStringLiteral("U1");
    processing.submission.published = true;
    processing.submission.embargoMonths = 6;
    processing.total = 3;
    processing.successful = 2;
    processing.failed = 1;
    server.processing = processing;
    const ReceiptFile bySize = judged(ours, server);
    EXPECT_EQ(bySize.state, State::Verified);
    EXPECT_EQ(bySize.how, QStringLiteral("size"));
    EXPECT_TRUE(bySize.digest.isEmpty());
    server.files.first().size = 6;
    EXPECT_EQ(judged(ours, server).state, State::Mismatch);
    const domain::Receipt receipt = makeReceipt(compareWithServer(walk({ours}), server), {}, {});
    EXPECT_TRUE(receipt.published);
    ASSERT_TRUE(receipt.upload);
    EXPECT_EQ(receipt.upload->entries, 3);
    EXPECT_EQ(receipt.upload->embargoMonths, 6);
}

TEST(Reviewer, SkippedFailedAndUnfinishedKeepTheirReason)
{
    const domain::Review server = serverWith(9, QStringLiteral("z-1"));
    EXPECT_EQ(judged(record(Stage::Skipped, QString()), server).state, State::Skipped);
    EXPECT_EQ(judged(record(Stage::Skipped, QString()), server).reason, QStringLiteral("why"));
    EXPECT_EQ(judged(record(Stage::Failed, QString()), server).state, State::Failed);
    EXPECT_EQ(judged(record(Stage::Waiting, QString()), server).state, State::Failed);
}

TEST(Reviewer, WhatWasFoundToDifferWhileSendingIsNoCommonFailure)
{
    store::FileRecord differing = record(Stage::Failed, QString());
    differing.result.insert(u"kind",
                            QString::fromLatin1(base::Failure::kindName(base::Failure::Kind::Mismatch)));
    EXPECT_EQ(judged(differing, domain::Review()).state, State::Mismatch);
    EXPECT_EQ(judged(differing, domain::Review()).reason, QStringLiteral("why"));
}

TEST(Reviewer, TheJournalTellsSentFromVerified)
{
    using domain::Evidence;
    store::FileRecord one = record(Stage::Verified, QStringLiteral("x-1"));
    EXPECT_EQ(evidenceOf(one), Evidence::Verified);
    EXPECT_EQ(finalRow(one, 0).evidence, Evidence::Verified);
    one.result.insert(u"proof", QStringLiteral("offset"));
    EXPECT_EQ(evidenceOf(one), Evidence::Sent) << "the digests are ours alone";
    one.result.insert(u"proof", QStringLiteral("checksums"));
    EXPECT_EQ(evidenceOf(one), Evidence::Verified);
    EXPECT_EQ(evidenceOf(record(Stage::Verified, QString())), Evidence::Sent);
    EXPECT_EQ(evidenceOf(record(Stage::Failed, QString())), Evidence::Unknown);
    EXPECT_EQ(evidenceOf(record(Stage::Waiting, QString())), Evidence::Unknown);
}

TEST(Reviewer, TheReceiptSaysWhereAndWho)
{
    domain::Review review = compareWithServer(walk({record(Stage::Verified, QStringLiteral("x-1"))}),
                                              serverWith(5, QStringLiteral("x-1")));
    review.dataset.id = QStringLiteral("000123");
    domain::Profile profile;
    profile.api = QUrl(QStringLiteral("https://api.example/api"));
    profile.practice = true;
    const domain::Receipt receipt = makeReceipt(review, profile, QStringLiteral("ada"));
    EXPECT_EQ(receipt.dataset, QStringLiteral("000123"));
    EXPECT_EQ(receipt.server, QStringLiteral("https://api.example/api"));
    EXPECT_EQ(receipt.account, QStringLiteral("ada"));
    EXPECT_TRUE(receipt.practice);
    EXPECT_FALSE(receipt.published);
    EXPECT_EQ(receipt.files.size(), 1);
}

TEST(Reviewer, WhereNothingIsListedOurOwnRecordsDecide)
{
    store::FileRecord ours = record(Stage::Verified, QStringLiteral("x-1"));
    ours.file.archive = QStringLiteral("all.zip");
    ours.result = QJsonObject{{QStringLiteral("proof"), QStringLiteral("checksums")},
                              {QStringLiteral("digests"), ours.result.value(u"digests")}};
    const auto judgedAlone = [](const store::FileRecord &one) {
        return compareWithServer(walk({one}), domain::Review(), false).files.first();
    };
    const ReceiptFile file = judgedAlone(ours);
    EXPECT_EQ(file.state, State::Verified);
    EXPECT_EQ(file.how, QStringLiteral("checksums"));
    EXPECT_EQ(file.archive, QStringLiteral("all.zip"));
    EXPECT_EQ(file.digest.value(QStringLiteral("dandi:dandi-etag")), QStringLiteral("x-1"));
    EXPECT_TRUE(file.reason.isEmpty());
    EXPECT_EQ(judgedAlone(record(Stage::Skipped, QString())).state, State::Skipped);
    EXPECT_EQ(judgedAlone(record(Stage::Failed, QString())).state, State::Failed);
    EXPECT_EQ(judgedAlone(record(Stage::Waiting, QString())).state, State::Failed);
    domain::Profile profile;
    profile.nextSteps = {QStringLiteral("Submit for Review.")};
    const domain::Review review = compareWithServer(walk({ours}), domain::Review(), false);
    EXPECT_TRUE(makeReceipt(review, profile, QString(), true).handedOver);
    EXPECT_EQ(makeReceipt(review, profile, QString(), true).nextSteps, profile.nextSteps);
    EXPECT_FALSE(makeReceipt(review, profile, QString()).handedOver);
    EXPECT_TRUE(makeReceipt(review, profile, QString()).nextSteps.isEmpty());
}

} // namespace
} // namespace slipway::session
