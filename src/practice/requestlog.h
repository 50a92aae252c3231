// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"

#include <QJsonArray>

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>

namespace slipway::practice {

/// One request as it went, without a single secret value: header and query names only.
struct LoggedRequest
{
    std::uint64_t sequence = 0;
    std::string service;
    std::string method;
    std::string path;
    std::string queryNames;  ///< joined by blanks
    std::string headerNames; ///< lower case, joined by blanks
    std::string fault;       ///< the action of the fault that hit it, or empty
    int status = 0;          ///< 0: no answer was sent
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    bool authorization = false;
    std::int64_t startedMilliseconds = 0; ///< since the server started
    std::int64_t durationMilliseconds = 0;
};

/// The last 200,000 requests, for tests. Safe to use from many threads.
class RequestLog
{
public:
    void append(LoggedRequest entry);
    void clear();
    /// The entries with a sequence number above `after`.
    QJsonArray list(std::uint64_t after) const;
    std::size_t size() const;

private:
    static constexpr std::size_t limit = 200'000;
    mutable std::mutex m_mutex;
    std::uint64_t m_sequence = 0;
    std::deque<LoggedRequest> m_entries;
};

/// Fills service, method, path and the names of query items and headers.
LoggedRequest loggedRequest(const Request &request);

} // namespace slipway::practice
