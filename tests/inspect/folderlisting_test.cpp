// SPDX-License-Identifier: MIT
#include "inspect/folderlisting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace slipway::inspect;

namespace {

void touch(const QString &path)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
}

TEST(FolderListingTest, SaysWhatStandsBehindEachName)
{
    QTemporaryDir folder;
    const QDir inside(folder.path());
    touch(inside.filePath(QStringLiteral("file")));
    ASSERT_TRUE(inside.mkdir(QStringLiteral("folder")));
    ASSERT_TRUE(
        QFile::link(inside.filePath(QStringLiteral("folder")), inside.filePath(QStringLiteral("to-folder"))));
    ASSERT_TRUE(
        QFile::link(inside.filePath(QStringLiteral("file")), inside.filePath(QStringLiteral("to-file"))));
    ASSERT_TRUE(
        QFile::link(inside.filePath(QStringLiteral("gone")), inside.filePath(QStringLiteral("to-nothing"))));
    const auto entries = listFolder(folder.path());
    ASSERT_TRUE(entries.has_value());
    QStringList found;
    for (const FolderEntry &entry : *entries)
        found.append(entry.name() + QLatin1Char(' ') + QString::number(int(entry.kind())));
    using Kind = FolderEntry::Kind;
    const auto line = [](const char *name, Kind kind) {
        return QLatin1String(name) + QLatin1Char(' ') + QString::number(int(kind));
    };
    EXPECT_EQ(found, (QStringList{line("file", Kind::File), line("folder", Kind::Folder),
                                  line("to-file", Kind::File), line("to-folder", Kind::LinkToFolder),
                                  line("to-nothing", Kind::BrokenLink)}));
}

TEST(FolderListingTest, AFolderThatIsNotThereGivesNothing)
{
    EXPECT_FALSE(listFolder(QStringLiteral("/no/such/folder")).has_value());
}

#ifdef Q_OS_LINUX
TEST(FolderListingTest, FindsPipesAndNamesThatAreNoText)
{
    QTemporaryDir folder;
    const QByteArray place = QFile::encodeName(folder.path());
    ASSERT_EQ(::mkfifo((place + "/pipe").constData(), 0600), 0);
    const int descriptor = ::open((place + "/\xff\xfe.nwb").constData(), O_CREAT | O_WRONLY, 0600);
    ASSERT_GE(descriptor, 0);
    ::close(descriptor);
    const auto entries = listFolder(folder.path());
    ::unlink((place + "/\xff\xfe.nwb").constData()); // QTemporaryDir could not name it
    ASSERT_TRUE(entries && entries->size() == 2);
    EXPECT_EQ(entries->at(0).kind(), FolderEntry::Kind::Other);
    EXPECT_EQ(entries->at(1).kind(), FolderEntry::Kind::BadName);
}
#endif

} // namespace
