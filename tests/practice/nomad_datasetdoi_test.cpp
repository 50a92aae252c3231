// SPDX-License-Identifier: MIT
// DOIs of datasets, with their hazard (NOMAD contract 3). The entries are put into the store by hand.
#include "practicetest.h"

#include "practice/nomad/api.h"
#include "practice/nomad/people.h"
#include "practice/nomad/views.h"

namespace slipway::practice::nomad::test {

using namespace Qt::StringLiterals;
using DataCite = Settings::DataCite;

namespace {

constexpr const char *alice = "00000000-0000-0000-0000-000000000001";
constexpr const char *bob = "00000000-0000-0000-0000-000000000002";

class DoiTest : public ::testing::Test
{
protected:
    DoiTest() { makePeople(store); }

    void addDataset(const std::string &id)
    {
        Dataset dataset;
        dataset.id = id;
        dataset.name = "A name";
        dataset.userId = alice;
        store.datasets[id] = dataset;
    }

    void addEntry(const std::string &uploadId, bool published, const std::string &datasetId)
    {
        Upload &upload = store.uploads[uploadId];
        upload.id = uploadId;
        upload.mainAuthor = alice;
        upload.published = published;
        Entry entry;
        entry.id = "entry of " + uploadId;
        entry.uploadId = uploadId;
        entry.datasets = {datasetId};
        store.entries[uploadId][entry.id] = entry;
    }

    Response assign(const std::string &id, const char *user = alice, Generation generation = Generation::One)
    {
        deployment.generation = generation;
        Api api(deployment);
        Request request;
        request.method = "POST";
        request.path = std::string(Deployment::apiPath) + "/datasets/" + id + "/action/doi";
        request.headers.add("Authorization", "Bearer " + Tokens(deployment).access(*store.account(user), 60));
        return api.handle(request);
    }

    Clock clock;
    StateLog log;
    Store store{log, {}};
    Deployment deployment{clock, store, Generation::One, "secret", {}, "http://127.0.0.1:1", [] {}};
};

} // namespace

TEST_F(DoiTest, OnlyForPublishedContents)
{
    addDataset("empty");
    EXPECT_EQ(assign("empty").body,
              "{\"detail\":\"The dataset is empty. No DOI can be assigned at this moment. Add "
              "some published\\ncontents to the dataset first.\"}");
    addEntry("one", true, "empty");
    addEntry("two", false, "empty");
    EXPECT_EQ(assign("empty").body,
              "{\"detail\":\"The dataset has unpublished contents. No DOI can be assigned at "
              "the moment.\\nPublish the dataset contents first.\"}");
    EXPECT_EQ(assign("xyz").body,
              "{\"detail\":\"Dataset not found. The given id does not match any dataset.\"}");
    const Response foreign = assign("empty", bob);
    EXPECT_EQ(foreign.status, 401);
    EXPECT_EQ(foreign.body,
              "{\"detail\":\"The dataset can only be edited by the user who created the dataset.\"}");
}

TEST_F(DoiTest, CountsThroughTheDay)
{
    for (const char *id : {"a", "b"}) {
        addDataset(id);
        addEntry(std::string("upload ") + id, true, id);
        EXPECT_EQ(assign(id).status, 200);
    }
    const std::string stem = "10.17172/NOMAD/" + formatInstant(clock.now(), "%Y.%m.%d");
    EXPECT_EQ(store.datasets["a"].doi, stem + "-1");
    EXPECT_EQ(store.datasets["b"].doi, stem + "-2");
    EXPECT_EQ(assign("a").body,
              "{\"detail\":\"The dataset already has a DOI and cannot be changed anymore.\"}");
    EXPECT_EQ(store.datasets.count("a"), 1U);
}

TEST_F(DoiTest, TheSecondCallRemovesADatasetThatIsNotFindable)
{
    for (const DataCite service : {DataCite::Disabled, DataCite::FailsHalfWay}) {
        deployment.settings.dataCite = service;
        addDataset("a");
        addEntry("upload", true, "a");
        const Response first = assign("a");
        EXPECT_EQ(first.status, service == DataCite::Disabled ? 200 : 500);
        EXPECT_FALSE(store.datasets["a"].doi.empty());
        const Response second = assign("a");
        EXPECT_EQ(second.status, 400);
        EXPECT_EQ(
            second.body,
            "{\"detail\":\"The dataset was failed to to be submitted previously. It is removed now.\"}");
        EXPECT_EQ(store.datasets.count("a"), 0U);
        EXPECT_TRUE(store.entries["upload"].begin()->second.datasets.empty()) << "the label is gone too";
    }
}

TEST_F(DoiTest, NothingStaysIfDataCiteCannotBeReached)
{
    addDataset("a");
    addEntry("upload", true, "a");
    deployment.settings.dataCite = DataCite::Unreachable;
    EXPECT_EQ(assign("a").body,
              "{\"detail\":\"Datacite server couldn't resolve the request. Please try again later.\"}");
    deployment.settings.dataCite = DataCite::Working;
    EXPECT_EQ(assign("a").status, 200);
}

TEST_F(DoiTest, GenerationTwoNeverDeletes)
{
    addDataset("a");
    addEntry("upload", true, "a");
    deployment.settings.dataCite = DataCite::Disabled;
    const Response disabled = assign("a", alice, Generation::Two);
    EXPECT_EQ(disabled.status, 403);
    EXPECT_EQ(disabled.body, "{\"detail\":\"The DataCite DOI service is not enabled on this deployment.\"}");
    deployment.settings.dataCite = DataCite::FailsHalfWay;
    EXPECT_EQ(assign("a", alice, Generation::Two).status, 500);
    deployment.settings.dataCite = DataCite::Working;
    EXPECT_EQ(assign("a", alice, Generation::Two).status, 400);
    EXPECT_EQ(store.datasets.count("a"), 1U);
}

} // namespace slipway::practice::nomad::test
