// SPDX-License-Identifier: MIT
#include "tests/support/testproxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <stdexcept>

namespace slipway::tests {

namespace {

QByteArray headerNamed(const QByteArray &header, const QByteArray &name)
{
    const QList<QByteArray> lines = header.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

/// The host in the first line of a request, for a tunnel or with a whole address.
QString hostIn(const QByteArray &line)
{
    const QString target = QString::fromLatin1(line.split(' ').value(1));
    return line.startsWith("CONNECT ") ? target.section(QLatin1Char(':'), 0, 0) : QUrl(target).host();
}

/// The request as the server wants it: its own path, nothing for the proxy, and one answer to a connection.
QByteArray forServer(const QByteArray &header)
{
    QList<QByteArray> lines = header.trimmed().split('\n');
    QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    first[1] = QUrl::fromEncoded(first.value(1)).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QByteArray result = first.join(' ') + "\r\n";
    for (const QByteArray &line : std::as_const(lines)) {
        const QByteArray lower = line.toLower();
        if (!lower.startsWith("proxy-") && !lower.startsWith("connection:"))
            result += line.trimmed() + "\r\n";
    }
    return result + "Connection: close\r\n\r\n";
}

} // namespace

/// One connection of a client, and the one to the server behind it.
class TestProxy::Passage final : public QObject
{
public:
    Passage(TestProxy &proxy, QTcpSocket *client, QObject *parent)
        : QObject(parent)
        , m_proxy(proxy)
        , m_client(client)
    {
        m_client->setParent(this);
        connect(m_client, &QTcpSocket::readyRead, this, &Passage::fromClient);
        connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    void fromClient()
    {
        if (m_isThrough) {
            m_server->write(m_client->readAll());
            return;
        }
        m_read += m_client->readAll();
        if (m_server)
            return; // it follows as soon as the header has been passed on
        const qsizetype end = m_read.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray header = m_read.left(end + 4);
        const Verdict verdict = m_proxy.judge(header);
        if (verdict.status != 0) {
            m_read.clear();
            const QByteArray ask = verdict.status == 407
                                       ? QByteArrayLiteral("Proxy-Authenticate: Basic realm=\"test\"\r\n")
                                       : QByteArray();
            m_client->write("HTTP/1.1 " + QByteArray::number(verdict.status) + " Refused\r\n" + ask +
                            "Content-Length: 0\r\nConnection: close\r\n\r\n");
            m_client->disconnectFromHost();
            return;
        }
        m_read.remove(0, end + 4);
        lead(header, verdict.port);
    }

    void lead(const QByteArray &header, quint16 port)
    {
        const bool isTunnel = header.startsWith("CONNECT ");
        m_server = new QTcpSocket(this);
        connect(m_server, &QTcpSocket::connected, this, [this, isTunnel, header] {
            if (isTunnel)
                m_client->write("HTTP/1.1 200 Connection established\r\n\r\n");
            else
                m_server->write(forServer(header));
            m_server->write(m_read);
            m_isThrough = true;
        });
        connect(m_server, &QTcpSocket::readyRead, this, [this] { m_client->write(m_server->readAll()); });
        connect(m_server, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
        connect(m_server, &QTcpSocket::errorOccurred, m_client, &QTcpSocket::disconnectFromHost);
        m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    TestProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    bool m_isThrough = false;
    QByteArray m_read;
};

class TestProxy::Listener final : public QTcpServer
{
public:
    explicit Listener(TestProxy &proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this, &proxy] {
            while (QTcpSocket *client = nextPendingConnection())
                new Passage(proxy, client, this);
        });
    }
};

TestProxy::TestProxy()
    : m_listener(std::make_unique<Listener>(*this))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        throw std::runtime_error("the test proxy cannot listen");
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

TestProxy::~TestProxy()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void TestProxy::lead(const QString &host, quint16 toPort)
{
    const QMutexLocker lock(&m_mutex);
    m_hosts.insert(host, toPort);
}

void TestProxy::wantSignIn(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    m_signIn = user.isEmpty() ? QByteArray() : (user + ':' + password).toBase64();
}

void TestProxy::refuseWith(int status)
{
    const QMutexLocker lock(&m_mutex);
    m_refusal = status;
}

void TestProxy::cutAll()
{
    auto cut = [this] {
        const QList<QTcpSocket *> sockets = m_listener->findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    };
    QMetaObject::invokeMethod(m_listener.get(), cut, Qt::BlockingQueuedConnection);
}

QStringList TestProxy::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

int TestProxy::ledOn() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ledOn;
}

int TestProxy::signInsWanted() const
{
    const QMutexLocker lock(&m_mutex);
    return m_signInsWanted;
}

TestProxy::Verdict TestProxy::judge(const QByteArray &header)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray line = header.left(header.indexOf('\r'));
    m_seen.append(QString::fromLatin1(line));
    Verdict verdict;
    if (!m_signIn.isEmpty() && headerNamed(header, "Proxy-Authorization") != "Basic " + m_signIn) {
        ++m_signInsWanted;
        verdict.status = 407;
        return verdict;
    }
    verdict.status = m_refusal;
    verdict.port = m_hosts.value(hostIn(line));
    if (verdict.status == 0 && verdict.port == 0)
        verdict.status = 502;
    m_ledOn += verdict.status == 0 ? 1 : 0;
    return verdict;
}

} // namespace slipway::tests
