// SPDX-License-Identifier: MIT
// Editing metadata (NOMAD contract 5); the errors are those of the recorded answers.
#include "nomaduploadtest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class NomadEdit : public NomadUploadTest
{
protected:
    Answer edit(const std::string &body, const std::string &username = "alice") const
    {
        return call("POST", "/uploads/" + id + "/edit", body, username);
    }

    /// The whole answer to a metadata object, and what it makes of it.
    Answer set(const std::string &metadata) const { return edit("{'metadata':{" + metadata + "}}"); }

    void SetUp() override
    {
        NomadUploadTest::SetUp();
        id = newUpload();
    }

    std::string id;
};

class NomadTwoEdit : public NomadEdit
{
protected:
    NomadTwoEdit() { options.nomadGeneration = nomad::Generation::Two; }
};

/// `{"detail":[…]}` of such complaints, each "place|text".
std::string complaints(const std::vector<std::pair<std::string, std::string>> &items)
{
    std::string text;
    for (const auto &[place, message] : items) {
        std::string loc = "\"" + place + "\"";
        if (const std::size_t comma = loc.find(','); comma != std::string::npos)
            loc.replace(comma, 1, "\",\"");
        text += (text.empty() ? "" : ",") + std::string("{\"loc\":[") + loc + "],\"msg\":\"" + message +
                "\",\"type\":\"value_error.exception\"}";
    }
    return "{\"detail\":[" + text + "]}";
}

#define EXPECT_COMPLAINTS(answer, ...)                                                                       \
    do {                                                                                                     \
        const Answer given = (answer);                                                                       \
        EXPECT_EQ(given.status, 422);                                                                        \
        EXPECT_EQ(given.body, complaints(__VA_ARGS__));                                                      \
    } while (false)

} // namespace

TEST_F(NomadEdit, ChangesEverythingAtOnce)
{
    const std::string dataset = newDataset("EDS");
    const Answer answer =
        set("'upload_name':'new','coauthors':['bob','alice@example.org'],'reviewers':"
            "['carol@example.org'],'embargo_length':12,'comment':'why','references':"
            "['https://doi.org/10.1063/5.0104914','http://localhost/x'],'external_id':'abc',"
            "'datasets':'EDS','external_db':'OQMD'");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(object(answer)["data"_L1]["upload_name"_L1], u"mine"_s); // still the old values
    EXPECT_EQ(object(answer)["data"_L1]["last_status_message"_L1], u"Pending: edit_upload_metadata"_s);
    finish();
    const QJsonObject now = upload(id);
    EXPECT_EQ(now["upload_name"_L1], u"new"_s);
    EXPECT_EQ(now["coauthors"_L1].toArray(), (QJsonArray{QString::fromStdString(userId("bob"))}));
    EXPECT_EQ(now["reviewers"_L1].toArray().size(), 1);
    EXPECT_EQ(now["embargo_length"_L1], 12);
    EXPECT_TRUE(now["with_embargo"_L1].toBool());
    const QJsonObject metadata = entry(id);
    EXPECT_EQ(metadata["comment"_L1], u"why"_s);
    EXPECT_EQ(metadata["references"_L1].toArray().size(), 2);
    EXPECT_EQ(metadata["external_id"_L1], u"abc"_s);
    EXPECT_EQ(metadata["datasets"_L1][0]["dataset_id"_L1].toString().toStdString(), dataset);
    EXPECT_TRUE(metadata.contains("last_edit_time"_L1));
}

TEST_F(NomadEdit, FollowsTheListOperations)
{
    set("'coauthors':'bob'");
    finish();
    set("'coauthors':{'add':['" + userId("carol") + "'],'remove':'bob'}");
    finish();
    EXPECT_EQ(upload(id)["coauthors"_L1].toArray(), (QJsonArray{QString::fromStdString(userId("carol"))}));
    set("'coauthors':[]");
    set("'upload_name':''");
    finish();
    EXPECT_EQ(upload(id)["coauthors"_L1].toArray(), QJsonArray());
    EXPECT_FALSE(upload(id).contains("upload_name"_L1));
    newDataset("one");
    newDataset("two");
    set("'datasets':'one'");
    set("'datasets':['two']");
    finish();
    EXPECT_EQ(entry(id)["datasets"_L1].toArray().size(), 2);
    set("'datasets':{'remove':['one']}");
    finish();
    EXPECT_EQ(entry(id)["datasets"_L1].toArray().size(), 1);
}

TEST_F(NomadEdit, ComplainsInTheServersWords)
{
    const std::string mine = newDataset("EDS");
    const std::string bobs = newDataset("BOBDS", "bob");
    EXPECT_COMPLAINTS(set("'coauthors':['nobody@x.org'],'references':['not a url'],'datasets':['nope']"),
                      {{"metadata,coauthors", "User reference not found: `nobody@x.org`"},
                       {"metadata,references", "Please enter a valid URL ..."},
                       {"metadata,datasets", "Dataset reference not found: `nope`"}});
    for (const char *url : {"doi:10.1063/5.0104914", "10.1063/5.0104914"})
        EXPECT_COMPLAINTS(set(std::string("'references':['") + url + "']"),
                          {{"metadata,references", "Please enter a valid URL ..."}});
    EXPECT_COMPLAINTS(set("'datasets':'" + bobs + "'"),
                      {{"metadata,datasets", "Dataset `" + bobs + "` does not belong to you"}});
    EXPECT_COMPLAINTS(set("'datasets':'BOBDS'"),
                      {{"metadata,datasets", "Dataset reference not found: `BOBDS`"}});
    EXPECT_COMPLAINTS(set("'datasets':{'set':['" + mine + "']}"),
                      {{"metadata,datasets", "Only `add` and `remove` operations permitted for datasets"}});
    EXPECT_COMPLAINTS(
        set("'references':{'append':['http://a.org']}"),
        {{"metadata,references", "Allowed operations are `set`, `add`, and `remove`, got append"}});
    EXPECT_COMPLAINTS(set("'references':{'set':['http://a.org'],'add':['http://b.org']}"),
                      {{"metadata,references", "Cannot specify both `set` and `add`/`remove` operations"}});
    EXPECT_COMPLAINTS(set("'embargo_length':37"),
                      {{"metadata,embargo_length", "Value should be between 0 and 36"}});
    EXPECT_COMPLAINTS(
        set("'embargo_length':'12'"),
        {{"metadata,embargo_length", "'<=' not supported between instances of 'int' and 'str'"}});
    EXPECT_COMPLAINTS(set("'title':'x'"), {{"metadata,title", "Unknown quantity"},
                                           {"metadata", "No fields to update specified"}});
    EXPECT_COMPLAINTS(set("'license':'CC0'"), {{"metadata,license", "Admin rights required"}});
    EXPECT_COMPLAINTS(set("'external_db':'foo'"), {{"metadata,external_db", "Bad enum value foo"}});
    EXPECT_COMPLAINTS(
        set("'coauthor_groups':['all']"),
        {{"metadata,coauthor_groups", "Special group 'all' is invalid for field coauthor_groups."}});
    EXPECT_COMPLAINTS(set("'reviewer_groups':['gg']"),
                      {{"metadata,reviewer_groups", "User group 'gg' does not exist."}});
    for (const char *nothing : {"{}", "{'metadata':{}}", "{'metadata':{'comment':null}}"})
        EXPECT_COMPLAINTS(edit(nothing), {{"metadata", "No fields to update specified"}});
    EXPECT_COMPLAINTS(edit("{'metadata':{'comment':'x'}}", "bob"),
                      {{"metadata,comment", "AuthLevel.coauthor access required for upload " + id}});
    EXPECT_COMPLAINTS(call("POST", "/uploads/nothing/edit", "{'metadata':{'comment':'x'}}"),
                      {{"upload_id", "No matching upload found"}});
    EXPECT_DETAIL(edit("{'metadata':{'comment':'x'}}", ""), 401, "Authorization required.");
}

TEST_F(NomadEdit, ComplainsAboutTheFormFirst)
{
    EXPECT_EQ(set("'upload_name':['a']").body,
              "{\"detail\":[{\"loc\":[\"body\",\"metadata\",\"upload_name\"],"
              "\"msg\":\"str type expected\",\"type\":\"type_error.str\"}]}");
    EXPECT_EQ(edit("[1]").body, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"value is not a valid dict\","
                                "\"type\":\"type_error.dict\"}]}");
    EXPECT_TRUE(edit("hello").body.starts_with(
        "{\"detail\":[{\"loc\":[\"body\",0],\"msg\":\"Expecting value: line 1 column 1 (char 0)\""));
}

TEST_F(NomadEdit, VerifyOnlyTouchesNothing)
{
    const Answer answer = edit("{'metadata':{'comment':'v'},'verify_only':true}");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(object(answer)["data"_L1]["process_status"_L1], u"SUCCESS"_s);
    EXPECT_FALSE(entry(id).contains("comment"_L1));
    EXPECT_EQ(edit("{'metadata':{'coauthors':['zz']},'verify_only':true}").status, 422);
}

TEST_F(NomadEdit, AnEmbargoOf1Point5Is1)
{
    set("'embargo_length':1.5");
    finish();
    EXPECT_EQ(upload(id)["embargo_length"_L1], 1);
}

TEST_F(NomadEdit, EntryValuesDoNotReachLaterEntries)
{
    const std::string empty = idOf(send("POST", "/uploads", ""));
    call("POST", "/uploads/" + empty + "/edit", "{'metadata':{'comment':'lost','upload_name':'kept'}}");
    finish();
    EXPECT_EQ(upload(empty)["process_status"_L1], u"SUCCESS"_s);
    send("PUT", "/uploads/" + empty + "/raw/?file_name=a.archive.yaml", "definitions:\n");
    finish();
    EXPECT_EQ(upload(empty)["upload_name"_L1], u"kept"_s);
    EXPECT_FALSE(entry(empty).contains("comment"_L1));
}

TEST_F(NomadEdit, ReachesSingleEntriesByIdMainfileOrQuery)
{
    send("PUT", "/uploads/" + id + "/raw/?file_name=b.archive.yaml", "definitions:\n");
    finish();
    edit("{'metadata':{'comment':'all'},'entries':{'b.archive.yaml':{'comment':'one'}},'entries_key':'"
         "mainfile'}");
    finish();
    EXPECT_EQ(entry(id, 0)["comment"_L1], u"all"_s);
    EXPECT_EQ(entry(id, 1)["comment"_L1], u"one"_s);
    const std::string first = entry(id, 0)["entry_id"_L1].toString().toStdString();
    edit("{'metadata':{'comment':'found'},'query':{'entry_id':'" + first + "'},'owner':'user'}");
    finish();
    EXPECT_EQ(entry(id, 0)["comment"_L1], u"found"_s);
    EXPECT_EQ(entry(id, 1)["comment"_L1], u"one"_s);
    EXPECT_COMPLAINTS(edit("{'metadata':{'upload_name':'q'},'query':{'entry_id':'" + first + "'}}"),
                      {{"metadata,upload_name", "Quantity can only be edited on the upload level"}});
    EXPECT_EQ(edit("{'entries':{'nomatch':{'comment':'x'}},'entries_key':'mainfile'}").status, 200);
}

TEST_F(NomadEdit, ANumberForANameHangsForEver)
{
    EXPECT_EQ(set("'upload_name':5").status, 200);
    finish();
    const QJsonObject hanging = upload(id);
    EXPECT_EQ(hanging["process_status"_L1], u"RUNNING"_s);
    EXPECT_EQ(hanging["last_status_message"_L1], u"Started: edit_upload_metadata"_s);
    set("'comment':'never'");
    finish();
    EXPECT_TRUE(upload(id)["process_running"_L1].toBool());
    EXPECT_DETAIL(call("POST", "/uploads/" + id + "/action/publish"), 400,
                  "The upload is currently being processed, operation not allowed.");
}

TEST_F(NomadEdit, VisibleToAllMeansGuestsToo)
{
    set("'reviewer_groups':{'add':'all'}");
    finish();
    EXPECT_EQ(call("GET", "/uploads/" + id, {}, "").status, 200);
    set("'reviewer_groups':{'remove':'all'}");
    finish();
    EXPECT_EQ(call("GET", "/uploads/" + id, {}, "").status, 401);
}

TEST_F(NomadEdit, MetadataStaysEditableAfterPublishing)
{
    set("'coauthors':'bob'");
    finish();
    publish(id);
    EXPECT_EQ(edit("{'metadata':{'upload_name':'later','comment':'c','reviewers':'carol'}}", "bob").status,
              200);
    finish();
    EXPECT_EQ(upload(id)["upload_name"_L1], u"later"_s);
    EXPECT_COMPLAINTS(
        set("'embargo_length':5"),
        {{"metadata,embargo_length", "Upload " + id + " is published, embargo can only be lifted"}});
    EXPECT_EQ(edit("{'metadata':{'comment':'c'}}", "carol").status, 422);
}

TEST_F(NomadEdit, ADatasetWithADoiKeepsItsEntries)
{
    const std::string dataset = newDataset("with doi");
    set("'datasets':'" + dataset + "'");
    finish();
    publish(id);
    EXPECT_EQ(call("POST", "/datasets/" + dataset + "/action/doi").status, 200);
    EXPECT_COMPLAINTS(
        set("'datasets':{'remove':'" + dataset + "'}"),
        {{"metadata,datasets", "Dataset `" + dataset + "` has a doi, can only add entries to it"}});
    EXPECT_EQ(set("'datasets':{'add':'" + dataset + "'}").status, 200);
}

TEST_F(NomadTwoEdit, WaitsAndShortensItsComplaints)
{
    control("POST", "settings", "{'process_delay':10}");
    EXPECT_EQ(set("'upload_name':5").status, 200);
    EXPECT_EQ(upload(id)["upload_name"_L1], u"5"_s);
    EXPECT_EQ(upload(id)["current_process"_L1], u"_edit_metadata"_s);
    EXPECT_EQ(set("'coauthors':'zz'").body,
              "{\"detail\":[{\"loc\":[\"metadata\",\"coauthors\"],\"msg\":\"User "
              "reference not found: `zz`\"}]}");
}

} // namespace slipway::practice::test
