// SPDX-License-Identifier: MIT
#pragma once

#include "transfer/engine.h"
#include "transfer/fileorder.h"
#include "transfer/networkwatch.h"
#include "transfer/progressboard.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace slipway::transfer {

/// One run of the engine: so many files at once, each tried until it has ended or all must stop.
class FileLoop
{
public:
    FileLoop(upload::FileUploader &uploader, const EngineOptions &options, base::Clock &clock,
             ProgressBoard &board, QList<upload::FileJob> jobs, std::function<void(FileEnd)> ended,
             const std::stop_token &stop);

    /// Comes back when every file has ended; throws what Engine::run promises.
    base::Task<> run();
    void lineChanged() { m_network.lineChanged(); }

    // See Engine
    void hold(qsizetype row);
    void release(qsizetype row);
    void drop(qsizetype row);
    bool retry(const upload::FileJob &job);
    /// Files that nothing but a person's wish keeps from being begun.
    qint64 held() const { return m_parked.size(); }

private:
    struct Trouble
    {
        int tries = 0;
        int storageTries = 0;
        qint64 mostSent = 0; ///< bytes at the last failure: more since then means that it moves on
    };
    struct Delayed
    {
        qsizetype position = 0;
        std::chrono::milliseconds until{0};
    };
    class Observer;

    base::Task<> worker(bool prefersSmall);
    base::Task<> work(bool prefersSmall);
    std::optional<qsizetype> take(bool prefersSmall);
    std::chrono::milliseconds untilNextDelayed() const;

    std::optional<qsizetype> positionOf(qsizetype row) const;
    void engage();
    bool isBegun(qsizetype position);
    void interrupted(qsizetype position);

    base::Task<> attempt(qsizetype position);
    base::Task<> failed(qsizetype position, base::Failure failure);
    base::Task<> networkFailed(qsizetype position, base::Failure failure);
    void countTry(qsizetype position, const base::Failure &failure);
    void delay(qsizetype position, const base::Failure &failure);
    void succeeded(qsizetype position, upload::FileResult result);
    void endWith(qsizetype position, const base::Failure &failure);
    void stopAll(const base::Failure &failure);

    upload::FileUploader &m_uploader;
    const EngineOptions &m_options;
    base::Clock &m_clock;
    ProgressBoard &m_board;
    QList<upload::FileJob> m_jobs;
    std::function<void(FileEnd)> m_ended;
    base::LinkedStop m_stop;
    NetworkWatch m_network;
    FileOrder m_order;
    std::vector<Delayed> m_delayed;
    QHash<qsizetype, Trouble> m_troubles;
    QHash<qsizetype, qsizetype> m_positions; ///< by row
    std::vector<base::Task<>> m_workers;
    int m_working = 0; ///< workers that have not come to their end
    QHash<qsizetype, std::shared_ptr<base::LinkedStop>> m_underWay;
    QSet<qsizetype> m_held;    ///< a person said "not now"
    QSet<qsizetype> m_parked;  ///< of these: taken out of the order, to be begun when they are released
    QSet<qsizetype> m_dropped; ///< under way, and stopped for good
    qsizetype m_left = 0;
    std::optional<base::Failure> m_fatal;
};

} // namespace slipway::transfer
