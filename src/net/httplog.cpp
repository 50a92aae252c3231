// SPDX-License-Identifier: MIT
#include "net/httplog.h"

#include <QRandomGenerator>

namespace slipway::net {

Q_LOGGING_CATEGORY(netLog, "slipway.net", QtInfoMsg)

QString newRequestId()
{
    return QStringLiteral("%1").arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
}

QString withoutQuery(const QUrl &url)
{
    return QString::fromLatin1(
        url.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo));
}

void logExchange(const Request &request, const QString &requestId, const base::Outcome<Response> &outcome,
                 qint64 bytesSent, std::chrono::milliseconds took)
{
    QString result;
    if (outcome)
        result = QStringLiteral("%1, got %2 B").arg(outcome.value().status).arg(outcome.value().body.size());
    else
        result = outcome.failure().isCancelled() ? QStringLiteral("stopped") : outcome.failure().toLogLine();
    qCInfo(netLog).noquote()
        << request.method() << withoutQuery(request.url()) << "->" << result
        << QStringLiteral("(sent %1 B, %2 ms, request %3)").arg(bytesSent).arg(took.count()).arg(requestId);
}

} // namespace slipway::net
