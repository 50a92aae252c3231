// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/testcertificate.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace slipway::tests {

/// What the server saw of one request.
struct SeenRequest
{
    QByteArray method;
    QByteArray target; ///< as it stood in the request line
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;     ///< its first megabyte
    qint64 bodySize = 0; ///< bytes that arrived
    int connection = 0;  ///< 1 for the first connection

    /// Any case; null if it was not there.
    QByteArray header(const QByteArray &name) const;
};

/// What the server does with a request, step by step.
class Script
{
public:
    struct Step
    {
        enum class Kind { Write, Close, Reset, Hang, Drip };
        Kind kind;
        QByteArray bytes;
    };
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    /// A proper answer with Content-Length.
    static Script answer(int status, const QByteArray &body = QByteArray(), const Headers &headers = {});
    /// Starts with nothing.
    static Script nothing() { return Script(); }

    Script &write(const QByteArray &raw);
    /// Byte by byte, one for each turn of the event loop.
    Script &drip(const QByteArray &raw);
    /// An orderly end.
    Script &close();
    /// RST.
    Script &reset();
    /// Nothing more, but the connection stays.
    Script &hang();
    /// Acts as soon as the header is in; the body is never read.
    Script &early();

    bool isEarly() const { return m_isEarly; }
    const QList<Step> &steps() const { return m_steps; }

private:
    Script &add(Step::Kind kind, const QByteArray &bytes = QByteArray());

    bool m_isEarly = false;
    QList<Step> m_steps;
};

/// An HTTP server on 127.0.0.1 that does exactly what a test tells it, however wrong. Lives in the test's
/// thread and its event loop.
class MisbehavingServer final : public QObject
{
    Q_OBJECT

public:
    using Choice = std::function<Script(const SeenRequest &)>;

    MisbehavingServer();
    ~MisbehavingServer() override;

    /// From now on connections are encrypted with this certificate.
    void useTls(const TestCertificate &certificate);

    QUrl url(const QByteArray &pathAndQuery = QByteArrayLiteral("/")) const;
    quint16 port() const;

    /// What is done with the next requests, in order; after them what always() or choose() say.
    void next(const Script &script) { m_scripts.push_back(script); }
    void always(const Script &script);
    void choose(Choice choice) { m_choice = std::move(choice); }
    /// As choose(), but asked only when the whole body is there.
    void chooseLate(Choice choice) { m_lateChoice = std::move(choice); }
    /// Takes the answers back that hang, so that they can go on: `script` is played on every open connection.
    void playOnAll(const Script &script);

    const QList<SeenRequest> &seen() const { return m_seen; }
    int connections() const { return m_connections; }
    int mostOpen() const { return m_mostOpen; }
    int open() const { return m_open; }
    /// Stops listening; open connections are reset.
    void goAway();

private:
    class Connection;
    void accept();
    Script scriptFor(const SeenRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    std::optional<TestCertificate> m_certificate;
    std::deque<Script> m_scripts;
    Choice m_choice;
    Choice m_lateChoice;
    QList<SeenRequest> m_seen;
    QList<Connection *> m_living;
    int m_connections = 0;
    int m_open = 0;
    int m_mostOpen = 0;
};

} // namespace slipway::tests
