// SPDX-License-Identifier: MIT
#pragma once

#include "practice/faults.h"
#include "practice/http.h"
#include "practice/requestlog.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace slipway::practice {

/// The certificate and key of --tls, as PEM text.
struct TlsIdentity
{
    std::string certificate;
    std::string privateKey;
};

/// A small HTTP/1.1 server on 127.0.0.1: one thread per connection, blocking calls, so that a fault has full
/// hold of its connection. All Boost is inside the .cpp file.
class HttpServer
{
public:
    struct Callbacks
    {
        std::function<Response(Request &)> handle;
        std::function<std::optional<Fault>(const Request &)> fault;
        std::function<void(LoggedRequest)> log;
    };

    HttpServer(std::string service, Callbacks callbacks, const TlsIdentity *identity);
    ~HttpServer();

    /// Binds 127.0.0.1 (`port` 0: the system chooses) and starts to accept. Throws std::runtime_error.
    /// `bound` is told the port before the first connection is accepted.
    void start(std::uint16_t port, const std::function<void(std::uint16_t)> &bound = {});
    /// Closes every connection and waits for its thread.
    void stop();
    std::uint16_t port() const;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace slipway::practice
