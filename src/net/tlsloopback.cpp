// SPDX-License-Identifier: MIT
#include "net/tlsloopback.h"

#include "base/selfsigned.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <chrono>

namespace slipway::net {

namespace {

using base::Completion;
using base::Failure;

constexpr auto patience = std::chrono::seconds(10);

Failure trouble(const QString &detail)
{
    Failure failure(Failure::Kind::Tls, QStringLiteral("talk TLS with itself"));
    return failure.detail(detail);
}

/// Gives back what it receives.
class EchoServer
{
public:
    EchoServer()
        : m_made(base::SelfSigned::make(QByteArrayLiteral("Slipway self-test"), std::chrono::hours(1)))
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate());
        configuration.setPrivateKey(QSslKey(m_made.key, QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(configuration);
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] { greet(); });
        if (!m_server.listen(QHostAddress::LocalHost))
            throw trouble(m_server.errorString());
    }

    QSslCertificate certificate() const { return QSslCertificate(m_made.certificate); }
    quint16 port() const { return m_server.serverPort(); }

private:
    void greet()
    {
        while (auto *peer = m_server.nextPendingConnection()) {
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
            peer->write(peer->readAll());
        }
    }

    base::SelfSigned m_made;
    QSslServer m_server;
};

/// Connects and waits until `word` came back.
base::Task<> converse(quint16 port, QList<QSslCertificate> trusted)
{
    const QByteArray word = QByteArrayLiteral("slipway");
    Completion<void> completion;
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(trusted);
    socket.setSslConfiguration(configuration);
    QTimer clock;
    clock.setSingleShot(true);
    QObject::connect(&clock, &QTimer::timeout, &clock, [completion] {
        completion.settle(trouble(QStringLiteral("No answer came within ten seconds.")));
    });
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&socket, word] { socket.write(word); });
    QObject::connect(&socket, &QSslSocket::readyRead, &socket, [&socket, word, completion] {
        if (socket.bytesAvailable() >= word.size())
            completion.settle(socket.readAll() == word
                                  ? base::Outcome<void>()
                                  : trouble(QStringLiteral("What came back is not what was sent.")));
    });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket,
                     [&socket, completion] { completion.settle(trouble(socket.errorString())); });
    clock.start(patience);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    co_await completion;
    socket.disconnect();
    socket.abort();
}

/// True if the conversation ends before a byte of ours is sent.
base::Task<bool> isRefused(quint16 port)
{
    try {
        auto talking = converse(port, {});
        co_await std::move(talking);
    } catch (const Failure &) {
        co_return true;
    }
    co_return false;
}

} // namespace

base::Task<> shakeHandsWithOurselves()
{
    const EchoServer server;
    const QList<QSslCertificate> trusted{server.certificate()};
    auto talking = converse(server.port(), trusted);
    co_await std::move(talking);
    auto refusing = isRefused(server.port());
    const bool refused = co_await std::move(refusing);
    if (!refused)
        throw trouble(QStringLiteral("A certificate that nobody vouches for was accepted."));
}

} // namespace slipway::net
