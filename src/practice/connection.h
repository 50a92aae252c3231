// SPDX-License-Identifier: MIT
#pragma once

#include "practice/faults.h"
#include "practice/http.h"
#include "practice/httpserver.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice {

class ByteStream;

/// One client's connection: requests one after the other.
class Connection : public BodyReader
{
public:
    /// What a connection needs to know of its server.
    struct Surroundings
    {
        const std::string &service;
        const HttpServer::Callbacks &callbacks;
        std::chrono::steady_clock::time_point started;
        std::function<void(std::chrono::milliseconds)> pause; ///< waits, but not beyond the server's end
    };

    Connection(std::unique_ptr<ByteStream> stream, Surroundings surroundings);
    ~Connection() override;

    /// Answers requests until the client has none left. Throws ConnectionLost.
    void serve();
    /// The body of the present request.
    std::size_t read(char *data, std::size_t size) override;

private:
    static constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

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
    Surroundings m_surroundings;
    std::vector<char> m_input;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;

    bool m_keepAlive = true;
    bool m_expectContinue = false;
    bool m_chunked = false;
    bool m_bodyDone = true;
    std::uint64_t m_remaining = 0; ///< of the body, or of the present chunk
    std::uint64_t m_received = 0;
    std::uint64_t m_cutAfter = never;
    std::uint64_t m_stallAfter = never;
    std::uint64_t m_cutAnswerAfter = never;
    std::chrono::milliseconds m_stallTime{0};
    std::chrono::milliseconds m_slow{0};
};

} // namespace slipway::practice
