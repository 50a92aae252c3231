// SPDX-License-Identifier: MIT
// Uploads put together of others, and uploads whose length is told later (Data Bank contract 4B).
#include "databanktest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankConcatenation : public DatabankTest
{
protected:
    Answer create(const HeaderList &headers) const { return tus("POST", "/files/", headers); }
    static std::string pathIn(const Answer &created)
    {
        const std::string location = created.header("location");
        return location.substr(location.find("/files/"));
    }
    /// A partial upload with this content.
    std::string partial(std::string_view content) const
    {
        const Answer made =
            create({{"Upload-Length", std::to_string(content.size())}, {"Upload-Concat", "partial"}});
        EXPECT_EQ(made.status, 201);
        EXPECT_EQ(made.header("upload-concat"), "partial");
        const std::string path = pathIn(made);
        if (!content.empty()) {
            EXPECT_EQ(patch(path, 0, content).status, 204);
        }
        return path;
    }
    Answer putTogether(const std::string &urls) const { return create({{"Upload-Concat", "final;" + urls}}); }
};

} // namespace

TEST_F(DatabankConcatenation, PutsFinishedPartsTogether)
{
    const std::string content = noise(12 * mebibyte);
    const std::string_view bytes = content;
    const std::string one = partial(bytes.substr(0, 5 * mebibyte));
    const std::string two = partial(bytes.substr(5 * mebibyte, 6 * mebibyte));
    const std::string three = partial(bytes.substr(11 * mebibyte));
    const std::string urls = one + ' ' + origin + two + ' ' + three; // with and without the server's name
    const Answer made = putTogether(urls);
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(made.header("upload-length"), "12582912");
    EXPECT_EQ(made.header("upload-offset"), "12582912");
    EXPECT_EQ(made.header("upload-concat"), "final;" + urls);
    const std::string path = pathIn(made);
    EXPECT_TRUE(raw("GET", path, signedHeaders()).body == content);
    EXPECT_EQ(raw("GET", path, signedHeaders({{"Range", "bytes=5242870-5242889"}})).body,
              content.substr(5 * mebibyte - 10, 20));
    EXPECT_EQ(tus("HEAD", path).header("upload-concat"), "final;" + urls);
    EXPECT_EQ(tus("HEAD", one).status, 404) << "what it was made of is gone";
    EXPECT_EQ(patch(path, 12 * mebibyte, "x").status, 403);
    EXPECT_EQ(registerUpload(path, "run.bin", content.size()).status, 200);
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of(content));
}

TEST_F(DatabankConcatenation, RefusesWhatCannotBePutTogether)
{
    const auto refused = [](const Answer &answer, const std::string &text) {
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(answer.body, text);
    };
    const std::string whole = uploaded("hello");
    const std::string begun = pathIn(create({{"Upload-Length", "5"}, {"Upload-Concat", "partial"}}));
    refused(create({{"Upload-Length", "5"}, {"Upload-Concat", "other"}}), "Invalid Upload-Concat header");
    refused(create({{"Upload-Concat", "final"}}), "Invalid Upload-Concat header");
    refused(putTogether(""), "Invalid Upload-Concat header");
    refused(putTogether("/elsewhere/abc"), "Invalid Upload-Concat header");
    refused(putTogether("/files/0123456789abcdef0123456789abcdef"), "Partial upload not found");
    refused(putTogether(whole), "Upload is not partial");
    refused(putTogether(begun), "Partial upload is not finished");
    EXPECT_EQ(create({{"Upload-Concat", "partial"}}).body, "Missing Upload-Length header");
}

TEST_F(DatabankConcatenation, CopiesOnlyWhatS3Copies)
{
    const std::string small = partial("small");
    const std::string other = partial("other");
    EXPECT_EQ(putTogether(small + ' ' + other).status, 500) << "all but the last part have 5 MiB";
    EXPECT_EQ(tus("HEAD", small).status, 204) << "and nothing has happened";
    EXPECT_EQ(putTogether(partial("")).status, 500) << "of nothing there is no object";
    const Answer alone = putTogether(small);
    EXPECT_EQ(alone.status, 201);
    EXPECT_EQ(raw("GET", pathIn(alone), signedHeaders()).body, "small");
    EXPECT_EQ(control("POST", "settings", R"({"store":"fs"})").status, 200);
    const Answer both = putTogether(partial("hel") + ' ' + partial("lo"));
    EXPECT_EQ(both.status, 201) << "a store of files takes any part";
    EXPECT_EQ(raw("GET", pathIn(both), signedHeaders()).body, "hello");
}

TEST_F(DatabankConcatenation, TheLengthMayBeToldLater)
{
    const std::string content = noise(6 * mebibyte);
    const std::string_view bytes = content;
    const Answer made = create({{"Upload-Defer-Length", "1"}});
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(made.header("upload-defer-length"), "1");
    EXPECT_EQ(made.header("upload-length"), "");
    EXPECT_EQ(made.header("upload-offset"), "0");
    const std::string path = pathIn(made);
    EXPECT_EQ(patch(path, 0, "small").header("upload-offset"), "0") << "less than a part, and not the last";
    const Answer first = patch(path, 0, bytes.substr(0, 5 * mebibyte));
    EXPECT_EQ(first.header("upload-offset"), "5242880");
    EXPECT_EQ(first.header("upload-defer-length"), "1");
    EXPECT_EQ(raw("GET", path, signedHeaders()).status, 403);
    EXPECT_EQ(patch(path, 5 * mebibyte, "x", {{"Upload-Length", "x"}}).body, "Invalid Upload-Length header");
    EXPECT_EQ(patch(path, 5 * mebibyte, "x", {{"Upload-Length", "5"}}).status, 413) << "less than there is";
    EXPECT_EQ(tus("HEAD", path).header("upload-defer-length"), "1") << "a refused length is not kept";
    const Answer last = patch(path, 5 * mebibyte, bytes.substr(5 * mebibyte), {{"Upload-Length", "6291456"}});
    EXPECT_EQ(last.status, 204);
    EXPECT_EQ(last.header("upload-length"), "6291456");
    EXPECT_EQ(last.header("upload-offset"), "6291456");
    EXPECT_EQ(last.header("upload-defer-length"), "");
    EXPECT_TRUE(raw("GET", path, signedHeaders()).body == content);
}

} // namespace slipway::practice::test
