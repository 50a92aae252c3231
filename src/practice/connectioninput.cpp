// SPDX-License-Identifier: MIT
// Reading requests: the header with Beast's parser, the body with as few copies as possible.
#include "practice/bytestream.h"
#include "practice/connection.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <cstring>

namespace slipway::practice {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using std::chrono::milliseconds;

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
        m_surroundings.pause(m_slow);
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

} // namespace slipway::practice
