// SPDX-License-Identifier: MIT
#include "backends/nomad/stuckwatch.h"
#include "tests/backends/nomadfixture.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using base::Failure;

const QString uploadId = QStringLiteral("-jQ3QyYBTW-4rYngtswR7w");
const QByteArray upload = "/uploads/-jQ3QyYBTW-4rYngtswR7w";
const QByteArray noSuchUpload = "{\"detail\":\"The specified upload_id was not found.\"}";

QJsonObject values(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The upload of the samples with some words replaced.
QByteArray sample(const QString &name, const QByteArray &from = QByteArray(),
                  const QByteArray &to = QByteArray())
{
    QByteArray body = nomadSample(1, name);
    return from.isEmpty() ? body : body.replace(from, to);
}

QByteArray emptyPage(const QByteArray &data = QByteArray())
{
    return "{\"pagination\":{\"total\":0},\"data\":[" + data + "]}";
}

TEST_F(NomadFlow, ReadsAllPagesOfDatasets)
{
    signIn();
    answer("GET /datasets/", 200, nomadSample(1, QStringLiteral("datasets_first_page")));
    answer("GET /datasets/", 200, nomadSample(1, QStringLiteral("datasets_last_page")));
    const QList<domain::Dataset> all = run(backend->datasets({}));
    EXPECT_EQ(all.size(), 3);
    EXPECT_EQ(times("GET /datasets/"), 2);
    EXPECT_EQ(
        QUrlQuery(QString::fromLatin1(
                      last("GET /datasets/").target.mid(last("GET /datasets/").target.indexOf('?') + 1)))
            .queryItemValue(QStringLiteral("page_after_value")),
        QStringLiteral("1"));
}

TEST_F(NomadFlow, LearnsWhereDatasetsAreAndFollowsNoOrderElsewhere)
{
    signIn();
    // As a proxy makes it: the way on is given with another scheme and host.
    answer("GET /datasets/", 307, "", {{"Location", "http://nomad.example.org/api/v1/datasets"}});
    answer("GET /datasets", 200, nomadSample(2, QStringLiteral("datasets_none")));
    answer("POST /datasets", 200, nomadSample(2, QStringLiteral("dataset")));
    const domain::Dataset made = run(backend->createDataset(values(R"({"name":" Test_Dataset "})"), {}));
    EXPECT_EQ(made.title, QStringLiteral("Test_Dataset"));
    EXPECT_EQ(times("POST /datasets"), 1);
    EXPECT_EQ(times("POST /datasets/"), 0);
    EXPECT_EQ(last("POST /datasets").body, "{\"dataset_name\":\"Test_Dataset\"}");
}

TEST_F(NomadFlow, SendsAnOrderThatWasOnlyPointedOnToTheOtherForm)
{
    signIn();
    answer("GET /datasets/", 200, nomadSample(1, QStringLiteral("datasets_none")));
    answer("POST /datasets/", 307, "", {{"Location", "http://nomad.example.org/api/v1/datasets"}});
    answer("POST /datasets", 200, nomadSample(2, QStringLiteral("dataset")));
    run(backend->createDataset(values(R"({"name":"Test_Dataset"})"), {}));
    EXPECT_EQ(last("POST /datasets").body, last("POST /datasets/").body);
    EXPECT_EQ(last("POST /datasets").header("Authorization"), "Bearer header.e30.signature");
}

TEST_F(NomadFlow, ANameThatIsTakenIsFoundAndNotCreated)
{
    signIn();
    const QByteArray mine = R"({"dataset_id":"-0-l8xZ2TOaelfEs8wWeXg","dataset_name":"Mine",)"
                            R"("user_id":"00000000-0000-0000-0000-000000000001",)"
                            R"("dataset_create_time":"2026-11-21T09:12:52"})";
    answer("GET /datasets/", 200, emptyPage(mine));
    const Failure taken = failureOf(backend->createDataset(values(R"({"name":"Mine"})"), {}));
    EXPECT_EQ(taken.code(), "dataset-name-taken");
    EXPECT_EQ(taken.field(), QStringLiteral("name"));
    EXPECT_FALSE(taken.isOutcomeUnknown());
    EXPECT_EQ(times("POST /datasets/"), 0);
    const QList<domain::Dataset> found =
        run(backend->findCreated(values(R"({"name":"Mine"})"), QDateTime(), {}));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.constFirst().id, QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg"));
    const QDateTime later(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    EXPECT_TRUE(run(backend->findCreated(values(R"({"name":"Mine"})"), later, {})).isEmpty());
    EXPECT_TRUE(run(backend->findCreated(values(R"({"name":"mine"})"), QDateTime(), {})).isEmpty());
}

TEST_F(NomadFlow, AnotherPersonsDatasetIsNotWritable)
{
    signIn();
    QByteArray theirs = nomadSample(1, QStringLiteral("dataset"));
    answer("GET /datasets/-0-l8xZ2TOaelfEs8wWeXg", 200, theirs);
    answer("GET /datasets/-0-l8xZ2TOaelfEs8wWeXg", 200,
           theirs.replace("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"));
    EXPECT_TRUE(run(backend->dataset(QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg"), {})).writable);
    const domain::Dataset other = run(backend->dataset(QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg"), {}));
    EXPECT_FALSE(other.writable);
    EXPECT_TRUE(domain::hasErrors(backend->checkDataset(domain::Account(), other)));
    answer("GET /datasets/", 200, emptyPage());
    EXPECT_EQ(failureOf(backend->dataset(QStringLiteral("Nobody's"), {})).code(), "no-such-dataset");
}

TEST_F(NomadFlow, AsksForADoiOnceAndNeverForOneThatHasIt)
{
    signIn();
    domain::Dataset dataset;
    dataset.id = QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg");
    const QByteArray path = "/datasets/-0-l8xZ2TOaelfEs8wWeXg";
    answer("GET " + path, 200, nomadSample(1, QStringLiteral("dataset_with_doi")));
    EXPECT_FALSE(run(submissions->assignDoi(dataset, {})).doi.isEmpty());
    EXPECT_EQ(times("POST /datasets/-0-l8xZ2TOaelfEs8wWeXg/action/doi"), 0);
    forget("GET " + path);
    answer("GET " + path, 200, nomadSample(1, QStringLiteral("dataset")));
    answer("POST " + path + "/action/doi", 500,
           "{\"detail\":\"Datacite server couldn't resolve the request. Please try again later.\"}");
    const Failure failure = failureOf(submissions->assignDoi(dataset, {}));
    EXPECT_EQ(failure.code(), "doi-service-down");
    EXPECT_TRUE(failure.isOutcomeUnknown());
    EXPECT_EQ(times("POST /datasets/-0-l8xZ2TOaelfEs8wWeXg/action/doi"),
              1); // a second one could delete the dataset
}

TEST_F(NomadFlow, ListsUnpublishedUploadsWithTheLimit)
{
    signIn();
    answer("GET /uploads", 200, nomadSample(1, QStringLiteral("uploads")));
    answer("GET /uploads", 200, emptyPage(R"({"upload_id":"z","upload_name":"Z"})"));
    const domain::SubmissionList list = run(submissions->unpublished({}));
    EXPECT_EQ(list.limit, 10);
    EXPECT_EQ(list.submissions.size(), 3);
    EXPECT_FALSE(list.isFull());
    EXPECT_TRUE(last("GET /uploads").target.contains("roles=main_author&is_published=false"));
}

TEST_F(NomadFlow, MakesAnUploadOnceWithAnEmptyBody)
{
    signIn();
    answer("POST /uploads", 200, nomadSample(1, QStringLiteral("upload_created_empty")));
    const domain::Submission made = run(submissions->create(QStringLiteral("Silicon 4f2a"), {}));
    EXPECT_FALSE(made.busy);
    EXPECT_EQ(last("POST /uploads").bodySize, 0);
    EXPECT_NE(last("POST /uploads").header("Content-Type"), "application/x-www-form-urlencoded");
    EXPECT_TRUE(last("POST /uploads").target.endsWith("?upload_name=Silicon%204f2a"));
    forget("POST /uploads");
    answer("POST /uploads", 400, nomadSample(1, QStringLiteral("error_limit")));
    const Failure full = failureOf(submissions->create(QStringLiteral("x"), {}));
    EXPECT_EQ(full.code(), "too-many-submissions");
    EXPECT_FALSE(full.isOutcomeUnknown());
}

TEST_F(NomadFlow, ALostAnswerIsSaidToBeUnknownAndTheUploadIsFoundByItsName)
{
    signIn();
    for (int status : {502, 504}) {
        forget("POST /uploads");
        answer("POST /uploads", status, "<html>Bad Gateway</html>");
        EXPECT_TRUE(failureOf(submissions->create(QStringLiteral("x"), {})).isOutcomeUnknown());
    }
    EXPECT_EQ(times("POST /uploads"), 2);
    forget("POST /uploads");
    answer("POST /uploads", 200, "{\"nothing\":\"that can be read\"}");
    EXPECT_TRUE(failureOf(submissions->create(QStringLiteral("x"), {})).isOutcomeUnknown());
    answer("GET /uploads", 200,
           emptyPage(R"({"upload_id":"a","upload_name":"x"},{"upload_id":"b","upload_name":"x y"},)"
                     R"({"upload_id":"c","upload_name":"x","published":true})"));
    const QList<domain::Submission> found = run(submissions->findCreated(QStringLiteral("x"), {}));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.constFirst().id, QStringLiteral("a"));
    EXPECT_TRUE(last("GET /uploads").target.contains("upload_name=x"));
}

TEST_F(NomadFlow, DeletesAndWaitsUntilItIsGone)
{
    signIn();
    answer("DELETE " + upload, 200, sample(QStringLiteral("upload_running")));
    answer("GET " + upload, 200, sample(QStringLiteral("upload_running")));
    answer("GET " + upload, 502, "<html>Bad Gateway</html>");
    answer("GET " + upload, 404, noSuchUpload);
    run(submissions->remove(uploadId, {}));
    EXPECT_EQ(times("GET /uploads/-jQ3QyYBTW-4rYngtswR7w"), 3);
    EXPECT_TRUE(last("DELETE " + upload).target.endsWith("?wait_for_processing=false"));
    forget("DELETE " + upload);
    answer("DELETE " + upload, 404, noSuchUpload);
    run(submissions->remove(uploadId, {})); // gone already
    forget("DELETE " + upload);
    answer("DELETE " + upload, 401,
           "{\"detail\":\"Upload is already published, only admins can perform this operation.\"}");
    EXPECT_EQ(failureOf(submissions->remove(uploadId, {})).code(), "submission-published");
}

TEST_F(NomadFlow, TellsWhenProcessingStandsStill)
{
    signIn();
    answer("GET " + upload + "/entries", 200, nomadSample(2, QStringLiteral("entries_running")));
    EXPECT_FALSE(run(submissions->processing(uploadId, {})).looksStuck);
    EXPECT_TRUE(last("GET " + upload + "/entries").target.endsWith("?page_size=1000"));
    clock.advance(backends::nomad::StuckWatch::patience);
    const domain::Processing later = run(submissions->processing(uploadId, {}));
    EXPECT_TRUE(later.looksStuck);
    EXPECT_TRUE(last("GET " + upload + "/entries").target.endsWith("?page_size=100")); // while it works: few
    forget("GET " + upload + "/entries");
    answer("GET " + upload + "/entries", 200, nomadSample(2, QStringLiteral("entries")));
    EXPECT_FALSE(run(submissions->processing(uploadId, {})).looksStuck);
}

TEST_F(NomadFlow, OrdersProcessingOnce)
{
    signIn();
    answer("POST " + upload + "/action/process", 200, sample(QStringLiteral("upload_running")));
    run(submissions->process(uploadId, {}));
    EXPECT_TRUE(last("POST " + upload + "/action/process").target.endsWith("?wait_for_processing=false"));
    forget("POST " + upload + "/action/process");
    answer("POST " + upload + "/action/process", 400,
           nomadSample(1, QStringLiteral("error_publish_processing")));
    EXPECT_EQ(failureOf(submissions->process(uploadId, {})).code(), "submission-busy");
}

TEST_F(NomadFlow, ProblemsOfTheServerLandOnTheirFields)
{
    signIn();
    answer("GET " + upload + "/entries", 200, nomadSample(1, QStringLiteral("entries")));
    answer("POST " + upload + "/edit", 422, nomadSample(1, QStringLiteral("error_edit")));
    const domain::Problems problems =
        run(submissions->verifyDetails(target(), values(R"({"coauthors":["nobody@x.org"]})"), {}));
    ASSERT_EQ(problems.size(), 3);
    EXPECT_EQ(problems.constFirst().field, QStringLiteral("coauthors"));
    EXPECT_TRUE(last("POST " + upload + "/edit").body.contains("\"verify_only\":true"));
    forget("POST " + upload + "/edit");
    answer("POST " + upload + "/edit", 200, sample(QStringLiteral("upload_processed")));
    EXPECT_TRUE(run(submissions->verifyDetails(target(), values(R"({"comment":"c"})"), {})).isEmpty());
}

TEST_F(NomadFlow, WritesDetailsOnceAndWithoutWaiting)
{
    signIn();
    answer("GET " + upload + "/entries", 200, nomadSample(1, QStringLiteral("entries")));
    answer("POST " + upload + "/edit", 200, sample(QStringLiteral("upload_editing")));
    run(submissions->applyDetails(target(), values(R"({"upload_name":"New"})"), {}));
    EXPECT_TRUE(last("POST " + upload + "/edit").target.endsWith("?wait_for_processing=false"));
    EXPECT_EQ(last("POST " + upload + "/edit").body,
              "{\"metadata\":{\"datasets\":{\"add\":[\"-0-l8xZ2TOaelfEs8wWeXg\"]},\"upload_name\":\"New\"},"
              "\"verify_only\":false}");
    forget("POST " + upload + "/edit");
    answer("POST " + upload + "/edit", 504, "<html>Gateway Time-out</html>");
    EXPECT_TRUE(failureOf(submissions->applyDetails(target(), values(R"({"upload_name":"New"})"), {}))
                    .isOutcomeUnknown());
    EXPECT_EQ(times("POST /uploads/-jQ3QyYBTW-4rYngtswR7w/edit"), 2);
}

TEST_F(NomadFlow, WritesNoDetailsThatWouldBeLostOrHideAFailure)
{
    signIn();
    const QByteArray entries = "GET " + upload + "/entries";
    const auto codeWith = [&](const QByteArray &body) {
        forget(entries);
        answer(entries, 200, body);
        return failureOf(submissions->applyDetails(target(), values(R"({"comment":"c"})"), {})).code();
    };
    EXPECT_EQ(codeWith(nomadSample(2, QStringLiteral("entries_running"))), "submission-busy");
    EXPECT_EQ(
        codeWith(
            R"({"pagination":{"total":0},"upload":{"upload_id":"u","process_status":"SUCCESS"},"data":[]})"),
        "no-entries");
    EXPECT_EQ(codeWith(R"({"pagination":{"total":1},"upload":{"upload_id":"u","process_status":"FAILURE",)"
                       R"("current_process":"process_upload"},"data":[]})"),
              "processing-failed");
    EXPECT_EQ(times("POST /uploads/-jQ3QyYBTW-4rYngtswR7w/edit"), 0);
}

TEST_F(NomadFlow, ReadsTheDetailsBack)
{
    signIn();
    const QByteArray entries = "GET " + upload + "/entries";
    answer(entries, 200, nomadSample(1, QStringLiteral("entries"))); // all with the comment "Test."
    answer("GET /datasets/", 200,
           emptyPage(R"({"dataset_id":"-0-l8xZ2TOaelfEs8wWeXg","dataset_name":"Test_Dataset",)"
                     R"("user_id":"00000000-0000-0000-0000-000000000001"})"));
    const QJsonObject same = values(R"({"comment":"Test.","datasets":["Test_Dataset"]})");
    EXPECT_TRUE(run(submissions->compareDetails(target(), same, {})).isEmpty());
    const domain::Problems differ =
        run(submissions->compareDetails(target(), values(R"({"comment":"New."})"), {}));
    ASSERT_EQ(differ.size(), 1);
    EXPECT_EQ(differ.constFirst().field, QStringLiteral("comment"));
}

TEST_F(NomadFlow, ChecksPeopleAndDatasetsBeforeThereIsAnUpload)
{
    signIn();
    domain::Target before = target();
    before.submission.reset();
    answer("GET /users", 200, nomadSample(1, QStringLiteral("users_none")));
    answer("GET /datasets/", 200, emptyPage());
    const domain::Problems problems = run(submissions->verifyDetails(
        before, values(R"({"coauthors":["nobody@x.org"],"datasets":["nope"],"comment":"c"})"), {}));
    ASSERT_EQ(problems.size(), 2);
    EXPECT_EQ(problems.at(0).field, QStringLiteral("coauthors"));
    EXPECT_EQ(problems.at(1).field, QStringLiteral("datasets"));
    EXPECT_FALSE(run(submissions->detailFields(before, {})).isEmpty());
}

TEST_F(NomadFlow, PublishesOnce)
{
    signIn();
    domain::Submission submission = *target().submission;
    answer("GET " + upload, 200, sample(QStringLiteral("upload_processed")));
    answer("POST " + upload + "/action/publish", 504, "<html>Gateway Time-out</html>");
    const Failure lost = failureOf(submissions->publish(submission, {}));
    EXPECT_TRUE(lost.isOutcomeUnknown());
    EXPECT_EQ(times("POST /uploads/-jQ3QyYBTW-4rYngtswR7w/action/publish"), 1);
    EXPECT_TRUE(
        last("POST " + upload + "/action/publish").target.endsWith("/publish?wait_for_processing=false"));
    forget("GET " + upload);
    answer("GET " + upload, 200, sample(QStringLiteral("upload_published")));
    run(submissions->publish(submission, {})); // it has worked: nothing is sent
    EXPECT_EQ(times("POST /uploads/-jQ3QyYBTW-4rYngtswR7w/action/publish"), 1);
}

TEST_F(NomadFlow, DoesNotPublishWithAShorterEmbargoThanThePersonSaw)
{
    signIn();
    domain::Submission submission = *target().submission;
    submission.embargoMonths = 12;
    answer("GET " + upload, 200, sample(QStringLiteral("upload_processed")));
    EXPECT_EQ(failureOf(submissions->publish(submission, {})).code(), "embargo-shorter");
    EXPECT_EQ(times("POST /uploads/-jQ3QyYBTW-4rYngtswR7w/action/publish"), 0);
}

TEST_F(NomadFlow, LooksPeopleUpByNameOrByTheirWholeEmail)
{
    signIn();
    answer("GET /users", 200, nomadSample(1, QStringLiteral("users")));
    const QList<domain::FieldChoice> people =
        run(submissions->lookUp(QStringLiteral("coauthors"), QStringLiteral("bob"), {}));
    ASSERT_EQ(people.size(), 2);
    EXPECT_EQ(people.constFirst().value, QStringLiteral("00000000-0000-0000-0000-000000000002"));
    EXPECT_TRUE(last("GET /users").target.endsWith("?prefix=bob"));
    run(submissions->lookUp(QStringLiteral("reviewers"), QStringLiteral("bob@example.org"), {}));
    EXPECT_TRUE(last("GET /users").target.endsWith("?email=bob%40example.org"));
    const int before = times("GET /users");
    EXPECT_TRUE(run(submissions->lookUp(QStringLiteral("reviewers"), QStringLiteral("b"), {})).isEmpty());
    EXPECT_EQ(times("GET /users"), before);
    answer("GET /datasets/", 200, nomadSample(1, QStringLiteral("datasets_last_page")));
    const QList<domain::FieldChoice> datasets =
        run(submissions->lookUp(QStringLiteral("datasets"), QString(), {}));
    EXPECT_EQ(datasets.size(), 1);
}

TEST_F(NomadFlow, WalksTheFolders)
{
    signIn();
    const QByteArray root = "GET " + upload + "/rawdir/";
    answer(
        root, 200,
        R"({"path":"","directory_metadata":{"size":9,"content":[{"name":"a b","size":5,"is_file":false},)"
        R"({"name":"x.txt","size":4,"is_file":true}]},"pagination":{"total":3,"next_page_after_value":"1"}})");
    answer(
        root, 200,
        R"({"path":"","directory_metadata":{"size":9,"content":[{"name":"y.txt","size":0,"is_file":true}]},)"
        R"("pagination":{"total":3}})");
    answer(root + "a%20b", 200,
           R"({"path":"a b","directory_metadata":{"size":5,"content":[{"name":"z","size":5,)"
           R"("is_file":true}]},"pagination":{"total":1}})");
    const domain::RemoteFiles files = run(backend->remoteFiles(target(), {}, {}));
    EXPECT_EQ(files.size(), 3);
    EXPECT_EQ(files.value(QStringLiteral("a b/z")).size, 5);
    EXPECT_TRUE(files.contains(QStringLiteral("y.txt")));
    answer(root + "x.txt", 200, R"({"path":"x.txt","file_metadata":{"name":"x.txt","size":4}})");
    answer(root + "gone", 404, "{\"detail\":\"Not found. Invalid path?\"}");
    const domain::RemoteFiles some =
        run(backend->remoteFiles(target(), {QStringLiteral("x.txt"), QStringLiteral("gone")}, {}));
    EXPECT_EQ(some.size(), 1);
    EXPECT_EQ(some.value(QStringLiteral("x.txt")).size, 4);
    domain::Target empty = target();
    empty.submission.reset();
    EXPECT_TRUE(run(backend->remoteFiles(empty, {}, {})).isEmpty());
}

} // namespace

} // namespace slipway::tests
