// SPDX-License-Identifier: MIT
// DANDI contract 2.1.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class ListTest : public PracticeTest
{
protected:
    std::string make(const std::string &name, const std::string &query = {},
                     const std::string &who = "practice") const
    {
        return parsed(call("POST", "/dandisets/" + query, "{'name':'" + name + "','metadata':{}}", who).body)
            .toObject()["identifier"_L1]
            .toString()
            .toStdString();
    }

    using Names = std::vector<std::string>;
    Names names(const std::string &query, const std::string &who = "practice") const
    {
        const Answer answer = call("GET", "/dandisets/" + query, {}, who);
        EXPECT_EQ(answer.status, 200) << answer.body;
        Names result;
        for (const QJsonValue item : parsed(answer.body).toObject()["results"_L1].toArray())
            result.push_back(
                item.toObject()["draft_version"_L1].toObject()["name"_L1].toString().toStdString());
        return result;
    }
};

} // namespace

TEST_F(ListTest, OwnAndEmbargoedOnes)
{
    make("mine");
    make("hidden", "?embargo=true");
    make("theirs", "", "colleague");
    make("their secret", "?embargo=true", "colleague");
    EXPECT_EQ(names(""), (Names{"mine", "theirs"}));
    EXPECT_EQ(names("?user=me"), Names{"mine"});
    EXPECT_EQ(names("?user=me&embargoed=true"), (Names{"mine", "hidden"}));
    EXPECT_EQ(names("?embargoed=true"), (Names{"mine", "hidden", "theirs"}));
    EXPECT_EQ(names("?user=me", ""), Names{});
    EXPECT_EQ(names("?user=me&embargoed=true", "admin"), Names{}) << "an admin owns all but only implicitly";
    EXPECT_EQ(names("?embargoed=true", "admin").size(), 4U);
    EXPECT_ERROR(
        call("GET", "/dandisets/?embargoed=true", {}, ""), 401,
        "'Authentication credentials must be provided when attempting to access embargoed dandisets'");
    EXPECT_ERROR(call("GET", "/dandisets/?user=x"), 400, "{'user':['\\'x\\' is not a valid choice.']}");
}

TEST_F(ListTest, BooleansAreDjangos)
{
    for (const char *yes : {"true", "True", "1", "yes", "on", "t"})
        EXPECT_EQ(call("GET", std::string("/dandisets/?draft=") + yes).status, 200) << yes;
    EXPECT_ERROR(call("GET", "/dandisets/?draft=maybe"), 400, "{'draft':['Must be a valid boolean.']}");
}

TEST_F(ListTest, DraftsEmptyOnesAndStars)
{
    const std::string full = make("full");
    make("empty");
    newAsset(full, "a.nwb", "content");
    EXPECT_EQ(names("?empty=false"), Names{"full"});
    EXPECT_EQ(names("?draft=false"), Names{});
    control("POST", "dandisets", "{'identifier':'" + full + "','published':true}");
    EXPECT_EQ(names("?draft=false"), Names{"full"});
    EXPECT_EQ(call("POST", "/dandisets/" + full + "/star/").body, "{\"count\":1}");
    EXPECT_EQ(names("?starred=true"), Names{"full"});
    EXPECT_EQ(names("?starred=true", "colleague"), Names{});
    EXPECT_EQ(call("GET", "/dandisets/?starred=true", {}, "").status, 401);
    EXPECT_EQ(call("DELETE", "/dandisets/" + full + "/star/").body, "{\"count\":0}");
}

TEST_F(ListTest, OrderingsAndUnknownOnes)
{
    const std::string b = make("b");
    make("a");
    make("c");
    EXPECT_EQ(names("?ordering=name"), (Names{"a", "b", "c"}));
    EXPECT_EQ(names("?ordering=-name"), (Names{"c", "b", "a"}));
    EXPECT_EQ(names("?ordering=id"), (Names{"b", "a", "c"}));
    EXPECT_EQ(names("?ordering=nonsense"), (Names{"b", "a", "c"}));
    newAsset(b, "x", "bytes");
    EXPECT_EQ(names("?ordering=-modified").front(), "b");
    EXPECT_EQ(names("?ordering=-size").front(), "b");
}

TEST_F(ListTest, SearchFindsAllWordsAnywhereInTheMetadata)
{
    const std::string first = make("Exp: day 3 in caf\xc3\xa9");
    make("Something else");
    EXPECT_EQ(names("?search=day+exp").size(), 1U);
    EXPECT_EQ(names("?search=CAFE").size(), 1U);
    EXPECT_EQ(names("?search=%22exp:+day%22").size(), 1U);
    EXPECT_EQ(names("?search=%22day+exp%22").size(), 0U);
    EXPECT_EQ(names("?search=" + first).size(), 1U);
    EXPECT_EQ(names("?search=practice").size(), 2U);
    EXPECT_EQ(names("?search=").size(), 2U);
}

TEST_F(ListTest, SearchOperators)
{
    const std::string id = make("one");
    newAsset(id, "a.nwb", "content");
    make("two", "", "colleague");
    EXPECT_EQ(names("?search=owner:colleague"), Names{"two"});
    EXPECT_EQ(names("?search=file_type:nwb"), Names{"one"});
    EXPECT_EQ(names("?search=created_after:2020-01-01").size(), 2U);
    EXPECT_EQ(names("?search=created_before:2020-01-01").size(), 0U);
    EXPECT_EQ(names("?search=published_after:2020-01-01").size(), 0U);
}

TEST_F(ListTest, SearchComplaintIsOneString)
{
    for (const std::string &bad : {std::string("Exp:+x"), std::string("owner:"), std::string("%22open"),
                                   std::string("created_after:soon"), std::string(1025, 'a')}) {
        const Answer answer = call("GET", "/dandisets/?search=" + bad);
        EXPECT_EQ(answer.status, 400) << bad;
        EXPECT_TRUE(parsed(answer.body).toObject()["search"_L1].isString()) << answer.body;
    }
}

} // namespace slipway::practice::test
