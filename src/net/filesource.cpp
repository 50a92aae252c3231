// SPDX-License-Identifier: MIT
#include "net/filesource.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::net {

using base::Failure;

FileSource::FileSource(FileSlice slice)
    : m_slice(std::move(slice))
    , m_file(m_slice.path)
{}

void FileSource::read(char *data, qint64 size)
{
    if (!m_file.isOpen())
        open();
    qint64 filled = 0;
    while (filled < size) {
        const qint64 count = m_file.read(data + filled, size - filled);
        if (count < 0)
            throw unreadable();
        if (count == 0)
            throw changed(
                QCoreApplication::translate("ReadAhead", "The file became shorter while it was sent."));
        filled += count;
    }
    m_read += size;
    if (m_read == m_slice.size && base::FileStamp::of(m_slice.path) != m_stamp)
        throw changed(QCoreApplication::translate("ReadAhead", "The file was changed while it was sent."));
}

void FileSource::open()
{
    m_stamp = base::FileStamp::of(m_slice.path);
    if (m_slice.offset < 0 || m_slice.offset + m_slice.size > m_stamp.size())
        throw changed(QCoreApplication::translate("ReadAhead", "The file is shorter than it was."));
    if (m_slice.stamp && *m_slice.stamp != m_stamp)
        throw changed(QCoreApplication::translate("ReadAhead", "The file was changed while it was sent."));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !m_file.seek(m_slice.offset))
        throw unreadable();
}

Failure FileSource::unreadable() const
{
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("read a file to send it"));
    return failure.file(m_slice.path).detail(m_file.errorString());
}

Failure FileSource::changed(const QString &detail) const
{
    Failure failure(Failure::Kind::FileChanged, QStringLiteral("read a file to send it"));
    return failure.file(m_slice.path).detail(detail);
}

} // namespace slipway::net
