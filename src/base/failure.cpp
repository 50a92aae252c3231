// SPDX-License-Identifier: MIT
#include "base/failure.h"

#include <QRegularExpression>

#include <utility>

namespace slipway::base {

namespace {

constexpr qsizetype longestServerText = 500;

/// Server text as one readable line: no markup, no control characters, bounded.
QString readable(QString text)
{
    static const QRegularExpression invisible(QStringLiteral("<(style|script)[^>]*>.*?</\\1>|<[^>]*>"),
                                              QRegularExpression::DotMatchesEverythingOption |
                                                  QRegularExpression::CaseInsensitiveOption);
    text.truncate(16 * longestServerText); // a page of megabytes is not worth a search
    text.replace(invisible, QStringLiteral(" "));
    text = text.simplified();
    if (text.size() > longestServerText)
        text = text.left(longestServerText) + QChar(0x2026);
    return text;
}

} // namespace

Failure::Failure(Kind kind, QString doing)
    : m_kind(kind)
    , m_doing(std::move(doing))
{}

Failure Failure::cancelled()
{
    return Failure(Kind::Cancelled, QStringLiteral("stopped on request"));
}

Failure &Failure::code(QByteArray value)
{
    m_code = std::move(value);
    return *this;
}

Failure &Failure::http(int status)
{
    m_http = status;
    return *this;
}

Failure &Failure::serverSays(const QString &text)
{
    m_serverSays = readable(text);
    return *this;
}

Failure &Failure::where(const QString &urlWithoutQuery)
{
    m_where = urlWithoutQuery.section(QLatin1Char('?'), 0, 0);
    return *this;
}

Failure &Failure::requestId(QString value)
{
    m_requestId = std::move(value);
    return *this;
}

Failure &Failure::file(QString path)
{
    m_file = std::move(path);
    return *this;
}

Failure &Failure::field(QString name)
{
    m_field = std::move(name);
    return *this;
}

Failure &Failure::detail(QString text)
{
    m_detail = std::move(text);
    return *this;
}

Failure &Failure::outcomeUnknown(bool value)
{
    m_outcomeUnknown = value;
    return *this;
}

Failure &Failure::retryAfter(std::chrono::seconds value)
{
    m_retryAfter = value;
    return *this;
}

bool Failure::isTransient() const
{
    switch (m_kind) {
    case Kind::Offline:
    case Kind::Stalled:
    case Kind::RateLimited:
    case Kind::Server:
        return true;
    case Kind::Cancelled:
    case Kind::Tls:
    case Kind::Proxy:
    case Kind::SignIn:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::TooLarge:
    case Kind::Rejected:
    case Kind::Protocol:
    case Kind::LocalFile:
    case Kind::FileChanged:
    case Kind::Mismatch:
    case Kind::Store:
    case Kind::Keychain:
    case Kind::Plan:
    case Kind::Unsupported:
    case Kind::Internal:
        return false;
    }
    return false;
}

QByteArray Failure::kindName(Kind kind)
{
    switch (kind) {
    case Kind::Cancelled:
        return QByteArrayLiteral("cancelled");
    case Kind::Offline:
        return QByteArrayLiteral("offline");
    case Kind::Stalled:
        return QByteArrayLiteral("stalled");
    case Kind::Tls:
        return QByteArrayLiteral("tls");
    case Kind::Proxy:
        return QByteArrayLiteral("proxy");
    case Kind::SignIn:
        return QByteArrayLiteral("sign-in");
    case Kind::Forbidden:
        return QByteArrayLiteral("forbidden");
    case Kind::NotFound:
        return QByteArrayLiteral("not-found");
    case Kind::Conflict:
        return QByteArrayLiteral("conflict");
    case Kind::TooLarge:
        return QByteArrayLiteral("too-large");
    case Kind::Rejected:
        return QByteArrayLiteral("rejected");
    case Kind::RateLimited:
        return QByteArrayLiteral("rate-limited");
    case Kind::Server:
        return QByteArrayLiteral("server");
    case Kind::Protocol:
        return QByteArrayLiteral("protocol");
    case Kind::LocalFile:
        return QByteArrayLiteral("local-file");
    case Kind::FileChanged:
        return QByteArrayLiteral("file-changed");
    case Kind::Mismatch:
        return QByteArrayLiteral("mismatch");
    case Kind::Store:
        return QByteArrayLiteral("store");
    case Kind::Keychain:
        return QByteArrayLiteral("keychain");
    case Kind::Plan:
        return QByteArrayLiteral("plan");
    case Kind::Unsupported:
        return QByteArrayLiteral("unsupported");
    case Kind::Internal:
        return QByteArrayLiteral("internal");
    }
    return QByteArrayLiteral("unknown");
}

QString Failure::toLogLine() const
{
    QString line = QString::fromLatin1(kindName(m_kind)) + QStringLiteral(": ") + m_doing;
    const auto add = [&line](const QString &name, const QString &value) {
        if (!value.isEmpty())
            line += QStringLiteral(", ") + name + QLatin1Char(' ') + value;
    };
    add(QStringLiteral("code"), QString::fromLatin1(m_code));
    add(QStringLiteral("status"), m_http ? QString::number(m_http) : QString());
    add(QStringLiteral("file"), m_file);
    add(QStringLiteral("field"), m_field);
    add(QStringLiteral("at"), m_where);
    add(QStringLiteral("request"), m_requestId);
    add(QStringLiteral("detail"), m_detail);
    add(QStringLiteral("server says"), m_serverSays);
    if (m_outcomeUnknown)
        line += QStringLiteral(", outcome unknown");
    return line;
}

const char *Failure::what() const noexcept
{
    m_what = toLogLine().toUtf8();
    return m_what.constData();
}

} // namespace slipway::base
