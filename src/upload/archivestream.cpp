// SPDX-License-Identifier: MIT
#include "upload/archivestream.h"

#include "base/trfunctions.h"
#include "upload/archivewriter.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace slipway::upload {

namespace {

using base::Failure;

constexpr qint64 readAtOnce = 1 << 18; // bytes; more costs memory and wins nothing

SLIPWAY_TR_FUNCTIONS(ArchiveStream)

Failure trouble(Failure::Kind kind, const domain::LocalFile &file, const QString &detail)
{
    Failure failure(kind, QStringLiteral("pack files into an archive"));
    return failure.file(file.path).detail(detail);
}

void throwIfChanged(const domain::LocalFile &file)
{
    if (base::FileStamp::of(file.path) != file.stamp)
        throw trouble(Failure::Kind::FileChanged, file,
                      tr("The file is not what it was when it was checked."));
}

Failure wrongLength()
{
    Failure failure(Failure::Kind::Internal, QStringLiteral("pack files into an archive"));
    return failure.detail(tr("the archive is not as long as was announced"));
}

} // namespace

/// Puts the archive's bytes where they are wanted, and keeps what comes beyond.
class ArchiveStream::Writer final : public ArchiveWriter
{
public:
    explicit Writer(ArchiveFormat format)
        : ArchiveWriter(format, Checksums::Real)
    {}

    void want(char *target, qint64 size)
    {
        m_target = target;
        m_wanted = size;
        const qint64 kept = std::min(size, qint64(m_beyond.size()) - m_taken);
        put(m_beyond.constData() + m_taken, kept);
        m_taken += kept;
        if (m_taken == m_beyond.size()) {
            m_beyond.clear();
            m_taken = 0;
        }
    }
    qint64 wanted() const { return m_wanted; }
    bool hasMore() const { return !m_beyond.isEmpty(); }

protected:
    void write(const char *bytes, qint64 size) noexcept override
    {
        const qint64 fits = std::min(size, m_wanted);
        put(bytes, fits);
        m_beyond.append(bytes + fits, size - fits);
    }

private:
    void put(const char *bytes, qint64 size)
    {
        if (size <= 0)
            return;
        std::memcpy(m_target, bytes, std::size_t(size));
        m_target += size;
        m_wanted -= size;
    }

    char *m_target = nullptr;
    qint64 m_wanted = 0;
    QByteArray m_beyond;
    qint64 m_taken = 0; // bytes of m_beyond
};

ArchiveStream::ArchiveStream(std::shared_ptr<const ArchivePlan> plan)
    : m_plan(std::move(plan))
{}

ArchiveStream::~ArchiveStream() = default;

void ArchiveStream::read(char *data, qint64 size)
{
    if (!m_writer) {
        m_writer = std::make_unique<Writer>(m_plan->format()); // here, for this is the thread that is to work
        m_buffer = QByteArray(readAtOnce, Qt::Uninitialized);
    }
    m_writer->want(data, size);
    while (m_writer->wanted() > 0)
        makeMore();
    m_given += size;
    if (m_given < length())
        return;
    while (!m_isClosed) // the last byte leaves us only if everything was as it had to be
        makeMore();
    if (m_writer->hasMore())
        throw wrongLength();
}

void ArchiveStream::makeMore()
{
    if (m_isClosed)
        throw wrongLength();
    if (m_file) {
        readMember();
    } else if (m_member < m_plan->members().size()) {
        openMember();
    } else {
        m_writer->close();
        m_isClosed = true;
    }
}

void ArchiveStream::openMember()
{
    throwIfChanged(member());
    m_file = std::make_unique<QFile>(member().path);
    if (!m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw trouble(Failure::Kind::LocalFile, member(), m_file->errorString());
    m_left = member().stamp.size();
    m_writer->begin(member());
    if (m_left == 0)
        closeMember();
}

void ArchiveStream::readMember()
{
    const qint64 most = std::min({readAtOnce, m_left, std::max<qint64>(m_writer->wanted(), 1)});
    const qint64 count = m_file->read(m_buffer.data(), most);
    if (count < 0)
        throw trouble(Failure::Kind::LocalFile, member(), m_file->errorString());
    if (count == 0)
        throw trouble(Failure::Kind::FileChanged, member(), tr("The file became shorter while it was sent."));
    m_writer->data(m_buffer.constData(), count);
    m_left -= count;
    if (m_left == 0)
        closeMember();
}

void ArchiveStream::closeMember()
{
    throwIfChanged(member());
    m_file.reset();
    m_writer->endMember();
    ++m_member;
}

} // namespace slipway::upload
