// SPDX-License-Identifier: MIT
#include "base/log.h"
#include "base/secret.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <array>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace slipway::base;

namespace {

class LogTest : public ::testing::Test
{
protected:
    ~LogTest() override { qInstallMessageHandler(nullptr); }
    QString contents(const QString &name)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QTemporaryDir folder;
};

TEST_F(LogTest, LinesAreWrittenWithoutSecrets)
{
    ASSERT_TRUE(installLog(folder.filePath(QStringLiteral("deep/slipway.log"))));
    const Secret secret(QByteArrayLiteral("zebra-crossing"));
    qInfo("key zebra-crossing sent to https://example.org/a?sig=abc");
    flushLog();
    const QString text = contents(QStringLiteral("deep/slipway.log"));
    EXPECT_TRUE(text.contains(QStringLiteral("https://example.org/a")));
    EXPECT_FALSE(text.contains(QStringLiteral("zebra")) || text.contains(QStringLiteral("abc")));
}

TEST_F(LogTest, OnlyTheOwnerMayReadIt)
{
    const QString path = folder.filePath(QStringLiteral("slipway.log"));
    ASSERT_TRUE(installLog(path));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    EXPECT_FALSE(QFile::permissions(path) & others);
}

TEST_F(LogTest, ATooLargeLogIsPutAside)
{
    const QString path = folder.filePath(QStringLiteral("slipway.log"));
    QFile old(path);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly) && old.resize(6 * 1024 * 1024));
    old.close();
    ASSERT_TRUE(installLog(path));
    qInfo("new");
    flushLog();
    EXPECT_LT(QFile(path).size(), 1000);
    EXPECT_EQ(QFile(path + QStringLiteral(".1")).size(), 6 * 1024 * 1024);
}

TEST_F(LogTest, TheLastMegabytesStay)
{
    const QString path = folder.filePath(QStringLiteral("slipway.log"));
    ASSERT_TRUE(installLog(path));
    const QByteArray filler(1000, 'x');
    for (int megabyte = 0; megabyte < 14; ++megabyte) {
        for (int line = 0; line < 1100; ++line)
            qInfo("%d %s", megabyte, filler.constData());
        flushLog();
    }
    // Where a file ends depends on how much the writer's thread found waiting; each has between one and 2.3
    // MB.
    const QStringList files = logFilesIn(folder.path());
    ASSERT_EQ(files.size(), 5);
    EXPECT_EQ(files.first(), path);
    QString all;
    for (const QString &file : files) {
        EXPECT_LT(QFile(file).size(), 3'000'000) << file.toStdString();
        all += contents(QFileInfo(file).fileName());
    }
    for (int megabyte = 11; megabyte < 14; ++megabyte)
        EXPECT_EQ(all.count(QStringLiteral("default: %1 ").arg(megabyte)), 1100) << megabyte;
    EXPECT_FALSE(all.contains(QStringLiteral("default: 0 ")));
}

TEST_F(LogTest, ADiskThatStandsStillHoldsNobodyUp)
{
    // A pipe that nobody empties: the writer's thread hangs in it, and nobody else does.
    const QString path = folder.filePath(QStringLiteral("slipway.log"));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    ASSERT_TRUE(installLog(path));
    const QByteArray filler(1000, 'x');
    QElapsedTimer clock;
    clock.start();
    for (int line = 0; line < 2000; ++line) // much more than a pipe holds
        qInfo("%s", filler.constData());
    EXPECT_LT(clock.elapsed(), 10'000);
    // Now somebody empties it, and everything comes.
    QByteArray read;
    std::array<char, 65536> buffer;
    QElapsedTimer patience;
    patience.start();
    while (read.count('\n') < 2000 && patience.elapsed() < 20'000) {
        const ssize_t got = ::read(reader, buffer.data(), buffer.size());
        if (got > 0)
            read.append(buffer.data(), got);
        else
            std::this_thread::yield();
    }
    EXPECT_EQ(read.count('\n'), 2000);
    flushLog();
    ::close(reader);
}

TEST_F(LogTest, APlaceThatCannotBeWrittenIsTold)
{
    const QString path = folder.filePath(QStringLiteral("file"));
    QFile blocker(path);
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    EXPECT_FALSE(installLog(path + QStringLiteral("/slipway.log")));
}

} // namespace
