// SPDX-License-Identifier: MIT
#include "session/preflight.h"
#include "session/reviewer.h"
#include "session/worker.h"

#include <QLoggingCategory>

#include <chrono>
#include <optional>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logSession, "slipway.session")

using base::Failure;
using base::Task;
using domain::Dataset;
using domain::LocalFile;
using domain::LocalFiles;
using domain::RunState;

} // namespace

Task<domain::RemoteFiles> Worker::listRemote(LocalFiles files, domain::Target target)
{
    QStringList paths;
    paths.reserve(files.size());
    for (const LocalFile &file : files) {
        if (!isUnread(file))
            paths.append(file.remote);
    }
    // An empty list would ask for everything; and a submission that is still to be made is empty.
    if (paths.isEmpty() || !listsFiles() || (m_backend->submissions() && !target.submission))
        co_return domain::RemoteFiles();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await server->remoteFiles(target, paths, m_life.get_token());
}

Task<Checked> Worker::check(LocalFiles files, domain::Existing existing, domain::Problems notes)
{
    requireSignedIn();
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
    for (const LocalFile &file : checked.files) {
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
    for (const store::FileRecord &record : input.records) {
        if (!domain::isFinal(record.stage))
            left.append(record.file);
    }
    input.remote = co_await listRemote(left, input.target);
    input.existing = existing;
    if (listsFiles()) {
        for (const store::FileRecord &record : input.records) {
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
    if (m_options.giveUpAfterSeconds)
        input.giveUpAfter = std::chrono::seconds(*m_options.giveUpAfterSeconds);
    co_return input;
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

Task<domain::Review> Worker::review()
{
    const Dataset dataset = requireDataset();
    const std::shared_ptr<backends::Backend> server = m_backend;
    const domain::Target where = server->submissions() ? requireTarget() : domain::Target(dataset);
    const QList<store::FileRecord> records = m_memory->files();
    QStringList paths;
    for (const store::FileRecord &record : records) {
        if (!isUnread(record.file))
            paths.append(record.file.remote);
        paths.append(record.result.value(u"unpacked").toObject().keys()); // what an archive has become
    }
    domain::Review read = co_await server->review(where, paths, m_life.get_token());
    if (where.submission) {
        read.processing =
            co_await server->submissions()->processing(where.submission->id, m_life.get_token());
        keepLook(*read.processing);
    }
    const domain::Review compared = compareWithServer(records, read, listsFiles());
    const domain::Receipt receipt =
        makeReceipt(compared, m_memory->draft().server, m_account->userName, !listsFiles());
    m_memory->change([&](Draft &draft) {
        draft.dataset = compared.dataset;
        draft.lastReceipt = receipt.toJson();
    });
    co_await m_memory->keep(m_life.get_token());
    co_return compared;
}

} // namespace slipway::session
