// SPDX-License-Identifier: MIT
#include "tests/support/leadingproxy.h"

#include "tests/support/proxypassage.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <stdexcept>

namespace slipway::tests {

LeadingProxy::Passage::Passage(QTcpSocket *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_client->setParent(this);
    connect(m_client, &QTcpSocket::readyRead, this, &Passage::fromClient);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void LeadingProxy::Passage::fromClient()
{
    if (m_isThrough) {
        m_server->write(m_client->readAll());
        return;
    }
    m_read += m_client->readAll();
    if (!m_isUnderstood) // else it follows as soon as the server is reached
        understand(m_read);
}

void LeadingProxy::Passage::say(const QByteArray &words)
{
    m_client->write(words);
}

void LeadingProxy::Passage::lead(quint16 port, const QByteArray &toClient, const QByteArray &toServer)
{
    m_isUnderstood = true;
    m_server = new QTcpSocket(this);
    connect(m_server, &QTcpSocket::connected, this, [this, toClient, toServer] {
        m_client->write(toClient);
        m_server->write(toServer + m_read);
        m_isThrough = true;
    });
    connect(m_server, &QTcpSocket::readyRead, this, [this] { m_client->write(m_server->readAll()); });
    connect(m_server, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
    connect(m_server, &QTcpSocket::errorOccurred, m_client, &QTcpSocket::disconnectFromHost);
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void LeadingProxy::Passage::leave(const QByteArray &lastWords)
{
    m_isUnderstood = true;
    m_client->write(lastWords);
    m_client->disconnectFromHost();
}

class LeadingProxy::Listener final : public QTcpServer
{
public:
    explicit Listener(LeadingProxy &proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this, &proxy] {
            while (QTcpSocket *client = nextPendingConnection())
                proxy.receive(client, this);
        });
    }
};

LeadingProxy::LeadingProxy()
    : m_listener(std::make_unique<Listener>(*this))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        throw std::runtime_error("the test proxy cannot listen");
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

LeadingProxy::~LeadingProxy()
{
    stop();
}

void LeadingProxy::stop()
{
    if (!m_listener)
        return;
    auto end = [this] { m_listener.reset(); };
    QMetaObject::invokeMethod(m_listener.get(), end, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LeadingProxy::lead(const QString &host, quint16 toPort)
{
    const QMutexLocker lock(&m_mutex);
    m_hosts.insert(host, toPort);
}

int LeadingProxy::ledOn() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ledOn;
}

void LeadingProxy::cutAll()
{
    auto cut = [this] {
        const QList<QTcpSocket *> sockets = m_listener->findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    };
    QMetaObject::invokeMethod(m_listener.get(), cut, Qt::BlockingQueuedConnection);
}

quint16 LeadingProxy::portFor(const QString &host)
{
    const QMutexLocker lock(&m_mutex);
    const quint16 port = m_hosts.value(host);
    m_ledOn += port ? 1 : 0;
    return port;
}

} // namespace slipway::tests
