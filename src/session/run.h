// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "domain/progress.h"
#include "domain/submission.h"
#include "session/bundles.h"
#include "session/memory.h"
#include "transfer/engine.h"
#include "upload/filehasher.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::session {

/// What one run needs to know before it begins.
struct RunInput
{
    RunInput() = default;
    QList<store::FileRecord> records; ///< all files of the publication, in the order of the list
    QList<domain::Decision> decisions;
    QStringList
        reasons; ///< for what is skipped or refused, where there is more to say than usual; may be empty
    /// Where the journal keeps what is handed over, at a server that lists nothing; else empty.
    QString handedServer;
    domain::RemoteFiles remote;
    domain::Existing existing = domain::Existing::Skip;
    domain::Target target;
    std::optional<std::chrono::milliseconds> giveUpAfter;
    QSet<qsizetype> held; ///< rows that a person holds back
};

/// One run of the engine over the files of a publication that are not final: feeds it, keeps every end in the
/// journal, and gives a picture five times a second. Lives in the worker's thread.
class Run final : public QObject
{
    Q_OBJECT

public:
    /// The backend, the hasher and the memory outlive the run.
    Run(backends::Backend *backend, upload::FileHasher *hasher, Memory *memory,
        std::function<QString(const base::Failure &)> words);
    ~Run() override;

    /// Runs until every file is final or something concerns all of them; gives the state it came to rest in.
    /// Never throws.
    base::Task<domain::RunState> run(RunInput input);
    /// Stops soon; run() then gives `rest` (Paused or Cancelled).
    void stop(domain::RunState rest);
    /// The machine has slept or is in other networks: who waits for the network looks again.
    void lineChanged();
    /// A person holds these files back, or no longer. Files that share an archive share the wish.
    void hold(const QList<qsizetype> &rows, bool held);
    /// A person cancels these files: they fail.
    void drop(const QList<qsizetype> &rows);
    /// Tries files again that have failed in this run; gives the rows of those that a later run must try.
    QList<qsizetype> retry(const QList<qsizetype> &rows);
    /// A person has settled these doubtful files meanwhile: their records as they are now, by row.
    void settled(const QHash<qsizetype, store::FileRecord> &records);

Q_SIGNALS:
    void snapshot(const slipway::domain::Snapshot &snapshot);

private:
    QList<upload::FileJob> prepare(const RunInput &input);
    upload::FileJob jobFor(const store::FileRecord &record, qsizetype row, domain::Decision decision) const;
    using JobTest = std::function<bool(const upload::FileJob &)>;
    /// How the files of those jobs travel that pass the test.
    domain::Shipping shippingOf(const QList<upload::FileJob> &jobs, const JobTest &test) const;
    QList<upload::FileJob> bundled(QList<upload::FileJob> jobs);
    void keepEnd(const transfer::FileEnd &end);
    void keepEndOfFile(const transfer::FileEnd &end);
    void noteHanded(const QList<transfer::FileEnd> &ends);
    void settleLocally(const store::FileRecord &record, qsizetype row, domain::Stage stage,
                       const QString &reason);
    domain::Snapshot picture(domain::RunState state, bool isLast = false);
    domain::RunState restAfter(const base::Failure &failure);

    backends::Backend *m_backend;
    upload::FileHasher *m_hasher;
    Memory *m_memory;
    std::function<QString(const base::Failure &)> m_words;
    std::stop_source m_stop;
    QTimer m_ticks;
    std::unique_ptr<upload::FileUploader> m_uploader;
    std::unique_ptr<transfer::Engine> m_engine;
    Bundles m_bundles;
    std::optional<domain::RunState> m_rest;
    std::shared_ptr<const base::Failure> m_failure;
    RunInput m_input;
    QHash<qsizetype, QString> m_reasons;
    QSet<qsizetype> m_inDoubt;
    domain::Snapshot m_before;  // the files that were final already
    domain::Snapshot m_settled; // what files in doubt count more since a person has looked
    qint64 m_sentByEngine = 0;
    QList<domain::FileProgress> m_untold; // rows that have changed and were in no picture yet
};

} // namespace slipway::session
