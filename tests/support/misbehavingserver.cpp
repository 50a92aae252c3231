// SPDX-License-Identifier: MIT
#include "tests/support/misbehavingserver.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace slipway::tests {

namespace {

constexpr qsizetype mostKept = 1024 * 1024; // bytes of a body

QByteArray find(const QList<QPair<QByteArray, QByteArray>> &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

/// Hands out encrypted sockets when it has a certificate.
class Listener final : public QTcpServer
{
public:
    std::optional<TestCertificate> certificate;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        if (certificate) {
            socket->setLocalCertificate(certificate->certificate);
            socket->setPrivateKey(certificate->key);
            socket->startServerEncryption();
        }
        addPendingConnection(socket);
    }
};

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    return find(headers, name);
}

Script Script::answer(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray raw = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const auto &[name, value] : headers)
        raw += name + ": " + value + "\r\n";
    raw += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return Script().write(raw);
}

Script &Script::add(Step::Kind kind, const QByteArray &bytes)
{
    m_steps.append(Step{kind, bytes});
    return *this;
}

Script &Script::write(const QByteArray &raw)
{
    return add(Step::Kind::Write, raw);
}

Script &Script::drip(const QByteArray &raw)
{
    return add(Step::Kind::Drip, raw);
}

Script &Script::close()
{
    return add(Step::Kind::Close);
}

Script &Script::reset()
{
    return add(Step::Kind::Reset);
}

Script &Script::hang()
{
    return add(Step::Kind::Hang);
}

Script &Script::early()
{
    m_isEarly = true;
    return *this;
}

/// One connection: reads requests one after the other and plays a script for each.
class MisbehavingServer::Connection final : public QObject
{
public:
    Connection(MisbehavingServer &server, QTcpSocket *socket, int number)
        : m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        m_socket->setParent(this);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(m_socket, &QTcpSocket::disconnected, this, [this] {
            --m_server.m_open;
            m_server.m_living.removeOne(this);
            deleteLater();
        });
    }

    void play(const Script &script)
    {
        for (const Script::Step &step : script.steps())
            m_steps.push_back(step);
        playNext();
    }

    void reset() { m_socket->abort(); }

private:
    void read()
    {
        if (m_isDeaf)
            return;
        if (m_isInBody) {
            takeBody(m_socket->readAll());
            return;
        }
        m_buffer += m_socket->readAll();
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray rest = m_buffer.mid(end + 4);
        parseHeader(m_buffer.left(end));
        m_buffer.clear();
        m_isChosenLate = m_server.m_lateChoice && m_server.m_scripts.empty();
        if (!m_isChosenLate)
            m_script = m_server.scriptFor(m_server.m_seen.at(m_seenIndex));
        if (!m_isChosenLate && m_script.isEarly()) {
            m_isDeaf = true;
            m_socket->setReadBufferSize(1); // let the kernel's buffer fill: nobody reads
            play(m_script);
            return;
        }
        m_isInBody = true;
        takeBody(rest);
    }

    void parseHeader(const QByteArray &text)
    {
        SeenRequest seen;
        const QList<QByteArray> lines = text.split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        seen.method = first.value(0);
        seen.target = first.value(1);
        seen.connection = m_number;
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            seen.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        m_left = seen.header("Content-Length").toLongLong();
        m_seenIndex = m_server.m_seen.size();
        m_server.m_seen.append(seen);
    }

    void takeBody(const QByteArray &bytes)
    {
        SeenRequest &seen = m_server.m_seen[m_seenIndex];
        if (seen.body.size() < mostKept)
            seen.body += bytes.left(mostKept - seen.body.size());
        seen.bodySize += bytes.size();
        m_left -= bytes.size();
        if (m_left > 0)
            return;
        m_isInBody = false;
        if (m_isChosenLate) {
            const SeenRequest whole = seen; // the list may grow meanwhile
            m_script = m_server.m_lateChoice(whole);
        }
        play(m_script);
    }

    void playNext()
    {
        while (!m_steps.empty()) {
            Script::Step &step = m_steps.front();
            if (step.kind == Script::Step::Kind::Drip && !step.bytes.isEmpty()) {
                m_socket->write(step.bytes.left(1));
                step.bytes.remove(0, 1);
                QTimer::singleShot(0, this, &Connection::playNext);
                return;
            }
            const Script::Step taken = step;
            m_steps.pop_front();
            if (taken.kind == Script::Step::Kind::Write) {
                m_socket->write(taken.bytes);
                m_socket->flush();
            } else if (taken.kind == Script::Step::Kind::Close) {
                m_socket->disconnectFromHost();
            } else if (taken.kind == Script::Step::Kind::Reset) {
                m_socket->abort();
                return;
            }
        }
    }

    MisbehavingServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_buffer;
    qsizetype m_seenIndex = 0;
    qint64 m_left = 0;
    bool m_isInBody = false;
    bool m_isDeaf = false;
    bool m_isChosenLate = false;
    Script m_script;
    std::deque<Script::Step> m_steps;
};

MisbehavingServer::MisbehavingServer()
    : m_server(std::make_unique<Listener>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &MisbehavingServer::accept);
    m_server->listen(QHostAddress::LocalHost, 0);
    always(Script::answer(200, "{}"));
}

MisbehavingServer::~MisbehavingServer()
{
    goAway();
    qDeleteAll(std::exchange(m_living, {}));
}

void MisbehavingServer::useTls(const TestCertificate &certificate)
{
    m_certificate = certificate;
    static_cast<Listener &>(*m_server).certificate = certificate;
}

QUrl MisbehavingServer::url(const QByteArray &pathAndQuery) const
{
    const QByteArray scheme = m_certificate ? "https" : "http";
    const QByteArray text = scheme + "://127.0.0.1:" + QByteArray::number(port()) + pathAndQuery;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

quint16 MisbehavingServer::port() const
{
    return m_server->serverPort();
}

void MisbehavingServer::always(const Script &script)
{
    m_choice = [script](const SeenRequest &) { return script; };
}

void MisbehavingServer::playOnAll(const Script &script)
{
    const QList<Connection *> all = m_living;
    for (Connection *connection : all)
        connection->play(script);
}

void MisbehavingServer::goAway()
{
    m_server->close();
    const QList<Connection *> all = m_living;
    for (Connection *connection : all)
        connection->reset();
}

void MisbehavingServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_living.append(new Connection(*this, socket, ++m_connections));
        m_mostOpen = std::max(m_mostOpen, ++m_open);
    }
}

Script MisbehavingServer::scriptFor(const SeenRequest &request)
{
    if (m_scripts.empty())
        return m_choice(request);
    const Script script = m_scripts.front();
    m_scripts.pop_front();
    return script;
}

} // namespace slipway::tests
