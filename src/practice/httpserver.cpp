// SPDX-License-Identifier: MIT
#include "practice/httpserver.h"

#include "practice/bytestream.h"
#include "practice/connection.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <set>
#include <thread>

#include <sys/socket.h>

namespace slipway::practice {

namespace asio = boost::asio;
using asio::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t mostConnections = 256;

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
                Connection connection(std::move(stream), {service, callbacks, started,
                                                          [this](milliseconds time) { pause(time); }});
                struct Forget
                {
                    Private &shared;
                    int handle;
                    ~Forget() { shared.forget(handle); }
                } forgetFirst{*this, handle}; // before the socket closes: the number may be given out again
                connection.serve();
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

void HttpServer::start(std::uint16_t port, const std::function<void(std::uint16_t)> &bound)
{
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
    m_private->acceptor = std::make_unique<tcp::acceptor>(m_private->context, endpoint, true);
    m_private->port = m_private->acceptor->local_endpoint().port();
    if (bound)
        bound(m_private->port);
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
