// SPDX-License-Identifier: MIT
// Answering requests, and the faults that hold the connection itself.
#include "practice/connection.h"

#include "practice/bytestream.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace slipway::practice {

namespace asio = boost::asio;
using asio::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t inputBlock = 1U << 20U;
constexpr std::uint64_t drainLimit = 256U << 10U;

std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text.data();
}

/// The body as one chunk and the end.
std::string inChunks(const std::string &body)
{
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", body.size());
    return (body.empty() ? std::string() : size.data() + body + "\r\n") + "0\r\n\r\n";
}

} // namespace

Connection::Connection(std::unique_ptr<ByteStream> stream, Surroundings surroundings)
    : m_stream(std::move(stream))
    , m_surroundings(std::move(surroundings))
    , m_input(inputBlock)
{}

Connection::~Connection()
{
    // Not left to the socket's destructor, which forgets that a fault asked for a reset.
    boost::system::error_code error;
    m_stream->socket().close(error);
}

void Connection::reset()
{
    boost::system::error_code error;
    m_stream->socket().set_option(asio::socket_base::linger(true, 0), error);
    throw ConnectionLost("reset by a fault");
}

/// Waits without reading until the time is over, the client is gone or the server stops.
void Connection::stall()
{
    const auto end = steady_clock::now() + m_stallTime;
    while (steady_clock::now() < end) {
        const auto before = steady_clock::now();
        m_surroundings.pause(milliseconds(20));
        if (steady_clock::now() - before < milliseconds(5))
            break; // the server stops
        boost::system::error_code error;
        char c = 0;
        m_stream->socket().non_blocking(true, error);
        const std::size_t count =
            m_stream->socket().receive(asio::buffer(&c, 1), tcp::socket::message_peek, error);
        if (error != asio::error::would_block && (error || count == 0))
            break;
    }
    throw ConnectionLost("stalled by a fault");
}

void Connection::applyBeforeWork(const Fault &fault, bool hasBody)
{
    switch (fault.action) {
    case Fault::Action::Reset:
        reset();
    case Fault::Action::Cut:
        (hasBody ? m_cutAfter : m_cutAnswerAfter) = fault.afterBytes;
        break;
    case Fault::Action::Stall:
        m_stallTime = milliseconds(fault.milliseconds);
        if (!hasBody)
            stall();
        m_stallAfter = fault.afterBytes;
        break;
    case Fault::Action::Slow:
        m_slow = milliseconds(fault.milliseconds);
        break;
    default:
        break;
    }
}

Response Connection::answer(Request &request, const std::optional<Fault> &fault)
{
    if (fault)
        applyBeforeWork(*fault, !m_bodyDone);
    if (fault && fault->action == Fault::Action::Quirk)
        request.quirk = fault->quirk;
    const std::optional<Response> instead = fault ? scripted(*fault) : std::nullopt;
    if (instead && !fault->afterCommit)
        return *instead;
    Response response;
    try {
        response = m_surroundings.callbacks.handle(request);
    } catch (const ConnectionLost &) {
        throw;
    } catch (const std::length_error &) {
        response.status = 413;
    } catch (const std::exception &) {
        response.status = 500;
        response.contentType = "text/html; charset=utf-8";
        response.body = "<!doctype html><html lang=\"en\"><head><title>Server Error (500)</title></head>"
                        "<body><h1>Server Error (500)</h1><p></p></body></html>";
    }
    if (fault)
        applyAfterWork(*fault, response);
    return instead ? *instead : response;
}

void Connection::applyAfterWork(const Fault &fault, Response &response)
{
    switch (fault.action) {
    case Fault::Action::Cut:
        if (m_cutAnswerAfter == never)
            reset();
        break;
    case Fault::Action::Stall:
        stall();
    case Fault::Action::DropAnswer:
        throw ConnectionLost("answer dropped by a fault");
    case Fault::Action::WrongEtag:
        response.headers.set("ETag", "\"00000000000000000000000000000bad\"");
        break;
    case Fault::Action::Slow:
        m_surroundings.pause(m_slow);
        break;
    default:
        break;
    }
}

void Connection::sendSource(BodySource &source)
{
    std::vector<char> block(1U << 20U);
    std::uint64_t sent = 0;
    while (sent < source.length()) {
        if (sent >= m_cutAnswerAfter)
            reset();
        if (m_slow.count() > 0)
            m_surroundings.pause(m_slow);
        const std::uint64_t most =
            std::min<std::uint64_t>(m_slow.count() > 0 ? 64U << 10U : block.size(), m_cutAnswerAfter - sent);
        const std::size_t count = source.read(block.data(), std::min(most, source.length() - sent));
        if (count == 0)
            throw ConnectionLost("a stored object is shorter than it should be");
        m_stream->writeAll(block.data(), count);
        sent += count;
    }
}

void Connection::send(const Request &request, const Response &response)
{
    const bool bodyless = response.status == 204 || response.status == 304;
    const std::uint64_t length = response.source ? response.source->length() : response.body.size();
    const bool tooLong = !response.drainsBody && (m_chunked || m_remaining > drainLimit);
    const bool restIsLong = !m_bodyDone && (m_expectContinue || tooLong);
    m_keepAlive = m_keepAlive && !restIsLong;
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ' +
                       std::string(reasonPhrase(response.status)) + "\r\nDate: " + httpDate() + "\r\n";
    if (!response.contentType.empty())
        head += "Content-Type: " + response.contentType + "\r\n";
    for (const auto &[name, value] : response.headers.all())
        head += name + ": " + value + "\r\n";
    const bool chunked = response.chunked && !response.source && !bodyless;
    if (chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (!bodyless)
        head += "Content-Length: " + std::to_string(length) + "\r\n";
    head += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    const bool withBody = !bodyless && request.method != "HEAD";
    if (withBody && !response.source) {
        if (m_cutAnswerAfter != never) {
            head.append(response.body, 0, m_cutAnswerAfter);
            m_stream->writeAll(head.data(), head.size());
            reset();
        }
        head += chunked ? inChunks(response.body) : response.body;
    }
    m_stream->writeAll(head.data(), head.size());
    if (withBody && response.source)
        sendSource(*response.source);
}

/// What the handler left unread: a short rest is read away, before a long one the connection ends, slowly
/// enough for the answer to be read (an immediate close would send a reset and could destroy the answer on
/// its way).
void Connection::finishBody()
{
    m_cutAfter = m_stallAfter = never;
    m_slow = milliseconds(0);
    std::vector<char> block(64U << 10U);
    if (m_keepAlive) {
        while (read(block.data(), block.size()) > 0) {
        }
        return;
    }
    m_stream->endOutput();
    const auto end = steady_clock::now() + milliseconds(2000);
    while (steady_clock::now() < end) {
        boost::system::error_code error;
        m_stream->socket().non_blocking(true, error);
        m_stream->socket().read_some(asio::buffer(block), error);
        if (error == asio::error::would_block)
            m_surroundings.pause(milliseconds(5));
        else if (error)
            return;
    }
}

void Connection::serve()
{
    const auto since = [](steady_clock::time_point from) {
        return std::chrono::duration_cast<milliseconds>(steady_clock::now() - from).count();
    };
    while (m_keepAlive) {
        Request request;
        if (!readHeader(request))
            return;
        const auto begun = steady_clock::now();
        request.service = m_surroundings.service;
        request.body = this;
        prepareBody(request);
        const std::optional<Fault> fault = m_surroundings.callbacks.fault(request);
        LoggedRequest entry = loggedRequest(request);
        entry.startedMilliseconds = since(m_surroundings.started);
        if (fault)
            entry.fault = fault->name;
        try {
            const Response response = answer(request, fault);
            entry.status = response.status;
            entry.bytesIn = m_received;
            entry.bytesOut = response.source ? response.source->length() : response.body.size();
            entry.durationMilliseconds = since(begun);
            m_surroundings.callbacks.log(
                entry); // before the answer, so that who has the answer finds it in the log
            send(request, response);
        } catch (const ConnectionLost &) {
            if (entry.status == 0) {
                entry.bytesIn = m_received;
                entry.durationMilliseconds = since(begun);
                m_surroundings.callbacks.log(entry);
            }
            throw;
        }
        finishBody();
    }
}

} // namespace slipway::practice
