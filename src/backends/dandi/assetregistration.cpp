// SPDX-License-Identifier: MIT
#include "backends/dandi/assetregistration.h"

#include "backends/dandi/wireassets.h"
#include "backends/dandi/wireuploads.h"
#include "base/trfunctions.h"

#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::Failure;
using domain::Existing;
using domain::RemoteFile;
using upload::FileResult;

constexpr int mostTries = 3;

SLIPWAY_TR_FUNCTIONS(Dandi)

} // namespace

base::Task<std::optional<RemoteFile>> fileAt(std::shared_ptr<Conversation> conversation, QString dandiset,
                                             QString path, std::stop_token stop)
{
    net::Request request = requestAssetsAt(conversation->api(), dandiset, path);
    const net::Response response = co_await conversation->ask(std::move(request), Step::ReadAssets, stop);
    std::optional<RemoteFile> found;
    for (const RemoteFile &file : parseAssets(response.body).files) {
        if (file.path == path) // the server takes it for a prefix, in any case
            found = file;
    }
    co_return found;
}

bool hasContent(const RemoteFile &file, const QString &etag)
{
    return file.digests.value(QString(etagAlgorithm)) == etag;
}

AssetRegistration::AssetRegistration(std::shared_ptr<Conversation> conversation, QString dandiset,
                                     const upload::FileJob &job, QString etag, upload::FileObserver *observer)
    : m_conversation(std::move(conversation))
    , m_dandiset(std::move(dandiset))
    , m_path(job.file.remote)
    , m_localPath(job.file.path)
    , m_etag(std::move(etag))
    , m_replaces(job.decision == domain::Decision::New ? QString() : job.remote.id)
    , m_existing(job.decision == domain::Decision::Replace ? Existing::Replace : job.existing)
    , m_observer(observer)
{}

FileResult AssetRegistration::done(const RemoteFile &file) const
{
    FileResult result;
    result.digests.insert(QString(etagAlgorithm), m_etag);
    result.remoteId = file.id;
    return result;
}

FileResult AssetRegistration::skipped(const RemoteFile &file) const
{
    FileResult result = done(file);
    result.skipped = true;
    result.reason = tr("Another file stands at this path in the dataset and was left as it is.");
    return result;
}

base::Task<FileResult> AssetRegistration::run(QJsonObject metadata, QString blobId, std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        net::Request request =
            m_replaces.isEmpty()
                ? requestRegister(m_conversation->api(), m_dandiset, metadata, blobId)
                : requestReplace(m_conversation->api(), m_dandiset, m_replaces, metadata, blobId);
        const Step step = m_replaces.isEmpty() ? Step::RegisterAsset : Step::ReplaceAsset;
        std::optional<Failure> trouble;
        try {
            const net::Response response = co_await m_conversation->ask(std::move(request), step, stop);
            if (m_observer)
                m_observer->alive();
            const RemoteFile file = parseAsset(response.body);
            if (hasContent(file, m_etag) && file.path == m_path)
                co_return done(file);
            trouble = Failure(Failure::Kind::Mismatch, QStringLiteral("register the file"));
            trouble->code("digest-differs").file(m_localPath);
        } catch (const Failure &failure) {
            trouble = failure;
        }
        const std::optional<FileResult> result = co_await settle(*trouble, stop);
        if (result)
            co_return *result;
        if (attempt >= mostTries)
            throw *trouble;
    }
}

/// Reads the draft after an answer that was no plain success: a result if that settles it, nothing if the
/// request should be made anew (m_replaces then says how), else throws.
base::Task<std::optional<FileResult>> AssetRegistration::settle(Failure failure, std::stop_token stop)
{
    const bool doubtful = failure.isOutcomeUnknown() || failure.isTransient() ||
                          failure.kind() == Failure::Kind::Protocol ||
                          failure.kind() == Failure::Kind::Mismatch || failure.code() == "path-taken" ||
                          failure.code() == "blob-gone";
    if (!doubtful || failure.isCancelled())
        throw failure;
    std::optional<RemoteFile> file;
    std::optional<Failure> worse;
    try {
        file = co_await fileAt(m_conversation, m_dandiset, m_path, stop);
    } catch (const Failure &second) {
        worse = second;
    }
    if (worse)
        throw worse->isCancelled() ? *worse : failure;
    if (file && hasContent(*file, m_etag))
        co_return done(*file);
    if (failure.code() == "path-taken" && file) {
        if (m_existing == Existing::Skip)
            co_return skipped(*file);
        if (m_existing == Existing::Error)
            throw failure;
        m_replaces = file->id;
        co_return std::nullopt;
    }
    // Somebody changed the draft meanwhile: what was to be replaced is gone or is another one now.
    const QString now = file ? file->id : QString();
    if (failure.code() == "blob-gone" && !m_replaces.isEmpty() && now != m_replaces) {
        if (file && m_existing == Existing::Skip)
            co_return skipped(*file);
        m_replaces = now;
        co_return std::nullopt;
    }
    throw failure;
}

} // namespace slipway::backends::dandi
