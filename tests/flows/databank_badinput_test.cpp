// SPDX-License-Identifier: MIT
#include "databankworkshop.h"

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class DatabankBadInput : public DatabankWorkshop
{
protected:
    DatabankBadInput() { write(u"notes.csv"_s, "a,b\n1,2\n"); }

    QJsonObject toDataset(const QJsonObject &dataset) const
    {
        return with(plan({u"notes.csv"_s}), u"dataset"_s, dataset);
    }
    /// Ends with this code, this exit, a plain sentence, and nothing in the draft.
    void expectRefused(const QJsonObject &bad, int exit, const char *why)
    {
        Cli one(dataFolder());
        EXPECT_EQ(run(one, bad), exit) << said(one);
        EXPECT_EQ(code(one), why) << said(one);
        expectPlain(one);
        EXPECT_TRUE(records().isEmpty());
    }
};

TEST_P(DatabankBadInput, AKeyThatNoDatasetHas)
{
    expectRefused(toDataset({{u"id"_s, u"IDB-0000000"_s}}), 4, "no-such-draft");
}

TEST_P(DatabankBadInput, AKeyThatIsNone)
{
    expectRefused(toDataset({{u"id"_s, u"../../etc/passwd"_s}}), 4, "no-such-draft");
}

TEST_P(DatabankBadInput, ADatasetThatIsPublishedTakesNoFiles)
{
    const QJsonObject released = makeDataset(u"released"_s);
    expectRefused(toDataset({{u"id"_s, released.value(u"key")}}), 4, "no-such-draft");
}

TEST_P(DatabankBadInput, AWrongToken)
{
    m_dataset.insert(u"token", u"0123456789abcdef0123456789abcdef"_s);
    expectRefused(plan({u"notes.csv"_s}), 3, "wrong-key");
}

TEST_P(DatabankBadInput, TheTokenOfAnotherDataset)
{
    m_dataset.insert(u"token", makeDataset().value(u"token"));
    expectRefused(plan({u"notes.csv"_s}), 3, "wrong-key");
}

TEST_P(DatabankBadInput, TheLineOfAnotherDataset)
{
    const QJsonObject other = makeDataset();
    m_dataset.insert(u"token", u"python databank_api_client_v2.py %1 %2 myfile.csv"_s.arg(
                                   other.value(u"key").toString(), other.value(u"token").toString()));
    expectRefused(plan({u"notes.csv"_s}), 2, "other-dataset");
}

TEST_P(DatabankBadInput, NoToken)
{
    Cli one(dataFolder());
    EXPECT_EQ(one.run({u"run"_s, save(plan({u"notes.csv"_s})), u"--json"_s}), 3) << said(one);
    EXPECT_EQ(code(one), "no-secret");
}

TEST_P(DatabankBadInput, WhatOnlyTheWebSiteDoes)
{
    expectRefused(toDataset({{u"create"_s, QJsonObject{{u"name"_s, u"New"_s}}}}), 2, "create-on-web");
    expectRefused(with(plan({u"notes.csv"_s}), u"publish"_s, true), 2, "publish-on-web");
    Cli one(dataFolder());
    one.key(token());
    EXPECT_EQ(one.run({u"check"_s, save(toDataset({{u"create"_s, QJsonObject{{u"name"_s, u"New"_s}}}})),
                       u"--json"_s}),
              2);
    EXPECT_EQ(code(one), "create-on-web");
}

TEST_P(DatabankBadInput, UnknownWordsInThePlan)
{
    QJsonObject server = plan({}).value(u"server").toObject();
    server.insert(u"protocol", u"ftp"_s);
    Cli one(dataFolder());
    EXPECT_EQ(run(one, with(plan({u"notes.csv"_s}), u"server"_s, server)), 2) << said(one);
    EXPECT_EQ(one.lastJson().value(u"field").toString(), u"server.protocol"_s);
    EXPECT_EQ(run(one, with(plan({u"notes.csv"_s}), u"folders"_s, u"rar"_s)), 2) << said(one);
    EXPECT_EQ(one.lastJson().value(u"field").toString(), u"folders"_s);
    EXPECT_TRUE(records().isEmpty());
}

TEST_P(DatabankBadInput, AnEmptyFileAndTwoOfOneNameAreToldBefore)
{
    write(u"empty.csv"_s, QByteArray());
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan({u"notes.csv"_s, u"empty.csv"_s})), 4) << said(one);
    EXPECT_TRUE(one.output().contains("empty-file")) << said(one);
    write(u"other/notes.csv"_s, "other");
    Cli two(dataFolder());
    EXPECT_EQ(run(two, plan({u"notes.csv"_s, u"other/notes.csv"_s})), 4) << said(two);
    EXPECT_TRUE(two.output().contains("path-twice")) << said(two);
    EXPECT_TRUE(records().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Protocol, DatabankBadInput, ::testing::Values("tus", "phases", "next"));

} // namespace
} // namespace slipway::tests
