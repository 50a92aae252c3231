// SPDX-License-Identifier: MIT
#include "backends/backend.h"
#include "backends/nomad/wirebodies.h"
#include "net/client.h"
#include "practice/server.h"
#include "tests/support/run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <memory>

namespace slipway::tests {

namespace {

using backends::Backend;
using base::Failure;
using domain::Processing;
using domain::Target;

/// The whole conversation with a practice NOMAD of each generation.
class NomadPractice : public testing::TestWithParam<int>
{
protected:
    NomadPractice()
        : server(serverOptions(GetParam()))
    {}

    void SetUp() override
    {
        server.start();
        description = server.description().value(QLatin1String("nomad")).toObject();
        backend = backendFor(QStringLiteral("alice"));
        submissions = backend->submissions();
    }

    static practice::Options serverOptions(int generation)
    {
        practice::Options options;
        options.nomadProcessDelay = 0;
        options.nomadGeneration =
            generation == 1 ? practice::nomad::Generation::One : practice::nomad::Generation::Two;
        return options;
    }
    static net::ClientOptions clientOptions()
    {
        net::ClientOptions options;
        options.userAgent = "slipway-tests";
        options.firstPause = std::chrono::milliseconds(1);
        options.longestPause = std::chrono::milliseconds(5);
        options.attempts = 3;
        return options;
    }

    QJsonObject account(const QString &user) const
    {
        for (const QJsonValue &value : description.value(QLatin1String("accounts")).toArray()) {
            if (value.toObject().value(QLatin1String("username")).toString() == user)
                return value.toObject();
        }
        ADD_FAILURE() << "no account " << user.toStdString();
        return QJsonObject();
    }
    base::Secret password(const QString &user) const
    {
        return base::Secret(account(user).value(QLatin1String("password")).toString());
    }
    QUrl api() const { return QUrl(description.value(QLatin1String("api")).toString()); }

    /// A backend signed in by password; each has the client to itself.
    std::unique_ptr<Backend> backendFor(const QString &user)
    {
        domain::Profile profile;
        profile.id = QStringLiteral("practice-nomad");
        profile.kind = QStringLiteral("nomad");
        // As a person pastes it: the address of a page.
        profile.api = QUrl(description.value(QLatin1String("web")).toString());
        auto made = backends::makeBackend(profile, {}, client);
        const base::Secret token = run(made->secretFor(user, password(user), {}));
        signedIn = run(made->signIn(token, {}));
        return made;
    }

    void control(const QString &command, const char *body)
    {
        const QUrl url(description.value(QLatin1String("control")).toString() + QLatin1Char('/') + command);
        net::Request request = net::Request::post(url);
        request.json(QJsonDocument::fromJson(body).object()).anonymous();
        const net::Response response = run(client.send(request, {}));
        EXPECT_TRUE(response.isSuccess()) << response.body.toStdString();
    }

    domain::Dataset newDataset(const QString &name = QStringLiteral("Silicon"))
    {
        QJsonObject values;
        values.insert(QLatin1String("name"), name);
        return run(backend->createDataset(values, {}));
    }

    Processing idle(const QString &id)
    {
        Processing seen;
        const bool done = waitUntil([&] {
            seen = run(submissions->processing(id, {}));
            return !seen.isRunning();
        });
        EXPECT_TRUE(done);
        return seen;
    }

    void put(const QString &id, const QString &folder, const QString &name, const QByteArray &bytes)
    {
        net::Request request = backends::nomad::requestPutBody(api(), id, folder, name);
        request.body(bytes, "application/octet-stream");
        const net::Response response = run(client.send(request, {}));
        EXPECT_TRUE(response.isSuccess()) << response.body.toStdString();
        idle(id);
    }

    /// A processed upload with one good and one failing entry, and a file that is none.
    Target filled(const QString &name = QStringLiteral("Silicon 4f2a"))
    {
        const domain::Submission made = run(submissions->create(name, {}));
        put(made.id, QStringLiteral("good one"), QStringLiteral("a.archive.yaml"),
            "definitions:\n  name: 'My schema'\n");
        put(made.id, QStringLiteral("bad"), QStringLiteral("b.archive.yaml"),
            "data:\n  m_def: \"no.such.Section\"\n");
        put(made.id, QString(), QStringLiteral("read me.txt"), "words");
        if (run(submissions->processing(made.id, {})).state == Processing::State::Untouched)
            run(submissions->process(made.id, {}));
        idle(made.id);
        return Target(newDataset(name), run(submissions->submission(made.id, {})));
    }

    static QJsonObject values(const char *text) { return QJsonDocument::fromJson(text).object(); }

    practice::Server server;
    QJsonObject description;
    net::Client client{clientOptions()};
    std::unique_ptr<Backend> backend;
    backends::Submissions *submissions = nullptr;
    domain::Account signedIn;
};

TEST_P(NomadPractice, SignsInByPasswordWithATokenThatLasts)
{
    EXPECT_EQ(signedIn.userName, QStringLiteral("alice"));
    EXPECT_EQ(signedIn.name, QStringLiteral("Alice Author"));
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(signedIn.secretEnds);
    EXPECT_GE(days, 29);
    EXPECT_LE(days, 30);
    const auto difficult = backendFor(QStringLiteral("carol")); // "+&#%=ü" in the password
    EXPECT_EQ(signedIn.userName, QStringLiteral("carol"));
    const Failure wrong =
        failureOf(backend->secretFor(QStringLiteral("alice"), base::Secret(QByteArray("wrong")), {}));
    EXPECT_EQ(wrong.code(), "wrong-password");
    EXPECT_EQ(failureOf(backend->signIn(base::Secret(QByteArray("a.b.c")), {})).kind(),
              Failure::Kind::SignIn);
}

TEST_P(NomadPractice, AnEndedTokenIsASignIn)
{
    control(QStringLiteral("clock"), R"({"advance_seconds":2764800})"); // 32 days
    EXPECT_EQ(failureOf(submissions->unpublished({})).code(), "token-expired");
}

TEST_P(NomadPractice, CreatesADatasetOnceAndFindsItAgain)
{
    const domain::Dataset made = newDataset(QStringLiteral("Zündkerzen / 2026"));
    EXPECT_TRUE(made.writable);
    QJsonObject same;
    same.insert(QLatin1String("name"), made.title);
    EXPECT_EQ(failureOf(backend->createDataset(same, {})).code(), "dataset-name-taken");
    const QList<domain::Dataset> found = run(backend->findCreated(same, QDateTime(), {}));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.constFirst().id, made.id);
    EXPECT_EQ(run(backend->datasets({})).size(), 1);
    EXPECT_EQ(run(backend->dataset(made.id, {})).title, made.title);
    EXPECT_EQ(run(backend->dataset(made.title, {})).id, made.id);
    EXPECT_EQ(run(backend->dataset(made.page.toString(), {})).id, made.id);
    const auto bob = backendFor(QStringLiteral("bob"));
    EXPECT_FALSE(run(bob->dataset(made.id, {})).writable);
    EXPECT_TRUE(run(bob->datasets({})).isEmpty());
}

TEST_P(NomadPractice, MakesFindsListsAndDeletesUploads)
{
    const domain::Submission made = run(submissions->create(QStringLiteral("One 4f2a"), {}));
    EXPECT_EQ(made.title, QStringLiteral("One 4f2a"));
    EXPECT_FALSE(made.busy);
    const QList<domain::Submission> found = run(submissions->findCreated(made.title, {}));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.constFirst().id, made.id);
    EXPECT_TRUE(run(submissions->findCreated(QStringLiteral("One"), {})).isEmpty());
    for (int i = 2; i <= 10; ++i)
        run(submissions->create(QStringLiteral("Number %1").arg(i), {}));
    const domain::SubmissionList all = run(submissions->unpublished({}));
    EXPECT_TRUE(all.isFull());
    EXPECT_EQ(failureOf(submissions->create(QStringLiteral("one more"), {})).code(), "too-many-submissions");
    run(submissions->remove(made.id, {}));
    EXPECT_EQ(failureOf(submissions->submission(made.id, {})).code(), "submission-gone");
    run(submissions->remove(made.id, {})); // gone already is fine
    EXPECT_EQ(run(submissions->unpublished({})).submissions.size(), 9);
}

TEST_P(NomadPractice, ShowsProcessingAndFiles)
{
    const Target target = filled();
    const Processing done = run(submissions->processing(target.submission->id, {}));
    EXPECT_EQ(done.state, Processing::State::Succeeded);
    EXPECT_EQ(done.total, 2);
    EXPECT_EQ(done.successful, 1);
    EXPECT_EQ(done.failed, 1);
    ASSERT_EQ(done.entries.size(), 2);
    EXPECT_EQ(done.entries.constFirst().mainfile, QStringLiteral("bad/b.archive.yaml"));
    EXPECT_FALSE(done.entries.constFirst().errors.isEmpty());
    const domain::RemoteFiles files = run(backend->remoteFiles(target, {}, {}));
    EXPECT_EQ(files.size(), 3);
    EXPECT_EQ(files.value(QStringLiteral("read me.txt")).size, 5);
    const QString place = QStringLiteral("good one/a.archive.yaml");
    EXPECT_EQ(run(backend->remoteFiles(target, {place, QStringLiteral("none")}, {})).keys(),
              QStringList{place});
}

TEST_P(NomadPractice, DescribesPublishesAndReviews)
{
    const Target target = filled();
    const QString id = target.submission->id;
    const QJsonObject wrong =
        values(R"({"coauthors":["nobody@x.org"],"references":["https://"],"datasets":["nope"]})");
    QStringList fields;
    for (const domain::Problem &problem : run(submissions->verifyDetails(target, wrong, {})))
        fields.append(problem.field);
    fields.sort();
    EXPECT_EQ(fields, (QStringList{QStringLiteral("coauthors"), QStringLiteral("datasets"),
                                   QStringLiteral("references")}));

    const QList<domain::FieldChoice> people =
        run(submissions->lookUp(QStringLiteral("coauthors"), QStringLiteral("bob"), {}));
    ASSERT_EQ(people.size(), 1);
    QJsonObject details =
        values(R"({"upload_name":"Silicon","comment":"A test.","references":["10.1063/5.0104914"],
        "reviewers":["carol@example.org"],"embargo_length":6,"visible_to_all":false})");
    details.insert(QLatin1String("coauthors"), QJsonArray{people.constFirst().value});
    EXPECT_TRUE(run(submissions->verifyDetails(target, details, {})).isEmpty());
    run(submissions->applyDetails(target, details, {}));
    const Processing edited = idle(id);
    EXPECT_TRUE(run(submissions->compareDetails(target, details, {})).isEmpty());
    EXPECT_EQ(run(submissions->compareDetails(target, values(R"({"comment":"Other."})"), {})).size(), 1);
    QHash<QString, domain::FieldSpec> shown;
    for (const domain::FieldSpec &field : run(submissions->detailFields(target, {})))
        shown.insert(field.key, field);
    const QList<domain::FieldChoice> coauthors = shown.value(QStringLiteral("coauthors")).choices;
    ASSERT_EQ(coauthors.size(), 1);
    EXPECT_EQ(coauthors.constFirst().label, QStringLiteral("Bob Coauthor, HU Berlin"));
    EXPECT_EQ(shown.value(QStringLiteral("comment")).initial.toString(), QStringLiteral("A test."));

    const domain::Problems before = submissions->checkPublish(edited);
    ASSERT_EQ(before.size(), 1);
    EXPECT_EQ(before.constFirst().code, "entries-failed");
    run(submissions->publish(edited.submission, {}));
    const Processing published = idle(id);
    EXPECT_TRUE(published.submission.published);
    EXPECT_EQ(published.submission.embargoMonths, 6);
    run(submissions->publish(edited.submission, {})); // once is enough
    EXPECT_EQ(failureOf(submissions->remove(id, {})).code(), "submission-published");
    // A published upload keeps its embargo, and takes the rest of the same form again.
    run(submissions->applyDetails(target, details, {}));
    EXPECT_FALSE(idle(id).isRunning());
    EXPECT_TRUE(run(submissions->compareDetails(target, details, {})).isEmpty());

    const domain::Dataset withDoi = run(submissions->assignDoi(target.dataset, {}));
    EXPECT_TRUE(withDoi.doi.startsWith(QLatin1String("10."))) << withDoi.doi.toStdString();
    EXPECT_EQ(run(submissions->assignDoi(target.dataset, {})).doi, withDoi.doi);

    const domain::Review review = run(backend->review(target, {}, {}));
    EXPECT_TRUE(review.dataset.published);
    EXPECT_EQ(review.dataset.doi, withDoi.doi);
    EXPECT_EQ(review.files.size(), 3);
    ASSERT_TRUE(review.processing.has_value());
    EXPECT_EQ(review.processing->failed, 1);
    EXPECT_EQ(review.serverFindings.size(), 1);
}

TEST_P(NomadPractice, RefusesToPublishWhatHasNoEntries)
{
    const domain::Submission made = run(submissions->create(QStringLiteral("Empty"), {}));
    put(made.id, QString(), QStringLiteral("photo.jpg"), "no data");
    run(submissions->process(made.id, {}));
    const Processing done = idle(made.id);
    EXPECT_EQ(done.total, 0);
    EXPECT_EQ(submissions->checkPublish(done).constFirst().code, "no-entries");
    EXPECT_EQ(failureOf(submissions->publish(made, {})).code(), "no-entries");
    EXPECT_EQ(failureOf(submissions->applyDetails(Target(newDataset(), made), {}, {})).code(), "no-entries");
}

TEST_P(NomadPractice, AnotherPersonMayNotTouchIt)
{
    const Target target = filled();
    const auto bob = backendFor(QStringLiteral("bob"));
    backends::Submissions *theirs = bob->submissions();
    EXPECT_EQ(failureOf(theirs->submission(target.submission->id, {})).kind(), Failure::Kind::Forbidden);
    EXPECT_EQ(failureOf(theirs->remove(target.submission->id, {})).kind(), Failure::Kind::Forbidden);
    EXPECT_EQ(failureOf(theirs->publish(*target.submission, {})).kind(), Failure::Kind::Forbidden);
}

INSTANTIATE_TEST_SUITE_P(Generations, NomadPractice, testing::Values(1, 2));

} // namespace

} // namespace slipway::tests
