// SPDX-License-Identifier: MIT
#include "backends/dandi/preflight.h"

#include "backends/dandi/digestplan.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::dandi;

class PreflightTest : public testing::Test
{
protected:
    domain::LocalFile file(const QString &remote, const QByteArray &bytes = "x")
    {
        QFile out(folder.filePath(QString::number(++made)));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        domain::LocalFile one;
        one.path = out.fileName();
        one.relative = remote;
        one.remote = remote;
        one.stamp = base::FileStamp::of(one.path);
        return one;
    }
    static QByteArrayList codes(const domain::LocalFiles &files)
    {
        QByteArrayList list;
        for (const domain::Problem &problem : fileProblems(files)) {
            EXPECT_FALSE(problem.file.isEmpty()) << problem.code.constData();
            list.append(problem.code);
        }
        return list;
    }

    QTemporaryDir folder;
    int made = 0;
};

TEST_F(PreflightTest, AGoodFileHasNoProblem)
{
    EXPECT_TRUE(codes({file(QStringLiteral("notes.txt"))}).isEmpty());
}

TEST_F(PreflightTest, EmptyHugeMissingAndFolder)
{
    EXPECT_EQ(codes({file(QStringLiteral("a.txt"), "")}), QByteArrayList{"empty-file"});
    domain::LocalFile huge = file(QStringLiteral("a.txt"));
    huge.stamp = base::FileStamp(maximumFileSize + 1, 0, QString());
    EXPECT_EQ(codes({huge}), QByteArrayList{"too-large"});
    domain::LocalFile missing = file(QStringLiteral("a.txt"));
    ASSERT_TRUE(QFile::remove(missing.path));
    EXPECT_EQ(codes({missing}), QByteArrayList{"file-missing"});
    domain::LocalFile directory = file(QStringLiteral("a.txt"));
    directory.path = folder.path();
    EXPECT_EQ(codes({directory}), QByteArrayList{"not-a-file"});
}

TEST_F(PreflightTest, WhatTheScannerSaidIsNotSaidTwice)
{
    domain::LocalFile empty = file(QStringLiteral("a.txt"), "");
    empty.problems.append(
        domain::Problem(domain::Problem::Severity::Error, "empty-file", QString(), QString()));
    EXPECT_TRUE(codes({empty}).isEmpty());
}

TEST_F(PreflightTest, HiddenNamesAndBadPaths)
{
    EXPECT_EQ(codes({file(QStringLiteral("a/.hidden"))}), QByteArrayList{"hidden-name"});
    EXPECT_TRUE(codes({file(QStringLiteral("a:b.txt"))}).contains("path-characters"));
    EXPECT_TRUE(codes({file(QStringLiteral("a.txt")), file(QStringLiteral("a.txt"))}).contains("path-twice"));
    EXPECT_TRUE(codes({file(QStringLiteral("a")), file(QStringLiteral("a/b"))}).contains("path-inside-file"));
}

TEST_F(PreflightTest, TheDandisetAndTheAccount)
{
    const auto first = [](const domain::Account &account, const domain::Dataset &dataset) {
        const auto problems = dandisetProblems(account, dataset);
        return problems.isEmpty() ? QByteArray() : problems.constFirst().code;
    };
    domain::Account account;
    domain::Dataset dataset;
    EXPECT_EQ(first(account, dataset), "open-dataset");
    EXPECT_FALSE(domain::hasErrors(dandisetProblems(account, dataset)));
    dataset.embargoed = true;
    EXPECT_EQ(first(account, dataset), "");
    dataset.busy = true;
    EXPECT_EQ(first(account, dataset), "unembargo-running");
    dataset.busy = false;
    dataset.writable = false;
    EXPECT_EQ(first(account, dataset), "not-owner");
    account.mayUpload = false;
    EXPECT_EQ(first(account, dataset), "account-not-approved");
}

} // namespace

} // namespace slipway::tests
