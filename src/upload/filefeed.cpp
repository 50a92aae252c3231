// SPDX-License-Identifier: MIT
#include "upload/filefeed.h"

#include "base/cryptoscope.h"
#include "net/filesource.h"
#include "upload/chunkdigest.h"

#include <QCoreApplication>
#include <QFile>
#include <QThreadPool>

#include <algorithm>
#include <mutex>
#include <utility>

namespace slipway::upload {

namespace {

using base::Failure;

constexpr qint64 blockSize = 1 << 20;            // bytes
constexpr qint64 mostReadBefore = 2'000'000'000; // bytes that are read again for the whole digest, seconds

Failure trouble(Failure::Kind kind, const QString &path, const QString &detail)
{
    Failure failure(kind, QStringLiteral("compute the digest"));
    return failure.file(path).detail(detail);
}

} // namespace

/// Reads for the digests, in one pool thread at a time.
class FileFeed::Reader
{
public:
    explicit Reader(const domain::LocalFile &file)
        : m_file(file)
        , m_whole(file.stamp.size())
    {}

    const domain::LocalFile &file() const { return m_file; }
    qint64 length() const { return m_file.stamp.size(); }

    QByteArray digest(qint64 offset, qint64 size, bool digested, const std::stop_token &stop)
    {
        const std::lock_guard lock(m_mutex);
        const base::CryptoScope scope;
        throwIfChanged();
        const bool isAll = digested && offset == 0 && size == length();
        if (offset > m_whole.counted() && offset <= mostReadBefore)
            read(m_whole.counted(), offset - m_whole.counted(), nullptr, stop);
        const bool isOfWhole = offset <= m_whole.counted() && offset + size > m_whole.counted();
        if (!digested && !isOfWhole)
            return {};
        Sha256 own;
        if (isAll) { // one sum serves for both
            m_countsWhole = false;
            read(offset, size, &own, stop);
            m_countsWhole = true;
            const QByteArray result = own.end();
            m_whole.isWhole(result);
            return result;
        }
        read(offset, size, digested ? &own : nullptr, stop);
        return digested ? own.end() : QByteArray();
    }

    QByteArray piece(qint64 offset, qint64 size) const
    {
        QFile source(m_file.path);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !source.seek(offset))
            throw trouble(Failure::Kind::LocalFile, m_file.path, source.errorString());
        QByteArray bytes = source.read(size);
        throwIfChanged();
        return bytes;
    }

    QString wholeDigest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_whole.hex();
    }

private:
    void throwIfChanged() const
    {
        if (base::FileStamp::of(m_file.path) != m_file.stamp)
            throw trouble(
                Failure::Kind::FileChanged, m_file.path,
                QCoreApplication::translate("Upload", "The file is not what it was when it was checked."));
    }

    void read(qint64 offset, qint64 size, Sha256 *own, const std::stop_token &stop)
    {
        QFile source(m_file.path);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !source.seek(offset))
            throw trouble(Failure::Kind::LocalFile, m_file.path, source.errorString());
        if (m_block.isEmpty())
            m_block = QByteArray(qsizetype(std::min(blockSize, std::max<qint64>(length(), 1))), '\0');
        for (qint64 at = offset; at < offset + size;) {
            base::throwIfStopped(stop);
            const qint64 count =
                source.read(m_block.data(), std::min<qint64>(m_block.size(), offset + size - at));
            if (count < 0)
                throw trouble(Failure::Kind::LocalFile, m_file.path, source.errorString());
            if (count == 0)
                throw trouble(
                    Failure::Kind::FileChanged, m_file.path,
                    QCoreApplication::translate("Upload", "The file became shorter while it was read."));
            if (own)
                own->add(m_block.constData(), count);
            if (m_countsWhole)
                m_whole.add(at, m_block.constData(), count);
            at += count;
        }
    }

    const domain::LocalFile m_file;
    mutable std::mutex m_mutex;
    WholeDigest m_whole;
    bool m_countsWhole = true;
    QByteArray m_block;
};

FileFeed::FileFeed(const domain::LocalFile &file)
    : m_reader(std::make_shared<Reader>(file))
{}

FileFeed::~FileFeed() = default;

qint64 FileFeed::length() const
{
    return m_reader->length();
}

QString FileFeed::print() const
{
    const base::FileStamp &stamp = m_reader->file().stamp;
    return QStringLiteral("%1:%2:%3").arg(stamp.size()).arg(stamp.modified()).arg(stamp.identity());
}

base::Task<Chunk> FileFeed::chunk(qint64 offset, qint64 size, bool digested, std::stop_token stop)
{
    const std::shared_ptr<Reader> own = m_reader; // the feed may be gone when the pool comes back
    auto reading = [reader = own, offset, size, digested, stop] {
        return reader->digest(offset, size, digested, stop);
    };
    auto read = base::inPool(*QThreadPool::globalInstance(), std::move(reading), stop);
    const QByteArray digest = co_await std::move(read);
    net::FileSlice slice;
    slice.path = own->file().path;
    slice.offset = offset;
    slice.size = size;
    slice.stamp = own->file().stamp;
    Chunk chunk;
    chunk.offset = offset;
    chunk.size = size;
    chunk.sha256 = digest;
    chunk.open = [slice]() -> std::unique_ptr<net::BodySource> {
        return std::make_unique<net::FileSource>(slice);
    };
    co_return Chunk(chunk);
}

QString FileFeed::wholeDigest() const
{
    return m_reader->wholeDigest();
}

base::Task<QByteArray> FileFeed::piece(qint64 offset, qint64 size, std::stop_token stop)
{
    auto reading = [reader = m_reader, offset, size] { return reader->piece(offset, size); };
    auto read = base::inPool(*QThreadPool::globalInstance(), std::move(reading), stop);
    const QByteArray bytes = co_await std::move(read);
    co_return QByteArray(bytes);
}

} // namespace slipway::upload
