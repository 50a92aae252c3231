// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "domain/progress.h"
#include "transfer/ratemeter.h"

#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <memory>
#include <vector>

namespace slipway::transfer {

/// Where all files of a run stand. A change costs the same however many files there are; a picture costs as
/// much as has changed since the last one.
///
/// Bytes done never go back: a part that is sent again counts once. A file counts fully only when it has
/// ended well: up to then its last hundredth is held back, so that no bar is full while work is left.
class ProgressBoard
{
public:
    explicit ProgressBoard(const base::Clock &clock);

    /// Begins anew: forgets all files, and makes room for so many.
    void clear(qsizetype files = 0);
    /// Adds a file that waits; its position is the number of files added before. `index` is its row in the
    /// run.
    void add(qsizetype index, qint64 size);

    void state(domain::RunState state, std::shared_ptr<const base::Failure> failure = nullptr);
    void stage(qsizetype position, domain::Stage stage);
    void hashed(qsizetype position, qint64 bytes);
    void sent(qsizetype position, qint64 bytes);
    /// Something was heard from the server.
    void alive();
    /// The file has come to its end; `reason` says why it was skipped or has failed.
    void end(qsizetype position, domain::Stage stage, const QString &reason,
             domain::Evidence evidence = domain::Evidence::Unknown);
    /// A person holds the file back, or no longer.
    void hold(qsizetype position, bool held);
    /// The file goes back to wait; what it has sent so far is not counted as left out.
    void putBack(qsizetype position);

    domain::Stage stageOf(qsizetype position) const;
    /// The most bytes of this file that were ever sent.
    qint64 mostSent(qsizetype position) const;
    domain::Snapshot snapshot();

private:
    struct Row
    {
        qsizetype index = 0;
        qint64 size = 0;
        qint64 hashed = 0;
        qint64 sent = 0;
        qint64 mostSent = 0;
        qint64 counted = 0; ///< its share of m_bytesDone
        domain::Stage stage = domain::Stage::Waiting;
        bool changed = false;
        domain::Evidence evidence = domain::Evidence::Unknown;
        bool held = false;
        bool sentBefore = false; ///< sent() was called in this try
        QString reason;
    };

    Row &at(qsizetype position) { return m_rows[static_cast<std::size_t>(position)]; }
    qint64 &files(domain::Stage stage) { return m_files[static_cast<std::size_t>(stage)]; }
    static qint64 hashLeft(const Row &row);
    static qint64 sendLeft(const Row &row);
    static qint64 worth(const Row &row);
    template <typename Change>
    void change(qsizetype position, Change change);
    qint64 secondsLeft(std::chrono::milliseconds now);

    const base::Clock &m_clock;
    std::vector<Row> m_rows;
    QList<qsizetype> m_changed;
    std::array<qint64, 8> m_files{};
    domain::RunState m_state = domain::RunState::Idle;
    std::shared_ptr<const base::Failure> m_failure;
    QDateTime m_waitingSince;
    qint64 m_filesHeld = 0;
    qint64 m_bytesTotal = 0;
    qint64 m_bytesDone = 0;
    qint64 m_bytesHashed = 0;
    qint64 m_hashLeft = 0;
    qint64 m_sendLeft = 0;
    RateMeter m_sentRate;
    RateMeter m_hashRate;
    RateMeter m_doneRate; ///< bytes of files that have ended
    RateMeter m_endRate;  ///< files that have ended
    std::chrono::milliseconds m_begun{0};
    std::chrono::milliseconds m_lastSign{0};
};

} // namespace slipway::transfer
