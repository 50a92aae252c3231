// SPDX-License-Identifier: MIT
#include "tests/support/testsocks.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <stdexcept>

namespace slipway::tests {

namespace {

constexpr char openToAll = 0x00;
constexpr char byPassword = 0x02;
constexpr char noneFits = char(0xff);
constexpr char granted = 0x00;
constexpr char hostUnreachable = 0x04;

/// A field whose length stands in the byte before it; null if not all of it is there.
QByteArray fieldAt(const QByteArray &bytes, qsizetype at)
{
    if (bytes.size() <= at)
        return {};
    const qsizetype length = uchar(bytes.at(at));
    return bytes.size() < at + 1 + length ? QByteArray() : bytes.mid(at + 1, length);
}

/// The answer to a request; of the address it was connected from nobody makes use.
QByteArray reply(char code)
{
    return QByteArray("\x05", 1) + code + QByteArray("\x00\x01\x7f\x00\x00\x01\x00\x00", 8);
}

} // namespace

/// One connection of a client, and the one to the server behind it.
class TestSocks::Passage final : public QObject
{
public:
    Passage(TestSocks &proxy, QTcpSocket *client, QObject *parent)
        : QObject(parent)
        , m_proxy(proxy)
        , m_client(client)
    {
        m_client->setParent(this);
        connect(m_client, &QTcpSocket::readyRead, this, &Passage::fromClient);
        connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    enum class State { Greeting, SignIn, Request, Connecting, Through };

    void fromClient()
    {
        if (m_state == State::Through) {
            m_server->write(m_client->readAll());
            return;
        }
        m_read += m_client->readAll();
        while (m_state < State::Connecting && understand()) {
        }
    }

    /// One message of the client; false if it is not all there yet, or was the last.
    bool understand()
    {
        switch (m_state) {
        case State::Greeting:
            return greet();
        case State::SignIn:
            return signIn();
        case State::Request:
            return request();
        case State::Connecting:
        case State::Through:
            break;
        }
        return false;
    }

    bool greet()
    {
        const QByteArray ways = fieldAt(m_read, 1);
        if (ways.isNull())
            return false;
        m_read.remove(0, 2 + ways.size());
        const char way = m_proxy.wantsSignIn() ? byPassword : openToAll;
        if (!ways.contains(way))
            return leave(QByteArray("\x05", 1) + noneFits, way == byPassword);
        m_client->write(QByteArray("\x05", 1) + way);
        m_state = way == byPassword ? State::SignIn : State::Request;
        return true;
    }

    bool signIn()
    {
        const QByteArray user = fieldAt(m_read, 1);
        const QByteArray password = user.isNull() ? QByteArray() : fieldAt(m_read, 2 + user.size());
        if (password.isNull())
            return false;
        m_read.remove(0, 3 + user.size() + password.size());
        if (!m_proxy.admits(user, password))
            return leave(QByteArray("\x01\x01", 2), true);
        m_client->write(QByteArray("\x01\x00", 2));
        m_state = State::Request;
        return true;
    }

    /// CONNECT to a host by its name, or to an IPv4 address.
    bool request()
    {
        const bool isName = m_read.size() > 3 && m_read.at(3) == 0x03;
        const QByteArray host = isName ? fieldAt(m_read, 4) : m_read.mid(4, 4);
        const qsizetype length = 4 + (isName ? 1 : 0) + host.size() + 2;
        if (host.isEmpty() || m_read.size() < length)
            return false;
        m_read.remove(0, length);
        const quint16 port = m_proxy.portFor(QString::fromLatin1(host));
        if (!isName || port == 0)
            return leave(reply(hostUnreachable), false);
        m_state = State::Connecting;
        lead(port);
        return false;
    }

    void lead(quint16 port)
    {
        m_server = new QTcpSocket(this);
        connect(m_server, &QTcpSocket::connected, this, [this] {
            m_client->write(reply(granted));
            m_server->write(m_read);
            m_state = State::Through;
        });
        connect(m_server, &QTcpSocket::readyRead, this, [this] { m_client->write(m_server->readAll()); });
        connect(m_server, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
        connect(m_server, &QTcpSocket::errorOccurred, m_client, &QTcpSocket::disconnectFromHost);
        m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    bool leave(const QByteArray &lastWords, bool isForSignIn)
    {
        if (isForSignIn) {
            const QMutexLocker lock(&m_proxy.m_mutex);
            ++m_proxy.m_turnedAway;
        }
        m_client->write(lastWords);
        m_client->disconnectFromHost();
        m_state = State::Connecting; // nothing more is understood
        return false;
    }

    TestSocks &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    State m_state = State::Greeting;
    QByteArray m_read;
};

class TestSocks::Listener final : public QTcpServer
{
public:
    explicit Listener(TestSocks &proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this, &proxy] {
            while (QTcpSocket *client = nextPendingConnection())
                new Passage(proxy, client, this);
        });
    }
};

TestSocks::TestSocks()
    : m_listener(std::make_unique<Listener>(*this))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        throw std::runtime_error("the test proxy cannot listen");
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

TestSocks::~TestSocks()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void TestSocks::lead(const QString &host, quint16 toPort)
{
    const QMutexLocker lock(&m_mutex);
    m_hosts.insert(host, toPort);
}

void TestSocks::wantSignIn(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    m_user = user;
    m_password = password;
}

int TestSocks::ledOn() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ledOn;
}

int TestSocks::turnedAway() const
{
    const QMutexLocker lock(&m_mutex);
    return m_turnedAway;
}

bool TestSocks::wantsSignIn() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_user.isEmpty();
}

bool TestSocks::admits(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    return user == m_user && password == m_password;
}

quint16 TestSocks::portFor(const QString &host)
{
    const QMutexLocker lock(&m_mutex);
    const quint16 port = m_hosts.value(host);
    m_ledOn += port ? 1 : 0;
    return port;
}

} // namespace slipway::tests
