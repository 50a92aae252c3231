// SPDX-License-Identifier: MIT
// Publishing and the other actions (NOMAD contract 4.8, 5.6, 6).
#include "nomaduploadtest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class NomadPublish : public NomadUploadTest
{
protected:
    Answer act(const std::string &id, const std::string &action, const std::string &username = "alice",
               const std::string &body = {}) const
    {
        return call("POST", "/uploads/" + id + "/action/" + action, body, username);
    }
};

class NomadTwoPublish : public NomadPublish
{
protected:
    NomadTwoPublish() { options.nomadGeneration = nomad::Generation::Two; }
};

} // namespace

TEST_F(NomadPublish, TurnsPublicBeforeTheEnd)
{
    const std::string id = newUpload();
    holdProcesses();
    const Answer answer = act(id, "publish?embargo_length=0");
    EXPECT_EQ(object(answer)["data"_L1]["last_status_message"_L1], u"Pending: publish_upload"_s);
    EXPECT_FALSE(object(answer)["data"_L1]["published"_L1].toBool());
    EXPECT_EQ(
        statesUntilDone(id),
        (std::vector<std::string>{"PENDING Pending: publish_upload 1", "RUNNING Started: publish_upload 1",
                                  "RUNNING Started: publish_upload 1 published",
                                  "SUCCESS Process publish_upload completed successfully 1 published"}));
    const QJsonObject done = upload(id);
    EXPECT_EQ(done["last_status_message"_L1], u"Process publish_upload completed successfully"_s);
    EXPECT_EQ(done["publish_time"_L1], done["complete_time"_L1]);
    EXPECT_FALSE(done.contains("upload_files_server_path"_L1));
    EXPECT_EQ(call("GET", "/uploads/" + id, {}, "").status, 200);
    EXPECT_TRUE(call("GET", "/uploads/" + id + "/raw", {}, "").body.starts_with("PK"));
}

TEST_F(NomadPublish, RefusesInTheServersOrder)
{
    const std::string empty = idOf(send("POST", "/uploads", ""));
    EXPECT_DETAIL(act("nothing", "publish"), 404, "The specified upload_id was not found.");
    EXPECT_DETAIL(act(empty, "publish", "bob"), 401, "You do not have write access to the specified upload.");
    EXPECT_DETAIL(act(empty, "publish?embargo_length=40"), 400,
                  "Cannot publish an upload without any resulting entries.");
    EXPECT_EQ(act(empty, "publish?embargo_length=x").status, 422);
    const std::string bad = idOf(send("POST", "/uploads?file_name=a.zip", "no zip"));
    finish();
    EXPECT_DETAIL(act(bad, "publish"), 400, "Cannot publish an upload that failed processing.");
    const std::string id = newUpload();
    EXPECT_DETAIL(act(id, "publish?embargo_length=37"), 400,
                  "Invalid embargo_length. Must be between 0 and 36 months.");
    EXPECT_DETAIL(act(id, "publish?to_central_nomad=true"), 400,
                  "Must be on an OASIS to publish to the central NOMAD repository.");
    EXPECT_DETAIL(act(id, "lift-embargo"), 400, "Upload is not published, no embargo to lift.");
    holdProcesses();
    act(id, "publish");
    const std::string running = "The upload is currently being processed, operation not allowed.";
    EXPECT_DETAIL(act(id, "publish"), 400, running);
    EXPECT_DETAIL(act(id, "process"), 400, running);
    EXPECT_DETAIL(call("POST", "/uploads/" + id + "/edit", "{'metadata':{'comment':'x'}}"), 400,
                  "Upload " + id + " is blocked by another process");
    EXPECT_DETAIL(send("PUT", "/uploads/" + id + "/raw/?file_name=a", "x"), 400,
                  "The upload is currently blocked by another process.");
    EXPECT_DETAIL(call("DELETE", "/uploads/" + id), 400, "The upload is still being processed.");
    finish();
    EXPECT_DETAIL(act(id, "publish"), 400, "Upload already published.");
    EXPECT_DETAIL(act(id, "process"), 401,
                  "Upload is already published, only admins can perform this operation.");
    EXPECT_DETAIL(call("DELETE", "/uploads/" + id), 401,
                  "Upload is already published, only admins can perform this operation.");
    EXPECT_DETAIL(act(id, "lift-embargo"), 400, "Upload has no embargo.");
}

TEST_F(NomadPublish, AnUploadWhoseEntriesAllFailedCanBePublished)
{
    const std::string id =
        idOf(send("POST", "/uploads?file_name=a.archive.yaml", "data:\n  m_def: \"no.such.Section\"\n"));
    finish();
    publish(id);
}

TEST_F(NomadPublish, ASuccessfulEditHealsAFailedUpload)
{
    const std::string id = newUpload();
    control("POST", "settings", "{'fail_next':'RuntimeError: no luck'}");
    act(id, "process");
    finish();
    EXPECT_DETAIL(act(id, "publish"), 400, "Cannot publish an upload that failed processing.");
    call("POST", "/uploads/" + id + "/edit", "{'metadata':{'comment':'x'}}");
    finish();
    publish(id);
}

TEST_F(NomadPublish, AnEmbargoHidesAndCanOnlyBeLifted)
{
    const std::string id = newUpload();
    publish(id, "?embargo_length=12");
    const std::string hidden = "You do not have access to the specified upload - published with embargo.";
    EXPECT_DETAIL(call("GET", "/uploads/" + id, {}, ""), 401, hidden);
    EXPECT_DETAIL(call("GET", "/uploads/" + id, {}, "dave"), 401, hidden);
    EXPECT_EQ(rawdir(id, "")["access"_L1], u"embargoed"_s);
    for (const char *months : {"6", "12", "24"}) {
        const Answer answer = call("POST", "/uploads/" + id + "/edit",
                                   std::string("{'metadata':{'embargo_length':") + months + "}}");
        EXPECT_EQ(answer.body, "{\"detail\":[{\"loc\":[\"metadata\",\"embargo_length\"],\"msg\":\"Upload " +
                                   id +
                                   " is published, embargo can only be lifted\",\"type\":"
                                   "\"value_error.exception\"}]}");
    }
    EXPECT_EQ(act(id, "lift-embargo").status, 200);
    finish();
    EXPECT_EQ(call("GET", "/uploads/" + id, {}, "").status, 200);
    EXPECT_EQ(rawdir(id, "")["access"_L1], u"public"_s);
}

TEST_F(NomadPublish, DeletesTheFilesOfEntries)
{
    const std::string id = newUpload();
    EXPECT_DETAIL(act(id, "delete-entry-files", "alice", "{}"), 400, "A query must be specified.");
    const std::string entryId = entry(id)["entry_id"_L1].toString().toStdString();
    EXPECT_EQ(act(id, "delete-entry-files", "alice", "{'query':{'entry_id:any':['" + entryId + "']}}").status,
              200);
    finish();
    EXPECT_EQ(upload(id)["entries"_L1], 0);
    EXPECT_EQ(names(rawdir(id, "")), "notes.txt");
}

TEST_F(NomadPublish, ReprocessingKeepsTheEntry)
{
    const std::string id = newUpload();
    const QJsonObject before = entry(id);
    act(id, "process");
    finish();
    EXPECT_EQ(entry(id)["entry_id"_L1], before["entry_id"_L1]);
    const std::string empty = idOf(send("POST", "/uploads", ""));
    EXPECT_EQ(act(empty, "process").status, 200);
    finish();
    EXPECT_EQ(upload(empty)["process_status"_L1], u"SUCCESS"_s);
}

TEST_F(NomadPublish, GivesNoDoiToUploads)
{
    EXPECT_DETAIL(act(newUpload(), "assign-doi"), 404, "Not Found");
}

TEST_F(NomadTwoPublish, WaitsUnlessToldNotTo)
{
    const std::string id = newUpload();
    control("POST", "settings", "{'process_delay':10}");
    const Answer answer = act(id, "publish");
    EXPECT_EQ(object(answer)["data"_L1]["process_status"_L1], u"PENDING"_s); // stale
    EXPECT_FALSE(object(answer)["data"_L1]["published"_L1].toBool());
    EXPECT_TRUE(upload(id)["published"_L1].toBool());
    EXPECT_EQ(upload(id)["current_process"_L1], u"_publish_upload"_s);
    const std::string other = newUpload();
    holdProcesses();
    EXPECT_EQ(act(other, "publish?wait_for_processing=false").status, 200);
    EXPECT_TRUE(upload(other)["process_running"_L1].toBool());
}

TEST_F(NomadTwoPublish, RefusesWith403And400)
{
    const std::string id = newUpload();
    EXPECT_DETAIL(act(id, "publish", "bob"), 403, "You do not have write access to the specified upload.");
    publish(id);
    EXPECT_DETAIL(send("PUT", "/uploads/" + id + "/raw/?file_name=a", "x"), 400,
                  "Upload is already published, operation not possible.");
    EXPECT_DETAIL(act(id, "process"), 403,
                  "Upload is already published, only admins can perform this operation.");
}

TEST_F(NomadTwoPublish, GivesADoiToAnUploadOnce)
{
    const std::string id = newUpload();
    EXPECT_EQ(act(id, "assign-doi").status, 400);
    publish(id);
    control("POST", "settings", "{'datacite':'disabled'}");
    EXPECT_DETAIL(act(id, "assign-doi"), 403, "The DataCite DOI service is not enabled on this deployment.");
    control("POST", "settings", "{'datacite':'working'}");
    const Answer answer = act(id, "assign-doi");
    EXPECT_TRUE(object(answer)["data"_L1]["doi"_L1]["id"_L1].toString().startsWith(u"10.17172/NOMAD/"));
    EXPECT_DETAIL(act(id, "assign-doi"), 400, "The upload already has a DOI and cannot be changed anymore.");
}

} // namespace slipway::practice::test
