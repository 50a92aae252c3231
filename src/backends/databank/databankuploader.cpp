// SPDX-License-Identifier: MIT
#include "backends/databank/databankuploader.h"

#include "backends/databank/handover.h"
#include "backends/databank/phasesupload.h"
#include "backends/databank/tusupload.h"
#include "upload/bodyturn.h"
#include "upload/feeds.h"

#include <QLoggingCategory>

#include <chrono>
#include <optional>
#include <utility>

namespace slipway::backends::databank {

namespace {

Q_LOGGING_CATEGORY(logUpload, "slipway.databank")

using base::Failure;
using upload::BodyTurn;
using upload::FileJob;
using upload::FileObserver;
using upload::FileResult;

constexpr int probes = 3;
/// How long others wait for a file that has begun by phases and is to be tried again.
constexpr std::chrono::milliseconds longestReserve{120'000};
constexpr std::chrono::milliseconds betweenLooks{1'000};

FileResult resultOf(const UploadMemory &memory, bool isArchive)
{
    FileResult result;
    result.remoteId = memory.uid;
    result.proof = memory.how;
    if (!memory.sha256.isEmpty() && !isArchive) // that of an archive is of none of the person's files
        result.digests.insert(QStringLiteral("sha256"), memory.sha256);
    return result;
}

bool isPhases(Protocol protocol)
{
    return protocol == Protocol::Phases;
}

class DatabankUploader final : public upload::FileUploader
{
public:
    DatabankUploader(std::shared_ptr<Conversation> conversation, upload::Ledger &ledger)
        : m_conversation(std::move(conversation))
        , m_ledger(ledger)
    {}

    base::Task<FileResult> upload(FileJob job, FileObserver *observer, std::stop_token stop) override;
    base::Task<> probe(std::stop_token stop) override;

private:
    base::Task<FileResult> bring(FileJob job, FileObserver *observer, std::stop_token stop);
    base::Task<FileResult> send(FileJob job, std::shared_ptr<upload::ChunkFeed> feed, FileObserver *observer,
                                std::stop_token stop);
    base::Task<FileResult> sendBy(Protocol protocol, FileJob job, std::shared_ptr<upload::ChunkFeed> feed,
                                  FileObserver *observer, std::stop_token stop);
    base::Task<BodyTurn::Slot> turnOf(qint64 id, std::stop_token stop);
    UploadMemory memoryFor(const FileJob &job, Protocol protocol, const upload::ChunkFeed &feed) const;

    std::shared_ptr<Conversation> m_conversation;
    upload::Ledger &m_ledger;
    BodyTurn m_two = BodyTurn(2);
    BodyTurn m_one;
    std::optional<qint64> m_begun; ///< the job whose bytes a setup of another would wipe
    std::optional<Failure> m_over; ///< why no file can be brought any more
};

QString nameIn(const FileJob &job)
{
    const QString name = job.archive.isEmpty() ? job.file.remote : job.archive;
    return name.normalized(QString::NormalizationForm_C);
}

base::Task<FileResult> DatabankUploader::upload(FileJob job, FileObserver *observer, std::stop_token stop)
{
    const QString path = job.file.path;
    try {
        auto bringing = bring(std::move(job), observer, stop);
        co_return co_await std::move(bringing);
    } catch (Failure &failure) {
        if (failure.file().isEmpty() && !failure.isCancelled())
            failure.file(path);
        if (failure.kind() == Failure::Kind::SignIn && failure.code().isEmpty())
            failure.code("wrong-key");
        if (failure.code() == "no-such-draft")
            m_over = failure;
        throw;
    }
}

base::Task<FileResult> DatabankUploader::bring(FileJob job, FileObserver *observer, std::stop_token stop)
{
    observer->stage(domain::Stage::Checking);
    auto making = upload::feedOf(job, stop);
    const std::shared_ptr<upload::ChunkFeed> feed = co_await std::move(making);
    if (feed->length() ==
        0) { // it could never be finished, and would block the review (Data Bank contract 4B)
        Failure failure(Failure::Kind::Rejected, QStringLiteral("send the file"));
        throw failure.code("empty-file");
    }
    const UploadMemory before = UploadMemory::fromJson(job.memory);
    if (before.dataset == m_conversation->key() &&
        handoverOf(before, feed->print(), job.file.path) == Handover::Done)
        co_return resultOf(before, !job.archive.isEmpty());
    auto sending = send(std::move(job), feed, observer, stop);
    co_return co_await std::move(sending);
}

/// By the protocol that the server speaks; once more from the beginning if it turns out to speak another.
base::Task<FileResult> DatabankUploader::send(FileJob job, std::shared_ptr<upload::ChunkFeed> feed,
                                              FileObserver *observer, std::stop_token stop)
{
    std::optional<Failure> changed;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (m_over)
            throw *m_over;
        const Protocol protocol = m_conversation->protocol();
        try {
            auto sending = sendBy(protocol, job, feed, observer, stop);
            co_return co_await std::move(sending);
        } catch (const Failure &failure) {
            if (failure.code() != "protocol-changed")
                throw;
            changed = failure;
        }
        m_conversation->forgetAbilities();
        auto probing = m_conversation->probe(m_conversation->key(), probes, stop);
        const Protocol now = co_await std::move(probing);
        qCInfo(logUpload).noquote() << "the server speaks" << nameOf(now) << "and not" << nameOf(protocol);
        if (now == protocol)
            break;
        job.memory = QJsonObject();
    }
    throw *changed;
}

UploadMemory DatabankUploader::memoryFor(const FileJob &job, Protocol protocol,
                                         const upload::ChunkFeed &feed) const
{
    UploadMemory memory = UploadMemory::fromJson(job.memory);
    const bool isOfThis = memory.dataset == m_conversation->key() && memory.print == feed.print() &&
                          isPhases(memory.protocol) == isPhases(protocol) &&
                          (memory.name == nameIn(job) || !isPhases(protocol));
    if (!isOfThis)
        memory = UploadMemory();
    memory.dataset = m_conversation->key();
    memory.protocol = protocol;
    memory.name = nameIn(job);
    memory.print = feed.print();
    memory.size = feed.length();
    memory.registering = false; // the person has looked, or it was never sent
    memory.listed.reset();
    return memory;
}

/// A file that has begun by phases and is to be tried again comes before all others: their setup would wipe
/// it.
base::Task<BodyTurn::Slot> DatabankUploader::turnOf(qint64 id, std::stop_token stop)
{
    for (auto waited = std::chrono::milliseconds(0);; waited += betweenLooks) {
        {
            auto entering = m_one.enter(stop);
            BodyTurn::Slot slot = co_await std::move(entering);
            if (!m_begun || *m_begun == id || waited >= longestReserve)
                co_return slot;
        }
        auto waiting = m_conversation->clock().wait(betweenLooks, stop);
        co_await std::move(waiting);
    }
}

base::Task<FileResult> DatabankUploader::sendBy(Protocol protocol, FileJob job,
                                                std::shared_ptr<upload::ChunkFeed> feed,
                                                FileObserver *observer, std::stop_token stop)
{
    base::Task<BodyTurn::Slot> entering = isPhases(protocol) ? turnOf(job.id, stop) : m_two.enter(stop);
    const BodyTurn::Slot slot = co_await std::move(entering);
    if (m_over)
        throw *m_over;
    // Before any byte: the dataset may have been published, or the token replaced.
    auto probing = m_conversation->probeUnlessJust(m_conversation->key(), probes, stop);
    const Protocol now = co_await std::move(probing);
    if (isPhases(now) != isPhases(protocol)) {
        Failure failure(Failure::Kind::Unsupported, QStringLiteral("send the file"));
        throw failure.code("protocol-changed");
    }
    Notes notes(m_ledger, job);
    UploadMemory memory = memoryFor(job, now, *feed);
    const bool isArchive = !job.archive.isEmpty();
    if (!isPhases(now)) {
        TusUpload tus(m_conversation, *feed, notes, memory, job.file.path, observer);
        auto running = tus.run(stop);
        co_await std::move(running);
        co_return resultOf(memory, isArchive);
    }
    m_begun = job.id;
    PhasesUpload phases(m_conversation, *feed, notes, memory, job.file.path, observer);
    try {
        auto running = phases.run(stop);
        co_await std::move(running);
    } catch (const Failure &failure) {
        if (!failure.isTransient())
            m_begun.reset();
        throw;
    }
    m_begun.reset();
    FileResult result = resultOf(memory, isArchive);
    result.reason = phases.remark();
    co_return FileResult(result);
}

base::Task<> DatabankUploader::probe(std::stop_token stop)
{
    auto probing = m_conversation->probe(m_conversation->key(), 1, stop);
    co_await std::move(probing);
}

} // namespace

std::unique_ptr<upload::FileUploader> makeDatabankUploader(std::shared_ptr<Conversation> conversation,
                                                           upload::Ledger &ledger)
{
    return std::make_unique<DatabankUploader>(std::move(conversation), ledger);
}

} // namespace slipway::backends::databank
