// SPDX-License-Identifier: MIT
#include "backends/dandi/dandiuploader.h"

#include "backends/dandi/assetmetadata.h"
#include "backends/dandi/assetregistration.h"
#include "backends/dandi/blobupload.h"
#include "backends/dandi/digestplan.h"
#include "base/trfunctions.h"

#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::Failure;
using domain::Decision;
using domain::Existing;
using upload::FileJob;
using upload::FileObserver;
using upload::FileResult;

constexpr qint64 worthRemembering = 1 << 20; // bytes; a smaller file is hashed again sooner than looked up

SLIPWAY_TR_FUNCTIONS(Dandi)

FileResult leftAlone(const FileJob &job)
{
    FileResult result;
    result.skipped = true;
    result.remoteId = job.remote.id;
    result.reason = tr("Another file stands at this path in the dataset and was left as it is.");
    return result;
}

FileResult identical(const FileJob &job, const QString &etag)
{
    FileResult result;
    result.skipped = true;
    result.remoteId = job.remote.id;
    result.digests.insert(QString(etagAlgorithm), etag);
    result.reason = tr("Already there, identical.");
    return result;
}

Failure taken(const FileJob &job)
{
    Failure failure(Failure::Kind::Conflict, QStringLiteral("compare with the dataset"));
    failure.code("path-taken")
        .file(job.file.path)
        .detail(tr("Another file stands at \u201c%1\u201d in the dataset.").arg(job.file.remote));
    return failure;
}

void throwIfChanged(const domain::LocalFile &file)
{
    const base::FileStamp now = base::FileStamp::of(file.path);
    if (now.size() == 0) {
        Failure failure(Failure::Kind::Rejected, QStringLiteral("look at the file"));
        throw failure.code("empty-file").file(file.path).detail(tr("The server takes no empty files."));
    }
    if (now == file.stamp)
        return;
    Failure failure(Failure::Kind::FileChanged, QStringLiteral("look at the file"));
    throw failure.file(file.path);
}

/// The raw MD5s of the parts out of their cached form, one after the other.
QList<QByteArray> cut(const QByteArray &joined, qint64 parts)
{
    QList<QByteArray> digests;
    if (joined.size() != parts * 16)
        return digests;
    for (qint64 i = 0; i < parts; ++i)
        digests.append(joined.mid(i * 16, 16));
    return digests;
}

} // namespace

DandiUploader::DandiUploader(std::shared_ptr<Conversation> conversation, QString dandiset,
                             upload::FileHasher &hasher, upload::Ledger &ledger)
    : m_conversation(std::move(conversation))
    , m_dandiset(std::move(dandiset))
    , m_hasher(hasher)
    , m_ledger(ledger)
{}

base::Task<FileResult> DandiUploader::upload(FileJob job, FileObserver *observer, std::stop_token stop)
{
    const QString path = job.file.path;
    try {
        co_return co_await bring(std::move(job), observer, stop);
    } catch (Failure &failure) {
        if (failure.file().isEmpty() && !failure.isCancelled())
            failure.file(path);
        throw;
    }
}

base::Task<FileResult> DandiUploader::bring(FileJob job, FileObserver *observer, std::stop_token stop)
{
    observer->stage(domain::Stage::Checking);
    if (job.decision == Decision::Skip)
        co_return leftAlone(job);
    if (job.decision == Decision::Refuse)
        throw taken(job);
    throwIfChanged(job.file);
    if (const auto newer = m_memories.constFind(job.id); newer != m_memories.constEnd())
        job.memory = *newer; // an earlier try in this run knows more than the journal did at its start
    const QList<QByteArray> parts = co_await digests(job.file, observer, stop);
    const QString etag = QString::fromLatin1(dandiEtag(parts));
    const bool standsThere = job.decision != Decision::New;
    if (standsThere && hasContent(job.remote, etag))
        co_return identical(job, etag);
    if (job.decision == Decision::Compare && job.existing == Existing::Skip)
        co_return leftAlone(job);
    if (job.decision == Decision::Compare && job.existing == Existing::Error)
        throw taken(job);
    for (int attempt = 1;; ++attempt) {
        const QString blob = co_await blobFor(job, parts, etag, observer, stop);
        observer->stage(domain::Stage::Finalising);
        std::optional<Failure> trouble;
        try {
            co_return co_await registerBlob(job, etag, blob, observer, stop);
        } catch (const Failure &failure) {
            trouble = failure;
        }
        if (trouble->code() != "blob-gone" || attempt > 1)
            throw *trouble;
        m_blobs.forget(etag); // the archive removed it meanwhile (DANDI contract 3.8): bring it again
        m_memories.insert(job.id, QJsonObject());
        job.memory = QJsonObject();
    }
}

base::Task<QList<QByteArray>> DandiUploader::digests(domain::LocalFile file, FileObserver *observer,
                                                     std::stop_token stop)
{
    const QByteArray algorithm = QByteArrayLiteral("dandi:part-md5");
    const PartPlan plan = planParts(file.stamp.size());
    if (file.stamp.size() >= worthRemembering) {
        if (const auto known = m_ledger.digest(file.path, file.stamp, algorithm)) {
            const QList<QByteArray> parts = cut(*known, plan.parts());
            if (!parts.isEmpty()) {
                observer->hashed(file.stamp.size());
                co_return parts;
            }
        }
    }
    observer->stage(domain::Stage::Hashing);
    auto progress = [observer](qint64 bytes) { observer->hashed(bytes); };
    auto hashing = m_hasher.md5OfParts(file.path, file.stamp, plan.partSize(), std::move(progress), stop);
    const QList<QByteArray> parts = co_await std::move(hashing);
    if (file.stamp.size() >= worthRemembering)
        m_ledger.rememberDigest(file.path, file.stamp, algorithm, parts.join());
    co_return parts;
}

base::Task<QString> DandiUploader::blobFor(FileJob job, QList<QByteArray> digests, QString etag,
                                           FileObserver *observer, std::stop_token stop)
{
    const QString known = co_await m_blobs.enter(etag, stop);
    if (!known.isEmpty())
        co_return known;
    try {
        const QString blob = co_await sendOnce(std::move(job), std::move(digests), observer, stop);
        m_blobs.arrived(etag, blob);
        co_return blob;
    } catch (...) {
        m_blobs.failed(etag);
        throw;
    }
}

base::Task<QString> DandiUploader::sendOnce(FileJob job, QList<QByteArray> digests, FileObserver *observer,
                                            std::stop_token stop)
{
    BlobUpload blob(m_conversation, m_ledger, std::move(job), m_dandiset, std::move(digests), observer);
    try {
        const QString id = co_await blob.run(stop);
        m_memories.remove(blob.job());
        co_return id;
    } catch (...) {
        m_memories.insert(blob.job(), blob.memory());
        throw;
    }
}

base::Task<FileResult> DandiUploader::registerBlob(FileJob job, QString etag, QString blobId,
                                                   FileObserver *observer, std::stop_token stop)
{
    const ServerInfo info = co_await m_conversation->info(stop);
    const base::FileStamp &stamp = job.file.stamp;
    const AssetFacts facts(job.file.remote, stamp.size(), stamp.modified(), etag.toLatin1(),
                           schemaVersionFor(info));
    const QJsonObject metadata = job.file.metadata.isEmpty()
                                     ? assetMetadata(facts)
                                     : assetMetadata(facts, domain::NwbMetadata::fromJson(job.file.metadata));
    AssetRegistration registration(m_conversation, m_dandiset, job, etag, observer);
    const FileResult result = co_await registration.run(metadata, blobId, stop);
    co_return result;
}

base::Task<> DandiUploader::probe(std::stop_token stop)
{
    net::Request request = requestAccount(m_conversation->api());
    request.repeat(net::Request::Repeat::Never);
    co_await m_conversation->ask(std::move(request), Step::Other, stop);
}

} // namespace slipway::backends::dandi
