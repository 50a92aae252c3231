// SPDX-License-Identifier: MIT
#include "backends/nomad/address.h"
#include "backends/nomad/wire.h"
#include "backends/nomad/wireaccount.h"
#include "backends/nomad/wiredatasets.h"
#include "backends/nomad/wireedit.h"
#include "backends/nomad/wirefiles.h"
#include "backends/nomad/wireuploads.h"
#include "base/failure.h"
#include "tests/backends/nomaddata.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::nomad;
using base::Failure;
using base::JsonView;
using net::Request;

const QUrl api(QStringLiteral("https://nomad.example.org/prod/v1/test/api/v1"));
const QString alice = QStringLiteral("00000000-0000-0000-0000-000000000001");
const QString uploadId = QStringLiteral("-jQ3QyYBTW-4rYngtswR7w");

QByteArray headerOf(const Request &request, const QByteArray &name)
{
    QByteArray value;
    for (const auto &[key, one] : request.headers()) {
        if (key.toLower() == name.toLower())
            value += one;
    }
    return value;
}

QByteArray pathOf(const Request &request)
{
    return request.url().toEncoded().mid(api.toEncoded().size());
}

template <typename Function>
Failure failureOfCall(Function call)
{
    try {
        call();
    } catch (const Failure &failure) {
        return failure;
    }
    ADD_FAILURE() << "no failure";
    return Failure(Failure::Kind::Internal, QString());
}

TEST(NomadAddress, TakesWhateverAPersonPastes)
{
    const QString wanted = QStringLiteral("https://lab.example.org/nomad-oasis/api/v1");
    for (const char *pasted :
         {"https://lab.example.org/nomad-oasis", "https://lab.example.org/nomad-oasis/",
          "https://lab.example.org/nomad-oasis/gui", "https://lab.example.org/nomad-oasis/gui/user/uploads",
          "https://lab.example.org/nomad-oasis/gui/search?x=1#top", "https://lab.example.org/nomad-oasis/api",
          "https://lab.example.org/nomad-oasis/api/", "https://lab.example.org/nomad-oasis/api/v1",
          "https://lab.example.org/nomad-oasis/api/v1/",
          "https://lab.example.org/nomad-oasis/docs/index.html",
          "https://lab.example.org/nomad-oasis/api/v1/extensions/docs",
          "https://lab.example.org/nomad-oasis/alive"})
        EXPECT_EQ(apiAddress(QUrl(QLatin1String(pasted))).toString(), wanted) << pasted;
    EXPECT_EQ(apiAddress(QUrl(QStringLiteral("http://127.0.0.1:8080"))).toString(),
              QStringLiteral("http://127.0.0.1:8080/api/v1"));
    EXPECT_EQ(apiAddress(QUrl(QStringLiteral("https://lab.example.org/api/nomad/api/v1"))).toString(),
              QStringLiteral("https://lab.example.org/api/nomad/api/v1"));
    EXPECT_EQ(apiAddress(QUrl(QStringLiteral("https://lab.example.org/api/nomad/gui/search"))).toString(),
              QStringLiteral("https://lab.example.org/api/nomad/api/v1"));
    EXPECT_EQ(apiAddress(QUrl(QStringLiteral("https://guild.example.org/apidae"))).toString(),
              QStringLiteral("https://guild.example.org/apidae/api/v1"));
}

TEST(NomadWire, ReadsAnInstantWithoutAZoneAsUtc)
{
    const QDateTime moment(QDate(2026, 11, 21), QTime(9, 13, 19, 437), Qt::UTC);
    EXPECT_EQ(instant(QStringLiteral("2026-11-21T09:13:19.437000")), moment);
    EXPECT_EQ(instant(QStringLiteral("2026-11-21T09:13:19.437000+00:00")), moment);
    EXPECT_EQ(instant(QStringLiteral("2026-11-21T10:13:19.437+01:00")), moment);
    EXPECT_EQ(instant(QStringLiteral("2026-11-21T09:13:19.437Z")), moment);
    EXPECT_EQ(instant(QStringLiteral("2026-11-21T09:13:19")), moment.addMSecs(-437));
    EXPECT_FALSE(instant(QStringLiteral("yesterday")).isValid());
    EXPECT_FALSE(instant(QString()).isValid());
}

TEST(NomadWire, EncodesPathsAndValues)
{
    EXPECT_EQ(segments(QStringLiteral("a b/50% #1/ä?.txt")), "a%20b/50%25%20%231/%C3%A4%3F.txt");
    EXPECT_EQ(segments(QStringLiteral("/x//y/")), "x/y");
    const QUrl url = apiUrl(api, "/users", {{QStringLiteral("prefix"), QStringLiteral("a&b=+ü")}});
    EXPECT_EQ(url.toEncoded(),
              "https://nomad.example.org/prod/v1/test/api/v1/users?prefix=a%26b%3D%2B%C3%BC");
    EXPECT_EQ(guiOf(api).toString(), QStringLiteral("https://nomad.example.org/prod/v1/test/gui"));
}

TEST(NomadWire, AsksForJsonInExactlyOneWord)
{
    EXPECT_EQ(headerOf(requestInfo(api), "Accept"), "application/json");
    EXPECT_EQ(headerOf(requestCreateUpload(api, QStringLiteral("x")), "Accept"), "application/json");
}

TEST(NomadWire, AsksForATokenWithoutAPasswordInTheAddress)
{
    const base::Secret password(QByteArray("p&ss +%#word"));
    const Request request = requestToken(api, QStringLiteral("al ice"), password);
    EXPECT_EQ(request.method(), "POST");
    EXPECT_EQ(pathOf(request), "/auth/token");
    EXPECT_TRUE(request.isAnonymous());
    EXPECT_EQ(request.contentType(), "application/x-www-form-urlencoded");
    EXPECT_EQ(*request.bytes(), "grant_type=password&username=al%20ice&password=p%26ss%20%2B%25%23word");
    const Request old = requestTokenByAddress(api, QStringLiteral("alice"), password);
    EXPECT_EQ(old.method(), "GET");
    EXPECT_EQ(pathOf(old), "/auth/token?username=alice&password=p%26ss%20%2B%25%23word");
}

TEST(NomadWire, ReadsTokensOfBothGenerations)
{
    for (int generation : {1, 2}) {
        const base::Secret token = parseToken(nomadSample(generation, QStringLiteral("token")));
        EXPECT_TRUE(token.reveal().startsWith("eyJ"));
        EXPECT_EQ(endOf(token), QDateTime::fromSecsSinceEpoch(1795338720, Qt::UTC));
    }
    EXPECT_TRUE(parseAppToken(nomadSample(1, QStringLiteral("app_token"))).reveal().startsWith("eyJ"));
    const base::Secret personal = parsePersonalToken(nomadSample(2, QStringLiteral("pat_created")));
    EXPECT_TRUE(isPersonalToken(personal));
    EXPECT_FALSE(endOf(personal).isValid());
    EXPECT_EQ(failureOfCall([] { parseToken("{\"access_token\": \"\"}"); }).code(), "no-token");
    EXPECT_EQ(failureOfCall([] { parseToken("{}"); }).kind(), Failure::Kind::Protocol);
}

TEST(NomadWire, ReadsNoEndFromWhatIsNoJwt)
{
    for (const char *text : {"tok-alice", "a.b.c", "", "..", "x.bm90IGpzb24.y", "x.eyJleHAiOiJzb29uIn0.y",
                             "x.eyJleHAiOi0xfQ.y", "x.eyJleHAiOjFlMzB9.y"})
        EXPECT_FALSE(endOf(base::Secret(QByteArray(text))).isValid()) << text;
}

TEST(NomadWire, ReadsHowLongAnAppTokenMayLive)
{
    const QByteArray first =
        R"({"detail":[{"loc":["query","expires_in"],"msg":"ensure this value is less than or equal to 3600",)"
        R"("type":"value_error.number.not_le","ctx":{"limit_value":3600}}]})";
    const QByteArray second =
        R"({"detail":[{"type":"less_than_equal","loc":["query","expires_in"],)"
        R"("msg":"Input should be less than or equal to 7200","input":"x","ctx":{"le":7200}}]})";
    EXPECT_EQ(allowedLifetime(nomadAnswer(422, first)), 3600);
    EXPECT_EQ(allowedLifetime(nomadAnswer(422, second)), 7200);
    EXPECT_EQ(allowedLifetime(nomadAnswer(422, "{\"detail\":[]}")), std::nullopt);
    EXPECT_EQ(allowedLifetime(nomadAnswer(200, first)), std::nullopt);
}

TEST(NomadWire, ReadsInfo)
{
    const ServerInfo info = parseInfo(nomadSample(1, QStringLiteral("info")));
    EXPECT_EQ(info.version, QStringLiteral("1.3.10"));
    EXPECT_FALSE(info.oasis);
    EXPECT_EQ(info.codes, (QStringList{QStringLiteral("VASP"), QStringLiteral("FHI-aims")}));
    EXPECT_EQ(info.parsers.count(QStringLiteral("parsers/archive")), 1); // the server may name one twice
    EXPECT_FALSE(parseInfo(nomadSample(2, QStringLiteral("info"))).version.isEmpty());
    EXPECT_EQ(failureOfCall([] { parseInfo("{\"name\":\"another service\"}"); }).code(), "not-nomad");
    EXPECT_EQ(failureOfCall([] { parseInfo("[]"); }).code(), "not-nomad");
}

TEST(NomadWire, ReadsPeople)
{
    const domain::Account account = parseAccount(nomadSample(1, QStringLiteral("users_me")));
    EXPECT_EQ(account.id, alice);
    EXPECT_EQ(account.userName, QStringLiteral("alice"));
    EXPECT_EQ(account.name, QStringLiteral("Alice Author"));
    EXPECT_TRUE(account.mayUpload);
    const QList<Person> people = parsePeople(nomadSample(2, QStringLiteral("users")));
    ASSERT_EQ(people.size(), 2);
    EXPECT_EQ(people.at(1).label(), QStringLiteral("Bobby Müller, HU Berlin"));
    EXPECT_TRUE(parsePeople(nomadSample(1, QStringLiteral("users_none"))).isEmpty());
    const Request some =
        requestPeople(api, QStringLiteral("email"), {QStringLiteral("a+b@x.org"), QStringLiteral("c@x.org")});
    EXPECT_EQ(pathOf(some), "/users?email=a%2Bb%40x.org&email=c%40x.org");
}

TEST(NomadWire, AsksForOwnDatasetsPageByPage)
{
    const Request request = requestDatasets(api, DatasetsPath::WithSlash, alice, QStringLiteral("999"));
    EXPECT_TRUE(pathOf(request).startsWith("/datasets/?user_id=00000000"));
    const QUrlQuery query(request.url());
    EXPECT_EQ(query.queryItemValue(QStringLiteral("page_after_value")), QStringLiteral("999"));
    EXPECT_EQ(query.queryItemValue(QStringLiteral("page_size")), QStringLiteral("1000"));
    const Request other = requestDatasets(api, DatasetsPath::WithoutSlash, alice, QString());
    EXPECT_TRUE(pathOf(other).startsWith("/datasets?"));
    EXPECT_FALSE(QUrlQuery(other.url()).hasQueryItem(QStringLiteral("page_after_value")));
}

TEST(NomadWire, ReadsDatasetsOfBothGenerations)
{
    for (int generation : {1, 2}) {
        const DatasetPage first =
            parseDatasets(nomadSample(generation, QStringLiteral("datasets_first_page")), api);
        EXPECT_EQ(first.after, QStringLiteral("1"));
        ASSERT_EQ(first.datasets.size(), 2);
        EXPECT_EQ(first.datasets.at(1).dataset.title, QStringLiteral("Zündkerzen / 2026"));
        EXPECT_EQ(first.datasets.at(1).dataset.doi, QStringLiteral("10.17172/NOMAD/2026.11.20-3"));
        EXPECT_EQ(first.datasets.at(1).userId, alice);
        EXPECT_TRUE(first.datasets.at(0).created.isValid());
        EXPECT_EQ(first.datasets.at(0).created.timeSpec(), Qt::UTC);
        const DatasetPage last =
            parseDatasets(nomadSample(generation, QStringLiteral("datasets_last_page")), api);
        EXPECT_TRUE(last.after.isEmpty());
        EXPECT_TRUE(
            parseDatasets(nomadSample(generation, QStringLiteral("datasets_none")), api).datasets.isEmpty());
        const DatasetRecord one = parseDataset(nomadSample(generation, QStringLiteral("dataset")), api);
        EXPECT_EQ(one.dataset.page.toString(),
                  QStringLiteral("https://nomad.example.org/prod/v1/test/gui/dataset/id/") + one.dataset.id);
        EXPECT_TRUE(one.dataset.doi.isEmpty());
        const DatasetRecord withDoi =
            parseDataset(nomadSample(generation, QStringLiteral("dataset_with_doi")), api);
        EXPECT_FALSE(withDoi.dataset.doi.isEmpty());
    }
}

TEST(NomadWire, FindsTheIdInAnAddress)
{
    const QString id = QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg");
    EXPECT_EQ(datasetIdIn(id), id);
    EXPECT_EQ(datasetIdIn(QStringLiteral(" https://x.org/gui/dataset/id/") + id), id);
    EXPECT_EQ(datasetIdIn(QStringLiteral("https://x.org/gui/user/datasets/dataset/id/%1?x=1").arg(id)), id);
    EXPECT_EQ(datasetIdIn(QStringLiteral("My dataset")), std::nullopt);
    EXPECT_EQ(datasetIdIn(id + QLatin1Char('a')), std::nullopt);
}

TEST(NomadWire, OrdersAreSentOnce)
{
    for (const Request &request :
         {requestCreateDataset(api, DatasetsPath::WithSlash, QStringLiteral("x")), requestDoi(api, uploadId),
          requestCreateUpload(api, QStringLiteral("x")), requestProcess(api, uploadId),
          requestPublish(api, uploadId), requestEdit(api, uploadId, {}, EditMode::Apply)}) {
        EXPECT_EQ(request.repeat(), Request::Repeat::Never) << request.url().toString().toStdString();
        EXPECT_EQ(request.method(), "POST");
    }
    EXPECT_EQ(requestEdit(api, uploadId, {}, EditMode::Verify).repeat(), Request::Repeat::WhenSafe);
}

TEST(NomadWire, NeverWaitsForAProcess)
{
    for (const Request &request :
         {requestProcess(api, uploadId), requestPublish(api, uploadId), requestDeleteUpload(api, uploadId),
          requestEdit(api, uploadId, {}, EditMode::Apply), requestEdit(api, uploadId, {}, EditMode::Verify)})
        EXPECT_EQ(QUrlQuery(request.url()).queryItemValue(QStringLiteral("wait_for_processing")),
                  QStringLiteral("false"))
            << request.url().toString().toStdString();
}

TEST(NomadWire, MakesAnEmptyUploadWithAnEmptyBody)
{
    const Request request = requestCreateUpload(api, QStringLiteral("Ä & B #1"));
    EXPECT_EQ(pathOf(request), "/uploads?upload_name=%C3%84%20%26%20B%20%231");
    EXPECT_FALSE(request.bytes().has_value());
    EXPECT_FALSE(request.slice().has_value());
}

TEST(NomadWire, ReadsUploadsOfBothGenerations)
{
    for (int generation : {1, 2}) {
        const Upload empty =
            parseUpload(nomadSample(generation, QStringLiteral("upload_created_empty")), api);
        EXPECT_EQ(empty.status, QStringLiteral("READY"));
        EXPECT_FALSE(empty.submission.busy);
        EXPECT_TRUE(empty.submission.created.isValid());
        const Upload filled =
            parseUpload(nomadSample(generation, QStringLiteral("upload_created_filled")), api);
        EXPECT_TRUE(filled.submission.busy);
        EXPECT_EQ(filled.submission.id, uploadId);
        EXPECT_EQ(filled.submission.licence, QStringLiteral("CC BY 4.0"));
        EXPECT_EQ(filled.submission.page.toString(),
                  QStringLiteral("https://nomad.example.org/prod/v1/test/gui/user/uploads/upload/id/") +
                      uploadId);
        const Upload failed = parseUpload(nomadSample(generation, QStringLiteral("upload_failed")), api);
        EXPECT_EQ(failed.status, QStringLiteral("FAILURE"));
        EXPECT_TRUE(failed.lastProcessReadFiles());
        EXPECT_EQ(failed.errors.size(), 1);
        const Upload published =
            parseUpload(nomadSample(generation, QStringLiteral("upload_published_embargo")), api);
        EXPECT_TRUE(published.submission.published);
        EXPECT_EQ(published.submission.embargoMonths, 12);
        EXPECT_TRUE(published.published.isValid());
        EXPECT_FALSE(published.lastProcessReadFiles());
        const UploadPage page = parseUploads(nomadSample(generation, QStringLiteral("uploads")), api);
        EXPECT_EQ(page.uploads.size(), 2);
        EXPECT_EQ(page.after, QStringLiteral("1"));
        EXPECT_TRUE(page.uploads.at(1).submission.title.isEmpty());
    }
}

TEST(NomadWire, DoesNotShowWhatTheServerSaidOfTheWorkBefore)
{
    const QByteArray text = R"({"data":{"upload_id":"-jQ3QyYBTW-4rYngtswR7w","process_running":true,
        "current_process":"_edit_metadata","process_status":"RUNNING","last_status_message":"%1"}})";
    for (const char *stale :
         {"Process completed successfully", "Process process_upload completed with warnings",
          "Process upload failed", "Process _process_upload failed: x", "Processing stopped",
          "Workflow was cancelled"})
        EXPECT_EQ(parseUpload(QByteArray(text).replace("%1", stale), api).submission.status,
                  QStringLiteral("RUNNING"))
            << stale;
    for (const char *current : {"Parsing level 0", "Waiting for results (level 0)", "Cleanup"})
        EXPECT_EQ(parseUpload(QByteArray(text).replace("%1", current), api).submission.status,
                  QLatin1String(current));
}

TEST(NomadWire, KeepsTheLastLineOfATraceback)
{
    const QByteArray body = R"({"data":{"upload_id":"a","process_status":"FAILURE","errors":
        ["Traceback (most recent call last):\n  File \"/app/x.py\", line 1\nValueError: no such cell\n",
         "plain   words"]}})";
    EXPECT_EQ(parseUpload(body, api).errors,
              (QStringList{QStringLiteral("ValueError: no such cell"), QStringLiteral("plain words")}));
}

TEST(NomadWire, ReadsFoldersAndFiles)
{
    for (int generation : {1, 2}) {
        const FolderPage root = parseFolder(nomadSample(generation, QStringLiteral("rawdir")));
        EXPECT_EQ(root.size, 1234567890123);
        EXPECT_EQ(root.folders, QStringList{QStringLiteral("static")});
        ASSERT_EQ(root.files.size(), 1);
        EXPECT_EQ(root.files.constFirst().path, QStringLiteral("README.md"));
        EXPECT_EQ(root.files.constFirst().size, 1123);
        const FolderPage file = parseFolder(nomadSample(generation, QStringLiteral("rawdir_file")));
        ASSERT_TRUE(file.self.has_value());
        EXPECT_EQ(file.self->size, 4711);
    }
    EXPECT_EQ(pathOf(requestFolder(api, uploadId, QStringLiteral("a b/c"))),
              "/uploads/-jQ3QyYBTW-4rYngtswR7w/rawdir/a%20b/c?page_size=1000");
    EXPECT_EQ(pathOf(requestFolder(api, uploadId, QString(), QStringLiteral("999"))),
              "/uploads/-jQ3QyYBTW-4rYngtswR7w/rawdir/?page_size=1000&page_after_value=999");
}

TEST(NomadWire, WritesEdits)
{
    QJsonObject metadata;
    metadata.insert(QLatin1String("embargo_length"), 12);
    const Request request = requestEdit(api, uploadId, metadata, EditMode::Verify);
    EXPECT_EQ(*request.bytes(), "{\"metadata\":{\"embargo_length\":12},\"verify_only\":true}");
    EXPECT_TRUE(pathOf(request).startsWith("/uploads/-jQ3QyYBTW-4rYngtswR7w/edit?"));
}

TEST(NomadWire, ComplainsAboutAnswersThatMakeNoSense)
{
    for (const char *body : {"", "[]", "{}", "{\"data\": 3}", "{\"data\":[{}]}", "not json"}) {
        EXPECT_EQ(failureOfCall([&] { parseUpload(body, api); }).kind(), Failure::Kind::Protocol) << body;
        EXPECT_EQ(failureOfCall([&] { parseDataset(body, api); }).kind(), Failure::Kind::Protocol) << body;
        EXPECT_EQ(failureOfCall([&] { parseFolder(body); }).kind(), Failure::Kind::Protocol) << body;
        EXPECT_EQ(failureOfCall([&] { parseAccount(body); }).kind(), Failure::Kind::Protocol) << body;
    }
}

} // namespace

} // namespace slipway::tests
