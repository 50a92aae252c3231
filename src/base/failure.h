// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <exception>
#include <optional>

namespace slipway::base {

/// The one error type: what was being done, what kind of trouble, what the server said, and whether it may
/// have happened.
///
/// Thrown inside flows and pure parsers; carried as a value in an Outcome at the border to the window and the
/// console. It never holds a secret: URLs are kept without query and server text is bounded and cleaned of
/// markup.
class Failure : public std::exception
{
public:
    enum class Kind {
        Cancelled,   ///< somebody asked to stop; never shown as an error
        Offline,     ///< no connection: name not found, refused, reset, unreachable
        Stalled,     ///< no byte moved, or no answer came, within our own clocks
        Tls,         ///< certificate or handshake
        Proxy,       ///< the proxy wants a sign-in or refuses
        SignIn,      ///< the key or token is missing, wrong, expired or revoked
        Forbidden,   ///< signed in, but not allowed
        NotFound,    ///< the thing asked for is not there
        Conflict,    ///< it exists already, or something else is going on with it
        TooLarge,    ///< over a limit of the server
        Rejected,    ///< the server refuses what was sent; see field() and serverSays()
        RateLimited, ///< too many requests; see retryAfter()
        Server,      ///< the server is in trouble: 5xx
        Protocol,    ///< an answer that makes no sense: HTML, broken JSON, missing field, foreign redirect
        LocalFile,   ///< a local file or folder cannot be read or written
        FileChanged, ///< a local file is not what it was when it was looked at
        Mismatch,    ///< what the server has differs from what was sent
        Store,       ///< the journal or a settings file
        Keychain,    ///< the system keychain
        Plan,        ///< a plan or an argument that cannot be used
        Unsupported, ///< this kind of server cannot do this
        Internal,    ///< a mistake of ours
    };

    /// `doing` says in plain English what was going on, for example "create the dandiset".
    Failure(Kind kind, QString doing);

    static Failure cancelled();

    Failure &code(QByteArray value);
    Failure &http(int status);
    Failure &serverSays(const QString &text);
    Failure &where(const QString &urlWithoutQuery);
    Failure &requestId(QString value);
    Failure &file(QString path);
    Failure &field(QString name);
    Failure &detail(QString text);
    Failure &outcomeUnknown(bool value = true);
    Failure &retryAfter(std::chrono::seconds value);

    Kind kind() const { return m_kind; }
    bool isCancelled() const { return m_kind == Kind::Cancelled; }
    const QString &doing() const { return m_doing; }
    /// A stable short name for a case that has words of its own, for example "wrong-key"; may be empty.
    const QByteArray &code() const { return m_code; }
    int http() const { return m_http; }
    const QString &serverSays() const { return m_serverSays; }
    const QString &where() const { return m_where; }
    const QString &requestId() const { return m_requestId; }
    const QString &file() const { return m_file; }
    const QString &field() const { return m_field; }
    /// A sentence that adds what only the place of the failure knows; may be empty.
    const QString &detail() const { return m_detail; }
    /// True if the request may have had its effect although no usable answer came.
    bool isOutcomeUnknown() const { return m_outcomeUnknown; }
    std::optional<std::chrono::seconds> retryAfter() const { return m_retryAfter; }

    /// True if the same request may succeed later without anybody changing anything.
    bool isTransient() const;

    /// One line for the log: kind, doing, status and what the server said.
    QString toLogLine() const;
    const char *what() const noexcept override;

    static QByteArray kindName(Kind kind);

private:
    Kind m_kind;
    QString m_doing;
    QByteArray m_code;
    int m_http = 0;
    QString m_serverSays;
    QString m_where;
    QString m_requestId;
    QString m_file;
    QString m_field;
    QString m_detail;
    bool m_outcomeUnknown = false;
    std::optional<std::chrono::seconds> m_retryAfter;
    mutable QByteArray m_what;
};

} // namespace slipway::base
