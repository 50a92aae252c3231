// SPDX-License-Identifier: MIT
#include "transfer/progressboard.h"

#include <algorithm>
#include <cmath>

namespace slipway::transfer {

namespace {

using domain::RunState;
using domain::Stage;

/// A first report of more than this is what an earlier run has sent, not what moved now.
constexpr qint64 mostInOneStep = 1024 * 1024;
constexpr std::chrono::milliseconds timeToLearn{3'000};

} // namespace

ProgressBoard::ProgressBoard(const base::Clock &clock)
    : m_clock(clock)
{}

void ProgressBoard::clear(qsizetype files)
{
    m_rows = std::vector<Row>();
    m_rows.reserve(static_cast<std::size_t>(files));
    m_changed = QList<qsizetype>();
    m_changed.reserve(files); // all of them are in the first picture
    m_files.fill(0);
    m_filesHeld = 0;
    m_bytesTotal = m_bytesDone = m_bytesHashed = m_hashLeft = m_sendLeft = 0;
    m_sentRate = m_hashRate = m_doneRate = m_endRate = RateMeter();
    m_begun = m_lastSign = m_clock.ticks();
}

void ProgressBoard::add(qsizetype index, qint64 size)
{
    Row row;
    row.index = index;
    row.size = std::max<qint64>(size, 0);
    row.changed = true;
    m_changed.append(static_cast<qsizetype>(m_rows.size()));
    m_bytesTotal += row.size;
    m_hashLeft += hashLeft(row);
    m_sendLeft += sendLeft(row);
    ++files(row.stage);
    m_rows.push_back(row);
}

qint64 ProgressBoard::hashLeft(const Row &row)
{
    const bool isAhead =
        row.stage == Stage::Waiting || row.stage == Stage::Checking || row.stage == Stage::Hashing;
    return isAhead ? std::max<qint64>(row.size - row.hashed, 0) : 0;
}

qint64 ProgressBoard::sendLeft(const Row &row)
{
    return domain::isFinal(row.stage) ? 0 : std::max<qint64>(row.size - row.sent, 0);
}

qint64 ProgressBoard::worth(const Row &row)
{
    if (row.stage == Stage::Verified || row.stage == Stage::Skipped)
        return row.size;
    const qint64 heldBack = std::max<qint64>(row.size / 100, 1);
    return std::clamp<qint64>(row.mostSent, 0, std::max<qint64>(row.size - heldBack, 0));
}

template <typename Change>
void ProgressBoard::change(qsizetype position, Change change)
{
    Row &row = at(position);
    m_hashLeft -= hashLeft(row);
    m_sendLeft -= sendLeft(row);
    m_bytesHashed -= row.hashed;
    --files(row.stage);
    change(row);
    ++files(row.stage);
    m_bytesHashed += row.hashed;
    m_sendLeft += sendLeft(row);
    m_hashLeft += hashLeft(row);
    const qint64 now = worth(row);
    m_bytesDone += now - row.counted;
    row.counted = now;
    if (!std::exchange(row.changed, true))
        m_changed.append(position);
}

void ProgressBoard::state(RunState state, std::shared_ptr<const base::Failure> failure)
{
    if (state != RunState::WaitingForNetwork)
        m_waitingSince = QDateTime();
    else if (m_state != state)
        m_waitingSince = m_clock.now();
    m_state = state;
    m_failure = std::move(failure);
}

void ProgressBoard::stage(qsizetype position, Stage stage)
{
    if (at(position).stage == stage || domain::isFinal(stage))
        return; // the end comes through end()
    alive();
    change(position, [stage](Row &row) {
        row.stage = stage;
        if (stage == Stage::Checking)
            row.reason.clear();
    });
}

void ProgressBoard::hashed(qsizetype position, qint64 bytes)
{
    const qint64 more = bytes - at(position).hashed;
    if (more > 0) {
        alive();
        m_hashRate.add(m_lastSign, more);
    }
    change(position, [bytes](Row &row) { row.hashed = std::clamp<qint64>(bytes, 0, row.size); });
}

void ProgressBoard::sent(qsizetype position, qint64 bytes)
{
    const Row &before = at(position);
    const qint64 more = bytes - before.sent;
    if (more > 0) {
        alive();
        if (before.sentBefore || more <= mostInOneStep)
            m_sentRate.add(m_lastSign, more);
    }
    change(position, [bytes](Row &row) {
        row.sent = std::clamp<qint64>(bytes, 0, row.size);
        row.mostSent = std::max(row.mostSent, row.sent);
        row.sentBefore = true;
    });
}

void ProgressBoard::alive()
{
    m_lastSign = m_clock.ticks();
}

void ProgressBoard::end(qsizetype position, Stage stage, const QString &reason, domain::Evidence evidence)
{
    alive();
    m_doneRate.add(m_lastSign, at(position).size);
    m_endRate.add(m_lastSign, 1);
    change(position, [stage, evidence, &reason](Row &row) {
        row.stage = stage;
        row.evidence = evidence;
        row.reason = reason;
        if (stage == Stage::Verified)
            row.sent = row.mostSent = row.size;
    });
}

void ProgressBoard::hold(qsizetype position, bool held)
{
    if (at(position).held == held)
        return;
    m_filesHeld += held ? 1 : -1;
    change(position, [held](Row &row) { row.held = held; });
}

void ProgressBoard::putBack(qsizetype position)
{
    change(position, [](Row &row) {
        row.stage = Stage::Waiting;
        row.sentBefore = false;
        row.reason.clear();
        row.evidence = domain::Evidence::Unknown;
    });
}

domain::Stage ProgressBoard::stageOf(qsizetype position) const
{
    return m_rows[static_cast<std::size_t>(position)].stage;
}

qint64 ProgressBoard::mostSent(qsizetype position) const
{
    return m_rows[static_cast<std::size_t>(position)].mostSent;
}

/// Hashing runs ahead of sending and many small files cost time each: the slowest of the three decides.
qint64 ProgressBoard::secondsLeft(std::chrono::milliseconds now)
{
    const qint64 filesLeft = static_cast<qint64>(m_rows.size()) - files(Stage::Verified) -
                             files(Stage::Skipped) - files(Stage::Failed);
    if (filesLeft == 0)
        return 0;
    if (m_state != RunState::Running || now - m_begun < timeToLearn)
        return -1;
    const double endRate = m_endRate.perSecond(now);
    const double sendRate = std::max(m_sentRate.perSecond(now), m_doneRate.perSecond(now));
    const double hashRate = std::max(m_hashRate.perSecond(now), m_doneRate.perSecond(now));
    double seconds = endRate > 0 && m_bytesTotal / std::max<qint64>(m_rows.size(), 1) < mostInOneStep
                         ? static_cast<double>(filesLeft) / endRate
                         : 0;
    if (m_sendLeft > 0) {
        if (sendRate <= 0)
            return -1;
        seconds = std::max(seconds, static_cast<double>(m_sendLeft) / sendRate);
    }
    if (m_hashLeft > 0 && hashRate > 0)
        seconds = std::max(seconds, static_cast<double>(m_hashLeft) / hashRate);
    if (seconds <= 0 && m_sendLeft == 0 && m_hashLeft == 0 && endRate <= 0)
        return -1; // the server is putting things together: nobody knows how long
    return std::max<qint64>(static_cast<qint64>(std::ceil(seconds)), 1);
}

domain::Snapshot ProgressBoard::snapshot()
{
    const std::chrono::milliseconds now = m_clock.ticks();
    domain::Snapshot snapshot;
    snapshot.state = m_state;
    snapshot.failure = m_failure;
    snapshot.waitingSince = m_waitingSince;
    snapshot.filesTotal = static_cast<qint64>(m_rows.size());
    snapshot.filesDone = files(Stage::Verified) + files(Stage::Skipped);
    snapshot.filesFailed = files(Stage::Failed);
    snapshot.filesHeld = m_filesHeld;
    snapshot.bytesTotal = m_bytesTotal;
    snapshot.bytesDone = m_bytesDone;
    snapshot.bytesHashed = m_bytesHashed;
    snapshot.rate = m_sentRate.perSecond(now);
    snapshot.secondsLeft = secondsLeft(now);
    snapshot.quietMilliseconds = m_state == RunState::Idle ? 0 : (now - m_lastSign).count();
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_files[i] > 0)
            snapshot.filesByStage.insert(static_cast<Stage>(i), m_files[i]);
    }
    snapshot.changed.reserve(m_changed.size());
    for (const qsizetype position : std::as_const(m_changed)) {
        Row &row = at(position);
        row.changed = false;
        snapshot.changed.append(
            {row.index, row.stage, row.size, row.hashed, row.sent, row.reason, row.held, row.evidence});
    }
    m_changed.clear();
    return snapshot;
}

} // namespace slipway::transfer
