// SPDX-License-Identifier: MIT
// DANDI contract 2.6, 4.4.
#include "practicetest.h"

#include "practice/validation.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject goodDandiset()
{
    return parsed(quoted("{'schemaVersion':'0.7.0','name':'n','description':'d','license':['spdx:CC0-1.0'],"
                         "'contributor':[{'schemaKey':'Person','name':'Doe, Jane','email':'j@x.org',"
                         "'roleName':['dcite:ContactPerson']}],"
                         "'assetsSummary':{'numberOfFiles':1,'numberOfBytes':1}}"))
        .toObject();
}

QJsonObject goodAsset()
{
    return parsed(quoted("{'schemaVersion':'0.7.0','schemaKey':'Asset','path':'a','encodingFormat':'x/y',"
                         "'digest':{'dandi:dandi-etag':'e','dandi:sha2-256':'s'}}"))
        .toObject();
}

/// "field: message" of the only problem.
std::string only(const QJsonArray &problems)
{
    if (problems.size() != 1)
        return std::to_string(problems.size()) + " problems";
    const QJsonObject one = problems[0].toObject();
    return (one["field"_L1].toString() + u": "_s + one["message"_L1].toString()).toStdString();
}

std::string changed(const char *key, const std::string &value)
{
    QJsonObject metadata = goodDandiset();
    metadata[QLatin1String(key)] = parsed(quoted(value));
    return only(dandisetProblems(metadata));
}

} // namespace

TEST(Validation, GoodOnesHaveNoProblem)
{
    EXPECT_EQ(dandisetProblems(goodDandiset()), QJsonArray());
    EXPECT_EQ(assetProblems(goodAsset()), QJsonArray());
}

TEST(Validation, MissingFieldsAreNamed)
{
    for (const char *field : {"description", "license", "contributor", "name"}) {
        QJsonObject metadata = goodDandiset();
        metadata.remove(QLatin1String(field));
        EXPECT_EQ(only(dandisetProblems(metadata)), ": '" + std::string(field) + "' is a required property");
    }
    QJsonObject asset = goodAsset();
    asset.remove("encodingFormat"_L1);
    EXPECT_EQ(only(assetProblems(asset)), ": 'encodingFormat' is a required property");
}

TEST(Validation, TypesAndValuesAreChecked)
{
    EXPECT_EQ(changed("keywords", "'foo'"), "keywords: 'foo' is not of type 'array'");
    EXPECT_EQ(changed("license", "['spdx:MIT']"),
              "license.0: 'spdx:MIT' is not one of ['spdx:CC0-1.0', 'spdx:CC-BY-4.0']");
    EXPECT_EQ(changed("name", "'" + std::string(151, 'n') + "'"),
              "name: '" + std::string(151, 'n') + "' is too long");
    EXPECT_EQ(changed("contributor", "[]"), "contributor: [] should be non-empty");
    EXPECT_TRUE(changed("contributor", "[{'schemaKey':'Person','name':'Jane Doe','email':'x',"
                                       "'roleName':['dcite:ContactPerson']}]")
                    .starts_with("contributor.0.name: 'Jane Doe' does not match"));
    EXPECT_TRUE(changed("contributor", "[{'schemaKey':'Person','name':'Doe, Jane','email':'x','identifier':"
                                       "'https://orcid.org/0','roleName':['dcite:ContactPerson']}]")
                    .starts_with("contributor.0.identifier: "));
}

TEST(Validation, ModelRulesComeAfterTheSchema)
{
    EXPECT_EQ(
        changed("contributor", "[{'schemaKey':'Organization','name':'NIH','roleName':['dcite:Funder']}]"),
        "contributor: Value error, At least one contributor must have role ContactPerson");
    EXPECT_EQ(changed("contributor",
                      "[{'schemaKey':'Person','name':'Doe, Jane','roleName':['dcite:ContactPerson']}]"),
              "contributor: Value error, Contact person must have an email address.");
    EXPECT_EQ(changed("assetsSummary", "{'numberOfFiles':0,'numberOfBytes':0}"),
              "assetsSummary: Value error, A Dandiset containing no files or zero bytes is not publishable");
}

TEST(Validation, SchemaVersionComesFirst)
{
    EXPECT_TRUE(changed("schemaVersion", "'9.9.9'")
                    .starts_with(": Metadata version 9.9.9 is not allowed. Allowed are: 0.4.4"));
    QJsonObject asset = goodAsset();
    asset["schemaVersion"_L1] = u"9.9.9"_s;
    asset.remove("path"_L1);
    EXPECT_TRUE(only(assetProblems(asset)).starts_with(": Metadata version 9.9.9"));
}

TEST(Validation, AssetNeedsItsSha256)
{
    QJsonObject asset = goodAsset();
    asset["digest"_L1] = QJsonObject{{"dandi:dandi-etag"_L1, u"e"_s}};
    EXPECT_EQ(only(assetProblems(asset)), "digest: Value error, A non-zarr asset must have a sha2_256.");
}

} // namespace slipway::practice::test
