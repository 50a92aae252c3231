// SPDX-License-Identifier: MIT
// Profile N: the reduced tus of the successor (Data Bank contract 4C).
#include "databanktest.h"

#include "practice/http.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *stored = "file has been successfully uploaded to draft server";
constexpr const char *failed = "Encountered error while storing file on draft server";

class DatabankNext : public DatabankTest
{
protected:
    DatabankNext() { options.databankProtocol = databank::Protocol::Next; }

    Answer files(const std::string &method, const std::string &path, const HeaderList &headers = {},
                 std::string_view body = {}) const
    {
        return raw(method, path, signedHeaders(headers), body);
    }
};

} // namespace

TEST_F(DatabankNext, TellsWhatItCan)
{
    const Answer answer = files("OPTIONS", "/files");
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("tus-version"), "1.0.0");
    EXPECT_EQ(answer.header("tus-extension"), "creation");
    EXPECT_EQ(answer.header("tus-max-size"), "53687091200");
    EXPECT_EQ(answer.header("tus-checksum-algorithm"), "");
}

TEST_F(DatabankNext, StoresAnyChunk)
{
    const Answer created = files("POST", "/files/", {{"Upload-Length", "60000000000"}});
    EXPECT_EQ(created.status, 201) << "the size is advertised, not enforced";
    const std::string path = targetOf(created.header("location"));
    EXPECT_TRUE(isUuid(path.substr(7))) << path;
    const Answer patched = files("PATCH", path, {{"Upload-Offset", "0"}}, "abc");
    EXPECT_EQ(patched.status, 204);
    EXPECT_EQ(patched.header("upload-offset"), "3");
    const Answer head = files("HEAD", path);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("upload-offset"), "3");
    EXPECT_EQ(head.header("upload-length"), "60000000000");
    const std::string small = newUpload(2);
    EXPECT_EQ(patch(small, 0, "overshoot").header("upload-offset"), "9") << "nobody looks at the length";
}

TEST_F(DatabankNext, Refuses)
{
    const auto expectText = [](const Answer &answer, int status, const std::string &text) {
        EXPECT_EQ(answer.status, status);
        EXPECT_EQ(answer.body, text);
    };
    expectText(files("POST", "/files/"), 400, "Upload-Length is required");
    expectText(files("POST", "/files/", {{"Upload-Length", "x"}}), 400, "Upload-Length is required");
    const std::string path = newUpload(10);
    expectText(files("PATCH", path, {}, "x"), 400, "Upload-Offset is required");
    expectText(files("PATCH", path, {{"Upload-Offset", "1"}}, "x"), 409, "Upload offset mismatch");
    expectText(files("PATCH", "/files/unknown", {{"Upload-Offset", "1"}}, "x"), 404, "Not Found");
    EXPECT_EQ(files("HEAD", "/files/unknown").status, 404);
    EXPECT_EQ(files("GET", path).status, 404);
    EXPECT_EQ(files("DELETE", path).status, 404);
    EXPECT_EQ(offsetOf(path), "0");
}

TEST_F(DatabankNext, RegistersOnce)
{
    const std::string path = uploaded("0123456789");
    const Answer answer = registerUpload(path, "a.bin", 10);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, stored);
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of("0123456789"));
    EXPECT_FALSE(record(0)["incomplete"_L1].toBool());
    EXPECT_EQ(tus("HEAD", path).status, 404) << "the upload is gone";
    const Answer again = registerUpload(path, "a.bin", 10);
    EXPECT_EQ(again.status, 400);
    EXPECT_EQ(again.body, "Invalid TUS upload reference");
    EXPECT_EQ(post("tus_url=" + newUpload(1) + "&filename=&size=1").body, failed);
    EXPECT_EQ(post("tus_url=&filename=a&size=1").body, failed);
    EXPECT_EQ(records(), 1);
}

TEST_F(DatabankNext, TheBasicUploadTakesADescription)
{
    const Answer answer = postParts(part("description", "first try") + part("binary", "0123", "a.txt"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, stored);
    EXPECT_EQ(record(0)["description"_L1].toString(), u"first try"_s);
    EXPECT_EQ(record(0)["stored_size"_L1].toInt(), 4);
    EXPECT_EQ(postParts(part("binary", "no file")).body, failed);
}

} // namespace slipway::practice::test
