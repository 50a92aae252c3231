// SPDX-License-Identifier: MIT
#include "session/worker.h"

#include "net/client.h"
#include "session/authorities.h"
#include "session/creation.h"
#include "session/finalrows.h"
#include "session/publishing.h"

#include <QDir>

#include <algorithm>
#include <chrono>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::Account;
using domain::Dataset;
using domain::Profile;

// A person waits for these answers, and the engine has its own patience for files.
constexpr int attemptsOfOneRequest = 4;
constexpr auto firstPause = std::chrono::milliseconds(500);

Failure notYet(Failure::Kind kind, const QString &doing, const QByteArray &code)
{
    Failure failure(kind, doing);
    return failure.code(code);
}

/// What was found out about a server before; what the profile says itself wins.
void addLearned(Profile &profile, const QJsonObject &learned)
{
    for (auto it = learned.constBegin(); it != learned.constEnd(); ++it) {
        if (!profile.options.contains(it.key()))
            profile.options.insert(it.key(), it.value());
    }
}

} // namespace

Worker::Worker(SessionOptions options)
    : m_options(std::move(options))
{}

Worker::~Worker() = default;

void Worker::begin()
{
    const QString journalFile = QDir(m_options.dataFolder).filePath(QStringLiteral("journal.sqlite"));
    m_memory = std::make_unique<Memory>(journalFile, m_options.words, [this](const QString &sentence) {
        Q_EMIT storeTroubleFound(sentence);
    });
    m_signIns = std::make_unique<store::SignIns>(
        QDir(m_options.dataFolder).filePath(QStringLiteral("sign-ins.json")));
    m_client = std::make_unique<net::Client>(clientOptions());
    m_client->setProxies(m_proxies);
    m_surroundings = makeSurroundings();
    m_hasher = std::make_unique<upload::FileHasher>();
    m_inspection = std::make_unique<FileInspection>(m_options.nwbReader);
}

net::ClientOptions Worker::clientOptions() const
{
    net::ClientOptions client;
    client.userAgent = QByteArrayLiteral("Slipway/" SLIPWAY_VERSION);
    client.attempts = attemptsOfOneRequest;
    client.firstPause = firstPause;
    return client;
}

void Worker::stopAll()
{
    stopConnectionCheck();
    m_life.request_stop();
    m_scanStop.request_stop();
    stopWatching();
    if (m_run)
        m_run->stop(domain::RunState::Paused);
}

std::unique_ptr<Surroundings> Worker::makeSurroundings()
{
    Surroundings::Reactions reactions;
    reactions.limit = [this](qint64 bytesPerSecond) { m_client->setBandwidth(bytesPerSecond); };
    reactions.lineChanged = [this] {
        m_client->renewConnections();
        if (m_run)
            m_run->lineChanged();
    };
    reactions.networkFound = [this] {
        if (m_run)
            m_run->lineChanged(); // connections over the others go on
    };
    return std::make_unique<Surroundings>(
        base::Clock::system(), m_options.keepAwake ? makeSleepInhibitor() : nullptr, ownAddresses,
        [] { return QDateTime::currentDateTime(); }, std::move(reactions));
}

backends::Backend &Worker::backend() const
{
    if (!m_backend)
        throw notYet(Failure::Kind::Plan, QStringLiteral("speak to a server"), "no-server");
    return *m_backend;
}

void Worker::requireSignedIn() const
{
    backend();
    if (!m_account)
        throw notYet(Failure::Kind::SignIn, QStringLiteral("use the account"), "not-signed-in");
}

Dataset Worker::requireDataset() const
{
    requireSignedIn();
    if (!m_memory->draft().dataset)
        throw notYet(Failure::Kind::Plan, QStringLiteral("use the dataset"), "no-dataset");
    return *m_memory->draft().dataset;
}

void Worker::beginPublication()
{
    const QString before = m_memory->publicationId();
    m_memory->begin();
    if (m_memory->publicationId() != before)
        Q_EMIT publicationChanged(m_memory->publicationId());
}

std::unique_ptr<backends::Backend> Worker::makeBackend(const Profile &profile, const QList<Profile> &others,
                                                       net::Client &client) const
{
    return m_options.makeBackend ? m_options.makeBackend(profile, others, client)
                                 : backends::makeBackend(profile, others, client);
}

Task<Connected> Worker::connectTo(Profile profile, QList<Profile> others)
{
    // Also where there are none: another profile of the same address may have brought its own before.
    m_client->trust(net::Origin(profile.api), authoritiesOf(profile));
    if (!profile.practice) // it may be started anew with other ways of speaking
        addLearned(profile, m_signIns->learned(profile.id));
    // Flows that still use the former backend hold it themselves.
    m_backend = makeBackend(profile, others, *m_client);
    m_account.reset();
    m_lastRest = domain::RunState::Idle;
    const bool same = m_memory->draft().server.id == profile.id;
    m_memory->change([&profile, same](Draft &draft) {
        draft.server = profile;
        if (same)
            return;
        draft.dataset.reset();
        draft.user.clear();
        draft.submission.reset();
        draft.submissionName.clear();
        draft.details = QJsonObject();
        draft.detailsApplied = false;
        draft.processingFailed = false;
    });
    co_await m_memory->keep(m_life.get_token());
    Connected connected;
    connected.profile = profile;
    connected.abilities = abilitiesFrom(m_backend->capabilities());
    connected.credentialSpec = m_backend->credentialSpec();
    connected.knownDatasets = m_signIns->datasets(profile.id);
    connected.backend = m_backend;
    if (m_backend->submissions()) // lives as long as the backend
        connected.submissions =
            std::shared_ptr<const backends::Submissions>(m_backend, m_backend->submissions());
    co_return connected;
}

Task<Account> Worker::signIn(base::Secret secret)
{
    const std::shared_ptr<backends::Backend> server = (backend(), m_backend);
    const Account account = co_await server->signIn(secret, m_life.get_token());
    m_account = account;
    m_memory->change([&account](Draft &draft) {
        draft.account = account.userName;
        draft.user.clear();
    });
    co_return account;
}

Task<SignedInByPassword> Worker::signInByPassword(QString user, base::Secret password)
{
    const std::shared_ptr<backends::Backend> server = (backend(), m_backend);
    SignedInByPassword result;
    result.secret = co_await server->secretFor(user, password, m_life.get_token());
    result.account = co_await signIn(result.secret);
    m_memory->change([&user](Draft &draft) { draft.user = user; });
    const SignedInByPassword known = result; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return known;
}

Task<QList<Dataset>> Worker::datasets()
{
    requireSignedIn();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await server->datasets(m_life.get_token());
}

Task<QList<domain::FieldSpec>> Worker::creationFields()
{
    backend();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await server->creationFields(m_life.get_token());
}

Task<Dataset> Worker::createDataset(QJsonObject values)
{
    requireSignedIn();
    store::Journal *journal = m_memory->requireJournal();
    beginPublication();
    m_memory->change([&values](Draft &draft) { draft.create = values; });
    const std::shared_ptr<backends::Backend> server = m_backend;
    const QString id = m_memory->publicationId();
    const Dataset dataset = co_await createOnce(server.get(), journal, id, values, m_life.get_token());
    m_memory->change([&dataset](Draft &draft) { draft.dataset = dataset; });
    co_await m_memory->keep(m_life.get_token());
    co_return dataset;
}

Task<Dataset> Worker::chooseDataset(QString id)
{
    requireSignedIn();
    const std::shared_ptr<backends::Backend> server = m_backend;
    const Dataset dataset = co_await server->dataset(id, m_life.get_token());
    m_memory->change([&dataset](Draft &draft) { draft.dataset = dataset; });
    co_await m_memory->keep(m_life.get_token());
    co_return dataset;
}

Task<Inspected> Worker::addFiles(QList<domain::PlannedFile> paths, domain::LocalFiles known)
{
    m_scanStop = std::stop_source();
    std::function<void(qint64)> found = [this](qint64 count) { Q_EMIT scanProgress(count); };
    const Inspected result = co_await m_inspection->add(paths, known, m_backend, m_memory->draft().folders,
                                                        std::move(found), m_scanStop.get_token());
    co_await saveFiles(result.files);
    co_return result;
}

Task<Inspected> Worker::proposeAgain(domain::LocalFiles files)
{
    Inspected result;
    result.files = std::move(files);
    proposePaths(result.files, m_backend.get(), m_memory->draft().folders);
    co_return result;
}

Task<Inspected> Worker::lookAgain(domain::LocalFiles files)
{
    const Inspected result =
        co_await m_inspection->refresh(files, m_backend, m_memory->draft().folders, m_life.get_token());
    co_await saveFiles(result.files);
    co_return result;
}

Task<void> Worker::saveFiles(domain::LocalFiles files)
{
    if (!files.isEmpty())
        beginPublication();
    m_memory->setFiles(files);
    co_await m_memory->keep(m_life.get_token());
}

Task<QList<Unfinished>> Worker::unfinished()
{
    m_memory->requireJournal();
    co_return m_memory->unfinished();
}

Task<std::optional<Unfinished>> Worker::findByPlan(QString key)
{
    m_memory->requireJournal();
    co_return m_memory->findByPlan(key);
}

Task<Opened> Worker::load(QString id)
{
    const store::PublicationRecord record = m_memory->load(id);
    m_held.clear();
    Opened opened;
    opened.draft = m_memory->draft();
    opened.receipt = m_memory->receipt();
    const QList<store::FileRecord> records = m_memory->files();
    for (const store::FileRecord &file : records)
        opened.files.append(file.file);
    opened.entry.id = record.id;
    opened.entry.title = record.title.isEmpty() ? record.datasetId : record.title;
    opened.entry.serverName = opened.draft.server.name;
    opened.entry.datasetId = record.datasetId;
    opened.entry.page = record.page;
    opened.entry.updated = record.updated;
    opened.entry.filesTotal = records.size();
    opened.entry.filesDone =
        std::count_if(records.cbegin(), records.cend(), [](const store::FileRecord &file) {
            return file.stage == domain::Stage::Verified || file.stage == domain::Stage::Skipped;
        });
    for (const store::FileRecord &file : records)
        opened.entry.bytesTotal += qMax<qint64>(0, file.file.stamp.size());
    opened.entry.done = record.state == QLatin1String("done");
    const std::optional<domain::Submission> &submission = opened.draft.submission;
    opened.entry.submissionId = submission ? submission->id : QString();
    opened.entry.published = submission && submission->published;
    opened.publishOrdered = opened.entry.published || isPublishOpen(m_memory->journal(), record.id);
    Q_EMIT publicationChanged(record.id);
    tellOfDoubts(records);
    co_return opened;
}

/// What a person has to look at on the server's page is known before anything runs again.
void Worker::tellOfDoubts(const QList<store::FileRecord> &records)
{
    domain::Snapshot picture = pictureAtRest(records, domain::RunState::Idle);
    for (qsizetype row = 0; row < records.size(); ++row) {
        if (store::isInDoubt(records.at(row)))
            picture.changed.append(finalRow(records.at(row), row));
    }
    if (!picture.changed.isEmpty())
        Q_EMIT snapshot(picture);
}

Task<void> Worker::discard(QString id)
{
    m_memory->discard(id);
    Q_EMIT publicationChanged(m_memory->publicationId());
    co_await m_memory->keep(m_life.get_token());
}

} // namespace slipway::session
