// SPDX-License-Identifier: MIT
// Registration of tus uploads and the basic upload (Data Bank contract 4B "Register", 5).
#include "databanktest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankRegister : public DatabankTest
{
protected:
    std::string success(const std::string &name) const
    {
        return "successfully uploaded " + name + "\nsee in dataset at " + origin + "/datasets/" + key() +
               " \n";
    }

    std::string endpoint() const { return "/api/dataset/" + key() + "/datafile"; }
};

} // namespace

TEST_F(DatabankRegister, TakesEveryEncoding)
{
    const std::string path = uploaded("0123456789");
    const Answer form = registerUpload(path, "a%20b.bin", 10);
    EXPECT_EQ(form.status, 200);
    EXPECT_EQ(form.header("content-type"), "application/json; charset=utf-8");
    EXPECT_EQ(form.body, success("a b.bin"));
    EXPECT_EQ(postParts(part("tus_url", path) + part("filename", "parts.bin") + part("size", "10")).body,
              success("parts.bin"));
    const Answer json = raw("POST", endpoint(), signedHeaders({{"Content-Type", "application/json"}}),
                            quoted("{'tus_url':'" + path + "','filename':'json.bin','size':10}"));
    EXPECT_EQ(json.body, success("json.bin"));
    const Answer query =
        raw("POST", endpoint() + "?tus_url=" + path + "&filename=query.bin&size=10", signedHeaders());
    EXPECT_EQ(query.body, success("query.bin"));
    ASSERT_EQ(records(), 4);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(record(i)["claimed_size"_L1].toInt(), 10);
        EXPECT_EQ(record(i)["sha256"_L1].toString().toStdString(), sha256Of("0123456789"));
        EXPECT_FALSE(record(i)["incomplete"_L1].toBool());
        EXPECT_EQ(record(i)["web_id"_L1].toString().size(), 5);
    }
}

TEST_F(DatabankRegister, TheKeyOfThePathWins)
{
    const std::string path = uploaded("x");
    EXPECT_EQ(post("tus_url=" + path + "&filename=a&size=1&dataset_key=" + key(1)).status, 200);
    EXPECT_EQ(records(0), 1);
    EXPECT_EQ(records(1), 0);
}

TEST_F(DatabankRegister, BelievesWhatItIsTold)
{
    const std::string unfinished = newUpload(10);
    EXPECT_EQ(registerUpload(unfinished, "half.bin", 10).body, success("half.bin"));
    EXPECT_TRUE(record(0)["incomplete"_L1].toBool());
    EXPECT_EQ(post("tus_url=https://example.org/x/unknown&filename=ghost.bin&size=7").body,
              success("ghost.bin"));
    EXPECT_EQ(record(1)["blob"_L1].toString(), u"unknown"_s);
    EXPECT_TRUE(record(1)["incomplete"_L1].toBool());
    const std::string path = uploaded("abc");
    EXPECT_EQ(registerUpload(path, "lie.bin", 4711).status, 200);
    EXPECT_EQ(record(2)["claimed_size"_L1].toInt(), 4711);
    EXPECT_EQ(record(2)["stored_size"_L1].toInt(), 3);
    EXPECT_EQ(patch(unfinished, 0, "0123456789").status, 204);
    EXPECT_FALSE(record(0)["incomplete"_L1].toBool()) << "once the bytes are there";
}

TEST_F(DatabankRegister, HasNoTestForDuplicates)
{
    const std::string path = uploaded("abc");
    EXPECT_EQ(registerUpload(path, "twice.bin", 3).status, 200);
    EXPECT_EQ(registerUpload(path, "twice.bin", 3).status, 200);
    EXPECT_EQ(records(), 2);
    EXPECT_EQ(dataset()["duplicates"_L1].toArray(), QJsonArray{u"twice.bin"_s});
    EXPECT_TRUE(dataset()["missing"_L1].toArray().contains(u"no duplicate filenames (twice.bin)"_s));
    EXPECT_EQ(control("DELETE", "datasets/" + key() + "/files").status, 204);
    EXPECT_EQ(records(), 0);
}

TEST_F(DatabankRegister, RefusesLittle)
{
    for (const char *form : {"filename=a&size=1", "tus_url=a&size=1", "tus_url=a&filename=a", ""}) {
        const Answer answer = post(form);
        EXPECT_EQ(answer.status, 500) << form;
        EXPECT_EQ(answer.body, "invalid request") << form;
    }
    EXPECT_EQ(post("tus_url=&filename=a&size=1").body, "Invalid tus_url: missing key\n");
    EXPECT_EQ(post("tus_url=/&filename=a&size=1").status, 500);
    EXPECT_EQ(records(), 0);
    const Answer blank = post("tus_url=abc&filename=&size=1");
    EXPECT_EQ(blank.status, 200);
    EXPECT_EQ(blank.body, success("")) << "and nothing is saved";
    EXPECT_EQ(records(), 0);
    const Answer json =
        raw("POST", endpoint(), signedHeaders({{"Content-Type", "application/json"}}), "{\"tus_url\":");
    EXPECT_EQ(json.status, 400);
    EXPECT_EQ(json.body, "");
}

TEST_F(DatabankRegister, TheBasicUpload)
{
    const std::string content = noise(3 * mebibyte);
    const Answer answer =
        postParts("--b\r\nContent-Disposition: form-data; name=\"binary\"; filename=\"data.csv\"\r\n"
                  "Content-Type: text/csv\r\n\r\n" +
                  content + "\r\n");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, success("data.csv"));
    EXPECT_EQ(record(0)["mime"_L1].toString(), u"text/csv"_s);
    EXPECT_EQ(record(0)["claimed_size"_L1].toInt(), 3 << 20);
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of(content));
    EXPECT_EQ(postParts(part("binary", "x", "/home/me/a.txt")).body, success("a.txt"));
    EXPECT_EQ(postParts(part("binary", "x", "C:\\data\\b.txt")).body, success("b.txt"));
    EXPECT_EQ(postParts(part("binary", "x", "Größe.txt")).body, success("Größe.txt"));
    EXPECT_EQ(postParts(part("binary", "", "empty.txt")).status, 200);
    EXPECT_TRUE(record(4)["incomplete"_L1].toBool());
}

TEST_F(DatabankRegister, TheBasicUploadInChunks)
{
    const std::string form = part("binary", "0123456789", "c.txt") + "--b--\r\n";
    char size[16];
    std::snprintf(size, sizeof size, "%zx", form.size());
    const Answer answer = raw("POST", endpoint(),
                              signedHeaders({{"Content-Type", "multipart/form-data; boundary=b"},
                                             {"Transfer-Encoding", "chunked"}}),
                              std::string(size) + "\r\n" + form + "\r\n0\r\n\r\n");
    EXPECT_EQ(answer.body, success("c.txt"));
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of("0123456789"));
}

TEST_F(DatabankRegister, BinaryWinsAndMustBeAFile)
{
    const std::string path = uploaded("abc");
    const std::string registration = part("tus_url", path) + part("filename", "tus.bin") + part("size", "3");
    EXPECT_EQ(postParts(registration + part("binary", "basic", "basic.txt")).body, success("basic.txt"));
    const Answer text = postParts(registration + part("binary", "no file"));
    EXPECT_EQ(text.status, 500);
    EXPECT_EQ(text.body, "undefined method 'original_filename' for an instance of String\n");
    EXPECT_EQ(records(), 1);
}

TEST_F(DatabankRegister, ACutFormLeavesNothing)
{
    {
        RawConnection connection(portOf(origin));
        ASSERT_TRUE(connection.send("POST " + endpoint() +
                                    " HTTP/1.1\r\nHost: x\r\nAuthorization: Token token=" + token() +
                                    "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                                    "9000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"binary\"; "
                                    "filename=\"a\"\r\n\r\n"));
        ASSERT_TRUE(connection.send(noise(3 * mebibyte)));
    }
    EXPECT_EQ(records(), 0);
}

} // namespace slipway::practice::test
