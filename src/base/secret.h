// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace slipway::base {

/// A key, token or password: kept in memory only, wiped when the last copy goes, impossible to print by
/// accident.
///
/// While any copy lives its value is known to redact(), so that it cannot reach a log by any road.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QByteArray &value);
    explicit Secret(const QString &value)
        : Secret(value.toUtf8())
    {}

    bool isEmpty() const;
    /// The value itself: only for the request header, the keychain and a masked field.
    QByteArray reveal() const;

    friend bool operator==(const Secret &left, const Secret &right);

private:
    class Buffer;
    std::shared_ptr<Buffer> m_buffer;
};

/// `text` with every living secret, every query value of a URL and every value of an authorization header
/// hidden.
QString redact(const QString &text);

} // namespace slipway::base
