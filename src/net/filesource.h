// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "base/filestamp.h"
#include "net/bodysource.h"
#include "net/request.h"

#include <QFile>

namespace slipway::net {

/// A slice of a file as the bytes of a body.
///
/// The last bytes are given out only after the file was found to be the same as when reading began. Throws
/// Failure of Kind::LocalFile or FileChanged.
class FileSource final : public BodySource
{
public:
    explicit FileSource(FileSlice slice);

    qint64 length() const override { return m_slice.size; }
    void read(char *data, qint64 size) override;

private:
    void open();
    base::Failure unreadable() const;
    base::Failure changed(const QString &detail) const;

    FileSlice m_slice;
    QFile m_file;
    base::FileStamp m_stamp;
    qint64 m_read = 0; // bytes
};

} // namespace slipway::net
