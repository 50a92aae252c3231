// SPDX-License-Identifier: MIT
#include "backends/nomad/wire.h"

namespace slipway::backends::nomad {

QUrl apiUrl(const QUrl &api, const QByteArray &encodedPath, const Query &query)
{
    QByteArray text = api.toEncoded(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + encodedPath;
    char separator = '?';
    for (const auto &[key, value] : query) {
        text += separator + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QByteArray segment(const QString &name)
{
    return QUrl::toPercentEncoding(name);
}

QByteArray segments(const QString &path)
{
    QByteArray encoded;
    for (const QString &name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (!encoded.isEmpty())
            encoded += '/';
        encoded += segment(name);
    }
    return encoded;
}

net::Request asJson(net::Request request, const QString &doing)
{
    request.header("Accept", "application/json").doing(doing);
    return request;
}

QDateTime instant(const QString &text)
{
    QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // no zone was written
    return time.toUTC();
}

QString nextPage(const base::JsonView &answer)
{
    const base::JsonView pagination = answer[u"pagination"];
    if (pagination.isNull())
        return QString();
    const QJsonValue next = pagination[u"next_page_after_value"].value();
    return next.isDouble() ? QString::number(next.toInteger()) : next.toString();
}

qint64 totalItems(const base::JsonView &answer)
{
    const base::JsonView pagination = answer[u"pagination"];
    return pagination.isNull() ? 0 : pagination[u"total"].integerOr(0);
}

QStringList textsIn(const base::JsonView &view)
{
    if (view.isNull())
        return {};
    if (view.value().isString())
        return {view.text()};
    QStringList texts;
    for (const base::JsonView &item : view.items()) {
        if (!item.isNull())
            texts.append(item.text());
    }
    return texts;
}

QUrl guiOf(const QUrl &api)
{
    QByteArray base = api.toEncoded(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    if (base.endsWith("/api/v1"))
        base.chop(7);
    return QUrl::fromEncoded(base + "/gui");
}

} // namespace slipway::backends::nomad
