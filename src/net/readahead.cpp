// SPDX-License-Identifier: MIT
#include "net/readahead.h"

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
    Shared(QThreadPool &pool, std::unique_ptr<BodySource> source, std::function<void()> whenReady)
        : m_pool(pool)
        , m_source(std::move(source))
        , m_length(m_source->length())
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
        return !m_isStopped && !m_failure && m_planned < m_length &&
               m_ready.size() < static_cast<std::size_t>(depth);
    }

    /// One job at a time reads, so that the source needs no lock and its blocks keep their order.
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
            } catch (const std::exception &error) {
                failure.emplace(Failure::Kind::Internal, QStringLiteral("make a body"));
                failure->detail(QString::fromUtf8(error.what()));
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
        const qint64 size = std::min(blockSize, m_length - m_planned);
        if (block.size() != size)
            block = QByteArray(size, Qt::Uninitialized);
        m_source->read(block.data(), size);
    }

    QThreadPool &m_pool;
    const std::unique_ptr<BodySource> m_source; // only the one reading job touches it
    const qint64 m_length;                      // bytes

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

ReadAhead::ReadAhead(QThreadPool &pool, std::unique_ptr<BodySource> source, std::function<void()> whenReady)
    : m_shared(std::make_shared<Shared>(pool, std::move(source), std::move(whenReady)))
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
