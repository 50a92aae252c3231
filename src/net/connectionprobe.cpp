// SPDX-License-Identifier: MIT
#include "net/connectionprobe.h"

#include "base/trfunctions.h"
#include "net/transportfailure.h"

#include <QCryptographicHash>
#include <QHostInfo>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <utility>

namespace slipway::net {

namespace {

using base::Completion;
using base::Failure;
using base::Outcome;
using std::chrono::milliseconds;

SLIPWAY_TR_FUNCTIONS(ConnectionProbe)

Failure make(Failure::Kind kind, const QString &doing, const QByteArray &code, const QString &detail)
{
    Failure failure(kind, doing);
    return failure.code(code).detail(detail);
}

Failure failureOf(const QAbstractSocket &socket, const QString &doing, const QList<QSslError> &errors = {})
{
    const Failure said = socketFailure(socket.error(), socket.errorString(), errors);
    Failure failure(said.kind(), doing);
    return failure.code(said.code()).detail(said.detail());
}

/// Settles `completion` with a Failure if nothing else does in time.
void limit(QTimer &timer, milliseconds within, const Completion<void> &completion, const Failure &failure)
{
    timer.setSingleShot(true);
    timer.callOnTimeout(&timer, [completion, failure] { completion.settle(failure); });
    timer.start(within);
}

base::Task<> connectSocket(QString host, quint16 port, QNetworkProxy proxy, QString doing,
                           milliseconds within, std::stop_token stop)
{
    base::throwIfStopped(stop);
    Completion<void> completion;
    const base::CancelOnStop<void> cancel(stop, completion);
    QTcpSocket socket;
    QTimer timer;
    socket.setProxy(proxy);
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [completion] { completion.settle({}); });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket,
                     [completion, doing, &socket] { completion.settle(failureOf(socket, doing)); });
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(within).count();
    limit(timer, within, completion,
          make(Failure::Kind::Offline, doing, "connect-timeout",
               tr("Nothing came back from %1 within %n second(s).", nullptr, int(seconds)).arg(host)));
    socket.connectToHost(host, port);
    co_await completion;
}

QString versionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return {};
    }
}

QString inPairs(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex(':')).toUpper();
}

void addCertificate(TlsFacts &facts, const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return;
    facts.subject = certificate.subjectDisplayName();
    facts.issuer = certificate.issuerDisplayName();
    facts.names = certificate.subjectAlternativeNames().values();
    facts.from = certificate.effectiveDate();
    facts.until = certificate.expiryDate();
    facts.fingerprint = inPairs(certificate.digest(QCryptographicHash::Sha256));
}

} // namespace

ConnectionProbe::ConnectionProbe(QUrl url, QNetworkProxy proxy, milliseconds within)
    : m_url(std::move(url))
    , m_proxy(std::move(proxy))
    , m_within(within)
{}

quint16 ConnectionProbe::serverPort() const
{
    return quint16(m_url.port(m_url.scheme() == QLatin1String("http") ? 80 : 443));
}

QString ConnectionProbe::nextHost() const
{
    return hasProxy() ? m_proxy.hostName() : serverHost();
}

quint16 ConnectionProbe::nextPort() const
{
    return hasProxy() ? m_proxy.port() : serverPort();
}

base::Task<QStringList> ConnectionProbe::lookUpName(std::stop_token stop) const
{
    base::throwIfStopped(stop);
    const QString doing = QStringLiteral("look up the name");
    Completion<QHostInfo> completion;
    const base::CancelOnStop<QHostInfo> cancel(stop, completion);
    QObject context;
    QTimer timer;
    timer.setSingleShot(true);
    timer.callOnTimeout(&timer, [completion, doing, this] {
        completion.settle(make(Failure::Kind::Offline, doing, "name-not-found",
                               tr("Nobody answered the question in time.")));
    });
    timer.start(m_within);
    QHostInfo::lookupHost(nextHost(), &context,
                          [completion](const QHostInfo &info) { completion.settle(info); });
    const QHostInfo info = co_await completion;
    QStringList addresses;
    for (const QHostAddress &address : info.addresses())
        addresses.append(address.toString());
    if (addresses.isEmpty())
        throw make(hasProxy() ? Failure::Kind::Proxy : Failure::Kind::Offline, doing,
                   hasProxy() ? QByteArrayLiteral("proxy-unreachable") : QByteArrayLiteral("name-not-found"),
                   tr("There is no address for the name “%1”.").arg(nextHost()));
    co_return QStringList(addresses);
}

base::Task<> ConnectionProbe::openConnection(std::stop_token stop) const
{
    const QString doing = QStringLiteral("open a connection");
    std::optional<Failure> trouble;
    try {
        auto connecting = connectSocket(nextHost(), nextPort(), QNetworkProxy(QNetworkProxy::NoProxy), doing,
                                        m_within, stop);
        co_await std::move(connecting);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    if (!trouble)
        co_return;
    if (hasProxy() && !trouble->isCancelled())
        throw make(Failure::Kind::Offline, doing, "proxy-unreachable", trouble->detail());
    throw *trouble;
}

base::Task<> ConnectionProbe::openThroughProxy(std::stop_token stop) const
{
    auto connecting = connectSocket(serverHost(), serverPort(), m_proxy,
                                    QStringLiteral("have the proxy lead to the server"), m_within, stop);
    co_await std::move(connecting);
}

base::Task<TlsFacts> ConnectionProbe::encrypt(QList<QSslCertificate> authorities, std::stop_token stop) const
{
    base::throwIfStopped(stop);
    const QString doing = QStringLiteral("set up encryption");
    Completion<void> completion;
    const base::CancelOnStop<void> cancel(stop, completion);
    QSslSocket socket;
    QTimer timer;
    QList<QSslError> errors;
    socket.setProxy(m_proxy);
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.addCaCertificates(authorities);
    socket.setSslConfiguration(configuration);
    TlsFacts facts;
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [completion] { completion.settle({}); });
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [&](const QList<QSslError> &found) {
        errors = found; // nothing is ignored: the socket ends by itself
        addCertificate(facts, socket.peerCertificate());
    });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket,
                     [&] { completion.settle(failureOf(socket, doing, errors)); });
    limit(timer, m_within, completion,
          make(Failure::Kind::Tls, doing, "handshake",
               tr("The server did not begin to speak encrypted in time.")));
    socket.connectToHostEncrypted(serverHost(), serverPort());
    try {
        co_await completion;
        addCertificate(facts, socket.peerCertificate());
        facts.version = versionName(socket.sslConfiguration().sessionProtocol());
        facts.cipher = socket.sessionCipher().name();
    } catch (const Failure &failure) {
        if (failure.kind() != Failure::Kind::Tls)
            throw;
        facts.trouble = failure;
    }
    co_return TlsFacts(facts);
}

} // namespace slipway::net
