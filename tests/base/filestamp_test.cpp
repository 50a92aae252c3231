// SPDX-License-Identifier: MIT
#include "base/failure.h"
#include "base/filestamp.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace slipway::base;

namespace {

class FileStampTest : public ::testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }
    QTemporaryDir folder;
};

TEST_F(FileStampTest, TheSameFileHasTheSameStamp)
{
    const QString path = write(QStringLiteral("a"), "12345");
    EXPECT_EQ(FileStamp::of(path), FileStamp::of(path));
    EXPECT_EQ(FileStamp::of(path).size(), 5);
}

TEST_F(FileStampTest, SizeTimeAndIdentityTellFilesApart)
{
    const QString path = write(QStringLiteral("a"), "12345");
    const FileStamp before = FileStamp::of(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC),
                                 QFileDevice::FileModificationTime));
    EXPECT_NE(FileStamp::of(path), before);
    EXPECT_EQ(FileStamp::of(path).modified(), 1'577'836'800'000'000'000);
    EXPECT_NE(FileStamp::of(write(QStringLiteral("b"), "12345")).identity(), before.identity());
}

TEST_F(FileStampTest, WhatIsNoFileIsALocalFailure)
{
    for (const QString &path : {folder.filePath(QStringLiteral("none")), folder.path()}) {
        try {
            FileStamp::of(path);
            ADD_FAILURE();
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.kind(), Failure::Kind::LocalFile);
            EXPECT_EQ(failure.file(), path);
            EXPECT_FALSE(failure.detail().isEmpty());
        }
    }
}

} // namespace
