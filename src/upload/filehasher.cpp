// SPDX-License-Identifier: MIT
#include "upload/filehasher.h"

#include "base/completion.h"
#include "base/cryptoscope.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <openssl/evp.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace slipway::upload {

namespace {

using base::Failure;

constexpr qint64 blockSize = 1 << 20; // bytes; small blocks halve the rate
constexpr auto progressEvery = std::chrono::milliseconds(50);

/// What the parts of one file share while they are hashed in the pool.
struct HashingFile
{
    HashingFile(QString filePath, base::FileStamp expected, qint64 sizeOfPart, std::stop_token token)
        : path(std::move(filePath))
        , stamp(std::move(expected))
        , partSize(sizeOfPart)
        , stop(std::move(token))
    {
        const qint64 count = std::max<qint64>(1, (stamp.size() + partSize - 1) / partSize);
        digests.resize(static_cast<std::size_t>(count));
        left = static_cast<int>(count);
    }

    const QString path;
    const base::FileStamp stamp;
    const qint64 partSize;
    const std::stop_token stop;
    const base::Completion<QList<QByteArray>> completion;
    std::vector<QByteArray> digests; // each part writes its own place
    std::atomic<qint64> done = 0;    // bytes
    std::atomic<int> left = 0;       // parts
};

Failure failureAt(Failure::Kind kind, const QString &path, const QString &detail)
{
    Failure failure(kind, QStringLiteral("compute the digest"));
    failure.file(path).detail(detail);
    return failure;
}

Failure changed(const QString &path)
{
    return failureAt(Failure::Kind::FileChanged, path,
                     QCoreApplication::translate("Upload", "The file changed while it was being read."));
}

struct ContextDeleter
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

std::unique_ptr<EVP_MD_CTX, ContextDeleter> newMd5()
{
    std::unique_ptr<EVP_MD_CTX, ContextDeleter> context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), EVP_md5(), nullptr) != 1)
        throw Failure(Failure::Kind::Internal, QStringLiteral("start an MD5"));
    return context;
}

/// The MD5 of the part that begins at `offset`; stops in the middle when nobody waits any more.
QByteArray md5OfPart(HashingFile &file, qint64 offset)
{
    if (base::FileStamp::of(file.path) != file.stamp)
        throw changed(file.path);
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !source.seek(offset))
        throw failureAt(Failure::Kind::LocalFile, file.path, source.errorString());
    const base::CryptoScope scope; // before the context, to end after it
    const auto context = newMd5();
    qint64 left = std::min(file.partSize, file.stamp.size() - offset);
    QByteArray block(std::min(blockSize, left), Qt::Uninitialized);
    while (left > 0) {
        if (file.stop.stop_requested() || file.completion.isSettled())
            throw Failure::cancelled();
        const qint64 got = source.read(block.data(), std::min<qint64>(block.size(), left));
        if (got < 0)
            throw failureAt(Failure::Kind::LocalFile, file.path, source.errorString());
        if (got == 0)
            throw changed(file.path);
        EVP_DigestUpdate(context.get(), block.constData(), static_cast<std::size_t>(got));
        left -= got;
        file.done.fetch_add(got, std::memory_order_relaxed);
    }
    QByteArray digest(16, Qt::Uninitialized);
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

/// One part in the pool; whoever comes last settles the file.
void hashPart(const std::shared_ptr<HashingFile> &file, qint64 index)
{
    try {
        base::throwIfStopped(file->stop);
        if (file->completion.isSettled())
            return;
        file->digests[static_cast<std::size_t>(index)] = md5OfPart(*file, index * file->partSize);
        if (file->left.fetch_sub(1) > 1)
            return;
        if (base::FileStamp::of(file->path) != file->stamp)
            throw changed(file->path);
        file->completion.settle(QList<QByteArray>(file->digests.cbegin(), file->digests.cend()));
    } catch (const Failure &failure) {
        file->completion.settle(failure);
    }
}

} // namespace

FileHasher::FileHasher(int threads)
{
    m_pool.setMaxThreadCount(threads > 0 ? threads : QThread::idealThreadCount());
}

base::Task<QList<QByteArray>> FileHasher::md5OfParts(QString path, base::FileStamp stamp, qint64 partSize,
                                                     std::function<void(qint64)> progress,
                                                     std::stop_token stop)
{
    base::throwIfStopped(stop);
    auto file =
        std::make_shared<HashingFile>(std::move(path), std::move(stamp), std::max<qint64>(partSize, 1), stop);
    const base::CancelOnStop<QList<QByteArray>> cancel(stop, file->completion);
    // All parts go to the queue at once: the pool works in the order asked, so this file is done before the
    // next one begins.
    for (qint64 i = 0; i < static_cast<qint64>(file->digests.size()); ++i)
        m_pool.start([file, i] { hashPart(file, i); });
    QTimer ticker;
    if (progress) {
        QObject::connect(&ticker, &QTimer::timeout, &ticker,
                         [file, progress] { progress(file->done.load(std::memory_order_relaxed)); });
        ticker.start(progressEvery);
    }
    const auto completion = file->completion;
    QList<QByteArray> digests = co_await completion;
    if (progress)
        progress(file->done.load());
    co_return digests;
}

} // namespace slipway::upload
