// SPDX-License-Identifier: MIT
// DANDI contract 4.3 and the asset list's pagination of 0.3.
#include "practicetest.h"

#include <vector>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class AssetReadTest : public PracticeTest
{
protected:
    void SetUp() override
    {
        PracticeTest::SetUp();
        dandiset = newDandiset();
        for (const char *path :
             {"sub-1/b.nwb", "sub-1/a.nwb", "sub-1/a.nwb.txt", "sub-2/deep/c.nwb", "top.txt"})
            ids.push_back(newAsset(dandiset, path, path));
    }

    QJsonObject list(const std::string &query) const
    {
        const Answer answer = call("GET", assetsPath(dandiset) + query, {}, "");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return parsed(answer.body).toObject();
    }

    std::vector<std::string> paths(const std::string &query) const
    {
        std::vector<std::string> result;
        for (const QJsonValue item : list(query)["results"_L1].toArray())
            result.push_back(item.toObject()["path"_L1].toString().toStdString());
        return result;
    }

    using Paths = std::vector<std::string>;
    std::string dandiset;
    std::vector<std::string> ids;
};

} // namespace

TEST_F(AssetReadTest, PathIsAPrefixUnlessItIsExact)
{
    EXPECT_EQ(paths("?path=sub-1/a.nwb"), Paths{"sub-1/a.nwb"});
    EXPECT_EQ(paths("?path=SUB-1/A"), (Paths{"sub-1/a.nwb", "sub-1/a.nwb.txt"}));
    EXPECT_EQ(paths("?path=nothing"), Paths{});
}

TEST_F(AssetReadTest, GlobMatchesTheWholePath)
{
    EXPECT_EQ(paths("?glob=*.NWB&order=path"), (Paths{"sub-1/a.nwb", "sub-1/b.nwb", "sub-2/deep/c.nwb"}));
    EXPECT_EQ(paths("?glob=sub-*/c*"), Paths{"sub-2/deep/c.nwb"});
    EXPECT_EQ(paths("?glob=a.nwb"), Paths{});
}

TEST_F(AssetReadTest, OrderIsByCreationPathOrModification)
{
    EXPECT_EQ(paths("").front(), "sub-1/b.nwb");
    EXPECT_EQ(paths("?order=path").front(), "sub-1/a.nwb");
    EXPECT_EQ(paths("?order=-path").front(), "top.txt");
    EXPECT_EQ(paths("?order=-created").front(), "top.txt");
    EXPECT_ERROR(call("GET", assetsPath(dandiset) + "?order=x"), 400,
                 "{'order':['Select a valid choice. x is not one of the available choices.']}");
    EXPECT_EQ(paths("?zarr=true"), Paths{});
}

TEST_F(AssetReadTest, CountStandsOnTheFirstPageOnly)
{
    const QJsonObject first = list("?page_size=2&metadata=false");
    EXPECT_EQ(first["count"_L1].toInt(), 5);
    EXPECT_EQ(first["next"_L1].toString().toStdString(),
              url(assetsPath(dandiset) + "?metadata=false&page=2&page_size=2"));
    const QJsonObject second = list("?page_size=2&page=2");
    EXPECT_TRUE(second["count"_L1].isNull());
    EXPECT_FALSE(second["next"_L1].isNull());
    const QJsonObject beyond = list("?page_size=2&page=9");
    EXPECT_TRUE(beyond["count"_L1].isNull());
    EXPECT_TRUE(beyond["results"_L1].toArray().isEmpty());
    EXPECT_ERROR(call("GET", assetsPath(dandiset) + "?page=last"), 404, "{'detail':'Invalid page.'}");
}

TEST_F(AssetReadTest, MetadataComesOnRequest)
{
    EXPECT_FALSE(list("")["results"_L1].toArray()[0].toObject().contains("metadata"_L1));
    EXPECT_TRUE(list("?metadata=true")["results"_L1].toArray()[0].toObject().contains("metadata"_L1));
}

TEST_F(AssetReadTest, FoldersAreCounted)
{
    const auto level = [this](const std::string &prefix) {
        return parsed(call("GET", assetsPath(dandiset) + "paths/?path_prefix=" + prefix).body)
            .toObject()["results"_L1]
            .toArray();
    };
    const QJsonArray top = level("");
    ASSERT_EQ(top.size(), 3);
    EXPECT_EQ(top[0].toObject()["path"_L1].toString(), u"sub-1"_s);
    EXPECT_EQ(top[0].toObject()["aggregate_files"_L1].toInt(), 3);
    EXPECT_TRUE(top[0].toObject()["asset"_L1].isNull());
    EXPECT_EQ(top[2].toObject()["path"_L1].toString(), u"top.txt"_s);
    EXPECT_EQ(top[2].toObject()["asset"_L1].toObject()["asset_id"_L1].toString().toStdString(), ids[4]);
    EXPECT_EQ(level("sub-1/").size(), 3);
    EXPECT_EQ(level("sub-2")[0].toObject()["path"_L1].toString(), u"sub-2/deep"_s);
    EXPECT_ERROR(call("GET", assetsPath(dandiset) + "paths/?path_prefix=nope"), 404,
                 "{'detail':'Specified path not found.'}");
}

TEST_F(AssetReadTest, OneAssetIsReadInEveryWay)
{
    for (const std::string &prefix : {assetsPath(dandiset), std::string("/assets/")}) {
        EXPECT_EQ(parsed(call("GET", prefix + ids[0] + "/").body).toObject()["path"_L1].toString(),
                  u"sub-1/b.nwb"_s);
        EXPECT_EQ(parsed(call("GET", prefix + ids[0] + "/info/").body).toObject()["size"_L1].toInt(), 11);
        EXPECT_EQ(call("GET", prefix + ids[0] + "/download/").status, 302);
        EXPECT_EQ(call("HEAD", prefix + ids[0] + "/").status, 200);
    }
    EXPECT_ERROR(call("GET", assetsPath(dandiset) + ids[0] + "/validation/"), 200,
                 "{'status':'Pending','validation_errors':[]}");
    EXPECT_ERROR(call("GET", "/assets/00000000-0000-4000-8000-000000000000/"), 404,
                 "{'detail':'Not found.'}");
}

TEST_F(AssetReadTest, EmbargoedAssetsAreHidden)
{
    const std::string hidden = newDandiset("?embargo=true");
    const std::string asset = newAsset(hidden, "x.nwb", "hidden");
    EXPECT_EQ(call("GET", assetsPath(hidden), {}, "").status, 401);
    EXPECT_EQ(call("GET", assetsPath(hidden), {}, "colleague").status, 403);
    EXPECT_EQ(call("GET", "/assets/" + asset + "/", {}, "").status, 401);
    EXPECT_EQ(call("GET", "/assets/" + asset + "/download/", {}, "colleague").status, 403);
    EXPECT_EQ(call("GET", "/assets/" + asset + "/download/").status, 302);
}

} // namespace slipway::practice::test
