// SPDX-License-Identifier: MIT
#include "practice/databank/blobstore.h"

#include "databanktest.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fstream>

namespace slipway::practice::databank {

namespace {

class DatabankBlobStore : public ::testing::Test
{
protected:
    Spool spooled(const std::string &content) const
    {
        Spool spool = store.spool();
        std::ofstream(spool.path(), std::ios::binary) << content;
        return spool;
    }

    void append(std::uint64_t offset, const std::string &content)
    {
        store.append("b", offset, spooled(content), content.size());
    }

    std::string read(std::uint64_t offset, std::uint64_t length) const
    {
        const auto source = store.source("b", offset, length);
        std::string text;
        char block[3]; // smaller than the chunks
        while (const std::size_t count = source->read(block, sizeof block))
            text.append(block, count);
        return text;
    }

    QTemporaryDir directory;
    std::filesystem::path folder = directory.path().toStdString();
    BlobStore store{folder};
};

} // namespace

TEST_F(DatabankBlobStore, ReadsAcrossChunks)
{
    append(0, "hello ");
    append(6, "wide ");
    append(11, "world");
    EXPECT_EQ(read(0, 16), "hello wide world");
    EXPECT_EQ(read(5, 7), " wide w");
    EXPECT_EQ(read(6, 5), "wide ");
    EXPECT_EQ(read(15, 1), "d");
    EXPECT_EQ(read(11, 100), "world");
    EXPECT_EQ(store.sha256("b", 16), test::sha256Of("hello wide world"));
    EXPECT_EQ(store.sha256("b", 8), test::sha256Of("hello wi"));
    EXPECT_EQ(store.sha256("b", 17), "") << "not so many are there";
    EXPECT_EQ(store.sha256("unknown", 1), "");
}

TEST_F(DatabankBlobStore, AChunkIsCutAndReplaced)
{
    append(0, "one");
    append(3, "a chunk whose record was never written");
    store.append("b", 3, spooled("two and more"), 3);
    EXPECT_EQ(read(0, 6), "onetwo");
    store.appendZeros("b", 6, 2);
    EXPECT_EQ(read(0, 8), std::string("onetwo\0\0", 8));
    store.append("b", 8, spooled("x"), 0);
    EXPECT_EQ(read(0, 100).size(), 8U);
}

TEST_F(DatabankBlobStore, ForgetsWhatNobodyTook)
{
    {
        const Spool spool = spooled("lost");
        EXPECT_TRUE(std::filesystem::exists(spool.path()));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder / "incoming"));
    append(0, "kept");
    store.append("orphan", 0, spooled("gone"), 4);
    spooled("torn").keep();
    store.sweep({"b"});
    EXPECT_EQ(read(0, 4), "kept");
    EXPECT_FALSE(std::filesystem::exists(folder / "blobs" / "orphan"));
    EXPECT_FALSE(std::filesystem::exists(folder / "incoming"));
    store.remove("b");
    store.remove("");
    EXPECT_EQ(read(0, 4), "");
    EXPECT_TRUE(std::filesystem::exists(folder / "blobs"));
}

} // namespace slipway::practice::databank
