// SPDX-License-Identifier: MIT
#pragma once

#include "upload/fileuploader.h"

#include <functional>
#include <memory>
#include <utility>

namespace slipway::upload {

/// Tells an observer how far its file is. The callbacks of a request may come late: once this object is gone
/// they find nobody.
class Hearing
{
public:
    explicit Hearing(FileObserver *observer)
        : m_observer(std::make_shared<FileObserver *>(observer))
    {}
    ~Hearing() { *m_observer = nullptr; }
    Hearing(const Hearing &) = delete;
    Hearing &operator=(const Hearing &) = delete;

    void stage(domain::Stage stage) const { (*m_observer)->stage(stage); }
    void sent(qint64 bytes) const { (*m_observer)->sent(bytes); }
    void alive() const { (*m_observer)->alive(); }

    /// For net::Request::onSent(): `contentIn` turns bytes of the request into bytes of the file. What it
    /// refers to lives as long as this object.
    std::function<void(qint64)> whenSent(std::function<qint64(qint64)> contentIn) const
    {
        return [observer = m_observer, inFile = std::move(contentIn)](qint64 bytes) {
            if (*observer)
                (*observer)->sent(inFile(bytes));
        };
    }

private:
    std::shared_ptr<FileObserver *> m_observer; // null inside once nobody listens any more
};

} // namespace slipway::upload
