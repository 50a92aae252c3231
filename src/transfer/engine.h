// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "domain/progress.h"
#include "upload/fileuploader.h"

#include <QJsonObject>
#include <QList>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::transfer {

struct EngineOptions
{
    int filesAtOnce = 8;  ///< files under way, in any stage; the client bounds the bodies
    int triesPerFile = 4; ///< for failures that pass
    std::chrono::milliseconds probeEvery{
        5'000}; ///< first pause between probes while there is no network; grows
    std::chrono::milliseconds longestProbe{60'000};
    std::optional<std::chrono::milliseconds> giveUpAfter; ///< without network; nothing: never
    QSet<qsizetype> held;                                 ///< rows that a person holds back
    base::Clock *clock = nullptr;                         ///< nothing: the clock of this machine
    /// A number in [0, 1) for each pause before a file is tried again; nothing: true chance.
    std::function<double()> random;
    /// What the ledger remembers of a file now, asked before a file is tried again in the same run (the
    /// job's own memory is that of the start): Journal::memory. Without it the job is handed on as it was.
    std::function<QJsonObject(qint64 fileId)> memoryOf;
};

/// How one file of a run ended.
struct FileEnd
{
    qint64 id = 0;
    qsizetype index = 0;
    std::optional<upload::FileResult> result; ///< set when verified or skipped
    std::optional<base::Failure> failure;     ///< set when failed
};

/// Brings all files of a run to the server under one budget: order, retries, waiting for the network,
/// progress.
class Engine
{
public:
    Engine(upload::FileUploader &uploader, EngineOptions options);
    ~Engine();

    /// Runs all jobs that nobody holds back. Each end is reported through `ended` at once, in this thread.
    /// Comes back when every file has ended. Throws what concerns all files: SignIn, Forbidden with code
    /// "not-owner" or "account-not-approved", Store, Tls and Proxy if the server cannot be reached at all
    /// because of them, Offline or Stalled after giveUpAfter; Cancelled on stop. In each case only after
    /// every flow has unwound. Files that had not ended are then simply not reported, and a later run
    /// continues them.
    base::Task<> run(QList<upload::FileJob> jobs, std::function<void(FileEnd)> ended, std::stop_token stop);

    /// The machine has woken up or is in another network: a run that waits for it looks again at once.
    void lineChanged();

    // Single files while the run lasts, by their rows; what has ended or is not there is passed over.
    /// "Not now": what is under way stops, what waits is not begun; held() counts them.
    void hold(const QList<qsizetype> &rows);
    void release(const QList<qsizetype> &rows);
    /// They end as failed, with a Failure of Kind::Cancelled, code "cancelled-by-person".
    void drop(const QList<qsizetype> &rows);
    /// A file that has failed in this run is tried again; false if it has not, or is none of this run.
    bool retry(const upload::FileJob &job);
    /// Files that were held back when the run came to its end.
    qint64 held() const;

    /// The picture as it is now; rows that changed since the last call are in `changed`.
    domain::Snapshot snapshot();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::transfer
