// SPDX-License-Identifier: MIT
// What tests steer the server with, under /__practice/.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

TEST_F(PracticeTest, LogNamesButNeverQuotes)
{
    control("DELETE", "requests");
    const QJsonObject upload = initialize(newDandiset(), "abc");
    sendParts(upload, "abc");
    const std::string text = control("GET", "requests").body;
    EXPECT_EQ(text.find(key("practice")), std::string::npos);
    EXPECT_EQ(text.find("AWS4-HMAC"), std::string::npos);
    const QJsonArray log = parsed(text).toArray();
    ASSERT_EQ(log.size(), 3);
    const QJsonObject create = log[0].toObject();
    EXPECT_EQ(create["method"_L1].toString(), u"POST"_s);
    EXPECT_EQ(create["path"_L1].toString(), u"/api/dandisets/"_s);
    EXPECT_EQ(create["status"_L1].toInt(), 200);
    EXPECT_TRUE(create["authorization"_L1].toBool());
    EXPECT_TRUE(create["headers"_L1].toArray().contains(u"authorization"_s));
    const QJsonObject put = log[2].toObject();
    EXPECT_EQ(put["service"_L1].toString(), u"storage"_s);
    EXPECT_EQ(put["bytes_in"_L1].toInt(), 3);
    EXPECT_FALSE(put["authorization"_L1].toBool());
    EXPECT_TRUE(put["query"_L1].toArray().contains(u"X-Amz-Signature"_s));
    const QString after = QString::number(create["sequence"_L1].toInt());
    EXPECT_EQ(parsed(control("GET", "requests?after=" + after.toStdString()).body).toArray().size(), 2);
}

TEST_F(PracticeTest, RevokedKeyWorksNoLonger)
{
    const std::string old = key("practice");
    const Answer revoked = control("POST", "revoke-key", "{'key':'" + old + "'}");
    EXPECT_EQ(revoked.status, 200);
    EXPECT_EQ(parsed(revoked.body)["key"_L1].toString().toStdString(), key("practice"));
    EXPECT_NE(key("practice"), old);
    EXPECT_EQ(request("GET", url("/users/me/"), {{"Authorization", "token " + old}}).status, 401);
    EXPECT_EQ(call("GET", "/users/me/").status, 200) << "the account has a new one";
    EXPECT_EQ(control("POST", "revoke-key", "{'key':'" + old + "'}").status, 404);
}

TEST_F(PracticeTest, SeedsAreMade)
{
    const Answer hidden =
        control("POST", "dandisets",
                "{'name':'Theirs','owner':'colleague','embargo':'EMBARGOED','identifier':'000777'}");
    EXPECT_EQ(hidden.body, "{\"identifier\":\"000777\"}");
    EXPECT_EQ(call("GET", "/dandisets/000777/").status, 403);
    EXPECT_EQ(call("GET", "/dandisets/000777/", {}, "colleague").status, 200);
    const std::string published = parsed(control("POST", "dandisets", "{'published':true}").body)
                                      .toObject()["identifier"_L1]
                                      .toString()
                                      .toStdString();
    EXPECT_FALSE(parsed(call("GET", "/dandisets/" + published + "/").body)
                     .toObject()["most_recent_published_version"_L1]
                     .isNull());
    control("POST", "dandisets", "{'identifier':'000888','embargo':'UNEMBARGOING'}");
    finishValidation();
    EXPECT_EQ(parsed(call("GET", "/dandisets/000888/").body).toObject()["embargo_status"_L1].toString(),
              u"UNEMBARGOING"_s);
    EXPECT_EQ(control("POST", "dandisets", "{'owner':'nobody'}").status, 404);
}

TEST_F(PracticeTest, AssetsCanBeLost)
{
    const std::string dandiset = newDandiset();
    newAsset(dandiset, "a.nwb", "content");
    EXPECT_EQ(control("DELETE", "assets", "{'dandiset':'" + dandiset + "','path':'a.nwb'}").status, 204);
    EXPECT_EQ(parsed(call("GET", assetsPath(dandiset)).body).toObject()["count"_L1].toInt(), 0);
    EXPECT_EQ(control("DELETE", "assets", "{'dandiset':'" + dandiset + "','path':'a.nwb'}").status, 404);
}

TEST_F(PracticeTest, StateCounts)
{
    newAsset(newDandiset(), "a.nwb", "content");
    const QJsonObject state = parsed(control("GET", "state").body).toObject();
    EXPECT_EQ(state["dandisets"_L1].toInt(), 1);
    EXPECT_EQ(state["assets"_L1].toInt(), 1);
    EXPECT_EQ(state["blobs"_L1].toInt(), 1);
    EXPECT_EQ(state["uploads"_L1].toInt(-1), 0);
    EXPECT_EQ(state["stored_bytes"_L1].toInt(), 7);
    EXPECT_EQ(control("GET", "nonsense").status, 404);
}

} // namespace slipway::practice::test
