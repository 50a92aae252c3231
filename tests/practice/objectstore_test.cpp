// SPDX-License-Identifier: MIT
// What the storage does with parts, below the signatures (DANDI contract 14.3).
#include "practice/objectstore.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstring>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

/// A body out of memory; throws after `failAfter` bytes as a lost connection does.
class MemoryBody : public BodyReader
{
public:
    explicit MemoryBody(std::string content, std::size_t failAfter = std::string::npos)
        : m_content(std::move(content))
        , m_failAfter(failAfter)
    {}

    std::size_t read(char *data, std::size_t size) override
    {
        if (m_offset >= m_failAfter)
            throw ConnectionLost("gone");
        const std::size_t count = std::min({size, m_content.size() - m_offset, std::size_t{100'000}});
        std::memcpy(data, m_content.data() + m_offset, count);
        m_offset += count;
        return count;
    }

private:
    std::string m_content;
    std::size_t m_failAfter;
    std::size_t m_offset = 0;
};

class ObjectStoreTest : public ::testing::Test
{
protected:
    std::string put(const std::string &upload, int number, const std::string &content)
    {
        MemoryBody body(content);
        return store.putPart(upload, number, body, content.size()).value_or("");
    }

    std::string contentOf(const std::string &key, std::uint64_t offset, std::uint64_t length)
    {
        const auto source = store.open(*store.find(key), offset, length);
        std::string result;
        std::string block(1000, '\0');
        while (const std::size_t count = source->read(block.data(), block.size()))
            result.append(block, 0, count);
        return result;
    }

    QTemporaryDir folder;
    StateLog log;
    ObjectStore store{log, folder.path().toStdString()};
    const std::string large = std::string(5U << 20U, 'a');
};

} // namespace

TEST_F(ObjectStoreTest, OnlyTheLastPartMayBeSmall)
{
    const std::string upload = store.begin("k");
    const std::string small = put(upload, 1, "small");
    const std::string other = put(upload, 2, large);
    EXPECT_EQ(store.complete(upload, {{1, small}, {2, other}}, 1), ObjectStore::Outcome::EntityTooSmall);
    EXPECT_EQ(store.complete(upload, {{1, small}}, 1), ObjectStore::Outcome::Done);
    EXPECT_EQ(store.complete(upload, {{1, small}}, 1), ObjectStore::Outcome::NoSuchUpload);
}

TEST_F(ObjectStoreTest, PartsAreReadAsOneObject)
{
    const std::string upload = store.begin("k");
    const std::string first = put(upload, 1, large);
    const std::string second = put(upload, 2, "bcdef");
    ASSERT_EQ(store.complete(upload, {{1, '"' + first + '"'}, {2, second}}, 1), ObjectStore::Outcome::Done);
    EXPECT_EQ(store.find("k")->size, large.size() + 5);
    EXPECT_EQ(contentOf("k", 0, large.size() + 5), large + "bcdef");
    EXPECT_EQ(contentOf("k", large.size() - 2, 4), "aabc");
    EXPECT_EQ(contentOf("k", large.size() + 1, 3), "cde");
}

TEST_F(ObjectStoreTest, PartCutOffDoesNotHarmTheOneBefore)
{
    const std::string upload = store.begin("k");
    const std::string good = put(upload, 1, "good content");
    MemoryBody broken(large, 200'000);
    EXPECT_THROW(store.putPart(upload, 1, broken, large.size()), ConnectionLost);
    EXPECT_EQ(store.complete(upload, {{1, good}}, 1), ObjectStore::Outcome::Done);
    EXPECT_EQ(contentOf("k", 0, 12), "good content");
    EXPECT_EQ(QDir(QString::fromStdString(store.directoryOf(upload))).entryList(QDir::Files),
              QStringList{u"1"_s});
}

TEST_F(ObjectStoreTest, ShortBodyIsNoPart)
{
    const std::string upload = store.begin("k");
    MemoryBody body("abc");
    EXPECT_THROW(store.putPart(upload, 1, body, 5), ConnectionLost);
    EXPECT_EQ(store.complete(upload, {{1, "x"}}, 1), ObjectStore::Outcome::InvalidPart);
}

TEST_F(ObjectStoreTest, AbortedUploadIsGoneWithItsFiles)
{
    const std::string upload = store.begin("k");
    put(upload, 1, "abc");
    store.abort(upload);
    EXPECT_FALSE(store.isOpen(upload, "k"));
    EXPECT_FALSE(QDir(QString::fromStdString(store.directoryOf(upload))).exists());
}

} // namespace slipway::practice
