// SPDX-License-Identifier: MIT
#include "backends/databank/filechecks.h"
#include "backends/databank/naming.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace slipway::tests {
namespace {

using backends::databank::fileProblems;
using backends::databank::proposeNames;
using backends::databank::shippingOf;
using domain::FolderForm;
using domain::LocalFile;
using domain::LocalFiles;
using domain::Problem;
using domain::Problems;

LocalFile local(const QString &path, const QString &relative, qint64 size = 10)
{
    LocalFile file;
    file.path = path;
    file.relative = relative;
    file.stamp = base::FileStamp(size, 1, QString());
    return file;
}

LocalFile inFolder(const QString &path, const QString &relative)
{
    LocalFile file = local(path, relative);
    file.inFolder = true;
    return file;
}

LocalFile named(const QString &remote, qint64 size = 10, const QString &archive = QString())
{
    LocalFile file = local(QStringLiteral("/nowhere/") + remote, remote, size);
    file.remote = remote;
    file.archive = archive;
    return file;
}

QByteArrayList codes(const Problems &problems)
{
    QByteArrayList all;
    for (const Problem &problem : problems) {
        EXPECT_FALSE(problem.what.isEmpty());
        EXPECT_FALSE(problem.remedy.isEmpty());
        all.append(problem.code);
    }
    return all;
}

QByteArrayList codesOf(const LocalFiles &files)
{
    return codes(fileProblems(files));
}

TEST(DatabankFileChecks, agreesWithOrdinaryFiles)
{
    EXPECT_TRUE(
        fileProblems({named(QStringLiteral("run_1.csv")), named(QStringLiteral("README.txt"))}).isEmpty());
}

TEST(DatabankFileChecks, eachRuleHasACodeASentenceAndARemedy)
{
    EXPECT_EQ(codesOf({named(QStringLiteral("a.csv"), 0)}), QByteArrayList{"empty-file"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a.csv"), 50'000'000'001)}), QByteArrayList{"file-very-large"});
    EXPECT_TRUE(fileProblems({named(QStringLiteral("a.csv"), 50'000'000'001)})
                    .first()
                    .remedy.contains(QStringLiteral("https://forms.illinois.edu/sec/1813779862")));
    EXPECT_EQ(codesOf({named(QStringLiteral("a.csv"), 2'199'023'255'552)}),
              (QByteArrayList{"file-very-large", "total-too-large"}));
    EXPECT_EQ(codesOf({named(QStringLiteral("a.csv"), 2'199'023'255'553)}),
              (QByteArrayList{"file-too-large", "total-too-large"}));
    EXPECT_EQ(codesOf({named(QStringLiteral("a b.csv"))}), QByteArrayList{"name-unusual"});
    EXPECT_EQ(codesOf({named(QString::fromUtf8("ä.csv"))}), QByteArrayList{"name-unusual"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a\nb.csv"))}), QByteArrayList{"path-characters"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a/b.csv"))}), QByteArrayList{"name-with-folder"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a\\b.csv"))}), QByteArrayList{"name-with-folder"});
    EXPECT_EQ(codesOf({named(QString(256, QLatin1Char('a')))}), QByteArrayList{"name-too-long"});
    EXPECT_EQ(codesOf({named(QStringLiteral(" "))}), QByteArrayList{"name-missing"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a.csv")), named(QStringLiteral("a.csv"))}),
              QByteArrayList{"path-twice"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a.csv")), named(QStringLiteral("A.csv"))}),
              QByteArrayList{"path-twice-but-case"});
}

TEST(DatabankFileChecks, countsWhatTheDatasetWillList)
{
    const auto many = [](int count) {
        LocalFiles files;
        for (int i = 0; i < count; ++i)
            files.append(named(QStringLiteral("f%1.csv").arg(i)));
        return files;
    };
    EXPECT_TRUE(codesOf(many(12)).isEmpty());
    EXPECT_EQ(codesOf(many(13)), QByteArrayList{"files-to-group"});
    EXPECT_EQ(codesOf(many(101)), QByteArrayList{"many-files"});
    EXPECT_EQ(codesOf(many(501)), QByteArrayList{"too-many-files"});
    LocalFiles packed = many(501);
    for (LocalFile &file : packed)
        file.archive = QStringLiteral("all.zip");
    EXPECT_TRUE(codesOf(packed).isEmpty());
}

TEST(DatabankFileChecks, anArchiveIsOneFileAndMayHoldEmptyOnes)
{
    const QString zip = QStringLiteral("day.zip");
    EXPECT_TRUE(codesOf({named(QStringLiteral("a/x y.csv"), 0, zip), named(QStringLiteral("b.csv"), 1, zip)})
                    .isEmpty());
    EXPECT_EQ(codesOf({named(QStringLiteral("a"), 30'000'000'000, zip),
                       named(QStringLiteral("b"), 30'000'000'000, zip)}),
              QByteArrayList{"file-very-large"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a"), 1, zip), named(QStringLiteral("a"), 1, zip)}),
              QByteArrayList{"path-twice"});
    EXPECT_EQ(codesOf({named(QStringLiteral("a"), 1, zip), named(zip)}), QByteArrayList{"path-twice"});
    EXPECT_EQ(codesOf({named(QStringLiteral("../a"), 1, zip)}), QByteArrayList{"path-characters"});
}

TEST(DatabankFileChecks, aLinkIsNamed)
{
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("t")));
    ASSERT_TRUE(target.open(QIODevice::WriteOnly));
    ASSERT_TRUE(
        QFile::link(folder.filePath(QStringLiteral("t")), folder.filePath(QStringLiteral("link.csv"))));
    LocalFile file = named(QStringLiteral("link.csv"));
    file.path = folder.filePath(QStringLiteral("link.csv"));
    EXPECT_EQ(codesOf({file}), QByteArrayList{"symbolic-link"});
}

TEST(DatabankNaming, filesLoseTheirFolders)
{
    LocalFiles files = {inFolder(QStringLiteral("/d/rec/day 1/a.nwb"), QStringLiteral("day 1/a.nwb")),
                        local(QString::fromUtf8("/d/e\xcc\x81.csv"), QString::fromUtf8("\xc3\xa9.csv"))};
    proposeNames(files, FolderForm::Files);
    EXPECT_EQ(files.at(0).remote, QStringLiteral("a.nwb"));
    EXPECT_EQ(files.at(1).remote, QString::fromUtf8("\xc3\xa9.csv"));
    EXPECT_TRUE(files.at(0).archive.isEmpty());
    EXPECT_TRUE(shippingOf(files).archives.isEmpty());
}

TEST(DatabankNaming, anAddedFolderBecomesOneArchive)
{
    LocalFiles files = {inFolder(QStringLiteral("/d/rec/day1/a.nwb"), QStringLiteral("day1/a.nwb")),
                        inFolder(QStringLiteral("/d/rec/README.txt"), QStringLiteral("README.txt")),
                        inFolder(QStringLiteral("/e/rec/day1/a.nwb"), QStringLiteral("day1/a.nwb")),
                        local(QStringLiteral("/x/single.csv"), QStringLiteral("single.csv"))};
    proposeNames(files, FolderForm::Zip);
    EXPECT_EQ(files.at(0).archive, QStringLiteral("rec.zip"));
    EXPECT_EQ(files.at(0).remote, QStringLiteral("day1/a.nwb"));
    EXPECT_EQ(files.at(1).archive, QStringLiteral("rec.zip"));
    EXPECT_EQ(files.at(2).archive, QStringLiteral("rec-2.zip"));
    EXPECT_TRUE(files.at(3).archive.isEmpty());
    EXPECT_EQ(files.at(3).remote, QStringLiteral("single.csv"));
    const domain::Shipping shipping = shippingOf(files);
    EXPECT_EQ(shipping.archives, (QList<QList<qsizetype>>{{0, 1}, {2}}));
    EXPECT_FALSE(shipping.words.isEmpty());
    proposeNames(files, FolderForm::Tar);
    EXPECT_EQ(files.at(0).archive, QStringLiteral("rec.tar"));
}

TEST(DatabankNaming, aFolderOfMoreThanTwelveFilesBecomesOneArchive)
{
    LocalFiles files;
    for (int i = 0; i < 12; ++i)
        files.append(inFolder(QStringLiteral("/d/rec/%1.csv").arg(i), QStringLiteral("%1.csv").arg(i)));
    files.append(local(QStringLiteral("/d/rec/single.csv"), QStringLiteral("single.csv")));
    proposeNames(files, FolderForm::Zip);
    EXPECT_TRUE(files.at(0).archive.isEmpty());
    EXPECT_EQ(files.at(0).remote, QStringLiteral("0.csv"));

    files.append(inFolder(QStringLiteral("/d/rec/more.csv"), QStringLiteral("more.csv")));
    proposeNames(files, FolderForm::Zip);
    EXPECT_EQ(files.at(0).archive, QStringLiteral("rec.zip"));
    EXPECT_EQ(files.at(13).archive, QStringLiteral("rec.zip"));
    EXPECT_TRUE(files.at(12).archive.isEmpty()) << "it was added by itself";
}

TEST(DatabankNaming, whatThePersonNamedStays)
{
    LocalFiles files = {inFolder(QStringLiteral("/d/rec/day1/a.nwb"), QStringLiteral("day1/a.nwb"))};
    files[0].remote = QStringLiteral("mine.nwb");
    files[0].remoteIsOwn = true;
    proposeNames(files, FolderForm::Files);
    EXPECT_EQ(files.at(0).remote, QStringLiteral("mine.nwb"));
}

} // namespace
} // namespace slipway::tests
