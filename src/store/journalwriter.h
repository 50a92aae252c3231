// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "store/database.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::store {

/// The thread that owns the journal's connection: notes are written in order and in groups, each group one
/// transaction.
///
/// A group is committed when somebody waits for it, or 100 ms after its first note. If it cannot be written
/// nothing is forgotten: everything is tried again at the next commit, and now and then by itself.
class JournalWriter
{
public:
    using Note = std::function<void(Database &)>;

    /// Opens the journal (see openJournalFile) and starts; throws Failure of Kind::Store.
    explicit JournalWriter(const QString &file);
    /// Writes what is left and closes the file.
    ~JournalWriter();
    JournalWriter(const JournalWriter &) = delete;
    JournalWriter &operator=(const JournalWriter &) = delete;

    const QString &setAside() const { return m_setAside; }

    /// Queues a note and comes back at once. It may be run more than once, if its transaction fails.
    void note(Note note);
    /// Runs `reader` in the writer's thread; it sees every note queued so far, on disk or not. Blocks
    /// until it is done, at most for the commit that is under way; throws Failure of Kind::Store.
    void read(Note reader);
    /// Comes back when all notes queued so far are on disk; throws Failure of Kind::Store if they are not.
    base::Task<> commit(std::stop_token stop);

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Reader
    {
        Note function;
        std::promise<void> done;
    };
    struct Work
    {
        std::deque<Note> notes;
        std::vector<std::shared_ptr<Reader>> readers;
        std::vector<base::Completion<void>> waiters;
        bool mustCommit = false;
        bool isLast = false;
    };

    void run(std::promise<QString> opened);
    Work waitForWork();
    void serve(Work work);
    void applyPending();
    void commitPending();
    void rollBack();
    void answer(const std::vector<std::shared_ptr<Reader>> &readers, const std::exception_ptr &trouble);
    bool isDirty();

    QString m_file;
    QString m_setAside;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    Work m_work;
    Time m_deadline;
    bool m_dirty = false; // something noted is not on disk
    bool m_quit = false;

    // The writer's thread alone
    std::unique_ptr<Database> m_database;
    std::deque<Note> m_pending;
    std::size_t m_applied = 0; // so many of m_pending are in the open transaction
    bool m_inTransaction = false;

    std::thread m_thread;
};

} // namespace slipway::store
