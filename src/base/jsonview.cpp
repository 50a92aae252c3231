// SPDX-License-Identifier: MIT
#include "base/jsonview.h"

#include "base/failure.h"
#include "base/trfunctions.h"

#include <QJsonDocument>

#include <cmath>
#include <utility>

namespace slipway::base {

namespace {

SLIPWAY_TR_FUNCTIONS(Json)

} // namespace

JsonView JsonView::parse(const QByteArray &bytes, const QString &what)
{
    QJsonParseError error;
    // Qt's parser refuses bare strings, which are legal JSON; an array around the text makes it accept all
    // values.
    const QJsonDocument document = QJsonDocument::fromJson('[' + bytes + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        Failure failure(Failure::Kind::Protocol, QStringLiteral("read ") + what);
        throw failure.detail(tr("This is not JSON: %1").arg(error.errorString()))
            .serverSays(QString::fromUtf8(bytes.left(2000)));
    }
    return JsonView(document.array().at(0), what);
}

JsonView::JsonView(QJsonValue value, QString what, QString path)
    : m_value(std::move(value))
    , m_what(std::move(what))
    , m_path(std::move(path))
{}

void JsonView::complain(const QString &expected) const
{
    Failure failure(Failure::Kind::Protocol, QStringLiteral("read ") + m_what);
    throw failure.field(m_path).detail(expected.arg(m_path.isEmpty() ? tr("the whole") : m_path));
}

QJsonObject JsonView::object() const
{
    if (!m_value.isObject())
        complain(tr("%1 is not an object"));
    return m_value.toObject();
}

QJsonArray JsonView::array() const
{
    if (!m_value.isArray())
        complain(tr("%1 is not a list"));
    return m_value.toArray();
}

QString JsonView::text() const
{
    if (!m_value.isString())
        complain(tr("%1 is not a text"));
    return m_value.toString();
}

qint64 JsonView::integer() const
{
    constexpr double limit = 9007199254740992.0; // 2^53: beyond it a JSON number is no longer exact
    const double number = m_value.toDouble(NAN);
    if (!m_value.isDouble() || std::floor(number) != number || std::fabs(number) > limit)
        complain(tr("%1 is not a whole number"));
    return m_value.toInteger();
}

bool JsonView::boolean() const
{
    if (!m_value.isBool())
        complain(tr("%1 is not true or false"));
    return m_value.toBool();
}

JsonView JsonView::operator[](QStringView key) const
{
    const QString path = m_path.isEmpty() ? key.toString() : m_path + QLatin1Char('.') + key.toString();
    return JsonView(object().value(key), m_what, path);
}

std::vector<JsonView> JsonView::items() const
{
    std::vector<JsonView> result;
    const QJsonArray all = array();
    result.reserve(static_cast<std::size_t>(all.size()));
    for (qsizetype i = 0; i < all.size(); ++i)
        result.emplace_back(all.at(i), m_what,
                            m_path + QLatin1Char('[') + QString::number(i) + QLatin1Char(']'));
    return result;
}

QStringList JsonView::texts() const
{
    QStringList result;
    for (const JsonView &item : items())
        result.append(item.text());
    return result;
}

} // namespace slipway::base
