// SPDX-License-Identifier: MIT
// Changing and reading the files of an upload (NOMAD contract 4.4, 4.6).
#include "nomaduploadtest.h"

#include "nomad_archives.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class NomadRawFiles : public NomadUploadTest
{
protected:
    std::string rawOf(const std::string &id, const std::string &rest = {}) const
    {
        return "/uploads/" + id + "/raw/" + rest;
    }
};

class NomadTwoRawFiles : public NomadRawFiles
{
protected:
    NomadTwoRawFiles() { options.nomadGeneration = nomad::Generation::Two; }
};

const std::string yaml = "definitions:\n  name: 'My schema'\n";

} // namespace

TEST_F(NomadRawFiles, PutsAFileAndAnArchiveIntoAFolder)
{
    const std::string id = idOf(send("POST", "/uploads", ""));
    const Answer answer = send("PUT", rawOf(id, "sub/deep%20er?file_name=a%20b.txt"), "hello");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_TRUE(answer.body.ends_with(", \"processing\": null}")) << answer.body;
    EXPECT_EQ(object(answer)["data"_L1]["process_status"_L1], u"PENDING"_s);
    send("PUT", rawOf(id, "sub?file_name=z.ZIP"),
         archiveOf("zip", {{"top/x.archive.yaml", yaml, {}}, {"notes.txt", "n", {}}}));
    finish();
    EXPECT_EQ(names(rawdir(id, "sub")), "deep er notes.txt top");
    EXPECT_EQ(rawdir(id, "sub")["directory_metadata"_L1]["size"_L1].toInt(), 5 + 1 + int(yaml.size()));
    EXPECT_EQ(upload(id)["entries"_L1], 1);
    const QJsonObject listed =
        object(call("GET", "/uploads/" + id + "/rawdir/sub/top?include_entry_info=true"));
    EXPECT_EQ(listed["directory_metadata"_L1]["content"_L1][0]["parser_name"_L1], u"parsers/archive"_s);
    EXPECT_EQ(listed["access"_L1], u"unpublished"_s);
    EXPECT_FALSE(listed["pagination"_L1].toObject().contains("order_by"_L1));
    const QJsonObject file = object(call("GET", "/uploads/" + id + "/rawdir/sub/notes.txt"));
    EXPECT_EQ(file["file_metadata"_L1]["size"_L1], 1);
}

TEST_F(NomadRawFiles, GivesBackTheBytes)
{
    const std::string id = idOf(send("POST", "/uploads?file_name=a.bin", "0123456789"));
    finish();
    EXPECT_EQ(call("GET", rawOf(id, "a.bin")).body, "0123456789");
    EXPECT_EQ(call("GET", rawOf(id, "a.bin?offset=2&length=3")).body, "234");
    EXPECT_EQ(call("GET", rawOf(id, "a.bin?offset=20")).body, "");
    EXPECT_DETAIL(call("GET", rawOf(id, "b.bin")), 404, "Not found. Invalid path?");
    EXPECT_DETAIL(call("GET", rawOf(id)), 400, "Path is a directory, `compress` must be set to true");
    EXPECT_TRUE(call("GET", rawOf(id, "?compress=true")).body.starts_with("PK"));
    EXPECT_EQ(call("GET", "/uploads/" + id + "/raw").status, 400);
    EXPECT_EQ(send("PUT", "/uploads/" + id + "/raw", "x").status, 405);
}

TEST_F(NomadRawFiles, RefusesInTheServersOrder)
{
    const std::string id = newUpload();
    EXPECT_DETAIL(send("PUT", rawOf("nothing", "?include_archive=true"), "x"), 400,
                  "`include_archive` requires `wait_for_processing`.");
    EXPECT_DETAIL(send("PUT", rawOf("nothing", "?file_name=a"), "x"), 404,
                  "The specified upload_id was not found.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=a"), "x", "bob"), 401,
                  "You do not have write access to the specified upload.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "a/..%2F../b?file_name=a"), "x"), 400, "Bad path provided.");
    EXPECT_DETAIL(
        send("PUT", rawOf(id), ""), 400,
        "Either an upload file or the query parameters for moving/copying a file should be provided.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "..%00/x?file_name=a"), "x"), 400, "Bad path provided.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=..%00a"), "x"), 400, "Bad file name provided.");
    EXPECT_DETAIL(send("PUT", rawOf(id), "text"), 400,
                  "No file name provided, and the file does not look like a zip or tar file.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=notes.txt&entry_hash=x"), "text"), 409,
                  "The provided hash did not match the current file.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=a.tar.gz"), "text"), 400,
                  "Cannot extract file. Bad file format or file extension?");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=notes.txt&overwrite_if_exists=false"), "text"), 409,
                  "The provided path already exists and overwrite_if_exists is set to False.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=a.zip&wait_for_processing=true"), archiveOf("zip", {})),
                  400,
                  "`wait_for_processing` can only be used with single files, and not with compressed files.");
    HeaderList form = authorized();
    form.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    EXPECT_DETAIL(
        raw("PUT", rawOf(id, "?file_name=a.txt"), form, "text"), 400,
        "Either an upload file or the query parameters for moving/copying a file should be provided.");
    EXPECT_EQ(names(rawdir(id, "")), "a.archive.yaml notes.txt");
    publish(id);
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=a"), "x"), 401,
                  "Upload is already published, operation not possible.");
    EXPECT_DETAIL(call("DELETE", rawOf(id, "notes.txt")), 401,
                  "Upload is already published, operation not possible.");
}

TEST_F(NomadRawFiles, SeveralPutsAndAnEditQueueUp)
{
    holdProcesses();
    const std::string id = idOf(send("POST", "/uploads", ""));
    EXPECT_EQ(send("PUT", rawOf(id, "?file_name=a.archive.yaml"), yaml).status, 200);
    EXPECT_EQ(send("PUT", rawOf(id, "?file_name=b.archive.yaml"), yaml).status, 200);
    EXPECT_EQ(call("POST", "/uploads/" + id + "/edit", "{'metadata':{'comment':'both'}}").status, 200);
    const std::vector<std::string> seen = statesUntilDone(id);
    EXPECT_EQ(seen.back(), "SUCCESS Process edit_upload_metadata completed successfully 2");
    EXPECT_EQ(entry(id, 1)["comment"_L1], u"both"_s);
}

TEST_F(NomadRawFiles, WaitsForTheFileIfAsked)
{
    holdProcesses();
    const std::string id = idOf(send("POST", "/uploads", ""));
    const Answer answer = send("PUT", rawOf(id, "x?file_name=a.archive.yaml&wait_for_processing=true"), yaml);
    ASSERT_EQ(answer.status, 200) << answer.body;
    const QJsonObject data = object(answer);
    EXPECT_EQ(data["data"_L1]["current_process"_L1], u"put_file_and_process_local"_s);
    EXPECT_EQ(data["processing"_L1]["path"_L1], u"x/a.archive.yaml"_s);
    EXPECT_EQ(data["processing"_L1]["parser_name"_L1], u"parsers/archive"_s);
}

TEST_F(NomadRawFiles, DeletesFilesFoldersAndEverything)
{
    const std::string id = newUpload();
    EXPECT_DETAIL(call("DELETE", rawOf(id, "nothing")), 404, "No file or folder with that path found.");
    EXPECT_EQ(call("DELETE", rawOf(id, "a.archive.yaml")).status, 200);
    finish();
    EXPECT_EQ(upload(id)["entries"_L1], 0);
    EXPECT_EQ(call("DELETE", rawOf(id)).status, 200);
    finish();
    EXPECT_EQ(names(rawdir(id, "")), "");
    EXPECT_EQ(upload(id)["process_status"_L1], u"SUCCESS"_s);
}

TEST_F(NomadRawFiles, CopiesAndMoves)
{
    const std::string id = newUpload();
    const std::string from = "copy_or_move_source_path=notes.txt";
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=notes.txt&copy_or_move=copy&" + from), ""), 409,
                  "The provided path already exists.");
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=b&copy_or_move=copy&copy_or_move_source_path=no"), ""),
                  404, "No file or folder with that path found.");
    EXPECT_EQ(send("PUT", rawOf(id, "sub?file_name=copy.txt&copy_or_move=copy&" + from), "").status, 200);
    finish();
    EXPECT_EQ(send("PUT", rawOf(id, "?file_name=moved.txt&copy_or_move=move&" + from), "").status, 200);
    finish();
    EXPECT_EQ(names(rawdir(id, "")), "a.archive.yaml moved.txt sub");
    EXPECT_EQ(call("GET", rawOf(id, "sub/copy.txt")).body, "notes");
}

TEST_F(NomadRawFiles, MakesFolders)
{
    const std::string id = newUpload();
    EXPECT_EQ(call("POST", "/uploads/" + id + "/raw-create-dir/new/folder").status, 200);
    EXPECT_DETAIL(call("POST", "/uploads/" + id + "/raw-create-dir/new"), 400, "Path `new` already exists.");
    EXPECT_EQ(names(rawdir(id, "new")), "folder");
}

TEST_F(NomadRawFiles, AFileWhereTheFolderShouldBeFailsLater)
{
    const std::string id = newUpload();
    EXPECT_EQ(send("PUT", rawOf(id, "notes.txt?file_name=a"), "x").status, 200);
    finish();
    EXPECT_EQ(upload(id)["process_status"_L1], u"FAILURE"_s);
    EXPECT_TRUE(
        upload(id)["errors"_L1][0].toString().startsWith(u"FileExistsError: [Errno 17] File exists: "));
}

TEST_F(NomadRawFiles, KeepsPotcarWithAStrippedCopy)
{
    const std::string id = idOf(send("POST", "/uploads?file_name=POTCAR", "PAW_PBE\nEND of PSCTR\nsecret"));
    finish();
    EXPECT_EQ(names(rawdir(id, "")), "POTCAR POTCAR.stripped");
}

TEST_F(NomadTwoRawFiles, RefusesEverythingWhileItProcesses)
{
    holdProcesses();
    const std::string id = idOf(send("POST", "/uploads?file_name=a.archive.yaml", yaml));
    EXPECT_DETAIL(send("PUT", rawOf(id, "?file_name=b"), "x"), 400,
                  "The upload is currently blocked by another process.");
    EXPECT_DETAIL(call("DELETE", rawOf(id)), 400, "The upload is currently blocked by another process.");
    EXPECT_DETAIL(
        call("POST", "/uploads/" + id + "/edit?wait_for_processing=false", "{'metadata':{'comment':'x'}}"),
        400, "Upload " + id + " is blocked by another process");
    EXPECT_EQ(
        call("POST", "/uploads/" + id + "/edit", "{'metadata':{'comment':'x'},'verify_only':true}").status,
        200);
    EXPECT_EQ(call("POST", "/uploads/" + id + "/action/stop-processing").status, 200);
    EXPECT_EQ(upload(id)["last_status_message"_L1], u"Processing stopped"_s);
}

TEST_F(NomadTwoRawFiles, LosesEarlyFilesAsTheFirstOnesDid)
{
    control("POST", "settings", "{'loses_early_puts':true,'process_delay':3600000}");
    const std::string id = idOf(send("POST", "/uploads?file_name=a.archive.yaml", yaml));
    EXPECT_EQ(send("PUT", rawOf(id, "?file_name=b.txt"), "x").status, 200);
    finish();
    EXPECT_EQ(names(rawdir(id, "")), "a.archive.yaml");
}

TEST_F(NomadTwoRawFiles, PutsWithoutProcessingAndProcessesOnce)
{
    const std::string id = idOf(send("POST", "/uploads", ""));
    const std::string zip = archiveOf("zip", {{"x/a.archive.yaml", yaml, {}}});
    const Answer answer = send("PUT", rawOf(id, "?file_name=a.zip&trigger_processing=false"), zip);
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(object(answer)["data"_L1]["process_status"_L1], u"READY"_s);
    send("PUT", rawOf(id, "x?file_name=b.archive.yaml&trigger_processing=false"), yaml);
    EXPECT_EQ(upload(id)["entries"_L1], 0);
    EXPECT_EQ(names(rawdir(id, "x")), "a.archive.yaml b.archive.yaml");
    EXPECT_EQ(call("POST", "/uploads/" + id + "/action/process").status, 200);
    finish();
    EXPECT_EQ(upload(id)["entries"_L1], 2);
    EXPECT_EQ(upload(id)["process_status"_L1], u"SUCCESS"_s);
}

TEST_F(NomadTwoRawFiles, TakesPotcarAwayWithAWarning)
{
    const std::string id = idOf(send("POST", "/uploads?file_name=POTCAR", "PAW"));
    finish();
    EXPECT_EQ(names(rawdir(id, "")), "");
    EXPECT_EQ(upload(id)["warnings"_L1][0], u"Removing POTCAR file from upload."_s);
    EXPECT_EQ(upload(id)["last_status_message"_L1], u"Process completed with warnings"_s);
}

} // namespace slipway::practice::test
