// SPDX-License-Identifier: MIT
#include "backends/dandi/reviewing.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::dandi;
using domain::Review;

const QString one = QStringLiteral("sub-1/sub-1.nwb");
const QString two = QStringLiteral("sub-2/sub-2.nwb");

DraftInfo draftThatIs(const QString &status)
{
    DraftInfo draft;
    draft.status = status;
    domain::Problem finding;
    finding.what = QStringLiteral("A Dandiset containing no files or zero bytes is not publishable");
    draft.findings.append(finding);
    return draft;
}

domain::RemoteFiles filesAt(const QStringList &paths)
{
    domain::RemoteFiles files;
    for (const QString &path : paths) {
        domain::RemoteFile file;
        file.size = 7;
        files.insert(path, file);
    }
    return files;
}

Review reviewOfDraft(const DraftInfo &draft, const QStringList &paths = {})
{
    return reviewOf(domain::Dataset(), draft, paths, filesAt({one, two}));
}

TEST(DandiReviewing, FindingsOfAnEarlierStateAreNotShown)
{
    for (const QString &status : {QStringLiteral("Pending"), QStringLiteral("Validating")}) {
        const Review review = reviewOfDraft(draftThatIs(status));
        EXPECT_TRUE(review.serverFindings.isEmpty()) << status.toStdString();
        EXPECT_TRUE(review.stillChecking) << status.toStdString();
    }
    const Review done = reviewOfDraft(draftThatIs(QStringLiteral("Invalid")));
    EXPECT_EQ(done.serverFindings.size(), 1);
    EXPECT_FALSE(done.stillChecking);
}

TEST(DandiReviewing, FindingsAboutFilesAreShownWhileTheRestIsChecked)
{
    DraftInfo draft = draftThatIs(QStringLiteral("Pending"));
    domain::Problem finding;
    finding.what = QStringLiteral("'keywords' is a required property");
    draft.assetFindings[two].append(finding);
    draft.pendingAssets.insert(one);
    const Review review = reviewOfDraft(draft);
    ASSERT_EQ(review.serverFindings.size(), 1);
    EXPECT_EQ(review.serverFindings.first().file, two);
    ASSERT_EQ(review.files.size(), 2);
    EXPECT_EQ(review.files.at(0).serverStatus, QStringLiteral("Pending"));
    EXPECT_EQ(review.files.at(1).serverStatus, QStringLiteral("Invalid"));
}

TEST(DandiReviewing, AFilePendingKeepsTheReviewWaiting)
{
    DraftInfo draft;
    draft.status = QStringLiteral("Valid");
    EXPECT_FALSE(reviewOfDraft(draft).stillChecking);
    draft.pendingAssets.insert(one);
    EXPECT_TRUE(reviewOfDraft(draft).stillChecking);
}

TEST(DandiReviewing, AFileThatIsNotThereHasAReason)
{
    const Review review =
        reviewOfDraft(draftThatIs(QStringLiteral("Valid")), {one, QStringLiteral("gone.nwb")});
    ASSERT_EQ(review.files.size(), 2);
    EXPECT_EQ(review.files.at(0).size, 7);
    EXPECT_TRUE(review.files.at(0).reason.isEmpty());
    EXPECT_EQ(review.files.at(1).size, -1);
    EXPECT_FALSE(review.files.at(1).reason.isEmpty());
}

} // namespace

} // namespace slipway::tests
