// SPDX-License-Identifier: MIT
#include "net/readahead.h"

#include "base/filestamp.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace slipway::net {

using base::Failure;

class ReadAhead::Shared : public std::enable_shared_from_this<Shared>
{
public:
    Shared(QThreadPool &pool, FileSlice slice, std::function<void()> whenReady)
        : m_pool(pool)
        , m_slice(std::move(slice))
        , m_file(m_slice.path)
        , m_whenReady(std::move(whenReady))
    {}

    std::optional<QByteArray> take(QByteArray used)
    {
        const std::lock_guard lock(m_mutex);
        if (!used.isNull())
            m_free.push_back(std::move(used));
        std::optional<QByteArray> block;
        if (!m_ready.empty()) {
            block = std::move(m_ready.front());
            m_ready.pop_front();
        } else if (m_failure) {
            throw *m_failure;
        } else {
            m_isAwaited = true;
        }
        startWithLock();
        return block;
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_whenReady = nullptr; // under the lock: after stop() nobody is called
    }

private:
    bool isWorkLeft() const
    {
        return !m_isStopped && !m_failure && m_planned < m_slice.size &&
               m_ready.size() < static_cast<std::size_t>(depth);
    }

    /// One job at a time reads for a slice, so that its file needs no lock and its blocks keep their order.
    void startWithLock()
    {
        if (m_isReading || !isWorkLeft())
            return;
        m_isReading = true;
        m_pool.start([self = shared_from_this()] { self->readBlocks(); });
    }

    void readBlocks()
    {
        for (;;) {
            QByteArray block;
            {
                const std::lock_guard lock(m_mutex);
                if (!isWorkLeft()) {
                    m_isReading = false;
                    return;
                }
                if (!m_free.empty()) {
                    block = std::move(m_free.back());
                    m_free.pop_back();
                }
            }
            std::optional<Failure> failure;
            try {
                readOne(block);
            } catch (const Failure &trouble) {
                failure = trouble;
            }
            publish(std::move(block), std::move(failure));
        }
    }

    void publish(QByteArray block, std::optional<Failure> failure)
    {
        const std::lock_guard lock(m_mutex);
        if (failure) {
            m_failure = std::move(failure);
        } else {
            m_planned += block.size();
            m_ready.push_back(std::move(block));
        }
        if (std::exchange(m_isAwaited, false) && m_whenReady)
            m_whenReady();
    }

    void readOne(QByteArray &block)
    {
        if (!m_file.isOpen())
            openFile();
        const qint64 size = std::min(blockSize, m_slice.size - m_planned);
        if (block.size() != size)
            block = QByteArray(size, Qt::Uninitialized);
        qint64 filled = 0;
        while (filled < size) {
            const qint64 count = m_file.read(block.data() + filled, size - filled);
            if (count < 0)
                throw unreadable(m_file.errorString());
            if (count == 0)
                throw changed(
                    QCoreApplication::translate("ReadAhead", "The file became shorter while it was sent."));
            filled += count;
        }
        const bool isLast = m_planned + size == m_slice.size;
        if (isLast && base::FileStamp::of(m_slice.path) != m_stamp)
            throw changed(
                QCoreApplication::translate("ReadAhead", "The file was changed while it was sent."));
    }

    void openFile()
    {
        m_stamp = base::FileStamp::of(m_slice.path);
        if (m_slice.offset < 0 || m_slice.offset + m_slice.size > m_stamp.size())
            throw changed(QCoreApplication::translate("ReadAhead", "The file is shorter than it was."));
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !m_file.seek(m_slice.offset))
            throw unreadable(m_file.errorString());
    }

    Failure unreadable(const QString &detail) const
    {
        Failure failure(Failure::Kind::LocalFile, QStringLiteral("read a file to send it"));
        return failure.file(m_slice.path).detail(detail);
    }

    Failure changed(const QString &detail) const
    {
        Failure failure(Failure::Kind::FileChanged, QStringLiteral("read a file to send it"));
        return failure.file(m_slice.path).detail(detail);
    }

    QThreadPool &m_pool;
    const FileSlice m_slice;

    // Only the one reading job touches these.
    QFile m_file;
    base::FileStamp m_stamp;

    std::mutex m_mutex;
    std::function<void()> m_whenReady;
    std::deque<QByteArray> m_ready;
    std::vector<QByteArray> m_free;
    qint64 m_planned = 0; // bytes read so far; written by the job alone, under the lock
    bool m_isReading = false;
    bool m_isAwaited = false;
    bool m_isStopped = false;
    std::optional<Failure> m_failure;
};

ReadAhead::ReadAhead(QThreadPool &pool, FileSlice slice, std::function<void()> whenReady)
    : m_shared(std::make_shared<Shared>(pool, std::move(slice), std::move(whenReady)))
{}

ReadAhead::~ReadAhead()
{
    m_shared->stop();
}

std::optional<QByteArray> ReadAhead::take(QByteArray used)
{
    return m_shared->take(std::move(used));
}

} // namespace slipway::net
