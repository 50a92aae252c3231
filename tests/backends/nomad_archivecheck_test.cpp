// SPDX-License-Identifier: MIT
#include "backends/nomad/archivecheck.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace slipway::backends::nomad {
namespace {

class NomadArchiveCheck : public testing::Test
{
protected:
    /// Has Python make an archive `name` in the folder.
    domain::LocalFile made(const QString &name, const QString &script)
    {
        QProcess python;
        python.setWorkingDirectory(folder.path());
        python.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"), QStringLiteral("import zipfile,tarfile,io\nn='%1'\n").arg(name) + script});
        EXPECT_TRUE(python.waitForFinished(30'000));
        EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
        return of(name);
    }
    domain::LocalFile written(const QString &name, const QByteArray &bytes)
    {
        QFile target(folder.filePath(name));
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
        target.close();
        return of(name);
    }
    domain::LocalFile of(const QString &name)
    {
        domain::LocalFile file;
        file.path = folder.filePath(name);
        file.relative = file.remote = name;
        file.stamp = base::FileStamp::of(file.path);
        return file;
    }
    static QList<QByteArray> codes(const domain::LocalFile &file)
    {
        QList<QByteArray> codes;
        for (const domain::Problem &problem : checkArchives({file})) {
            EXPECT_EQ(problem.file, file.path);
            EXPECT_FALSE(problem.what.isEmpty() || problem.remedy.isEmpty());
            codes.append(problem.code);
        }
        return codes;
    }

    QTemporaryDir folder;
};

TEST_F(NomadArchiveCheck, goodArchivesHaveNoProblem)
{
    EXPECT_TRUE(codes(made(QStringLiteral("a.zip"),
                           QStringLiteral("zipfile.ZipFile(n,'w').writestr('a/OUTCAR','x')")))
                    .isEmpty());
    const QString tar = QStringLiteral("t=tarfile.open(n,'w:%1'); i=tarfile.TarInfo('a/b'); i.size=1; "
                                       "t.addfile(i,io.BytesIO(b'x')); t.close()");
    EXPECT_TRUE(codes(made(QStringLiteral("a.tar"), tar.arg(QString()))).isEmpty());
    EXPECT_TRUE(codes(made(QStringLiteral("a.tar.gz"), tar.arg(QStringLiteral("gz")))).isEmpty());
    EXPECT_TRUE(codes(made(QStringLiteral("a.tgz"), tar.arg(QStringLiteral("gz")))).isEmpty());
    EXPECT_TRUE(codes(made(QStringLiteral("a.tar.bz2"), tar.arg(QStringLiteral("bz2")))).isEmpty());
    EXPECT_TRUE(codes(written(QStringLiteral("a.txt"), "PK no archive")).isEmpty());
}

TEST_F(NomadArchiveCheck, brokenOnesAreErrors)
{
    EXPECT_EQ(codes(written(QStringLiteral("text.zip"), "no archive at all")),
              QList<QByteArray>({"archive-broken"}));
    const domain::LocalFile whole =
        made(QStringLiteral("cut.zip"),
             QStringLiteral(
                 "z=zipfile.ZipFile(n,'w')\nfor i in range(20): z.writestr(f'a{i}','x'*9999)\nz.close()"));
    QFile target(whole.path);
    ASSERT_TRUE(target.open(QIODevice::ReadWrite) && target.resize(whole.stamp.size() / 2));
    target.close();
    EXPECT_EQ(codes(of(QStringLiteral("cut.zip"))), QList<QByteArray>({"archive-broken"}));
    EXPECT_EQ(codes(made(QStringLiteral("cut.tar.gz"),
                         QStringLiteral(
                             "import os,gzip; b=gzip.compress(os.urandom(9999)); open(n,'wb').write(b)"))),
              QList<QByteArray>({"archive-broken"}));
}

TEST_F(NomadArchiveCheck, passwordsAreErrors)
{
    // The flag of encryption in both headers of the member; its content does not matter.
    const domain::LocalFile secret =
        made(QStringLiteral("secret.zip"),
             QStringLiteral("zipfile.ZipFile(n,'w').writestr('a','x'*50)\nb=bytearray(open(n,'rb').read())\n"
                            "b[6]|=1\nb[b.index(b'PK\\x01\\x02')+8]|=1\nopen(n,'wb').write(b)"));
    EXPECT_EQ(codes(secret), QList<QByteArray>({"archive-encrypted"}));
}

TEST_F(NomadArchiveCheck, emptyOnesAreErrors)
{
    EXPECT_EQ(codes(made(QStringLiteral("empty.zip"), QStringLiteral("zipfile.ZipFile(n,'w').close()"))),
              QList<QByteArray>({"archive-empty"}));
    EXPECT_EQ(codes(made(QStringLiteral("folders.zip"),
                         QStringLiteral("zipfile.ZipFile(n,'w').writestr('a/','')"))),
              QList<QByteArray>({"archive-empty"}));
}

TEST_F(NomadArchiveCheck, linksAndArchivesInsideAreWarnings)
{
    EXPECT_EQ(
        codes(made(QStringLiteral("links.tar"),
                   QStringLiteral("t=tarfile.open(n,'w'); i=tarfile.TarInfo('l'); i.type=tarfile.SYMTYPE; "
                                  "i.linkname='x'; t.addfile(i); i=tarfile.TarInfo('x'); i.size=1; "
                                  "t.addfile(i,io.BytesIO(b'x')); t.close()"))),
        QList<QByteArray>({"archive-links"}));
    EXPECT_EQ(codes(made(QStringLiteral("nested.zip"),
                         QStringLiteral("zipfile.ZipFile(n,'w').writestr('a/inner.tar.gz','x')"))),
              QList<QByteArray>({"archive-nested"}));
}

TEST_F(NomadArchiveCheck, kindsThatAreNotUnpackedAreSaid)
{
    for (const char *name : {"a.7z", "a.rar", "a.tar.xz"})
        EXPECT_EQ(codes(written(QString::fromLatin1(name), "x")), QList<QByteArray>({"archive-kept"}))
            << name;
    EXPECT_EQ(codes(written(QStringLiteral("POTCAR.gz"), "x")), QList<QByteArray>({"gzip-packed"}));
    domain::LocalFile inside = written(QStringLiteral("b.zip"), "x");
    inside.remote = QStringLiteral("folder/b.zip");
    EXPECT_EQ(codes(inside), QList<QByteArray>({"archive-stays"}));
}

} // namespace
} // namespace slipway::backends::nomad
