// SPDX-License-Identifier: MIT
// DANDI contract 7.2.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class PublishTest : public PracticeTest
{
protected:
    void SetUp() override
    {
        PracticeTest::SetUp();
        dandiset = parsed(call("POST", "/dandisets/",
                               "{'name':'Good','metadata':{'description':'d','license':['spdx:CC0-1.0']}}")
                              .body)
                       .toObject()["identifier"_L1]
                       .toString()
                       .toStdString();
        draft = "/dandisets/" + dandiset + "/versions/draft/";
    }

    Answer publish(const std::string &body = "{}") const { return call("POST", draft + "publish/", body); }
    void setStatus(const std::string &status) const
    {
        control("POST", "dandisets", "{'identifier':'" + dandiset + "','status':'" + status + "'}");
    }
    QString status() const
    {
        return parsed(call("GET", draft + "info/").body).toObject()["status"_L1].toString();
    }

    std::string dandiset;
    std::string draft;
};

} // namespace

TEST_F(PublishTest, EveryStateHasItsAnswer)
{
    EXPECT_ERROR(publish(), 409,
                 "'Metadata validation is pending for this dandiset, please try again later.'");
    setStatus("Validating");
    EXPECT_ERROR(publish(), 409, "'Dandiset is currently being validated'");
    setStatus("Publishing");
    EXPECT_ERROR(publish(), 423, "'Dandiset is currently being published'");
    setStatus("Invalid");
    EXPECT_ERROR(publish(), 400, "'Dandiset metadata or asset metadata is not valid'");
    setStatus("Published");
    EXPECT_ERROR(publish(), 400, "'There have been no changes to the draft version since the last publish.'");
    control("POST", "dandisets", "{'identifier':'" + dandiset + "','embargo':'EMBARGOED'}");
    EXPECT_ERROR(publish(), 400, "'Operation only allowed on OPEN dandisets'");
}

TEST_F(PublishTest, AssetsMustBeValidToo)
{
    newAsset(dandiset, "a.nwb", "content");
    setStatus("Valid");
    EXPECT_ERROR(publish(), 400, "'Dandiset metadata or asset metadata is not valid'");
}

TEST_F(PublishTest, NotTheOwnerAndLongNotes)
{
    const Answer denied = call("POST", draft + "publish/", "{}", "colleague");
    EXPECT_EQ(denied.status, 403);
    EXPECT_EQ(denied.body, "");
    EXPECT_ERROR(publish("{'release_notes':'" + std::string(5001, 'n') + "'}"), 400,
                 "{'release_notes':['Ensure this field has no more than 5000 characters.']}");
}

TEST_F(PublishTest, PublishingFreezesTheDraft)
{
    newAsset(dandiset, "a.nwb", "content");
    finishValidation();
    ASSERT_EQ(status(), u"Valid"_s) << call("GET", draft + "info/").body;
    const Answer answer = publish("{'release_notes':'first'}");
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(answer.header("content-type"), "");
    EXPECT_EQ(status(), u"Publishing"_s);
    finishValidation();
    EXPECT_EQ(status(), u"Published"_s);
    const QJsonObject newest =
        parsed(call("GET", "/dandisets/" + dandiset + "/versions/?order=-created").body)
            .toObject()["results"_L1]
            .toArray()[0]
            .toObject();
    EXPECT_EQ(newest["release_notes"_L1].toString(), u"first"_s);
    const std::string number = newest["version"_L1].toString().toStdString();
    EXPECT_EQ(number.size(), 13U);
    EXPECT_ERROR(call("POST", "/dandisets/" + dandiset + "/versions/" + number + "/publish/", "{}"), 405,
                 "'Only draft versions can be published'");
    // What is published stays when the draft moves on.
    const QJsonArray assets =
        parsed(call("GET", assetsPath(dandiset)).body).toObject()["results"_L1].toArray();
    const std::string asset = assets[0].toObject()["asset_id"_L1].toString().toStdString();
    EXPECT_EQ(call("DELETE", assetsPath(dandiset) + asset + "/").status, 204);
    const std::string frozen = "/dandisets/" + dandiset + "/versions/" + number + "/assets/" + asset + "/";
    EXPECT_EQ(call("GET", frozen).status, 200);
}

} // namespace slipway::practice::test
