// SPDX-License-Identifier: MIT
// nomad.json inside an upload (NOMAD contract 5.7).
#include "nomaduploadtest.h"

#include "nomad_archives.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class NomadMetadataFiles : public NomadUploadTest
{
protected:
    std::string uploadWith(std::vector<Member> members)
    {
        for (Member &member : members) {
            if (member.path.ends_with("nomad.json"))
                member.content = quoted(member.content);
        }
        const std::string id =
            idOf(send("POST", "/uploads?upload_name=query&file_name=a.zip", archiveOf("zip", members)));
        finish();
        EXPECT_EQ(upload(id)["process_status"_L1], u"SUCCESS"_s);
        return id;
    }
    std::string comment(const std::string &id, int index) const
    {
        return entry(id, index)["comment"_L1].toString().toStdString();
    }

    const std::string yaml = "definitions:\n";
};

} // namespace

TEST_F(NomadMetadataFiles, TheNearestValueWins)
{
    const std::string id = uploadWith(
        {{"nomad.json",
          "{'upload_name':'file','coauthors':['bob'],'comment':'root','entries':{'d.archive.yaml':{"
          "'comment':'named'}}}",
          {}},
         {"a/nomad.json", "{'comment':'folder'}", {}},
         {"a/b/a.archive.yaml", yaml, {}},
         {"c.archive.yaml", yaml, {}},
         {"d.archive.yaml", yaml, {}}});
    EXPECT_EQ(upload(id)["upload_name"_L1], u"file"_s);
    EXPECT_EQ(upload(id)["coauthors"_L1].toArray().size(), 1);
    EXPECT_EQ(comment(id, 0), "folder");
    EXPECT_EQ(comment(id, 1), "root");
    EXPECT_EQ(comment(id, 2), "named");
}

TEST_F(NomadMetadataFiles, LaterEntriesInheritAndTheUploadIsLeftAlone)
{
    const std::string id = uploadWith(
        {{"nomad.json", "{'upload_name':'file','comment':'root'}", {}}, {"a.archive.yaml", yaml, {}}});
    call("POST", "/uploads/" + id + "/edit", "{'metadata':{'upload_name':'edited','comment':'edited'}}");
    send("PUT", "/uploads/" + id + "/raw/?file_name=b.archive.yaml", yaml);
    finish();
    EXPECT_EQ(upload(id)["upload_name"_L1], u"edited"_s);
    EXPECT_EQ(comment(id, 0), "edited");
    EXPECT_EQ(comment(id, 1), "root");
}

TEST_F(NomadMetadataFiles, MistakesAreSilent)
{
    const std::string id =
        uploadWith({{"nomad.json",
                     "{'comment':'good','coauthors':['nobody'],'datasets':['none'],'references':['x'],'y':1}",
                     {}},
                    {"broken/nomad.json", "{'comment':", {}},
                    {"a.archive.yaml", yaml, {}}});
    EXPECT_EQ(comment(id, 0), "good");
    EXPECT_EQ(upload(id)["warnings"_L1].toArray(), QJsonArray());
}

TEST_F(NomadMetadataFiles, MatchingCanBeSkipped)
{
    const std::string id =
        uploadWith({{"nomad.json", "{'skip_matching':true,'entries':{'b.archive.yaml':{}}}", {}},
                    {"a.archive.yaml", yaml, {}},
                    {"b.archive.yaml", yaml, {}}});
    EXPECT_EQ(upload(id)["entries"_L1], 1);
    EXPECT_EQ(entry(id)["mainfile"_L1], u"b.archive.yaml"_s);
}

} // namespace slipway::practice::test
