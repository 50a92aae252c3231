// SPDX-License-Identifier: MIT
#include "practice/databank/store.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fstream>

namespace slipway::practice::databank {

namespace {

class DatabankStore : public ::testing::Test
{
protected:
    /// A store that has read what the one before it wrote, as after a kill: nothing is said goodbye to.
    void open()
    {
        store.reset();
        log = std::make_unique<StateLog>();
        store = std::make_unique<Store>(*log, clock, folder);
        log->open(folder + "/state.jsonl", [this](const std::string &kind, const QJsonObject &record) {
            EXPECT_TRUE(store->restore(kind, record)) << kind;
        });
        store->finishRestore();
    }

    void SetUp() override { open(); }

    void append(const std::string &blob)
    {
        Spool bytes = store->blobs.spool();
        std::ofstream(bytes.path()) << "bytes";
        store->blobs.append(blob, 0, std::move(bytes), 5);
    }

    bool hasBytes(const std::string &blob) const { return !store->blobs.sha256(blob, 5).empty(); }

    QTemporaryDir directory;
    std::string folder = directory.path().toStdString();
    Clock clock;
    std::unique_ptr<StateLog> log;
    std::unique_ptr<Store> store;
};

Datafile owned(const std::string &blob)
{
    Datafile file;
    file.name = blob + ".bin";
    file.claimedSize = 5;
    file.blob = blob;
    file.owned = true;
    file.ownedSize = 5;
    return file;
}

} // namespace

TEST_F(DatabankStore, RemembersEveryRecord)
{
    Dataset &dataset = store->newDraft();
    const std::string key = dataset.key;
    dataset.title = "A title";
    store->replaceToken(dataset);
    const std::string token = dataset.token;
    append("one");
    Datafile file = owned("one");
    file.mime = "text/csv";
    file.description = "words";
    store->add(dataset, file);
    append("two");
    store->save(store->uploads["two"] = {"two", 10, 5, "filename YQ==", "partial", true, 7});
    append("three");
    store->save(store->staged[key]["a/b"] = {key, "a/b", "three", 5});
    append("nobody's");
    open();

    Dataset *again = store->dataset(key);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->title, "A title");
    EXPECT_EQ(again->token, token);
    EXPECT_GT(again->tokenIssued, 0);
    ASSERT_EQ(again->files.size(), 1U);
    EXPECT_EQ(again->files[0].mime, "text/csv");
    EXPECT_EQ(again->files[0].description, "words");
    EXPECT_TRUE(store->isComplete(again->files[0]));
    const TusUpload *upload = store->upload("two");
    ASSERT_TRUE(upload);
    EXPECT_EQ(upload->length, 10U);
    EXPECT_EQ(upload->offset, 5U);
    EXPECT_EQ(upload->metadata, "filename YQ==");
    EXPECT_EQ(upload->concat, "partial");
    EXPECT_TRUE(upload->deferred);
    EXPECT_EQ(upload->expires, 7);
    ASSERT_TRUE(store->stagedFile(key, "a/b"));
    EXPECT_EQ(store->stagedFile(key, "a/b")->size, 5U);
    EXPECT_TRUE(hasBytes("one") && hasBytes("two") && hasBytes("three"));
    EXPECT_FALSE(hasBytes("nobody's"));
}

TEST_F(DatabankStore, BytesThatARecordTookBelongToItAlone)
{
    Dataset &dataset = store->newDraft();
    const std::string key = dataset.key;
    for (const char *blob : {"staged", "uploaded"}) {
        append(blob);
        store->add(dataset, owned(blob));
    }
    store->save(store->uploads["uploaded"] = {"uploaded", 5, 5, {}, {}, false, 0});
    store->save(store->staged[key]["a"] = {key, "a", "staged", 5}); // and then it was killed
    open();
    EXPECT_FALSE(store->upload("uploaded"));
    EXPECT_FALSE(store->stagedFile(key, "a"));
    store->wipeStaging(key);
    EXPECT_TRUE(hasBytes("staged"));
    EXPECT_TRUE(hasBytes("uploaded"));
    open();
    EXPECT_FALSE(store->upload("uploaded"));
    EXPECT_TRUE(hasBytes("uploaded"));
}

TEST_F(DatabankStore, KeysAndWebIdsHaveTheirShape)
{
    for (int i = 0; i < 50; ++i) {
        Dataset &dataset = store->newDraft();
        ASSERT_EQ(dataset.key.size(), 11U) << dataset.key;
        EXPECT_TRUE(dataset.key.starts_with("IDB-"));
        EXPECT_EQ(dataset.key.find_first_not_of("0123456789", 4), std::string::npos);
        store->add(dataset, {});
        EXPECT_EQ(dataset.files[0].webId.size(), 5U);
    }
    EXPECT_EQ(store->datasets.size(), 50U);
}

} // namespace slipway::practice::databank
