// SPDX-License-Identifier: MIT
#include "backends/nomad/detailvalues.h"

#include "base/failure.h"
#include "domain/link.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway::backends::nomad {

namespace {

base::Failure wrongType(const QString &key)
{
    base::Failure failure(base::Failure::Kind::Plan, QStringLiteral("write the details"));
    failure.code("field-kind")
        .field(key)
        .detail(QCoreApplication::translate("Nomad", "A field has a value of the wrong kind."));
    return failure;
}

} // namespace

bool isGiven(const QJsonObject &values, const QString &key)
{
    return values.contains(key) && !values.value(key).isNull();
}

QString textAt(const QJsonObject &values, const QString &key)
{
    if (!values.value(key).isString())
        throw wrongType(key);
    return values.value(key).toString().trimmed();
}

QStringList listAt(const QJsonObject &values, const QString &key)
{
    QStringList texts;
    if (!isGiven(values, key))
        return texts;
    if (!values.value(key).isArray())
        throw wrongType(key);
    for (const QJsonValue &item : values.value(key).toArray()) {
        if (!item.isString())
            throw wrongType(key);
        if (const QString text = item.toString().trimmed(); !text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

QStringList linksAt(const QJsonObject &values, const QString &key)
{
    QStringList links;
    for (const QString &text : listAt(values, key)) {
        const QString link = domain::normalisedLink(text);
        const QString used = link.isEmpty() ? text : link; // what is none, the server shall say
        if (!links.contains(used))
            links.append(used);
    }
    return links;
}

int embargoIn(const QJsonObject &values)
{
    const QString key = QStringLiteral("embargo_length");
    const QJsonValue value = values.value(key);
    const double months = value.toDouble(-1);
    if (!value.isDouble() || months != static_cast<int>(months))
        throw wrongType(key);
    return static_cast<int>(months);
}

} // namespace slipway::backends::nomad
