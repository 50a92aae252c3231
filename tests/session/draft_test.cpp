// SPDX-License-Identifier: MIT
#include "session/draft.h"

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

TEST(Draft, ComesBackTheSame)
{
    Draft draft;
    draft.server.id = QStringLiteral("dandi-sandbox");
    draft.server.kind = QStringLiteral("dandi");
    draft.server.name = QStringLiteral("Sandbox");
    draft.server.api = QUrl(QStringLiteral("https://api.sandbox.example/api"));
    domain::Dataset dataset;
    dataset.id = QStringLiteral("000123");
    dataset.title = QStringLiteral("Mice");
    dataset.embargoed = true;
    dataset.modified = QDateTime(QDate(2026, 11, 21), QTime(1, 2, 3, 4), Qt::UTC);
    draft.dataset = dataset;
    draft.create.insert(u"name", QStringLiteral("Mice"));
    draft.existing = domain::Existing::Replace;
    draft.folders = domain::FolderForm::Tar;
    draft.planKey = QStringLiteral("abc");
    draft.rate = 12.5;
    draft.user = QStringLiteral("ada");
    domain::Submission submission;
    submission.id = QStringLiteral("-U1");
    submission.title = QStringLiteral("Silicon");
    submission.created = QDateTime(QDate(2026, 11, 21), QTime(1, 2, 3, 4), Qt::UTC);
    submission.published = true;
    submission.embargoMonths = 12;
    draft.submission = submission;
    draft.submissionName = QStringLiteral("Silicon");
    draft.details.insert(u"comment", QStringLiteral("c"));
    draft.detailsApplied = true;
    draft.publishWanted = true;
    const Draft again = Draft::fromJson(draft.toJson());
    EXPECT_EQ(again.toJson(), draft.toJson());
    EXPECT_EQ(again.server, draft.server);
    EXPECT_EQ(again.dataset, draft.dataset);
    EXPECT_EQ(again.existing, domain::Existing::Replace);
    EXPECT_EQ(again.folders, domain::FolderForm::Tar);
    EXPECT_EQ(again.submission, draft.submission);
    EXPECT_EQ(again.details, draft.details);
    EXPECT_TRUE(again.detailsApplied && again.publishWanted && !again.processingFailed);
}

TEST(Draft, NonsenseIsReadAsAnEmptyDraft)
{
    QJsonObject object;
    object.insert(u"server", 3);
    object.insert(u"dataset", QStringLiteral("x"));
    object.insert(u"existing", 99);
    object.insert(u"folders", QStringLiteral("rar"));
    const Draft draft = Draft::fromJson(object);
    EXPECT_TRUE(draft.server.id.isEmpty());
    EXPECT_FALSE(draft.dataset);
    EXPECT_EQ(draft.existing, domain::Existing::Skip);
    EXPECT_EQ(draft.folders, domain::FolderForm::Zip);
}

} // namespace
} // namespace slipway::session
