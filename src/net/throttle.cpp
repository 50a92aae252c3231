// SPDX-License-Identifier: MIT
#include "net/throttle.h"

#include <algorithm>

namespace slipway::net {

namespace {

constexpr std::chrono::milliseconds refillEvery{50};
/// What may be saved up: a quarter of a second, so that a late timer loses nothing and a pause makes no
/// burst.
constexpr double savedSeconds = 0.25;

constexpr qint64 smallestShare = 256; // bytes

} // namespace

void TokenBucket::setRate(qint64 bytesPerSecond, std::chrono::milliseconds now)
{
    fill(now);
    m_rate = std::max<qint64>(0, bytesPerSecond);
    m_level = std::min(m_level, static_cast<double>(m_rate) * savedSeconds);
}

qint64 TokenBucket::take(qint64 wanted, std::chrono::milliseconds now)
{
    if (!isLimited())
        return wanted;
    // In steps: filled at every call, whoever asks without pause would get all of it, a few bytes at a time.
    if (now - m_filled >= refillEvery)
        fill(now);
    const qint64 granted = std::clamp(static_cast<qint64>(m_level), qint64(0), wanted);
    m_level -= static_cast<double>(granted);
    return granted;
}

void TokenBucket::fill(std::chrono::milliseconds now)
{
    const double rate = static_cast<double>(m_rate);
    const double seconds = std::chrono::duration<double>(now - m_filled).count();
    const double room = std::max(1.0, rate * savedSeconds); // never less than one byte, or nothing would move
    m_level = std::min(room, m_level + rate * std::max(0.0, seconds));
    m_filled = now;
}

Throttle::Throttle(QObject *parent)
    : QObject(parent)
{
    m_timer.setParent(this); // goes along when the client moves to its thread
    m_timer.setInterval(refillEvery);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Throttle::refilled);
}

void Throttle::setRate(qint64 bytesPerSecond)
{
    m_rate = bytesPerSecond;
    m_bucket.setRate(bytesPerSecond, now());
    if (!m_bucket.isLimited())
        Q_EMIT refilled();
}

qint64 Throttle::take(qint64 wanted)
{
    if (!m_bucket.isLimited())
        return wanted;
    // A fair share for each body, or the first one asked would take what little there is, every time.
    const qint64 perRefill = m_rate * refillEvery.count() / 1000;
    const qint64 share = std::max<qint64>(perRefill / std::max(1, m_bodies), smallestShare);
    const qint64 granted = m_bucket.take(std::min(wanted, share), now());
    if (granted < wanted && !m_timer.isActive())
        m_timer.start();
    return granted;
}

std::chrono::milliseconds Throttle::now()
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}

} // namespace slipway::net
