// SPDX-License-Identifier: MIT
#include "tests/support/faultproxy.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::tests {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t mostQueued =
    256 * 1024; // bytes each way: a network holds something, but not everything
constexpr std::size_t blockSize = 16 * 1024;
constexpr int restlessPoll = 2; // milliseconds, while something waits for its time or for room

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

void makeNonBlocking(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    const int one = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
}

void closeWithReset(int &descriptor)
{
    if (descriptor < 0)
        return;
    const linger hard{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
    ::close(descriptor);
    descriptor = -1;
}

} // namespace

FaultProxy::FaultProxy()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof(address);
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0 ||
        ::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::runtime_error("the proxy cannot listen");
    makeNonBlocking(m_listener);
    m_port = ntohs(address.sin_port);
    m_refilled = steady_clock::now();
    m_thread = std::thread([this] { run(); });
}

FaultProxy::~FaultProxy()
{
    m_quit = true;
    const ssize_t woken = ::write(m_wake[1], "q", 1);
    Q_UNUSED(woken);
    m_thread.join();
    for (Connection &connection : m_connections)
        close(connection);
    ::close(m_listener);
    ::close(m_wake[0]);
    ::close(m_wake[1]);
}

void FaultProxy::set(const Controls &controls)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = controls;
    }
    const ssize_t woken = ::write(m_wake[1], "c", 1);
    Q_UNUSED(woken);
}

void FaultProxy::run()
{
    while (!m_quit) {
        refill(steady_clock::now());
        std::vector<pollfd> watched{{m_listener, POLLIN, 0}, {m_wake[0], POLLIN, 0}};
        bool isRestless = false;
        for (const Connection &one : m_connections) {
            for (const Way *way : {&one.up, &one.down}) {
                isRestless = isRestless || !way->queue.empty();
                if (way->from >= 0 && !way->ended && !one.unread && way->queued < mostQueued)
                    watched.push_back({way->from, POLLIN, 0});
            }
        }
        ::poll(watched.data(), watched.size(), isRestless ? restlessPoll : -1);
        std::array<char, 64> dropped{};
        while (::read(m_wake[0], dropped.data(), dropped.size()) > 0) {
        }
        {
            const std::lock_guard lock(m_mutex);
            m_controls = m_wanted;
        }
        accept();
        for (Connection &one : m_connections) {
            read(one, one.up);
            read(one, one.down);
            for (Way *way : {&one.up, &one.down}) {
                if (!one.over)
                    write(one, *way);
            }
            const bool isDone =
                one.up.ended && one.down.ended && one.up.queue.empty() && one.down.queue.empty();
            if (isDone && !one.swallowed)
                close(one);
        }
        m_connections.remove_if([](const Connection &one) { return one.over; });
    }
}

void FaultProxy::accept()
{
    for (;;) {
        int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        ++m_accepted;
        if (m_controls.refuse) {
            ++m_hits;
            closeWithReset(client);
            continue;
        }
        int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_target);
        if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
            closeWithReset(client);
            ::close(server);
            continue;
        }
        makeNonBlocking(client);
        makeNonBlocking(server);
        Connection &made = m_connections.emplace_back();
        made.up.from = made.down.to = client;
        made.up.to = made.down.from = server;
    }
}

void FaultProxy::read(Connection &connection, Way &way)
{
    std::array<char, blockSize> block;
    while (!connection.over && !connection.unread && way.from >= 0 && !way.ended && way.queued < mostQueued) {
        const ssize_t got = ::recv(way.from, block.data(), block.size(), 0);
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
            return;
        if (got <= 0) {
            way.ended = true;
            if (got < 0 || (connection.swallowed && &way == &connection.up))
                reset(connection);
            else if (!connection.swallowed && way.queue.empty() && way.to >= 0)
                ::shutdown(way.to, SHUT_WR);
            return;
        }
        const bool isUp = &way == &connection.up;
        if (m_controls.blackHole && !connection.swallowed) {
            ++m_hits;
            connection.swallowed = true;
        }
        if (isUp)
            judge(connection, got);
        else
            connection.serverSpoke = true;
        if (connection.over || connection.swallowed)
            continue; // what comes now goes nowhere
        Chunk chunk;
        chunk.due = steady_clock::now() + m_controls.latency;
        chunk.bytes.assign(block.begin(), block.begin() + got);
        way.queued += chunk.bytes.size();
        way.queue.push_back(std::move(chunk));
    }
}

/// What becomes of a connection on which the client has just said something.
void FaultProxy::judge(Connection &connection, qint64 bytes)
{
    connection.fromClient += bytes;
    const bool isTurn = std::exchange(connection.serverSpoke, false);
    if (connection.swallowed)
        return;
    if (m_controls.refuse) {
        ++m_hits;
        reset(connection);
    } else if (isTurn && isCut()) {
        ++m_hits;
        reset(connection);
    } else if (m_controls.resetAfter >= 0 && connection.fromClient > m_controls.resetAfter && mayHit()) {
        ++m_hits;
        reset(connection);
    } else if (m_controls.silentAfter >= 0 && connection.fromClient > m_controls.silentAfter && mayHit()) {
        ++m_hits;
        silence(connection);
    }
}

/// Not by chance: of so many turns so many are cut, the first after half of the distance.
bool FaultProxy::isCut()
{
    m_cutSum += m_controls.cutShare;
    if (m_cutSum < 0.5)
        return false;
    m_cutSum -= 1;
    return true;
}

bool FaultProxy::mayHit()
{
    return m_controls.times == 0 || m_limitedHits++ < m_controls.times;
}

void FaultProxy::write(Connection &connection, Way &way)
{
    const bool isUp = &way == &connection.up;
    double &budget = m_budget[isUp ? 0 : 1];
    while (!way.queue.empty() && way.to >= 0) {
        Chunk &chunk = way.queue.front();
        if (chunk.due > steady_clock::now())
            return;
        if (isUp && m_controls.holdAfter >= 0 && m_toServer > m_controls.holdAfter)
            return;
        std::size_t size = chunk.bytes.size() - chunk.done;
        if (m_controls.bytesPerSecond > 0)
            size = std::min(size, static_cast<std::size_t>(std::max(0.0, budget)));
        if (size == 0)
            return;
        const ssize_t sent = ::send(way.to, chunk.bytes.data() + chunk.done, size, MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
            return;
        if (sent < 0) {
            reset(connection);
            return;
        }
        budget -= static_cast<double>(sent);
        if (isUp)
            m_toServer += sent;
        chunk.done += static_cast<std::size_t>(sent);
        way.queued -= static_cast<std::size_t>(sent);
        if (chunk.done == chunk.bytes.size())
            way.queue.pop_front();
    }
    if (way.ended && way.to >= 0 && !connection.swallowed)
        ::shutdown(way.to, SHUT_WR);
}

void FaultProxy::refill(Time now)
{
    const double seconds = std::chrono::duration<double>(now - m_refilled).count();
    m_refilled = now;
    for (double &budget : m_budget) {
        budget += seconds * static_cast<double>(m_controls.bytesPerSecond);
        budget = std::min(budget, std::max(1.0, static_cast<double>(m_controls.bytesPerSecond) / 20));
    }
}

void FaultProxy::reset(Connection &connection)
{
    closeWithReset(connection.up.from);
    closeWithReset(connection.up.to);
    connection.down.from = connection.down.to = -1;
    connection.over = true;
}

/// The server's side ends; the client's stays open, and nobody reads it.
void FaultProxy::silence(Connection &connection)
{
    closeWithReset(connection.up.to);
    connection.up.queue.clear();
    connection.up.queued = 0;
    connection.down.from = -1;
    connection.swallowed = connection.unread = true;
}

void FaultProxy::close(Connection &connection)
{
    for (int descriptor : {connection.up.from, connection.up.to}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    connection.up.from = connection.up.to = connection.down.from = connection.down.to = -1;
    connection.over = true;
}

} // namespace slipway::tests
