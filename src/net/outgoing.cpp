// SPDX-License-Identifier: MIT
#include "net/outgoing.h"

namespace slipway::net {

namespace {

void forbidWhatQtDoesByItself(QNetworkRequest &request)
{
    using Qt = QNetworkRequest;
    request.setAttribute(Qt::RedirectPolicyAttribute,
                         Qt::ManualRedirectPolicy); // else it carries our headers away
    request.setAttribute(Qt::Http2AllowedAttribute, false);
    request.setAttribute(Qt::CacheLoadControlAttribute, Qt::AlwaysNetwork);
    request.setAttribute(Qt::CacheSaveControlAttribute, false);
    request.setAttribute(Qt::CookieLoadControlAttribute, Qt::Manual);
    request.setAttribute(Qt::CookieSaveControlAttribute, Qt::Manual);
    request.setAttribute(Qt::AuthenticationReuseAttribute, Qt::Manual);
    request.setTransferTimeout(0); // it would count the time in the queue and the server's thinking
}

/// POST without a type would be sent as a web form.
QByteArray contentTypeOf(const Request &request)
{
    if (!request.contentType().isEmpty() || request.method() != "POST")
        return request.contentType();
    const bool isBytes = bodyLength(request) > 0;
    return isBytes ? QByteArrayLiteral("application/octet-stream") : QByteArrayLiteral("application/json");
}

/// As it stands after the method: byte for byte what the caller built, for a signature may cover it.
QByteArray requestTarget(QUrl url, bool isForwarded)
{
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    QUrl::FormattingOptions format = QUrl::FullyEncoded | QUrl::RemoveFragment | QUrl::RemoveUserInfo;
    if (!isForwarded)
        format |= QUrl::RemoveScheme | QUrl::RemoveAuthority;
    return url.toEncoded(format);
}

QByteArray hostField(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

} // namespace

qint64 bodyLength(const Request &request)
{
    if (request.slice())
        return request.slice()->size;
    if (request.generated())
        return request.generated()->length;
    return request.bytes() ? request.bytes()->size() : 0;
}

bool needsBody(const Request &request)
{
    const QByteArray &method = request.method();
    if (request.isStreamed() || request.bytes() || method == "POST" || method == "PUT")
        return true;
    const bool isRead = method == "GET" || method == "HEAD";
    return !isRead && request.repeat() == Request::Repeat::Never;
}

QNetworkRequest toNetworkRequest(const Request &request, const Credential *credential,
                                 const QByteArray &userAgent, const QString &requestId)
{
    QNetworkRequest result(request.url());
    forbidWhatQtDoesByItself(result);
    result.setRawHeader("Accept", "application/json");
    if (!userAgent.isEmpty())
        result.setRawHeader("User-Agent", userAgent);
    const QByteArray contentType = contentTypeOf(request);
    if (!contentType.isEmpty())
        result.setRawHeader("Content-Type", contentType);
    for (const auto &[name, value] : request.headers())
        result.setRawHeader(name, value);
    if (needsBody(request)) {
        result.setHeader(QNetworkRequest::ContentLengthHeader, bodyLength(request));
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    if (request.isOnFreshConnection())
        result.setRawHeader("Connection", "close");
    if (!request.isAnonymous()) {
        result.setRawHeader("X-Request-ID", requestId.toLatin1());
        if (credential)
            result.setRawHeader(credential->header, credential->prefix + credential->secret.reveal());
    }
    return result;
}

QByteArray toHead(const QNetworkRequest &prepared, const QByteArray &method, const Route &route)
{
    QByteArray head = method + ' ' + requestTarget(prepared.url(), route.isForwarded()) + " HTTP/1.1\r\n";
    const auto add = [&head](const QByteArray &name, const QByteArray &value) {
        head += name + ": " + value + "\r\n";
    };
    add("Host", hostField(prepared.url()));
    for (const QByteArray &name : prepared.rawHeaderList())
        add(name, prepared.rawHeader(name));
    add("Accept-Encoding", "identity");
    if (!prepared.hasRawHeader("Connection"))
        add("Connection", "keep-alive");
    if (const QByteArray signIn = proxySignIn(route); !signIn.isEmpty())
        add("Proxy-Authorization", signIn);
    return head + "\r\n";
}

QByteArray proxySignIn(const Route &route)
{
    if (!route.isForwarded() || route.proxy().user().isEmpty())
        return {};
    const QString pair = route.proxy().user() + QLatin1Char(':') + route.proxy().password();
    return "Basic " + pair.toUtf8().toBase64();
}

} // namespace slipway::net
