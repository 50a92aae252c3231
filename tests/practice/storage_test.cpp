// SPDX-License-Identifier: MIT
// DANDI contract 3.4, 3.5, 3.7, 14.2, 14.3.
#include "practicetest.h"

#include <QCryptographicHash>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

std::string md5Of(const std::string &content)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(content), QCryptographicHash::Md5)
        .toHex()
        .toStdString();
}

std::string partUrl(const QJsonObject &upload, int index = 0)
{
    return upload["parts"_L1].toArray()[index].toObject()["upload_url"_L1].toString().toStdString();
}

void expectXml(const Answer &answer, int status, const std::string &code)
{
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.header("content-type"), "application/xml");
    EXPECT_NE(answer.body.find("<Error><Code>" + code + "</Code>"), std::string::npos) << answer.body;
}

/// The completion URL of an upload, for a body written by the test.
std::string completionUrl(const Answer &complete)
{
    return parsed(complete.body).toObject()["complete_url"_L1].toString().toStdString();
}

std::string completionBody(const std::vector<std::pair<int, std::string>> &parts)
{
    std::string body = "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";
    for (const auto &[number, etag] : parts)
        body +=
            "<Part><PartNumber>" + std::to_string(number) + "</PartNumber><ETag>" + etag + "</ETag></Part>";
    return body + "</CompleteMultipartUpload>";
}

} // namespace

TEST_F(PracticeTest, PartIsStoredAndItsEtagIsQuoted)
{
    const Answer answer = request("PUT", partUrl(initialize(newDandiset(), "abc")), {}, "abc");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(answer.header("etag"), '"' + md5Of("abc") + '"');
    EXPECT_EQ(answer.header("content-type"), "");
}

TEST_F(PracticeTest, WrongLengthBreaksTheSignature)
{
    const std::string url = partUrl(initialize(newDandiset(), "abc"));
    expectXml(request("PUT", url, {}, "abcd"), 403, "SignatureDoesNotMatch");
    expectXml(request("PUT", url, {}, "ab"), 403, "SignatureDoesNotMatch");
}

TEST_F(PracticeTest, MissingLengthAndChunksAreRefused)
{
    const std::string url = partUrl(initialize(newDandiset(), "abc"));
    const std::string head =
        "PUT " + targetOf(url) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(portOf(url));
    RawConnection without(portOf(url));
    without.send(head + "\r\n\r\n");
    expectXml(without.receive(), 411, "MissingContentLength");
    RawConnection chunked(portOf(url));
    chunked.send(head + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    expectXml(chunked.receive(), 501, "NotImplemented");
}

TEST_F(PracticeTest, KeyIsRefusedByTheStorage)
{
    const std::string url = partUrl(initialize(newDandiset(), "abc"));
    const Answer answer = request("PUT", url, {{"Authorization", "token " + key("practice")}}, "abc");
    expectXml(answer, 400, "InvalidArgument");
    EXPECT_NE(answer.body.find("Only one auth mechanism allowed"), std::string::npos);
}

TEST_F(PracticeTest, AlteredUrlIsRefused)
{
    const std::string url = partUrl(initialize(newDandiset(), "abc"));
    std::string other = url;
    other.replace(other.find("partNumber=1"), 12, "partNumber=2");
    expectXml(request("PUT", other, {}, "abc"), 403, "SignatureDoesNotMatch");
    expectXml(request("PUT", url + "&x=1", {}, "abc"), 403, "SignatureDoesNotMatch");
    expectXml(request("PUT", url.substr(0, url.find('?')), {}, "abc"), 403, "AccessDenied");
    expectXml(request("PUT", url, {{"x-amz-tagging", "a=b"}}, "abc"), 403, "AccessDenied");
    RawConnection elsewhere(portOf(url));
    elsewhere.send("PUT " + targetOf(url) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
    expectXml(elsewhere.receive(), 403, "SignatureDoesNotMatch");
    EXPECT_EQ(request("PUT", url, {{"Content-Type", "text/plain"}}, "abc").status, 200);
}

TEST_F(PracticeTest, UrlsExpire)
{
    const std::string url = partUrl(initialize(newDandiset(), "abc"));
    control("POST", "clock", "{'advance_seconds':604700}");
    EXPECT_EQ(request("PUT", url, {}, "abc").status, 200);
    control("POST", "clock", "{'advance_seconds':200}");
    const Answer answer = request("PUT", url, {}, "abc");
    expectXml(answer, 403, "AccessDenied");
    EXPECT_NE(answer.body.find("<Message>Request has expired</Message>"), std::string::npos);
}

TEST_F(PracticeTest, ExpireUrlsHitsOnlyTheOldOnes)
{
    const std::string dandiset = newDandiset();
    const std::string old = partUrl(initialize(dandiset, "abc"));
    control("POST", "expire-urls");
    expectXml(request("PUT", old, {}, "abc"), 403, "AccessDenied");
    EXPECT_EQ(request("PUT", partUrl(initialize(dandiset, "abc")), {}, "abc").status, 200);
}

TEST_F(PracticeTest, RepeatedPartReplacesTheFirst)
{
    const std::string dandiset = newDandiset();
    const QJsonObject upload = initialize(dandiset, "new");
    EXPECT_EQ(request("PUT", partUrl(upload), {}, "old").status, 200);
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const QJsonObject how =
        parsed(call("POST", "/uploads/" + id + "/complete/", sendParts(upload, "new")).body).toObject();
    EXPECT_EQ(request("POST", how["complete_url"_L1].toString().toStdString(), {},
                      how["body"_L1].toString().toStdString())
                  .status,
              200);
    EXPECT_EQ(call("POST", "/uploads/" + id + "/validate/").status, 200);
}

TEST_F(PracticeTest, CompletionAnswersWithTheEtagOfAll)
{
    const QJsonObject upload = initialize(newDandiset(), "abc");
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const Answer how = call("POST", "/uploads/" + id + "/complete/", sendParts(upload, "abc"));
    const std::string body = completionBody({{1, '"' + md5Of("abc") + '"'}});
    const Answer done = request("POST", completionUrl(how), {{"Content-Type", "application/xml"}}, body);
    EXPECT_EQ(done.status, 200);
    EXPECT_NE(done.body.find("<CompleteMultipartUploadResult xmlns="), std::string::npos);
    EXPECT_NE(done.body.find("<ETag>&quot;" + etagOf("abc") + "&quot;</ETag>"), std::string::npos)
        << done.body;
    expectXml(request("POST", completionUrl(how), {}, body), 404, "NoSuchUpload");
    expectXml(request("PUT", partUrl(upload), {}, "abc"), 404, "NoSuchUpload");
}

TEST_F(PracticeTest, CompletionChecksTheList)
{
    const std::string start =
        "{'contentSize':67108865,'digest':{'algorithm':'dandi:dandi-etag','value':'x-2'},'dandiset':'";
    const QJsonObject upload =
        parsed(call("POST", "/uploads/initialize/", start + newDandiset() + "'}").body).toObject();
    const std::string big(67108864, 'x');
    EXPECT_EQ(request("PUT", partUrl(upload, 0), {}, big).status, 200);
    EXPECT_EQ(request("PUT", partUrl(upload, 1), {}, "y").status, 200);
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const std::string url = completionUrl(
        call("POST", "/uploads/" + id + "/complete/", "{'parts':[{'part_number':1,'size':1,'etag':'a'}]}"));
    const std::string first = md5Of(big);
    const std::string second = md5Of("y");
    expectXml(request("POST", url, {}, completionBody({{2, second}, {1, first}})), 400, "InvalidPartOrder");
    expectXml(request("POST", url, {}, completionBody({{1, second}, {2, second}})), 400, "InvalidPart");
    expectXml(request("POST", url, {}, completionBody({{1, first}, {2, second}, {3, second}})), 400,
              "InvalidPart");
    expectXml(request("POST", url, {}, "<what/>"), 400, "MalformedXML");
    expectXml(request("POST", url, {}, "not xml"), 400, "MalformedXML");
    EXPECT_EQ(request("POST", url, {}, completionBody({{1, first}, {2, second}})).status, 200);
}

TEST_F(PracticeTest, DownloadsWithRanges)
{
    const std::string asset = newAsset(newDandiset(), "a.nwb", "0123456789");
    const Answer redirect = call("GET", "/assets/" + asset + "/download/", {}, "");
    EXPECT_EQ(redirect.status, 302);
    const std::string url = redirect.header("location");
    EXPECT_EQ(request("GET", url).body, "0123456789");
    const Answer middle = request("GET", url, {{"Range", "bytes=2-4"}});
    EXPECT_EQ(middle.status, 206);
    EXPECT_EQ(middle.body, "234");
    EXPECT_EQ(middle.header("content-range"), "bytes 2-4/10");
    EXPECT_EQ(request("GET", url, {{"Range", "bytes=7-"}}).body, "789");
    EXPECT_EQ(request("GET", url, {{"Range", "bytes=-3"}}).body, "789");
    expectXml(request("GET", url, {{"Range", "bytes=10-"}}), 416, "InvalidRange");
    EXPECT_EQ(middle.header("etag"), '"' + etagOf("0123456789") + '"');
    EXPECT_NE(middle.header("content-disposition").find("a.nwb"), std::string::npos);
}

TEST_F(PracticeTest, OpenObjectsCanBeReadWithoutSignature)
{
    const std::string dandiset = newDandiset();
    newAsset(dandiset, "a.nwb", "open");
    const QJsonObject list = parsed(call("GET", assetsPath(dandiset) + "?metadata=true").body).toObject();
    const QJsonArray urls =
        list["results"_L1].toArray()[0].toObject()["metadata"_L1].toObject()["contentUrl"_L1].toArray();
    EXPECT_EQ(request("GET", urls[1].toString().toStdString()).body, "open");
    const std::string hidden = newDandiset("?embargo=true");
    newAsset(hidden, "b.nwb", "hidden");
    const QJsonObject other = parsed(call("GET", assetsPath(hidden) + "?metadata=true").body).toObject();
    const QJsonArray closed =
        other["results"_L1].toArray()[0].toObject()["metadata"_L1].toObject()["contentUrl"_L1].toArray();
    expectXml(request("GET", closed[1].toString().toStdString()), 403, "AccessDenied");
}

} // namespace slipway::practice::test
