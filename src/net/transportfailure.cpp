// SPDX-License-Identifier: MIT
#include "net/transportfailure.h"

#include "base/trfunctions.h"
#include "net/proxytrouble.h"

#include <QSslCertificate>

namespace slipway::net {

using base::Failure;

namespace {

Failure make(Failure::Kind kind, const QByteArray &code, const QString &detail)
{
    Failure failure(kind, QString());
    return failure.code(code).detail(detail);
}

SLIPWAY_TR_FUNCTIONS(TransportFailure)

QByteArray tlsCode(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return QByteArrayLiteral("certificate-expired");
    case QSslError::CertificateNotYetValid:
        return QByteArrayLiteral("certificate-not-yet-valid");
    case QSslError::HostNameMismatch:
        return QByteArrayLiteral("certificate-of-another-host");
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QByteArrayLiteral("certificate-untrusted");
    default:
        return QByteArrayLiteral("certificate");
    }
}

/// What is wrong with the date is said first: who has that mended finds out about the rest, and a certificate
/// of our own authority that has run out is trusted by nobody any more.
const QSslError &mostTelling(const QList<QSslError> &errors)
{
    for (const QSslError &one : errors) {
        if (one.error() == QSslError::CertificateExpired || one.error() == QSslError::CertificateNotYetValid)
            return one;
    }
    return errors.first();
}

Failure tlsFailure(const QString &errorText, const QList<QSslError> &tlsErrors)
{
    if (tlsErrors.isEmpty())
        return make(Failure::Kind::Tls, QByteArrayLiteral("handshake"),
                    tr("A secure connection could not be agreed upon: %1").arg(errorText));
    const QSslError &error = mostTelling(tlsErrors);
    QString issuer = error.certificate().issuerDisplayName();
    if (issuer.isEmpty())
        issuer = tr("nobody named");
    return make(Failure::Kind::Tls, tlsCode(error.error()),
                tr("The server\u2019s certificate was issued by “%1” and was not accepted: %2")
                    .arg(issuer, error.errorString()));
}

Failure proxyFailure(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return make(Failure::Kind::Proxy, QByteArrayLiteral("proxy-sign-in"),
                    tr("The network\u2019s proxy server wants a user name and a password."));
    case QNetworkReply::UnknownProxyError:
        return make(Failure::Kind::Proxy, QByteArrayLiteral("proxy-refused"),
                    tr("The network\u2019s proxy server refused the connection."));
    default:
        return make(Failure::Kind::Offline, QByteArrayLiteral("proxy-unreachable"),
                    tr("The network\u2019s proxy server cannot be reached."));
    }
}

Failure offlineFailure(QNetworkReply::NetworkError error, const QString &errorText)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return make(Failure::Kind::Offline, QByteArrayLiteral("refused"),
                    tr("The server does not accept connections."));
    case QNetworkReply::HostNotFoundError:
        return make(Failure::Kind::Offline, QByteArrayLiteral("name-not-found"),
                    tr("The name of the server was not found."));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // it broke, and our bodies refuse to be sent again
        return make(Failure::Kind::Offline, QByteArrayLiteral("closed"),
                    tr("The connection was closed before the whole answer came."));
    default:
        return make(Failure::Kind::Offline, QByteArrayLiteral("network"), errorText);
    }
}

/// The manager's name for a socket's trouble.
QNetworkReply::NetworkError managersName(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::SslHandshakeFailedError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QAbstractSocket::ProxyConnectionClosedError:
        return QNetworkReply::ProxyConnectionClosedError;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QAbstractSocket::ProxyNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

std::optional<Failure> transportFailure(QNetworkReply::NetworkError qtError, int status,
                                        const QString &errorText, const QList<QSslError> &tlsErrors)
{
    const QNetworkReply::NetworkError error = withProxyTrouble(qtError, errorText);
    if (error == QNetworkReply::SslHandshakeFailedError || (!tlsErrors.isEmpty() && status == 0))
        return tlsFailure(errorText, tlsErrors);
    if (error == QNetworkReply::NoError && status != 0)
        return std::nullopt;
    if (error == QNetworkReply::ContentReSendError && status >= 300)
        return std::nullopt; // Qt wanted to be ready to follow a 307 and could not rewind; the answer is
                             // there
    if (error == QNetworkReply::ContentReSendError || (error > 0 && error < 100))
        return offlineFailure(error, errorText);
    if (error >= 100 && error < 200)
        return proxyFailure(error);
    if (status >= 400) // Qt has an error for each of them, but the answer is whole
        return std::nullopt;
    return make(Failure::Kind::Protocol, QByteArrayLiteral("not-http"),
                tr("The server\u2019s answer cannot be understood: %1").arg(errorText));
}

Failure socketFailure(QAbstractSocket::SocketError error, const QString &errorText,
                      const QList<QSslError> &tlsErrors)
{
    return *transportFailure(managersName(error), 0, errorText, tlsErrors);
}

bool neverReachedServer(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace slipway::net
