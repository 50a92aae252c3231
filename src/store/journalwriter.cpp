// SPDX-License-Identifier: MIT
#include "store/journalwriter.h"

#include "store/journalfile.h"

#include <QLoggingCategory>

#include <iterator>
#include <optional>
#include <utility>

namespace slipway::store {

namespace {

Q_LOGGING_CATEGORY(lcStore, "slipway.store")

constexpr std::chrono::milliseconds groupTime{100};
constexpr std::chrono::milliseconds retryTime{1'000};

QString writing()
{
    return QStringLiteral("write the journal");
}

} // namespace

JournalWriter::JournalWriter(const QString &file)
    : m_file(file)
{
    std::promise<QString> opened;
    std::future<QString> setAside = opened.get_future();
    m_thread = std::thread([this, promise = std::move(opened)]() mutable { run(std::move(promise)); });
    try {
        m_setAside = setAside.get();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void JournalWriter::note(Note note)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_dirty) {
            m_dirty = true;
            m_deadline = std::chrono::steady_clock::now() + groupTime;
            wake = true;
        }
        m_work.notes.push_back(std::move(note));
    }
    if (wake)
        m_wake.notify_one();
}

void JournalWriter::read(Note reader)
{
    auto waiting = std::make_shared<Reader>();
    waiting->function = std::move(reader);
    std::future<void> done = waiting->done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_work.readers.push_back(waiting);
    }
    m_wake.notify_one();
    done.get();
}

base::Task<> JournalWriter::commit(std::stop_token stop)
{
    base::throwIfStopped(stop);
    if (!isDirty())
        co_return;
    base::Completion<void> completion;
    const base::CancelOnStop<void> cancel(stop, completion);
    {
        const std::lock_guard lock(m_mutex);
        m_work.waiters.push_back(completion);
    }
    m_wake.notify_one();
    co_await completion;
}

bool JournalWriter::isDirty()
{
    const std::lock_guard lock(m_mutex);
    return m_dirty;
}

void JournalWriter::run(std::promise<QString> opened)
{
    try {
        JournalFile journal = openJournalFile(m_file);
        m_database = std::move(journal.database);
        opened.set_value(journal.setAside);
    } catch (...) {
        opened.set_exception(std::current_exception());
        return;
    }
    for (bool last = false; !last;) {
        Work work = waitForWork();
        last = work.isLast;
        serve(std::move(work));
    }
    if (!m_pending.empty())
        qCWarning(lcStore) << "the journal was closed with" << m_pending.size() << "notes unwritten";
    m_pending.clear();
    m_database.reset();
}

JournalWriter::Work JournalWriter::waitForWork()
{
    std::unique_lock lock(m_mutex);
    const auto isUrgent = [this] { return m_quit || !m_work.readers.empty() || !m_work.waiters.empty(); };
    m_wake.wait(lock, [&] { return m_dirty || isUrgent(); });
    if (m_dirty)
        m_wake.wait_until(lock, m_deadline, isUrgent);
    Work work = std::exchange(m_work, Work());
    work.isLast = m_quit;
    const bool isTime = m_dirty && std::chrono::steady_clock::now() >= m_deadline;
    work.mustCommit = work.isLast || isTime || !work.waiters.empty();
    return work;
}

void JournalWriter::serve(Work work)
{
    std::move(work.notes.begin(), work.notes.end(), std::back_inserter(m_pending));
    std::optional<base::Failure> trouble;
    try {
        applyPending();
    } catch (const SqlError &error) {
        trouble = storeFailure(error, m_file, writing());
    }
    answer(work.readers, trouble ? std::make_exception_ptr(*trouble) : nullptr);
    if (!work.mustCommit)
        return;
    try {
        if (!trouble)
            commitPending();
    } catch (const SqlError &error) {
        trouble = storeFailure(error, m_file, writing());
    }
    {
        const std::lock_guard lock(m_mutex);
        m_dirty = !m_pending.empty() || !m_work.notes.empty();
        m_deadline = std::chrono::steady_clock::now() + (trouble ? retryTime : groupTime);
    }
    if (trouble)
        qCWarning(lcStore) << trouble->toLogLine();
    for (const base::Completion<void> &waiter : work.waiters)
        waiter.settle(trouble ? base::Outcome<void>(*trouble) : base::Outcome<void>());
}

void JournalWriter::applyPending()
{
    while (m_applied < m_pending.size()) {
        try {
            if (!m_inTransaction) {
                m_database->run(QStringLiteral("BEGIN IMMEDIATE"));
                m_inTransaction = true;
            }
            m_pending[m_applied](*m_database);
            ++m_applied;
        } catch (const SqlError &error) {
            const std::size_t guilty = m_applied;
            rollBack();
            if (!error.isConstraint())
                throw;
            // One note that contradicts the rest must not keep the rest from the disk for ever.
            qCWarning(lcStore) << "a note was refused:" << error.text();
            m_pending.erase(m_pending.begin() + static_cast<std::ptrdiff_t>(guilty));
        }
    }
}

void JournalWriter::commitPending()
{
    if (!m_inTransaction)
        return;
    try {
        m_database->run(QStringLiteral("COMMIT"));
    } catch (const SqlError &) {
        rollBack();
        throw;
    }
    m_inTransaction = false;
    m_applied = 0;
    m_pending.clear();
}

void JournalWriter::rollBack()
{
    m_applied = 0;
    if (!std::exchange(m_inTransaction, false))
        return;
    try {
        m_database->run(QStringLiteral("ROLLBACK"));
    } catch (const SqlError &) {
        // SQLite has rolled back by itself, as it does when the disk is full.
    }
}

void JournalWriter::answer(const std::vector<std::shared_ptr<Reader>> &readers,
                           const std::exception_ptr &trouble)
{
    for (const auto &reader : readers) {
        try {
            if (trouble)
                std::rethrow_exception(trouble);
            reader->function(*m_database);
            reader->done.set_value();
        } catch (const SqlError &error) {
            const base::Failure failure = storeFailure(error, m_file, QStringLiteral("read the journal"));
            reader->done.set_exception(std::make_exception_ptr(failure));
        } catch (...) {
            reader->done.set_exception(std::current_exception());
        }
    }
}

} // namespace slipway::store
