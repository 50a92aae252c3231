// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/bodysource.h"
#include "upload/archiveplan.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace slipway::upload {

/// An archive of files, made while it is read.
///
/// A file that is not what its stamp says, before or after it was read, ends it with a Failure of
/// Kind::FileChanged or LocalFile that names the file: the archive is never padded and never whole then.
class ArchiveStream final : public net::BodySource
{
public:
    explicit ArchiveStream(std::shared_ptr<const ArchivePlan> plan);
    ~ArchiveStream() override;

    qint64 length() const override { return m_plan->length(); }
    void read(char *data, qint64 size) override;

private:
    class Writer;

    void makeMore();
    void openMember();
    void readMember();
    void closeMember();
    const domain::LocalFile &member() const { return m_plan->members().at(m_member); }

    std::shared_ptr<const ArchivePlan> m_plan;
    std::unique_ptr<Writer> m_writer;
    qsizetype m_member = 0; // the one being read, or to be opened next
    std::unique_ptr<QFile> m_file;
    qint64 m_left = 0;  // bytes of the open member
    qint64 m_given = 0; // bytes of the archive
    bool m_isClosed = false;
    QByteArray m_buffer;
};

} // namespace slipway::upload
