// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "tests/support/places.h"
#include "tests/support/run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Outcome;
using domain::Problems;
using domain::Processing;
using domain::RunState;
using domain::Submission;
using tests::waitUntil;
using namespace Qt::StringLiterals;

/// Asks and waits for the reply.
template <typename T>
Outcome<T> ask(const std::function<void(Reply<T>)> &question)
{
    std::optional<Outcome<T>> answer;
    question([&answer](Outcome<T> outcome) { answer.emplace(std::move(outcome)); });
    if (!waitUntil([&answer] { return answer.has_value(); }, std::chrono::seconds(60)))
        throw std::runtime_error("no reply");
    return *answer;
}

/// A session with a practice NOMAD, as the wizard uses it.
class SubmissionSession : public ::testing::Test
{
protected:
    SubmissionSession()
    {
        m_session = make();
        write(u"data/silicon/vasprun.xml"_s, "<?xml version=\"1.0\"?>\n<modeling>\n</modeling>\n");
        write(u"data/silicon/INCAR"_s, "ENCUT = 520\n");
    }
    std::unique_ptr<Session> make()
    {
        SessionOptions options;
        options.dataFolder = m_folder.filePath(u"slipway"_s);
        options.nwbReader = tests::builtProgram(u"slipway-nwb-reader");
        options.practiceProgram = tests::builtProgram(u"slipway-practice");
        options.useKeychain = false;
        return std::make_unique<Session>(options);
    }
    Session &session() { return *m_session; }
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    void choosePractice()
    {
        for (domain::Profile profile : session().profiles()) {
            if (!profile.practice || profile.kind != u"nomad"_s)
                continue;
            if (m_largestUpload > 0)
                profile.options.insert(u"largest_upload"_s, m_largestUpload);
            const auto outcome = ask<domain::Profile>([&](Reply<domain::Profile> reply) {
                session().chooseServer(profile, nullptr, std::move(reply));
            });
            ASSERT_TRUE(outcome) << outcome.failure().what();
            return;
        }
        FAIL() << "there is no practice NOMAD among the profiles";
    }
    Outcome<SignedIn> signInWith(const QString &user, const QString &password)
    {
        return ask<SignedIn>([&](Reply<SignedIn> reply) {
            session().signInByPassword(user, base::Secret(password), false, nullptr, std::move(reply));
        });
    }
    void signIn()
    {
        const QJsonObject person = session().practiceAccounts().at(0).toObject();
        const auto outcome =
            signInWith(person.value(u"username").toString(), person.value(u"password").toString());
        ASSERT_TRUE(outcome) << outcome.failure().what();
        EXPECT_TRUE(outcome.value().account.secretEnds.isValid());
    }
    void prepare()
    {
        choosePractice();
        signIn();
        const QJsonObject values{{u"name"_s, u"Elements"_s}};
        const auto dataset = ask<domain::Dataset>([&](Reply<domain::Dataset> reply) {
            session().createDataset(values, nullptr, std::move(reply));
        });
        ASSERT_TRUE(dataset) << dataset.failure().what();
        domain::PlannedFile folder;
        folder.local = m_folder.filePath(u"data"_s);
        ASSERT_TRUE(
            ask<void>([&](Reply<void> reply) { session().addFiles({folder}, nullptr, std::move(reply)); }));
    }
    RunState upload()
    {
        std::optional<RunState> rest;
        QObject watch;
        QObject::connect(&session(), &Session::runEnded, &watch, [&rest](RunState state) { rest = state; });
        session().start();
        EXPECT_TRUE(waitUntil([&rest] { return rest.has_value(); }, std::chrono::seconds(60)));
        return rest.value_or(RunState::Idle);
    }
    Outcome<Processing> watchIt()
    {
        return ask<Processing>(
            [&](Reply<Processing> reply) { session().watchProcessing(nullptr, std::move(reply)); });
    }
    Outcome<Problems> apply(const QJsonObject &values)
    {
        return ask<Problems>(
            [&](Reply<Problems> reply) { session().applyDetails(values, nullptr, std::move(reply)); });
    }
    Outcome<Submission> publish()
    {
        return ask<Submission>(
            [&](Reply<Submission> reply) { session().publish(nullptr, std::move(reply)); });
    }

    domain::Shares shares()
    {
        return ask<domain::Shares>(
                   [&](Reply<domain::Shares> reply) { session().shares(nullptr, std::move(reply)); })
            .value();
    }
    Outcome<void> splitOff()
    {
        return ask<void>([&](Reply<void> reply) { session().splitOff(nullptr, std::move(reply)); });
    }
    QStringList remotes()
    {
        QStringList all;
        for (const domain::LocalFile &file : session().files())
            all.append(file.remote);
        all.sort();
        return all;
    }
    bool mayStart()
    {
        return ask<CheckResult>([&](Reply<CheckResult> reply) { session().check(nullptr, std::move(reply)); })
            .value()
            .mayStart();
    }

    QTemporaryDir m_folder;
    qint64 m_largestUpload = 0; // bytes; 0: the usual limit
    std::unique_ptr<Session> m_session;
};

TEST_F(SubmissionSession, WhatIsTooMuchIsPublishedInParts)
{
    m_largestUpload = 5000;
    write(u"data/silicon/WAVECAR"_s, QByteArray(3000, 's'));
    write(u"data/carbon/vasprun.xml"_s, "<?xml version=\"1.0\"?>\n<modeling>\n</modeling>\n");
    write(u"data/carbon/WAVECAR"_s, QByteArray(3000, 'c'));
    prepare();
    EXPECT_FALSE(mayStart());
    ASSERT_EQ(shares().size(), 2);
    EXPECT_FALSE(session().part());
    ASSERT_TRUE(splitOff());
    const QStringList first{u"carbon/WAVECAR"_s, u"carbon/vasprun.xml"_s};
    EXPECT_EQ(remotes(), first);
    ASSERT_TRUE(session().part());
    EXPECT_EQ(session().part()->number, 1);
    EXPECT_EQ(session().part()->count, 2);
    EXPECT_EQ(session().part()->remain, QStringList{u"silicon"_s});
    EXPECT_TRUE(shares().isEmpty());
    const Outcome<void> again = splitOff();
    ASSERT_FALSE(again);
    EXPECT_EQ(again.failure().code(), "nothing-to-split");
    ASSERT_TRUE(mayStart());
    ASSERT_EQ(upload(), RunState::Finished);
    ASSERT_TRUE(watchIt());
    ASSERT_TRUE(publish());

    const QString firstId = session().publicationId();
    const QString firstUpload = session().submission()->id;
    const QString dataset = session().dataset()->id;
    const Outcome<void> next =
        ask<void>([&](Reply<void> reply) { session().openNextPart(nullptr, std::move(reply)); });
    ASSERT_TRUE(next) << next.failure().what();
    EXPECT_NE(session().publicationId(), firstId);
    EXPECT_EQ(remotes(), (QStringList{u"silicon/INCAR"_s, u"silicon/WAVECAR"_s, u"silicon/vasprun.xml"_s}));
    EXPECT_FALSE(session().submission());
    EXPECT_FALSE(session().isPublishOrdered());
    EXPECT_EQ(session().part()->number, 2);
    EXPECT_TRUE(session().part()->publication.isEmpty());
    ASSERT_TRUE(mayStart()) << "nobody had to sign in again";
    ASSERT_EQ(upload(), RunState::Finished);
    ASSERT_TRUE(watchIt());
    ASSERT_TRUE(publish());
    EXPECT_EQ(session().dataset()->id, dataset);
    EXPECT_NE(session().submission()->id, firstUpload);
}

TEST_F(SubmissionSession, TheRestOutlivesARestart)
{
    m_largestUpload = 5000;
    write(u"data/silicon/WAVECAR"_s, QByteArray(3000, 's'));
    write(u"data/carbon/WAVECAR"_s, QByteArray(3000, 'c'));
    prepare();
    ASSERT_TRUE(splitOff());
    const QString rest = session().part()->publication;
    const QString dataset = session().dataset()->id;
    m_session.reset();

    m_session = make();
    const auto opened =
        ask<Unfinished>([&](Reply<Unfinished> reply) { session().open(rest, nullptr, std::move(reply)); });
    ASSERT_TRUE(opened) << opened.failure().what();
    EXPECT_EQ(remotes(), (QStringList{u"silicon/INCAR"_s, u"silicon/WAVECAR"_s, u"silicon/vasprun.xml"_s}));
    ASSERT_TRUE(session().part());
    EXPECT_EQ(session().part()->number, 2);
    EXPECT_EQ(session().dataset()->id, dataset);
}

TEST_F(SubmissionSession, LeadsFromTheServerToThePublishedReceipt)
{
    prepare();
    EXPECT_TRUE(session().abilities().submissions);
    EXPECT_TRUE(session().abilities().publish);
    EXPECT_TRUE(session().credentialSpec().byPassword);
    EXPECT_FALSE(session().submission()) << "a new one is made when the upload starts";
    const auto checked =
        ask<CheckResult>([&](Reply<CheckResult> reply) { session().check(nullptr, std::move(reply)); });
    ASSERT_TRUE(checked) << checked.failure().what();
    EXPECT_TRUE(checked.value().mayStart());
    ASSERT_EQ(upload(), RunState::Finished);
    ASSERT_TRUE(session().submission());
    EXPECT_TRUE(session().submission()->title.contains(u"Slipway "_s + session().publicationId()));

    int looks = 0;
    QObject::connect(&session(), &Session::processingSeen, &session(), [&looks] { ++looks; });
    const auto processed = watchIt();
    ASSERT_TRUE(processed) << processed.failure().what();
    EXPECT_EQ(processed.value().state, Processing::State::Succeeded);
    EXPECT_EQ(processed.value().total, 1);
    EXPECT_GT(looks, 0);
    EXPECT_EQ(session().lastProcessing().total, 1);

    const auto fields = ask<QList<domain::FieldSpec>>(
        [&](Reply<QList<domain::FieldSpec>> reply) { session().detailFields(nullptr, std::move(reply)); });
    ASSERT_TRUE(fields) << fields.failure().what();
    const QJsonObject bad{{u"coauthors"_s, QJsonArray{u"nobody@example.org"_s}}};
    const auto refused = apply(bad);
    ASSERT_TRUE(refused) << refused.failure().what();
    ASSERT_FALSE(refused.value().isEmpty());
    EXPECT_EQ(refused.value().first().field, u"coauthors"_s);
    const QJsonObject good{{u"upload_name"_s, u"Silicon"_s}, {u"comment"_s, u"c"_s}};
    EXPECT_FALSE(domain::hasErrors(session().checkDetails(fields.value(), good)));
    const auto applied = apply(good);
    ASSERT_TRUE(applied) << applied.failure().what();
    EXPECT_TRUE(applied.value().isEmpty()) << applied.value().first().what.toStdString();
    EXPECT_EQ(session().details(), good);

    const auto against =
        ask<Problems>([&](Reply<Problems> reply) { session().checkPublish(nullptr, std::move(reply)); });
    ASSERT_TRUE(against);
    EXPECT_TRUE(against.value().isEmpty());
    EXPECT_FALSE(session().isPublishOrdered());
    const auto published = publish();
    ASSERT_TRUE(published) << published.failure().what();
    EXPECT_TRUE(published.value().published);
    EXPECT_TRUE(session().isPublishOrdered());

    const auto review = ask<domain::Review>(
        [&](Reply<domain::Review> reply) { session().review(nullptr, std::move(reply)); });
    ASSERT_TRUE(review) << review.failure().what();
    const domain::Receipt receipt = session().receipt();
    EXPECT_TRUE(receipt.published);
    ASSERT_TRUE(receipt.upload);
    EXPECT_EQ(receipt.upload->entries, 1);
    for (const domain::ReceiptFile &file : receipt.files)
        EXPECT_EQ(file.state, domain::ReceiptFile::State::Verified) << file.reason.toStdString();

    const auto doi = ask<domain::Dataset>(
        [&](Reply<domain::Dataset> reply) { session().assignDoi(nullptr, std::move(reply)); });
    ASSERT_TRUE(doi) << doi.failure().what();
    EXPECT_TRUE(doi.value().doi.startsWith(u"10."_s));
}

TEST_F(SubmissionSession, EverythingIsThereAfterARestart)
{
    prepare();
    session().setSubmissionName(u"My upload"_s);
    ASSERT_EQ(upload(), RunState::Finished);
    const QString made = session().submission()->id;
    EXPECT_TRUE(session().submission()->title.startsWith(u"My upload"_s));
    session().setDetails({{u"comment"_s, u"typed so far"_s}});
    const QString id = session().publicationId();
    m_session.reset();

    m_session = make();
    const auto opened =
        ask<Unfinished>([&](Reply<Unfinished> reply) { session().open(id, nullptr, std::move(reply)); });
    ASSERT_TRUE(opened) << opened.failure().what();
    EXPECT_EQ(opened.value().submissionId, made);
    ASSERT_TRUE(session().submission());
    EXPECT_EQ(session().submission()->id, made);
    EXPECT_EQ(session().details().value(u"comment"_s).toString(), u"typed so far"_s);
    const domain::Plan plan = session().plan();
    EXPECT_EQ(plan.extra.value(u"upload").toObject().value(u"id").toString(), made);
    EXPECT_EQ(plan.server.value(u"user").toString(),
              session().practiceAccounts().at(0).toObject().value(u"username").toString());
    const domain::Plan again = domain::Plan::fromJson(QJsonDocument(plan.toJson()).toJson(), u"/"_s);
    EXPECT_EQ(again, plan);
    signIn();
    const auto processed = watchIt();
    ASSERT_TRUE(processed) << processed.failure().what();
    EXPECT_EQ(processed.value().total, 1);
    const auto list = ask<domain::SubmissionList>(
        [&](Reply<domain::SubmissionList> reply) { session().submissions(nullptr, std::move(reply)); });
    ASSERT_TRUE(list);
    EXPECT_EQ(list.value().submissions.size(), 1) << "a second one was made";
}

TEST_F(SubmissionSession, AnotherSubmissionCanBeChosenOrDeleted)
{
    prepare();
    ASSERT_EQ(upload(), RunState::Finished);
    const QString made = session().submission()->id;
    const auto removed =
        ask<void>([&](Reply<void> reply) { session().removeSubmission(made, nullptr, std::move(reply)); });
    ASSERT_TRUE(removed) << removed.failure().what();
    EXPECT_FALSE(session().submission());
    ASSERT_EQ(upload(), RunState::Finished) << "the files are sent again, into a new one";
    ASSERT_TRUE(session().submission());
    EXPECT_NE(session().submission()->id, made);
    const auto gone =
        ask<void>([&](Reply<void> reply) { session().chooseSubmission(made, nullptr, std::move(reply)); });
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.failure().code(), "submission-gone");
}

TEST_F(SubmissionSession, AWrongPasswordIsTold)
{
    choosePractice();
    const auto wrong = signInWith(u"alice"_s, u"wrong"_s);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.failure().code(), "wrong-password");
    EXPECT_FALSE(session().account());
}

TEST_F(SubmissionSession, WatchingCanBeStopped)
{
    prepare();
    ASSERT_EQ(upload(), RunState::Finished);
    std::optional<Outcome<Processing>> answer;
    session().watchProcessing(nullptr, [&answer](Outcome<Processing> outcome) { answer.emplace(outcome); });
    session().stopWatching();
    ASSERT_TRUE(waitUntil([&answer] { return answer.has_value(); }));
    EXPECT_TRUE(*answer || answer->failure().isCancelled()) << "it may have been done already";
}

} // namespace
} // namespace slipway::session
