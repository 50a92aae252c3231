// SPDX-License-Identifier: MIT
#include "databankworkshop.h"

#include <QRegularExpression>

#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mebibyte = 1024 * 1024;

/// Which call goes wrong. All but the chunks are those of a small file, the chunks of one that needs two.
enum class Call { Probe, Abilities, Create, FirstChunk, SecondChunk, Ask, ReadBack, Register };

struct Hit
{
    Call call;
    QJsonObject fault;
};

/// One line of the table. `exits`: how the first run ends by tus, phases and next; '.' where a protocol has
/// no such call. What does not end well is put right as a person would, after `later` has begun.
struct Row
{
    const char *what;
    const char *exits;
    std::vector<Hit> hits;
    QJsonObject settings;
    std::vector<Hit> later;
};

QJsonObject action(const QString &name, int times = 1)
{
    return {{u"action"_s, name}, {u"times"_s, times}};
}

QJsonObject page(int status, int times = 1)
{
    QJsonObject fault = action(u"html"_s, times);
    fault.insert(u"status", status);
    fault.insert(
        u"body",
        u"<html><head><title>%1</title></head><body><h1>Bad gateway</h1></body></html>"_s.arg(status));
    return fault;
}

QJsonObject afterCommit(QJsonObject fault)
{
    fault.insert(u"after_commit", true);
    return fault;
}

QJsonObject quirk(const QString &name, qint64 bytes = 0, int times = 1)
{
    return {{u"action"_s, u"quirk"_s}, {u"quirk"_s, name}, {u"bytes"_s, bytes}, {u"times"_s, times}};
}

QJsonObject slow(int milliseconds)
{
    return {{u"action"_s, u"slow"_s}, {u"times"_s, 1}, {u"milliseconds"_s, milliseconds}};
}

QJsonObject stall(int milliseconds)
{
    return {{u"action"_s, u"stall"_s}, {u"times"_s, 1}, {u"milliseconds"_s, milliseconds}};
}

QJsonObject cut(qint64 afterBytes)
{
    return {{u"action"_s, u"cut"_s}, {u"times"_s, 1}, {u"after_bytes"_s, afterBytes}};
}

/// One row on a stage of its own: a server, a draft, a data folder.
class Scene final : public DatabankWorkshop
{
public:
    /// How many calls about a dataset there are for a file of one chunk: phases are told apart by their order
    /// alone.
    int learnCalls()
    {
        write(u"small.bin"_s, small());
        Cli trial(dataFolder());
        EXPECT_EQ(run(trial, plan({u"small.bin"_s})), 0) << said(trial);
        return m_host.count(u"POST"_s, key() + u"/datafile"_s);
    }

    /// Sets the first run going.
    void begin(const Row &row, int calls)
    {
        m_row = &row;
        m_calls = calls;
        m_name = isOfChunks(row) ? u"large.bin"_s : u"small.bin"_s;
        const QByteArray &bytes = isOfChunks(row) ? large() : small();
        write(m_name, bytes);
        m_whole = m_name + u' ' + sha256(bytes);
        if (!row.settings.isEmpty())
            m_host.databank(u"settings"_s, row.settings);
        for (const Hit &hit : row.hits)
            install(hit);
        m_first.key(token()).start(
            {u"run"_s, save(plan({m_name})), u"--json"_s, u"--give-up-after"_s, u"30"_s});
    }

    /// Waits for its end, looks, and puts right what did not end well.
    void finish()
    {
        SCOPED_TRACE(m_row->what);
        ASSERT_TRUE(m_first.waitForEnd()) << said(m_first);
        const int exit = m_first.exitCode();
        EXPECT_EQ(char('0' + exit), expected(*m_row)) << said(m_first);
        if (!m_row->hits.empty()) {
            EXPECT_GE(m_host.faultHits(), 1) << "nothing went wrong";
        }
        expectSound(key());
        lift();
        QString how;
        if (exit != 0) {
            expectTold(m_first, token());
            for (const Hit &hit : m_row->later)
                install(hit);
            EXPECT_EQ(putRight(how), 0) << how.toStdString();
            expectSound(key());
        }
        EXPECT_TRUE(isWhole()) << records().join(u'\n').toStdString() << said(m_first);
        std::printf("  %-7s %-58s exit %d%s%s\n", GetParam(), m_row->what, exit, exit == 0 ? "" : ", then",
                    how.toStdString().c_str());
    }

    static char expected(const Row &row)
    {
        return row.exits[byPhases() ? 1 : std::strcmp(GetParam(), "next") == 0 ? 2 : 0];
    }

private:
    void TestBody() override {}
    static const QByteArray &small()
    {
        static const QByteArray bytes = noise(100'000, 7);
        return bytes;
    }
    static const QByteArray &large()
    {
        static const QByteArray bytes = noise(20 * mebibyte + 11);
        return bytes;
    }
    static bool byPhases() { return std::strcmp(GetParam(), "phases") == 0; }
    static bool isOfChunks(const Row &row)
    {
        for (const Hit &hit : row.hits) {
            if (hit.call == Call::FirstChunk || hit.call == Call::SecondChunk)
                return true;
        }
        return row.hits.empty();
    }

    void install(const Hit &hit)
    {
        QString method = u"POST"_s;
        QString path = key() + u"/datafile"_s;
        int nth = 1;
        switch (hit.call) {
        case Call::Probe:
            break;
        case Call::Register:
            nth = m_calls;
            break;
        case Call::Create:
            path = byPhases() ? path : u"/files"_s;
            nth = byPhases() ? m_calls - 3 : 1;
            break;
        case Call::FirstChunk:
        case Call::SecondChunk:
            path = byPhases() ? path : u"/files/"_s;
            method = byPhases() ? u"POST"_s : u"PATCH"_s;
            nth = (hit.call == Call::SecondChunk ? 1 : 0) + (byPhases() ? m_calls - 2 : 1);
            break;
        case Call::Ask:
            path = byPhases() ? path : u"/files/"_s;
            method = byPhases() ? u"POST"_s : u"HEAD"_s;
            nth = byPhases() ? m_calls - 1 : 1;
            break;
        case Call::Abilities:
        case Call::ReadBack:
            path = u"/files/"_s;
            method = hit.call == Call::ReadBack ? u"GET"_s : u"OPTIONS"_s;
            break;
        }
        QJsonObject fault = hit.fault;
        fault.insert(u"nth", fault.value(u"nth").toInt(nth));
        fault.insert(u"match", QJsonObject{{u"method"_s, method}, {u"path"_s, path}});
        m_host.fault(fault);
    }

    void lift()
    {
        m_host.clearFaults();
        m_host.databank(u"settings"_s, {{u"body_most"_s, std::numeric_limits<qint64>::max()},
                                        {u"bad_token_is_500"_s, false},
                                        {u"dump_fails"_s, false},
                                        {u"success_text"_s, QString()},
                                        {u"store"_s, u"s3"_s}});
    }

    int runAgain(Cli &cli, const QStringList &arguments)
    {
        return cli.key(token()).run(arguments + QStringList{u"--json"_s, u"--give-up-after"_s, u"30"_s});
    }

    /// No record of the file holds other bytes, and there are not two.
    void expectSound(const QString &dataset)
    {
        const QStringList ours = records(dataset).filter(QRegularExpression(u"^"_s + m_name));
        EXPECT_LE(ours.size(), 1) << ours.join(u'\n').toStdString();
        for (const QString &one : ours)
            EXPECT_EQ(one.toStdString(), m_whole.toStdString());
    }
    bool isWhole() { return records().filter(m_name) == QStringList{m_whole}; }

    /// Whatever the program says of a failure can be read by anybody.
    void expectTold(const Cli &cli, const QString &secret)
    {
        int told = 0;
        const auto read = [&told](const QJsonObject &object, const char *member) {
            const QString text = object.value(QLatin1String(member)).toString();
            EXPECT_FALSE(text.isEmpty()) << member;
            EXPECT_FALSE(text.contains(u'<') || text.contains(u'{')) << text.toStdString();
            ++told;
        };
        for (const QJsonObject &object : cli.json()) {
            const QString event = object.value(u"event").toString();
            if (event == u"error"_s) {
                for (const char *part : {"title", "explanation", "action"})
                    read(object, part);
            } else if (object.value(u"state").toString() == u"failed"_s) {
                read(object, "reason");
            }
        }
        EXPECT_GT(told, 0) << said(cli);
        for (const char *markup : {"<html", "<h1", "<!DOCTYPE", "<title"})
            EXPECT_FALSE(cli.output().contains(markup)) << said(cli);
        EXPECT_FALSE(cli.output().contains(secret.toUtf8())) << "the token is said";
    }

    /// What a person does who reads what the program says and looks at the dataset's page. Returns the exit.
    int putRight(QString &how)
    {
        const QJsonObject now = m_host.databank(u"datasets/"_s + key());
        Cli cli(dataFolder());
        if (now.value(u"state").toString() != u"draft"_s) {
            how += u" another draft"_s;
            m_dataset = makeDataset();
            return runAgain(cli, {u"run"_s, save(plan({m_name}))});
        }
        QStringList words{u"resume"_s};
        if (m_first.output().contains("in-doubt")) {
            const bool isListed = !records().filter(m_name).isEmpty();
            words += {isListed ? u"--listed"_s : u"--not-listed"_s, m_name};
        } else if (now.value(u"token").toString() != token()) {
            EXPECT_EQ(m_first.exitCode(), 3) << said(m_first);
        }
        how += u' ' + words.join(u' ');
        if (now.value(u"token").toString() != token()) {
            how += u" with the new token"_s;
            m_dataset = now;
        }
        int exit = runAgain(cli, words);
        if (exit == 2 && cli.output().contains("There is no unfinished publication")) {
            how += u" (nothing was begun) run"_s;
            exit = runAgain(cli, {u"run"_s, save(plan({m_name}))});
        }
        if (exit != 0)
            how += u" (exit %1: "_s.arg(exit) + QString::fromUtf8(cli.output().right(1200)) + u')';
        return exit;
    }

    const Row *m_row = nullptr;
    int m_calls = 0;
    Cli m_first = Cli(dataFolder());
    QString m_name;
    QString m_whole; ///< "name sha256", as records() says it
};

/// The faults of the Data Bank contract (10.7), one after the other: each ends with one whole record, at once
/// or after what the person is told to do; never with one of other bytes.
class DatabankFaults : public ::testing::TestWithParam<const char *>
{
protected:
    /// Several at once, for most of the time each waits before it tries again.
    static void playAll(const std::vector<Row> &table)
    {
        Scene trial;
        const int calls = trial.learnCalls();
        std::vector<std::unique_ptr<Scene>> scenes;
        for (const Row &row : table) {
            if (Scene::expected(row) == '.')
                continue;
            scenes.push_back(std::make_unique<Scene>());
            scenes.back()->begin(row, calls);
            if (scenes.size() == atOnce)
                finish(scenes);
        }
        finish(scenes);
    }

private:
    static constexpr std::size_t atOnce = 12;
    static void finish(std::vector<std::unique_ptr<Scene>> &scenes)
    {
        for (const auto &scene : scenes)
            scene->finish();
        scenes.clear();
    }
};

TEST_P(DatabankFaults, ConnectionsThatDrop)
{
    playAll({
        {"reset before a chunk is stored", "000", {{Call::SecondChunk, action(u"reset"_s)}}, {}, {}},
        {"cut in the middle of a chunk", "000", {{Call::SecondChunk, cut(mebibyte)}}, {}, {}},
        {"chunk stored, answer lost", "000", {{Call::SecondChunk, action(u"drop-answer"_s)}}, {}, {}},
        {"first chunk stored, answer lost", "000", {{Call::FirstChunk, action(u"drop-answer"_s)}}, {}, {}},
        {"delay of a chunk", "000", {{Call::SecondChunk, slow(5)}}, {}, {}},
        {"stall of a chunk, then closed", "000", {{Call::SecondChunk, stall(1'500)}}, {}, {}},
        {"reset of create or setup", "000", {{Call::Create, action(u"reset"_s)}}, {}, {}},
        {"create or setup done, answer lost", "000", {{Call::Create, action(u"drop-answer"_s)}}, {}, {}},
        {"reset of HEAD or progress", "000", {{Call::Ask, action(u"reset"_s)}}, {}, {}},
        {"reset of the probe", "000", {{Call::Probe, action(u"reset"_s)}}, {}, {}},
        {"reset of OPTIONS", "0.0", {{Call::Abilities, action(u"reset"_s)}}, {}, {}},
        {"reset of a reading back", "0..", {{Call::ReadBack, action(u"reset"_s)}}, {}, {}},
    });
}

TEST_P(DatabankFaults, PagesOfAProxy)
{
    playAll({
        {"502 page for a chunk", "000", {{Call::SecondChunk, page(502)}}, {}, {}},
        {"503 page for a chunk", "000", {{Call::SecondChunk, page(503)}}, {}, {}},
        {"504 page for a chunk", "000", {{Call::SecondChunk, page(504)}}, {}, {}},
        {"502 page for create or setup", "000", {{Call::Create, page(502)}}, {}, {}},
        {"503 page for create or setup", "000", {{Call::Create, page(503)}}, {}, {}},
        {"504 page for create or setup", "000", {{Call::Create, page(504)}}, {}, {}},
        {"502 page for HEAD or progress", "000", {{Call::Ask, page(502)}}, {}, {}},
        {"503 page for HEAD or progress", "000", {{Call::Ask, page(503)}}, {}, {}},
        {"504 page for HEAD or progress", "000", {{Call::Ask, page(504)}}, {}, {}},
        {"502 page for the probe", "000", {{Call::Probe, page(502)}}, {}, {}},
        {"503 page for the probe", "000", {{Call::Probe, page(503)}}, {}, {}},
        {"504 page for the probe", "000", {{Call::Probe, page(504)}}, {}, {}},
        {"502 page for the registration", "555", {{Call::Register, page(502)}}, {}, {}},
        {"503 page for the registration", "555", {{Call::Register, page(503)}}, {}, {}},
        {"504 page for the registration", "555", {{Call::Register, page(504)}}, {}, {}},
        {"503 page for a stored chunk", "000", {{Call::SecondChunk, afterCommit(page(503))}}, {}, {}},
        {"503 page for OPTIONS", "0.0", {{Call::Abilities, page(503)}}, {}, {}},
        {"503 page for the probe, for ever", "666", {{Call::Probe, page(503, 0)}}, {}, {}},
        {"200 page for a chunk", "000", {{Call::SecondChunk, page(200)}}, {}, {}},
        {"200 page for the registration", "555", {{Call::Register, page(200)}}, {}, {}},
        {"413 page for chunks over 7 MiB", "000", {}, {{u"body_most"_s, 7 * mebibyte}}, {}},
        {"413 page for all chunks", "55.", {}, {{u"body_most"_s, 900'000}}, {}},
    });
}

TEST_P(DatabankFaults, TokensAndStatesThatChange)
{
    const QJsonObject token = quirk(u"replace-token"_s);
    const QJsonObject release = quirk(u"release"_s);
    playAll({
        {"401 from create or setup on", "333", {{Call::Create, token}}, {}, {}},
        {"401 from the second chunk on", "333", {{Call::SecondChunk, token}}, {}, {}},
        {"401 from HEAD or progress on", "333", {{Call::Ask, token}}, {}, {}},
        {"401 from the registration on", "333", {{Call::Register, token}}, {}, {}},
        {"500 for a bad token from the probe on",
         "3..",
         {{Call::Probe, token}},
         {{u"dump_fails"_s, true}},
         {}},
        {"500 for a bad token, second chunk",
         "33.",
         {{Call::SecondChunk, token}},
         {{u"bad_token_is_500"_s, true}, {u"dump_fails"_s, true}},
         {}},
        {"500 for a bad token, setup", ".3.", {{Call::Create, token}}, {{u"bad_token_is_500"_s, true}}, {}},
        {"500 for a bad token, progress", ".3.", {{Call::Ask, token}}, {{u"bad_token_is_500"_s, true}}, {}},
        {"500 for a bad token, verify",
         ".5.",
         {{Call::Register, token}},
         {{u"bad_token_is_500"_s, true}},
         {}},
        {"404 from create or setup on", "555", {{Call::Create, release}}, {}, {}},
        {"404 from the second chunk on", "555", {{Call::SecondChunk, release}}, {}, {}},
        {"404 from HEAD or progress on", "555", {{Call::Ask, release}}, {}, {}},
        {"404 from the registration on", "555", {{Call::Register, release}}, {}, {}},
        {"new token, and the upload expired meanwhile",
         "3..",
         {{Call::SecondChunk, token}},
         {},
         {{Call::Ask, quirk(u"expire"_s)}}},
        {"new token, and the staging wiped meanwhile",
         ".3.",
         {{Call::SecondChunk, token}},
         {},
         {{Call::Probe, quirk(u"wipe-staging"_s)}}},
    });
}

TEST_P(DatabankFaults, ChunksThatGoAstray)
{
    const QJsonObject wipe = quirk(u"wipe-staging"_s);
    const QJsonObject expire = quirk(u"expire"_s);
    playAll({
        {"short store: a part of a chunk",
         "0.0",
         {{Call::FirstChunk, quirk(u"short-store"_s, 5 * mebibyte)}},
         {},
         {}},
        {"short store: nothing, once", "0.0", {{Call::SecondChunk, quirk(u"short-store"_s, 0)}}, {}, {}},
        {"short store: nothing, for ever",
         "5.5",
         {{Call::SecondChunk, quirk(u"short-store"_s, 0, 0)}},
         {},
         {}},
        {"460 once", "0..", {{Call::SecondChunk, quirk(u"checksum-mismatch"_s)}}, {}, {}},
        {"460 for ever", "5..", {{Call::SecondChunk, quirk(u"checksum-mismatch"_s, 0, 0)}}, {}, {}},
        {"409: a foreign writer, one byte",
         "000",
         {{Call::FirstChunk, quirk(u"foreign-writer"_s, 1)}},
         {},
         {}},
        {"409: a foreign writer, a megabyte",
         "000",
         {{Call::FirstChunk, quirk(u"foreign-writer"_s, mebibyte)}},
         {},
         {}},
        {"409: a foreign writer, second chunk",
         "000",
         {{Call::SecondChunk, quirk(u"foreign-writer"_s, mebibyte)}},
         {},
         {}},
        {"409: a foreign writer, as much as the chunk",
         "5.0",
         {{Call::FirstChunk, quirk(u"foreign-writer"_s, 16 * mebibyte)}},
         {},
         {}},
        {"409: a foreign writer, for ever",
         "555",
         {{Call::FirstChunk, quirk(u"foreign-writer"_s, 70'001, 0)}},
         {},
         {}},
        {"Location with http:", "0.0", {{Call::Create, quirk(u"http-location"_s)}}, {}, {}},
        {"404: expired before the second chunk", "0.0", {{Call::SecondChunk, expire}}, {}, {}},
        {"404: expired before HEAD", "0.0", {{Call::Ask, expire}}, {}, {}},
        {"404: expired before HEAD, for ever", "5.5", {{Call::Ask, quirk(u"expire"_s, 0, 0)}}, {}, {}},
        {"404: expired before HEAD after a lost answer",
         "0.0",
         {{Call::SecondChunk, action(u"drop-answer"_s)}, {Call::Ask, expire}},
         {},
         {}},
        {"expired for ever", "5.5", {{Call::SecondChunk, quirk(u"expire"_s, 0, 0)}}, {}, {}},
        {"staging wiped before the first chunk", ".0.", {{Call::FirstChunk, wipe}}, {}, {}},
        {"staging wiped before the second chunk", ".0.", {{Call::SecondChunk, wipe}}, {}, {}},
        {"staging wiped before progress", ".0.", {{Call::Ask, wipe}}, {}, {}},
        {"staging wiped before verify", ".5.", {{Call::Register, wipe}}, {}, {}},
        {"staging wiped for ever", ".5.", {{Call::SecondChunk, quirk(u"wipe-staging"_s, 0, 0)}}, {}, {}},
    });
}

TEST_P(DatabankFaults, RegistrationsThatAreNotHeardOf)
{
    playAll({
        {"registered, answer lost", "555", {{Call::Register, action(u"drop-answer"_s)}}, {}, {}},
        {"not registered, connection lost", "555", {{Call::Register, action(u"reset"_s)}}, {}, {}},
        {"registered, 503 answered", "555", {{Call::Register, afterCommit(page(503))}}, {}, {}},
        {"registered, 200 page answered", "555", {{Call::Register, afterCommit(page(200))}}, {}, {}},
        {"delay of the registration", "000", {{Call::Register, slow(300)}}, {}, {}},
        {"other words of success", "000", {}, {{u"success_text"_s, u"Thank you, all is well."_s}}, {}},
        {"no words of success", "000", {}, {{u"success_text"_s, u" "_s}}, {}},
    });
}

INSTANTIATE_TEST_SUITE_P(Protocol, DatabankFaults, ::testing::Values("tus", "phases", "next"));

} // namespace
} // namespace slipway::tests
