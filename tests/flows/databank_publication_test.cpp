// SPDX-License-Identifier: MIT
#include "databankworkshop.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mebibyte = 1024 * 1024;

/// Whole hand-overs through the command line.
class DatabankPublication : public DatabankWorkshop
{
protected:
    DatabankPublication()
    {
        write(u"run.bin"_s, noise(13 * mebibyte + 7));
        write(u"notes.csv"_s, "a,b\n1,2\n");
        write(u"recordings/first/a.dat"_s, noise(3 * mebibyte, 2));
        write(u"recordings/first/b.dat"_s, noise(1000, 3));
        write(u"recordings/c.txt"_s, "the third");
    }
    QString line(const QString &name, const QByteArray &bytes) const { return name + u' ' + sha256(bytes); }
    QStringList both() const
    {
        return {line(u"notes.csv"_s, "a,b\n1,2\n"), line(u"run.bin"_s, noise(13 * mebibyte + 7))};
    }
    QStringList members(const QString &below = QString()) const
    {
        return {line(below + u"c.txt"_s, "the third"), line(below + u"first/a.dat"_s, noise(3 * mebibyte, 2)),
                line(below + u"first/b.dat"_s, noise(1000, 3))};
    }
};

TEST_P(DatabankPublication, FilesArriveWholeAndTheReceiptSaysHandedOver)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan({u"run.bin"_s, u"notes.csv"_s})), 0) << said(one);
    EXPECT_EQ(records(), both());
    const QJsonObject receipt = one.lastJson();
    EXPECT_TRUE(receipt.value(u"handed_to_dataset").toBool());
    EXPECT_FALSE(receipt.value(u"published").toBool(true));
    EXPECT_EQ(receipt.value(u"dataset").toString(), key());
    EXPECT_TRUE(receipt.value(u"url").toString().endsWith(u"/datasets/"_s + key() + u"/edit"_s));
    EXPECT_EQ(one.states(), "verified verified");
    for (const QJsonValue &file : receipt.value(u"files").toArray()) {
        const QString how = file.toObject().value(u"verified_by").toString();
        EXPECT_TRUE(how == u"offset"_s || how == u"checksums"_s || how == u"read-back"_s)
            << how.toStdString();
    }
    const QJsonObject view = m_host.databank(u"datasets/"_s + key());
    EXPECT_TRUE(view.value(u"duplicates").toArray().isEmpty());
}

TEST_P(DatabankPublication, AFolderBecomesOneArchive)
{
    for (const QString &form : {u"zip"_s, u"tar"_s}) {
        SCOPED_TRACE(form.toStdString());
        const QString name = u"recordings."_s + form;
        Cli one(dataFolder());
        ASSERT_EQ(run(one, with(plan({u"recordings"_s}), u"folders"_s, form)), 0) << said(one);
        EXPECT_EQ(one.states(), "verified verified verified");
        for (const QJsonValue &file : one.lastJson().value(u"files").toArray())
            EXPECT_EQ(file.toObject().value(u"archive").toString(), name);
        EXPECT_EQ(records().filter(name).size(), 1);
        EXPECT_FALSE(records().filter(name).first().contains(u"incomplete"_s));
        EXPECT_EQ(listOf(content(name), u"copy."_s + form), members());
    }
    EXPECT_EQ(records().size(), 2);
}

TEST_P(DatabankPublication, FilesOfAFolderMayGoOneByOne)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, with(plan({u"recordings"_s}), u"folders"_s, u"files"_s)), 0) << said(one);
    EXPECT_EQ(records(), QStringList({line(u"a.dat"_s, noise(3 * mebibyte, 2)),
                                      line(u"b.dat"_s, noise(1000, 3)), line(u"c.txt"_s, "the third")}));
}

TEST_P(DatabankPublication, TheSamePlanAgainHandsNothingOverTwice)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan({u"notes.csv"_s, u"recordings"_s})), 0) << said(one);
    const QStringList before = records();
    Cli two(dataFolder());
    ASSERT_EQ(run(two, plan({u"notes.csv"_s, u"recordings"_s})), 0) << said(two);
    EXPECT_EQ(two.states(), "skipped skipped skipped skipped");
    EXPECT_EQ(records(), before);
}

TEST_P(DatabankPublication, AChangedFileOfTheSameNameIsRefusedBeforeAnythingIsSent)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan({u"notes.csv"_s})), 0) << said(one);
    write(u"notes.csv"_s, "a,b\n1,2\n3,4\n");
    Cli two(dataFolder());
    EXPECT_EQ(run(two, plan({u"notes.csv"_s, u"run.bin"_s})), 4) << said(two);
    EXPECT_TRUE(two.output().contains("name-handed-before"));
    EXPECT_EQ(records().size(), 1);
}

TEST_P(DatabankPublication, WhateverThePageShowsDoesAsTheSecret)
{
    const QString python = u"python databank_api_client_v2.py %1 %2 myfile.csv"_s.arg(key(), token());
    const QString curl =
        u"curl -F \"binary=@my_datafile.csv\" -H \"Authorization: Token token=%2\" -H \"Transfer-Encoding: "
        u"chunked\" -X POST https://databank.illinois.edu/api/dataset/%1/datafile -o output.txt"_s.arg(
            key(), token());
    Cli one(dataFolder());
    one.key(python);
    ASSERT_EQ(one.run({u"run"_s, save(plan({u"notes.csv"_s})), u"--json"_s}), 0) << said(one);
    Cli two(dataFolder());
    two.standardInput(curl.toUtf8() + '\n');
    ASSERT_EQ(two.run({u"run"_s, save(plan({u"recordings"_s})), u"--json"_s, u"--secret-stdin"_s}), 0)
        << said(two);
    EXPECT_EQ(records().size(), 2);
}

TEST_P(DatabankPublication, ACheckTellsTheWayAndChangesNothing)
{
    Cli one(dataFolder());
    one.key(token());
    const QString file = save(with(plan({u"recordings"_s}), u"folders"_s, u"tar"_s));
    ASSERT_EQ(one.run({u"check"_s, file, u"--json"_s}), 0) << said(one);
    EXPECT_EQ(one.lastJson().value(u"folders").toString(), u"tar"_s);
    EXPECT_EQ(one.lastJson().value(u"protocol").toString(), QLatin1String(GetParam()));
    ASSERT_EQ(one.run({u"check"_s, file}), 0) << said(one);
    EXPECT_TRUE(one.output().contains("Protocol: " + QByteArray(GetParam()))) << said(one);
    EXPECT_TRUE(one.output().contains("TAR")) << said(one);
    EXPECT_TRUE(records().isEmpty());
    ASSERT_EQ(one.run({u"list"_s}), 0);
    EXPECT_TRUE(one.output().contains("Every publication is finished")) << said(one);
}

TEST_P(DatabankPublication, TheProtocolMayBeSetByHand)
{
    QJsonObject server = plan({}).value(u"server").toObject();
    server.insert(u"protocol", QLatin1String(GetParam()));
    Cli one(dataFolder());
    ASSERT_EQ(run(one, with(plan({u"notes.csv"_s}), u"server"_s, server)), 0) << said(one);
    EXPECT_EQ(records().size(), 1);
    EXPECT_EQ(records().first(), both().first());
}

TEST_P(DatabankPublication, NoTokenIsKeptOrSaid)
{
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan({u"notes.csv"_s})), 0) << said(one);
    Cli two(dataFolder());
    two.key(u"0123456789abcdef0123456789abcdef"_s);
    EXPECT_EQ(two.run({u"run"_s, save(plan({u"run.bin"_s})), u"--json"_s}), 3) << said(two);
    const QByteArrayList secrets{token().toUtf8(), "0123456789abcdef0123456789abcdef"};
    for (const QByteArray &secret : secrets) {
        EXPECT_FALSE(one.output().contains(secret) || one.errors().contains(secret));
        EXPECT_FALSE(two.output().contains(secret) || two.errors().contains(secret));
        QDirIterator files(dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            EXPECT_FALSE(file.readAll().contains(secret)) << file.fileName().toStdString();
            ++seen;
        }
        EXPECT_GE(seen, 3) << "journal, log, sign-ins";
    }
}

TEST_P(DatabankPublication, PracticeLendsItsToken)
{
    Cli one(dataFolder());
    QJsonObject practice =
        with(plan({u"notes.csv"_s}), u"server"_s, QJsonObject{{u"profile"_s, u"practice-databank"_s}});
    practice = with(practice, u"dataset"_s, QJsonObject{{u"id"_s, u"IDB-1000001"_s}});
    ASSERT_EQ(one.run({u"run"_s, save(practice), u"--json"_s}), 0) << said(one);
    EXPECT_TRUE(one.lastJson().value(u"practice").toBool());
    EXPECT_TRUE(one.lastJson().value(u"handed_to_dataset").toBool());
    EXPECT_FALSE(one.lastJson().value(u"next_steps").toArray().isEmpty());
    Cli two(dataFolder());
    ASSERT_EQ(two.run({u"run"_s, save(practice), u"--json"_s}), 0) << said(two);
    EXPECT_EQ(two.states(), "skipped") << "its address is another one each time, and it is the same server";
}

INSTANTIATE_TEST_SUITE_P(Protocol, DatabankPublication, ::testing::Values("tus", "phases", "next"));

} // namespace
} // namespace slipway::tests
