// SPDX-License-Identifier: MIT
// DANDI contract 3.2, 3.3, 3.6, 3.8.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

const char *const notFoundText = "{'detail':'Not found.'}";

std::string start(const std::string &size, const std::string &dandiset,
                  const std::string &digest = "{'algorithm':'dandi:dandi-etag','value':'aa-1'}")
{
    return "{'contentSize':" + size + ",'digest':" + digest + ",'dandiset':" + dandiset + "}";
}

} // namespace

TEST_F(PracticeTest, InitializeNamesEveryWrongField)
{
    const std::string id = "'" + newDandiset() + "'";
    const auto tried = [this](const std::string &body) { return call("POST", "/uploads/initialize/", body); };
    EXPECT_ERROR(tried(start("0", id)), 400,
                 "{'contentSize':['Ensure this value is greater than or equal to 1.']}");
    EXPECT_ERROR(tried(start("'x'", id)), 400, "{'contentSize':['A valid integer is required.']}");
    EXPECT_ERROR(tried(start("1.5", id)), 400, "{'contentSize':['A valid integer is required.']}");
    EXPECT_ERROR(tried("{'digest':{'algorithm':'dandi:dandi-etag','value':'a'},'dandiset':" + id + "}"), 400,
                 "{'contentSize':['This field is required.']}");
    for (const char *bad : {"'123'", "'abcdef'", "1000000", "-1"})
        EXPECT_ERROR(tried(start("1", bad)), 400,
                     "{'dandiset':['A valid Dandiset identifier is required.']}");
    EXPECT_ERROR(tried(start("1", id, "{'algorithm':'dandi:dandi-etag'}")), 400,
                 "{'digest':{'value':['This field is required.']}}");
    EXPECT_ERROR(tried(start("1", id, "{'algorithm':'dandi:sha2-256','value':'a'}")), 400,
                 "['Unsupported Digest Type']");
    EXPECT_EQ(tried("{'contentSize':1,'dandiset':" + id + "}").status, 500);
    EXPECT_EQ(tried(start("5497558138881", id)).status, 500);
    EXPECT_EQ(tried(start("1", id, "{'algorithm':'dandi:dandi-etag','value':'" + std::string(41, 'a') + "'}"))
                  .status,
              500);
}

TEST_F(PracticeTest, InitializeChecksTheDandiset)
{
    const std::string mine = newDandiset();
    const std::string hidden = newDandiset("?embargo=true");
    const auto tried = [this](const std::string &id, const std::string &who) {
        return call("POST", "/uploads/initialize/", start("1", "'" + id + "'"), who);
    };
    EXPECT_ERROR(tried("999999", "practice"), 404, notFoundText);
    EXPECT_ERROR(tried(mine, "colleague"), 403, "'Action not allowed'");
    EXPECT_ERROR(tried(hidden, "colleague"), 404, notFoundText);
    EXPECT_ERROR(tried(mine, ""), 401, "{'detail':'Authentication credentials were not provided.'}");
    EXPECT_EQ(tried(mine, "admin").status, 200);
    EXPECT_EQ(call("POST", "/uploads/initialize/", start("1", std::to_string(std::stoi(mine)))).status, 200);
    control("POST", "dandisets", "{'identifier':'" + mine + "','embargo':'UNEMBARGOING'}");
    EXPECT_ERROR(tried(mine, "practice"), 400, "'Dandiset modification not allowed during unembargo'");
}

TEST_F(PracticeTest, PartsFollowTheClientsDigest)
{
    const QJsonObject upload =
        parsed(call("POST", "/uploads/initialize/", start("67108865", "'" + newDandiset() + "'")).body)
            .toObject();
    const QJsonArray parts = upload["parts"_L1].toArray();
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts[0].toObject()["size"_L1].toInteger(), 67108864);
    EXPECT_EQ(parts[1].toObject()["size"_L1].toInteger(), 1);
    const QString url = parts[1].toObject()["upload_url"_L1].toString();
    EXPECT_TRUE(url.startsWith(QString::fromStdString(storage) + u"/dandiarchive/blobs/"_s));
    for (const QString &piece : {u"uploadId="_s, u"partNumber=2"_s, u"X-Amz-Algorithm=AWS4-HMAC-SHA256"_s,
                                 u"X-Amz-Expires=604800"_s, u"X-Amz-SignedHeaders=content-length%3Bhost"_s})
        EXPECT_TRUE(url.contains(piece)) << piece.toStdString();
}

TEST_F(PracticeTest, KnownContentIsRefusedWithItsId)
{
    const std::string blob = newBlob(newDandiset(), "known-content");
    const std::string other = newDandiset({}, "colleague");
    const Answer answer =
        call("POST", "/uploads/initialize/",
             start("999", "'" + other + "'",
                   "{'algorithm':'dandi:dandi-etag','value':'94818d7b98c79d4cc6ebffc989a82171-1'}"),
             "colleague");
    EXPECT_ERROR(answer, 409, "'Blob already exists.'");
    EXPECT_EQ(answer.header("location"), blob);
}

TEST_F(PracticeTest, BlobIsFoundByItsDigests)
{
    const std::string blob = newBlob(newDandiset(), "known-content");
    const auto ask = [this](const std::string &body) { return call("POST", "/blobs/digest/", body, ""); };
    const std::string etag = "'94818d7b98c79d4cc6ebffc989a82171-1'";
    const std::string sha = "'c651ccb96b0c0e490de4cc12b9b46d643e6dba87840fab27e2c8d4d5cc2037fa'";
    EXPECT_ERROR(ask("{'algorithm':'dandi:dandi-etag','value':" + etag + "}"), 200,
                 "{'blob_id':'" + blob + "','etag':" + etag + ",'sha256':null,'size':13}");
    EXPECT_ERROR(ask("{'algorithm':'dandi:sha2-256','value':" + sha + "}"), 404, notFoundText);
    finishValidation();
    EXPECT_ERROR(ask("{'algorithm':'dandi:sha2-256','value':" + sha + "}"), 200,
                 "{'blob_id':'" + blob + "','etag':" + etag + ",'sha256':" + sha + ",'size':13}");
    EXPECT_ERROR(ask("{'algorithm':'md5','value':'x'}"), 400,
                 "'Unsupported Digest Algorithm. Supported: dandi:dandi-etag, dandi:sha2-256'");
    EXPECT_ERROR(ask("{'algorithm':'md5'}"), 400, "{'value':['This field is required.']}");
}

TEST_F(PracticeTest, CompleteNamesEveryWrongPart)
{
    const QJsonObject upload = initialize(newDandiset(), "abc");
    const std::string path = "/uploads/" + upload["upload_id"_L1].toString().toStdString() + "/complete/";
    EXPECT_ERROR(call("POST", path, "{}"), 400, "{'parts':['This field is required.']}");
    EXPECT_ERROR(call("POST", path, "{'parts':[]}"), 400,
                 "{'parts':{'non_field_errors':['This list may not be empty.']}}");
    EXPECT_ERROR(
        call("POST", path, "{'parts':[{'part_number':1,'size':1,'etag':'a'},{'part_number':2,'size':1}]}"),
        400, "{'parts':[{},{'etag':['This field is required.']}]}");
    const std::string unknown = "/uploads/00000000-0000-4000-8000-000000000000/complete/";
    EXPECT_ERROR(call("POST", unknown, "{'parts':[{'part_number':1,'size':1,'etag':'a'}]}"), 404,
                 notFoundText);
}

TEST_F(PracticeTest, CompleteSortsAndKeepsEtagsAsTheyAre)
{
    const QJsonObject upload = initialize(newDandiset(), "abc");
    const std::string path = "/uploads/" + upload["upload_id"_L1].toString().toStdString() + "/complete/";
    const Answer answer = call("POST", path,
                               "{'parts':[{'part_number':2,'size':1,'etag':'b'},"
                               "{'part_number':1,'size':1,'etag':'a'}]}");
    const QJsonObject how = parsed(answer.body).toObject();
    EXPECT_EQ(
        how["body"_L1].toString().toStdString(),
        quoted(
            "<?xml version='1.0' encoding='UTF-8'?><CompleteMultipartUpload "
            "xmlns='http://s3.amazonaws.com/doc/2006-03-01/'><Part><PartNumber>1</PartNumber><ETag>a</ETag>"
            "</Part><Part><PartNumber>2</PartNumber><ETag>b</ETag></Part></CompleteMultipartUpload>"));
    EXPECT_TRUE(how["complete_url"_L1].toString().contains(u"X-Amz-SignedHeaders=host&"_s));
}

TEST_F(PracticeTest, ValidateMakesTheBlobOnce)
{
    const std::string content = "the content";
    const std::string id = uploadObject(newDandiset(), content);
    const std::string path = "/uploads/" + id + "/validate/";
    EXPECT_ERROR(call("POST", path), 200,
                 "{'blob_id':'" + id + "','etag':'" + etagOf(content) + "','sha256':null,'size':11}");
    EXPECT_ERROR(call("POST", path), 404, notFoundText);
}

TEST_F(PracticeTest, ValidateRefusesWhatIsNotThereOrDifferent)
{
    const std::string dandiset = newDandiset();
    const QJsonObject begun = initialize(dandiset, "never sent");
    EXPECT_ERROR(call("POST", "/uploads/" + begun["upload_id"_L1].toString().toStdString() + "/validate/"),
                 400, "['Object does not exist.']");
    const std::string wrong = std::string(32, '0') + "-1";
    const std::string id = uploadObject(dandiset, "some bytes", wrong);
    EXPECT_ERROR(call("POST", "/uploads/" + id + "/validate/"), 400,
                 "['ETag " + wrong + " does not match actual ETag " + etagOf("some bytes") + ".']");
}

TEST_F(PracticeTest, ValidateNoticesAnotherSize)
{
    const std::string dandiset = newDandiset();
    // Two parts announced, only the second one completed.
    const QJsonObject upload =
        parsed(call("POST", "/uploads/initialize/", start("67108865", "'" + dandiset + "'")).body).toObject();
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const QJsonObject second = upload["parts"_L1].toArray()[1].toObject();
    const Answer put = request("PUT", second["upload_url"_L1].toString().toStdString(), {}, "x");
    std::string etag = put.header("etag");
    std::erase(etag, '"');
    const Answer how = call("POST", "/uploads/" + id + "/complete/",
                            "{'parts':[{'part_number':2,'size':1,'etag':'" + etag + "'}]}");
    const QJsonObject completion = parsed(how.body).toObject();
    EXPECT_EQ(request("POST", completion["complete_url"_L1].toString().toStdString(), {},
                      completion["body"_L1].toString().toStdString())
                  .status,
              200);
    EXPECT_ERROR(call("POST", "/uploads/" + id + "/validate/"), 400,
                 "['Size 67108865 does not match actual size 1.']");
}

TEST_F(PracticeTest, LosingTheRaceGives409AndNoId)
{
    const std::string dandiset = newDandiset();
    const std::string first = uploadObject(dandiset, "twice");
    const std::string second = uploadObject(dandiset, "twice");
    EXPECT_EQ(call("POST", "/uploads/" + first + "/validate/").status, 200);
    EXPECT_ERROR(call("POST", "/uploads/" + second + "/validate/"), 409,
                 "'An identical blob has already been uploaded.'");
    EXPECT_ERROR(call("POST", "/uploads/" + second + "/validate/"), 404, notFoundText);
}

TEST_F(PracticeTest, EmbargoedUploadOfSomebodyElseIsHidden)
{
    const QJsonObject upload = initialize(newDandiset("?embargo=true"), "secret");
    const std::string path = "/uploads/" + upload["upload_id"_L1].toString().toStdString();
    EXPECT_ERROR(call("POST", path + "/validate/", {}, "colleague"), 404, notFoundText);
    EXPECT_ERROR(call("POST", path + "/validate/"), 400, "['Object does not exist.']");
}

} // namespace slipway::practice::test
