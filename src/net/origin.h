// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace slipway::net {

/// Scheme, host and port: who may see which credential.
class Origin
{
public:
    Origin() = default;
    explicit Origin(const QUrl &url);

    bool isEmpty() const { return m_text.isEmpty(); }
    /// "https://api.dandiarchive.org:443"
    const QString &toString() const { return m_text; }

    friend bool operator==(const Origin &, const Origin &) = default;
    friend size_t qHash(const Origin &origin, size_t seed = 0) { return ::qHash(origin.m_text, seed); }

private:
    QString m_text;
};

} // namespace slipway::net
