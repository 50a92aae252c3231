// SPDX-License-Identifier: MIT
#include "session/run.h"

#include "session/preflight.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <chrono>
#include <utility>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logRun, "slipway.run")

using base::Failure;
using domain::Decision;
using domain::FileProgress;
using domain::RunState;
using domain::Snapshot;
using domain::Stage;

constexpr auto betweenPictures = std::chrono::milliseconds(200);
constexpr qint64 shortestMeasure = 3000; // milliseconds: a shorter run says nothing about the rate

QString words(const char *text)
{
    return QCoreApplication::translate("Run", text);
}

QJsonObject toJson(const upload::FileResult &result)
{
    QJsonObject digests;
    for (auto it = result.digests.cbegin(); it != result.digests.cend(); ++it)
        digests.insert(it.key(), it.value());
    QJsonObject object;
    object.insert(u"digests", digests);
    object.insert(u"remote_id", result.remoteId);
    object.insert(u"reason", result.reason);
    if (!result.unpacked.isEmpty()) {
        QJsonObject unpacked;
        for (auto it = result.unpacked.cbegin(); it != result.unpacked.cend(); ++it)
            unpacked.insert(it.key(), it.value());
        object.insert(u"unpacked", unpacked);
    }
    return object;
}

bool wasHandedOver(const QJsonObject &memory, const domain::Target &target)
{
    const QString where = memory.value(upload::handedOverKey()).toString();
    return target.submission && !where.isEmpty() && where == target.submission->id;
}

void addFinal(Snapshot &before, const store::FileRecord &record, qsizetype row)
{
    FileProgress progress;
    progress.index = row;
    progress.stage = record.stage;
    progress.size = qMax<qint64>(0, record.file.stamp.size());
    progress.reason = record.result.value(u"reason").toString();
    const bool good = record.stage != Stage::Failed;
    progress.sent = good ? progress.size : 0;
    ++before.filesTotal;
    before.bytesTotal += progress.size;
    before.filesDone += good ? 1 : 0;
    before.filesFailed += good ? 0 : 1;
    before.bytesDone += progress.sent;
    ++before.filesByStage[record.stage];
    before.changed.append(progress);
}

} // namespace

Run::Run(backends::Backend *backend, upload::FileHasher *hasher, Memory *memory,
         std::function<QString(const Failure &)> sayFailure)
    : m_backend(backend)
    , m_hasher(hasher)
    , m_memory(memory)
    , m_words(std::move(sayFailure))
    , m_ticks(this)
{
    connect(&m_ticks, &QTimer::timeout, this, [this] { Q_EMIT snapshot(picture(RunState::Running)); });
}

Run::~Run() = default;

void Run::stop(RunState rest)
{
    m_rest = rest;
    Q_EMIT snapshot(picture(RunState::Pausing));
    m_stop.request_stop();
}

/// The jobs for the engine; files that are final, or that the plan leaves alone, are settled here.
QList<upload::FileJob> Run::prepare(const RunInput &input)
{
    QList<upload::FileJob> jobs;
    for (qsizetype row = 0; row < input.records.size(); ++row) {
        const store::FileRecord &record = input.records.at(row);
        if (domain::isFinal(record.stage)) {
            addFinal(m_before, record, row);
            continue;
        }
        Decision decision = input.decisions.value(row, Decision::New);
        // What stands there is our own then, and may not have been whole when it was looked at.
        if (wasHandedOver(record.memory, input.target))
            decision = Decision::New;
        if (isUnread(record.file)) {
            settleLocally(record, row, Stage::Failed, words("It could not be read when it was added."));
        } else if (decision == Decision::Skip) {
            settleLocally(record, row, Stage::Skipped,
                          words("Other content is at this path already; it was left as it is."));
        } else if (decision == Decision::Refuse) {
            settleLocally(record, row, Stage::Failed,
                          words("Other content is at this path already, and the plan allows neither to skip "
                                "nor to replace it."));
        } else {
            upload::FileJob job;
            job.id = record.id;
            job.index = row;
            job.file = record.file;
            job.decision = decision;
            job.remote = input.remote.value(record.file.remote);
            job.existing = input.existing;
            job.memory = record.memory;
            jobs.append(job);
        }
    }
    return bundled(jobs);
}

/// What replaces files of the same size never shares an archive with what is new: of that nobody can tell
/// afterwards by its size whether it has arrived.
QList<upload::FileJob> Run::bundled(const QList<upload::FileJob> &jobs)
{
    QList<upload::FileJob> fresh;
    QList<upload::FileJob> replacing;
    QList<upload::FileJob> alone;
    for (const upload::FileJob &job : jobs) {
        if (job.decision != Decision::Compare)
            fresh.append(job);
        else if (job.existing == domain::Existing::Replace)
            replacing.append(job);
        else
            alone.append(job); // left as it is
    }
    QList<upload::FileJob> packed;
    for (const QList<upload::FileJob> &group : {fresh, replacing}) {
        domain::LocalFiles files;
        for (const upload::FileJob &job : group)
            files.append(job.file);
        packed.append(m_bundles.pack(group, m_backend->shipping(files)));
    }
    return packed + alone;
}

void Run::settleLocally(const store::FileRecord &record, qsizetype row, Stage stage, const QString &reason)
{
    store::FileRecord settled = record;
    settled.stage = stage;
    settled.result.insert(u"reason", reason);
    if (store::Journal *journal = m_memory->journal())
        journal->fileEnded(record.id, stage, settled.result);
    addFinal(m_before, settled, row);
}

void Run::keepEnd(const transfer::FileEnd &end)
{
    for (const transfer::FileEnd &one : m_bundles.endsOf(end))
        keepEndOfFile(one);
}

void Run::keepEndOfFile(const transfer::FileEnd &end)
{
    store::Journal *journal = m_memory->journal();
    if (!journal)
        return;
    if (end.result) {
        journal->fileEnded(end.id, end.result->skipped ? Stage::Skipped : Stage::Verified,
                           toJson(*end.result));
    } else if (end.failure) {
        qCWarning(logRun).noquote() << "a file failed:" << end.failure->toLogLine();
        const QString reason = m_words ? m_words(*end.failure) : end.failure->doing();
        m_reasons.insert(end.index, reason);
        QJsonObject result;
        result.insert(u"reason", reason);
        result.insert(u"kind", QString::fromLatin1(Failure::kindName(end.failure->kind())));
        journal->fileEnded(end.id, Stage::Failed, result);
    }
}

Snapshot Run::picture(RunState state)
{
    Snapshot now = m_engine ? m_engine->snapshot() : Snapshot();
    m_bundles.spread(now);
    const bool waits = state == RunState::Running && now.state == RunState::WaitingForNetwork;
    m_sentByEngine = now.bytesDone;
    now.state = waits ? RunState::WaitingForNetwork : state;
    now.filesTotal += m_before.filesTotal;
    now.filesDone += m_before.filesDone;
    now.filesFailed += m_before.filesFailed;
    now.bytesTotal += m_before.bytesTotal;
    now.bytesDone += m_before.bytesDone;
    for (auto it = m_before.filesByStage.cbegin(); it != m_before.filesByStage.cend(); ++it)
        now.filesByStage[it.key()] += it.value();
    for (FileProgress &row : now.changed) {
        if (row.stage == Stage::Failed)
            row.reason = m_reasons.value(row.index, row.reason);
    }
    now.changed = std::exchange(m_before.changed, {}) + now.changed;
    if (m_failure)
        now.failure = m_failure;
    return now;
}

RunState Run::restAfter(const Failure &failure)
{
    if (failure.isCancelled())
        return m_rest.value_or(RunState::Paused);
    qCWarning(logRun).noquote() << "the run stopped:" << failure.toLogLine();
    m_failure = std::make_shared<const Failure>(failure);
    return failure.kind() == Failure::Kind::SignIn ? RunState::NeedsSignIn : RunState::Broken;
}

base::Task<RunState> Run::run(RunInput input)
{
    RunState rest = RunState::Finished;
    QElapsedTimer clock;
    clock.start();
    try {
        store::Journal *journal = m_memory->requireJournal();
        const QList<upload::FileJob> jobs = prepare(input);
        m_uploader = m_backend->uploader(input.target, *m_hasher, *journal);
        transfer::EngineOptions options;
        options.giveUpAfter = input.giveUpAfter;
        options.memoryOf = [journal](qint64 fileId) { return journal->memory(fileId); };
        m_engine = std::make_unique<transfer::Engine>(*m_uploader, options);
        m_ticks.start(betweenPictures);
        std::function<void(transfer::FileEnd)> ended = [this](const transfer::FileEnd &end) { keepEnd(end); };
        if (!jobs.isEmpty())
            co_await m_engine->run(jobs, std::move(ended), m_stop.get_token());
    } catch (const Failure &failure) {
        rest = restAfter(failure);
    }
    m_ticks.stop();
    Snapshot last = picture(rest);
    if (clock.elapsed() > shortestMeasure && m_sentByEngine > 0) {
        const double rate =
            static_cast<double>(m_sentByEngine) * 1000.0 / static_cast<double>(clock.elapsed());
        m_memory->change([rate](Draft &draft) { draft.rate = rate; });
    }
    Q_EMIT snapshot(last);
    co_return rest;
}

} // namespace slipway::session
