// SPDX-License-Identifier: MIT
// DANDI contract 2.4, 2.5.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class VersionTest : public PracticeTest
{
protected:
    void SetUp() override
    {
        PracticeTest::SetUp();
        dandiset = newDandiset();
        draft = "/dandisets/" + dandiset + "/versions/draft/";
    }

    QJsonObject info() const { return parsed(call("GET", draft + "info/").body).toObject(); }

    std::string dandiset;
    std::string draft;
};

} // namespace

TEST_F(VersionTest, InfoTellsEverything)
{
    newAsset(dandiset, "sub-1/sub-1.nwb", "content");
    const QJsonObject version = info();
    EXPECT_EQ(version["version"_L1].toString(), u"draft"_s);
    EXPECT_EQ(version["asset_count"_L1].toInt(), 1);
    EXPECT_EQ(version["size"_L1].toInt(), 7);
    EXPECT_EQ(version["status"_L1].toString(), u"Pending"_s);
    EXPECT_EQ(version["dandiset"_L1].toObject()["identifier"_L1].toString().toStdString(), dandiset);
    EXPECT_EQ(version["contact_person"_L1].toString(), u"Practice, Ada"_s);
    EXPECT_EQ(version["asset_validation_errors"_L1],
              parsed(quoted("[{'field':'','message':'asset is currently being validated, please wait.',"
                            "'path':'sub-1/sub-1.nwb'}]")));
    EXPECT_EQ(version["metadata"_L1], parsed(call("GET", draft).body));
}

TEST_F(VersionTest, ChangeReplacesMetadataButNotWhatIsComputed)
{
    finishValidation();
    const QJsonObject before = parsed(call("GET", draft).body).toObject();
    const Answer answer = call("PUT", draft,
                               "{'name':'New','metadata':{'keywords':['a'],'version':'9','access':"
                               "[{'status':'dandi:EmbargoedAccess','contactPoint':'me'}]}}");
    EXPECT_EQ(answer.status, 200);
    const QJsonObject after = info();
    EXPECT_EQ(after["status"_L1].toString(), u"Pending"_s);
    EXPECT_EQ(after["name"_L1].toString(), u"New"_s);
    const QJsonObject metadata = after["metadata"_L1].toObject();
    EXPECT_FALSE(metadata.contains("contributor"_L1));
    EXPECT_EQ(metadata["version"_L1].toString(), u"draft"_s);
    const QJsonObject access = metadata["access"_L1].toArray()[0].toObject();
    EXPECT_EQ(access["status"_L1].toString(), u"dandi:OpenAccess"_s);
    EXPECT_EQ(access["contactPoint"_L1].toString(), u"me"_s);
    EXPECT_EQ(metadata["identifier"_L1], before["identifier"_L1]);
}

TEST_F(VersionTest, ChangeThatChangesNothingTouchesNothing)
{
    finishValidation();
    const QJsonObject before = info();
    EXPECT_NE(before["status"_L1].toString(), u"Pending"_s);
    QString metadata = QString::fromStdString(call("GET", draft).body).replace(u'"', u'\'');
    EXPECT_EQ(call("PUT", draft, "{'name':'My title','metadata':" + metadata.toStdString() + "}").status,
              200);
    EXPECT_EQ(info()["status"_L1], before["status"_L1]);
    EXPECT_EQ(info()["modified"_L1], before["modified"_L1]);
}

TEST_F(VersionTest, ChangeIsRefusedToOthers)
{
    const Answer answer = call("PUT", draft, "{'name':'x','metadata':{}}", "colleague");
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.body, "");
    EXPECT_ERROR(call("PUT", draft, "{}"), 400,
                 "{'metadata':['This field is required.'],'name':['This field is required.']}");
}

TEST_F(VersionTest, PublishedVersionsStay)
{
    control("POST", "dandisets", "{'identifier':'" + dandiset + "','published':true}");
    const auto listed = [this](const std::string &query) {
        return parsed(call("GET", "/dandisets/" + dandiset + "/versions/" + query).body)
            .toObject()["results"_L1]
            .toArray();
    };
    ASSERT_EQ(listed("").size(), 2);
    EXPECT_EQ(listed("?order=created")[0].toObject()["version"_L1].toString(), u"draft"_s);
    const std::string number = listed("?order=-created")[0].toObject()["version"_L1].toString().toStdString();
    const std::string published = "/dandisets/" + dandiset + "/versions/" + number + "/";
    EXPECT_ERROR(call("PUT", published, "{'name':'x','metadata':{}}"), 405,
                 "'Only draft versions can be modified.'");
    EXPECT_ERROR(call("DELETE", published), 403, "'Cannot delete published versions'");
    EXPECT_ERROR(call("DELETE", draft), 403, "'Cannot delete draft versions'");
    EXPECT_TRUE(
        parsed(call("GET", published).body).toObject()["doi"_L1].toString().contains(u"10.80507/dandi."_s));
    EXPECT_EQ(call("GET", "/dandisets/" + dandiset + "/versions/?order=x").status, 400);
    EXPECT_EQ(call("GET", "/dandisets/" + dandiset + "/versions/0.200101.0000/").status, 404);
    EXPECT_EQ(call("DELETE", published, {}, "admin").status, 204);
}

} // namespace slipway::practice::test
