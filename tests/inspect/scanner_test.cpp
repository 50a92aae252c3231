// SPDX-License-Identifier: MIT
#include "inspect/scanner.h"

#include "tests/support/run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace slipway;
using namespace slipway::tests;
using inspect::Scanner;
using inspect::ScanProgress;
using inspect::ScanResult;

namespace {

class ScannerTest : public testing::Test
{
protected:
    void write(const QString &relative, const QByteArray &bytes = "x") const
    {
        const QString path = m_folder.filePath(relative);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
        file.write(bytes);
    }

    ScanResult scan(const QStringList &paths) { return run(m_scanner.scan(paths, {}, {})); }

    static QStringList relative(const ScanResult &result)
    {
        QStringList names;
        for (const auto &file : result.files)
            names.append(file.relative);
        return names;
    }

    static QStringList codes(const domain::Problems &problems)
    {
        QStringList codes;
        for (const auto &problem : problems) {
            EXPECT_FALSE(problem.what.isEmpty());
            EXPECT_FALSE(problem.remedy.isEmpty());
            codes.append(QString::fromLatin1(problem.code));
        }
        return codes;
    }

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    Scanner m_scanner{&m_pool};
};

TEST_F(ScannerTest, FindsFilesBelowAFolderInOrder)
{
    write(QStringLiteral("b.nwb"), "12345");
    write(QStringLiteral("a/z.nwb"));
    write(QStringLiteral("a/deeper/y.txt"));
    write(QStringLiteral("c/x.mp4"));
    const ScanResult result = scan({m_folder.path()});
    EXPECT_EQ(relative(result), (QStringList{QStringLiteral("b.nwb"), QStringLiteral("a/z.nwb"),
                                             QStringLiteral("a/deeper/y.txt"), QStringLiteral("c/x.mp4")}));
    EXPECT_EQ(result.files[0].path, m_folder.filePath(QStringLiteral("b.nwb")));
    EXPECT_EQ(result.files[0].stamp, base::FileStamp::of(result.files[0].path));
    EXPECT_EQ(result.files[0].stamp.size(), 5);
    EXPECT_TRUE(result.files[0].inFolder);
    EXPECT_TRUE(result.problems.isEmpty());
    EXPECT_FALSE(scan({m_folder.filePath(QStringLiteral("b.nwb"))}).files.at(0).inFolder);
}

TEST_F(ScannerTest, SkipsHiddenNamesAndJunk)
{
    for (const char *name : {".DS_Store", "Thumbs.db", "desktop.ini", ".git/config", "a/.hidden",
                             "a/thumbs.DB", "__MACOSX/x", "kept.nwb"})
        write(QString::fromLatin1(name));
    const ScanResult result = scan({m_folder.path()});
    EXPECT_EQ(relative(result), QStringList{QStringLiteral("kept.nwb")});
    EXPECT_EQ(result.skipped, 7);
}

TEST_F(ScannerTest, TakesSingleFilesAndEachOnce)
{
    write(QStringLiteral("a/b.nwb"));
    const QString file = m_folder.filePath(QStringLiteral("a/b.nwb"));
    const ScanResult result =
        scan({file, m_folder.path(), file, m_folder.filePath(QStringLiteral("a/../a"))});
    EXPECT_EQ(relative(result), QStringList{QStringLiteral("b.nwb")});
}

TEST_F(ScannerTest, DoesNotFollowLinksToFoldersAndSaysSo)
{
    write(QStringLiteral("real/a.nwb"));
    ASSERT_TRUE(QFile::link(m_folder.path(), m_folder.filePath(QStringLiteral("real/loop"))));
    ASSERT_TRUE(QFile::link(m_folder.filePath(QStringLiteral("gone")),
                            m_folder.filePath(QStringLiteral("dead.nwb"))));
    ASSERT_TRUE(QFile::link(m_folder.filePath(QStringLiteral("real/a.nwb")),
                            m_folder.filePath(QStringLiteral("linked.nwb"))));
    const ScanResult result = scan({m_folder.path()});
    EXPECT_EQ(relative(result), (QStringList{QStringLiteral("linked.nwb"), QStringLiteral("real/a.nwb")}));
    EXPECT_EQ(codes(result.problems),
              (QStringList{QStringLiteral("broken-link"), QStringLiteral("link-to-folder")}));
}

TEST_F(ScannerTest, NotesEmptyAndMissingFiles)
{
    write(QStringLiteral("empty.nwb"), QByteArray());
    const ScanResult result = scan({m_folder.path(), m_folder.filePath(QStringLiteral("nowhere"))});
    ASSERT_EQ(result.files.size(), 1);
    EXPECT_EQ(codes(result.files[0].problems), QStringList{QStringLiteral("empty-file")});
    EXPECT_EQ(codes(result.problems), QStringList{QStringLiteral("missing-file")});
}

#ifdef Q_OS_UNIX
TEST_F(ScannerTest, ReportsWhatMayNotBeRead)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "the superuser may read everything";
    write(QStringLiteral("closed/a.nwb"));
    write(QStringLiteral("secret.nwb"));
    QFile::setPermissions(m_folder.filePath(QStringLiteral("closed")), {});
    QFile::setPermissions(m_folder.filePath(QStringLiteral("secret.nwb")), {});
    const ScanResult result = scan({m_folder.path()});
    QFile::setPermissions(m_folder.filePath(QStringLiteral("closed")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_EQ(codes(result.problems), QStringList{QStringLiteral("unreadable-folder")});
    ASSERT_EQ(result.files.size(), 1);
    EXPECT_EQ(codes(result.files[0].problems), QStringList{QStringLiteral("unreadable-file")});
}
#endif

TEST_F(ScannerTest, NamesAreComposed)
{
    write(QString::fromUtf8("cafe\xcc\x81.nwb")); // e and a combining accent
    const ScanResult result = scan({m_folder.path()});
    ASSERT_EQ(result.files.size(), 1);
    EXPECT_EQ(result.files[0].relative, QString::fromUtf8("caf\xc3\xa9.nwb"));
    EXPECT_TRUE(QFile::exists(result.files[0].path));
}

/// A hundred thousand hard links to a few files: as many names, made quickly.
void makeMany(const QString &folder, int files)
{
#ifdef Q_OS_UNIX
    QByteArray source;
    for (int i = 0; i < files; ++i) {
        const QString place = folder + QStringLiteral("/%1").arg(i / 1000);
        if (i % 1000 == 0) {
            QDir().mkpath(place);
            source = QFile::encodeName(place + QStringLiteral("/source.nwb"));
            QFile first(QFile::decodeName(source));
            ASSERT_TRUE(first.open(QIODevice::WriteOnly));
            first.write("x");
            continue;
        }
        const QByteArray name = QFile::encodeName(place + QStringLiteral("/f%1.nwb").arg(i));
        ASSERT_EQ(::link(source.constData(), name.constData()), 0);
    }
#endif
}

TEST_F(ScannerTest, CountsLiveInTheCallersThreadAndNotAfterTheEnd)
{
    makeMany(m_folder.path(), 30'000);
    QList<qint64> counts;
    bool isOver = false;
    bool wasHere = true;
    const auto progress = [&](const ScanProgress &now) {
        EXPECT_FALSE(isOver);
        wasHere = wasHere && QThread::currentThread() == qApp->thread();
        counts.append(now.files());
    };
    const ScanResult result = run(m_scanner.scan({m_folder.path()}, progress, {}));
    isOver = true;
    QCoreApplication::processEvents();
    EXPECT_EQ(result.files.size(), 30'000);
    EXPECT_TRUE(wasHere);
    EXPECT_TRUE(std::is_sorted(counts.begin(), counts.end()));
}

TEST_F(ScannerTest, AStopEndsIt)
{
    makeMany(m_folder.path(), 20'000);
    std::stop_source source;
    auto scanning = m_scanner.scan({m_folder.path()}, {}, source.get_token());
    source.request_stop();
    EXPECT_TRUE(failureOf(std::move(scanning)).isCancelled());
    m_pool.waitForDone();
}

/// DESIGN asks for 100,000 files in five seconds; the bound here leaves room for sanitizers and busy
/// machines.
TEST_F(ScannerTest, AHundredThousandFiles)
{
    makeMany(m_folder.path(), 100'000);
    QElapsedTimer clock;
    clock.start();
    const ScanResult result = scan({m_folder.path()});
    RecordProperty("milliseconds", int(clock.elapsed()));
    EXPECT_EQ(result.files.size(), 100'000);
    EXPECT_LT(clock.elapsed(), 30'000);
}

} // namespace
