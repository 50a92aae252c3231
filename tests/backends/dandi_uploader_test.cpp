// SPDX-License-Identifier: MIT
#include "practicefixture.h"

#include "support/run.h"

namespace slipway::tests {

namespace {

const QString etagName = QStringLiteral("dandi:dandi-etag");

class DandiUploaderTest : public PracticeTest
{};

TEST_F(DandiUploaderTest, BringsAFileAndSeesTheServersDigest)
{
    const auto one = job(write(QStringLiteral("a.txt"), "known-content"), QStringLiteral("sub-1/a.txt"));
    const upload::FileResult result = upload(one);
    EXPECT_FALSE(result.skipped);
    EXPECT_EQ(result.digests.value(etagName), QStringLiteral("94818d7b98c79d4cc6ebffc989a82171-1"));
    const domain::RemoteFile there = remoteAt(QStringLiteral("sub-1/a.txt"));
    EXPECT_EQ(there.digests.value(etagName), result.digests.value(etagName));
    EXPECT_EQ(there.id, result.remoteId);
    EXPECT_EQ(there.size, 13);
    EXPECT_EQ(listener.sentBytes, 13);
}

TEST_F(DandiUploaderTest, SmallFilesCostSixRequestsAndNoCommit)
{
    upload(job(write(QStringLiteral("w.txt"), "warm"), QStringLiteral("w.txt")));
    forgetRequests();
    upload(job(write(QStringLiteral("a.txt"), "small"), QStringLiteral("a.txt")));
    const QString uploads = QStringLiteral("POST /api/uploads/");
    const QStringList expected = {
        uploads + QStringLiteral("initialize/"),
        QStringLiteral("PUT /storage"),
        uploads + QStringLiteral("{id}/complete/"),
        QStringLiteral("POST /storage"),
        uploads + QStringLiteral("{id}/validate/"),
        QStringLiteral("POST /api/dandisets/%1/versions/draft/assets/").arg(dataset.id)};
    EXPECT_EQ(requests(), expected);
    EXPECT_EQ(ledger.commits, 0);
}

} // namespace

} // namespace slipway::tests
