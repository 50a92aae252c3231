// SPDX-License-Identifier: MIT
#include "upload/archivestream.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace slipway::upload {
namespace {

using base::Failure;

constexpr qint64 mebibyte = 1 << 20;

class ArchiveStreamTest : public testing::Test
{
protected:
    domain::LocalFile file(const QString &remote, const QByteArray &bytes)
    {
        const QString path = folder.filePath(QStringLiteral("file-%1").arg(++count));
        QFile target(path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
        target.close();
        return of(path, remote);
    }
    static domain::LocalFile of(const QString &path, const QString &remote)
    {
        domain::LocalFile file;
        file.path = path;
        file.remote = remote;
        file.stamp = base::FileStamp::of(path);
        return file;
    }

    /// Makes the archive in pieces of `piece` bytes, with holes where it is empty; gives its path.
    QString pack(const domain::LocalFiles &files, qint64 piece = mebibyte)
    {
        const QString path = folder.filePath(QStringLiteral("archive-%1.zip").arg(++count));
        QFile target(path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly));
        ArchiveStream stream(std::make_shared<ArchivePlan>(files));
        const QByteArray nothing(piece, '\0');
        QByteArray block(piece, Qt::Uninitialized);
        for (qint64 left = stream.length(); left > 0;) {
            const qint64 size = std::min(piece, left);
            stream.read(block.data(), size);
            const bool isHole = block == nothing && size == piece;
            EXPECT_TRUE(isHole ? target.seek(target.pos() + size)
                               : target.write(block.constData(), size) == size);
            left -= size;
        }
        EXPECT_EQ(target.pos(), stream.length());
        return path;
    }

    /// What Python's zipfile, which the server uses, finds in the archive: name -> [size, time, crc of what
    /// was unpacked], and "": the first broken member or null.
    static QJsonObject readByPython(const QString &archive, bool unpacks = true)
    {
        QProcess python;
        python.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import json,sys,zipfile,zlib\n"
                            "z=zipfile.ZipFile(sys.argv[1])\n"
                            "deep=sys.argv[2]=='1'\n"
                            "m={i.filename:[i.file_size,list(i.date_time),zlib.crc32(z.read(i)) if deep "
                            "else 0] for i in z.infolist()}\n"
                            "m['']=z.testzip() if deep else None\n"
                            "print(json.dumps(m))\n"),
             archive, QString::number(int(unpacks))});
        EXPECT_TRUE(python.waitForFinished(120'000));
        EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

    std::optional<Failure> failureOfPacking(const domain::LocalFiles &files)
    {
        try {
            pack(files);
        } catch (const Failure &failure) {
            return failure;
        }
        return std::nullopt;
    }

    QTemporaryDir folder;
    int count = 0;
};

TEST_F(ArchiveStreamTest, isReadByPythonAndByUnzip)
{
    const QString archive =
        pack({file(QStringLiteral("a/OUTCAR"), QByteArray(3'000'000, 'x')),
              file(QStringLiteral("a/empty"), QByteArray()), file(QStringLiteral("b/c/POSCAR"), "atoms")});
    const QJsonObject members = readByPython(archive);
    EXPECT_TRUE(members.value(QString()).isNull());
    EXPECT_EQ(members.keys().size(), 4);
    EXPECT_EQ(members.value(QStringLiteral("a/OUTCAR")).toArray().at(0).toInteger(), 3'000'000);
    EXPECT_EQ(members.value(QStringLiteral("a/empty")).toArray().at(0).toInteger(), 0);
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-tq"), archive});
    if (unzip.waitForFinished(30'000)) { // where there is such a program
        EXPECT_EQ(unzip.exitCode(), 0) << unzip.readAll().toStdString();
    }
}

TEST_F(ArchiveStreamTest, keepsNamesInEveryScript)
{
    const QStringList names = {QStringLiteral("Möhre/δ-Phase #1 100%.dat"), QStringLiteral("日本/測定.csv"),
                               QStringLiteral("with space/ -rf")};
    domain::LocalFiles files;
    for (const QString &name : names)
        files.append(file(name, name.toUtf8()));
    const QJsonObject members = readByPython(pack(files));
    for (const QString &name : names)
        EXPECT_TRUE(members.contains(name)) << name.toStdString();
}

TEST_F(ArchiveStreamTest, keepsTheTimeOfChange)
{
    domain::LocalFile old = file(QStringLiteral("old"), "x");
    QFile target(old.path);
    ASSERT_TRUE(
        target.open(QIODevice::ReadWrite) &&
        target.setFileTime(QDateTime(QDate(2019, 3, 4), QTime(5, 6, 8)), QFileDevice::FileModificationTime));
    target.close();
    const QJsonObject members = readByPython(pack({of(old.path, QStringLiteral("old"))}));
    EXPECT_EQ(members.value(QStringLiteral("old")).toArray().at(1).toArray(),
              QJsonArray({2019, 3, 4, 5, 6, 8}));
}

TEST_F(ArchiveStreamTest, isTheSameHoweverItIsRead)
{
    const domain::LocalFiles files = {file(QStringLiteral("a"), QByteArray(700'001, 'a')),
                                      file(QStringLiteral("b"), QByteArray(5, 'b'))};
    const auto contents = [](const QString &path) {
        QFile archive(path);
        return archive.open(QIODevice::ReadOnly) ? archive.readAll() : QByteArray();
    };
    const QByteArray once = contents(pack(files));
    EXPECT_FALSE(once.isEmpty());
    EXPECT_EQ(contents(pack(files, 7)), once);
    EXPECT_EQ(contents(pack(files, 300'000)), once);
}

TEST_F(ArchiveStreamTest, takesMoreThanFourGibibytes)
{
    const QString path = folder.filePath(QStringLiteral("large"));
    QFile large(path); // a hole needs no disk
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize(4096 * mebibyte + 17));
    large.close();
    const QString archive = pack({of(path, QStringLiteral("large")), file(QStringLiteral("after"), "end")});
    EXPECT_GT(QFile(archive).size(), 4096 * mebibyte);
    const QJsonObject members = readByPython(archive, false);
    EXPECT_EQ(members.value(QStringLiteral("large")).toArray().at(0).toInteger(), 4096 * mebibyte + 17);
    QProcess python; // what lies behind the four gibibytes is found
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('after').decode())"),
         archive});
    ASSERT_TRUE(python.waitForFinished(60'000));
    EXPECT_EQ(python.readAllStandardOutput().trimmed(), "end");
}

TEST_F(ArchiveStreamTest, takesMoreMembersThanSixteenBitsCount)
{
    const domain::LocalFile one = file(QStringLiteral("x"), "1");
    domain::LocalFiles files;
    for (int i = 0; i < 66'000; ++i) {
        files.append(one);
        files.last().remote = QStringLiteral("d%1/f%2").arg(i % 100).arg(i);
    }
    EXPECT_EQ(readByPython(pack(files), false).keys().size(), 66'001);
}

TEST_F(ArchiveStreamTest, nothingIsMadeOfNothing)
{
    EXPECT_EQ(readByPython(pack({})).keys().size(), 1);
}

TEST_F(ArchiveStreamTest, aFileThatIsNotWhatItWasEndsIt)
{
    const domain::LocalFile good = file(QStringLiteral("good"), "1");
    const domain::LocalFile bad = file(QStringLiteral("bad"), "12345");
    QFile target(bad.path);
    ASSERT_TRUE(target.open(QIODevice::WriteOnly) && target.write("123") == 3);
    target.close();
    const auto changed = failureOfPacking({good, bad});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->kind(), Failure::Kind::FileChanged);
    EXPECT_EQ(changed->file(), bad.path);
    ASSERT_TRUE(target.remove());
    const auto gone = failureOfPacking({good, bad});
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->kind(), Failure::Kind::LocalFile);
    EXPECT_EQ(gone->file(), bad.path);
}

TEST_F(ArchiveStreamTest, aFileThatChangesWhileItIsReadEndsIt)
{
    const domain::LocalFile changing = file(QStringLiteral("changing"), QByteArray(2 * mebibyte, 'x'));
    ArchiveStream stream(std::make_shared<ArchivePlan>(domain::LocalFiles({changing})));
    QByteArray block(mebibyte, Qt::Uninitialized);
    stream.read(block.data(), mebibyte);
    QFile target(changing.path);
    ASSERT_TRUE(target.open(QIODevice::ReadWrite) && target.seek(100) && target.write("y") == 1);
    target.close();
    const auto readOn = [&] {
        for (qint64 left = stream.length() - mebibyte; left > 0;) {
            const qint64 size = std::min(mebibyte, left);
            stream.read(block.data(), size);
            left -= size;
        }
    };
    EXPECT_THROW(readOn(), Failure);
}

TEST_F(ArchiveStreamTest, knowsHowMuchOfTheFilesWasSent)
{
    const ArchivePlan plan({file(QStringLiteral("a"), QByteArray(1000, 'a')), file(QStringLiteral("b"), {}),
                            file(QStringLiteral("c"), QByteArray(500, 'c'))});
    EXPECT_EQ(plan.contentIn(0), 0);
    EXPECT_EQ(plan.contentIn(plan.length()), 1500);
    qint64 before = 0;
    for (qint64 bytes = 0; bytes <= plan.length(); ++bytes) {
        const qint64 content = plan.contentIn(bytes);
        EXPECT_GE(content, before);
        EXPECT_LE(content, std::min<qint64>(before + 1, bytes));
        before = content;
    }
}

} // namespace
} // namespace slipway::upload
