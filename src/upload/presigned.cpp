// SPDX-License-Identifier: MIT
#include "upload/presigned.h"

#include "base/parallel.h"
#include "upload/storageerror.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace slipway::upload {

namespace {

using base::Failure;

constexpr int partsAtOnce = 32; // of one file; the client bounds the bodies of all files
constexpr int sendsOfPart = 4;  // for answers of the storage that pass and that the client does not repeat
constexpr int mismatches = 2;   // sends of a part whose ETag differs

QByteArray withoutQuotes(QByteArray etag)
{
    etag.replace('"', "");
    return etag.trimmed().toLower();
}

/// What the parts of one file share while they are sent.
struct Sending
{
    Sending(FileJob fileJob, QUrl server, FileObserver *fileObserver)
        : job(std::move(fileJob))
        , api(std::move(server))
        , observer(fileObserver)
    {}

    void report(int number, qint64 bytes)
    {
        total += bytes - std::exchange(sent[number], bytes);
        if (observer)
            observer->sent(total);
    }
    void heard()
    {
        if (observer)
            observer->alive();
    }

    FileJob job;
    QUrl api;
    FileObserver *observer;   // null once nobody waits any more
    bool mayBeResumed = true; // a file of one part is sent whole or not at all: no note is needed
    QMap<int, qint64> sent;   // bytes of each part
    qint64 total = 0;         // bytes
};

/// While it lives the observer is told; a late callback after that finds nobody.
class Observing
{
public:
    explicit Observing(std::shared_ptr<Sending> sending)
        : m_sending(std::move(sending))
    {}
    ~Observing() { m_sending->observer = nullptr; }
    Observing(const Observing &) = delete;
    Observing &operator=(const Observing &) = delete;

private:
    std::shared_ptr<Sending> m_sending;
};

Failure mismatch(const Sending &sending, const PresignedPart &part)
{
    Failure failure(Failure::Kind::Mismatch, QStringLiteral("send a part"));
    failure.code("part-differs")
        .file(sending.job.file.path)
        .detail(QCoreApplication::translate(
                    "Upload", "What the storage received as part %1 is not what is on this disk.")
                    .arg(part.number));
    return failure;
}

void throwIfChanged(const domain::LocalFile &file)
{
    if (base::FileStamp::of(file.path) == file.stamp)
        return;
    Failure failure(Failure::Kind::FileChanged, QStringLiteral("send the file"));
    throw failure.file(file.path);
}

net::Request requestFor(const std::shared_ptr<Sending> &sending, const PresignedPart &part)
{
    net::FileSlice slice;
    slice.path = sending->job.file.path;
    slice.offset = part.offset;
    slice.size = part.size;
    const int number = part.number;
    net::Request request = net::Request::put(part.url);
    request.body(std::move(slice))
        .anonymous()
        .handedOutBy(sending->api)
        .repeat(net::Request::Repeat::WhenSafe)
        .doing(QStringLiteral("send a part"))
        .onSent([sending, number](qint64 bytes) { sending->report(number, bytes); });
    return request;
}

base::Task<> sendPart(net::Client &client, Ledger &ledger, std::shared_ptr<Sending> sending,
                      PresignedPart part, std::stop_token stop)
{
    int differing = 0;
    for (int attempt = 1;; ++attempt) {
        net::Request request = requestFor(sending, part);
        const net::Response response = co_await client.send(std::move(request), stop);
        sending->heard();
        if (response.status != 200) {
            Failure failure = storageFailure(response, QStringLiteral("send a part"));
            failure.file(sending->job.file.path);
            // The client has repeated what passes by itself; a slow link shows as 400 RequestTimeout.
            if (failure.code() != "storage-timeout" || attempt >= sendsOfPart)
                throw failure;
            continue;
        }
        const QByteArray etag = withoutQuotes(response.header("ETag"));
        if (etag == part.md5) {
            sending->report(part.number, part.size);
            if (sending->mayBeResumed)
                ledger.partDone(sending->job.id, part.number, etag);
            co_return;
        }
        if (storageError(response.body).code.isEmpty() && response.header("ETag").isEmpty())
            throw storageFailure(response, QStringLiteral("send a part"));
        throwIfChanged(sending->job.file);
        if (++differing >= mismatches)
            throw mismatch(*sending, part);
    }
}

} // namespace

PresignedParts::PresignedParts(net::Client &client, QUrl api, Ledger &ledger)
    : m_client(client)
    , m_api(std::move(api))
    , m_ledger(ledger)
{}

base::Task<QList<QByteArray>> PresignedParts::send(FileJob job, QList<PresignedPart> parts,
                                                   FileObserver *observer, std::stop_token stop)
{
    const QMap<int, QByteArray> known = m_ledger.partsDone(job.id);
    auto sending = std::make_shared<Sending>(std::move(job), m_api, observer);
    sending->mayBeResumed = parts.size() > 1;
    const Observing observing(sending);
    QList<QByteArray> etags;
    std::vector<PresignedPart> left;
    for (const PresignedPart &part : parts) {
        etags.append(part.md5);
        if (known.value(part.number) == part.md5)
            sending->report(part.number, part.size);
        else
            left.push_back(part);
    }
    auto sendOne = [this, sending](PresignedPart part, std::stop_token partStop) {
        return sendPart(m_client, m_ledger, sending, std::move(part), std::move(partStop));
    };
    auto all = base::forEachParallel(std::move(left), partsAtOnce, std::move(sendOne), stop);
    co_await std::move(all);
    co_return etags;
}

} // namespace slipway::upload
