// SPDX-License-Identifier: MIT
#include "workshop.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/resource.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class CoreDumpFlow : public Workshop
{
protected:
    void SetUp() override
    {
        Workshop::SetUp();
        rlimit limit = {};
        getrlimit(RLIMIT_CORE, &limit);
        if (limit.rlim_max == 0)
            GTEST_SKIP() << "this machine lets nobody write core files, so nothing could be seen to fail";
    }
    /// A run with a key in its memory that does not end by itself.
    void startRun(Cli &one)
    {
        makeLargeNwb(u"data/one.nwb"_s, 8 * 1024 * 1024);
        QDir(m_folder.path()).mkpath(u"crash"_s);
        m_host.fault(
            QJsonObject{{u"match"_s, QJsonObject{{u"method"_s, u"PUT"_s}}}, {u"action"_s, u"stall"_s}});
        one.allowCoreDumps(at(u"crash"_s))
            .key(m_host.key(u"practice"_s))
            .start({u"run"_s, save(planToCreate(u"Crash"_s, {at(u"data"_s)})), u"--json"_s});
        ASSERT_TRUE(one.waitUntil([&] { return one.output().contains("signed-in"); }))
            << one.output().toStdString();
    }
};

TEST_F(CoreDumpFlow, TheSystemIsAskedToWriteNone)
{
    Cli one(dataFolder());
    startRun(one);
    QFile limits(u"/proc/%1/limits"_s.arg(one.processId()));
    ASSERT_TRUE(limits.open(QIODevice::ReadOnly));
    bool seen = false;
    for (const QByteArray &line : limits.readAll().split('\n')) {
        if (!line.startsWith("Max core file size"))
            continue;
        seen = true;
        EXPECT_EQ(line.simplified(), "Max core file size 0 0 bytes");
    }
    EXPECT_TRUE(seen);
    one.kill();
}

TEST_F(CoreDumpFlow, ACrashLeavesNoPictureOfTheMemory)
{
    Cli one(dataFolder());
    startRun(one);
    one.signal(SIGABRT);
    ASSERT_TRUE(one.waitForEnd());
    EXPECT_EQ(QDir(at(u"crash"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
    EXPECT_FALSE(one.errors().contains(m_host.key(u"practice"_s).toUtf8()));
}

} // namespace
} // namespace slipway::tests
