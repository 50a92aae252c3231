// SPDX-License-Identifier: MIT
#include "net/retry.h"

#include "base/jitter.h"

#include <QLocale>

#include <algorithm>

namespace slipway::net {

namespace {

/// A server that asks for more is answered to the caller, who can tell the user instead of seeming to hang.
constexpr std::chrono::seconds longestAskedPause{600};

bool mayPass(int status)
{
    switch (status) {
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return true;
    default:
        return false;
    }
}

} // namespace

RetryPolicy::RetryPolicy(int attempts, std::chrono::milliseconds firstPause,
                         std::chrono::milliseconds longestPause)
    : m_attempts(attempts)
    , m_firstPause(firstPause)
    , m_longestPause(longestPause)
{}

std::optional<std::chrono::milliseconds> RetryPolicy::after(const base::Failure &failure, int attempt,
                                                            double random) const
{
    if (!failure.isTransient())
        return std::nullopt;
    return pause(attempt, failure.retryAfter(), random);
}

std::optional<std::chrono::milliseconds> RetryPolicy::after(const Response &response, int attempt,
                                                            const QDateTime &now, double random) const
{
    if (!mayPass(response.status))
        return std::nullopt;
    return pause(attempt, parseRetryAfter(response.header(QByteArrayLiteral("Retry-After")), now), random);
}

std::optional<std::chrono::milliseconds>
RetryPolicy::pause(int attempt, std::optional<std::chrono::seconds> asked, double random) const
{
    if (attempt >= m_attempts)
        return std::nullopt;
    if (!asked)
        return base::fullJitter(m_firstPause, m_longestPause, attempt, random);
    if (*asked > longestAskedPause)
        return std::nullopt;
    return base::spreadPause(*asked, m_firstPause, random);
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    const QString format = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(text), format);
    if (!when.isValid())
        return std::nullopt;
    when.setTimeSpec(Qt::UTC);
    return std::chrono::seconds(std::max<qint64>(0, now.secsTo(when)));
}

} // namespace slipway::net
