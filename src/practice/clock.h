// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace slipway::practice {

/// Microseconds since 1970 (UTC).
using Instant = std::int64_t;

/// The server's time: the machine's, moved forward by /__practice/clock.
class Clock
{
public:
    Instant now() const;
    void advance(std::int64_t seconds);
    /// A time that no earlier call got, so that "created" orders things as they were made.
    Instant distinctNow();

private:
    std::atomic<std::int64_t> m_offset{0};
    std::atomic<Instant> m_last{0};
};

/// `2026-08-20T17:03:11.123456Z` (DANDI contract 0.1).
std::string isoInstant(Instant instant);
/// The same with `+00:00`, as inside metadata documents.
std::string isoMetadataInstant(Instant instant);
/// strftime() of the instant in UTC.
std::string formatInstant(Instant instant, const char *format);

} // namespace slipway::practice
