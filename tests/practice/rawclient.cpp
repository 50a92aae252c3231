// SPDX-License-Identifier: MIT
#include "rawclient.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::practice::test {

namespace {

constexpr int patienceMilliseconds = 10'000;

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

} // namespace

RawConnection::RawConnection(int port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
}

RawConnection::~RawConnection()
{
    ::close(m_socket);
}

bool RawConnection::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool RawConnection::fill()
{
    pollfd wait{m_socket, POLLIN, 0};
    if (::poll(&wait, 1, patienceMilliseconds) != 1)
        return false;
    char block[65536];
    const ssize_t count = ::recv(m_socket, block, sizeof block, 0);
    m_reset = count < 0 && errno == ECONNRESET;
    if (count <= 0)
        return false;
    m_buffer.append(block, static_cast<std::size_t>(count));
    return true;
}

Answer RawConnection::receive(bool head)
{
    Answer answer;
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) {
            answer.wasReset = m_reset;
            return answer;
        }
    }
    std::string header = m_buffer.substr(0, end + 2);
    m_buffer.erase(0, end + 4);
    answer.status = std::atoi(header.substr(9, 3).c_str());
    std::size_t begin = header.find("\r\n") + 2;
    while (begin < header.size()) {
        const std::size_t lineEnd = header.find("\r\n", begin);
        const std::string line = header.substr(begin, lineEnd - begin);
        const std::size_t colon = line.find(": ");
        answer.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
        begin = lineEnd + 2;
    }
    if (!head && answer.header("transfer-encoding") == "chunked") {
        answer.complete = receiveChunks(answer.body);
        answer.wasReset = m_reset;
        return answer;
    }
    const std::size_t length = head ? 0 : std::strtoull(answer.header("content-length").c_str(), nullptr, 10);
    while (m_buffer.size() < length && fill()) {
    }
    answer.complete = m_buffer.size() >= length;
    answer.wasReset = m_reset;
    answer.body = m_buffer.substr(0, length);
    m_buffer.erase(0, length);
    return answer;
}

/// Reads chunks up to the last; false if the answer ends before it.
bool RawConnection::receiveChunks(std::string &body)
{
    while (true) {
        std::size_t lineEnd = 0;
        while ((lineEnd = m_buffer.find("\r\n")) == std::string::npos) {
            if (!fill())
                return false;
        }
        const std::size_t size = std::strtoull(m_buffer.c_str(), nullptr, 16);
        const std::size_t whole = lineEnd + 2 + size + 2;
        while (m_buffer.size() < whole) {
            if (!fill())
                return false;
        }
        body.append(m_buffer, lineEnd + 2, size);
        m_buffer.erase(0, whole);
        if (size == 0)
            return true;
    }
}

bool RawConnection::closedByPeer()
{
    pollfd wait{m_socket, POLLIN, 0};
    if (!m_buffer.empty() || ::poll(&wait, 1, patienceMilliseconds) != 1)
        return false;
    char c = 0;
    return ::recv(m_socket, &c, 1, 0) <= 0;
}

int portOf(const std::string &url)
{
    return std::atoi(url.substr(url.find(':', 8) + 1).c_str());
}

std::string targetOf(const std::string &url)
{
    const std::size_t slash = url.find('/', 8);
    return slash == std::string::npos ? "/" : url.substr(slash);
}

Answer request(const std::string &method, const std::string &url, const HeaderList &headers,
               std::string_view body)
{
    RawConnection connection(portOf(url));
    std::string text = method + ' ' + targetOf(url) +
                       " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(portOf(url)) +
                       "\r\nConnection: close\r\n";
    bool hasLength = method == "GET" || method == "HEAD" || (method == "DELETE" && body.empty());
    for (const auto &[name, value] : headers) {
        text += name + ": " + value + "\r\n";
        hasLength = hasLength || lower(name) == "content-length" || lower(name) == "transfer-encoding";
    }
    if (!hasLength)
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    if (connection.send(text))
        connection.send(body);
    return connection.receive(method == "HEAD");
}

} // namespace slipway::practice::test
