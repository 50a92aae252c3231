// SPDX-License-Identifier: MIT
#include "nomadworkshop.h"

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class NomadPublication : public NomadWorkshop
{};

/// What must be the same wherever it was made.
QJsonObject withoutIds(QJsonObject receipt)
{
    for (const char *key : {"dataset", "url", "server", "finished"})
        receipt.remove(QLatin1String(key));
    QJsonObject upload = receipt.value(u"upload").toObject();
    upload.remove(u"id");
    upload.remove(u"url");
    receipt.insert(u"upload", upload);
    return receipt;
}

TEST_P(NomadPublication, AFolderBecomesAPublishedUpload)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan()), 0) << said(one);
    const QJsonObject receipt = one.lastJson();
    EXPECT_TRUE(receipt.value(u"published").toBool());
    EXPECT_EQ(receipt.value(u"account").toString(), u"alice"_s);
    EXPECT_EQ(receipt.value(u"embargo_months").toInt(-1), 0);
    EXPECT_EQ(receipt.value(u"entries").toObject().value(u"total").toInt(), 2);
    EXPECT_EQ(receipt.value(u"entries").toObject().value(u"failed").toInt(-1), 0);
    EXPECT_EQ(one.states(), "verified verified verified verified");
    for (const QJsonValue &file : receipt.value(u"files").toArray())
        EXPECT_EQ(file.toObject().value(u"verified_by").toString(), u"size"_s);
    expectExactly(1);

    const QString id = receipt.value(u"upload").toObject().value(u"id").toString();
    const QString token = m_host.nomadToken(u"alice"_s);
    const QJsonObject upload = m_host.get(u"/uploads/"_s + id, token).value(u"data").toObject();
    EXPECT_TRUE(upload.value(u"published").toBool());
    EXPECT_EQ(upload.value(u"coauthors").toArray().size(), 1);
    const QJsonObject entries = m_host.get(u"/uploads/"_s + id + u"/entries"_s, token);
    for (const QJsonValue &entry : entries.value(u"data").toArray()) {
        const QJsonObject metadata = entry.toObject().value(u"entry_metadata").toObject();
        EXPECT_EQ(metadata.value(u"comment").toString(), u"Two calculations."_s);
        EXPECT_EQ(metadata.value(u"references").toArray().at(0).toString(),
                  u"https://doi.org/10.1063/5.0104914"_s);
        EXPECT_EQ(metadata.value(u"datasets").toArray().size(), 1) << "the entry is in no dataset";
    }
}

TEST_P(NomadPublication, TheSamePlanAgainPublishesNothingTwice)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan()), 0) << said(one);
    Cli two(dataFolder());
    ASSERT_EQ(run(two, plan()), 0) << said(two);
    EXPECT_EQ(withoutIds(two.lastJson()), withoutIds(one.lastJson()));
    EXPECT_EQ(two.lastJson().value(u"upload"), one.lastJson().value(u"upload"));
    expectExactly(1);
    EXPECT_EQ(m_host.times(u"POST"_s, u"/uploads"_s), 1);
}

TEST_P(NomadPublication, WhatWasOnlyPreparedIsPublishedByALaterRun)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, with(plan(), u"publish"_s, false)), 0) << said(one);
    EXPECT_FALSE(one.lastJson().value(u"published").toBool(true));
    expectExactly(0);
    Cli two(dataFolder());
    ASSERT_EQ(run(two, plan()), 0) << said(two);
    EXPECT_TRUE(two.lastJson().value(u"published").toBool());
    expectExactly(1);
}

TEST_P(NomadPublication, ADatasetThatStandsIsUsedAgain)
{
    m_host.post(u"/datasets"_s + (GetParam() == 1 ? u"/"_s : QString()), {{u"dataset_name"_s, u"Elements"_s}},
                m_host.nomadToken(u"alice"_s));
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan()), 0) << said(one);
    expectExactly(1);
    EXPECT_TRUE(one.output().contains("no second one is made")) << said(one);
}

TEST_P(NomadPublication, AnUploadThatWasBegunIsContinued)
{
    const QJsonObject made = m_host.post(u"/uploads?upload_name=mine"_s, {}, m_host.nomadToken(u"alice"_s));
    const QString id = made.value(u"upload_id").toString();
    ASSERT_FALSE(id.isEmpty());
    Cli one(dataFolder());
    ASSERT_EQ(run(one, with(plan(), u"upload"_s, QJsonObject{{u"id"_s, id}})), 0) << said(one);
    EXPECT_EQ(one.lastJson().value(u"upload").toObject().value(u"id").toString(), id);
    expectExactly(1);
}

TEST_P(NomadPublication, AnEmbargoIsKeptAndToldInTheReceipt)
{
    QJsonObject metadata = plan().value(u"metadata").toObject();
    metadata.insert(u"embargo_length", 12);
    Cli one(dataFolder());
    ASSERT_EQ(run(one, with(plan(), u"metadata"_s, metadata)), 0) << said(one);
    EXPECT_EQ(one.lastJson().value(u"embargo_months").toInt(), 12);
}

TEST_P(NomadPublication, ATokenDoesAsWellAsAPassword)
{
    QJsonObject server = plan().value(u"server").toObject();
    server.remove(u"user");
    Cli one(dataFolder());
    one.key(m_host.nomadToken(u"alice"_s));
    ASSERT_EQ(one.run({u"run"_s, save(with(plan(), u"server"_s, server)), u"--json"_s}), 0) << said(one);
    expectExactly(1);
}

TEST_P(NomadPublication, ACheckChangesNothing)
{
    Cli one(dataFolder());
    ASSERT_EQ(alice(one).run({u"check"_s, save(plan()), u"--json"_s}), 0) << said(one);
    EXPECT_EQ(m_host.nomadState().value(u"uploads").toInt(), 0);
    EXPECT_EQ(m_host.nomadState().value(u"datasets").toInt(), 0);
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadPublication, ::testing::Values(1, 2));

class NomadGenerations : public NomadWorkshop
{};

TEST_P(NomadGenerations, GiveEqualReceipts)
{
    NomadHost other(at(u"practice2"_s), 2);
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan()), 0) << said(one);
    QJsonObject server = plan().value(u"server").toObject();
    server.insert(u"api", other.api());
    Cli two(at(u"slipway2"_s));
    two.key(other.password(u"alice"_s));
    ASSERT_EQ(two.run({u"run"_s, save(with(plan(), u"server"_s, server)), u"--json"_s}), 0) << said(two);
    EXPECT_EQ(withoutIds(one.lastJson()), withoutIds(two.lastJson()));
}

INSTANTIATE_TEST_SUITE_P(One, NomadGenerations, ::testing::Values(1));

} // namespace
} // namespace slipway::tests
