// SPDX-License-Identifier: MIT
#include "upload/streamingbody.h"

#include "upload/archivestream.h"

#include <QThreadPool>

#include <chrono>
#include <utility>

namespace slipway::upload {

namespace {

/// After the last byte the server still moves and looks through what it got (NOMAD contract 8).
constexpr std::chrono::minutes longestThinking{10};

} // namespace

/// Shared with the callbacks of a request, which may come late.
struct StreamingBody::Contents
{
    void report(qint64 bytes)
    {
        if (!observer)
            return;
        const qint64 length = plan ? plan->length() : job.file.stamp.size();
        observer->sent(plan ? plan->contentIn(bytes) : bytes);
        if (bytes == length)
            observer->stage(domain::Stage::Finalising);
    }

    FileJob job;
    std::shared_ptr<const ArchivePlan> plan; // of an archive
    FileObserver *observer = nullptr;        // null once nobody waits any more
};

StreamingBody::StreamingBody(std::shared_ptr<Contents> contents)
    : m_contents(std::move(contents))
{}

StreamingBody::StreamingBody(StreamingBody &&) noexcept = default;
StreamingBody &StreamingBody::operator=(StreamingBody &&) noexcept = default;

StreamingBody::~StreamingBody()
{
    if (m_contents)
        m_contents->observer = nullptr;
}

base::Task<StreamingBody> StreamingBody::of(FileJob job, std::stop_token stop)
{
    auto contents = std::make_shared<Contents>();
    contents->job = std::move(job);
    if (!contents->job.members.isEmpty()) {
        auto planning = [members = contents->job.members] {
            return std::shared_ptr<const ArchivePlan>(std::make_shared<ArchivePlan>(members));
        };
        auto planned = base::inPool(*QThreadPool::globalInstance(), std::move(planning), stop);
        contents->plan = co_await std::move(planned);
    }
    co_return StreamingBody(std::move(contents));
}

qint64 StreamingBody::length() const
{
    return m_contents->plan ? m_contents->plan->length() : m_contents->job.file.stamp.size();
}

QByteArray StreamingBody::contentType() const
{
    return m_contents->plan ? QByteArrayLiteral("application/zip")
                            : QByteArrayLiteral("application/octet-stream");
}

void StreamingBody::giveTo(net::Request &request, FileObserver *observer)
{
    m_contents->observer = observer;
    if (m_contents->plan) {
        auto make = [plan = m_contents->plan]() -> std::unique_ptr<net::BodySource> {
            return std::make_unique<ArchiveStream>(plan);
        };
        request.body(net::GeneratedBody(length(), std::move(make)), contentType());
    } else {
        net::FileSlice slice;
        slice.path = m_contents->job.file.path;
        slice.size = length();
        slice.stamp = m_contents->job.file.stamp;
        request.body(std::move(slice), contentType());
    }
    request.repeat(net::Request::Repeat::Never)
        .answerWithin(longestThinking)
        .onSent([contents = m_contents](qint64 bytes) { contents->report(bytes); });
}

} // namespace slipway::upload
