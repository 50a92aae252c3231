// SPDX-License-Identifier: MIT
#include "upload/archivefeed.h"

#include "base/cryptoscope.h"
#include "upload/archivestream.h"
#include "upload/chunkdigest.h"

#include <QThreadPool>

#include <algorithm>
#include <cstring>
#include <deque>
#include <mutex>
#include <utility>

namespace slipway::upload {

namespace {

constexpr qint64 largestHeld = 8 * 1024 * 1024; // bytes
constexpr qint64 dropAtOnce = 1 << 20;          // bytes
constexpr std::size_t heldAtOnce = 2;           // chunks: the one on its way, and the next

/// Bytes in memory as a body.
class HeldSource final : public net::BodySource
{
public:
    explicit HeldSource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}

    qint64 length() const override { return m_bytes.size(); }
    void read(char *data, qint64 size) override
    {
        std::memcpy(data, m_bytes.constData() + m_at, std::size_t(size));
        m_at += size;
    }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace

/// Makes the archive, from one place to the next; in any thread, one at a time.
class ArchiveFeed::Generator
{
public:
    explicit Generator(std::shared_ptr<const ArchivePlan> plan)
        : m_plan(std::move(plan))
    {}

    /// A piece that is held, for it may have to be sent again.
    QByteArray hold(qint64 offset, qint64 size, const std::stop_token &stop)
    {
        const std::lock_guard lock(m_mutex);
        QByteArray bytes = known(offset, size);
        if (bytes.size() < size) {
            const qint64 missing = size - bytes.size();
            moveTo(offset + bytes.size(), stop);
            const qsizetype from = bytes.size();
            bytes.resize(size);
            make(bytes.data() + from, missing);
        }
        m_held.push_back({offset, bytes});
        while (m_held.size() > heldAtOnce)
            m_held.pop_front();
        return bytes;
    }

    void read(qint64 offset, char *data, qint64 size, const std::stop_token &stop)
    {
        const std::lock_guard lock(m_mutex);
        moveTo(offset, stop);
        make(data, size);
    }

private:
    struct Held
    {
        qint64 offset;
        QByteArray bytes;
    };

    /// As much from `offset` on as is held of earlier pieces.
    QByteArray known(qint64 offset, qint64 size) const
    {
        QByteArray bytes;
        for (bool found = true; found && bytes.size() < size;) {
            const qint64 at = offset + bytes.size();
            const auto has = std::find_if(m_held.cbegin(), m_held.cend(), [at](const Held &held) {
                return held.offset <= at && at < held.offset + held.bytes.size();
            });
            found = has != m_held.cend();
            if (found && has->offset == offset && has->bytes.size() == size)
                return has->bytes;
            if (found)
                bytes += has->bytes.mid(at - has->offset, size - bytes.size());
        }
        return bytes;
    }

    void moveTo(qint64 offset, const std::stop_token &stop)
    {
        if (!m_stream || m_position > offset) {
            m_stream = std::make_unique<ArchiveStream>(m_plan);
            m_position = 0;
        }
        QByteArray dropped;
        while (m_position < offset) {
            base::throwIfStopped(stop);
            const qint64 size = std::min(dropAtOnce, offset - m_position);
            dropped.resize(size);
            make(dropped.data(), size);
        }
    }

    void make(char *data, qint64 size)
    {
        try {
            m_stream->read(data, size);
        } catch (...) {
            m_stream.reset(); // it must not be read on
            throw;
        }
        m_position += size;
    }

    const std::shared_ptr<const ArchivePlan> m_plan;
    std::mutex m_mutex;
    std::unique_ptr<ArchiveStream> m_stream;
    qint64 m_position = 0; // bytes made so far
    std::deque<Held> m_held;
};

/// A piece that is too large to be held: made while it is sent.
class ArchiveFeed::StreamedSource final : public net::BodySource
{
public:
    StreamedSource(std::shared_ptr<Generator> generator, qint64 offset, qint64 size, std::stop_token stop)
        : m_generator(std::move(generator))
        , m_offset(offset)
        , m_size(size)
        , m_stop(std::move(stop))
    {}

    qint64 length() const override { return m_size; }
    void read(char *data, qint64 size) override
    {
        m_generator->read(m_offset + m_read, data, size, m_stop);
        m_read += size;
    }

private:
    const std::shared_ptr<Generator> m_generator;
    const qint64 m_offset;
    const qint64 m_size;
    const std::stop_token m_stop;
    qint64 m_read = 0;
};

ArchiveFeed::ArchiveFeed(std::shared_ptr<const ArchivePlan> plan)
    : m_plan(std::move(plan))
    , m_generator(std::make_shared<Generator>(m_plan))
{}

ArchiveFeed::~ArchiveFeed() = default;

qint64 ArchiveFeed::length() const
{
    return m_plan->length();
}

qint64 ArchiveFeed::contentIn(qint64 bytes) const
{
    return m_plan->contentIn(bytes);
}

QString ArchiveFeed::print() const
{
    const base::CryptoScope scope;
    Sha256 sum;
    const auto add = [&sum](const QByteArray &bytes) { sum.add(bytes.constData(), bytes.size()); };
    add(m_plan->format() == ArchiveFormat::Tar ? "tar\n" : "zip\n");
    for (const domain::LocalFile &file : m_plan->members())
        add(file.remote.toUtf8() + '\n' + QByteArray::number(file.stamp.size()) + ' ' +
            QByteArray::number(file.stamp.modified()) + '\n');
    return QString::number(length()) + QLatin1Char(':') + QString::fromLatin1(sum.end().toHex());
}

qint64 ArchiveFeed::largestDigested() const
{
    return largestHeld;
}

base::Task<Chunk> ArchiveFeed::chunk(qint64 offset, qint64 size, bool digested, std::stop_token stop)
{
    const std::shared_ptr<Generator> generator = m_generator; // the feed may be gone when the pool comes back
    Chunk chunk;
    chunk.offset = offset;
    chunk.size = size;
    if (size > largestHeld) {
        chunk.open = [generator, offset, size, stop]() -> std::unique_ptr<net::BodySource> {
            return std::make_unique<StreamedSource>(generator, offset, size, stop);
        };
        co_return Chunk(chunk);
    }
    auto making = [generator, offset, size, digested, stop] {
        const QByteArray bytes = generator->hold(offset, size, stop);
        const base::CryptoScope scope;
        QByteArray sum;
        if (digested) {
            Sha256 running;
            running.add(bytes.constData(), bytes.size());
            sum = running.end();
        }
        return std::pair(bytes, sum);
    };
    auto made = base::inPool(*QThreadPool::globalInstance(), std::move(making), stop);
    const std::pair<QByteArray, QByteArray> result = co_await std::move(made);
    chunk.sha256 = result.second;
    chunk.open = [bytes = result.first]() -> std::unique_ptr<net::BodySource> {
        return std::make_unique<HeldSource>(bytes);
    };
    co_return Chunk(chunk);
}

base::Task<QByteArray> ArchiveFeed::piece(qint64, qint64, std::stop_token)
{
    co_return QByteArray();
}

} // namespace slipway::upload
