// SPDX-License-Identifier: MIT
#pragma once

#include "session/draft.h"
#include "session/session.h"
#include "store/journal.h"

#include <functional>
#include <memory>
#include <optional>

namespace slipway::session {

/// The current publication in the journal, and the journal's health. Lives in the worker's thread.
///
/// Without a usable journal everything here still works, in memory alone; requireJournal() is what refuses.
class Memory
{
public:
    /// `troubleFound` is called when the journal turns out to be unusable, with a sentence for a person; with
    /// an empty one when it can be used after all.
    Memory(const QString &journalFile, std::function<QString(const base::Failure &)> words,
           std::function<void(QString)> troubleFound);
    ~Memory();

    /// What is wrong with the journal, in a sentence; empty if all is well.
    const QString &trouble() const { return m_trouble; }
    /// The journal; throws Failure of Kind::Store, code "no-journal", "locked", "newer" or "full", if it
    /// cannot be used. One that another Slipway had is tried anew each time: that one may have ended.
    store::Journal *requireJournal();
    /// The journal, or null.
    store::Journal *journal() const { return m_journal.get(); }

    const QString &publicationId() const { return m_record.id; }
    const Draft &draft() const { return m_draft; }
    /// Changes the draft, and the journal's copy if the publication is there already.
    void change(const std::function<void(Draft &)> &edit);
    void setPage(const QString &page);
    void setState(const QString &state);
    /// Makes sure that the publication has a place in the journal.
    void begin();
    /// Makes an unfinished publication of its own for these files, to the same dataset, and gives its ID; the
    /// current one stays what it is. Throws Failure of Kind::Store if the journal cannot be used.
    QString putAside(const domain::LocalFiles &files, const std::function<void(Draft &)> &edit);
    /// Puts the current publication aside: the next begin() makes a new one with the same server.
    void startOver();
    /// Makes this publication the current one; throws Failure of Kind::NotFound, code "no-such-publication".
    store::PublicationRecord load(const QString &id);

    /// Keeps the files of the current publication; nothing but the bare files without a journal.
    QList<store::FileRecord> setFiles(const domain::LocalFiles &files);
    QList<store::FileRecord> files() const;
    /// Calls `each` for every file in order, perhaps in another thread while this one waits; see
    /// Journal::eachFile().
    void eachFile(const std::function<void(const store::FileRecord &)> &each) const;

    /// Keeps the receipt of the current publication; nothing without a journal.
    void keepReceipt(const domain::Receipt &receipt);
    /// The receipt that was kept last; an empty one if there is none.
    domain::Receipt receipt() const;

    /// Waits until everything is on disk. A journal that cannot be written becomes trouble(), not a failure.
    base::Task<> keep(std::stop_token stop);

    QList<Unfinished> unfinished() const;
    std::optional<Unfinished> findByPlan(const QString &key) const;
    void discard(const QString &id);
    /// Closes a publication: it is no longer listed as unfinished.
    void close(const QString &id);
    /// Bytes per second of the newest run with this server; 0: none.
    double lastRate(const QString &serverId) const;

private:
    void open();
    Draft nextDraft() const;
    void store();
    void note(const base::Failure &failure);

    QString m_file;
    std::unique_ptr<store::Journal> m_journal;
    std::optional<base::Failure> m_failure;
    std::function<QString(const base::Failure &)> m_words;
    std::function<void(QString)> m_troubleFound;
    QString m_trouble;
    store::PublicationRecord m_record;
    Draft m_draft;
    QList<store::FileRecord> m_bareFiles; // when there is no journal
};

} // namespace slipway::session
