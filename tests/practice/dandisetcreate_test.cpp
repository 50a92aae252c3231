// SPDX-License-Identifier: MIT
// DANDI contract 2.3.
#include "practicetest.h"

#include <QDate>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class CreateTest : public PracticeTest
{
protected:
    Answer create(const std::string &query, const std::string &body,
                  const std::string &who = "practice") const
    {
        return call("POST", "/dandisets/" + query, body, who);
    }

    QJsonObject metadataOf(const Answer &created) const
    {
        EXPECT_EQ(created.status, 200) << created.body;
        const std::string id = parsed(created.body).toObject()["identifier"_L1].toString().toStdString();
        return parsed(call("GET", "/dandisets/" + id + "/versions/draft/").body).toObject();
    }

    const std::string plain = "{'name':'x','metadata':{}}";
};

std::string inDays(int days)
{
    return QDate::currentDate().addDays(days).toString(u"yyyy-MM-dd"_s).toStdString();
}

} // namespace

TEST_F(CreateTest, SuccessIs200WithTheDetail)
{
    const Answer answer = create("", "{'name':' My title ','metadata':{'description':'d'}}");
    EXPECT_EQ(answer.status, 200);
    const QJsonObject made = parsed(answer.body).toObject();
    EXPECT_EQ(made["identifier"_L1].toString().size(), 6);
    EXPECT_EQ(made["contact_person"_L1].toString(), u"Practice, Ada"_s);
    EXPECT_EQ(made["embargo_status"_L1].toString(), u"OPEN"_s);
    EXPECT_TRUE(made["most_recent_published_version"_L1].isNull());
    const QJsonObject draft = made["draft_version"_L1].toObject();
    EXPECT_EQ(draft["name"_L1].toString(), u"My title"_s);
    EXPECT_EQ(draft["status"_L1].toString(), u"Pending"_s);
    EXPECT_EQ(draft["active_uploads"_L1].toInt(-1), 0);
    EXPECT_EQ(draft["release_notes"_L1].toString(u"x"_s), QString());
}

TEST_F(CreateTest, ServerFillsItsOwnKeys)
{
    const QJsonObject metadata = metadataOf(create(
        "", "{'name':'x','metadata':{'name':'other','id':'y','doi':'z','citation':'c','keywords':['k']}}"));
    EXPECT_EQ(metadata["name"_L1].toString(), u"x"_s);
    EXPECT_FALSE(metadata.contains("doi"_L1));
    EXPECT_EQ(metadata["keywords"_L1].toArray().size(), 1);
    EXPECT_EQ(metadata["schemaKey"_L1].toString(), u"Dandiset"_s);
    EXPECT_EQ(metadata["schemaVersion"_L1].toString(), u"0.7.0"_s);
    EXPECT_EQ(metadata["id"_L1].toString(), metadata["identifier"_L1].toString() + u"/draft"_s);
    EXPECT_EQ(metadata["version"_L1].toString(), u"draft"_s);
    EXPECT_EQ(metadata["access"_L1].toArray()[0].toObject()["status"_L1].toString(), u"dandi:OpenAccess"_s);
    EXPECT_EQ(metadata["assetsSummary"_L1].toObject()["numberOfFiles"_L1].toInt(-1), 0);
    const QJsonObject contact = metadata["contributor"_L1].toArray()[0].toObject();
    EXPECT_EQ(contact["email"_L1].toString(), u"ada.practice@example.org"_s);
    EXPECT_EQ(contact["roleName"_L1].toArray()[0].toString(), u"dcite:ContactPerson"_s);
}

TEST_F(CreateTest, ContributorsOfTheClientAreKept)
{
    const QJsonObject metadata = metadataOf(
        create("", "{'name':'x','metadata':{'contributor':[{'name':'NIH','schemaKey':'Organization'}]}}"));
    EXPECT_EQ(metadata["contributor"_L1].toArray().size(), 1);
}

TEST_F(CreateTest, NameIsChecked)
{
    EXPECT_ERROR(create("", "{'metadata':{}}"), 400, "{'name':['This field is required.']}");
    EXPECT_ERROR(create("", "{'name':' ','metadata':{}}"), 400, "{'name':['This field may not be blank.']}");
    EXPECT_ERROR(create("", "{'name':'" + std::string(301, 'n') + "','metadata':{}}"), 400,
                 "{'name':['Ensure this field has no more than 300 characters.']}");
    EXPECT_EQ(create("", "{'name':'" + std::string(300, 'n') + "','metadata':{}}").status, 200);
}

TEST_F(CreateTest, MetadataMissingIsAServerError)
{
    for (const char *body : {"{'name':'x'}", "{'name':'x','metadata':'text'}"}) {
        const Answer answer = create("", body);
        EXPECT_EQ(answer.status, 500);
        EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
    }
}

TEST_F(CreateTest, IdentifierIsForAdmins)
{
    const auto with = [](const std::string &id) {
        return "{'name':'x','metadata':{'identifier':'" + id + "'}}";
    };
    EXPECT_ERROR(create("", with("DANDI:000123")), 400,
                 "'Creating a dandiset for a given identifier is an admin only operation.'");
    EXPECT_ERROR(create("", with("X"), "admin"), 400, "'Invalid Identifier X'");
    EXPECT_EQ(create("", with("DANDI:000123"), "admin").status, 200);
    EXPECT_ERROR(create("", with("DANDI:000123"), "admin"), 400, "'Dandiset 000123 already exists'");
}

TEST_F(CreateTest, EmbargoIsNotedWithItsEnd)
{
    const Answer answer = create("?embargo=true&embargo_end_date=" + inDays(100), plain);
    EXPECT_EQ(parsed(answer.body).toObject()["embargo_status"_L1].toString(), u"EMBARGOED"_s);
    const QJsonObject access = metadataOf(answer)["access"_L1].toArray()[0].toObject();
    EXPECT_EQ(access["status"_L1].toString(), u"dandi:EmbargoedAccess"_s);
    EXPECT_EQ(access["embargoedUntil"_L1].toString().toStdString(), inDays(100));
}

TEST_F(CreateTest, EmbargoParametersAreChecked)
{
    const std::string source = "?embargo=true&funding_source=NIH";
    EXPECT_ERROR(create(source, plain), 400,
                 "{'non_field_errors':['Award number is required when funding source is set']}");
    EXPECT_ERROR(create("?embargo=true&award_number=1", plain), 400,
                 "{'non_field_errors':['Funding source is required when award number is set']}");
    const std::string invalid = "{'non_field_errors':['Invalid embargo end date']}";
    EXPECT_ERROR(create("?embargo=true&embargo_end_date=" + inDays(732), plain), 400, invalid);
    EXPECT_EQ(create("?embargo=true&embargo_end_date=" + inDays(729), plain).status, 200);
    EXPECT_ERROR(create(source + "&award_number=1&embargo_end_date=" + inDays(1827), plain), 400, invalid);
    EXPECT_EQ(create(source + "&award_number=1&embargo_end_date=" + inDays(1824), plain).status, 200);
    EXPECT_ERROR(
        create("?embargo=true&embargo_end_date=tomorrow", plain), 400,
        "{'embargo_end_date':['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.']}");
    EXPECT_ERROR(create("?embargo=maybe", plain), 400, "{'embargo':['Must be a valid boolean.']}");
    EXPECT_EQ(create("?embargo=false&funding_source=NIH", plain).status, 200) << "ignored without embargo";
}

TEST_F(CreateTest, FundingLosesTheDefaultContactPerson)
{
    const std::string query = "?embargo=yes&funding_source=National+Institutes&award_number=R01";
    const QJsonArray alone = metadataOf(create(query, plain))["contributor"_L1].toArray();
    ASSERT_EQ(alone.size(), 1);
    const QJsonObject funder = alone[0].toObject();
    EXPECT_EQ(funder["schemaKey"_L1].toString(), u"Organization"_s);
    EXPECT_EQ(funder["name"_L1].toString(), u"National Institutes"_s);
    EXPECT_EQ(funder["awardNumber"_L1].toString(), u"R01"_s);
    EXPECT_EQ(funder["roleName"_L1].toArray()[0].toString(), u"dcite:Funder"_s);
    EXPECT_FALSE(funder["includeInCitation"_L1].toBool(true));
    const QJsonArray both = metadataOf(create(
        query, "{'name':'x','metadata':{'contributor':[{'name':'Doe, Jane'}]}}"))["contributor"_L1]
                                .toArray();
    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(both[0].toObject()["name"_L1].toString(), u"Doe, Jane"_s);
}

} // namespace slipway::practice::test
