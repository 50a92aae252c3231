// SPDX-License-Identifier: MIT
#include "session/memory.h"

#include "base/trfunctions.h"

#include <QDir>

#include <utility>

namespace slipway::session {

namespace {

using base::Failure;
using store::PublicationRecord;

const QString draftState = QStringLiteral("draft");
const QString doneState = QStringLiteral("done");
const QString discardedState = QStringLiteral("discarded");

SLIPWAY_TR_FUNCTIONS(Session)

/// Without a journal the name is only for this session.
QString nameWithoutJournal()
{
    return QDate::currentDate().toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("-0000");
}

Unfinished toUnfinished(const PublicationRecord &record)
{
    const Draft draft = Draft::fromJson(record.draft);
    Unfinished entry;
    entry.id = record.id;
    entry.datasetId = record.datasetId;
    entry.title = record.title.isEmpty() ? record.datasetId : record.title;
    if (entry.title.isEmpty())
        entry.title = draft.create.value(u"name").toString();
    entry.serverName = draft.server.name.isEmpty() ? record.server : draft.server.name;
    entry.page = record.page;
    entry.updated = record.updated;
    entry.filesTotal = record.filesTotal;
    entry.filesDone = record.filesDone;
    entry.bytesTotal = record.bytesTotal;
    entry.submissionId = draft.submission ? draft.submission->id : QString();
    entry.published = draft.submission && draft.submission->published;
    entry.done = record.state == doneState;
    return entry;
}

} // namespace

Memory::Memory(const QString &journalFile, std::function<QString(const Failure &)> sayFailure,
               std::function<void(QString)> troubleFound)
    : m_file(journalFile)
    , m_words(std::move(sayFailure))
    , m_troubleFound(std::move(troubleFound))
{
    m_record.state = draftState;
    open();
}

Memory::~Memory() = default;

void Memory::open()
{
    try {
        m_journal = store::Journal::open(m_file);
        if (!m_journal->setAside().isEmpty())
            m_trouble = tr("The journal could not be read and was set aside as %1. A new one was begun; "
                           "publications that were not finished are not listed any more.")
                            .arg(QDir::toNativeSeparators(m_journal->setAside()));
    } catch (const Failure &failure) {
        note(failure);
    }
}

store::Journal *Memory::requireJournal()
{
    if (m_failure && m_failure->code() == "locked") {
        m_failure.reset();
        m_trouble.clear();
        open();
        if (m_journal) {
            m_record.id.clear(); // the name it had was for this session alone
            if (m_troubleFound)
                m_troubleFound(m_trouble);
        }
    }
    if (!m_failure)
        return m_journal.get();
    if (!m_failure->code().isEmpty())
        throw *m_failure;
    Failure failure(*m_failure);
    throw failure.code("no-journal");
}

void Memory::note(const Failure &failure)
{
    m_failure = failure;
    m_trouble = m_words ? m_words(failure) : failure.detail();
    if (m_trouble.isEmpty())
        m_trouble = tr("The journal in the data folder cannot be used. Uploads cannot start.");
    if (m_troubleFound)
        m_troubleFound(m_trouble);
}

void Memory::store()
{
    if (!m_journal || m_record.id.isEmpty())
        return;
    m_record.draft = m_draft.toJson();
    m_record.server = m_draft.server.id;
    m_record.datasetId = m_draft.dataset ? m_draft.dataset->id : QString();
    m_record.title = m_draft.dataset ? m_draft.dataset->title : QString();
    try {
        m_journal->save(m_record);
    } catch (const Failure &failure) {
        note(failure);
    }
}

void Memory::change(const std::function<void(Draft &)> &edit)
{
    edit(m_draft);
    store();
}

void Memory::setPage(const QString &page)
{
    m_record.page = page;
    store();
}

void Memory::setState(const QString &state)
{
    m_record.state = state;
    store();
}

void Memory::begin()
{
    if (!m_record.id.isEmpty())
        return;
    m_record.id = m_journal ? m_journal->newPublicationId() : nameWithoutJournal();
    m_record.state = draftState;
    store();
}

/// The server, the account and the dataset stay: the next publication often goes there too.
Draft Memory::nextDraft() const
{
    Draft next;
    next.server = m_draft.server;
    next.dataset = m_draft.dataset;
    next.existing = m_draft.existing;
    next.folders = m_draft.folders;
    next.account = m_draft.account;
    next.user = m_draft.user;
    next.rate = m_draft.rate;
    return next;
}

void Memory::startOver()
{
    m_record = PublicationRecord();
    m_record.state = draftState;
    m_draft = nextDraft();
    m_bareFiles.clear();
}

QString Memory::putAside(const domain::LocalFiles &files, const std::function<void(Draft &)> &edit)
{
    store::Journal *journal = requireJournal();
    Draft draft = nextDraft();
    draft.submissionName = m_draft.submissionName;
    edit(draft);
    PublicationRecord record;
    record.id = journal->newPublicationId();
    record.state = draftState;
    record.page = m_record.page;
    record.server = draft.server.id;
    record.datasetId = draft.dataset ? draft.dataset->id : QString();
    record.title = draft.dataset ? draft.dataset->title : QString();
    record.draft = draft.toJson();
    journal->save(record);
    journal->setFiles(record.id, files);
    return record.id;
}

PublicationRecord Memory::load(const QString &id)
{
    const std::optional<PublicationRecord> record = requireJournal()->publication(id);
    if (!record || record->state == discardedState) {
        Failure failure(Failure::Kind::NotFound, QStringLiteral("open a publication"));
        throw failure.code("no-such-publication").field(id);
    }
    m_record = *record;
    m_draft = Draft::fromJson(record->draft);
    return m_record;
}

QList<store::FileRecord> Memory::setFiles(const domain::LocalFiles &files)
{
    if (m_journal && !m_record.id.isEmpty()) {
        try {
            return m_journal->setFiles(m_record.id, files);
        } catch (const Failure &failure) {
            note(failure);
        }
    }
    m_bareFiles.clear();
    m_bareFiles.reserve(files.size());
    for (const domain::LocalFile &file : files) {
        store::FileRecord record;
        record.id = m_bareFiles.size() + 1;
        record.file = file;
        m_bareFiles.append(record);
    }
    return m_bareFiles;
}

QList<store::FileRecord> Memory::files() const
{
    if (m_journal && !m_record.id.isEmpty())
        return m_journal->files(m_record.id);
    return m_bareFiles;
}

void Memory::eachFile(const std::function<void(const store::FileRecord &)> &each) const
{
    if (m_journal && !m_record.id.isEmpty())
        return m_journal->eachFile(m_record.id, each);
    for (const store::FileRecord &record : m_bareFiles)
        each(record);
}

void Memory::keepReceipt(const domain::Receipt &receipt)
{
    if (m_journal && !m_record.id.isEmpty())
        m_journal->keepReceipt(m_record.id, receipt);
}

domain::Receipt Memory::receipt() const
{
    if (!m_journal || m_record.id.isEmpty())
        return domain::Receipt();
    return m_journal->receipt(m_record.id).value_or(domain::Receipt());
}

base::Task<> Memory::keep(std::stop_token stop)
{
    if (!m_journal)
        co_return;
    try {
        co_await m_journal->commit(stop);
    } catch (const Failure &failure) {
        if (failure.isCancelled())
            throw;
        note(failure);
    }
}

QList<Unfinished> Memory::unfinished() const
{
    QList<Unfinished> list;
    const QList<PublicationRecord> records = m_journal ? m_journal->unfinished() : QList<PublicationRecord>();
    for (const PublicationRecord &record : records)
        list.append(toUnfinished(record));
    return list;
}

std::optional<Unfinished> Memory::findByPlan(const QString &key) const
{
    std::optional<PublicationRecord> best;
    const QList<PublicationRecord> records = m_journal ? m_journal->all() : QList<PublicationRecord>();
    for (const PublicationRecord &record : records) {
        if (record.state == discardedState || record.draft.value(u"plan").toString() != key)
            continue;
        const bool open = record.state != doneState;
        const bool bestOpen = best && best->state != doneState;
        if (!best || (open && !bestOpen) || (open == bestOpen && record.updated > best->updated))
            best = record;
    }
    return best ? std::optional(toUnfinished(*best)) : std::nullopt;
}

void Memory::discard(const QString &id)
{
    std::optional<PublicationRecord> record = requireJournal()->publication(id);
    if (!record)
        return;
    record->state = discardedState;
    m_journal->save(*record);
    if (m_record.id == id)
        startOver();
}

void Memory::close(const QString &id)
{
    std::optional<PublicationRecord> record = requireJournal()->publication(id);
    if (!record)
        return;
    record->state = doneState;
    m_journal->save(*record);
}

double Memory::lastRate(const QString &serverId) const
{
    double rate = m_draft.rate;
    QDateTime newest;
    const QList<PublicationRecord> records = m_journal ? m_journal->all() : QList<PublicationRecord>();
    for (const PublicationRecord &record : records) {
        const double own = record.draft.value(u"rate").toDouble();
        if (record.server != serverId || own <= 0 || (newest.isValid() && record.updated < newest))
            continue;
        newest = record.updated;
        rate = own;
    }
    return rate;
}

} // namespace slipway::session
