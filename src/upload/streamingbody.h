// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "net/request.h"
#include "upload/fileuploader.h"

#include <QByteArray>

#include <memory>
#include <stop_token>

namespace slipway::upload {

/// One body for one PUT: the file of a job, or the archive of its members made while it is sent. There is no
/// way to continue within it.
class StreamingBody
{
public:
    /// Works out the length, of an archive in the pool. Throws Failure of Kind::Internal.
    static base::Task<StreamingBody> of(FileJob job, std::stop_token stop);
    ~StreamingBody();
    StreamingBody(StreamingBody &&) noexcept;
    StreamingBody &operator=(StreamingBody &&) noexcept;

    qint64 length() const; ///< bytes, what Content-Length will say
    /// Never a form's type: servers take such a body apart and find nothing.
    QByteArray contentType() const;

    /// Gives `request` this body. It is sent once; a server that has it all may take ten minutes to answer.
    ///
    /// As long as this object lives, `observer` is told what was sent, in bytes of the file or of the
    /// members. Sending fails with FileChanged or LocalFile if a file is not what it was at the check.
    void giveTo(net::Request &request, FileObserver *observer);

private:
    struct Contents;
    explicit StreamingBody(std::shared_ptr<Contents> contents);
    std::shared_ptr<Contents> m_contents;
};

} // namespace slipway::upload
