// SPDX-License-Identifier: MIT
#include "backends/databank/phasesupload.h"

#include "backends/databank/handover.h"
#include "backends/databank/wire.h"
#include "backends/databank/wirephases.h"
#include "base/trfunctions.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

namespace slipway::backends::databank {

namespace {

Q_LOGGING_CATEGORY(logPhases, "slipway.databank")

using base::Failure;
using std::chrono::milliseconds;
using upload::Chunk;

constexpr qint64 MiB = 1024 * 1024;
constexpr qint64 leastChunk = MiB / 4; ///< any size is taken (Data Bank contract 4A)
constexpr qint64 firstChunk = 8 * MiB;
constexpr qint64 largestChunk = 64 * MiB;
constexpr int mostTroubles = 6;
constexpr int mostWiped = 1; ///< in one run: once may be an accident, twice is somebody else at work
constexpr std::chrono::minutes thinkingOfChunk{5};
constexpr std::array<milliseconds, 5> pauses{milliseconds(1'000), milliseconds(3'000), milliseconds(5'000),
                                             milliseconds(15'000), milliseconds(30'000)};

SLIPWAY_TR_FUNCTIONS(Databank)

milliseconds pauseAfter(int troubles)
{
    return pauses.at(std::size_t(std::clamp(troubles - 1, 0, int(pauses.size()) - 1)));
}

} // namespace

PhasesUpload::PhasesUpload(std::shared_ptr<Conversation> conversation, upload::ChunkFeed &feed, Notes &notes,
                           UploadMemory &memory, QString path, upload::FileObserver *observer)
    : m_conversation(std::move(conversation))
    , m_feed(feed)
    , m_notes(notes)
    , m_memory(memory)
    , m_path(std::move(path))
    , m_hearing(observer)
    , m_size(leastChunk, firstChunk, std::min(largestChunk, feed.largestDigested()), m_conversation->line())
    , m_chunks(feed)
{}

base::Task<> PhasesUpload::run(std::stop_token stop)
{
    auto beginning = begin(stop);
    co_await std::move(beginning);
    for (bool isWhole = false; !isWhole;) {
        auto sending = send(stop);
        co_await std::move(sending);
        // Whether all is there is asked here or never: what follows looks at nothing.
        auto asking = progress(stop);
        const qint64 there = co_await std::move(asking);
        isWhole = there == m_feed.length();
        if (!isWhole) {
            auto starting = wiped(stop);
            co_await std::move(starting);
        }
    }
    m_hearing.stage(domain::Stage::Finalising);
    m_memory.how = QStringLiteral("offset");
    m_memory.sha256 = m_feed.wholeDigest();
    auto verifying = verify(stop);
    co_await std::move(verifying);
}

QString PhasesUpload::remark() const
{
    if (!m_wasLost)
        return QString();
    return tr(
        "Another upload to this dataset had removed what was sent of this file; it was sent once more from "
        "its beginning.");
}

void PhasesUpload::setOffset(qint64 offset)
{
    m_offset = offset;
    m_memory.offset = offset;
    m_hearing.sent(m_feed.contentIn(offset));
}

/// Goes on where the last try ended, if the server still has as much as it had then.
base::Task<> PhasesUpload::begin(std::stop_token stop)
{
    if (m_memory.staged) {
        auto asking = progress(stop);
        const qint64 there = co_await std::move(asking);
        if (there >= m_memory.offset && there <= m_feed.length()) {
            setOffset(there);
            co_return;
        }
        qCInfo(logPhases) << "what an earlier try had sent is no longer there";
        m_wasLost = m_memory.offset > 0;
    }
    auto beginning = setUp(stop);
    co_await std::move(beginning);
}

base::Task<> PhasesUpload::setUp(std::stop_token stop)
{
    m_memory.staged = true;
    m_memory.registering = false;
    m_memory.offset = 0;
    auto noting = m_notes.keepNow(m_memory, stop);
    co_await std::move(noting);
    for (int attempt = 1;; ++attempt) {
        net::Request request =
            requestSetup(m_conversation->root(), m_conversation->key(), m_memory.name, m_feed.length());
        const QString doing = request.doing();
        std::optional<Failure> trouble;
        try {
            auto asking = m_conversation->tell(std::move(request), stop);
            const net::Response response = co_await std::move(asking);
            if (!isSetUp(response))
                throw failureFor(response, Step::Setup, doing);
        } catch (const Failure &failure) {
            trouble = failure;
        }
        if (!trouble)
            break;
        trouble->outcomeUnknown(false); // a second one begins anew, as the first did
        auto asking = askOfToken(*trouble, stop);
        co_await std::move(asking);
        if (!trouble->isTransient() || attempt >= 3)
            throw *trouble;
        auto waiting = m_conversation->clock().wait(pauseAfter(attempt), stop);
        co_await std::move(waiting);
    }
    setOffset(0);
}

/// The server has lost what was sent, or has bytes that are not ours: from the beginning, but not for ever.
base::Task<> PhasesUpload::wiped(std::stop_token stop)
{
    if (++m_wiped > mostWiped) {
        m_memory.staged = false;
        m_notes.keep(m_memory);
        Failure failure(Failure::Kind::Conflict, QStringLiteral("send a piece of the file"));
        throw failure.code("staging-wiped").file(m_path);
    }
    m_wasLost = true;
    qCWarning(logPhases) << "the server has lost a file on its way, or it was written to by somebody else";
    auto beginning = setUp(stop);
    co_await std::move(beginning);
}

base::Task<> PhasesUpload::send(std::stop_token stop)
{
    while (m_offset < m_feed.length()) {
        m_hearing.stage(domain::Stage::Sending);
        auto making = m_chunks.at(m_offset, m_size, false, stop);
        const Chunk chunk = co_await std::move(making);
        auto sending = sendOne(chunk, stop);
        co_await std::move(sending);
    }
}

base::Task<> PhasesUpload::sendOne(Chunk chunk, std::stop_token stop)
{
    net::Request request = requestTransfer(m_conversation->root(), m_conversation->key(), m_memory.name,
                                           chunk.offset, chunk.size, chunk.open);
    const qint64 before = formBefore(m_memory.name, chunk.offset);
    const auto inFile = [feed = &m_feed, before, offset = chunk.offset, size = chunk.size](qint64 bytes) {
        return feed->contentIn(offset + std::clamp<qint64>(bytes - before, 0, size));
    };
    request.onSent(m_hearing.whenSent(inFile))
        .answerWithin(thinkingOfChunk)
        .onFreshConnection(m_size.wantsFreshConnection());
    const QString doing = request.doing();
    const milliseconds began = m_conversation->clock().ticks();
    auto sending = m_conversation->tell(std::move(request), stop);
    m_chunks.prepare(chunk.offset + chunk.size, m_size, false, stop);
    std::optional<Failure> trouble;
    std::optional<net::Response> response;
    try {
        response = co_await std::move(sending);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    if (response && isAdded(*response)) { // the text and not the status: a refusal is 200 too
        m_hearing.alive();
        m_troubles = 0;
        m_size.took(chunk.size, m_conversation->clock().ticks() - began);
        setOffset(chunk.offset + chunk.size);
        m_notes.keepOffset(m_memory);
        co_return;
    }
    if (response) {
        const Answer answer = answerIn(*response);
        if (answer.progress >= 0 && answer.text.startsWith(QLatin1String("Unexpected previous_size"))) {
            auto going = goOnFrom(answer.progress, chunk.size, stop);
            co_await std::move(going);
            co_return;
        }
        trouble = failureFor(*response, Step::Transfer, doing);
    }
    auto handling = handleTrouble(*trouble, chunk.size, stop);
    co_await std::move(handling);
}

/// The server has `there` bytes after a chunk of `sent` bytes: none of it, or all, or somebody else wrote.
base::Task<> PhasesUpload::goOnFrom(qint64 there, qint64 sent, std::stop_token stop)
{
    const bool isOurs = there == m_offset || there == m_offset + sent;
    if (!isOurs) {
        auto starting = wiped(stop);
        co_await std::move(starting);
        co_return;
    }
    if (there > m_offset)
        m_troubles = 0;
    else if (++m_troubles > mostTroubles) {
        Failure failure(Failure::Kind::Server, QStringLiteral("send a piece of the file"));
        throw failure.code("no-advance").file(m_path);
    }
    setOffset(there);
    m_notes.keepOffset(m_memory);
}

base::Task<> PhasesUpload::handleTrouble(Failure trouble, qint64 sent, std::stop_token stop)
{
    trouble.outcomeUnknown(false); // it can be asked
    if (trouble.code() == "staging-gone") {
        auto starting = wiped(stop);
        co_await std::move(starting);
        co_return;
    }
    const bool isTooLarge = trouble.code() == "chunk-too-large";
    if (!isTooLarge && !trouble.isTransient())
        throw trouble;
    if (upload::isCut(trouble))
        m_size.broke(sent);
    else if (!m_size.shrink() && isTooLarge)
        throw trouble;
    if (++m_troubles > mostTroubles)
        throw trouble;
    milliseconds pause = pauseAfter(m_troubles);
    if (trouble.retryAfter())
        pause = std::clamp<milliseconds>(*trouble.retryAfter(), pause, std::chrono::minutes(10));
    qCInfo(logPhases).noquote() << "a piece is sent again in" << pause.count()
                                << "ms:" << trouble.toLogLine();
    auto waiting = m_conversation->clock().wait(pause, stop);
    co_await std::move(waiting);
    auto asking = progress(stop);
    const qint64 there = co_await std::move(asking);
    const int troubles = m_troubles;
    auto going = goOnFrom(there, sent, stop);
    co_await std::move(going);
    if (m_troubles > troubles)
        m_troubles = troubles; // counted above
}

/// Where a token is wrong this server may fall over instead of saying so (Data Bank contract 2.4).
base::Task<> PhasesUpload::askOfToken(Failure trouble, std::stop_token stop)
{
    if (trouble.kind() != Failure::Kind::Server || trouble.http() != 500)
        co_return;
    auto probing = m_conversation->probe(m_conversation->key(), 1, stop);
    co_await std::move(probing);
}

/// Bytes the server has; -1 if it has nothing of this name, not even an empty file.
base::Task<qint64> PhasesUpload::progress(std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        net::Request request = requestProgress(m_conversation->root(), m_conversation->key(), m_memory.name);
        const QString doing = request.doing();
        std::optional<Failure> trouble;
        try {
            auto asking = m_conversation->tell(std::move(request), stop);
            const net::Response response = co_await std::move(asking);
            m_hearing.alive();
            const Answer answer = answerIn(response);
            if (answer.progress >= 0)
                co_return qint64(answer.progress);
            throw failureFor(response, Step::Transfer, doing);
        } catch (const Failure &failure) {
            trouble = failure;
        }
        if (trouble->code() == "staging-gone")
            co_return -1;
        trouble->outcomeUnknown(false); // it appends nothing
        auto probing = askOfToken(*trouble, stop);
        co_await std::move(probing);
        if (!trouble->isTransient() || attempt >= 3)
            throw *trouble;
        auto waiting = m_conversation->clock().wait(pauseAfter(attempt), stop);
        co_await std::move(waiting);
    }
}

base::Task<> PhasesUpload::verify(std::stop_token stop)
{
    net::Request request = requestVerify(m_conversation->root(), m_conversation->key(), m_memory.name);
    auto registering =
        handOver(m_conversation, m_notes, m_memory, std::move(request), Step::Verify, m_path, stop);
    co_await std::move(registering);
}

} // namespace slipway::backends::databank
