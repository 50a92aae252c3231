// SPDX-License-Identifier: MIT
// DANDI contract 2.2, 2.5.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

TEST_F(PracticeTest, EmbargoedDetailIsForOwners)
{
    const std::string hidden = "/dandisets/" + newDandiset("?embargo=true") + "/";
    EXPECT_EQ(call("GET", hidden).status, 200);
    EXPECT_EQ(call("GET", hidden, {}, "admin").status, 200);
    EXPECT_ERROR(call("GET", hidden, {}, ""), 401,
                 "{'detail':'Authentication credentials were not provided.'}");
    EXPECT_ERROR(call("GET", hidden, {}, "colleague"), 403,
                 "{'detail':'You do not have permission to perform this action.'}");
    EXPECT_ERROR(call("GET", "/dandisets/999999/"), 404, "{'detail':'Not found.'}");
    EXPECT_EQ(call("GET", "/dandisets/" + newDandiset() + "/", {}, "").status, 200);
}

TEST_F(PracticeTest, OwnersAreListedAndReplaced)
{
    const std::string path = "/dandisets/" + newDandiset() + "/users/";
    EXPECT_ERROR(call("GET", path), 200,
                 "[{'email':'ada.practice@example.org','name':'Ada Practice','username':'practice'}]");
    EXPECT_ERROR(call("GET", path, {}, ""), 200,
                 "[{'email':null,'name':'Ada Practice','username':'practice'}]");
    EXPECT_ERROR(call("PUT", path, "[{'username':'colleague'}]", "colleague"), 403, "'Action not allowed'");
    EXPECT_ERROR(call("PUT", path, "[]"), 400, "['Cannot remove all draft owners']");
    EXPECT_ERROR(call("PUT", path, "[{'username':'nobody'}]"), 400, "['User nobody not found']");
    EXPECT_EQ(call("PUT", path, "[{'username':'practice'},{'username':'colleague'}]").status, 200);
    EXPECT_EQ(parsed(call("GET", path).body).toArray().size(), 2);
    EXPECT_EQ(call("PUT", path, "[{'username':'colleague'}]", "colleague").status, 200);
    EXPECT_ERROR(call("PUT", path, "[{'username':'practice'}]"), 403, "'Action not allowed'");
}

TEST_F(PracticeTest, DandisetIsDeletedOnlyWhileNothingIsPublished)
{
    const std::string id = newDandiset();
    newAsset(id, "a.nwb", "content");
    EXPECT_ERROR(call("DELETE", "/dandisets/" + id + "/", {}, "colleague"), 403,
                 "'Cannot delete dandisets which you do not own.'");
    EXPECT_EQ(call("DELETE", "/dandisets/" + id + "/").status, 204);
    EXPECT_EQ(call("GET", "/dandisets/" + id + "/").status, 404);
    const std::string published = newDandiset();
    control("POST", "dandisets", "{'identifier':'" + published + "','published':true}");
    EXPECT_ERROR(call("DELETE", "/dandisets/" + published + "/"), 403,
                 "'Cannot delete dandisets with published versions.'");
    const std::string busy = newDandiset();
    control("POST", "dandisets", "{'identifier':'" + busy + "','status':'Publishing'}");
    EXPECT_ERROR(call("DELETE", "/dandisets/" + busy + "/"), 403,
                 "'Cannot delete dandisets that are currently being published.'");
}

TEST_F(PracticeTest, UnfinishedUploadsAreListedAndCleared)
{
    const std::string id = newDandiset();
    const std::string path = "/dandisets/" + id + "/uploads/";
    const QJsonObject upload = initialize(id, "abc");
    const QJsonObject item = parsed(call("GET", path).body).toObject()["results"_L1].toArray()[0].toObject();
    EXPECT_EQ(item["upload_id"_L1], upload["upload_id"_L1]);
    EXPECT_EQ(item["etag"_L1].toString().toStdString(), etagOf("abc"));
    EXPECT_EQ(item["size"_L1].toInt(), 3);
    EXPECT_EQ(parsed(call("GET", "/dandisets/" + id + "/").body)
                  .toObject()["draft_version"_L1]
                  .toObject()["active_uploads"_L1]
                  .toInt(),
              1);
    EXPECT_EQ(call("GET", path, {}, "colleague").status, 403);
    EXPECT_EQ(call("DELETE", path, {}, "colleague").status, 403);
    EXPECT_EQ(call("DELETE", path).status, 204);
    EXPECT_EQ(parsed(call("GET", path).body).toObject()["count"_L1].toInt(), 0);
    EXPECT_EQ(
        call("POST", "/uploads/" + upload["upload_id"_L1].toString().toStdString() + "/validate/").status,
        404);
    const QJsonObject part = upload["parts"_L1].toArray()[0].toObject();
    EXPECT_EQ(request("PUT", part["upload_url"_L1].toString().toStdString(), {}, "abc").status, 404);
}

TEST_F(PracticeTest, UnembargoGoesThroughItsState)
{
    const std::string id = newDandiset("?embargo=true");
    const std::string path = "/dandisets/" + id + "/unembargo/";
    const auto state = [&] {
        return parsed(call("GET", "/dandisets/" + id + "/").body).toObject()["embargo_status"_L1].toString();
    };
    newAsset(id, "a.nwb", "content");
    const Answer denied = call("POST", path, {}, "colleague");
    EXPECT_EQ(denied.status, 403);
    EXPECT_EQ(denied.body, "");
    initialize(id, "unfinished");
    EXPECT_ERROR(call("POST", path), 400, "'Dandiset unembargo not allowed with active uploads'");
    call("DELETE", "/dandisets/" + id + "/uploads/");
    const Answer answer = call("POST", path);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(answer.header("content-type"), "");
    EXPECT_EQ(state(), u"UNEMBARGOING"_s);
    EXPECT_ERROR(call("PUT", "/dandisets/" + id + "/versions/draft/", "{'name':'x','metadata':{}}"), 400,
                 "'Dandiset modification not allowed during unembargo'");
    finishValidation();
    EXPECT_EQ(state(), u"OPEN"_s);
    EXPECT_EQ(call("GET", "/dandisets/" + id + "/", {}, "").status, 200);
    EXPECT_ERROR(call("POST", path), 400, "'Dandiset not embargoed'");
}

} // namespace slipway::practice::test
