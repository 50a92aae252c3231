// SPDX-License-Identifier: MIT
// DANDI contract 4.1, 4.2, 5.1.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class AssetTest : public PracticeTest
{
protected:
    void SetUp() override
    {
        PracticeTest::SetUp();
        dandiset = newDandiset();
        blob = newBlob(dandiset, "content");
    }

    Answer create(const std::string &path, const std::string &account = "practice") const
    {
        return call("POST", assetsPath(dandiset),
                    "{'metadata':{'path':'" + path + "'},'blob_id':'" + blob + "'}", account);
    }

    std::string dandiset;
    std::string blob;
};

} // namespace

TEST_F(AssetTest, CreateAnswers200WithFullMetadata)
{
    const Answer answer =
        call("POST", assetsPath(dandiset),
             "{'metadata':{'path':'sub-1/a.nwb','id':'x','contentSize':5,'digest':{},'access':[],"
             "'keywords':['k']},'blob_id':'" +
                 blob + "'}");
    EXPECT_EQ(answer.status, 200);
    const QJsonObject asset = parsed(answer.body).toObject();
    const QJsonObject metadata = asset["metadata"_L1].toObject();
    const QString id = asset["asset_id"_L1].toString();
    EXPECT_EQ(asset["blob"_L1].toString().toStdString(), blob);
    EXPECT_TRUE(asset["zarr"_L1].isNull());
    EXPECT_EQ(asset["size"_L1].toInt(), 7);
    EXPECT_EQ(metadata["id"_L1].toString(), u"dandiasset:"_s + id);
    EXPECT_EQ(metadata["contentSize"_L1].toInt(), 7);
    EXPECT_EQ(metadata["schemaVersion"_L1].toString(), u"0.7.0"_s);
    EXPECT_EQ(metadata["keywords"_L1].toArray().size(), 1);
    EXPECT_EQ(metadata["digest"_L1].toObject()["dandi:dandi-etag"_L1].toString().toStdString(),
              etagOf("content"));
    EXPECT_EQ(metadata["access"_L1].toArray()[0].toObject()["status"_L1].toString(), u"dandi:OpenAccess"_s);
    EXPECT_EQ(metadata["contentUrl"_L1].toArray()[0].toString().toStdString(),
              url("/assets/" + id.toStdString() + "/download/"));
}

TEST_F(AssetTest, BodyErrorsAreNamed)
{
    const std::string path = assetsPath(dandiset);
    const std::string id = "'" + blob + "'";
    EXPECT_ERROR(call("POST", path, "{'blob_id':" + id + "}"), 400,
                 "{'metadata':['This field is required.']}");
    EXPECT_ERROR(call("POST", path, "{'metadata':{'path':'a'}}"), 400,
                 "{'blob_id':['Exactly one of blob_id or zarr_id must be specified.']}");
    EXPECT_ERROR(call("POST", path, "{'metadata':{'path':'a'},'blob_id':" + id + ",'zarr_id':" + id + "}"),
                 400, "{'blob_id':['Exactly one of blob_id or zarr_id must be specified.']}");
    EXPECT_ERROR(call("POST", path, "{'metadata':{'path':'a'},'blob_id':'x'}"), 400,
                 "{'blob_id':['Must be a valid UUID.']}");
    EXPECT_ERROR(call("POST", path, "{'metadata':{},'blob_id':" + id + "}"), 400,
                 "{'metadata':['No path specified in metadata.']}");
    EXPECT_ERROR(
        call("POST", path, "{'metadata':{'path':'a'},'blob_id':'00000000-0000-4000-8000-000000000000'}"), 404,
        "{'detail':'Not found.'}");
    EXPECT_ERROR(create("/foo"), 400, "{'non_field_errors':['Path must not begin with /']}");
    EXPECT_ERROR(create("foo//bar"), 400, "{'non_field_errors':['Path improperly formatted']}");
    EXPECT_ERROR(create(std::string(600, 'a')), 400,
                 "'Ensure this value has at most 512 characters (it has 600).'");
    EXPECT_EQ(create(std::string(512, 'a')).status, 200);
}

TEST_F(AssetTest, NotTheOwnerGetsAnEmptyHtml403)
{
    const Answer answer = create("a", "colleague");
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
    EXPECT_ERROR(create("a", "pending"), 403,
                 "{'detail':'You do not have permission to perform this action.'}");
    EXPECT_ERROR(create("a", ""), 401, "{'detail':'Authentication credentials were not provided.'}");
    EXPECT_ERROR(call("POST", "/dandisets/999999/versions/draft/assets/", "{}"), 404,
                 "{'detail':'Not found.'}");
    EXPECT_ERROR(call("POST", "/dandisets/" + dandiset + "/versions/0.260101.0000/assets/", "{}"), 404,
                 "{'detail':'Not found.'}");
}

TEST_F(AssetTest, TakenPathsAndFoldersConflict)
{
    EXPECT_EQ(create("foo/bar.txt").status, 200);
    EXPECT_EQ(create("foo/it").status, 200);
    EXPECT_ERROR(create("foo/bar.txt"), 409, "'An asset with that path already exists'");
    EXPECT_EQ(create("foo").body,
              R"("Path of new asset \"foo\" conflicts with existing assets: ['foo/bar.txt', 'foo/it']")");
    EXPECT_EQ(
        create("foo/bar.txt/deeper").body,
        R"("Path of new asset \"foo/bar.txt/deeper\" conflicts with existing assets: ['foo/bar.txt']")");
    EXPECT_EQ(create("foo").status, 409);
    EXPECT_EQ(create("foo-bar").status, 200);
    EXPECT_EQ(create("Foo").status, 200) << "case matters";
}

TEST_F(AssetTest, NothingChangesDuringUnembargoOrInPublishedVersions)
{
    const std::string asset = newAsset(dandiset, "a.nwb", "other");
    control("POST", "dandisets", "{'identifier':'" + dandiset + "','published':true}");
    const QJsonArray versions =
        parsed(call("GET", "/dandisets/" + dandiset + "/versions/?order=-created").body)
            .toObject()["results"_L1]
            .toArray();
    const std::string published = versions[0].toObject()["version"_L1].toString().toStdString();
    const std::string there = "/dandisets/" + dandiset + "/versions/" + published + "/assets/";
    EXPECT_ERROR(call("POST", there, "{'metadata':{'path':'x'},'blob_id':'" + blob + "'}"), 405,
                 "'Only draft versions can be modified.'");
    EXPECT_ERROR(call("DELETE", there + asset + "/"), 405, "'Only draft versions can be modified.'");
    control("POST", "dandisets", "{'identifier':'" + dandiset + "','embargo':'UNEMBARGOING'}");
    EXPECT_ERROR(create("new"), 400, "'Dandiset modification not allowed during unembargo'");
}

TEST_F(AssetTest, ReplaceGivesANewIdOnlyIfSomethingChanged)
{
    const QJsonObject first = parsed(create("a.nwb").body).toObject();
    const std::string id = first["asset_id"_L1].toString().toStdString();
    const std::string one = assetsPath(dandiset) + id + "/";
    const auto put = [&](const std::string &body) { return call("PUT", one, body); };
    EXPECT_EQ(
        parsed(put("{'metadata':{'path':'a.nwb'},'blob_id':'" + blob + "'}").body).toObject()["asset_id"_L1],
        first["asset_id"_L1]);
    const std::string other = newBlob(dandiset, "changed");
    EXPECT_EQ(call("PUT", one, "{'metadata':{'path':'a.nwb'},'blob_id':'" + other + "'}", "colleague").status,
              403);
    const QJsonObject second =
        parsed(put("{'metadata':{'path':'b.nwb'},'blob_id':'" + other + "'}").body).toObject();
    EXPECT_NE(second["asset_id"_L1], first["asset_id"_L1]);
    EXPECT_EQ(call("GET", one).status, 404);
    EXPECT_EQ(parsed(call("GET", assetsPath(dandiset)).body).toObject()["count"_L1].toInt(), 1);
    EXPECT_ERROR(put("{'metadata':{'path':'b.nwb'},'blob_id':'" + other + "'}"), 404,
                 "{'detail':'Not found.'}");
}

TEST_F(AssetTest, RenameOntoAnotherAssetConflicts)
{
    create("a.nwb");
    const std::string id = parsed(create("b.nwb").body).toObject()["asset_id"_L1].toString().toStdString();
    EXPECT_ERROR(call("PUT", assetsPath(dandiset) + id + "/",
                      "{'metadata':{'path':'a.nwb'},'blob_id':'" + blob + "'}"),
                 409, "'An asset with that path already exists'");
    EXPECT_EQ(call("PUT", assetsPath(dandiset) + id + "/",
                   "{'metadata':{'path':'b.nwb/inside'},'blob_id':'" + blob + "'}")
                  .status,
              200);
}

TEST_F(AssetTest, DeleteUnlinks)
{
    const std::string id = parsed(create("a.nwb").body).toObject()["asset_id"_L1].toString().toStdString();
    const std::string one = assetsPath(dandiset) + id + "/";
    EXPECT_EQ(call("DELETE", one, {}, "colleague").status, 403);
    const Answer gone = call("DELETE", one);
    EXPECT_EQ(gone.status, 204);
    EXPECT_EQ(gone.header("content-type"), "");
    EXPECT_EQ(call("DELETE", one).status, 404);
    EXPECT_EQ(create("a.nwb").status, 200);
}

TEST_F(AssetTest, EmbargoedBlobInAnOpenDandisetBecomesPublic)
{
    const std::string hidden = newDandiset("?embargo=true");
    blob = newBlob(hidden, "was secret");
    const QJsonObject asset = parsed(create("open.nwb").body).toObject();
    EXPECT_EQ(asset["metadata"_L1].toObject()["access"_L1].toArray()[0].toObject()["status"_L1].toString(),
              u"dandi:OpenAccess"_s);
    EXPECT_EQ(call("GET", "/assets/" + asset["asset_id"_L1].toString().toStdString() + "/", {}, "").status,
              200);
}

TEST_F(AssetTest, ZarrAssetsAreNotImitated)
{
    EXPECT_EQ(
        call("POST", assetsPath(dandiset), "{'metadata':{'path':'a.zarr'},'zarr_id':'" + blob + "'}").status,
        501);
}

} // namespace slipway::practice::test
