// SPDX-License-Identifier: MIT
// What tests can make go wrong (Data Bank contract 10.7), and what they can see.
#include "databanktest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankFaults : public DatabankTest
{};

} // namespace

TEST_F(DatabankFaults, AConnectionDropsBeforeOrAfterTheCommit)
{
    const std::string path = newUpload(10);
    fault("{'action':'cut','after_bytes':4,'match':{'method':'PATCH'}}");
    EXPECT_EQ(patch(path, 0, "0123456789").status, 0);
    EXPECT_EQ(offsetOf(path), "0");
    fault("{'action':'drop-answer','match':{'method':'PATCH'}}");
    EXPECT_EQ(patch(path, 0, "0123456789").status, 0);
    EXPECT_EQ(offsetOf(path), "10");
    fault("{'action':'drop-answer','match':{'path':'datafile'}}");
    EXPECT_EQ(registerUpload(path, "a.bin", 10).status, 0);
    EXPECT_EQ(records(), 1) << "registered, but nobody was told";
}

TEST_F(DatabankFaults, TheProxyAnswersInItsPlace)
{
    const std::string path = newUpload(10);
    for (const int status : {502, 503, 504}) {
        fault("{'action':'html','status':" + std::to_string(status) + ",'match':{'method':'HEAD'}}");
        EXPECT_EQ(tus("HEAD", path).status, status);
    }
    EXPECT_EQ(control("POST", "settings", "{'body_most':1000}").status, 200);
    for (const HeaderList &headers : {HeaderList{}, {{"Transfer-Encoding", "chunked"}}}) {
        const std::string body = headers.empty() ? noise(1001) : "3e9\r\n" + noise(1001) + "\r\n0\r\n\r\n";
        const Answer refused = patch(newUpload(2000), 0, body, headers);
        EXPECT_EQ(refused.status, 413);
        EXPECT_EQ(refused.header("content-type"), "text/html");
        EXPECT_NE(refused.body.find("<h1>413"), std::string::npos);
    }
    EXPECT_EQ(patch(newUpload(1000), 0, noise(1000)).header("upload-offset"), "1000");
}

TEST_F(DatabankFaults, TheTokenIsReplacedInTheMiddle)
{
    const std::string content = noise(12 * mebibyte);
    const std::string path = newUpload(content.size());
    const std::string old = token();
    fault("{'action':'quirk','quirk':'replace-token','nth':2,'match':{'method':'PATCH'}}");
    EXPECT_EQ(patch(path, 0, std::string_view(content).substr(0, 6 * mebibyte)).status, 204);
    const HeaderList withOld{{"Authorization", "Token token=" + old}, {"Tus-Resumable", "1.0.0"}};
    HeaderList headers = withOld;
    headers.insert(headers.end(), {{"Upload-Offset", std::to_string(6 * mebibyte)},
                                   {"Content-Type", "application/offset+octet-stream"}});
    EXPECT_EQ(raw("PATCH", path, headers, content.substr(6 * mebibyte)).status, 401);
    EXPECT_EQ(raw("HEAD", path, withOld).status, 401) << "and every call after it";
    EXPECT_NE(token(), old);
    EXPECT_EQ(patch(path, 6 * mebibyte, std::string_view(content).substr(6 * mebibyte)).status, 204);
    EXPECT_EQ(registerUpload(path, "a.bin", content.size()).status, 200);
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of(content));
}

TEST_F(DatabankFaults, PublishedMeanwhile)
{
    const std::string path = newUpload(10);
    quirk("release", path);
    EXPECT_EQ(patch(path, 0, "0123456789").status, 204);
    EXPECT_EQ(registerUpload(path, "a.bin", 10).body, "Dataset Not Found");
    EXPECT_EQ(described(0)["state"_L1].toString(), u"released"_s);
}

TEST_F(DatabankFaults, TheStoreKeepsLess)
{
    const std::string content = noise(12 * mebibyte);
    const std::string path = newUpload(content.size());
    quirk("short-store", path, 5 << 20);
    const Answer answer = patch(path, 0, content);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("upload-offset"), "5242880");
    EXPECT_EQ(
        patch(path, 5 * mebibyte, std::string_view(content).substr(5 * mebibyte)).header("upload-offset"),
        "12582912");
    EXPECT_TRUE(raw("GET", path, signedHeaders()).body == content);
}

TEST_F(DatabankFaults, OthersComeBetween)
{
    const std::string path = newUpload(10);
    quirk("foreign-writer", path, 4);
    EXPECT_EQ(patch(path, 0, "0123456789").status, 409);
    EXPECT_EQ(offsetOf(path), "4");
    EXPECT_EQ(patch(path, 4, "456789").status, 204);
    EXPECT_EQ(raw("GET", path, signedHeaders()).body, std::string("\0\0\0\0", 4) + "456789");
    const std::string other = newUpload(10);
    quirk("checksum-mismatch", other);
    EXPECT_EQ(patch(other, 0, "0123456789").status, 460);
    EXPECT_EQ(offsetOf(other), "0");
    quirk("expire", other);
    EXPECT_EQ(tus("HEAD", other).status, 404);
    EXPECT_EQ(tus("HEAD", other).status, 404) << "it stays away";
}

TEST_F(DatabankFaults, TheLocationSaysHttp)
{
    quirk("http-location", "/files");
    const Answer answer = tus("POST", "/files/", {{"Upload-Length", "1"}, {"X-Forwarded-Proto", "https"}});
    EXPECT_TRUE(answer.header("location").starts_with("http://"));
}

TEST_F(DatabankFaults, TheWordsOfASuccessChange)
{
    EXPECT_EQ(control("POST", "settings", "{'success_text':'all is well'}").status, 200);
    EXPECT_EQ(registerUpload(uploaded("abc"), "a.bin", 3).body, "all is well");
    EXPECT_EQ(records(), 1);
}

TEST_F(DatabankFaults, UnknownQuirksAreRefused)
{
    EXPECT_EQ(
        request("POST", origin + "/__practice/faults", {}, "{\"action\":\"quirk\",\"quirk\":\"x\"}").status,
        400);
    EXPECT_EQ(request("POST", origin + "/__practice/faults", {}, "{\"action\":\"quirk\"}").status, 400);
}

TEST_F(DatabankFaults, TheRequestLogHasNoToken)
{
    tus("HEAD", newUpload(1));
    raw("GET", "/check_token?token=" + token());
    const std::string log = request("GET", origin + "/__practice/requests").body;
    EXPECT_NE(log.find("\"databank\""), std::string::npos);
    EXPECT_NE(log.find("/check_token"), std::string::npos);
    EXPECT_EQ(log.find(token()), std::string::npos);
}

TEST_F(DatabankFaults, TestsMakeDatasets)
{
    const QJsonObject made =
        parsed(control("POST", "datasets", "{'title':'Mine','token':false}").body).toObject();
    EXPECT_EQ(made["token"_L1].toString(), u""_s);
    EXPECT_EQ(made["state"_L1].toString(), u"draft"_s);
    const std::string path = "datasets/" + made["key"_L1].toString().toStdString();
    const QString token = parsed(control("POST", path + "/token").body).toObject()["token"_L1].toString();
    EXPECT_EQ(token.size(), 32);
    EXPECT_EQ(parsed(control("GET", path).body).toObject()["token"_L1].toString(), token);
    EXPECT_EQ(parsed(control("DELETE", path + "/token").body).toObject()["token"_L1].toString(), u""_s);
    EXPECT_EQ(parsed(control("GET", "datasets").body).toArray().size(), 4);
    EXPECT_EQ(control("GET", "datasets/IDB-0").status, 404);
    EXPECT_EQ(control("POST", "datasets", "{'state':'lost'}").status, 400);
    EXPECT_EQ(control("GET", "nonsense").status, 404);
    newUpload(7);
    const QJsonArray uploads = parsed(control("GET", "uploads").body).toArray();
    ASSERT_EQ(uploads.size(), 1);
    EXPECT_EQ(uploads[0].toObject()["length"_L1].toInt(), 7);
}

} // namespace slipway::practice::test
