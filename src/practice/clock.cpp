// SPDX-License-Identifier: MIT
#include "practice/clock.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace slipway::practice {

namespace {

std::string withMicroseconds(Instant instant)
{
    std::array<char, 16> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%06d", static_cast<int>(instant % 1'000'000));
    return formatInstant(instant, "%Y-%m-%dT%H:%M:%S") + fraction.data();
}

} // namespace

Instant Clock::now() const
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count() + m_offset.load();
}

void Clock::advance(std::int64_t seconds)
{
    m_offset += seconds * 1'000'000;
}

Instant Clock::distinctNow()
{
    Instant last = m_last.load();
    Instant next = 0;
    do {
        next = std::max(now(), last + 1);
    } while (!m_last.compare_exchange_weak(last, next));
    return next;
}

std::string isoInstant(Instant instant)
{
    return withMicroseconds(instant) + 'Z';
}

std::string isoMetadataInstant(Instant instant)
{
    return withMicroseconds(instant) + "+00:00";
}

std::string formatInstant(Instant instant, const char *format)
{
    const auto seconds = static_cast<std::time_t>(instant / 1'000'000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), format, &parts);
    return text.data();
}

} // namespace slipway::practice
