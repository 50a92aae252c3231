// SPDX-License-Identifier: MIT
//
// Files that nobody wrote with good intent, or that a disk has spoilt: none may hang, crash or mislead us.

#include "inspect/nwbreader.h"
#include "tests/inspect/nwbfixture.h"
#include "tests/support/run.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace slipway;
using namespace slipway::tests;
using base::Failure;
using domain::NwbMetadata;

namespace {

class NwbHostileTest : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    NwbMetadata read(const QString &file) { return run(m_reader.read(file, {})); }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }

    QByteArray goodBytes() const
    {
        NwbFixture fixture(path("good.nwb"));
        fixture.usual()
            .group("/acquisition/a", "TimeSeries")
            .numbers("/acquisition/a/data", std::vector<double>(500, 1))
            .numbers("/acquisition/a/timestamps", std::vector<double>(500, 1))
            .close();
        QFile file(path("good.nwb"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    /// Neither hangs nor crashes us: either some metadata or the one plain failure.
    void survives(const QString &file)
    {
        try {
            read(file);
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.code(), "nwb-unreadable");
        }
    }

    /// Some damage makes HDF5 1.10 run in circles: only the clock ends that.
    static inspect::NwbReader::Options impatient()
    {
        inspect::NwbReader::Options options;
        options.bound = std::chrono::seconds(5);
        return options;
    }

    QTemporaryDir m_folder;
    inspect::NwbReader m_reader{impatient()};
};

TEST_F(NwbHostileTest, RandomAndEmptyAndMissing)
{
    QByteArray random(100'000, Qt::Uninitialized);
    QRandomGenerator generator(1);
    for (char &byte : random)
        byte = static_cast<char>(generator.bounded(256));
    for (const QString &file : {write("random.nwb", random), write("empty.nwb", QByteArray()),
                                write("text.nwb", "<html>"), path("missing.nwb"), m_folder.path()})
        EXPECT_EQ(failureOf(m_reader.read(file, {})).code(), "nwb-unreadable") << file.toStdString();
}

TEST_F(NwbHostileTest, SaysWhatIsWrongInPlainWords)
{
    const auto detail = [this](const QString &file) { return failureOf(m_reader.read(file, {})).detail(); };
    EXPECT_TRUE(
        detail(write("r.nwb", "random")).contains(QStringLiteral("does not begin like an HDF5 file")));
    EXPECT_TRUE(detail(write("t.nwb", goodBytes().left(3000))).contains(QStringLiteral("damaged")));
    EXPECT_TRUE(detail(path("gone.nwb")).contains(QStringLiteral("cannot be opened")));
}

#ifdef Q_OS_UNIX
TEST_F(NwbHostileTest, APipeDoesNotHang)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe.nwb")).constData(), 0600), 0);
    EXPECT_EQ(failureOf(m_reader.read(path("pipe.nwb"), {})).code(), "nwb-unreadable");
}
#endif

TEST_F(NwbHostileTest, TruncatedEverywhere)
{
    const QByteArray good = goodBytes();
    for (qsizetype length = 1; length < good.size(); length += 211)
        survives(write("t.nwb", good.left(length)));
}

TEST_F(NwbHostileTest, DamagedEverywhere)
{
    const QByteArray good = goodBytes();
    QRandomGenerator generator(2);
    for (int round = 0; round < 60; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 20; ++i)
            bad[qsizetype(generator.bounded(int(bad.size())))] = static_cast<char>(generator.bounded(256));
        survives(write("d.nwb", bad));
    }
}

TEST_F(NwbHostileTest, ARingOfGroupsIsWalkedOnce)
{
    NwbFixture fixture(path("ring.nwb"));
    fixture.usual()
        .group("/acquisition/a", "LFP")
        .hardLink("/acquisition/a/parent", "/acquisition")
        .hardLink("/acquisition/a/root", "/")
        .hardLink("/acquisition/again", "/acquisition/a")
        .close();
    EXPECT_EQ(read(path("ring.nwb")).neurodataTypes.value(QStringLiteral("LFP")), 1);
}

TEST_F(NwbHostileTest, DepthIsBounded)
{
    NwbFixture fixture(path("deep.nwb"));
    fixture.usual();
    QByteArray place = "/acquisition";
    for (int i = 0; i < 400; ++i)
        place += "/d";
    fixture.group(place.constData(), "LFP").close();
    const NwbMetadata nwb = read(path("deep.nwb"));
    EXPECT_FALSE(nwb.neurodataTypes.contains(QStringLiteral("LFP")));
    EXPECT_FALSE(nwb.unread.isEmpty());
    EXPECT_EQ(nwb.subjectId, QStringLiteral("M1"));
}

TEST_F(NwbHostileTest, HugeTextsAreCut)
{
    NwbFixture fixture(path("huge.nwb"));
    fixture.usual()
        .remove("/session_description")
        .text("/session_description", QByteArray(50'000'000, 'x'))
        .group("/acquisition/a")
        .textAttribute("/acquisition/a", "neurodata_type", QByteArray(5'000'000, 'T'))
        .texts("/general/keywords", std::vector<QByteArray>(100'000, "word"))
        .close();
    const NwbMetadata nwb = read(path("huge.nwb"));
    EXPECT_EQ(nwb.sessionDescription.size(), 20'001);
    EXPECT_EQ(nwb.neurodataTypes.firstKey().size(), 7); // "Subject" sorts before "TTT…"
    EXPECT_EQ(nwb.neurodataTypes.lastKey().size(), 200);
    EXPECT_EQ(nwb.keywords.size(), 200);
}

TEST_F(NwbHostileTest, BytesThatAreNoTextBecomeValidText)
{
    NwbFixture fixture(path("bytes.nwb"));
    fixture.usual()
        .remove("/identifier")
        .text("/identifier", "a\xff\xfe\x80z\xed\xa0\x80")
        .remove("/general/session_id")
        .text("/general/session_id", QByteArray("x\0y", 3), NwbFixture::TextForm::Fixed)
        .group("/acquisition/\xff\xfe", "LFP")
        .close();
    const NwbMetadata nwb = read(path("bytes.nwb"));
    EXPECT_TRUE(nwb.identifier.startsWith(QLatin1Char('a')));
    EXPECT_TRUE(nwb.identifier.contains(QChar(QChar::ReplacementCharacter)));
    EXPECT_EQ(nwb.sessionId, QStringLiteral("x"));
    EXPECT_EQ(nwb.neurodataTypes.value(QStringLiteral("LFP")), 1);
}

/// A data set whose bytes lie in another file would bring that file's content into public metadata.
TEST_F(NwbHostileTest, BytesStoredElsewhereAreNotRead)
{
    const QByteArray secret = QFile::encodeName(write("secret.txt", "PRIVATE!"));
    NwbFixture fixture(path("ext.nwb"));
    fixture.usual().remove("/identifier");
    const hid_t list = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_external(list, secret.constData(), 0, 8);
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, 8);
    const hsize_t one = 1;
    const hid_t space = H5Screate_simple(1, &one, nullptr);
    const hid_t set = H5Dcreate2(fixture.id(), "/identifier", type, space, H5P_DEFAULT, list, H5P_DEFAULT);
    ASSERT_GE(set, 0);
    H5Dclose(set);
    H5Sclose(space);
    H5Tclose(type);
    H5Pclose(list);
    fixture.close();
    EXPECT_EQ(read(path("ext.nwb")).identifier, QString());
}

TEST_F(NwbHostileTest, TypesThatAreNoTextAreIgnored)
{
    NwbFixture fixture(path("types.nwb"));
    fixture.usual()
        .remove("/identifier")
        .group("/identifier")
        .remove("/general/session_id")
        .numbers("/general/session_id", {7})
        .remove("/general/subject/age")
        .numbers("/general/subject/age", {1, 2, 3, 4}, 2)
        .numbers("/general/devices", {1})
        .close();
    const NwbMetadata nwb = read(path("types.nwb"));
    EXPECT_TRUE(nwb.identifier.isEmpty());
    EXPECT_EQ(nwb.sessionId, QStringLiteral("7"));
    EXPECT_EQ(nwb.subjectId, QStringLiteral("M1"));
}

} // namespace
