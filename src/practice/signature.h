// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/http.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace slipway::practice {

/// Makes and checks presigned URLs in the form of AWS signature version 4 (DANDI contract 3.3, 3.4).
class Signer
{
public:
    static constexpr std::int64_t partLifetime = 604800;
    static constexpr std::int64_t downloadLifetime = 3600;

    struct Order
    {
        std::string method;
        std::string path;                           ///< absolute, percent-encoded
        std::string query;                          ///< encoded items joined by '&', or empty
        std::optional<std::uint64_t> contentLength; ///< signed if set
        std::int64_t lifetime = partLifetime;       ///< seconds
    };

    Signer(const Clock &clock, std::string secret);
    /// Where the storage listens: `http://127.0.0.1:41002`.
    void setOrigin(const std::string &scheme, const std::string &host);
    const std::string &origin() const { return m_origin; }
    std::string presigned(const Order &order) const;

    enum class Verdict { Unsigned, Valid, Expired, Mismatch, Malformed };
    /// Looks at the query of a request to the storage; the length and the host are part of what was signed.
    Verdict check(const Request &request) const;
    /// Every URL given out so far counts as expired from now on.
    void expireAll() { ++m_generation; }

private:
    std::string signature(const Request &request, const std::string &unsignedQuery, const std::string &date,
                          const std::string &signedHeaders) const;
    std::string credential(const std::string &date) const;

    const Clock &m_clock;
    std::string m_secret;
    std::string m_origin;
    std::string m_host;
    std::atomic<int> m_generation{1};
};

} // namespace slipway::practice
