// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include <memory>
#include <string>

namespace slipway::practice {

/// Bytes to and from one client, plain or through TLS; blocking. Only httpserver.cpp includes this.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    /// Reads what is there, at least one byte; 0 at the end. Throws ConnectionLost.
    virtual std::size_t readSome(char *data, std::size_t size) = 0;
    virtual void writeAll(const char *data, std::size_t size) = 0;
    virtual boost::asio::ip::tcp::socket &socket() = 0;
    virtual void endOutput() = 0;
};

inline std::size_t checked(std::size_t count, const boost::system::error_code &error)
{
    if (error == boost::asio::error::eof || error == boost::asio::ssl::error::stream_truncated)
        return 0;
    if (error)
        throw ConnectionLost(error.message());
    return count;
}

class PlainStream : public ByteStream
{
public:
    explicit PlainStream(boost::asio::ip::tcp::socket socket)
        : m_socket(std::move(socket))
    {}

    std::size_t readSome(char *data, std::size_t size) override
    {
        boost::system::error_code error;
        const std::size_t count = m_socket.read_some(boost::asio::buffer(data, size), error);
        return checked(count, error);
    }

    void writeAll(const char *data, std::size_t size) override
    {
        boost::system::error_code error;
        checked(boost::asio::write(m_socket, boost::asio::buffer(data, size), error), error);
    }

    boost::asio::ip::tcp::socket &socket() override { return m_socket; }

    void endOutput() override
    {
        boost::system::error_code error;
        m_socket.shutdown(boost::asio::ip::tcp::socket::shutdown_send, error);
    }

private:
    boost::asio::ip::tcp::socket m_socket;
};

class TlsStream : public ByteStream
{
public:
    TlsStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context &context)
        : m_stream(std::move(socket), context)
    {}

    /// The handshake happens in the connection's own thread, so that a silent client holds up nobody.
    std::size_t readSome(char *data, std::size_t size) override
    {
        boost::system::error_code error;
        if (!m_ready) {
            m_stream.handshake(boost::asio::ssl::stream_base::server, error);
            checked(0, error);
            m_ready = true;
        }
        const std::size_t count = m_stream.read_some(boost::asio::buffer(data, size), error);
        return checked(count, error);
    }

    void writeAll(const char *data, std::size_t size) override
    {
        boost::system::error_code error;
        checked(boost::asio::write(m_stream, boost::asio::buffer(data, size), error), error);
    }

    boost::asio::ip::tcp::socket &socket() override { return m_stream.next_layer(); }

    void endOutput() override
    {
        boost::system::error_code error;
        socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, error);
    }

private:
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket> m_stream;
    bool m_ready = false;
};

} // namespace slipway::practice
