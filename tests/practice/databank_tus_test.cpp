// SPDX-License-Identifier: MIT
// tus as profile T speaks it (Data Bank contract 4B).
#include "databanktest.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace slipway::practice::test {

namespace {

class DatabankTus : public DatabankTest
{
protected:
    static std::string base64(const std::string &bytes)
    {
        return QByteArray::fromStdString(bytes).toBase64().toStdString();
    }

    static std::string digest(const std::string &bytes, QCryptographicHash::Algorithm algorithm)
    {
        return QCryptographicHash::hash(QByteArray::fromStdString(bytes), algorithm).toBase64().toStdString();
    }

    Answer create(const HeaderList &headers) const { return tus("POST", "/files/", headers); }
};

void expectText(const Answer &answer, int status, const std::string &text)
{
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.body, text);
    EXPECT_EQ(answer.header("content-type"), "text/plain");
    EXPECT_EQ(answer.header("tus-resumable"), "1.0.0");
}

} // namespace

TEST_F(DatabankTus, TellsWhatItCan)
{
    for (const char *path : {"/files/", "/files", "/files/anything"}) {
        const Answer answer = raw("OPTIONS", path, signedHeaders());
        EXPECT_EQ(answer.status, 204) << path;
        EXPECT_EQ(answer.header("tus-version"), "1.0.0");
        EXPECT_EQ(answer.header("tus-extension"),
                  "creation,creation-defer-length,termination,expiration,concatenation,checksum");
        EXPECT_EQ(answer.header("tus-max-size"), "2199023255552");
        EXPECT_EQ(answer.header("tus-checksum-algorithm"), "sha1,sha256,sha384,sha512,md5,crc32");
    }
}

TEST_F(DatabankTus, CreatesUploads)
{
    const std::string metadata = "filename " + base64("run.bin") + ",filetype " + base64("text/csv");
    const Answer answer = create({{"Upload-Length", "10"}, {"Upload-Metadata", metadata}});
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(answer.body, "");
    const QString location = QString::fromStdString(answer.header("location"));
    const QRegularExpression form(QString::fromStdString("^" + origin + "/files/[0-9a-f]{32}$"));
    EXPECT_TRUE(form.match(location).hasMatch()) << answer.header("location");
    EXPECT_EQ(answer.header("upload-length"), "10");
    EXPECT_EQ(answer.header("upload-offset"), "0");
    EXPECT_EQ(answer.header("upload-metadata"), metadata);
    EXPECT_TRUE(answer.header("upload-expires").ends_with(" GMT"));
    EXPECT_EQ(create({{"Upload-Length", "1"}, {"Upload-Metadata", ""}}).status, 201);
    EXPECT_EQ(create({{"Upload-Length", "0"}}).status, 201);
    EXPECT_EQ(tus("POST", "/files", {{"Upload-Length", "1"}}).status, 201);
    const Answer proxied = create({{"Upload-Length", "1"}, {"X-Forwarded-Proto", "https"}});
    EXPECT_TRUE(proxied.header("location").starts_with("https://"));
}

TEST_F(DatabankTus, RefusesToCreate)
{
    const Answer version = raw("POST", "/files/", signedHeaders({{"Upload-Length", "1"}}));
    expectText(version, 412, "Unsupported version");
    EXPECT_EQ(version.header("tus-version"), "1.0.0");
    EXPECT_EQ(raw("POST", "/files/", signedHeaders({{"Tus-Resumable", "0.2.2"}})).status, 412);
    expectText(create({}), 400, "Missing Upload-Length header");
    expectText(create({{"Upload-Length", "-1"}}), 400, "Invalid Upload-Length header");
    expectText(create({{"Upload-Length", "1e3"}}), 400, "Invalid Upload-Length header");
    EXPECT_EQ(create({{"Upload-Length", "2199023255552"}}).status, 201);
    expectText(create({{"Upload-Length", "2199023255553"}}), 413, "Upload-Length header too large");
    expectText(create({{"Upload-Length", "99999999999999999999999"}}), 413, "Upload-Length header too large");
    expectText(create({{"Upload-Length", "1"}, {"Upload-Metadata", "filename !!!"}}), 400,
               "Invalid Upload-Metadata header");
}

TEST_F(DatabankTus, StoresWhatTheRuleSays)
{
    const std::string content = noise(13 * mebibyte);
    const std::string path = newUpload(content.size());
    const std::string_view bytes = content;
    const Answer small = patch(path, 0, bytes.substr(0, 3 * mebibyte));
    EXPECT_EQ(small.status, 204);
    EXPECT_EQ(small.header("upload-offset"), "0") << "nothing is kept, and nothing says so";
    const Answer large = patch(path, 0, bytes.substr(0, 12 * mebibyte));
    EXPECT_EQ(large.status, 204);
    EXPECT_EQ(large.header("upload-offset"), "12582912");
    EXPECT_EQ(large.header("upload-length"), "13631488");
    EXPECT_FALSE(large.header("upload-expires").empty());
    expectText(raw("GET", path, signedHeaders()), 403, "Cannot download unfinished upload");
    EXPECT_EQ(patch(path, 12 * mebibyte, bytes.substr(12 * mebibyte)).header("upload-offset"), "13631488");
    const Answer all = raw("GET", path, signedHeaders());
    EXPECT_EQ(all.status, 200);
    EXPECT_TRUE(all.body == content);
}

TEST_F(DatabankTus, AFileSystemStoreKeepsSmallChunksToo)
{
    EXPECT_EQ(control("POST", "settings", "{'store':'fs'}").status, 200);
    const std::string path = newUpload(10);
    EXPECT_EQ(patch(path, 0, "12345").header("upload-offset"), "5");
    EXPECT_EQ(control("POST", "settings", "{'store':'s3'}").status, 200);
    EXPECT_EQ(patch(path, 5, "678").header("upload-offset"), "5");
    EXPECT_EQ(patch(path, 5, "67890").header("upload-offset"), "10");
    EXPECT_EQ(raw("GET", path, signedHeaders()).body, "1234567890");
    EXPECT_EQ(control("POST", "settings", "{'store':'tape'}").status, 400);
}

TEST_F(DatabankTus, RefusesChunksInTheOrderOfItsChecks)
{
    const std::string path = newUpload(10);
    const HeaderList right{{"Upload-Offset", "0"}, {"Content-Type", "application/offset+octet-stream"}};
    expectText(tus("PATCH", "/files/unknown", {{"Content-Type", "text/plain"}}, "x"), 404,
               "Upload Not Found");
    expectText(tus("PATCH", path, {{"Content-Type", "application/octet-stream"}}, "x"), 415,
               "Invalid Content-Type header");
    expectText(tus("PATCH", path, {right[1]}, "x"), 400, "Missing Upload-Offset header");
    expectText(tus("PATCH", path, {right[1], {"Upload-Offset", "-1"}}, "x"), 400,
               "Invalid Upload-Offset header");
    expectText(patch(path, 1, noise(20)), 409, "Upload-Offset header doesn't match current offset");
    expectText(patch(path, 0, noise(11), {{"Upload-Checksum", "md4 AAAA"}}), 413,
               "Size of this chunk surpasses Upload-Length");
    expectText(patch(path, 0, noise(10), {{"Upload-Checksum", "md4 AAAA"}}), 400,
               "Invalid Upload-Checksum header");
    expectText(patch(path, 0, noise(10), {{"Upload-Checksum", "sha256"}}), 400,
               "Invalid Upload-Checksum header");
    expectText(patch(path, 0, noise(10), {{"Upload-Checksum", "sha256 AAAA"}}), 460,
               "Upload-Checksum value doesn't match generated checksum");
    EXPECT_EQ(raw("PATCH", path, signedHeaders(right), "0123456789").status, 412);
    EXPECT_EQ(offsetOf(path), "0");
    EXPECT_EQ(patch(path, 0, "0123456789").status, 204);
    expectText(patch(path, 10, ""), 403, "Cannot modify completed upload");
    expectText(patch(path, 0, "0123456789"), 409, "Upload-Offset header doesn't match current offset");
}

TEST_F(DatabankTus, ChecksEveryKindOfChecksum)
{
    using Hash = QCryptographicHash;
    const std::string content = "123456789";
    const std::vector<std::pair<std::string, std::string>> good = {
        {"sha1", digest(content, Hash::Sha1)},     {"sha256", digest(content, Hash::Sha256)},
        {"sha384", digest(content, Hash::Sha384)}, {"sha512", digest(content, Hash::Sha512)},
        {"md5", digest(content, Hash::Md5)},       {"crc32", base64("3421780262")}};
    for (const auto &[algorithm, value] : good) {
        const std::string path = newUpload(content.size());
        EXPECT_EQ(patch(path, 0, "12345678X", {{"Upload-Checksum", algorithm + ' ' + value}}).status, 460)
            << algorithm;
        EXPECT_EQ(offsetOf(path), "0");
        EXPECT_EQ(patch(path, 0, content, {{"Upload-Checksum", algorithm + ' ' + value}}).status, 204)
            << algorithm;
    }
}

TEST_F(DatabankTus, TellsWhereAnUploadStands)
{
    const std::string path = newUpload(10);
    const Answer answer = tus("HEAD", path);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("upload-offset"), "0");
    EXPECT_EQ(answer.header("upload-length"), "10");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_FALSE(answer.header("upload-expires").empty());
    const Answer unknown = tus("HEAD", "/files/00000000000000000000000000000000");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(unknown.header("content-length"), "0");
}

TEST_F(DatabankTus, TakesChunkedBodies)
{
    const std::string path = newUpload(10);
    const Answer answer =
        patch(path, 0, "4\r\n0123\r\n6\r\n456789\r\n0\r\n\r\n", {{"Transfer-Encoding", "chunked"}});
    EXPECT_EQ(answer.header("upload-offset"), "10");
    const std::string other = newUpload(5);
    expectText(patch(other, 0, "6\r\n012345\r\n0\r\n\r\n", {{"Transfer-Encoding", "chunked"}}), 413,
               "Size of this chunk surpasses Upload-Length");
    EXPECT_EQ(offsetOf(other), "0");
}

TEST_F(DatabankTus, TakesTheMethodFromTheHeader)
{
    const std::string path = newUpload(3);
    const Answer answer = tus("POST", path,
                              {{"X-HTTP-Method-Override", "PATCH"},
                               {"Upload-Offset", "0"},
                               {"Content-Type", "application/offset+octet-stream"}},
                              "abc");
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("upload-offset"), "3");
}

TEST_F(DatabankTus, NamesTheVerbsItHas)
{
    const Answer collection = tus("DELETE", "/files/");
    EXPECT_EQ(collection.status, 405);
    EXPECT_EQ(collection.header("allow"), "OPTIONS, POST");
    const Answer upload = tus("PUT", newUpload(1));
    EXPECT_EQ(upload.status, 405);
    EXPECT_EQ(upload.header("allow"), "OPTIONS, HEAD, PATCH, GET, DELETE");
}

TEST_F(DatabankTus, GivesRangesOfAFinishedUpload)
{
    const std::string path = uploaded("0123456789");
    const auto range = [&](const std::string &value) {
        return raw("GET", path, signedHeaders({{"Range", value}}));
    };
    const Answer whole = raw("GET", path, signedHeaders());
    EXPECT_EQ(whole.header("etag"), "W/\"" + path.substr(7) + '"');
    EXPECT_EQ(whole.header("accept-ranges"), "bytes");
    EXPECT_EQ(range("bytes=2-4").status, 206);
    EXPECT_EQ(range("bytes=2-4").body, "234");
    EXPECT_EQ(range("bytes=2-4").header("content-range"), "bytes 2-4/10");
    EXPECT_EQ(range("bytes=7-").body, "789");
    EXPECT_EQ(range("bytes=7-99").body, "789");
    EXPECT_EQ(range("bytes=-2").body, "89");
    EXPECT_EQ(range("bytes=-99").body, "0123456789");
    EXPECT_EQ(range("bytes=0-1,3-4").status, 200);
    EXPECT_EQ(range("bytes=4-2").status, 200);
    EXPECT_EQ(range("lines=1-2").status, 200);
    expectText(range("bytes=10-"), 416, "Byte range unsatisfiable");
    EXPECT_EQ(range("bytes=10-").header("content-range"), "bytes */10");
}

TEST_F(DatabankTus, DeletesEvenARegisteredFile)
{
    const std::string path = uploaded("0123456789");
    EXPECT_EQ(registerUpload(path, "run.bin", 10).status, 200);
    EXPECT_FALSE(record(0)[QLatin1StringView("incomplete")].toBool());
    EXPECT_EQ(tus("DELETE", path).status, 204);
    expectText(tus("DELETE", path), 404, "Upload Not Found");
    EXPECT_EQ(tus("HEAD", path).status, 404);
    EXPECT_TRUE(record(0)[QLatin1StringView("incomplete")].toBool());
}

TEST_F(DatabankTus, AnEmptyUploadCannotBeFinished)
{
    const std::string path = newUpload(0);
    expectText(patch(path, 0, ""), 403, "Cannot modify completed upload");
    EXPECT_EQ(raw("GET", path, signedHeaders()).status, 500);
    EXPECT_EQ(registerUpload(path, "empty.bin", 0).status, 200);
    EXPECT_TRUE(record(0)[QLatin1StringView("incomplete")].toBool());
}

TEST_F(DatabankTus, LengthsAroundTenThousandPartsCountBeforeTheBytesDo)
{
    const std::string chunk(5 * mebibyte, '\0');
    EXPECT_EQ(patch(newUpload(52'428'800'000), 0, chunk).header("upload-offset"), "5242880");
    EXPECT_EQ(patch(newUpload(52'428'800'001), 0, chunk).header("upload-offset"), "0");
}

TEST_F(DatabankTus, ACutBodyChangesNothing)
{
    const std::string path = newUpload(12 * mebibyte);
    {
        RawConnection connection(portOf(origin));
        const std::string head = "PATCH " + path +
                                 " HTTP/1.1\r\nHost: x\r\nAuthorization: Token token=" + token() +
                                 "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: "
                                 "application/offset+octet-stream\r\nContent-Length: 12582912\r\n\r\n";
        ASSERT_TRUE(connection.send(head));
        ASSERT_TRUE(connection.send(noise(8 * mebibyte)));
    }
    EXPECT_EQ(offsetOf(path), "0");
    EXPECT_EQ(patch(path, 0, noise(12 * mebibyte)).header("upload-offset"), "12582912");
}

} // namespace slipway::practice::test
