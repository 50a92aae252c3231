// SPDX-License-Identifier: MIT
// Reading form bodies as they arrive (NOMAD contract 4.2, method 1).
#include "practice/multipart.h"

#include "practice/filewriter.h"

#include "nomad_archives.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstring>

namespace slipway::practice {

namespace {

/// A body that arrives in pieces of `piece` bytes.
class PiecewiseBody : public BodyReader
{
public:
    PiecewiseBody(std::string content, std::size_t piece)
        : m_content(std::move(content))
        , m_piece(piece)
    {}

    std::size_t read(char *data, std::size_t size) override
    {
        const std::size_t count = std::min({size, m_piece, m_content.size() - m_offset});
        std::memcpy(data, m_content.data() + m_offset, count);
        m_offset += count;
        return count;
    }
    bool exhausted() const { return m_offset == m_content.size(); }

private:
    std::string m_content;
    std::size_t m_piece;
    std::size_t m_offset = 0;
};

std::string rest(BodyReader &reader)
{
    std::string text;
    std::string block(1000, '\0');
    while (const std::size_t count = reader.read(block.data(), block.size()))
        text.append(block, 0, count);
    return text;
}

const std::string twoParts =
    "preamble\r\n--XY\r\nContent-Disposition: form-data; name=\"file\"; "
    "filename=\"a \\\"b\\\".zip\"\r\nContent-Type: application/zip\r\n\r\n"
    "one\r\n--X not yet\r\n\r\n--XY\r\ncontent-disposition: form-data; name=note\r\n\r\n"
    "\r\n--XY--\r\nepilogue";

} // namespace

TEST(Multipart, FindsTheBoundary)
{
    EXPECT_EQ(multipartBoundary("multipart/form-data; boundary=abc"), "abc");
    EXPECT_EQ(multipartBoundary("multipart/form-data; charset=utf-8; boundary=\"a b;c\""), "a b;c");
    EXPECT_EQ(multipartBoundary("multipart/form-data"), std::nullopt);
    EXPECT_EQ(multipartBoundary("multipart/form-data; boundary="), std::nullopt);
}

TEST(Multipart, ReadsThePartsHoweverTheBytesArrive)
{
    for (const std::size_t piece : {1, 2, 3, 7, 20, 1000}) {
        PiecewiseBody body(twoParts, piece);
        MultipartReader reader(body, "XY");
        ASSERT_TRUE(reader.nextPart()) << piece;
        EXPECT_EQ(reader.name(), "file");
        EXPECT_EQ(reader.fileName(), "a \"b\".zip");
        EXPECT_EQ(reader.contentType(), "application/zip");
        EXPECT_EQ(rest(reader), "one\r\n--X not yet\r\n") << piece;
        EXPECT_TRUE(reader.complete());
        ASSERT_TRUE(reader.nextPart());
        EXPECT_EQ(reader.name(), "note");
        EXPECT_FALSE(reader.fileName());
        EXPECT_EQ(reader.contentType(), "");
        EXPECT_EQ(rest(reader), "");
        EXPECT_FALSE(reader.nextPart());
        EXPECT_TRUE(body.exhausted());
    }
}

TEST(Multipart, SkipsPartsThatNobodyRead)
{
    PiecewiseBody body(twoParts, 11);
    MultipartReader reader(body, "XY");
    EXPECT_TRUE(reader.nextPart());
    EXPECT_TRUE(reader.nextPart());
    EXPECT_EQ(reader.name(), "note");
    EXPECT_FALSE(reader.nextPart());
}

TEST(Multipart, ABodyWithoutItsClosingBoundaryIsNotComplete)
{
    PiecewiseBody body("--XY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf",
                       5);
    MultipartReader reader(body, "XY");
    ASSERT_TRUE(reader.nextPart());
    rest(reader);
    EXPECT_FALSE(reader.complete());
    EXPECT_FALSE(reader.nextPart());
}

TEST(NomadFileWriter, KeepsEveryByteAroundItsHoles)
{
    QTemporaryDir directory;
    const std::filesystem::path file = (directory.path().toStdString() + "/raw");
    const std::string content = "begin" + std::string(3'000'000, '\0') + "middle" + std::string(70'000, '\0');
    PiecewiseBody body(content, 65536);
    EXPECT_EQ(storeBody(body, file), content.size());
    EXPECT_TRUE(test::contentOf(file) == content);
}

TEST(NomadFileWriter, RemovesWhatWasNotFinished)
{
    QTemporaryDir directory;
    const std::filesystem::path file = (directory.path().toStdString() + "/raw");
    {
        FileWriter writer(file);
        writer.write("abc", 3);
    }
    EXPECT_FALSE(std::filesystem::exists(file));
}

} // namespace slipway::practice
