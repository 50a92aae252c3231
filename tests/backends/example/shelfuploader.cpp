// SPDX-License-Identifier: MIT
#include "tests/backends/example/shelfuploader.h"

#include "tests/backends/example/wire.h"
#include "upload/streamingbody.h"

#include <QCryptographicHash>
#include <QFile>

#include <utility>

namespace slipway::example {

using base::Failure;

namespace {

/// The SHA-256 of a file, in hex. Throws Failure of Kind::LocalFile.
QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        Failure failure(Failure::Kind::LocalFile, QStringLiteral("read the file"));
        throw failure.file(path).detail(file.errorString());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

ShelfUploader::ShelfUploader(net::Client &client, QUrl root, QString box)
    : m_client(client)
    , m_root(std::move(root))
    , m_box(std::move(box))
{}

base::Task<upload::FileResult> ShelfUploader::upload(upload::FileJob job, upload::FileObserver *observer,
                                                     std::stop_token stop)
{
    observer->stage(domain::Stage::Hashing);
    auto reading = [path = job.file.path] { return sha256Of(path); };
    auto hashing = base::inPool(m_pool, std::move(reading), stop);
    const QString ours = co_await std::move(hashing);

    upload::FileResult result;
    result.digests.insert(QStringLiteral("sha256"), ours);
    if (job.remote.digests.value(QStringLiteral("sha256")) == ours) {
        result.skipped = true;
        co_return upload::FileResult(result);
    }

    observer->stage(domain::Stage::Sending);
    net::Request request = requestFile(m_root, m_box, job.file.remote);
    const QString doing = request.doing();
    auto measuring = upload::StreamingBody::of(job, stop);
    upload::StreamingBody body = co_await std::move(measuring);
    body.giveTo(request, observer);
    auto sending = m_client.send(std::move(request), stop);
    const net::Response response = co_await std::move(sending);
    if (!response.isSuccess())
        throw failureFor(response, Step::Send, doing).file(job.file.path);
    if (fileIn(response).digests.value(QStringLiteral("sha256")) != ours) {
        Failure failure(Failure::Kind::Mismatch, doing);
        throw failure.file(job.file.path);
    }
    co_return upload::FileResult(result);
}

base::Task<> ShelfUploader::probe(std::stop_token stop)
{
    net::Request request = requestMe(m_root);
    const QString doing = request.doing();
    auto sending = m_client.send(std::move(request), stop);
    const net::Response response = co_await std::move(sending);
    if (!response.isSuccess())
        throw failureFor(response, Step::Ask, doing);
}

} // namespace slipway::example
