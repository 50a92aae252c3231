// SPDX-License-Identifier: MIT
#include "base/trfunctions.h"
#include "session/finalrows.h"
#include "session/worker.h"

#include <algorithm>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::LocalFile;
using domain::Problem;
using domain::RunState;
using domain::Stage;
using store::FileRecord;

constexpr qint64 secondsOfAnHour = 3600;
constexpr qint64 secondsOfADay = 24 * secondsOfAnHour;

SLIPWAY_TR_FUNCTIONS(Session)

/// A length of time, rounded up: "3 days", "5 hours".
QString roughly(qint64 seconds)
{
    const qint64 hours = std::max<qint64>(1, (seconds + secondsOfAnHour - 1) / secondsOfAnHour);
    if (hours < 48)
        return tr("%n hour(s)", nullptr, int(hours));
    const qint64 days = (seconds + secondsOfADay - 1) / secondsOfADay;
    return tr("%n day(s)", nullptr, int(days));
}

Failure refusal(Failure::Kind kind, const QString &doing, const QByteArray &code)
{
    Failure failure(kind, doing);
    return failure.code(code);
}

bool isSameFile(const LocalFile &left, const LocalFile &right)
{
    return left.path == right.path && left.remote == right.remote && left.archive == right.archive;
}

/// True once something of the files may be on the server.
bool isUsed(const QList<FileRecord> &records)
{
    return std::any_of(records.cbegin(), records.cend(), [](const FileRecord &record) {
        return record.stage == Stage::Verified || record.stage == Stage::Failed || !record.memory.isEmpty();
    });
}

/// The record of a file that a person has seen on the server's page: with the proof that its uploader had
/// before the order whose answer was lost.
void seenThere(FileRecord &record)
{
    const QString how = record.memory.value(upload::proofKey()).toString();
    const QString sha256 = record.memory.value(upload::sha256Key()).toString();
    const bool isAlone = record.file.archive.isEmpty();
    QJsonObject result;
    result.insert(u"proof", how.isEmpty() ? QStringLiteral("listed") : how);
    if (!sha256.isEmpty() && isAlone) // that of an archive is of none of its files
        result.insert(u"digests", QJsonObject{{QStringLiteral("sha256"), sha256}});
    if (!isAlone)
        result.insert(u"archive", record.file.archive);
    result.insert(u"reason", tr("You saw it in the list on the dataset\u2019s page."));
    record.result = result;
    record.stage = Stage::Verified;
}

void notThere(FileRecord &record)
{
    record.result.remove(store::inDoubtKey());
    record.result.insert(u"reason", tr("It is not in the dataset. Try it again."));
    record.memory.insert(upload::listedKey(), false);
}

} // namespace

bool Worker::listsFiles() const
{
    return m_backend->capabilities().testFlag(backends::Capability::ListFiles);
}

/// Names a server for what was handed to it. The practice server has another address each time.
QString Worker::serverKey() const
{
    const domain::Profile &server = m_memory->draft().server;
    return server.practice ? server.id : server.api.toString();
}

Task<SignedInTo> Worker::signInTo(QString dataset, base::Secret secret)
{
    const std::shared_ptr<backends::Backend> server = (backend(), m_backend);
    const std::optional<domain::Dataset> chosen = m_memory->draft().dataset;
    const bool isUnderWay = m_run || (m_lastRest == RunState::NeedsSignIn && !m_memory->files().isEmpty());
    if (isUnderWay && chosen && chosen->id != dataset) {
        Failure other = refusal(Failure::Kind::Plan, QStringLiteral("sign in again"), "other-dataset");
        throw other.field(chosen->id);
    }
    domain::Account account = co_await server->signInTo(dataset, secret, m_life.get_token());
    const domain::Dataset there = co_await server->dataset(dataset, m_life.get_token());
    const domain::Profile &profile = m_memory->draft().server;
    const QDateTime since = m_signIns->signedIn(profile.id, dataset, secret, QDateTime::currentDateTimeUtc());
    const int days = server->credentialSpec().documentedDays;
    if (days > 0 && !account.secretEnds.isValid())
        account.secretEnds = since.addDays(days);
    putAsideIfUsed(there.id);
    m_account = account;
    if (m_lastRest == RunState::NeedsSignIn)
        m_lastRest = RunState::Paused;
    m_memory->change([&](Draft &draft) {
        draft.account = account.userName;
        draft.user.clear();
        draft.dataset = there;
    });
    keepLearned();
    co_await m_memory->keep(m_life.get_token());
    SignedInTo done;
    done.account = account;
    done.dataset = there;
    done.profile = m_memory->draft().server;
    done.knownDatasets = m_signIns->datasets(done.profile.id);
    const SignedInTo known = done; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return known;
}

/// What the backend has found out about the server helps the next time.
void Worker::keepLearned()
{
    const QJsonObject learned = m_backend->learned();
    const domain::Profile &profile = m_memory->draft().server;
    const auto isKnown = [&](const QString &key) { return profile.options.value(key) == learned.value(key); };
    const QStringList keys = learned.keys();
    if (std::all_of(keys.cbegin(), keys.cend(), isKnown))
        return;
    if (!profile.practice)
        m_signIns->setLearned(profile.id, learned);
    m_memory->change([&learned](Draft &draft) {
        for (auto it = learned.constBegin(); it != learned.constEnd(); ++it)
            draft.server.options.insert(it.key(), it.value());
    });
}

/// What was sent stays with the dataset it was sent to: the files begin a publication of their own for
/// another one.
void Worker::putAsideIfUsed(const QString &dataset)
{
    const std::optional<domain::Dataset> &chosen = m_memory->draft().dataset;
    const QList<FileRecord> records = m_memory->files();
    if (!chosen || chosen->id == dataset || !isUsed(records))
        return;
    domain::LocalFiles files;
    for (const FileRecord &record : records)
        files.append(record.file);
    m_memory->startOver();
    beginPublication();
    m_memory->setFiles(files);
}

base::Task<QList<KeptKey>> Worker::keyPlaces(QStringList servers)
{
    QList<KeptKey> places;
    for (const QString &server : std::as_const(servers)) {
        places.append({server, {}});
        for (const QString &dataset : m_signIns->datasets(server))
            places.append({server, dataset});
    }
    co_return QList<KeptKey>(places);
}

void Worker::forgetSecretOf(const KeptKey &key)
{
    m_signIns->forgetSecret(key.server, key.dataset);
}

HandedJudgement Worker::judgeHandedBefore(const domain::Dataset &dataset, domain::Existing existing) const
{
    store::Journal *journal = m_memory->journal();
    const QList<store::HandedName> handed =
        journal ? journal->handedTo(serverKey(), dataset.id) : QList<store::HandedName>();
    return judgeHanded(m_memory->files(), handed, existing);
}

std::optional<Problem> Worker::secretMayEnd(qint64 secondsNeeded) const
{
    const int days = m_backend->credentialSpec().documentedDays;
    if (days == 0 || !m_account || !m_account->secretEnds.isValid())
        return std::nullopt;
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(m_account->secretEnds);
    if (left > 0 && secondsNeeded <= left)
        return std::nullopt;
    const QString what =
        left <= 0
            ? tr("The token is older than the %n day(s) that the server\u2019s documents promise.", nullptr,
                 int(days))
            : tr("The upload may take %1. Time left for the token, of the %n day(s) that the server\u2019s "
                 "documents promise: %2.",
                 nullptr, int(days))
                  .arg(roughly(secondsNeeded), roughly(left));
    Problem problem(Problem::Severity::Warning, "secret-may-end", what,
                    tr("You can start all the same: the server may keep the token longer, and if it ends in "
                       "mid-upload you give a new one, and nothing is sent again."));
    return problem;
}

Task<void> Worker::settleDoubt(LocalFile file, bool isThere)
{
    store::Journal *journal = m_memory->requireJournal();
    QHash<qsizetype, FileRecord> settled;
    domain::LocalFiles files;
    QList<FileRecord> records = m_memory->files();
    const auto isMeant = [&file](const FileRecord &record) {
        const bool shares = !file.archive.isEmpty() && record.file.archive == file.archive;
        return store::isInDoubt(record) && (shares || isSameFile(record.file, file));
    };
    for (qsizetype row = 0; row < records.size(); ++row) {
        FileRecord &record = records[row];
        if (!isMeant(record))
            continue;
        record.memory = journal->memory(record.id);
        if (isThere)
            seenThere(record);
        else
            notThere(record);
        journal->remember(record.id, record.memory);
        journal->fileEnded(record.id, record.stage, record.result);
        settled.insert(row, record);
        files.append(record.file);
    }
    if (settled.isEmpty()) {
        Failure failure = refusal(Failure::Kind::Plan, QStringLiteral("settle a doubt"), "not-in-doubt");
        throw failure.field(nameAtServer(file));
    }
    const QString dataset = m_memory->draft().dataset ? m_memory->draft().dataset->id : QString();
    store::HandedName handed;
    handed.name = nameAtServer(file);
    handed.content = contentOf(files);
    if (isThere)
        journal->noteHanded(serverKey(), dataset, handed);
    else
        journal->forgetHanded(serverKey(), dataset, handed.name);
    if (m_run) {
        m_run->settled(settled);
    } else {
        domain::Snapshot picture = pictureAtRest(records, m_lastRest);
        for (auto it = settled.cbegin(); it != settled.cend(); ++it)
            picture.changed.append(finalRow(it.value(), it.key()));
        Q_EMIT snapshot(picture);
    }
    co_await m_memory->keep(m_life.get_token());
}

} // namespace slipway::session
