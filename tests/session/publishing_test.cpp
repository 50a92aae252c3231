// SPDX-License-Identifier: MIT
#include "session/publishing.h"

#include "scriptedbackend.h"
#include "scriptedsubmissions.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Failure;
using domain::Dataset;
using domain::Processing;
using domain::Submission;
using tests::failureOf;
using tests::lookOf;
using tests::lostAnswer;
using tests::publishedLook;
using tests::run;
using tests::trouble;
using Kind = Failure::Kind;
using State = Processing::State;

class Publishing : public ::testing::Test
{
protected:
    Publishing()
        : m_journal(store::Journal::open(m_folder.filePath(QStringLiteral("journal.sqlite"))))
        , m_backend(&m_server)
    {
        store::PublicationRecord record;
        record.id = m_id;
        record.state = QStringLiteral("uploading");
        m_journal->save(record);
        m_dataset.id = QStringLiteral("D1");
    }
    base::Task<Submission> create()
    {
        return createSubmissionOnce(&m_server, m_journal.get(), m_id, QStringLiteral("Name"), {});
    }
    ProcessingWatch &watch()
    {
        m_watch.emplace(&m_server, QStringLiteral("U1"), Patience(), ProcessingWatch::Seen(), &m_clock);
        return *m_watch;
    }
    base::Task<Processing> publish() { return publishOnce(&m_server, m_journal.get(), m_id, &watch(), {}); }
    base::Task<Dataset> doi() { return assignDoiOnce(&m_backend, m_journal.get(), m_id, m_dataset, {}); }
    bool isOpen(const char *step)
    {
        return m_journal->openIntent(m_id, QString::fromLatin1(step)).has_value();
    }
    int published() const { return int(m_server.orders.filter(QStringLiteral("publish")).size()); }
    static Submission made(const char *id)
    {
        Submission submission;
        submission.id = QString::fromLatin1(id);
        return submission;
    }
    Dataset withDoi() const
    {
        Dataset dataset = m_dataset;
        dataset.doi = QStringLiteral("10.17172/NOMAD/1");
        return dataset;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Journal> m_journal;
    tests::ScriptedSubmissions m_server;
    tests::ScriptedBackend m_backend;
    tests::TestClock m_clock;
    std::optional<ProcessingWatch> m_watch;
    Dataset m_dataset;
    QString m_id = QStringLiteral("20261121-0001");
};

TEST_F(Publishing, ASubmissionIsMadeAndRemembered)
{
    m_server.createAnswers.emplace_back(made("U1"));
    EXPECT_EQ(run(create()).id, QStringLiteral("U1"));
    EXPECT_FALSE(isOpen("create-submission"));
    EXPECT_EQ(m_server.orders, QStringList{QStringLiteral("create Name")});
}

TEST_F(Publishing, ALostAnswerIsFoundByItsNameAndAdopted)
{
    m_server.createAnswers.emplace_back(lostAnswer());
    m_server.standing = {made("U2")};
    EXPECT_EQ(run(create()).id, QStringLiteral("U2"));
    EXPECT_FALSE(isOpen("create-submission"));
}

TEST_F(Publishing, AfterACrashNothingIsMadeASecondTime)
{
    QJsonObject what;
    what.insert(u"name", QStringLiteral("Name of that time"));
    run(m_journal->intend(m_id, QStringLiteral("create-submission"), what, {}));
    EXPECT_TRUE(isCreationOpen(m_journal.get(), m_id));
    m_server.standing = {made("U3")};
    EXPECT_EQ(run(create()).id, QStringLiteral("U3"));
    EXPECT_EQ(m_server.orders, QStringList{QStringLiteral("find Name of that time")});
}

TEST_F(Publishing, IfTheServerHasNoneItMayBeMadeAgain)
{
    m_server.createAnswers.emplace_back(lostAnswer());
    EXPECT_FALSE(failureOf(create()).isOutcomeUnknown());
    EXPECT_TRUE(isOpen("create-submission")) << "the next try looks once more";
    m_server.createAnswers.emplace_back(made("U4"));
    EXPECT_EQ(run(create()).id, QStringLiteral("U4"));
    EXPECT_FALSE(isOpen("create-submission"));
}

TEST_F(Publishing, SeveralOfOneNameAreAConflict)
{
    m_server.createAnswers.emplace_back(lostAnswer());
    m_server.standing = {made("U5"), made("U6")};
    EXPECT_EQ(failureOf(create()).code(), "submission-created-twice");
    EXPECT_TRUE(isOpen("create-submission"));
}

TEST_F(Publishing, ARefusalLeavesNoDoubt)
{
    Failure full = trouble(Kind::Rejected);
    m_server.createAnswers.emplace_back(full.code("too-many-submissions"));
    EXPECT_EQ(failureOf(create()).code(), "too-many-submissions");
    EXPECT_FALSE(isCreationOpen(m_journal.get(), m_id));
}

TEST_F(Publishing, PublishesOnceAndWaitsForTheEnd)
{
    m_server.looks = {lookOf(State::Succeeded), publishedLook(State::Running), publishedLook(State::Running),
                      publishedLook(State::Succeeded)};
    const Processing done = run(publish());
    EXPECT_TRUE(done.submission.published);
    EXPECT_FALSE(done.isRunning()) << "published turns true before the end (NOMAD contract 4.5)";
    EXPECT_EQ(published(), 1);
    EXPECT_FALSE(isPublishOpen(m_journal.get(), m_id));
}

TEST_F(Publishing, AStaleAnswerIsWaitedOut)
{
    m_server.looks = {lookOf(State::Succeeded), lookOf(State::Succeeded), lookOf(State::Succeeded),
                      publishedLook(State::Succeeded)};
    EXPECT_TRUE(run(publish()).submission.published);
    EXPECT_EQ(published(), 1);
}

TEST_F(Publishing, ALostAnswerIsSettledByReading)
{
    m_server.looks = {lookOf(State::Succeeded), lookOf(State::Succeeded), publishedLook(State::Succeeded)};
    m_server.publishAnswers = {lostAnswer()};
    EXPECT_TRUE(run(publish()).submission.published);
    EXPECT_EQ(published(), 1);
    EXPECT_FALSE(isPublishOpen(m_journal.get(), m_id));
}

TEST_F(Publishing, AnEchoOfOurOwnOrderIsNoFailure)
{
    Failure busy = trouble(Kind::Conflict);
    m_server.looks = {lookOf(State::Succeeded), lookOf(State::Running), publishedLook(State::Succeeded)};
    m_server.publishAnswers = {busy.code("submission-busy")};
    EXPECT_TRUE(run(publish()).submission.published);
}

TEST_F(Publishing, ADoubtThatTheServerDeniesIsToldAndNothingIsSentAgain)
{
    m_server.looks = {lookOf(State::Succeeded)};
    m_server.publishAnswers = {lostAnswer()};
    const Failure failure = failureOf(publish());
    EXPECT_EQ(failure.kind(), Kind::Offline);
    EXPECT_FALSE(failure.isOutcomeUnknown());
    EXPECT_EQ(published(), 1);
    EXPECT_FALSE(isPublishOpen(m_journal.get(), m_id)) << "a person may order it again";
}

TEST_F(Publishing, AfterACrashThePublishedIsReadAndNotOrdered)
{
    run(m_journal->intend(m_id, QStringLiteral("publish"), {}, {}));
    EXPECT_TRUE(isPublishOpen(m_journal.get(), m_id));
    m_server.looks = {publishedLook(State::Running), publishedLook(State::Succeeded)};
    EXPECT_TRUE(run(publish()).submission.published);
    EXPECT_EQ(published(), 0);
    EXPECT_FALSE(isPublishOpen(m_journal.get(), m_id));
}

TEST_F(Publishing, AfterACrashBeforeTheOrderLeftItIsOrderedNow)
{
    run(m_journal->intend(m_id, QStringLiteral("publish"), {}, {}));
    for (int i = 0; i < 8; ++i) // longer than an order may go unseen
        m_server.looks.emplace_back(lookOf(State::Succeeded));
    m_server.looks.emplace_back(publishedLook(State::Succeeded));
    EXPECT_TRUE(run(publish()).submission.published);
    EXPECT_LE(published(), 1);
}

TEST_F(Publishing, AStopLeavesTheIntentOpen)
{
    m_server.looks = {lookOf(State::Succeeded)};
    m_server.publishAnswers = {Failure::cancelled()};
    EXPECT_TRUE(failureOf(publish()).isCancelled());
    EXPECT_TRUE(isPublishOpen(m_journal.get(), m_id));
}

TEST_F(Publishing, WhatSpeaksAgainstItIsToldBeforeAnything)
{
    m_server.looks = {lookOf(State::Succeeded)};
    m_server.against = {domain::Problem(domain::Problem::Severity::Error, "no-entries",
                                        QStringLiteral("Nothing was recognised."), QStringLiteral("Add."))};
    const Failure failure = failureOf(publish());
    EXPECT_EQ(failure.code(), "publish-refused");
    EXPECT_TRUE(failure.detail().contains(QLatin1String("Nothing was recognised.")));
    EXPECT_EQ(published(), 0);
    m_server.against = {domain::Problem(domain::Problem::Severity::Warning, "entries-failed", {}, {})};
    m_server.looks = {lookOf(State::Succeeded), publishedLook(State::Succeeded)};
    EXPECT_TRUE(run(publish()).submission.published) << "a warning is for a person to weigh";
}

TEST_F(Publishing, AServerThatTriesAndFailsIsTold)
{
    m_server.looks = {lookOf(State::Succeeded), lookOf(State::Running), lookOf(State::Failed)};
    EXPECT_EQ(failureOf(publish()).code(), "publish-failed");
    EXPECT_FALSE(isPublishOpen(m_journal.get(), m_id));
}

TEST_F(Publishing, ADoiIsAskedForOnce)
{
    m_backend.shown = {m_dataset};
    m_server.doiAnswers.emplace_back(withDoi());
    EXPECT_FALSE(run(doi()).doi.isEmpty());
    m_backend.shown = {withDoi()};
    EXPECT_FALSE(run(doi()).doi.isEmpty());
    EXPECT_EQ(m_server.orders.size(), 1);
}

TEST_F(Publishing, AfterAnyDoubtTheDatasetIsReadAndTheDoiNeverAskedForAgain)
{
    m_backend.shown = {m_dataset};
    m_server.doiAnswers.emplace_back(trouble());
    EXPECT_EQ(failureOf(doi()).kind(), Kind::Server);
    EXPECT_EQ(failureOf(doi()).code(), "doi-asked-before");
    EXPECT_EQ(m_server.orders.size(), 1);
    m_backend.shown = {withDoi()};
    EXPECT_FALSE(run(doi()).doi.isEmpty()) << "it came after all";
    EXPECT_EQ(m_server.orders.size(), 1);
}

TEST_F(Publishing, ADoiThatCameAlthoughItsAnswerWasLostIsTaken)
{
    m_backend.shown = {m_dataset, withDoi()};
    m_server.doiAnswers.emplace_back(lostAnswer());
    EXPECT_FALSE(run(doi()).doi.isEmpty());
}

TEST_F(Publishing, ARefusalAtTheDoorMayBeAskedAgain)
{
    m_backend.shown = {m_dataset};
    m_server.doiAnswers.emplace_back(trouble(Kind::SignIn));
    EXPECT_EQ(failureOf(doi()).kind(), Kind::SignIn);
    m_server.doiAnswers.emplace_back(withDoi());
    EXPECT_FALSE(run(doi()).doi.isEmpty());
}

} // namespace
} // namespace slipway::session
