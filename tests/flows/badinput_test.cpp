// SPDX-License-Identifier: MIT
#include "workshop.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class BadInputFlow : public Workshop
{
protected:
    Cli &go(Cli &one, const QString &planFile)
    {
        one.key(m_host.key(u"practice"_s));
        one.run({u"run"_s, planFile, u"--json"_s});
        return one;
    }
    static std::string title(const Cli &one)
    {
        return one.lastJson().value(u"title").toString().toStdString();
    }
    static bool hasProblem(const Cli &one, const QString &code, const QString &file)
    {
        const QJsonArray problems = one.lastJson().value(u"problems").toArray();
        for (const QJsonValue &entry : problems) {
            const QJsonObject problem = entry.toObject();
            if (problem.value(u"code").toString() == code && problem.value(u"file").toString() == file)
                return !problem.value(u"what").toString().isEmpty() &&
                       !problem.value(u"remedy").toString().isEmpty();
        }
        return false;
    }
};

TEST_F(BadInputFlow, ABadPlanIsNamed)
{
    Cli none(dataFolder());
    EXPECT_EQ(none.run({u"run"_s, at(u"nothing.json"_s)}), 2);
    EXPECT_TRUE(none.errors().contains("nothing.json")) << none.errors().toStdString();
    write(u"broken.json"_s, "{\"server\":");
    Cli broken(dataFolder());
    EXPECT_EQ(broken.run({u"run"_s, at(u"broken.json"_s), u"--json"_s}), 2);
    EXPECT_EQ(broken.lastJson().value(u"kind").toString(), u"plan"_s);
    QJsonObject publishing = plan({at(u"data"_s)});
    publishing.insert(u"publish", true);
    Cli publish(dataFolder());
    EXPECT_EQ(publish.run({u"run"_s, save(publishing), u"--json"_s}), 2);
    EXPECT_EQ(publish.lastJson().value(u"code").toString(), u"publish-on-web"_s);
    QJsonObject open = plan({at(u"data"_s)});
    open.insert(u"server", QJsonObject{{u"kind"_s, u"dandi"_s}, {u"api"_s, u"http://example.org/api"_s}});
    Cli plain(dataFolder());
    EXPECT_EQ(plain.run({u"check"_s, save(open), u"--json"_s}), 2);
    EXPECT_EQ(plain.lastJson().value(u"field").toString(), u"server.api"_s);
}

TEST_F(BadInputFlow, KeysThatAreWrongMissingOrPending)
{
    makeNwb(u"data/one.nwb"_s);
    const QString planFile = save(plan({at(u"data"_s)}));
    Cli wrong(dataFolder());
    EXPECT_EQ(wrong.key(u"0123456789012345678901234567890123456789"_s).run({u"run"_s, planFile, u"--json"_s}),
              3);
    EXPECT_EQ(wrong.lastJson().value(u"code").toString(), u"wrong-key"_s) << wrong.output().toStdString();
    Cli missing(dataFolder());
    EXPECT_EQ(missing.run({u"run"_s, planFile, u"--json"_s}), 3);
    EXPECT_EQ(missing.lastJson().value(u"code").toString(), u"no-secret"_s) << missing.output().toStdString();
    Cli pending(dataFolder());
    EXPECT_EQ(pending.key(m_host.key(u"pending"_s)).run({u"run"_s, planFile, u"--json"_s}), 3);
    EXPECT_EQ(pending.lastJson().value(u"code").toString(), u"not-approved"_s)
        << pending.output().toStdString();
    Cli fromInput(dataFolder());
    fromInput.standardInput(m_host.key(u"practice"_s).toUtf8() + '\n');
    EXPECT_EQ(fromInput.run({u"run"_s, planFile, u"--json"_s, u"--secret-stdin"_s}), 0)
        << fromInput.output().toStdString();
}

TEST_F(BadInputFlow, NoNetwork)
{
    makeNwb(u"data/one.nwb"_s);
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const QString api = u"http://127.0.0.1:%1/api"_s.arg(closed.serverPort());
    closed.close();
    QJsonObject nowhere = plan({at(u"data"_s)});
    nowhere.insert(u"server", QJsonObject{{u"kind"_s, u"dandi"_s}, {u"api"_s, api}});
    Cli one(dataFolder());
    go(one, save(nowhere));
    EXPECT_EQ(one.exitCode(), 6);
    EXPECT_EQ(one.lastJson().value(u"kind").toString(), u"offline"_s) << one.output().toStdString();
}

TEST_F(BadInputFlow, AServerThatAnswersWithAWebPage)
{
    makeNwb(u"data/one.nwb"_s);
    m_host.fault(
        {{u"action"_s, u"html"_s}, {u"times"_s, 0}, {u"match"_s, QJsonObject{{u"path"_s, u"/api/"_s}}}});
    Cli one(dataFolder());
    go(one, save(plan({at(u"data"_s)})));
    EXPECT_EQ(one.exitCode(), 6) << one.output().toStdString();
    EXPECT_EQ(one.lastJson().value(u"code").toString(), u"html-answer"_s) << one.output().toStdString();
    EXPECT_EQ(title(one).find('<'), std::string::npos);
}

TEST_F(BadInputFlow, FilesThatCannotBePublishedAreNamed)
{
    makeNwb(u"data/good.nwb"_s);
    write(u"data/random.nwb"_s, QByteArray(5000, '\x5a'));
    QFile good(at(u"data/good.nwb"_s));
    ASSERT_TRUE(good.open(QIODevice::ReadOnly));
    write(u"data/short.nwb"_s, good.read(2000));
    Cli one(dataFolder());
    go(one, save(plan({at(u"data"_s), at(u"gone.nwb"_s)})));
    EXPECT_EQ(one.exitCode(), 4) << one.output().toStdString();
    EXPECT_TRUE(hasProblem(one, u"nwb-unreadable"_s, at(u"data/random.nwb"_s))) << one.output().toStdString();
    EXPECT_TRUE(hasProblem(one, u"nwb-unreadable"_s, at(u"data/short.nwb"_s)));
    EXPECT_FALSE(hasProblem(one, u"nwb-unreadable"_s, at(u"data/good.nwb"_s)));
    EXPECT_EQ(m_host.state().value(u"assets").toInteger(), 0);
}

TEST_F(BadInputFlow, AnUnreadableFolder)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "the administrator can read every folder";
    makeNwb(u"data/one.nwb"_s);
    makeNwb(u"data/closed/two.nwb"_s);
    QFile::setPermissions(at(u"data/closed"_s), QFileDevice::WriteOwner);
    Cli one(dataFolder());
    go(one, save(plan({at(u"data"_s)})));
    QFile::setPermissions(at(u"data/closed"_s),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    EXPECT_EQ(one.exitCode(), 4) << one.output().toStdString();
    EXPECT_TRUE(hasProblem(one, u"unreadable-folder"_s, at(u"data/closed"_s))) << one.output().toStdString();
}

TEST_F(BadInputFlow, ACorruptJournalIsSetAside)
{
    makeNwb(u"data/one.nwb"_s);
    write(u"slipway/journal.sqlite"_s,
          QByteArray("this is no database, and nobody may throw it away ").repeated(200));
    Cli one(dataFolder());
    go(one, save(plan({at(u"data"_s)})));
    EXPECT_EQ(one.exitCode(), 0) << one.output().toStdString();
    bool kept = false;
    for (const QString &name : QDir(dataFolder()).entryList(QDir::Files)) {
        QFile file(QDir(dataFolder()).filePath(name));
        kept = kept || (file.open(QIODevice::ReadOnly) && file.read(20) == "this is no database,");
    }
    EXPECT_TRUE(kept);
    EXPECT_TRUE(one.output().contains("set aside")) << one.output().toStdString();
}

TEST_F(BadInputFlow, AFullDiskForTheJournal)
{
    makeNwb(u"data/one.nwb"_s);
    const QString planFile = save(planToCreate(u"No room"_s, {at(u"data"_s)}));
    // /dev/full takes no byte; the data folder itself is a file, so that no journal can be made.
    write(u"blocked"_s, "a file where a folder should be");
    Cli one(at(u"blocked"_s));
    go(one, planFile);
    EXPECT_EQ(one.exitCode(), 4) << one.output().toStdString();
    EXPECT_EQ(one.lastJson().value(u"kind").toString(), u"store"_s);
    EXPECT_EQ(m_host.state().value(u"dandisets").toInteger(), 1)
        << "created although it could not be remembered";
}

TEST_F(BadInputFlow, ASecondProgramOnTheSameDataFolderIsRefused)
{
    makeLargeNwb(u"data/one.nwb"_s, 3 * 64 * 1024 * 1024);
    const QString planFile = save(plan({at(u"data"_s)}));
    Cli first(dataFolder());
    first.key(m_host.key(u"practice"_s)).start({u"run"_s, planFile, u"--json"_s, u"--limit"_s, u"20M"_s});
    ASSERT_TRUE(first.waitUntil([&] { return first.output().contains("\"sending\":"); }));
    Cli second(dataFolder());
    go(second, planFile);
    EXPECT_EQ(second.exitCode(), 4) << second.output().toStdString();
    EXPECT_EQ(second.lastJson().value(u"code").toString(), u"locked"_s);
    EXPECT_TRUE(first.isRunning());
    first.kill();
}

} // namespace
} // namespace slipway::tests
