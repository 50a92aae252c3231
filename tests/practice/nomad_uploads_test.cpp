// SPDX-License-Identifier: MIT
// Making uploads, what became of them, and deleting them (NOMAD contract 4.1 to 4.5, 4.7).
#include "nomaduploadtest.h"

#include "nomad_archives.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class NomadUploads : public NomadUploadTest
{};

class NomadTwoUploads : public NomadUploadTest
{
protected:
    NomadTwoUploads() { options.nomadGeneration = nomad::Generation::Two; }
};

const std::string goodYaml = "definitions:\n  name: 'My schema'\n";
const std::string badYaml = "data:\n  m_def: \"no.such.Section\"\n";

std::string goodZip()
{
    return archiveOf("zip", {{"x/a.archive.yaml", goodYaml, {}}, {"x/readme.txt", "hello", {}}});
}

} // namespace

TEST_F(NomadUploads, ARawBodyIsAnsweredPendingInOneLine)
{
    const Answer answer = send("POST", "/uploads?upload_name=My%20Upload", goodZip());
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.header("transfer-encoding"), "chunked");
    const QJsonObject data = object(answer)["data"_L1].toObject();
    const std::string id = data["upload_id"_L1].toString().toStdString();
    EXPECT_EQ(id.size(), 22U);
    EXPECT_TRUE(answer.body.starts_with("{\"upload_id\": \"" + id +
                                        "\", \"data\": {\"process_running\": true, \"current_process\": "
                                        "\"process_upload\", \"process_status\": "
                                        "\"PENDING\", \"last_status_message\": \"Pending: process_upload\", "
                                        "\"errors\": [], \"warnings\": [], "
                                        "\"complete_time\": null, \"upload_id\": \"" +
                                        id + "\", \"upload_name\": \"My Upload\", \"upload_create_time\": "))
        << answer.body;
    EXPECT_NE(answer.body.find("\"publish_time\": null, \"with_embargo\": false, \"embargo_length\": 0, "
                               "\"license\": \"CC BY 4.0\", \"entries\": 0"),
              std::string::npos);
    finish();
    const QJsonObject done = upload(id);
    EXPECT_EQ(done["process_status"_L1], u"SUCCESS"_s);
    EXPECT_EQ(done["last_status_message"_L1], u"Process process_upload completed successfully"_s);
    EXPECT_EQ(done["entries"_L1], 1);
    EXPECT_FALSE(done["process_running"_L1].toBool());
}

TEST_F(NomadUploads, OnlyTheExactAcceptGetsJson)
{
    for (const char *accept : {"*/*", "application/json, text/plain, */*", ""}) {
        HeaderList headers = authorized();
        headers.erase(headers.begin() + 1);
        if (*accept)
            headers.emplace_back("Accept", accept);
        const Answer answer = raw("POST", "/uploads?file_name=good.zip", headers, goodZip());
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.header("content-type"), "text/plain; charset=utf-8") << accept;
        EXPECT_TRUE(
            answer.body.starts_with("\nThanks for uploading your data to nomad.\nGo back to http://"));
    }
    EXPECT_EQ(count("roles=main_author"), 3);
}

TEST_F(NomadUploads, AFormContentTypeSwallowsTheBody)
{
    HeaderList headers = authorized();
    headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    const Answer answer = raw("POST", "/uploads?file_name=good.zip", headers, goodZip());
    ASSERT_EQ(answer.status, 200);
    const QJsonObject data = object(answer)["data"_L1].toObject();
    EXPECT_EQ(data["process_status"_L1], u"READY"_s);
    EXPECT_FALSE(data["process_running"_L1].toBool());
    EXPECT_TRUE(data["upload_name"_L1].isNull() && data.contains("upload_name"_L1));
    EXPECT_TRUE(data["current_process"_L1].isNull());
}

TEST_F(NomadUploads, MultipartTakesEveryPartNamedFile)
{
    const Answer one = sendForm("POST", "/uploads", {{"file", "good.zip", goodZip()}});
    EXPECT_EQ(object(one)["data"_L1]["upload_name"_L1], u"good.zip"_s);
    const Answer two = sendForm(
        "POST", "/uploads",
        {{"file", "good.zip", goodZip()}, {"file", "100%25.txt", "text"}, {"data", "no.txt", "text"}});
    EXPECT_TRUE(object(two)["data"_L1]["upload_name"_L1].isNull());
    EXPECT_TRUE(object(two)["data"_L1]["process_running"_L1].toBool());
    finish();
    EXPECT_EQ(names(rawdir(idOf(two), "")), "100%.txt x");
    const Answer wrong = sendForm("POST", "/uploads", {{"data", "good.zip", goodZip()}});
    EXPECT_EQ(object(wrong)["data"_L1]["process_status"_L1], u"READY"_s);
    HeaderList headers = authorized();
    headers.emplace_back("Content-Type", "multipart/form-data");
    EXPECT_DETAIL(raw("POST", "/uploads", headers, "--x\r\n"), 400, "Missing boundary in multipart.");
    EXPECT_DETAIL(sendForm("POST", "/uploads", {{"file", "..%2Fx", "text"}}), 400, "Bad file name provided.");
}

TEST_F(NomadUploads, RefusesInTheServersOrder)
{
    const std::string zip = goodZip();
    HeaderList nobody = {{"Accept", "application/json"}, {"Content-Type", "application/octet-stream"}};
    EXPECT_DETAIL(raw("POST", "/uploads?embargo_length=abc", nobody, zip), 401, "Authorization required.");
    EXPECT_EQ(send("POST", "/uploads?embargo_length=abc", zip).body,
              "{\"detail\":[{\"loc\":[\"query\",\"embargo_length\"],\"msg\":\"value is not a valid integer\","
              "\"type\":\"type_error.integer\"}]}");
    EXPECT_DETAIL(send("POST", "/uploads?embargo_length=37&file_name=..%2Fx", zip), 400,
                  "`embargo_length` must be between 0 and 36 months.");
    EXPECT_DETAIL(send("POST", "/uploads?file_name=..%2Fx", zip), 400, "Bad file name provided.");
    EXPECT_DETAIL(send("POST", "/uploads", "plain text"), 400,
                  "No file name provided, and the file does not look like a zip or tar file.");
    EXPECT_DETAIL(send("POST", "/uploads?local_path=/etc/passwd", ""), 401,
                  "You are not authorized to access this path.");
    EXPECT_EQ(send("POST", "/uploads/", zip).status, 405);
    EXPECT_EQ(send("POST", "/uploads/", zip).header("allow"), "GET");
    EXPECT_EQ(count("roles=main_author"), 0);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(send("POST", "/uploads?upload_name=slot", "").status, 200);
    EXPECT_DETAIL(send("POST", "/uploads?embargo_length=37", zip), 400,
                  "Limit of unpublished uploads exceeded for user.");
    EXPECT_EQ(send("POST", "/uploads", "", "bob").status, 200);
}

TEST_F(NomadUploads, ARefusalComesBeforeTheBodyAndTheRestIsHeard)
{
    RawConnection connection(portOf(api));
    const std::string head = "POST " + targetOf(api) +
                             "/uploads?file_name=a%2Fb HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n"
                             "Accept: application/json\r\nAuthorization: Bearer " +
                             token() + "\r\n\r\n";
    ASSERT_TRUE(connection.send(head));
    const Answer early = connection.receive();
    EXPECT_EQ(early.status, 400);
    EXPECT_TRUE(connection.send(std::string(3'000'000, 'x')));
    ASSERT_TRUE(connection.send("GET " + targetOf(api) + "/info HTTP/1.1\r\nHost: x\r\n\r\n"));
    EXPECT_EQ(connection.receive().status, 200);
}

TEST_F(NomadUploads, WhoExpectsTheGoAheadGetsItOnlyIfWelcome)
{
    const auto headOf = [this](const std::string &bearer) {
        return "POST " + targetOf(api) +
               "/uploads?file_name=a.txt HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n"
               "Accept: application/json\r\nAuthorization: Bearer " +
               bearer + "\r\n\r\n";
    };
    RawConnection refused(portOf(api));
    refused.send(headOf("bad"));
    EXPECT_EQ(refused.receive().status, 401);
    RawConnection welcome(portOf(api));
    welcome.send(headOf(token()));
    EXPECT_EQ(welcome.receive(true).status, 100);
    welcome.send("hello");
    EXPECT_EQ(welcome.receive().status, 200);
}

TEST_F(NomadUploads, ABrokenTransferLeavesNothing)
{
    {
        RawConnection connection(portOf(api));
        connection.send(
            "POST " + targetOf(api) +
            "/uploads?file_name=a.txt HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nAuthorization: "
            "Bearer " +
            token() + "\r\n\r\nhalf");
    }
    EXPECT_EQ(count("roles=main_author"), 0);
}

TEST_F(NomadUploads, ShowsEveryStepInTheServersWords)
{
    holdProcesses();
    const std::string id = idOf(send("POST", "/uploads?file_name=good.zip", goodZip()));
    std::vector<std::string> seen = statesUntilDone(id);
    EXPECT_EQ(seen, (std::vector<std::string>{
                        "PENDING Pending: process_upload 0", "RUNNING Started: process_upload 0",
                        "RUNNING Adding files 0", "RUNNING Matching 0", "RUNNING Parsing level 0 1",
                        "RUNNING Waiting for results (level 0) 1",
                        "WAITING_FOR_RESULT Waiting for results (level 0) 1", "RUNNING Cleanup 1",
                        "SUCCESS Process process_upload completed successfully 1"}));
    send("PUT", "/uploads/" + id + "/raw/x?file_name=more.txt", "text");
    EXPECT_EQ(
        statesUntilDone(id),
        (std::vector<std::string>{"PENDING Pending: process_upload 1", "RUNNING Started: process_upload 1",
                                  "RUNNING Adding files 1", "RUNNING Matching 1", "RUNNING Cleanup 1",
                                  "SUCCESS Process process_upload completed successfully 1"}));
}

TEST_F(NomadUploads, EntriesCarryTheirResultsAndTheirMetadata)
{
    const std::string zip =
        archiveOf("zip", {{"a.archive.yaml", goodYaml, {}}, {"b.archive.yaml", badYaml, {}}});
    const std::string id = idOf(send("POST", "/uploads?file_name=two.zip", zip));
    finish();
    const QJsonObject answer = object(call("GET", "/uploads/" + id + "/entries"));
    EXPECT_EQ(answer["processing_successful"_L1], 1);
    EXPECT_EQ(answer["processing_failed"_L1], 1);
    EXPECT_EQ(answer["pagination"_L1]["total"_L1], 2);
    EXPECT_EQ(answer["upload"_L1]["process_status"_L1], u"SUCCESS"_s);
    const QJsonObject good = answer["data"_L1][0].toObject();
    EXPECT_EQ(good["entry_id"_L1].toString().size(), 28);
    EXPECT_EQ(good["parser_name"_L1], u"parsers/archive"_s);
    EXPECT_EQ(good["last_status_message"_L1], u"Process process_entry completed successfully"_s);
    EXPECT_EQ(good["entry_metadata"_L1]["main_author"_L1]["name"_L1], u"Alice Author"_s);
    const QJsonObject bad = answer["data"_L1][1].toObject();
    EXPECT_EQ(bad["process_status"_L1], u"FAILURE"_s);
    EXPECT_EQ(bad["last_status_message"_L1], u"Process process_entry failed: parser failed with exception"_s);
    EXPECT_EQ(bad["errors"_L1][0], u"parser failed with exception"_s);
    const std::string entry = "/uploads/" + id + "/entries/";
    EXPECT_EQ(object(call("GET", entry + good["entry_id"_L1].toString().toStdString()))["data"_L1], good);
    EXPECT_DETAIL(call("GET", entry + "nothing"), 404,
                  "An entry by that id could not be found in the specified upload.");
    EXPECT_DETAIL(call("GET", "/uploads/" + id + "/entries?page=2"), 400, "Page out of range requested.");
}

TEST_F(NomadUploads, ThePagesOfEntriesFollowOneAnother)
{
    std::vector<Member> members;
    for (const char *name : {"c", "a", "b"})
        members.push_back({std::string(name) + ".archive.yaml", goodYaml, {}});
    const std::string id = idOf(send("POST", "/uploads?file_name=three.zip", archiveOf("zip", members)));
    finish();
    std::string mainfiles;
    std::string after;
    do {
        const QJsonObject answer =
            object(call("GET", "/uploads/" + id + "/entries?page_size=1&order=desc" + after));
        mainfiles += answer["data"_L1][0]["mainfile"_L1].toString().toStdString().substr(0, 1);
        const QString next = answer["pagination"_L1]["next_page_after_value"_L1].toString();
        after = next.isEmpty() ? "" : "&page_after_value=" + next.toStdString();
    } while (!after.empty());
    EXPECT_EQ(mainfiles, "cba");
}

TEST_F(NomadUploads, ABadArchiveFailsAfterTheAnswer)
{
    const Answer answer = send("POST", "/uploads?file_name=corrupt.zip", "no zip at all");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(object(answer)["data"_L1]["upload_name"_L1], u"corrupt.zip"_s);
    finish();
    const QJsonObject failed = upload(idOf(answer));
    EXPECT_EQ(failed["process_status"_L1], u"FAILURE"_s);
    EXPECT_EQ(failed["errors"_L1][0],
              u"AssertionError: Cannot extract file. Bad file format or file extension?"_s);
    EXPECT_EQ(failed["last_status_message"_L1],
              u"Process process_upload failed: AssertionError: Cannot extract file. Bad file format or file "
              "extension?"_s);
}

TEST_F(NomadUploads, ListsByRoleAndState)
{
    const std::string empty = idOf(send("POST", "/uploads?upload_name=empty", ""));
    const std::string full = idOf(send("POST", "/uploads?upload_name=full&file_name=good.zip", goodZip()));
    finish();
    call("POST", "/uploads/" + full + "/edit", "{'metadata':{'coauthors':['bob']}}");
    finish();
    publish(full);
    EXPECT_EQ(count("roles=main_author&is_published=false&page_size=0"), 1);
    EXPECT_EQ(count("roles=main_author"), 2);
    EXPECT_EQ(count("roles=coauthor"), 0);
    EXPECT_EQ(count("roles=coauthor", "bob"), 1);
    EXPECT_EQ(count("", "carol"), 0);
    EXPECT_EQ(count("upload_name=full&upload_name=other"), 1);
    EXPECT_EQ(count("upload_id=" + empty), 1);
    EXPECT_EQ(count("is_processing=true"), 0);
    EXPECT_EQ(count("process_status=READY"), 2); // echoed and ignored
    const QJsonObject list = object(call("GET", "/uploads?order_by=upload_create_time&order=desc"));
    EXPECT_EQ(list["data"_L1][0]["upload_name"_L1], u"full"_s);
    EXPECT_EQ(call("GET", "/uploads?roles=king").status, 422);
    EXPECT_DETAIL(call("GET", "/uploads", {}, ""), 401, "Authorization required.");
}

TEST_F(NomadUploads, HidesWhatIsNotOnesOwn)
{
    const std::string id = idOf(send("POST", "/uploads", ""));
    EXPECT_DETAIL(call("GET", "/uploads/" + id, {}, "bob"), 401,
                  "You do not have access to the specified upload.");
    EXPECT_DETAIL(call("GET", "/uploads/" + id, {}, ""), 401,
                  "You need to log in to access the specified upload.");
    EXPECT_DETAIL(call("GET", "/uploads/nothing"), 404, "The specified upload_id was not found.");
    EXPECT_DETAIL(call("GET", "/uploads/" + id + "/entries", {}, "bob"), 401,
                  "You do not have access to the specified upload.");
}

TEST_F(NomadUploads, DeletionsWaitTheirTurn)
{
    const std::string id = idOf(send("POST", "/uploads?file_name=good.zip", goodZip()));
    const Answer answer = call("DELETE", "/uploads/" + id);
    EXPECT_EQ(answer.status, 200);
    finish();
    EXPECT_EQ(call("GET", "/uploads/" + id).status, 404);
    EXPECT_DETAIL(call("DELETE", "/uploads/" + id), 404, "The specified upload_id was not found.");
    const std::string other = idOf(send("POST", "/uploads", ""));
    EXPECT_DETAIL(call("DELETE", "/uploads/" + other, {}, "bob"), 401,
                  "You do not have write access to the specified upload.");
}

TEST_F(NomadUploads, TheIndexMayLag)
{
    control("POST", "settings", "{'index_lag':true}");
    const std::string id = idOf(send("POST", "/uploads?file_name=good.zip", goodZip()));
    finish();
    const auto metadata = [&] {
        return object(call("GET", "/uploads/" + id + "/entries"))["data"_L1][0].toObject().contains(
            "entry_metadata"_L1);
    };
    EXPECT_FALSE(metadata());
    control("POST", "settings", "{'index_lag':false}");
    finish();
    EXPECT_TRUE(metadata());
}

TEST_F(NomadUploads, AStuckProcessStaysWhereItIs)
{
    control("POST", "settings", "{'stuck':true}");
    const std::string id = idOf(send("POST", "/uploads?file_name=good.zip", goodZip()));
    finish();
    EXPECT_TRUE(upload(id)["process_running"_L1].toBool());
    control("POST", "settings", "{'stuck':false,'fail_next':'Traceback: worker lost'}");
    finish();
    EXPECT_EQ(upload(id)["errors"_L1][0], u"Traceback: worker lost"_s);
}

TEST_F(NomadUploads, ARestartedServerContinuesWhereItWas)
{
    const QTemporaryDir state;
    options.stateDirectory = state.path();
    for (int steps = 0; steps < 8; ++steps) {
        startServer();
        holdProcesses();
        const std::string id = idOf(send("POST", "/uploads?file_name=good.zip", goodZip()));
        for (int step = 0; step < steps; ++step)
            control("POST", "step");
        startServer();
        finish();
        EXPECT_EQ(upload(id)["process_status"_L1], u"SUCCESS"_s) << steps;
        EXPECT_EQ(upload(id)["entries"_L1], 1) << steps;
        EXPECT_EQ(names(rawdir(id, "x")), "a.archive.yaml readme.txt");
    }
    server.reset(); // before its folder goes
}

TEST_F(NomadUploads, PublishDirectlyLeavesAnUploadWithoutEntriesAlone)
{
    const std::string full =
        idOf(send("POST", "/uploads?file_name=good.zip&publish_directly=true&embargo_length=3", goodZip()));
    const std::string none = idOf(send("POST", "/uploads?file_name=a.txt&publish_directly=true", "text"));
    finish();
    EXPECT_TRUE(upload(full)["published"_L1].toBool());
    EXPECT_EQ(upload(full)["embargo_length"_L1], 3);
    EXPECT_EQ(upload(full)["last_status_message"_L1], u"Process process_upload completed successfully"_s);
    EXPECT_FALSE(upload(none)["published"_L1].toBool());
    EXPECT_EQ(upload(none)["process_status"_L1], u"SUCCESS"_s);
}

TEST_F(NomadUploads, AnUploadTokenIsEnoughToSend)
{
    const QJsonObject examples = object(call("GET", "/uploads/command-examples"));
    const std::string url = examples["upload_url"_L1].toString().toStdString();
    const Answer answer =
        request("POST", url + "&file_name=good.zip", {{"Accept", "application/json"}}, goodZip());
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_DETAIL(raw("POST", "/uploads?token=bad.token", {{"Accept", "application/json"}}, ""), 401,
                  "A invalid upload token was supplied.");
}

TEST_F(NomadTwoUploads, ShowsOldMessagesUntilTheEnd)
{
    holdProcesses();
    const Answer answer = send("POST", "/uploads?file_name=good.zip", goodZip());
    const QJsonObject data = object(answer)["data"_L1].toObject();
    EXPECT_EQ(data["current_process"_L1], u"_process_upload"_s);
    EXPECT_TRUE(data["last_status_message"_L1].isNull());
    std::vector<std::string> seen = statesUntilDone(idOf(answer));
    EXPECT_EQ(seen.front(), "PENDING  0");
    EXPECT_EQ(seen.back(), "SUCCESS Process completed successfully 1");
    for (std::size_t i = 0; i + 1 < seen.size(); ++i)
        EXPECT_EQ(seen[i].find("files"), std::string::npos) << seen[i];
}

TEST_F(NomadTwoUploads, DeletionPreemptsAndWaits)
{
    control("POST", "settings", "{'process_delay':100}");
    const std::string id = idOf(send("POST", "/uploads?file_name=good.zip", goodZip()));
    EXPECT_EQ(call("DELETE", "/uploads/" + id).status, 200);
    EXPECT_EQ(call("GET", "/uploads/" + id).status, 404);
}

TEST_F(NomadTwoUploads, KeepsAnArchiveAsItIsIfAsked)
{
    const std::string id = idOf(send("POST", "/uploads?file_name=good.zip&auto_decompress=false", goodZip()));
    finish();
    EXPECT_EQ(names(rawdir(id, "")), "good.zip");
    EXPECT_EQ(count("process_status=SUCCESS"), 1);
    EXPECT_EQ(count("process_status=READY"), 0);
    EXPECT_DETAIL(call("GET", "/uploads/" + id, {}, "bob"), 403,
                  "You do not have access to the specified upload.");
}

} // namespace slipway::practice::test
