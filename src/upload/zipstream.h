// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/bodysource.h"
#include "upload/zipplan.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace slipway::upload {

/// An archive of files, made while it is read.
///
/// A file that is not what its stamp says, before or after it was read, ends it with a Failure of
/// Kind::FileChanged or LocalFile that names the file: the archive is never padded and never whole then.
class ZipStream final : public net::BodySource
{
public:
    explicit ZipStream(std::shared_ptr<const ZipPlan> plan);
    ~ZipStream() override;

    qint64 length() const override { return m_plan->length(); }
    void read(char *data, qint64 size) override;

private:
    class Writer;

    void makeMore();
    void openMember();
    void readMember();
    void closeMember();
    const domain::LocalFile &member() const { return m_plan->members().at(m_member); }

    std::shared_ptr<const ZipPlan> m_plan;
    std::unique_ptr<Writer> m_writer;
    qsizetype m_member = 0; // the one being read, or to be opened next
    std::unique_ptr<QFile> m_file;
    qint64 m_left = 0;  // bytes of the open member
    qint64 m_given = 0; // bytes of the archive
    bool m_isClosed = false;
    QByteArray m_buffer;
};

} // namespace slipway::upload
