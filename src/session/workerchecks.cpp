// SPDX-License-Identifier: MIT
#include "session/preflight.h"
#include "session/reviewer.h"
#include "session/worker.h"

#include <QLoggingCategory>

#include <chrono>

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

Task<domain::RemoteFiles> Worker::listRemote(LocalFiles files, Dataset dataset)
{
    QStringList paths;
    paths.reserve(files.size());
    for (const LocalFile &file : files) {
        if (!isUnread(file))
            paths.append(file.remote);
    }
    if (paths.isEmpty()) // an empty list would ask for everything
        co_return domain::RemoteFiles();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await server->remoteFiles(dataset, paths, m_life.get_token());
}

Task<Checked> Worker::check(LocalFiles files, domain::Existing existing, domain::Problems notes)
{
    requireSignedIn();
    const std::shared_ptr<backends::Backend> server = m_backend;
    const domain::Account account = *m_account;
    const std::optional<Dataset> chosen = m_memory->draft().dataset;
    const Inspected looked = co_await m_inspection->refresh(files, m_backend, m_life.get_token());
    Checked checked;
    checked.files = looked.files;
    PreflightInput input;
    input.files = checked.files;
    input.existing = existing;
    input.problems = notes;
    if (chosen) {
        const Dataset now = co_await server->dataset(chosen->id, m_life.get_token());
        checked.dataset = now;
        input.remote = co_await listRemote(checked.files, now);
        input.problems = server->checkDataset(account, now) + notes;
        m_memory->change([&now](Draft &draft) { draft.dataset = now; });
    }
    LocalFiles read;
    for (const LocalFile &file : checked.files) {
        if (!isUnread(file))
            read.append(file);
    }
    input.problems += server->checkFiles(read);
    input.rate = m_memory->lastRate(m_memory->draft().server.id);
    checked.result = preflight(input);
    co_await saveFiles(checked.files);
    co_return checked;
}

Task<RunInput> Worker::prepareRun(LocalFiles files, domain::Existing existing, bool again)
{
    RunInput input;
    input.dataset = requireDataset();
    store::Journal *journal = m_memory->requireJournal();
    beginPublication();
    if (again)
        journal->retryFailed(m_memory->publicationId());
    m_memory->setState(QStringLiteral("uploading"));
    input.records = m_memory->setFiles(files);
    co_await journal->commit(m_life.get_token());
    // What stands on the server is looked up anew for each run: an earlier one may have changed it.
    LocalFiles left;
    for (const store::FileRecord &record : input.records) {
        if (!domain::isFinal(record.stage))
            left.append(record.file);
    }
    input.remote = co_await listRemote(left, input.dataset);
    input.existing = existing;
    for (const store::FileRecord &record : input.records) {
        const auto found = input.remote.constFind(record.file.remote);
        input.decisions.append(
            decide(record.file, found == input.remote.cend() ? nullptr : &*found, existing));
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
    Q_EMIT runEnded(picture.state);
}

Task<void> Worker::start(LocalFiles files, domain::Existing existing, bool again)
{
    if (m_run)
        co_return;
    RunState rest = RunState::Paused;
    try {
        requireDataset();
        m_run = std::make_unique<Run>(m_backend.get(), m_hasher.get(), m_memory.get(), m_options.words);
        connect(m_run.get(), &Run::snapshot, this, &Worker::snapshot);
        const std::shared_ptr<backends::Backend> server = m_backend; // lives as long as the run
        const RunInput input = co_await prepareRun(files, existing, again);
        rest = co_await m_run->run(input);
        co_await m_memory->keep(m_life.get_token());
    } catch (const Failure &failure) {
        if (!failure.isCancelled()) {
            m_run.reset();
            breakRun(failure);
            co_return;
        }
    }
    m_run.reset();
    Q_EMIT runEnded(rest);
}

void Worker::stopRun(RunState rest)
{
    if (m_run)
        m_run->stop(rest);
}

Task<domain::Review> Worker::review()
{
    const Dataset dataset = requireDataset();
    const std::shared_ptr<backends::Backend> server = m_backend;
    const QList<store::FileRecord> records = m_memory->files();
    QStringList paths;
    for (const store::FileRecord &record : records) {
        if (!isUnread(record.file))
            paths.append(record.file.remote);
    }
    const domain::Review read = co_await server->review(dataset, paths, m_life.get_token());
    const domain::Review compared = compareWithServer(records, read);
    const domain::Receipt receipt = makeReceipt(compared, m_memory->draft().server, m_account->userName);
    m_memory->change([&](Draft &draft) {
        draft.dataset = compared.dataset;
        draft.lastReceipt = receipt.toJson();
    });
    co_await m_memory->keep(m_life.get_token());
    co_return compared;
}

} // namespace slipway::session
