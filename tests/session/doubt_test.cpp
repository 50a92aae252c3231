// SPDX-License-Identifier: MIT
#include "datasetsession.h"

namespace slipway::tests {
namespace {

using domain::ReceiptFile;
using domain::RunState;
using domain::Stage;

/// The answer to a registration was lost: only a person can tell whether the file is there.
class Doubt : public DatasetSession
{
protected:
    Doubt()
    {
        write(QStringLiteral("a.csv"), "1");
        write(QStringLiteral("set/data/x.csv"), "1");
        write(QStringLiteral("set/data/y.csv"), "22");
    }
    void loseAndUpload(bool hasEffect)
    {
        prepare(QStringLiteral("a.csv"));
        server->lose(QStringLiteral("a.csv"), hasEffect);
        ASSERT_EQ(upload(), RunState::Finished);
        ASSERT_EQ(rows.value(0).stage, Stage::Failed);
        ASSERT_TRUE(rows.value(0).inDoubt);
        ASSERT_EQ(last.filesFailed, 1);
    }
};

TEST_F(Doubt, SurvivesARestartAndIsNeverTriedBySomethingElse)
{
    loseAndUpload(true);
    reopen();
    rows.clear();
    EXPECT_EQ(codes(check().problems), QByteArrayList{"file-in-doubt"});
    ASSERT_EQ(upload(true), RunState::Finished) << "failed files are tried again, but not this one";
    EXPECT_EQ(rows.value(0).stage, Stage::Failed);
    EXPECT_TRUE(rows.value(0).inDoubt);
    EXPECT_FALSE(rows.value(0).reason.isEmpty());
    EXPECT_EQ(server->registered().size(), 1);
    EXPECT_EQ(review().files.first().state, ReceiptFile::State::Failed);
}

TEST_F(Doubt, IsKnownAfterARestartBeforeAnythingRuns)
{
    loseAndUpload(true);
    const QString id = session().publicationId();
    restart();
    rows.clear();
    QObject::connect(&session(), &session::Session::snapshot, &session(),
                     [this](const domain::Snapshot &snapshot) {
                         for (const domain::FileProgress &row : snapshot.changed)
                             rows.insert(row.index, row);
                     });
    ASSERT_TRUE(ask<session::Unfinished>(
        [&](Reply<session::Unfinished> reply) { session().open(id, nullptr, std::move(reply)); }));
    EXPECT_TRUE(rows.value(0).inDoubt);
    EXPECT_EQ(server->registered().size(), 1);
}

TEST_F(Doubt, WhoSawTheFileSettlesIt)
{
    loseAndUpload(true);
    ASSERT_TRUE(settle(0, true));
    EXPECT_EQ(rows.value(0).stage, Stage::Verified);
    EXPECT_FALSE(rows.value(0).inDoubt);
    EXPECT_EQ(last.filesFailed, 0);
    EXPECT_EQ(last.filesDone, 1);
    const domain::Receipt receipt = review();
    EXPECT_EQ(receipt.files.first().state, ReceiptFile::State::Verified);
    EXPECT_EQ(receipt.files.first().how, QStringLiteral("checksums")) << "known before the answer was lost";
    EXPECT_EQ(receipt.files.first().digest.value(QStringLiteral("sha256")), QStringLiteral("abc"));
    EXPECT_TRUE(receipt.files.first().reason.contains(QLatin1String("You saw it")));
    reopen();
    EXPECT_EQ(upload(true), RunState::Finished);
    EXPECT_EQ(server->registered().size(), 1);
    session().finish();
    restart();
    prepare(QStringLiteral("a.csv"));
    EXPECT_EQ(check().skipFiles, 1) << "known as handed over from now on";
}

TEST_F(Doubt, WhoDidNotSeeItHasItTriedAgain)
{
    loseAndUpload(false);
    ASSERT_TRUE(settle(0, false));
    EXPECT_EQ(rows.value(0).stage, Stage::Failed);
    EXPECT_FALSE(rows.value(0).inDoubt);
    EXPECT_TRUE(server->registered().isEmpty());
    reopen();
    EXPECT_TRUE(check().mayStart());
    ASSERT_EQ(upload(true), RunState::Finished);
    EXPECT_EQ(rows.value(0).stage, Stage::Verified);
    EXPECT_EQ(server->registered(), QStringList{QStringLiteral("IDB-1/a.csv")});
}

TEST_F(Doubt, HoldsForAnArchiveAsAWhole)
{
    prepare(QStringLiteral("set"));
    server->lose(QStringLiteral("data.zip"), true);
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_TRUE(rows.value(0).inDoubt && rows.value(1).inDoubt);
    ASSERT_TRUE(settle(1, true));
    EXPECT_EQ(rows.value(0).stage, Stage::Verified);
    EXPECT_EQ(rows.value(1).stage, Stage::Verified);
    EXPECT_EQ(last.filesDone, 2);
    EXPECT_EQ(review().files.at(0).archive, QStringLiteral("data.zip"));
}

TEST_F(Doubt, StaysAlthoughTheFileHasChanged)
{
    loseAndUpload(true);
    write(QStringLiteral("a.csv"), "changed meanwhile");
    for (int times = 0; times < 2; ++times)
        EXPECT_TRUE(codes(check().problems).contains("file-in-doubt"));
    ASSERT_EQ(upload(true), RunState::Finished);
    EXPECT_EQ(server->registered().size(), 1);
    EXPECT_TRUE(settle(0, true));
}

TEST_F(Doubt, AnotherPublicationDoesNotSendTheNameMeanwhile)
{
    loseAndUpload(true);
    const QString first = session().publicationId();
    restart();
    prepare(QStringLiteral("a.csv"));
    ASSERT_NE(session().publicationId(), first);
    const session::CheckResult checked = check();
    EXPECT_EQ(codes(checked.problems), QByteArrayList{"name-handed-before"});
    EXPECT_FALSE(checked.mayStart());
}

TEST_F(Doubt, ThereIsNoneAboutAFileThatArrived)
{
    prepare(QStringLiteral("a.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    for (const qsizetype row : {0, 7}) {
        const auto outcome = settle(row, false);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.failure().code(), "not-in-doubt");
    }
    EXPECT_EQ(review().files.first().state, ReceiptFile::State::Verified);
}

} // namespace
} // namespace slipway::tests
