// SPDX-License-Identifier: MIT
// The pages of the wizard's way, and the JSON below /datasets (Data Bank contract 2.2, 3, 10.6).
#include "databanktest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankPages : public DatabankTest
{
protected:
    Answer page(const std::string &path) const { return raw("GET", path, {{"Accept", "text/html"}}); }
    QJsonObject json(const std::string &path) const { return parsed(raw("GET", path).body).toObject(); }
    Answer agree(const std::string &permission, const std::string &removed, const std::string &agreed) const
    {
        return raw("POST", "/datasets", {{"Content-Type", "application/x-www-form-urlencoded"}},
                   "dataset%5Bhave_permission%5D=" + permission + "&dataset%5Bremoved_private%5D=" + removed +
                       "&dataset%5Bagree%5D=" + agreed);
    }
};

class DatabankPagesPhases : public DatabankPages
{
protected:
    DatabankPagesPhases() { options.databankProtocol = databank::Protocol::Phases; }
};

bool holds(const Answer &answer, const std::string &text)
{
    return answer.body.find(text) != std::string::npos;
}

} // namespace

TEST_F(DatabankPages, ThreeQuestionsMakeADraft)
{
    EXPECT_TRUE(holds(page("/datasets/pre_deposit"), "href=\"/datasets/new\""));
    EXPECT_TRUE(holds(page("/datasets/new"), "dataset[removed_private]"));
    EXPECT_TRUE(holds(agree("no", "yes", "yes"), "contact"));
    EXPECT_EQ(agree("yes", "no", "yes").status, 200);
    EXPECT_EQ(agree("yes", "yes", "").status, 200);
    EXPECT_EQ(parsed(control("GET", "datasets").body).toArray().size(), 3);
    const Answer made = agree("yes", "na", "yes");
    EXPECT_EQ(made.status, 302);
    const std::string edit = targetOf(made.header("location"));
    EXPECT_EQ(edit.size(), std::string("/datasets/IDB-1234567/edit").size());
    EXPECT_TRUE(holds(page(edit), "Get token for command line tools"));
    const std::string dataset = edit.substr(0, edit.rfind('/'));
    EXPECT_EQ(raw("GET", dataset + "/get_current_token").body, "{\"token\":\"none\"}");
    const QString token = json(dataset + "/get_new_token")["token"_L1].toString();
    EXPECT_EQ(token.size(), 32);
    EXPECT_EQ(json(dataset + "/get_current_token")["token"_L1].toString(), token);
    EXPECT_TRUE(holds(page(edit), token.toStdString()));
    EXPECT_NE(json(dataset + "/get_new_token")["token"_L1].toString(), token) << "the old one is revoked";
}

TEST_F(DatabankPages, TheEditPageShowsFilesAndTheToken)
{
    EXPECT_EQ(registerUpload(uploaded("abc"), "%3Ca%3E.bin", 3).status, 200);
    EXPECT_EQ(registerUpload(newUpload(3), "half.bin", 3).status, 200);
    const Answer edit = page("/datasets/" + key() + "/edit");
    EXPECT_EQ(edit.status, 200);
    EXPECT_TRUE(holds(edit, "&lt;a&gt;.bin</td><td>3 bytes"));
    EXPECT_TRUE(holds(edit, "half.bin</td><td>incomplete upload"));
    EXPECT_TRUE(holds(edit, "python databank_api_client_v2.py " + key() + ' ' + token() + " myfile.csv"));
    EXPECT_TRUE(holds(edit, "Authorization: Token token=" + token()));
    const Answer show = page("/datasets/" + key());
    EXPECT_TRUE(holds(show, "Required elements for a complete dataset missing: "));
    EXPECT_TRUE(holds(show, "remove incomplete uploads"));
    EXPECT_FALSE(holds(show, token()));
    const Answer released = page("/datasets/" + key(2) + "/edit");
    EXPECT_EQ(released.status, 200);
    EXPECT_TRUE(holds(released, "Restricted Access"));
    EXPECT_FALSE(holds(released, token(2)));
    EXPECT_EQ(page("/datasets/IDB-0/edit").status, 404);
    EXPECT_TRUE(holds(page("/datasets"), key(2)));
}

TEST_F(DatabankPagesPhases, TheOldPageSaysWhenTheTokenEnds)
{
    const Answer edit = page("/datasets/" + key() + "/edit");
    EXPECT_TRUE(holds(edit, "Dataset Key"));
    EXPECT_TRUE(holds(edit, "Expires: "));
    EXPECT_TRUE(holds(edit, "Get New Token"));
    EXPECT_TRUE(json("/datasets/" + key() + "/get_new_token")["expires"_L1].toString().endsWith(u'Z'));
}

TEST_F(DatabankPages, TheJsonOfADraftSaysOnlyThatItIsThere)
{
    const std::string url = "/datasets/" + key() + ".json";
    EXPECT_EQ(raw("GET", url).body, "{\"url\":\"" + origin + url + "\",\"metadata\":\"unavailable\"}");
    EXPECT_EQ(raw("GET", "/datasets/" + key(), {{"Accept", "application/json"}}).body, raw("GET", url).body);
    const QJsonObject released = json("/datasets/" + key(2) + ".json");
    EXPECT_EQ(released["publication_state"_L1].toString(), u"released"_s);
    const QJsonObject file = released["datafiles"_L1].toArray()[0].toObject();
    EXPECT_EQ(file["binary_name"_L1].toString(), u"readme.txt"_s);
    EXPECT_GT(file["binary_size"_L1].toInt(), 0);
    const Answer unknown = raw("GET", "/datasets/IDB-0.json");
    EXPECT_EQ(unknown.status, 500);
    EXPECT_EQ(unknown.body, "{\"status\":500,\"error\":\"Internal Server Error\"}");
}

} // namespace slipway::practice::test
