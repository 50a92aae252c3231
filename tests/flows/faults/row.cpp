// SPDX-License-Identifier: MIT
#include "row.h"

#include <QDateTime>
#include <QLocale>

namespace slipway::tests {

using namespace Qt::StringLiterals;

QJsonObject action(const QString &name, int times)
{
    return {{u"action"_s, name}, {u"times"_s, times}};
}

QJsonObject page(int status, int times)
{
    QJsonObject fault = action(u"html"_s, times);
    fault.insert(u"status", status);
    fault.insert(
        u"body",
        u"<html><head><title>%1</title></head><body><h1>Bad gateway</h1></body></html>"_s.arg(status));
    return fault;
}

QJsonObject status(int status, int times, const QJsonObject &headers)
{
    QJsonObject fault = action(u"status"_s, times);
    fault.insert(u"status", status);
    fault.insert(u"headers", headers);
    return fault;
}

QJsonObject afterCommit(QJsonObject fault)
{
    fault.insert(u"after_commit", true);
    return fault;
}

QJsonObject quirk(const QString &name, qint64 bytes, int times)
{
    return {{u"action"_s, u"quirk"_s}, {u"quirk"_s, name}, {u"bytes"_s, bytes}, {u"times"_s, times}};
}

QJsonObject slow(int milliseconds)
{
    return {{u"action"_s, u"slow"_s}, {u"times"_s, 1}, {u"milliseconds"_s, milliseconds}};
}

QJsonObject stall(int milliseconds)
{
    return {{u"action"_s, u"stall"_s}, {u"times"_s, 1}, {u"milliseconds"_s, milliseconds}};
}

QJsonObject cut(qint64 afterBytes)
{
    return {{u"action"_s, u"cut"_s}, {u"times"_s, 1}, {u"after_bytes"_s, afterBytes}};
}

QString dateIn(int seconds)
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(seconds),
                                 u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
}

} // namespace slipway::tests
