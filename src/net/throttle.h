// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace slipway::net {

/// A bucket that fills with bytes over time. Pure: the time comes in as an argument.
class TokenBucket
{
public:
    /// Bytes per second; 0 or less: no limit.
    void setRate(qint64 bytesPerSecond, std::chrono::milliseconds now);
    bool isLimited() const { return m_rate > 0; }
    /// How many of `wanted` bytes may go now; they are taken out.
    qint64 take(qint64 wanted, std::chrono::milliseconds now);

private:
    void fill(std::chrono::milliseconds now);

    qint64 m_rate = 0;
    double m_level = 0; // bytes
    std::chrono::milliseconds m_filled{0};
};

/// The bandwidth limit of all bodies of one client together.
class Throttle final : public QObject
{
    Q_OBJECT

public:
    explicit Throttle(QObject *parent = nullptr);

    void setRate(qint64 bytesPerSecond);
    /// One more or one less body shares the limit.
    void join() { ++m_bodies; }
    void leave() { --m_bodies; }
    /// How many of `wanted` bytes may go now. After less than that refilled() will come.
    qint64 take(qint64 wanted);

Q_SIGNALS:
    void refilled();

private:
    static std::chrono::milliseconds now();

    TokenBucket m_bucket;
    int m_bodies = 0;
    qint64 m_rate = 0;
    QTimer m_timer;
};

} // namespace slipway::net
