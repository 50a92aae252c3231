// SPDX-License-Identifier: MIT
#include "upload/archivelisting.h"

#include "base/failure.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace slipway::upload {
namespace {

using Kind = ArchiveListing::Kind;

class ArchiveListingTest : public testing::Test
{
protected:
    QString made(const QString &name, const QString &script)
    {
        QProcess python;
        python.setWorkingDirectory(folder.path());
        const QString head = QStringLiteral("import zipfile,tarfile,io,os\nn='%1'\n").arg(name);
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), head + script});
        EXPECT_TRUE(python.waitForFinished(30'000));
        EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
        return folder.filePath(name);
    }
    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile target(folder.filePath(name));
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
        return target.fileName();
    }

    QTemporaryDir folder;
};

TEST_F(ArchiveListingTest, namesAndSizesOfAZip)
{
    const ArchiveListing listing = listArchive(
        made(QStringLiteral("a.zip"), QStringLiteral("z=zipfile.ZipFile(n,'w',zipfile.ZIP_DEFLATED)\n"
                                                     "z.writestr('ü/OUTCAR','x'*5000)\nz.writestr('d/','')\n"
                                                     "z.close()")),
        0, {});
    EXPECT_EQ(listing.kind, Kind::Zip);
    EXPECT_TRUE(listing.isWhole);
    ASSERT_EQ(listing.members.size(), 2);
    EXPECT_EQ(listing.members.at(0).path, QStringLiteral("ü/OUTCAR"));
    EXPECT_EQ(listing.members.at(0).size, 5000);
    EXPECT_EQ(listing.members.at(1).type, ArchiveMember::Type::Folder);
}

TEST_F(ArchiveListingTest, oldNamesAreReadAsTheServerReadsThem)
{
    const QString path = made(QStringLiteral("old.zip"),
                              QStringLiteral("z=zipfile.ZipFile(n,'w'); z.writestr('aXb','1'); z.close()\n"
                                             "b=open(n,'rb').read().replace(b'aXb',b'a\\x81b')\n"
                                             "open(n,'wb').write(b)"));
    const ArchiveListing listing = listArchive(path, 0, {});
    ASSERT_EQ(listing.members.size(), 1);
    EXPECT_EQ(listing.members.constFirst().path, QStringLiteral("aüb")); // CP 437
}

TEST_F(ArchiveListingTest, tarsAreReadThroughTheirCompression)
{
    const QString script =
        QStringLiteral("t=tarfile.open(n,'w:%1'); i=tarfile.TarInfo('a/b'); i.size=3; "
                       "t.addfile(i,io.BytesIO(b'abc'))\ni=tarfile.TarInfo('l'); "
                       "i.type=tarfile.SYMTYPE; i.linkname='a/b'; t.addfile(i); t.close()");
    for (const QString &kind : {QString(), QStringLiteral("gz"), QStringLiteral("bz2")}) {
        const ArchiveListing listing =
            listArchive(made(QStringLiteral("a.tar") + kind, script.arg(kind)), 0, {});
        EXPECT_EQ(listing.kind, Kind::Tar);
        ASSERT_EQ(listing.members.size(), 2);
        EXPECT_EQ(listing.members.at(0).size, 3);
        EXPECT_EQ(listing.members.at(1).type, ArchiveMember::Type::Link);
    }
}

TEST_F(ArchiveListingTest, anythingElseIsNoArchive)
{
    EXPECT_EQ(listArchive(written(QStringLiteral("text"), "some text"), 0, {}).kind, Kind::None);
    EXPECT_EQ(listArchive(written(QStringLiteral("empty"), ""), 0, {}).kind, Kind::None);
    EXPECT_THROW(listArchive(folder.filePath(QStringLiteral("none")), 0, {}), base::Failure);
}

TEST_F(ArchiveListingTest, aCutArchiveIsBroken)
{
    const QString path =
        made(QStringLiteral("cut.tar"), QStringLiteral("t=tarfile.open(n,'w')\nfor k in range(9):\n"
                                                       "  i=tarfile.TarInfo(f'f{k}'); i.size=5000; "
                                                       "t.addfile(i,io.BytesIO(b'x'*5000))\nt.close()\n"
                                                       "os.truncate(n,20000)"));
    const ArchiveListing listing = listArchive(path, 0, {});
    EXPECT_EQ(listing.kind, Kind::Broken);
    EXPECT_FALSE(listing.trouble.isEmpty());
}

TEST_F(ArchiveListingTest, ofALargeOneOnlyTheBeginning)
{
    const QString path = made(QStringLiteral("large.tar"),
                              QStringLiteral("t=tarfile.open(n,'w')\nfor k in range(9):\n"
                                             "  i=tarfile.TarInfo(f'f{k}'); i.size=1000000; "
                                             "t.addfile(i,io.BytesIO(bytes(1000000)))\nt.close()"));
    const ArchiveListing listing = listArchive(path, 2'500'000, {});
    EXPECT_EQ(listing.kind, Kind::Tar);
    EXPECT_FALSE(listing.isWhole);
    EXPECT_LT(listing.members.size(), 9);
}

} // namespace
} // namespace slipway::upload
