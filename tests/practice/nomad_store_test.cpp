// SPDX-License-Identifier: MIT
// What the practice NOMAD remembers between two runs.
#include "nomadtest.h"

#include "practice/nomad/store.h"

#include <QTemporaryDir>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

TEST(NomadStore, RecordsSurviveTheLog)
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(u"state.jsonl"_s).toStdString();
    nomad::Upload upload;
    upload.id = "-jQ3QyYBTW-4rYngtswR7w";
    upload.name = "A name";
    upload.process.status = nomad::ProcessStatus::WaitingForResult;
    upload.process.errors = {"one", "two"};
    upload.queue.push_back({"process_upload", {{"a"_L1, 1}}, 3});
    upload.reviewerGroups = {"all"};
    upload.embargoLength = 12;
    nomad::Entry entry;
    entry.id = "e";
    entry.uploadId = upload.id;
    entry.references = {"https://doi.org/10.1"};
    {
        StateLog log;
        log.open(path, [](const auto &, const auto &) {});
        nomad::Store store(log, {});
        store.save(store.uploads[upload.id] = upload);
        store.save(store.entriesOf(upload.id)[entry.id] = entry);
        nomad::Dataset dataset;
        dataset.id = "d";
        store.save(store.datasets["d"] = dataset);
        store.remove(store.datasets["d"]);
    }
    StateLog log;
    nomad::Store store(log, {});
    log.open(path, [&store](const std::string &kind, const QJsonObject &record) {
        EXPECT_TRUE(store.restore(kind, record)) << kind;
    });
    ASSERT_NE(store.upload(upload.id), nullptr);
    EXPECT_EQ(store.upload(upload.id)->toJson(), upload.toJson());
    EXPECT_TRUE(store.upload(upload.id)->processRunning());
    ASSERT_NE(store.entry(upload.id, "e"), nullptr);
    EXPECT_EQ(store.entry(upload.id, "e")->toJson(), entry.toJson());
    EXPECT_EQ(store.dataset("d"), nullptr);
    EXPECT_FALSE(store.restore("dandiset", {}));
}

TEST(NomadStore, PeopleAreFoundByAnyName)
{
    StateLog log;
    nomad::Store store(log, {});
    nomad::Account account;
    account.userId = "7";
    account.username = "ann";
    account.email = "Ann@example.org";
    store.accounts["7"] = account;
    for (const char *name : {"7", "ann", "ann@example.org"})
        EXPECT_NE(store.accountByReference(name), nullptr) << name;
    EXPECT_EQ(store.accountByReference(""), nullptr);
    EXPECT_EQ(store.accountByLogin("7"), nullptr);
}

TEST_F(NomadTest, AccountsTokensAndDatasetsSurviveARestart)
{
    QTemporaryDir folder;
    options.stateDirectory = folder.path();
    startServer();
    const QJsonObject alice = account("alice");
    const std::string mine = token();
    const std::string id = newDataset("kept");
    startServer();
    EXPECT_EQ(account("alice"), alice);
    EXPECT_EQ(callWith(mine, "GET", "/users/me").status, 200)
        << "a token outlives the server, as real ones do";
    EXPECT_EQ(call("GET", "/datasets/" + id).status, 200);
    server.reset(); // before its folder goes
}

} // namespace slipway::practice::test
