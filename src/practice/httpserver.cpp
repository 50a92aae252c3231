// SPDX-License-Identifier: MIT
#include "practice/httpserver.h"

#include "practice/bytestream.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <ctime>
#include <limits>
#include <list>
#include <mutex>
#include <set>
#include <thread>

namespace slipway::practice {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t inputBlock = 1U << 20U;
constexpr std::size_t mostConnections = 256;
constexpr std::uint64_t drainLimit = 256U << 10U;
constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text.data();
}

} // namespace

/// The open connections: how many there may be, and how all of them are woken when the server stops.
class HttpServer::Private
{
public:
    void accept();
    void reap(bool all);
    void remember(int handle);
    void forget(int handle);
    bool stopping() const { return m_stopping.load(); }
    /// Waits, but not beyond the server's own end.
    void pause(milliseconds time);

    std::string service;
    Callbacks callbacks;
    asio::io_context context{1};
    std::unique_ptr<asio::ssl::context> tls;
    std::unique_ptr<tcp::acceptor> acceptor;
    std::uint16_t port = 0;
    std::thread acceptThread;
    std::atomic<bool> m_stopping{false};
    steady_clock::time_point started = steady_clock::now();

    struct Worker
    {
        std::thread thread;
        std::atomic<bool> done{false};
    };
    std::mutex mutex;
    std::condition_variable changed;
    std::list<Worker> workers;
    std::set<int> handles;
};

namespace {

/// One client's connection: requests one after the other.
class Connection : public BodyReader
{
public:
    Connection(std::unique_ptr<ByteStream> stream, const HttpServer::Callbacks &callbacks)
        : m_stream(std::move(stream))
        , m_callbacks(callbacks)
        , m_input(inputBlock)
    {}

    template <typename Pause>
    void serve(const std::string &service, steady_clock::time_point started, Pause pause);
    std::size_t read(char *data, std::size_t size) override;

private:
    bool fill();
    std::size_t take(char *data, std::size_t size);
    bool readHeader(Request &request);
    void prepareBody(const Request &request);
    void applyBeforeWork(const Fault &fault, bool hasBody);
    std::size_t readChunked(char *data, std::size_t size);
    std::string readLine();
    Response answer(Request &request, const std::optional<Fault> &fault);
    void applyAfterWork(const Fault &fault, Response &response);
    void send(const Request &request, const Response &response);
    void sendSource(BodySource &source);
    void finishBody();
    [[noreturn]] void reset();
    [[noreturn]] void stall();

    std::unique_ptr<ByteStream> m_stream;
    const HttpServer::Callbacks &m_callbacks;
    std::vector<char> m_input;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::function<void(milliseconds)> m_pause;

    bool m_keepAlive = true;
    bool m_expectContinue = false;
    bool m_chunked = false;
    bool m_bodyDone = true;
    std::uint64_t m_remaining = 0; ///< of the body, or of the present chunk
    std::uint64_t m_received = 0;
    std::uint64_t m_cutAfter = never;
    std::uint64_t m_stallAfter = never;
    std::uint64_t m_cutAnswerAfter = never;
    milliseconds m_stallTime{0};
    milliseconds m_slow{0};
};

bool Connection::fill()
{
    if (m_begin == m_end)
        m_begin = m_end = 0;
    if (m_end == m_input.size()) {
        std::memmove(m_input.data(), m_input.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    const std::size_t count = m_stream->readSome(m_input.data() + m_end, m_input.size() - m_end);
    m_end += count;
    return count > 0;
}

/// Body bytes: first what came along with the header, then straight from the socket into the caller's buffer.
std::size_t Connection::take(char *data, std::size_t size)
{
    if (m_begin < m_end) {
        const std::size_t count = std::min(size, m_end - m_begin);
        std::memcpy(data, m_input.data() + m_begin, count);
        m_begin += count;
        return count;
    }
    const std::size_t count = m_stream->readSome(data, size);
    if (count == 0)
        throw ConnectionLost("the client ended in the middle of a body");
    return count;
}

bool Connection::readHeader(Request &request)
{
    http::request_parser<http::empty_body> parser;
    parser.header_limit(64U << 10U);
    parser.body_limit(never);
    while (!parser.is_header_done()) {
        if (m_begin == m_end && !fill())
            return false;
        boost::system::error_code error;
        m_begin += parser.put(asio::buffer(m_input.data() + m_begin, m_end - m_begin), error);
        if (error == http::error::need_more) {
            if (!fill())
                return false;
        } else if (error) {
            throw ConnectionLost("not an HTTP request: " + error.message());
        }
    }
    const auto &message = parser.get();
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    request.path = request.target.substr(0, question);
    if (question < request.target.size())
        request.rawQuery = request.target.substr(question + 1);
    request.query = Query(request.rawQuery);
    for (const auto &field : message)
        request.headers.add(std::string(field.name_string()), std::string(field.value()));
    request.chunked = message.chunked();
    if (const auto length = parser.content_length())
        request.contentLength = *length;
    m_keepAlive = message.keep_alive();
    return true;
}

void Connection::prepareBody(const Request &request)
{
    const auto expect = request.headers.value("Expect");
    m_expectContinue = expect && sameIgnoringCase(*expect, "100-continue");
    m_chunked = request.chunked;
    m_remaining = m_chunked ? 0 : request.contentLength.value_or(0);
    m_bodyDone = !m_chunked && m_remaining == 0;
    m_received = 0;
    m_cutAfter = m_stallAfter = m_cutAnswerAfter = never;
    m_slow = milliseconds(0);
}

std::size_t Connection::read(char *data, std::size_t size)
{
    if (m_bodyDone)
        return 0;
    if (m_expectContinue) {
        static constexpr std::string_view goAhead = "HTTP/1.1 100 Continue\r\n\r\n";
        m_stream->writeAll(goAhead.data(), goAhead.size());
        m_expectContinue = false;
    }
    if (m_received >= m_cutAfter)
        reset();
    if (m_received >= m_stallAfter)
        stall();
    if (m_slow.count() > 0) {
        m_pause(m_slow);
        size = std::min<std::size_t>(size, 64U << 10U);
    }
    size = std::min<std::uint64_t>(size, std::min(m_cutAfter, m_stallAfter) - m_received);
    std::size_t count = 0;
    if (m_chunked) {
        count = readChunked(data, size);
    } else {
        count = take(data, std::min<std::uint64_t>(size, m_remaining));
        m_remaining -= count;
        m_bodyDone = m_remaining == 0;
    }
    m_received += count;
    return count;
}

std::string Connection::readLine()
{
    std::string line;
    char c = 0;
    while (take(&c, 1) == 1 && c != '\n' && line.size() < 1024) {
        if (c != '\r')
            line.push_back(c);
    }
    return line;
}

std::size_t Connection::readChunked(char *data, std::size_t size)
{
    if (m_remaining == 0) {
        const std::string line = readLine();
        std::size_t used = 0;
        try {
            m_remaining = std::stoull(line, &used, 16);
        } catch (const std::exception &) {
            throw ConnectionLost("bad chunk length");
        }
        if (m_remaining == 0) {
            while (!readLine().empty()) {
            }
            m_bodyDone = true;
            return 0;
        }
    }
    const std::size_t count = take(data, std::min<std::uint64_t>(size, m_remaining));
    m_remaining -= count;
    if (m_remaining == 0)
        readLine();
    return count;
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
        m_pause(milliseconds(20));
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

std::optional<Response> scripted(const Fault &fault)
{
    Response response;
    response.status = fault.status;
    response.headers = fault.headers;
    response.body = fault.body;
    response.contentType = fault.contentType;
    if (fault.action == Fault::Action::Html) {
        if (response.body.empty())
            response.body = "<!DOCTYPE html><html><head><title>Welcome</title></head>"
                            "<body><h1>Please log in to use this network</h1></body></html>";
        if (response.contentType.empty())
            response.contentType = "text/html; charset=utf-8";
        return response;
    }
    if (fault.action == Fault::Action::ErrorIn200) {
        response.status = 200;
        response.contentType = "application/xml";
        if (response.body.empty())
            response.body =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::string(16, ' ') +
                "\n<Error><Code>InternalError</Code><Message>We encountered an internal error. Please "
                "try again.</Message><RequestId>PRACTICE</RequestId></Error>";
        return response;
    }
    if (fault.action != Fault::Action::Status)
        return std::nullopt;
    if (response.contentType.empty() && !response.body.empty())
        response.contentType = "application/json";
    return response;
}

Response Connection::answer(Request &request, const std::optional<Fault> &fault)
{
    if (fault)
        applyBeforeWork(*fault, !m_bodyDone);
    const std::optional<Response> instead = fault ? scripted(*fault) : std::nullopt;
    if (instead && !fault->afterCommit)
        return *instead;
    Response response;
    try {
        response = m_callbacks.handle(request);
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
        m_pause(m_slow);
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
            m_pause(m_slow);
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
    const bool restIsLong = !m_bodyDone && (m_chunked || m_expectContinue || m_remaining > drainLimit);
    m_keepAlive = m_keepAlive && !restIsLong;
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ' +
                       std::string(reasonPhrase(response.status)) + "\r\nDate: " + httpDate() + "\r\n";
    if (!response.contentType.empty())
        head += "Content-Type: " + response.contentType + "\r\n";
    for (const auto &[name, value] : response.headers.all())
        head += name + ": " + value + "\r\n";
    if (!bodyless)
        head += "Content-Length: " + std::to_string(length) + "\r\n";
    head += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    const bool withBody = !bodyless && request.method != "HEAD";
    if (withBody && !response.source) {
        if (m_cutAnswerAfter != never) {
            head.append(response.body, 0, m_cutAnswerAfter);
            m_stream->writeAll(head.data(), head.size());
            reset();
        }
        head += response.body;
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
            m_pause(milliseconds(5));
        else if (error)
            return;
    }
}

template <typename Pause>
void Connection::serve(const std::string &service, steady_clock::time_point started, Pause pause)
{
    m_pause = pause;
    const auto since = [](steady_clock::time_point from) {
        return std::chrono::duration_cast<milliseconds>(steady_clock::now() - from).count();
    };
    while (m_keepAlive) {
        Request request;
        if (!readHeader(request))
            return;
        const auto begun = steady_clock::now();
        request.service = service;
        request.body = this;
        prepareBody(request);
        const std::optional<Fault> fault = m_callbacks.fault(request);
        LoggedRequest entry = loggedRequest(request);
        entry.startedMilliseconds = since(started);
        if (fault)
            entry.fault = fault->name;
        try {
            const Response response = answer(request, fault);
            entry.status = response.status;
            entry.bytesIn = m_received;
            entry.bytesOut = response.source ? response.source->length() : response.body.size();
            entry.durationMilliseconds = since(begun);
            m_callbacks.log(entry); // before the answer, so that who has the answer finds it in the log
            send(request, response);
        } catch (const ConnectionLost &) {
            if (entry.status == 0) {
                entry.bytesIn = m_received;
                entry.durationMilliseconds = since(begun);
                m_callbacks.log(entry);
            }
            throw;
        }
        finishBody();
    }
}

} // namespace

void HttpServer::Private::pause(milliseconds time)
{
    std::unique_lock lock(mutex);
    changed.wait_for(lock, time, [this] { return stopping(); });
}

void HttpServer::Private::remember(int handle)
{
    const std::lock_guard lock(mutex);
    handles.insert(handle);
    if (stopping())
        ::shutdown(handle, SHUT_RDWR);
}

void HttpServer::Private::forget(int handle)
{
    const std::lock_guard lock(mutex);
    handles.erase(handle);
}

void HttpServer::Private::reap(bool all)
{
    std::list<Worker> finished;
    {
        const std::lock_guard lock(mutex);
        for (auto worker = workers.begin(); worker != workers.end();) {
            const auto next = std::next(worker);
            if (all || worker->done)
                finished.splice(finished.end(), workers, worker);
            worker = next;
        }
    }
    for (Worker &worker : finished)
        worker.thread.join();
}

void HttpServer::Private::accept()
{
    while (!stopping()) {
        tcp::socket socket(context);
        boost::system::error_code error;
        acceptor->accept(socket, error);
        reap(false);
        if (error) {
            pause(milliseconds(10));
            continue;
        }
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return stopping() || handles.size() < mostConnections; });
        if (stopping())
            return;
        socket.set_option(tcp::no_delay(true), error);
        const int handle = socket.native_handle();
        handles.insert(handle);
        std::unique_ptr<ByteStream> stream;
        if (tls)
            stream = std::make_unique<TlsStream>(std::move(socket), *tls);
        else
            stream = std::make_unique<PlainStream>(std::move(socket));
        Worker &worker = workers.emplace_back();
        worker.thread = std::thread([this, &worker, handle, stream = std::move(stream)]() mutable {
            try {
                Connection connection(std::move(stream), callbacks);
                struct Forget
                {
                    Private &shared;
                    int handle;
                    ~Forget() { shared.forget(handle); }
                } forgetFirst{*this, handle}; // before the socket closes: the number may be given out again
                connection.serve(service, started, [this](milliseconds time) { pause(time); });
            } catch (const std::exception &) {
                // ConnectionLost: nothing left to tell this client.
            }
            worker.done = true;
            changed.notify_all();
        });
    }
}

HttpServer::HttpServer(std::string service, Callbacks callbacks, const TlsIdentity *identity)
    : m_private(std::make_unique<Private>())
{
    m_private->service = std::move(service);
    m_private->callbacks = std::move(callbacks);
    if (identity) {
        m_private->tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
        m_private->tls->use_certificate_chain(asio::buffer(identity->certificate));
        m_private->tls->use_private_key(asio::buffer(identity->privateKey), asio::ssl::context::pem);
    }
}

HttpServer::~HttpServer()
{
    stop();
}

void HttpServer::start(std::uint16_t port)
{
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
    m_private->acceptor = std::make_unique<tcp::acceptor>(m_private->context, endpoint, true);
    m_private->port = m_private->acceptor->local_endpoint().port();
    m_private->acceptThread = std::thread([this] { m_private->accept(); });
}

void HttpServer::stop()
{
    if (!m_private->acceptThread.joinable())
        return;
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->m_stopping = true;
        for (const int handle : m_private->handles)
            ::shutdown(handle, SHUT_RDWR);
    }
    m_private->changed.notify_all();
    boost::system::error_code error;
    tcp::socket wake(m_private->context); // a blocking accept cannot be closed from outside
    wake.connect(m_private->acceptor->local_endpoint(), error);
    m_private->acceptThread.join();
    m_private->reap(true);
    m_private->acceptor->close(error);
}

std::uint16_t HttpServer::port() const
{
    return m_private->port;
}

} // namespace slipway::practice
