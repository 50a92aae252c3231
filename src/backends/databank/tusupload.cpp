// SPDX-License-Identifier: MIT
#include "backends/databank/tusupload.h"

#include "backends/databank/handover.h"
#include "backends/databank/wire.h"
#include "base/parallel.h"
#include "base/trfunctions.h"

#include <QLocale>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>
#include <vector>

namespace slipway::backends::databank {

namespace {

Q_LOGGING_CATEGORY(logTus, "slipway.databank")

using base::Failure;
using std::chrono::milliseconds;
using upload::Chunk;

constexpr qint64 MiB = 1024 * 1024;
constexpr qint64 firstChunk = 16 * MiB;
constexpr qint64 largestChunk = 256 * MiB;
/// A server that keeps chunks of any size; the other keeps none below its parts (Data Bank contract 4B), so
/// that there a line on which connections are cut before 5 MiB are through can carry no larger file.
constexpr qint64 smallestOfNext = 256 * 1024;
constexpr qint64 pieceSize = 64 * 1024; ///< bytes that are read back at one place
constexpr int randomPieces = 3;
constexpr qint64 askForOffset = -1; ///< among the places to compare: no place, but how much has arrived
constexpr int questionsAtOnce = 6;
constexpr int mostTroubles = 6;
constexpr std::size_t mostUnheard = 100; ///< places to compare, and no more however bad the connection is
/// The server copies what it got into its store before it answers, and puts all together after the last.
constexpr std::chrono::minutes thinkingOfChunk{5};
constexpr std::chrono::minutes thinkingOfLast{60}; // at most; a small file is put together soon
constexpr qint64 putTogetherInASecond = 64 * MiB;
constexpr std::array<milliseconds, 5> pauses{milliseconds(1'000), milliseconds(3'000), milliseconds(5'000),
                                             milliseconds(15'000), milliseconds(30'000)};

SLIPWAY_TR_FUNCTIONS(Databank)

/// How long the server may think after the last chunk of a file of `size` bytes.
milliseconds thinkingAtTheEnd(qint64 size)
{
    const milliseconds together = std::chrono::seconds(size / putTogetherInASecond);
    return std::min<milliseconds>(thinkingOfLast, thinkingOfChunk + together);
}

milliseconds pauseAfter(int troubles)
{
    return pauses.at(std::size_t(std::clamp(troubles - 1, 0, int(pauses.size()) - 1)));
}

qint64 leastChunk(const Conversation &conversation, qint64 length)
{
    return conversation.protocol() == Protocol::Next ? smallestOfNext : smallestChunk(length);
}

} // namespace

TusUpload::TusUpload(std::shared_ptr<Conversation> conversation, upload::ChunkFeed &feed, Notes &notes,
                     UploadMemory &memory, QString path, upload::FileObserver *observer)
    : m_conversation(std::move(conversation))
    , m_feed(feed)
    , m_notes(notes)
    , m_memory(memory)
    , m_path(std::move(path))
    , m_hearing(observer)
    , m_size(leastChunk(*m_conversation, feed.length()), std::min(firstChunk, feed.largestDigested()),
             std::min(largestChunk, feed.largestDigested()), m_conversation->line())
    , m_chunks(feed)
{}

base::Task<> TusUpload::run(std::stop_token stop)
{
    auto beginning = begin(stop);
    co_await std::move(beginning);
    for (bool isThere = false; !isThere;) { // startOver() ends it
        auto sending = send(stop);
        co_await std::move(sending);
        m_hearing.stage(domain::Stage::Finalising);
        auto checking = hasArrived(stop);
        isThere = co_await std::move(checking);
    }
    m_memory.how = m_memory.checked && m_digests ? QStringLiteral("checksums")
                   : m_readBack                  ? QStringLiteral("read-back")
                                                 : QStringLiteral("offset");
    m_memory.sha256 = m_feed.wholeDigest();
    net::Request request =
        requestRegistration(m_conversation->root(), m_conversation->key(),
                            uploadUrl(m_conversation->root(), m_memory.uid), m_memory.name, m_feed.length());
    auto registering =
        handOver(m_conversation, m_notes, m_memory, std::move(request), Step::Register, m_path, stop);
    co_await std::move(registering);
}

/// Learns what the server can, and finds the upload of an earlier try or makes one.
base::Task<> TusUpload::begin(std::stop_token stop)
{
    auto asking = m_conversation->abilities(stop);
    m_abilities = co_await std::move(asking);
    m_digests = m_abilities.sha256;
    if (m_abilities.largest >= 0 && m_feed.length() > m_abilities.largest) {
        Failure failure(Failure::Kind::TooLarge, QStringLiteral("begin an upload"));
        throw failure.code("too-large")
            .file(m_path)
            .detail(tr("The server takes at most %1 in one file.")
                        .arg(QLocale().formattedDataSize(m_abilities.largest)));
    }
    if (!m_memory.uid.isEmpty()) {
        auto finding = findAgain(stop);
        const bool isFound = co_await std::move(finding);
        if (isFound)
            co_return;
        qCInfo(logTus) << "the server no longer knows an upload of an earlier try";
    }
    auto creating = create(stop);
    co_await std::move(creating);
}

base::Task<bool> TusUpload::findAgain(std::stop_token stop)
{
    try {
        auto looking = look(stop);
        const TusState state = co_await std::move(looking);
        const bool isOurs = state.length < 0 || state.length == m_feed.length();
        if (!isOurs || state.offset > m_feed.length())
            co_return false;
        setOffset(state.offset);
        co_return true;
    } catch (const Failure &failure) {
        if (failure.code() != "no-such-upload")
            throw;
    }
    co_return false;
}

base::Task<> TusUpload::create(std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        net::Request request = requestCreation(m_conversation->root(), m_feed.length(), m_memory.name);
        const QString doing = request.doing();
        std::optional<Failure> trouble;
        try {
            auto creating = m_conversation->tell(std::move(request), stop);
            const net::Response response = co_await std::move(creating);
            m_memory.uid = response.status == 201 ? uidIn(response) : QString();
            if (m_memory.uid.isEmpty())
                throw failureFor(response, Step::Create, doing);
        } catch (const Failure &failure) {
            trouble = failure;
        }
        if (!trouble)
            break;
        trouble->outcomeUnknown(false); // one upload too many is of no importance
        if (!trouble->isTransient() || attempt >= 3)
            throw *trouble;
        auto waiting = m_conversation->clock().wait(pauseAfter(attempt), stop);
        co_await std::move(waiting);
    }
    m_memory.checked = true;
    m_memory.registering = false;
    setOffset(0);
    auto noting = m_notes.keepNow(m_memory, stop);
    co_await std::move(noting);
}

/// What the server has. Throws "no-such-upload" if it knows nothing of it.
base::Task<TusState> TusUpload::look(std::stop_token stop)
{
    net::Request request = requestState(m_conversation->root(), m_memory.uid);
    const QString doing = request.doing();
    auto asking = m_conversation->tell(std::move(request), stop);
    const net::Response response = co_await std::move(asking);
    m_hearing.alive();
    const TusState state = stateIn(response);
    if (response.isSuccess() && state.offset >= 0)
        co_return TusState(state);
    throw failureFor(response, Step::Look, doing);
}

void TusUpload::setOffset(qint64 offset)
{
    if (offset != m_offset)
        m_tried.clear();
    m_offset = offset;
    m_memory.offset = offset;
    m_hearing.sent(m_feed.contentIn(offset));
}

base::Task<> TusUpload::send(std::stop_token stop)
{
    while (m_offset < m_feed.length()) {
        m_hearing.stage(domain::Stage::Sending);
        auto making = m_chunks.at(m_offset, m_size, m_digests, stop);
        const Chunk chunk = co_await std::move(making);
        auto sending = sendOne(chunk, stop);
        co_await std::move(sending);
    }
}

/// False if the server no longer knows the upload, which is then begun anew: nothing of it was registered.
base::Task<bool> TusUpload::hasArrived(std::stop_token stop)
{
    std::optional<Failure> gone;
    try {
        auto checking = checkArrival(stop);
        co_await std::move(checking);
    } catch (const Failure &failure) {
        if (failure.code() != "no-such-upload")
            throw;
        gone = failure;
    }
    if (!gone)
        co_return true;
    auto starting = startOver(*gone, stop);
    co_await std::move(starting);
    co_return false;
}

/// The server's own word, read once more, is what a registration may stand on; and what it gives back of the
/// bytes is compared. All at once: on a long way each question costs as much as a megabyte.
base::Task<> TusUpload::checkArrival(std::stop_token stop)
{
    std::vector<qint64> questions = placesToCompare();
    m_readBack = !questions.empty();
    questions.push_back(askForOffset);
    const auto ask = [this](qint64 place, const std::stop_token &each) {
        return place == askForOffset ? requireWhole(each) : comparePiece(place, each);
    };
    auto asking = base::forEachParallel(std::move(questions), questionsAtOnce, ask, stop);
    co_await std::move(asking);
}

base::Task<> TusUpload::requireWhole(std::stop_token stop)
{
    auto looking = look(stop);
    const TusState state = co_await std::move(looking);
    if (state.offset != m_feed.length()) {
        Failure failure(Failure::Kind::Server, QStringLiteral("ask how much of the file has arrived"));
        throw failure.code("not-completed").file(m_path);
    }
}

base::Task<> TusUpload::sendOne(Chunk chunk, std::stop_token stop)
{
    net::Request request =
        requestChunk(m_conversation->root(), m_memory.uid, chunk.offset, chunk.body(), chunk.sha256);
    const auto inFile = [feed = &m_feed, offset = chunk.offset](qint64 bytes) {
        return feed->contentIn(offset + bytes);
    };
    request.onSent(m_hearing.whenSent(inFile)).onFreshConnection(m_size.wantsFreshConnection());
    if (isLast(chunk))
        request.answerWithin(thinkingAtTheEnd(chunk.offset + chunk.size));
    else
        request.answerWithin(thinkingOfChunk);
    m_tried.push_back(chunk.offset + chunk.size);
    const milliseconds began = m_conversation->clock().ticks();
    auto sending = m_conversation->tell(std::move(request), stop);
    m_chunks.prepare(chunk.offset + chunk.size, m_size, m_digests, stop);
    std::optional<Failure> trouble;
    std::optional<net::Response> response;
    try {
        response = co_await std::move(sending);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    if (trouble) {
        if (upload::isCut(*trouble))
            m_size.broke(chunk.size);
        auto handling = handleTrouble(*trouble, false, stop);
        co_await std::move(handling);
        co_return;
    }
    auto settling = settleChunk(*response, chunk, m_conversation->clock().ticks() - began, stop);
    co_await std::move(settling);
}

/// Goes on from where the server says it is (Data Bank contract 4B): never from what was sent.
base::Task<> TusUpload::settleChunk(net::Response response, Chunk chunk, milliseconds took,
                                    std::stop_token stop)
{
    const QString doing = QStringLiteral("send a piece of the file");
    const TusState state = stateIn(response);
    const bool makesSense = state.offset >= chunk.offset && state.offset <= chunk.offset + chunk.size;
    if (response.isSuccess() && makesSense) {
        m_hearing.alive();
        if (state.offset > chunk.offset) {
            m_troubles = m_standstills = m_damaged = 0;
            m_size.took(state.offset - chunk.offset, took);
            m_memory.checked = m_memory.checked && !chunk.sha256.isEmpty();
            setOffset(state.offset);
            m_notes.keepOffset(m_memory);
            co_return;
        }
        if (++m_standstills > 1) {
            Failure failure(Failure::Kind::Rejected, doing);
            throw failure.code("no-advance").file(m_path);
        }
        m_size.enlarge();
        co_return;
    }
    Failure trouble = failureFor(response, Step::Send, doing);
    if (trouble.code() == "no-such-upload") {
        auto starting = startOver(trouble, stop);
        co_await std::move(starting);
        co_return;
    }
    if (trouble.code() == "part-differs" && ++m_damaged >= 3)
        throw trouble;
    const bool isChecksumRefused =
        response.status == 400 && trouble.serverSays().contains(QLatin1String("Upload-Checksum"));
    if (isChecksumRefused && m_digests) {
        m_digests = false;
        co_return;
    }
    const bool settledByLooking = response.isSuccess() || response.status == 409 || response.status == 403 ||
                                  response.status == 460 || response.status == 413;
    if (!settledByLooking && !trouble.isTransient())
        throw trouble;
    if (response.status == 413 && !m_size.shrink() && m_troubles > 0)
        throw trouble;
    auto handling = handleTrouble(trouble, true, stop);
    co_await std::move(handling);
}

/// Waits a little, and asks the server what it has. `isServers`: it was an answer and no broken connection.
base::Task<> TusUpload::handleTrouble(Failure trouble, bool isServers, std::stop_token stop)
{
    if (!isServers && !trouble.isTransient())
        throw trouble.outcomeUnknown(false);
    if (++m_troubles > mostTroubles)
        throw trouble.outcomeUnknown(false);
    milliseconds pause = pauseAfter(m_troubles);
    if (trouble.retryAfter())
        pause = std::clamp<milliseconds>(*trouble.retryAfter(), pause, std::chrono::minutes(10));
    qCInfo(logTus).noquote() << "a piece is sent again in" << pause.count() << "ms:" << trouble.toLogLine();
    auto waiting = m_conversation->clock().wait(pause, stop);
    co_await std::move(waiting);
    std::optional<Failure> gone;
    bool isForeign = false;
    try {
        auto looking = look(stop);
        const TusState state = co_await std::move(looking);
        isForeign = isOfAnother(trouble, state.offset);
        if (!isForeign) {
            goOnFrom(state.offset);
            co_return;
        }
        qCWarning(logTus) << "somebody else has written to the upload: not all it holds is ours";
        gone = trouble;
        gone->detail(tr("Somebody else has written to the same upload. Try this file again."));
    } catch (const Failure &failure) {
        gone = failure;
    }
    if (isForeign || gone->code() == "no-such-upload") {
        auto starting = startOver(*gone, stop);
        co_await std::move(starting);
        co_return;
    }
    if (gone->kind() == Failure::Kind::Server && gone->http() == 500) {
        // Where a token is wrong this server may fall over instead of saying so (Data Bank contract 2.4).
        auto probing = m_conversation->probe(m_conversation->key(), 1, stop);
        co_await std::move(probing);
        co_return;
    }
    throw *gone;
}

/// True if the server has bytes that were never sent to it: more than all of a chunk, or, where it refused
/// the chunk for its place (409), a part of one. All of one may be ours, of an earlier try or of a request
/// that was repeated below us; a server that gives nothing back cannot show the latter.
bool TusUpload::isOfAnother(const Failure &trouble, qint64 there) const
{
    if (there <= m_offset)
        return false;
    if (std::all_of(m_tried.begin(), m_tried.end(), [there](qint64 end) { return there > end; }))
        return true;
    const bool isWhole = std::find(m_tried.begin(), m_tried.end(), there) != m_tried.end();
    const bool isUnproven = m_conversation->protocol() == Protocol::Next && m_tried.size() == 1;
    return trouble.http() == 409 && (!isWhole || isUnproven);
}

/// What has arrived without an answer is looked at once more at the end, where that is possible.
void TusUpload::goOnFrom(qint64 there)
{
    if (there > m_offset) {
        m_troubles = 0;
        if (m_unheard.size() < mostUnheard)
            m_unheard.insert(m_unheard.end(), {m_offset, std::max(m_offset, there - pieceSize)});
    }
    setOffset(std::min(there, m_feed.length()));
}

/// The server knows nothing of the upload any more, or has bytes of somebody else: everything is sent once
/// more, but not for ever.
base::Task<> TusUpload::startOver(Failure why, std::stop_token stop)
{
    m_unheard.clear();
    m_tried.clear();
    if (++m_forgotten > 1) {
        m_memory.uid.clear();
        m_notes.keep(m_memory);
        throw why.file(m_path);
    }
    auto creating = create(stop);
    co_await std::move(creating);
}

/// Some places of the upload, to be read once more where the server gives them back: the first and the last
/// bytes, those whose arrival nobody told, and a few in between (Data Bank contract 6).
std::vector<qint64> TusUpload::placesToCompare() const
{
    if (m_conversation->protocol() == Protocol::Next)
        return {};
    const qint64 length = m_feed.length();
    std::vector<qint64> places = {0, std::max<qint64>(0, length - pieceSize)};
    for (int i = 0; i < randomPieces && length > 4 * pieceSize; ++i)
        places.push_back(qint64(QRandomGenerator::global()->bounded(double(length - pieceSize))));
    places.insert(places.end(), m_unheard.begin(), m_unheard.end());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Clears m_readBack if the server does not give it back. Throws "content-differs" if it is another.
base::Task<> TusUpload::comparePiece(qint64 offset, std::stop_token stop)
{
    const qint64 size = std::min(pieceSize, m_feed.length() - offset);
    auto reading = m_feed.piece(offset, size, stop);
    const QByteArray ours = co_await std::move(reading);
    if (ours.isNull()) {
        m_readBack = false;
        co_return;
    }
    net::Request request = requestPiece(m_conversation->root(), m_memory.uid, offset, size);
    const QString doing = request.doing();
    std::optional<net::Response> response;
    try {
        auto asking = m_conversation->tell(std::move(request), stop);
        response = co_await std::move(asking);
    } catch (const Failure &failure) {
        if (failure.kind() != Failure::Kind::Protocol)
            throw;
    }
    if (!response) { // it gave the whole upload, or sent us elsewhere
        m_readBack = false;
        co_return;
    }
    if (response->status == 401 || (response->status == 403 && response->contentType() == "text/plain"))
        throw failureFor(*response, Step::ReadBack, doing);
    if (response->status != 206 && !(response->status == 200 && size == m_feed.length())) {
        m_readBack = false;
        co_return;
    }
    if (response->body == ours)
        co_return;
    m_memory.uid.clear(); // of no use: the next try sends it anew
    auto noting = m_notes.keepNow(m_memory, stop);
    co_await std::move(noting);
    Failure failure(Failure::Kind::Mismatch, doing);
    throw failure.code("content-differs").file(m_path);
}

} // namespace slipway::backends::databank
