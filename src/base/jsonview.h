// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway::base {

/// Typed reading of JSON: every complaint is a Failure of Kind::Protocol that names the place, like
/// `results[3].size`.
class JsonView
{
public:
    /// Parses a whole document; `what` names it in complaints, for example "the list of dandisets".
    static JsonView parse(const QByteArray &bytes, const QString &what);

    JsonView(QJsonValue value, QString what, QString path = QString());

    const QJsonValue &value() const { return m_value; }
    bool isNull() const { return m_value.isNull() || m_value.isUndefined(); }

    QJsonObject object() const;
    QJsonArray array() const;
    QString text() const;
    qint64 integer() const;
    bool boolean() const;

    /// The member `key` of an object; undefined if it is not there.
    JsonView operator[](QStringView key) const;
    std::vector<JsonView> items() const;
    QStringList texts() const;

    QString textOr(const QString &other) const { return isNull() ? other : text(); }
    qint64 integerOr(qint64 other) const { return isNull() ? other : integer(); }
    bool booleanOr(bool other) const { return isNull() ? other : boolean(); }

private:
    [[noreturn]] void complain(const QString &expected) const;

    QJsonValue m_value;
    QString m_what;
    QString m_path;
};

} // namespace slipway::base
