// SPDX-License-Identifier: MIT
// Datasets and pagination (NOMAD contract 0.2, 3).
#include "nomadtest.h"

#include <QRegularExpression>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

/// The names in the order of the list.
QStringList names(const Answer &answer)
{
    QStringList result;
    for (const QJsonValue one : object(answer)["data"_L1].toArray())
        result.append(one.toObject()["dataset_name"_L1].toString());
    return result;
}

QJsonObject pagination(const Answer &answer)
{
    return object(answer)["pagination"_L1].toObject();
}

} // namespace

TEST_F(NomadTest, CreatesADataset)
{
    const Answer answer = call("POST", "/datasets/", "{'dataset_name':'Test_Dataset'}");
    EXPECT_EQ(answer.status, 200);
    static const QRegularExpression shape(
        u"^\\{\n  \"dataset_id\": \"([A-Za-z0-9_-]{22})\",\n  \"data\": \\{\n    \"dataset_id\": \"\\1\",\n"
        "    \"dataset_name\": \"Test_Dataset\",\n"
        "    \"user_id\": \"00000000-0000-0000-0000-000000000001\",\n"
        "    \"dataset_create_time\": \"[0-9T:.-]+\\+00:00\",\n"
        "    \"dataset_modified_time\": \"[0-9T:.-]+\\+00:00\",\n    \"dataset_type\": \"owned\"\n  \\}\n\\}$"_s);
    EXPECT_TRUE(shape.match(QString::fromStdString(answer.body)).hasMatch()) << answer.body;
    const std::string id = object(answer)["dataset_id"_L1].toString().toStdString();
    const QJsonObject read = object(call("GET", "/datasets/" + id, {}, ""))["data"_L1].toObject();
    static const QRegularExpression naive(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3}000)?$"_s);
    EXPECT_TRUE(naive.match(read["dataset_create_time"_L1].toString()).hasMatch())
        << "no zone and milliseconds after the database";
    EXPECT_ERROR(call("GET", "/datasets/xyz"), 404,
                 "{'detail':'The dataset with the given id does not exist.'}");
}

TEST_F(NomadTwoTest, TimesHaveAZone)
{
    const QJsonObject read = object(call("GET", "/datasets/" + newDataset("a")))["data"_L1].toObject();
    EXPECT_TRUE(read["dataset_create_time"_L1].toString().endsWith(u'Z'));
}

TEST_F(NomadTest, NamesAreUniquePerOwner)
{
    newDataset("DS1");
    EXPECT_ERROR(
        call("POST", "/datasets/", "{'dataset_name':'DS1'}"), 400,
        "{'detail':'The chosen dataset name is already taken. Datesets of the same user must have a\\nunique "
        "name.'}");
    EXPECT_EQ(call("POST", "/datasets/", "{'dataset_name':'DS1'}", "bob").status, 200);
    EXPECT_EQ(call("POST", "/datasets/", "{}").status, 200) << "a name is not required";
    const Answer nameless = call("POST", "/datasets/", "{}");
    EXPECT_EQ(nameless.status, 200);
    EXPECT_FALSE(object(nameless)["data"_L1].toObject().contains("dataset_name"_L1));
}

TEST_F(NomadTest, RefusesBadDatasets)
{
    EXPECT_ERROR(call("POST", "/datasets/", "{'dataset_name':'D5'}", ""), 401,
                 "{'detail':'Authorization required.'}");
    const Answer badType = call("POST", "/datasets/", "{'dataset_name':'D3','dataset_type':'weird'}");
    EXPECT_EQ(badType.status, 422);
    EXPECT_EQ(badType.body,
              "{\"detail\":[{\"loc\":[\"body\",\"dataset_type\"],\"msg\":\"value is not a valid "
              "enumeration member; permitted: 'owned', 'foreign'\",\"type\":\"type_error.enum\","
              "\"ctx\":{\"enum_values\":[\"owned\",\"foreign\"]}}]}");
    EXPECT_EQ(call("POST", "/datasets/", "{'dataset_name':").body,
              "{\"detail\":[{\"loc\":[\"body\",16],\"msg\":\"Expecting value: line 1 column 17 (char 16)\","
              "\"type\":\"value_error.jsondecode\",\"ctx\":{\"msg\":\"Expecting value\","
              "\"doc\":\"{\\\"dataset_name\\\":\",\"pos\":16,\"lineno\":1,\"colno\":17}}]}");
    EXPECT_EQ(call("POST", "/datasets/", "{'dataset_name':", "").status, 422)
        << "the body is looked at before the credentials";
    EXPECT_ERROR(call("POST", "/datasets/", "[1]"), 422,
                 "{'detail':[{'loc':['body'],'msg':'value is not a valid dict','type':'type_error.dict'}]}");
    EXPECT_ERROR(call("POST", "/datasets/"), 422,
                 "{'detail':[{'loc':['body'],'msg':'field required','type':'value_error.missing'}]}");
}

TEST_F(NomadTwoTest, ComplaintsOfPydanticTwo)
{
    const Answer answer = call("POST", "/datasets", "{'dataset_name':'D3','dataset_type':'weird'}");
    EXPECT_EQ(answer.body,
              "{\"detail\":[{\"type\":\"enum\",\"loc\":[\"body\",\"dataset_type\"],\"msg\":\"Input should "
              "be 'owned' or 'foreign'\",\"input\":\"weird\",\"ctx\":{\"expected\":\"'owned' or "
              "'foreign'\"}}]}");
}

TEST_F(NomadTest, ListsEverybodysDatasets)
{
    newDataset("Alpha");
    newDataset("beta", "bob");
    newDataset("Gamma.1");
    EXPECT_EQ(names(call("GET", "/datasets/", {}, "")), (QStringList{u"Alpha"_s, u"beta"_s, u"Gamma.1"_s}));
    EXPECT_EQ(names(call("GET", "/datasets/?user_id=" + userId("alice"))),
              (QStringList{u"Alpha"_s, u"Gamma.1"_s}));
    EXPECT_EQ(names(call("GET", "/datasets/?dataset_name=beta")), QStringList{u"beta"_s});
    EXPECT_EQ(names(call("GET", "/datasets/?prefix=BE")), QStringList{u"beta"_s});
    EXPECT_EQ(names(call("GET", "/datasets/?prefix=Gamm..")), QStringList{u"Gamma.1"_s})
        << "a regular expression";
    EXPECT_EQ(names(call("GET", "/datasets/?prefix=amm")), QStringList());
    EXPECT_EQ(names(call("GET", "/datasets/?order_by=dataset_create_time&order=desc")),
              (QStringList{u"Gamma.1"_s, u"beta"_s, u"Alpha"_s}));
}

TEST_F(NomadTest, PagesAsTheRealOne)
{
    for (const char *name : {"a", "b", "c"})
        newDataset(name);
    const std::string list =
        "/datasets/?user_id=" + userId("alice") + "&page_size=2&order_by=dataset_create_time&order=desc";
    const Answer first = call("GET", list);
    const std::string url = api + list;
    EXPECT_TRUE(
        first.body.starts_with("{\n  \"pagination\": {\n    \"page_size\": 2,\n"
                               "    \"order_by\": \"dataset_create_time\",\n    \"order\": \"desc\",\n"
                               "    \"page\": 1,\n    \"total\": 3,\n"
                               "    \"next_page_after_value\": \"1\",\n    \"page_url\": \"" +
                               url + "\",\n    \"next_page_url\": \"" + url +
                               "&page_after_value=1\",\n    \"first_page_url\": \"" + url + "\"\n  },\n"))
        << first.body;
    const Answer second = call("GET", list + "&page_after_value=1");
    EXPECT_EQ(names(second), QStringList{u"a"_s});
    EXPECT_EQ(pagination(second)["page"_L1].toInt(), 2);
    EXPECT_FALSE(pagination(second).contains("next_page_after_value"_L1));
    EXPECT_EQ(pagination(second)["prev_page_url"_L1].toString().toStdString(), url + "&page=1");
    EXPECT_EQ(names(call("GET", "/datasets/?page=2&page_size=2")), QStringList{u"c"_s});
    EXPECT_EQ(names(call("GET", "/datasets/?page_offset=1&page_size=1")), QStringList{u"b"_s});
    const Answer totals = call("GET", "/datasets/?page_size=0");
    EXPECT_EQ(pagination(totals)["total"_L1].toInt(), 3);
    EXPECT_TRUE(names(totals).isEmpty());
}

TEST_F(NomadTest, AnEmptyListHasAFirstPage)
{
    const std::string url = api + "/datasets/?dataset_name=nope";
    EXPECT_EQ(call("GET", "/datasets/?dataset_name=nope", {}, "").body,
              "{\n  \"pagination\": {\n    \"page_size\": 10,\n    \"order\": \"asc\",\n    \"page\": 1,\n"
              "    \"total\": 0,\n    \"page_url\": \"" +
                  url + "\",\n    \"first_page_url\": \"" + url + "\"\n  },\n  \"data\": []\n}");
    EXPECT_EQ(call("GET", "/datasets/?page=1").status, 200);
}

TEST_F(NomadTest, RefusesBadPages)
{
    newDataset("a");
    EXPECT_ERROR(call("GET", "/datasets/?page=99"), 400, "{'detail':'Page out of range requested.'}");
    for (const char *far : {"page=9223372036854775807&page_size=9223372036854775807",
                            "page_after_value=18446744073709551615", "page_offset=9223372036854775807"})
        EXPECT_EQ(call("GET", std::string("/datasets/?") + far).status, 400) << far;
    EXPECT_EQ(pagination(call("GET", "/datasets/?page_size=20000"))["page_size"_L1].toInt(), 20000);
    const auto item = [](const char *name, const char *text) {
        return "{'detail':[{'loc':['query','" + std::string(name) + "'],'msg':'" + text +
               "','type':'assertion_error'}]}";
    };
    EXPECT_ERROR(call("GET", "/datasets/?order_by=foo"), 422,
                 item("order_by", "order_by must be a valid attribute"));
    EXPECT_ERROR(call("GET", "/datasets/?page_size=-1"), 422, item("page_size", "page_size must be >= 0"));
    EXPECT_ERROR(call("GET", "/datasets/?page=1&page_offset=0"), 422,
                 item("__root__", "Can only specify one `page_offset`, `page`, or `page_after_value"));
    EXPECT_ERROR(call("GET", "/datasets/?page=x"), 422,
                 "{'detail':[{'loc':['query','page'],'msg':'value is not a valid "
                 "integer','type':'type_error.integer'}]}");
}

TEST_F(NomadTest, DeletesDatasets)
{
    const std::string id = newDataset("a");
    EXPECT_ERROR(call("DELETE", "/datasets/xyz"), 404,
                 "{'detail':'Dataset not found. The given id does not match any dataset.'}");
    EXPECT_ERROR(call("DELETE", "/datasets/" + id, {}, "bob"), 401,
                 "{'detail':'The dataset can only be edited by the user who created the dataset.'}");
    const Answer gone = call("DELETE", "/datasets/" + id);
    EXPECT_EQ(gone.status, 200);
    EXPECT_EQ(object(gone)["data"_L1].toObject()["dataset_name"_L1].toString(), u"a"_s);
    EXPECT_EQ(call("GET", "/datasets/" + id).status, 404);
}

TEST_F(NomadTwoTest, NoPermissionIs403)
{
    EXPECT_ERROR(call("DELETE", "/datasets/" + newDataset("a"), {}, "bob"), 403,
                 "{'detail':'The dataset can only be edited by the user who created the dataset.'}");
}

} // namespace slipway::practice::test
