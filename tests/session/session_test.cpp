// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "tests/support/places.h"
#include "tests/support/practicecontrol.h"
#include "tests/support/run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Failure;
using base::Outcome;
using domain::RunState;
using tests::waitUntil;

/// Asks and waits for the reply; the reply must come in this thread.
template <typename T>
Outcome<T> ask(const std::function<void(Reply<T>)> &question)
{
    std::optional<Outcome<T>> answer;
    question([&answer](Outcome<T> outcome) {
        EXPECT_EQ(QThread::currentThread(), qApp->thread());
        EXPECT_FALSE(answer) << "a reply came twice";
        answer.emplace(std::move(outcome));
    });
    EXPECT_FALSE(answer) << "a reply came inside the call";
    if (!waitUntil([&answer] { return answer.has_value(); }))
        throw std::runtime_error("no reply");
    return *answer;
}

class SessionTest : public ::testing::Test
{
protected:
    SessionTest() { m_session = make(); }

    std::unique_ptr<Session> make()
    {
        SessionOptions options;
        options.dataFolder = m_folder.filePath(QStringLiteral("slipway"));
        options.nwbReader = tests::builtProgram(u"slipway-nwb-reader");
        options.practiceProgram = tests::builtProgram(u"slipway-practice");
        options.useKeychain = false;
        options.giveUpAfterSeconds = 5;
        return std::make_unique<Session>(options);
    }
    Session &session() { return *m_session; }

    void choosePractice()
    {
        for (const domain::Profile &profile : session().profiles()) {
            if (!profile.practice)
                continue;
            const auto outcome = ask<domain::Profile>([&](Reply<domain::Profile> reply) {
                session().chooseServer(profile, nullptr, std::move(reply));
            });
            ASSERT_TRUE(outcome) << outcome.failure().what();
            ASSERT_FALSE(outcome.value().api.isEmpty());
            return;
        }
        FAIL() << "there is no practice profile";
    }
    Outcome<SignedIn> signInWith(const QString &key)
    {
        return ask<SignedIn>([&](Reply<SignedIn> reply) {
            session().signIn(base::Secret(key), true, nullptr, std::move(reply));
        });
    }
    QString practiceKey() { return session().practiceAccounts().at(0).toObject().value(u"key").toString(); }
    void signIn()
    {
        choosePractice();
        const auto outcome = signInWith(practiceKey());
        ASSERT_TRUE(outcome) << outcome.failure().what();
    }
    Outcome<domain::Dataset> create(const QString &name)
    {
        QJsonObject values;
        values.insert(u"name", name);
        values.insert(u"description", QStringLiteral("Two sessions"));
        values.insert(u"license", QStringLiteral("spdx:CC-BY-4.0"));
        return ask<domain::Dataset>([&](Reply<domain::Dataset> reply) {
            session().createDataset(values, nullptr, std::move(reply));
        });
    }
    void addExamples()
    {
        domain::PlannedFile folder;
        folder.local = tests::projectFile(u"resources/practice");
        const auto outcome =
            ask<void>([&](Reply<void> reply) { session().addFiles({folder}, nullptr, std::move(reply)); });
        ASSERT_TRUE(outcome) << outcome.failure().what();
    }
    Outcome<CheckResult> check()
    {
        return ask<CheckResult>(
            [&](Reply<CheckResult> reply) { session().check(nullptr, std::move(reply)); });
    }
    RunState runToRest()
    {
        std::optional<RunState> rest;
        QObject watch;
        QObject::connect(&session(), &Session::runEnded, &watch, [&rest](RunState state) { rest = state; });
        QObject::connect(&session(), &Session::snapshot, &watch,
                         [this](const domain::Snapshot &picture) { m_last = picture; });
        session().start();
        EXPECT_TRUE(waitUntil([&rest] { return rest.has_value(); }));
        return rest.value_or(RunState::Idle);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    domain::Snapshot m_last;
};

TEST_F(SessionTest, LeadsFromTheServerToTheReceipt)
{
    signIn();
    EXPECT_TRUE(session().account()->mayUpload);
    EXPECT_TRUE(session().abilities().createDataset);
    const auto dataset = create(QStringLiteral("Session test"));
    ASSERT_TRUE(dataset) << dataset.failure().what();
    addExamples();
    ASSERT_EQ(session().files().size(), 2);
    EXPECT_TRUE(session().files().first().remote.contains(QLatin1String("sub-M1")));
    const auto checked = check();
    ASSERT_TRUE(checked) << checked.failure().what();
    EXPECT_TRUE(checked.value().mayStart());
    EXPECT_EQ(checked.value().newFiles, 2);
    ASSERT_EQ(runToRest(), RunState::Finished);
    EXPECT_EQ(m_last.filesDone, 2);
    EXPECT_EQ(m_last.filesTotal, 2);
    EXPECT_EQ(m_last.bytesDone, m_last.bytesTotal);
    const auto review = ask<domain::Review>(
        [&](Reply<domain::Review> reply) { session().review(nullptr, std::move(reply)); });
    ASSERT_TRUE(review) << review.failure().what();
    for (const domain::ReceiptFile &file : session().receipt().files)
        EXPECT_EQ(file.state, domain::ReceiptFile::State::Verified) << file.reason.toStdString();
    EXPECT_TRUE(session().receipt().practice);
    // Of very many files, each text is in memory once.
    const domain::LocalFile &sent = session().files().constFirst();
    const domain::Receipt receipt = session().receipt();
    EXPECT_EQ(receipt.files.constFirst().local.constData(), sent.path.constData());
    EXPECT_EQ(receipt.files.constFirst().remote.constData(), sent.remote.constData());
    session().finish();
    const auto left = ask<QList<Unfinished>>(
        [&](Reply<QList<Unfinished>> reply) { session().unfinished(nullptr, std::move(reply)); });
    ASSERT_TRUE(left);
    EXPECT_TRUE(left.value().isEmpty());
}

TEST_F(SessionTest, APublicationIsOpenedAgainAfterARestart)
{
    signIn();
    ASSERT_TRUE(create(QStringLiteral("Kept")));
    addExamples();
    session().setRemotePath(0, QStringLiteral("sub-M1/own-name.nwb"));
    session().setExisting(domain::Existing::Replace);
    session().setPage(QStringLiteral("check"));
    const QString id = session().publicationId();
    ASSERT_FALSE(id.isEmpty());
    m_session.reset();

    m_session = make();
    EXPECT_TRUE(session().storeTrouble().isEmpty()) << session().storeTrouble().toStdString();
    const auto opened =
        ask<Unfinished>([&](Reply<Unfinished> reply) { session().open(id, nullptr, std::move(reply)); });
    ASSERT_TRUE(opened) << opened.failure().what();
    EXPECT_EQ(opened.value().page, QStringLiteral("check"));
    EXPECT_EQ(opened.value().title, QStringLiteral("Kept"));
    EXPECT_EQ(session().files().size(), 2);
    EXPECT_EQ(session().files().first().remote, QStringLiteral("sub-M1/own-name.nwb"));
    EXPECT_EQ(session().existing(), domain::Existing::Replace);
    ASSERT_TRUE(session().dataset());
    ASSERT_TRUE(signInWith(practiceKey()));
    EXPECT_EQ(runToRest(), RunState::Finished);
    EXPECT_EQ(m_last.filesDone, 2);
}

TEST_F(SessionTest, FailuresComeAsValues)
{
    const auto early = check();
    ASSERT_FALSE(early);
    EXPECT_EQ(early.failure().code(), "no-server");
    choosePractice();
    const auto wrong = signInWith(QStringLiteral("0123456789012345678901234567890123456789"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.failure().code(), "wrong-key");
    EXPECT_FALSE(session().account());
    const auto list = ask<QList<domain::Dataset>>(
        [&](Reply<QList<domain::Dataset>> reply) { session().datasets(nullptr, std::move(reply)); });
    ASSERT_FALSE(list);
    EXPECT_EQ(list.failure().code(), "not-signed-in");
    ASSERT_TRUE(signInWith(practiceKey()));
    EXPECT_EQ(runToRest(), RunState::Broken);
    ASSERT_TRUE(m_last.failure);
    EXPECT_EQ(m_last.failure->code(), "no-dataset");
}

TEST_F(SessionTest, TheKeychainThatIsNotUsedIsToldPolitely)
{
    choosePractice();
    const auto outcome = signInWith(practiceKey());
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome.value().remembered);
    EXPECT_FALSE(outcome.value().keychainTrouble.isEmpty());
}

TEST_F(SessionTest, AReplyForSomebodyWhoHasGoneIsNeverGiven)
{
    bool called = false;
    auto context = std::make_unique<QObject>();
    session().unfinished(context.get(), [&called](const Outcome<QList<Unfinished>> &) { called = true; });
    context.reset();
    const auto later = ask<QList<Unfinished>>(
        [&](Reply<QList<Unfinished>> reply) { session().unfinished(nullptr, std::move(reply)); });
    EXPECT_TRUE(later);
    EXPECT_FALSE(called);
}

TEST_F(SessionTest, EndsAtOnceInTheMiddleOfEverything)
{
    signIn();
    ASSERT_TRUE(create(QStringLiteral("Cut short")));
    addExamples();
    session().setBandwidth(domain::Bandwidth::always(1000), false);
    session().start();
    session().check(nullptr, {});
    session().datasets(nullptr, {});
    QElapsedTimer clock;
    clock.start();
    m_session.reset();
    EXPECT_LT(clock.elapsed(), 8000);
}

TEST_F(SessionTest, PauseAndResume)
{
    signIn();
    ASSERT_TRUE(create(QStringLiteral("Paused")));
    addExamples();
    session().setBandwidth(domain::Bandwidth::always(20'000), false);
    QList<RunState> states;
    QObject::connect(&session(), &Session::runEnded, &session(),
                     [&states](RunState state) { states.append(state); });
    bool sending = false;
    QObject::connect(&session(), &Session::snapshot, &session(), [&sending](const domain::Snapshot &picture) {
        sending = sending || picture.filesByStage.value(domain::Stage::Sending) > 0;
    });
    session().start();
    ASSERT_TRUE(waitUntil([&sending] { return sending; }));
    session().pause();
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 1; }));
    EXPECT_EQ(states.last(), RunState::Paused);
    EXPECT_FALSE(session().isRunning());
    session().setBandwidth(domain::Bandwidth::always(0), false);
    session().resume();
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 2; }));
    EXPECT_EQ(states.last(), RunState::Finished);
}

TEST_F(SessionTest, SingleFilesAreHeldBackCancelledAndRetried)
{
    signIn();
    ASSERT_TRUE(create(QStringLiteral("One by one")));
    addExamples();
    ASSERT_EQ(session().files().size(), 2);
    QList<RunState> states;
    QObject::connect(&session(), &Session::runEnded, &session(),
                     [&states](RunState state) { states.append(state); });
    QHash<qsizetype, domain::FileProgress> rows;
    QObject::connect(&session(), &Session::snapshot, &session(), [&rows](const domain::Snapshot &picture) {
        for (const domain::FileProgress &row : picture.changed)
            rows.insert(row.index, row);
    });
    session().holdFiles({0}, true);
    session().start();
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 1; }));
    EXPECT_EQ(states.last(), RunState::Paused) << "everything but the one that is held back is done";
    EXPECT_EQ(rows.value(1).stage, domain::Stage::Verified);
    EXPECT_TRUE(rows.value(0).held);

    session().setBandwidth(domain::Bandwidth::always(1000), false);
    session().resume(); // nothing else is left: it is meant
    ASSERT_TRUE(waitUntil([&rows] { return rows.value(0).stage == domain::Stage::Sending; }));
    session().cancelFiles({0});
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 2; }));
    EXPECT_EQ(states.last(), RunState::Finished);
    EXPECT_EQ(rows.value(0).stage, domain::Stage::Failed);

    session().setBandwidth(domain::Bandwidth(), false);
    session().retryFiles({0, 1, 99});
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 3; }));
    EXPECT_EQ(states.last(), RunState::Finished);
    EXPECT_EQ(rows.value(0).stage, domain::Stage::Verified);
    tests::PracticeControl server(session().server().api);
    EXPECT_EQ(server.count(QStringLiteral("POST"), QStringLiteral("/uploads/initialize/")), 3)
        << "the first file twice, the second once";
}

TEST_F(SessionTest, TheLimitIsKeptBetweenStarts)
{
    EXPECT_FALSE(session().bandwidth().isLimited());
    const auto nights = domain::Bandwidth::fromText(QStringLiteral("5MB/s 22:00-06:00 sun")).value();
    session().setBandwidth(nights, true);
    session().setBandwidth(domain::Bandwidth::always(7), false);
    EXPECT_EQ(session().bandwidth(), domain::Bandwidth::always(7));
    m_session.reset();
    m_session = make();
    EXPECT_EQ(session().bandwidth(), nights) << "what was set for one run alone is forgotten";
}

TEST_F(SessionTest, ANewKeyContinuesWithoutSendingTwice)
{
    constexpr qint64 partSize = 64 * 1024 * 1024;
    const QString clip = m_folder.filePath(QStringLiteral("clip.mp4"));
    QFile file(clip); // of two parts, and without content on the disk
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.resize(partSize + 1'000'000));
    file.close();
    signIn();
    ASSERT_TRUE(create(QStringLiteral("Key revoked")));
    domain::PlannedFile planned;
    planned.local = clip;
    ASSERT_TRUE(
        ask<void>([&](Reply<void> reply) { session().addFiles({planned}, nullptr, std::move(reply)); }));
    session().setBandwidth(domain::Bandwidth::always(20'000'000), false);
    QList<RunState> states;
    QObject::connect(&session(), &Session::runEnded, &session(),
                     [&states](RunState state) { states.append(state); });
    tests::PracticeControl server(session().server().api);
    session().start();
    ASSERT_TRUE(waitUntil([&server] { return server.partsStored() == 1; }));

    const QString newKey = server.revoke(practiceKey());
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 1; }));
    EXPECT_EQ(states.last(), RunState::NeedsSignIn);
    EXPECT_FALSE(session().isRunning());
    const auto refused = signInWith(practiceKey());
    ASSERT_FALSE(refused) << "the old key is of no use";
    EXPECT_EQ(refused.failure().code(), "wrong-key");
    ASSERT_TRUE(signInWith(newKey));
    session().setBandwidth(domain::Bandwidth::always(0), false);
    session().resume();
    ASSERT_TRUE(waitUntil([&states] { return states.size() == 2; }));
    EXPECT_EQ(states.last(), RunState::Finished);
    EXPECT_EQ(server.partsStored(), 2);
    EXPECT_EQ(server.bytesStored(), partSize + 1'000'000) << "a stored part was sent again";
    EXPECT_EQ(server.count(QStringLiteral("POST"), QStringLiteral("/uploads/initialize/")), 1);
}

TEST_F(SessionTest, ASecondSessionOnTheSameFolderIsRefusedPolitely)
{
    ASSERT_TRUE(session().storeTrouble().isEmpty()) << "the first has the journal by now";
    const auto second = make();
    EXPECT_FALSE(second->storeTrouble().isEmpty());
}

} // namespace
} // namespace slipway::session
