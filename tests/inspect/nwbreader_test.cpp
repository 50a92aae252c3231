// SPDX-License-Identifier: MIT
#include "inspect/nwbreader.h"

#include "tests/inspect/nwbfixture.h"
#include "tests/support/run.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#ifdef Q_OS_LINUX
#include <csignal>
#endif

using namespace slipway;
using namespace slipway::tests;
using namespace std::chrono_literals;
using base::Failure;
using domain::NwbMetadata;
using inspect::NwbReader;

namespace {

class NwbReaderTest : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    NwbMetadata read(const QString &file) { return run(m_reader.read(file, {})); }

    static NwbReader::Options odd()
    {
        NwbReader::Options options;
        options.program = QCoreApplication::applicationDirPath() + QStringLiteral("/slipway-odd-reader");
        options.processes = 1;
        options.bound = 20s;
        return options;
    }

    QTemporaryDir m_folder;
    NwbReader m_reader;
};

TEST_F(NwbReaderTest, ReadsWhatAFileSays)
{
    NwbFixture fixture(path("a.nwb"));
    fixture.usual()
        .texts("/general/keywords", {"hippocampus", "r\xc3\xa9"
                                                    "seau"})
        .texts("/general/experimenter", {"Doe, Jane"})
        .text("/general/related_publications", "https://doi.org/10.1/abc")
        .text("/general/institution", "University")
        .textAttribute("/general/subject/age", "reference", "birth")
        .text("/general/subject/strain", "C57BL/6J")
        .group("/general/devices/probe", "Probe")
        .integer("/general/devices/probe/probe_id", 773592315)
        .text("/general/DandiIcephysMetadata/cell_id", "c1")
        .group("/acquisition/series", "ElectricalSeries")
        .numbers("/acquisition/series/data", std::vector<double>(30, 0), 3)
        .numbers("/acquisition/series/timestamps", {1, 2, 3, 4, 5, 6, 7, 8, 9, 11.5})
        .numbers("/acquisition/series/electrodes", {0, 1, 2})
        .group("/acquisition/lfp", "LFP")
        .close();

    const NwbMetadata nwb = read(path("a.nwb"));
    EXPECT_EQ(nwb.nwbVersion, QStringLiteral("2.6.0"));
    EXPECT_EQ(nwb.objectId, QStringLiteral("8d45bd1c-ccb3-4b9c-8dd8-90acebe6ea97"));
    EXPECT_EQ(nwb.identifier, QStringLiteral("identifier 1"));
    EXPECT_EQ(nwb.sessionStartTime, QStringLiteral("2020-01-01T10:00:00-05:00"));
    EXPECT_EQ(nwb.sessionId, QStringLiteral("ses1"));
    EXPECT_EQ(nwb.keywords, (QStringList{QStringLiteral("hippocampus"), QString::fromUtf8("r\xc3\xa9seau")}));
    EXPECT_EQ(nwb.experimenters, QStringList{QStringLiteral("Doe, Jane")});
    EXPECT_EQ(nwb.relatedPublications, QStringList{QStringLiteral("https://doi.org/10.1/abc")});
    EXPECT_TRUE(nwb.hasSubject);
    EXPECT_EQ(nwb.subjectId, QStringLiteral("M1"));
    EXPECT_EQ(nwb.ageReference, QStringLiteral("birth"));
    EXPECT_EQ(nwb.strain, QStringLiteral("C57BL/6J"));
    EXPECT_EQ(nwb.probeIds, QStringList{QStringLiteral("773592315")});
    EXPECT_EQ(nwb.cellId, QStringLiteral("c1"));
    EXPECT_EQ(nwb.neurodataTypes, (QMap<QString, int>{{QStringLiteral("ElectricalSeries"), 1},
                                                      {QStringLiteral("LFP"), 1},
                                                      {QStringLiteral("Probe"), 1},
                                                      {QStringLiteral("Subject"), 1}}));
    ASSERT_TRUE(nwb.sessionSeconds.has_value());
    EXPECT_DOUBLE_EQ(*nwb.sessionSeconds, 10.5);
    EXPECT_TRUE(nwb.missingDatasets.isEmpty());
    EXPECT_TRUE(nwb.findings.isEmpty());
    EXPECT_TRUE(nwb.externalLinks.isEmpty());
    EXPECT_TRUE(nwb.unread.isEmpty());
}

TEST_F(NwbReaderTest, TakesTextInEveryForm)
{
    using Form = NwbFixture::TextForm;
    for (const Form form : {Form::Variable, Form::Fixed, Form::Padded, Form::Bytes, Form::OneElement}) {
        NwbFixture fixture(path("text.nwb"));
        fixture.usual().remove("/identifier").text("/identifier", "sim 7", form).close();
        EXPECT_EQ(read(path("text.nwb")).identifier, QStringLiteral("sim 7")) << int(form);
    }
}

TEST_F(NwbReaderTest, FindsWhatIsMissing)
{
    NwbFixture fixture(path("m.nwb"));
    fixture.textAttribute("/", "nwb_version", "2.6.0").text("/identifier", "x").close();
    const NwbMetadata nwb = read(path("m.nwb"));
    EXPECT_FALSE(nwb.hasSubject);
    EXPECT_EQ(
        nwb.missingDatasets,
        (QStringList{QStringLiteral("/session_description"), QStringLiteral("/session_start_time"),
                     QStringLiteral("/timestamps_reference_time"), QStringLiteral("/file_create_date")}));
}

TEST_F(NwbReaderTest, ReadsTheVersionOfOldFiles)
{
    NwbFixture fixture(path("old.nwb"));
    fixture.text("/nwb_version", "NWB-1.0.6").close();
    EXPECT_EQ(read(path("old.nwb")).nwbVersion, QStringLiteral("NWB-1.0.6"));
}

TEST_F(NwbReaderTest, FindsMistakesInTheData)
{
    NwbFixture fixture(path("f.nwb"));
    fixture.usual()
        .group("/acquisition/a", "TimeSeries")
        .numbers("/acquisition/a/data", {1, 2, 3})
        .numbers("/acquisition/a/timestamps", {1, 2})
        .group("/acquisition/b", "TimeSeries")
        .numbers("/acquisition/b/data", {1, 2, 3})
        .numbers("/acquisition/b/starting_time", {0})
        .numberAttribute("/acquisition/b/starting_time", "rate", 0)
        .group("/acquisition/c", "SpatialSeries")
        .numbers("/acquisition/c/data", {1, 2, 3, 4}, 4)
        .numbers("/acquisition/c/timestamps", {1})
        .group("/acquisition/d", "ElectricalSeries")
        .numbers("/acquisition/d/data", {1, 2}, 2)
        .numbers("/acquisition/d/timestamps", {1})
        .numbers("/acquisition/d/electrodes", {1})
        .group("/intervals/trials", "TimeIntervals")
        .textsAttribute("/intervals/trials", "colnames", {"start_time", "stop_time"})
        .numbers("/intervals/trials/id", {0, 1, 1})
        .numbers("/intervals/trials/start_time", {0.5, 2, 3})
        .numbers("/intervals/trials/stop_time", {1, 3, 7})
        .close();
    const NwbMetadata nwb = read(path("f.nwb"));
    QStringList codes;
    for (const auto &finding : nwb.findings)
        codes.append(finding.path + QLatin1Char(' ') + finding.code);
    codes.sort();
    EXPECT_EQ(codes, (QStringList{QStringLiteral("/acquisition/a timestamps-length"),
                                  QStringLiteral("/acquisition/b rate-zero"),
                                  QStringLiteral("/acquisition/c spatial-columns"),
                                  QStringLiteral("/acquisition/d electrodes-count"),
                                  QStringLiteral("/intervals/trials table-ids")}));
    EXPECT_DOUBLE_EQ(nwb.sessionSeconds.value_or(-1), 7.0); // from 0 (b) to 7 (trials)
}

TEST_F(NwbReaderTest, ReportsLinksAndMoviesAndFollowsNeither)
{
    NwbFixture secret(path("secret.h5"));
    secret.text("/stolen", "private").group("/g", "LFP").close();
    NwbFixture fixture(path("l.nwb"));
    fixture.usual()
        .remove("/identifier")
        .externalLink("/identifier", "secret.h5", "/stolen")
        .externalLink("/acquisition/x", "secret.h5", "/g")
        .group("/acquisition/movie", "ImageSeries")
        .textAttribute("/acquisition/movie", "object_id", "o1")
        .texts("/acquisition/movie/external_file", {"a.mp4", "b.mp4"})
        .softLink("/acquisition/dangling", "/nowhere")
        .softLink("/acquisition/ring", "/acquisition/ring")
        .close();
    const NwbMetadata nwb = read(path("l.nwb"));
    EXPECT_TRUE(nwb.identifier.isEmpty());
    EXPECT_FALSE(nwb.neurodataTypes.contains(QStringLiteral("LFP")));
    QStringList links = nwb.externalLinks;
    links.sort();
    EXPECT_EQ(links, (QStringList{QStringLiteral("/acquisition/x -> secret.h5"),
                                  QStringLiteral("/identifier -> secret.h5")}));
    ASSERT_EQ(nwb.externalFiles.size(), 1);
    EXPECT_EQ(nwb.externalFiles[0],
              domain::NwbExternalFiles(QStringLiteral("/acquisition/movie"), QStringLiteral("o1"),
                                       {QStringLiteral("a.mp4"), QStringLiteral("b.mp4")}));
}

TEST_F(NwbReaderTest, ReadsManyAtOnceWithFewChildren)
{
    NwbFixture(path("a.nwb")).usual().close();
    std::vector<base::Task<NwbMetadata>> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.push_back(m_reader.read(path("a.nwb"), {}));
    for (auto &task : tasks)
        EXPECT_EQ(run(std::move(task)).subjectId, QStringLiteral("M1"));
}

TEST_F(NwbReaderTest, AMissingChildProgramIsSaid)
{
    NwbReader::Options options;
    options.program = path("no-such-program");
    NwbReader reader(options);
    const Failure failure = failureOf(reader.read(path("a.nwb"), {}));
    EXPECT_EQ(failure.code(), "nwb-reader-missing");
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("no-such-program")));
}

void expectUnreadable(const Failure &failure, const QString &path)
{
    EXPECT_EQ(failure.kind(), Failure::Kind::LocalFile);
    EXPECT_EQ(failure.code(), "nwb-unreadable");
    EXPECT_EQ(failure.file(), path);
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("is not a readable NWB file"))) << failure.what();
}

TEST_F(NwbReaderTest, AChildThatMisbehavesFailsOneFileOnly)
{
    NwbReader reader(odd());
    for (const char *name : {"crash.nwb", "garbage.nwb", "flood.nwb", "number.nwb"}) {
        expectUnreadable(failureOf(reader.read(path(name), {})), path(name));
        EXPECT_EQ(run(reader.read(path("good.nwb"), {})).identifier, QStringLiteral("1")) << name;
    }
}

TEST_F(NwbReaderTest, AChildThatStallsIsEndedAndReplaced)
{
    NwbReader::Options options = odd();
    options.bound = 300ms;
    NwbReader reader(options);
    QElapsedTimer clock;
    clock.start();
    expectUnreadable(failureOf(reader.read(path("stall.nwb"), {})), path("stall.nwb"));
    EXPECT_LT(clock.elapsed(), 10'000);
}

TEST_F(NwbReaderTest, AFileIsNotBlamedForAChildThatWasHarmedBefore)
{
    NwbReader reader(odd());
    EXPECT_EQ(run(reader.read(path("good.nwb"), {})).identifier, QStringLiteral("1"));
    EXPECT_EQ(run(reader.read(path("second-fails.nwb"), {})).identifier, QStringLiteral("1"));
}

TEST_F(NwbReaderTest, AStopEndsTheWaitingAndTheChild)
{
    NwbReader reader(odd());
    std::stop_source source;
    auto first = reader.read(path("stall.nwb"), source.get_token());
    auto queued = reader.read(path("good.nwb"), source.get_token());
    source.request_stop();
    EXPECT_TRUE(failureOf(std::move(first)).isCancelled());
    EXPECT_TRUE(failureOf(std::move(queued)).isCancelled());
    EXPECT_EQ(run(reader.read(path("good.nwb"), {})).identifier, QStringLiteral("1"));
}

TEST_F(NwbReaderTest, TheEndOfTheReaderEndsWhatIsUnderWay)
{
    auto reader = std::make_unique<NwbReader>(odd());
    auto first = reader->read(path("stall.nwb"), {});
    auto queued = reader->read(path("good.nwb"), {});
    reader.reset();
    EXPECT_TRUE(failureOf(std::move(first)).isCancelled());
    EXPECT_TRUE(failureOf(std::move(queued)).isCancelled());
}

TEST_F(NwbReaderTest, TheChildDoesNotInheritTheSecret)
{
    qputenv("SLIPWAY_SECRET", QByteArrayLiteral("marked"));
    NwbReader reader(odd());
    const NwbMetadata nwb = run(reader.read(path("environment.nwb"), {}));
    qunsetenv("SLIPWAY_SECRET");
    EXPECT_TRUE(nwb.identifier.isEmpty());
}

#ifdef Q_OS_LINUX

/// The children of this process whose program is `name`.
QList<pid_t> childrenNamed(const QByteArray &name)
{
    QList<pid_t> children;
    const QDir processes(QStringLiteral("/proc"));
    for (const QString &entry : processes.entryList(QDir::Dirs)) {
        QFile status(QStringLiteral("/proc/%1/stat").arg(entry));
        if (entry.toInt() <= 0 || !status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = status.readAll();
        const QList<QByteArray> rest = text.mid(text.lastIndexOf(')') + 2).split(' ');
        const bool isOurs = rest.value(1).toInt() == int(QCoreApplication::applicationPid());
        if (isOurs && rest.value(0) != "Z" && text.contains('(' + name.left(15) + ')'))
            children.append(entry.toInt());
    }
    return children;
}

TEST_F(NwbReaderTest, AKilledChildFailsItsFileAndIsReplaced)
{
    NwbReader reader(odd());
    auto reading = reader.read(path("stall.nwb"), {});
    ASSERT_TRUE(waitUntil([] { return childrenNamed("slipway-odd-reader").size() == 1; }));
    ::kill(childrenNamed("slipway-odd-reader").front(), SIGKILL);
    expectUnreadable(failureOf(std::move(reading)), path("stall.nwb"));
    EXPECT_EQ(run(reader.read(path("good.nwb"), {})).identifier, QStringLiteral("1"));
}

TEST_F(NwbReaderTest, LeavesNoChildBehind)
{
    {
        NwbReader reader(odd());
        run(reader.read(path("good.nwb"), {}));
        auto stuck = reader.read(path("stall.nwb"), {});
        EXPECT_FALSE(childrenNamed("slipway-odd-reader").isEmpty());
        std::stop_source unused;
        EXPECT_FALSE(unused.stop_requested());
    }
    EXPECT_TRUE(waitUntil([] { return childrenNamed("slipway-odd-reader").isEmpty(); }));
}

#endif

} // namespace
