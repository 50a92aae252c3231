// SPDX-License-Identifier: MIT
#include "session/run.h"

#include "base/trfunctions.h"
#include "session/finalrows.h"
#include "session/handedfiles.h"
#include "session/preflight.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <iterator>
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
/// A window that is told of all of 100,000 rows at once is deaf for longer than a person overlooks.
constexpr qsizetype mostRowsTold = 4000;
constexpr qint64 shortestMeasure = 3000; // milliseconds: a shorter run says nothing about the rate

SLIPWAY_TR_FUNCTIONS(Run)

/// `archive`: the file went there with others, and the digests are the archive's.
QJsonObject toJson(const upload::FileResult &result, const QString &archive)
{
    const QString prefix = archive.isEmpty() ? QString() : QStringLiteral("archive:");
    QJsonObject digests;
    for (auto it = result.digests.cbegin(); it != result.digests.cend(); ++it)
        digests.insert(prefix + it.key(), it.value());
    QJsonObject object;
    if (!archive.isEmpty())
        object.insert(u"archive", archive);
    if (!result.proof.isEmpty())
        object.insert(u"proof", result.proof);
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

QList<upload::FileJob> filtered(const QList<upload::FileJob> &jobs,
                                const std::function<bool(const upload::FileJob &)> &test)
{
    QList<upload::FileJob> found;
    std::copy_if(jobs.cbegin(), jobs.cend(), std::back_inserter(found), test);
    return found;
}

/// Of very many rows, without a second list of them.
void addAtEnd(QList<FileProgress> &rows, QList<FileProgress> more)
{
    if (rows.isEmpty())
        rows.swap(more);
    else
        rows.append(std::move(more));
}

bool wasHandedOver(const QJsonObject &memory, const domain::Target &target)
{
    const QString where = memory.value(upload::handedOverKey()).toString();
    return target.submission && !where.isEmpty() && where == target.submission->id;
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

void Run::lineChanged()
{
    if (m_engine)
        m_engine->lineChanged();
}

void Run::hold(const QList<qsizetype> &rows, bool held)
{
    if (!m_engine)
        return;
    const QList<qsizetype> jobs = m_bundles.jobsOf(rows);
    held ? m_engine->hold(jobs) : m_engine->release(jobs);
}

void Run::drop(const QList<qsizetype> &rows)
{
    if (m_engine)
        m_engine->drop(m_bundles.jobsOf(rows));
}

QList<qsizetype> Run::retry(const QList<qsizetype> &rows)
{
    QList<qsizetype> later;
    store::Journal *journal = m_memory->journal();
    for (const qsizetype row : rows) {
        if (m_inDoubt.contains(row))
            continue; // a person looks first
        bool again = false;
        if (m_engine && journal && row < m_input.records.size() && !m_bundles.travelsWithOthers(row)) {
            store::FileRecord record = m_input.records.at(row);
            record.memory = journal->memory(record.id);
            const bool isOurs = wasHandedOver(record.memory, m_input.target);
            const Decision decision = m_input.decisions.value(row, Decision::New);
            const bool isRefused = decision == Decision::Skip || decision == Decision::Refuse;
            again = (isOurs || !isRefused) &&
                    m_engine->retry(jobFor(record, row, isOurs ? Decision::New : decision));
        }
        if (again)
            m_reasons.remove(row);
        else
            later.append(row);
    }
    return later;
}

/// The jobs for the engine; files that are final, or that the plan leaves alone, are settled here.
QList<upload::FileJob> Run::prepare(const RunInput &input)
{
    QList<upload::FileJob> jobs;
    jobs.reserve(std::count_if(input.records.cbegin(), input.records.cend(),
                               [](const store::FileRecord &one) { return !domain::isFinal(one.stage); }));
    for (qsizetype row = 0; row < input.records.size(); ++row) {
        const store::FileRecord &record = input.records.at(row);
        if (domain::isFinal(record.stage)) {
            addFinal(m_before, record, row);
            continue;
        }
        Decision decision = input.decisions.value(row, Decision::New);
        const QString why = input.reasons.value(row);
        // What stands there is our own then, and may not have been whole when it was looked at.
        if (wasHandedOver(record.memory, input.target))
            decision = Decision::New;
        if (isUnread(record.file)) {
            settleLocally(record, row, Stage::Failed, tr("It could not be read when it was added."));
        } else if (decision == Decision::Skip) {
            settleLocally(record, row, Stage::Skipped,
                          why.isEmpty() ? tr("Other content is at this path already; it was left as it is.")
                                        : why);
        } else if (decision == Decision::Refuse) {
            settleLocally(record, row, Stage::Failed,
                          why.isEmpty()
                              ? tr("Other content is at this path already, and the plan allows neither to "
                                   "skip nor to replace it.")
                              : why);
        } else {
            jobs.append(jobFor(record, row, decision));
        }
    }
    return bundled(std::move(jobs));
}

upload::FileJob Run::jobFor(const store::FileRecord &record, qsizetype row, Decision decision) const
{
    upload::FileJob job;
    job.id = record.id;
    job.index = row;
    job.file = record.file;
    job.decision = decision;
    job.remote = m_input.remote.value(record.file.remote);
    job.existing = m_input.existing;
    job.memory = record.memory;
    return job;
}

domain::Shipping Run::shippingOf(const QList<upload::FileJob> &jobs, const JobTest &test) const
{
    domain::LocalFiles files;
    for (const upload::FileJob &job : jobs) {
        if (test(job))
            files.append(job.file);
    }
    return m_backend->shipping(files);
}

/// What replaces files of the same size never shares an archive with what is new: of that nobody can tell
/// afterwards by its size whether it has arrived.
QList<upload::FileJob> Run::bundled(QList<upload::FileJob> jobs)
{
    const auto isLeftAsItIs = [](const upload::FileJob &job) {
        return job.decision == Decision::Compare && job.existing != domain::Existing::Replace;
    };
    const auto isNew = [](const upload::FileJob &job) { return job.decision != Decision::Compare; };
    const auto replaces = [&](const upload::FileJob &job) { return !isNew(job) && !isLeftAsItIs(job); };
    // Of very many files a second list would be felt: none is made where each travels by itself.
    if (!m_backend->capabilities().testFlag(backends::Capability::SharedBodies))
        return jobs;
    const domain::Shipping together = shippingOf(jobs, isNew);
    const domain::Shipping replacing = shippingOf(jobs, replaces);
    if (together.archives.isEmpty() && replacing.archives.isEmpty())
        return jobs;
    QList<upload::FileJob> packed = m_bundles.pack(filtered(jobs, isNew), together);
    packed.append(m_bundles.pack(filtered(jobs, replaces), replacing));
    packed.append(filtered(jobs, isLeftAsItIs));
    return packed;
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
    const QList<transfer::FileEnd> ends = m_bundles.endsOf(end);
    for (const transfer::FileEnd &one : ends)
        keepEndOfFile(one);
    noteHanded(ends);
}

/// The dataset's files are listed nowhere: a name that may be taken is remembered, whatever becomes of this
/// publication.
void Run::noteHanded(const QList<transfer::FileEnd> &ends)
{
    store::Journal *journal = m_memory->journal();
    if (m_input.handedServer.isEmpty() || !journal)
        return;
    store::HandedName handed;
    domain::LocalFiles files;
    for (const transfer::FileEnd &end : ends) {
        const bool arrived = end.result && !end.result->skipped;
        if (!arrived && !m_inDoubt.contains(end.index))
            continue;
        handed.sure = arrived;
        files.append(m_input.records.at(end.index).file);
    }
    if (files.isEmpty())
        return;
    handed.name = nameAtServer(files.constFirst());
    handed.content = contentOf(files);
    journal->noteHanded(m_input.handedServer, m_input.target.dataset.id, handed);
}

void Run::keepEndOfFile(const transfer::FileEnd &end)
{
    store::Journal *journal = m_memory->journal();
    if (!journal)
        return;
    if (end.result) {
        journal->fileEnded(end.id, end.result->skipped ? Stage::Skipped : Stage::Verified,
                           toJson(*end.result, m_input.records.at(end.index).file.archive));
    } else if (end.failure) {
        qCWarning(logRun).noquote() << "a file failed:" << end.failure->toLogLine();
        const QString reason = m_words ? m_words(*end.failure) : end.failure->doing();
        m_reasons.insert(end.index, reason);
        QJsonObject result;
        result.insert(u"reason", reason);
        result.insert(u"kind", QString::fromLatin1(Failure::kindName(end.failure->kind())));
        if (end.failure->code() == "registration-unknown") {
            m_inDoubt.insert(end.index);
            result.insert(store::inDoubtKey(), true);
        }
        journal->fileEnded(end.id, Stage::Failed, result);
    }
}

void Run::settled(const QHash<qsizetype, store::FileRecord> &records)
{
    for (auto it = records.cbegin(); it != records.cend(); ++it) {
        const FileProgress row = finalRow(it.value(), it.key());
        m_settled.changed.append(row);
        m_inDoubt.remove(it.key());
        m_reasons.insert(it.key(), row.reason);
        if (row.stage != Stage::Verified)
            continue;
        // What an earlier run failed at counts nothing yet, what this one sent counts nearly all.
        const bool isOfThisRun =
            it.key() < m_input.records.size() && !domain::isFinal(m_input.records.at(it.key()).stage);
        m_settled.bytesDone += isOfThisRun ? qMin(row.size, qMax<qint64>(row.size / 100, 1)) : row.size;
        --m_settled.filesFailed;
        ++m_settled.filesDone;
        --m_settled.filesByStage[Stage::Failed];
        ++m_settled.filesByStage[Stage::Verified];
    }
}

Snapshot Run::picture(RunState state, bool isLast)
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
        row.inDoubt = m_inDoubt.contains(row.index);
        if (row.stage == Stage::Failed)
            row.reason = m_reasons.value(row.index, row.reason);
    }
    now.filesDone += m_settled.filesDone;
    now.filesFailed += m_settled.filesFailed;
    now.bytesDone += m_settled.bytesDone;
    for (auto it = m_settled.filesByStage.cbegin(); it != m_settled.filesByStage.cend(); ++it)
        now.filesByStage[it.key()] += it.value();
    for (QList<FileProgress> *told : {&m_before.changed, &now.changed, &m_settled.changed})
        addAtEnd(m_untold, std::exchange(*told, {}));
    now.changed = isLast ? m_untold : m_untold.mid(0, mostRowsTold);
    m_untold.remove(0, now.changed.size());
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
        m_input = input;
        QList<upload::FileJob> jobs = prepare(input);
        m_uploader = m_backend->uploader(input.target, *m_hasher, *journal);
        transfer::EngineOptions options;
        options.giveUpAfter = input.giveUpAfter;
        const QList<qsizetype> held = m_bundles.jobsOf(input.held.values());
        options.held = QSet<qsizetype>(held.cbegin(), held.cend());
        options.memoryOf = [journal](qint64 fileId) { return journal->memory(fileId); };
        m_engine = std::make_unique<transfer::Engine>(*m_uploader, options);
        m_ticks.start(betweenPictures);
        std::function<void(transfer::FileEnd)> ended = [this](const transfer::FileEnd &end) { keepEnd(end); };
        if (!jobs.isEmpty())
            co_await m_engine->run(std::move(jobs), std::move(ended), m_stop.get_token());
        if (m_engine->held() > 0)
            rest = RunState::Paused; // everything else is done
    } catch (const Failure &failure) {
        rest = restAfter(failure);
    }
    m_ticks.stop();
    Snapshot last = picture(rest, true);
    if (clock.elapsed() > shortestMeasure && m_sentByEngine > 0) {
        const double rate =
            static_cast<double>(m_sentByEngine) * 1000.0 / static_cast<double>(clock.elapsed());
        m_memory->change([rate](Draft &draft) { draft.rate = rate; });
    }
    Q_EMIT snapshot(last);
    co_return rest;
}

} // namespace slipway::session
