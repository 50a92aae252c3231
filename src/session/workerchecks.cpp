// SPDX-License-Identifier: MIT
#include "base/trfunctions.h"
#include "session/preflight.h"
#include "session/reviewer.h"
#include "session/worker.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logSession, "slipway.session")

using base::Failure;
using base::Task;
using domain::Dataset;
using domain::LocalFile;
using domain::LocalFiles;
using domain::RunState;

SLIPWAY_TR_FUNCTIONS(Review)

/// Why a review stands on our own records alone. `trouble`: what the server, or the way to it, answered;
/// nothing: nobody is signed in.
QString whyNotLookedAt(const std::optional<Failure> &trouble,
                       const std::function<QString(const Failure &)> &words)
{
    const QString instead =
        tr("This says what the server confirmed while each file was handed to the dataset.");
    if (!trouble)
        return tr("A last look at the dataset was not possible: nobody is signed in to it.") +
               QLatin1Char(' ') + instead;
    if (trouble->kind() == Failure::Kind::SignIn)
        return tr("A last look at the dataset was not possible: its token has ended.") + QLatin1Char(' ') +
               instead;
    const QString why = words ? words(*trouble) : trouble->detail();
    return tr("A last look at the dataset was not possible.") + QLatin1Char(' ') + instead +
           (why.isEmpty() ? QString() : QLatin1Char(' ') + why);
}

/// The record with the texts of `known` where they are the same: a receipt of very many files needs none of
/// its own.
store::FileRecord inTextsOf(const LocalFile &known, store::FileRecord record)
{
    if (known.path == record.file.path)
        record.file.path = known.path;
    if (known.remote == record.file.remote)
        record.file.remote = known.remote;
    return record;
}

} // namespace

Task<domain::RemoteFiles> Worker::listRemote(LocalFiles files, domain::Target target)
{
    QStringList paths;
    paths.reserve(files.size());
    for (const LocalFile &file : std::as_const(files)) {
        if (!isUnread(file))
            paths.append(file.remote);
    }
    files =
        LocalFiles(); // of very many, not to be kept while the server answers; clear() would keep the room

    // An empty list would ask for everything; and a submission that is still to be made is empty.
    if (paths.isEmpty() || !listsFiles() || (m_backend->submissions() && !target.submission))
        co_return domain::RemoteFiles();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await server->remoteFiles(target, paths, m_life.get_token());
}

Task<Checked> Worker::check(LocalFiles files, domain::Existing existing, domain::Problems notes)
{
    requireSignedIn();
    m_held.clear(); // a person begins anew
    const std::shared_ptr<backends::Backend> server = m_backend;
    const domain::Account account = *m_account;
    const std::optional<Dataset> chosen = m_memory->draft().dataset;
    const Inspected looked =
        co_await m_inspection->refresh(files, m_backend, m_memory->draft().folders, m_life.get_token());
    Checked checked;
    checked.files = looked.files;
    PreflightInput input;
    input.files = checked.files;
    input.existing = existing;
    input.problems = notes;
    domain::Target where;
    if (chosen) {
        const Dataset now = co_await server->dataset(chosen->id, m_life.get_token());
        checked.dataset = now;
        where.dataset = now;
        input.problems = server->checkDataset(account, now) + notes;
        m_memory->change([&now](Draft &draft) { draft.dataset = now; });
    }
    if (server->submissions())
        input.problems += co_await checkSubmission(&where);
    if (chosen)
        input.remote = co_await listRemote(checked.files, where);
    if (chosen && !listsFiles()) {
        co_await saveFiles(checked.files);
        const HandedJudgement handed = judgeHandedBefore(where.dataset, existing);
        for (const HandedVerdict &verdict : handed.files)
            input.decisions.append(verdict.decision);
        input.problems += handed.problems;
    }
    LocalFiles read;
    for (const LocalFile &file : std::as_const(checked.files)) {
        if (!isUnread(file))
            read.append(file);
    }
    input.problems += server->checkFiles(read);
    input.rate = m_memory->lastRate(m_memory->draft().server.id);
    checked.result = preflight(input);
    checked.result.shipping = server->shipping(read).words;
    if (const std::optional<domain::Problem> problem = secretMayEnd(checked.result.secondsEstimate))
        checked.result.problems.append(*problem);
    co_await saveFiles(checked.files);
    co_return checked;
}

Task<RunInput> Worker::prepareRun(LocalFiles files, domain::Existing existing, bool again)
{
    RunInput input;
    requireDataset();
    store::Journal *journal = m_memory->requireJournal();
    beginPublication();
    if (again)
        journal->retryFailed(m_memory->publicationId());
    m_memory->setState(QStringLiteral("uploading"));
    m_memory->setFiles(files);
    input.target = co_await targetForRun(files);
    input.records = m_memory->setFiles(files);
    co_await journal->commit(m_life.get_token());
    // What stands on the server is looked up anew for each run: an earlier one may have changed it.
    LocalFiles left;
    for (const store::FileRecord &record : std::as_const(input.records)) {
        if (!domain::isFinal(record.stage))
            left.append(record.file);
    }
    input.remote = co_await listRemote(std::move(left), input.target);
    input.existing = existing;
    if (listsFiles()) {
        for (const store::FileRecord &record : std::as_const(input.records)) {
            const auto found = input.remote.constFind(record.file.remote);
            input.decisions.append(
                decide(record.file, found == input.remote.cend() ? nullptr : &*found, existing));
        }
    } else {
        input.handedServer = serverKey();
        const HandedJudgement handed = judgeHandedBefore(input.target.dataset, existing);
        for (const HandedVerdict &verdict : handed.files) {
            input.decisions.append(verdict.decision);
            input.reasons.append(verdict.reason);
        }
    }
    releaseIfNothingElseIsLeft(input.records);
    input.held = m_held;
    if (m_options.giveUpAfterSeconds)
        input.giveUpAfter = std::chrono::seconds(*m_options.giveUpAfterSeconds);
    co_return input;
}

/// "Continue" with nothing left but what is held back means just that.
void Worker::releaseIfNothingElseIsLeft(const QList<store::FileRecord> &records)
{
    for (qsizetype row = 0; row < records.size(); ++row) {
        if (!domain::isFinal(records.at(row).stage) && !m_held.contains(row))
            return;
    }
    m_held.clear();
}

void Worker::holdFiles(const QList<qsizetype> &rows, bool held)
{
    for (const qsizetype row : rows)
        held ? (void)m_held.insert(row) : (void)m_held.remove(row);
    if (m_run)
        m_run->hold(rows, held);
}

void Worker::cancelFiles(const QList<qsizetype> &rows)
{
    for (const qsizetype row : rows)
        m_held.remove(row);
    if (m_run)
        m_run->drop(rows);
}

Task<QList<qsizetype>> Worker::retryFiles(QList<qsizetype> rows)
{
    store::Journal *journal = m_memory->requireJournal();
    const QList<store::FileRecord> records = m_memory->files();
    QList<qint64> ids;
    QList<qsizetype> failed;
    for (const qsizetype row : rows) {
        if (row < 0 || row >= records.size() || records.at(row).stage != domain::Stage::Failed)
            continue;
        failed.append(row);
        ids.append(records.at(row).id);
    }
    journal->retryFiles(ids);
    const QList<qsizetype> later = m_run ? m_run->retry(failed) : failed;
    co_await m_memory->keep(m_life.get_token());
    co_return later;
}

void Worker::breakRun(const Failure &failure)
{
    qCWarning(logSession).noquote() << "the run did not begin:" << failure.toLogLine();
    domain::Snapshot picture;
    picture.failure = std::make_shared<const Failure>(failure);
    picture.state = failure.kind() == Failure::Kind::SignIn ? RunState::NeedsSignIn : RunState::Broken;
    Q_EMIT snapshot(picture);
    ended(picture.state);
}

void Worker::ended(RunState rest)
{
    m_lastRest = rest;
    m_surroundings->rest();
    Q_EMIT runEnded(rest);
}

Task<void> Worker::start(LocalFiles files, domain::Existing existing, bool again)
{
    if (m_run)
        co_return;
    std::optional<RunState> rest;
    m_restWanted = RunState::Paused;
    m_preparing = std::make_shared<base::LinkedStop>(m_life.get_token());
    try {
        requireDataset();
        m_run = std::make_unique<Run>(m_backend.get(), m_hasher.get(), m_memory.get(), m_options.words);
        connect(m_run.get(), &Run::snapshot, this, &Worker::snapshot);
        connect(m_run.get(), &Run::snapshot, this,
                [this](const domain::Snapshot &picture) { m_surroundings->follow(picture); });
        m_surroundings->begin();
        const std::shared_ptr<backends::Backend> server = m_backend; // lives as long as the run
        const RunInput input = co_await prepareRun(files, existing, again);
        rest = co_await m_run->run(input);
        keepLearned(); // the server may have turned out to speak another way
        co_await m_memory->keep(m_life.get_token());
    } catch (const Failure &failure) {
        if (!failure.isCancelled()) {
            m_run.reset();
            breakRun(failure);
            co_return;
        }
    }
    m_run.reset();
    ended(rest.value_or(m_restWanted));
}

void Worker::stopRun(RunState rest)
{
    m_restWanted = rest;
    if (m_preparing)
        m_preparing->requestStop();
    if (m_run)
        m_run->stop(rest);
}

/// True if nothing of this publication is left to send, to a server that lists no files: our own records say
/// all there is to say.
bool Worker::isAllHandedOver() const
{
    if (!m_backend || listsFiles())
        return false;
    const QList<store::FileRecord> records = m_memory->files();
    const auto isDone = [](const store::FileRecord &record) {
        return record.stage == domain::Stage::Verified || record.stage == domain::Stage::Skipped;
    };
    return !records.isEmpty() && std::all_of(records.cbegin(), records.cend(), isDone);
}

Task<bool> Worker::isHandedOver() const
{
    co_return isAllHandedOver();
}

Dataset Worker::datasetToReview() const
{
    const std::optional<Dataset> &known = m_memory->draft().dataset;
    if (!m_account && known && isAllHandedOver())
        return *known;
    return requireDataset();
}

/// The server's own word; where it lists no files, a sentence why there is none does as well.
Task<domain::Review> Worker::lookOnceMore(domain::Target where, QStringList paths)
{
    const std::shared_ptr<backends::Backend> server = m_backend;
    std::optional<Failure> trouble;
    try {
        if (m_account)
            co_return co_await server->review(where, paths, m_life.get_token());
    } catch (const Failure &failure) {
        if (listsFiles() || failure.isCancelled())
            throw;
        trouble = failure;
    }
    domain::Review known;
    known.dataset = where.dataset;
    known.remark = whyNotLookedAt(trouble, m_options.words);
    const domain::Review made = known; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return made;
}

Task<domain::Review> Worker::review(LocalFiles known)
{
    const Dataset dataset = datasetToReview();
    const std::shared_ptr<backends::Backend> server = m_backend;
    const domain::Target where = server->submissions() ? requireTarget() : domain::Target(dataset);
    const FileWalk files = [this, known](const auto &each) {
        qsizetype row = 0;
        m_memory->eachFile([&](const store::FileRecord &record) {
            each(row < known.size() ? inTextsOf(known.at(row), record) : record);
            ++row;
        });
    };
    QStringList paths;
    files([&paths](const store::FileRecord &record) {
        if (!isUnread(record.file))
            paths.append(record.file.remote);
        paths.append(record.result.value(u"unpacked").toObject().keys()); // what an archive has become
    });
    domain::Review read = co_await lookOnceMore(where, std::move(paths));
    if (where.submission) {
        read.processing =
            co_await server->submissions()->processing(where.submission->id, m_life.get_token());
        keepLook(*read.processing);
    }
    const domain::Review compared = compareWithServer(files, std::move(read), listsFiles());
    const domain::Receipt receipt =
        makeReceipt(compared, m_memory->draft().server,
                    m_account ? m_account->userName : m_memory->draft().account, !listsFiles());
    m_memory->change([&compared](Draft &draft) { draft.dataset = compared.dataset; });
    m_memory->keepReceipt(receipt);
    co_await m_memory->keep(m_life.get_token());
    co_return compared;
}

} // namespace slipway::session
