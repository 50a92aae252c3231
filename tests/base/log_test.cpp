// SPDX-License-Identifier: MIT
#include "base/log.h"
#include "base/secret.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

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
    EXPECT_LT(QFile(path).size(), 1000);
    EXPECT_EQ(QFile(path + QStringLiteral(".1")).size(), 6 * 1024 * 1024);
}

TEST_F(LogTest, APlaceThatCannotBeWrittenIsTold)
{
    const QString path = folder.filePath(QStringLiteral("file"));
    QFile blocker(path);
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    EXPECT_FALSE(installLog(path + QStringLiteral("/slipway.log")));
}

} // namespace
