// SPDX-License-Identifier: MIT
#include "journalfaults.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <vector>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t atOnce = 6;
constexpr int mostAccesses = 3'000;
#ifdef __SANITIZE_ADDRESS__
/// The build without sanitizers tries them all; here each process takes much longer to start.
constexpr int oneIn = 7;
#else
constexpr int oneIn = 1;
#endif

std::string said(const Cli &cli)
{
    return cli.output().toStdString() + cli.errors().toStdString();
}

/// The first column of the first row.
std::string answerOf(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    std::string answer;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    else
        answer = sqlite3_errmsg(database);
    sqlite3_finalize(statement);
    return answer;
}

} // namespace

JournalFaults::JournalFaults(Make make, Look isSound)
    : m_make(std::move(make))
    , m_isSound(std::move(isSound))
{}

void JournalFaults::everyAccess(const QString &mode, int stride)
{
    stride *= oneIn;
    bool untouched = false;
    int failures = 0;
    for (int access = 1; !untouched && access < mostAccesses && !testing::Test::HasFailure();) {
        std::vector<JournalAttempt> attempts;
        for (std::size_t i = 0; i < atOnce; ++i, access += stride) {
            attempts.push_back(m_make(access));
            begin(attempts.back(), mode);
        }
        for (JournalAttempt &attempt : attempts) {
            const bool hit = finishFirst(attempt);
            failures += hit ? 1 : 0;
            untouched = untouched || !hit;
        }
        for (JournalAttempt &attempt : attempts)
            start(attempt, {u"run"_s, attempt.planFile});
        for (JournalAttempt &attempt : attempts)
            finishSecond(attempt);
    }
    EXPECT_TRUE(untouched) << "no publication ran through";
    std::printf("  %s, one access in %d: %d met a failure; %d of them ended well all the same, a person was "
                "asked for %d\n",
                mode.toUtf8().constData(), stride, failures, m_healed, m_settled);
}

void JournalFaults::start(JournalAttempt &attempt, const QStringList &arguments) const
{
    attempt.second = std::make_unique<Cli>(attempt.dataFolder, u"slipway-cli-hurried"_s);
    attempt.second->environment(u"SLIPWAY_TEST_SPEED"_s, u"20"_s).key(attempt.secret);
    attempt.second->start(arguments + QStringList{u"--json"_s});
}

void JournalFaults::begin(JournalAttempt &attempt, const QString &mode)
{
    attempt.first = std::make_unique<Cli>(attempt.dataFolder, u"slipway-cli-hurried"_s);
    const QString report = attempt.dataFolder + u"-accesses"_s;
    attempt.first->environment(u"SLIPWAY_TEST_SPEED"_s, u"20"_s)
        .environment(u"SLIPWAY_TEST_DISK"_s, u"%1:%2:%3"_s.arg(mode).arg(attempt.access).arg(report))
        .key(attempt.secret)
        .start({u"run"_s, attempt.planFile, u"--json"_s});
}

/// True if an access failed.
bool JournalFaults::finishFirst(JournalAttempt &attempt)
{
    SCOPED_TRACE("access " + std::to_string(attempt.access));
    EXPECT_TRUE(attempt.first->waitForEnd(60)) << said(*attempt.first);
    EXPECT_NE(attempt.first->exitCode(), -1) << "it crashed: " << said(*attempt.first);
    QFile report(attempt.dataFolder + u"-accesses"_s);
    EXPECT_TRUE(report.open(QIODevice::ReadOnly));
    const QList<QByteArray> words = report.readAll().trimmed().split(' ');
    const bool hit = words.value(1) == "1";
    m_accesses = words.value(0).toInt();
    if (attempt.first->exitCode() != 0) {
        EXPECT_TRUE(hit) << said(*attempt.first);
        expectTold(*attempt.first);
    } else if (hit) {
        ++m_healed;
    }
    expectReadable(attempt);
    return hit;
}

void JournalFaults::finishSecond(JournalAttempt &attempt)
{
    SCOPED_TRACE("access " + std::to_string(attempt.access));
    EXPECT_TRUE(attempt.second->waitForEnd(60)) << said(*attempt.second);
    if (attempt.second->exitCode() != 0 && settle) {
        ++m_settled;
        start(attempt, settle(attempt));
        EXPECT_TRUE(attempt.second->waitForEnd(60)) << said(*attempt.second);
    }
    EXPECT_EQ(attempt.second->exitCode(), 0) << "the first said:\n"
                                             << said(*attempt.first) << "the second:\n"
                                             << said(*attempt.second);
    m_isSound(attempt);
}

/// A copy, so that the product meets what the failure left and not what this look made of it.
void JournalFaults::expectReadable(const JournalAttempt &attempt)
{
    if (!QFile::exists(attempt.dataFolder + u"/journal.sqlite"_s))
        return; // it failed before there was one
    QTemporaryDir copy;
    for (const char *part : {"", "-wal"})
        QFile::copy(attempt.dataFolder + u"/journal.sqlite"_s + QLatin1String(part),
                    copy.filePath(u"journal.sqlite"_s + QLatin1String(part)));
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(copy.filePath(u"journal.sqlite"_s).toUtf8().constData(), &database), SQLITE_OK);
    EXPECT_EQ(answerOf(database, "PRAGMA quick_check"), "ok");
    EXPECT_EQ(answerOf(database, "SELECT count(*) FROM (PRAGMA_foreign_key_check)"), "0");
    sqlite3_close(database);
}

/// What it ended with is a sentence and something to do.
void JournalFaults::expectTold(const Cli &cli)
{
    const QJsonObject last = cli.lastJson();
    EXPECT_EQ(last.value(u"event").toString(), u"error"_s) << said(cli);
    for (const char *part : {"title", "explanation", "action"})
        EXPECT_FALSE(last.value(QLatin1String(part)).toString().isEmpty()) << part << ": " << said(cli);
}

} // namespace slipway::tests
