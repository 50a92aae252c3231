// SPDX-License-Identifier: MIT
#include "backends/nomad/filechecks.h"
#include "backends/nomad/splitting.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::nomad;
using domain::LocalFile;
using domain::LocalFiles;

constexpr qint64 gigabyte = 1'000'000'000;

LocalFile file(const QString &root, const QString &relative, qint64 size = 1)
{
    LocalFile one;
    one.path = root + QLatin1Char('/') + relative;
    one.relative = relative;
    one.remote = relative;
    one.stamp = base::FileStamp(size, 0, QString());
    return one;
}

QList<QByteArray> codesOf(const LocalFiles &files)
{
    QList<QByteArray> codes;
    for (const domain::Problem &problem : fileProblems(files))
        codes.append(problem.code);
    return codes;
}

QStringList remotes(const LocalFiles &files)
{
    QStringList all;
    for (const LocalFile &one : files)
        all.append(one.remote);
    return all;
}

TEST(NomadFiles, KeepsFolders)
{
    LocalFiles files = {file(QStringLiteral("/data/run"), QStringLiteral("a/OUTCAR")),
                        file(QStringLiteral("/data/run"), QStringLiteral("b/OUTCAR")),
                        file(QStringLiteral("/data"), QStringLiteral("notes.txt"))};
    files.last().remote = QStringLiteral("mine.txt");
    files.last().remoteIsOwn = true;
    proposePaths(files);
    EXPECT_EQ(remotes(files), (QStringList{QStringLiteral("a/OUTCAR"), QStringLiteral("b/OUTCAR"),
                                           QStringLiteral("mine.txt")}));
}

TEST(NomadFiles, NamesFoldersThatWouldMix)
{
    LocalFiles files = {file(QStringLiteral("/data/silicon"), QStringLiteral("OUTCAR")),
                        file(QStringLiteral("/data/silicon"), QStringLiteral("INCAR")),
                        file(QStringLiteral("/data/carbon"), QStringLiteral("OUTCAR")),
                        file(QStringLiteral("/data/alone"), QStringLiteral("README"))};
    proposePaths(files);
    EXPECT_EQ(remotes(files), (QStringList{QStringLiteral("silicon/OUTCAR"), QStringLiteral("silicon/INCAR"),
                                           QStringLiteral("carbon/OUTCAR"), QStringLiteral("README")}));
    EXPECT_TRUE(codesOf(files).isEmpty());
}

TEST(NomadFiles, RefusesPlacesThatAreNone)
{
    for (const QString &place :
         {QStringLiteral("../OUTCAR"), QStringLiteral("/OUTCAR"), QStringLiteral("a//OUTCAR"), QString(),
          QStringLiteral("a/./OUTCAR"), QStringLiteral("a\n/OUTCAR")}) {
        LocalFile one = file(QStringLiteral("/data"), QStringLiteral("OUTCAR"));
        one.remote = place;
        EXPECT_TRUE(codesOf({one}).contains("path-characters")) << place.toStdString();
    }
    LocalFile good = file(QStringLiteral("/data"), QStringLiteral("ä b/50% #1/OUTCAR"));
    EXPECT_TRUE(codesOf({good}).isEmpty());
    LocalFile longName = file(QStringLiteral("/data"), QString(200, QChar(0xe4)) + QStringLiteral("/OUTCAR"));
    EXPECT_EQ(codesOf({longName}), QList<QByteArray>{"name-too-long"});
}

TEST(NomadFiles, FindsClashes)
{
    LocalFiles twice = {file(QStringLiteral("/a"), QStringLiteral("OUTCAR")),
                        file(QStringLiteral("/b"), QStringLiteral("OUTCAR"))};
    EXPECT_EQ(codesOf(twice), QList<QByteArray>{"path-twice"});
    LocalFiles inside = {file(QStringLiteral("/a"), QStringLiteral("run")),
                         file(QStringLiteral("/b"), QStringLiteral("run/OUTCAR"))};
    EXPECT_EQ(codesOf(inside), QList<QByteArray>{"path-inside-file"});
}

TEST(NomadFiles, KnowsTheLimitOfOneUpload)
{
    const QString root = QStringLiteral("/data");
    EXPECT_TRUE(codesOf({file(root, QStringLiteral("OUTCAR"), 32 * gigabyte)}).isEmpty());
    EXPECT_EQ(codesOf({file(root, QStringLiteral("OUTCAR"), UploadLimit().largest)}),
              QList<QByteArray>{"upload-nearly-too-large"});
    EXPECT_EQ(codesOf({file(root, QStringLiteral("OUTCAR"), UploadLimit().largest + 1)}),
              QList<QByteArray>{"upload-too-large"});
}

TEST(NomadFiles, SaysWhenNothingLooksRecognisable)
{
    const QString root = QStringLiteral("/data");
    const domain::Problems none = fileProblems({file(root, QStringLiteral("photo.jpg"))});
    ASSERT_EQ(none.size(), 1);
    EXPECT_EQ(none.constFirst().severity, domain::Problem::Severity::Note); // only the server knows
    for (const char *name : {"vasprun.xml", "x/vasprun.xml.gz", "OUTCAR", "y/my.archive.yaml",
                             "a.archive.json", "aims.out", "pw.out", "scan.nxs", "data.zip", "run.tar.bz2"})
        EXPECT_TRUE(codesOf({file(root, QLatin1String(name))}).isEmpty()) << name;
    EXPECT_TRUE(codesOf({}).isEmpty());
    EXPECT_TRUE(codesOf({file(root, QStringLiteral("nomad.yaml")), file(root, QStringLiteral("OUTCAR"))})
                    .contains("metadata-file"));
}

TEST(NomadFiles, KnowsWhatIsUnpacked)
{
    for (const char *name : {"a.zip", "A.ZIP", "a.tgz", "a.gz", "a.tar.gz", "a.tar.bz2", "a.tar", "a.eln"})
        EXPECT_TRUE(isUnpacked(QLatin1String(name))) << name;
    for (const char *name : {"a.tar.xz", "a.7z", "a.rar", "a.bz2", "zip", "a.zip.txt"})
        EXPECT_FALSE(isUnpacked(QLatin1String(name))) << name;
}

TEST(NomadSplitting, KeepsCalculationsTogether)
{
    const QString root = QStringLiteral("/data");
    LocalFiles files;
    for (const char *folder : {"all/a", "all/b", "all/c"}) {
        files.append(file(root, QLatin1String(folder) + QStringLiteral("/OUTCAR"), 8 * gigabyte));
        files.append(file(root, QLatin1String(folder) + QStringLiteral("/WAVECAR"), 8 * gigabyte));
    }
    const domain::Shares parts = shares(files, 32 * gigabyte);
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts.at(0).folders, (QStringList{QStringLiteral("all/a"), QStringLiteral("all/b")}));
    EXPECT_EQ(parts.at(0).size, 32 * gigabyte);
    EXPECT_EQ(parts.at(1).folders, QStringList{QStringLiteral("all/c")});
    EXPECT_EQ(parts.at(0).rows, (QList<qsizetype>{0, 1, 2, 3}));
    EXPECT_EQ(parts.at(1).rows, (QList<qsizetype>{4, 5}));
    const QString advice = splittingAdvice(parts);
    EXPECT_TRUE(advice.contains(QLatin1String("Make 2 uploads"))) << advice.toStdString();
    EXPECT_TRUE(advice.contains(QLatin1String("all/a, all/b"))) << advice.toStdString();
}

TEST(NomadSplitting, NeverPartsAFolderWithFilesOfItsOwn)
{
    const QString root = QStringLiteral("/data");
    const LocalFiles files = {file(root, QStringLiteral("big/OUTCAR"), 20 * gigabyte),
                              file(root, QStringLiteral("big/sub/WAVECAR"), 20 * gigabyte),
                              file(root, QStringLiteral("small/OUTCAR"), 1 * gigabyte)};
    const domain::Shares parts = shares(files, 32 * gigabyte);
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts.at(0).folders, QStringList{QStringLiteral("big")});
    EXPECT_EQ(parts.at(0).size, 40 * gigabyte);
    EXPECT_TRUE(parts.at(0).tooLarge);
    EXPECT_FALSE(parts.at(1).tooLarge);
    EXPECT_FALSE(splittingAdvice(parts).contains(QLatin1String("Make 2")));
}

TEST(NomadSplitting, SharesOutOnlyWhatIsTooMuch)
{
    const QString root = QStringLiteral("/data");
    const LocalFiles files = {file(root, QStringLiteral("a/OUTCAR"), 20 * gigabyte),
                              file(root, QStringLiteral("b/OUTCAR"), 13 * gigabyte)};
    EXPECT_TRUE(sharesFor(files, UploadLimit()).isEmpty()); // 33 GB: only nearly too much
    domain::Profile oasis;
    EXPECT_EQ(uploadLimitOf(oasis).sure, 32 * gigabyte);
    oasis.options.insert(QLatin1String("largest_upload"), 25 * gigabyte);
    EXPECT_EQ(sharesFor(files, uploadLimitOf(oasis)).size(), 2);
    const domain::Problems problems = fileProblems(files, uploadLimitOf(oasis));
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.constFirst().code, "upload-too-large");
    EXPECT_TRUE(problems.constFirst().what.contains(QLatin1String("at most 25 GB")))
        << problems.constFirst().what.toStdString();
}

} // namespace

} // namespace slipway::tests
