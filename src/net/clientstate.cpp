// SPDX-License-Identifier: MIT
#include "net/clientstate.h"

#include "net/filesource.h"
#include "net/managedcarrier.h"
#include "net/streamcarrier.h"

#include <QSslConfiguration>

#include <utility>

namespace slipway::net {

namespace {

/// By whose say the certificate at the other end is judged.
Origin trustee(const Request &request)
{
    return Origin(request.handedOutBy().isEmpty() ? request.url() : request.handedOutBy());
}

} // namespace

ClientState::ClientState(ClientOptions options)
    : m_options(std::move(options))
    , m_gate(clock(), m_options.bodiesPerOrigin)
    , m_pool(clock())
{
    m_readers.setMaxThreadCount(4); // reading ahead waits for the disk more than it works
}

ClientState::~ClientState() = default;

base::Clock &ClientState::clock() const
{
    return m_options.clock ? *m_options.clock : base::Clock::system();
}

RetryPolicy ClientState::retryPolicy() const
{
    return RetryPolicy(m_options.attempts, m_options.firstPause, m_options.longestPause);
}

void ClientState::setCredential(const Origin &origin, Credential credential)
{
    m_credentials.insert(origin, std::move(credential));
}

void ClientState::setProxies(const Proxies &proxies)
{
    m_proxies = proxies;
    // A manager keeps the passwords of proxies, also wrong ones. The old ones go with the client, for they
    // may still be at work.
    m_manager = nullptr;
    for (QNetworkAccessManager *&own : m_ownManagers)
        own = m_managers.make(m_proxies);
}

void ClientState::trust(const Origin &origin, const QList<QSslCertificate> &authorities)
{
    if (authorities.isEmpty()) {
        m_ownTrust.remove(origin);
        m_ownManagers.remove(origin);
        return;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authorities);
    m_ownTrust.insert(origin, configuration);
    // Qt keeps connections by host and port and does not look at their trust again: a manager of its own
    // starts without any. The old one goes with the client, for it may still be at work.
    m_ownManagers.insert(origin, m_managers.make(m_proxies));
}

QNetworkAccessManager &ClientState::manager(const Request &request)
{
    if (auto *own = m_ownManagers.value(trustee(request)))
        return *own;
    if (!m_manager)
        m_manager = m_managers.make(m_proxies);
    return *m_manager;
}

void ClientState::forgetConnections()
{
    m_pool.clear();
    const QList<QNetworkAccessManager *> managers = m_managers.all();
    for (QNetworkAccessManager *manager : managers)
        manager->clearConnectionCache();
}

void ClientState::start(Exchange &exchange, const Request &request, const QString &requestId)
{
    const QNetworkRequest prepared = prepare(request, requestId);
    const bool hasLargeBody = request.isStreamed() && bodyLength(request) > 0;
    exchange.start(hasLargeBody ? streamed(request, prepared) : managed(request, prepared));
}

QNetworkRequest ClientState::prepare(const Request &request, const QString &requestId) const
{
    const auto credential = m_credentials.constFind(Origin(request.url()));
    return toNetworkRequest(request, credential == m_credentials.constEnd() ? nullptr : &*credential,
                            m_options.userAgent, requestId);
}

const QSslConfiguration *ClientState::trustFor(const Request &request) const
{
    const auto found = m_ownTrust.constFind(trustee(request));
    return found == m_ownTrust.constEnd() ? nullptr : &*found;
}

Route ClientState::routeTo(const Request &request) const
{
    std::optional<QSslConfiguration> own;
    if (const QSslConfiguration *trusted = trustFor(request))
        own = *trusted;
    return Route(request.url(), m_proxies.proxyFor(request.url()), std::move(own));
}

std::unique_ptr<Carrier> ClientState::managed(const Request &request, const QNetworkRequest &prepared)
{
    QNetworkRequest trusting = prepared;
    if (const QSslConfiguration *own = trustFor(request))
        trusting.setSslConfiguration(*own);
    if (request.url().scheme() == QLatin1String("http")) { // the manager does not sign in by itself here
        if (const QByteArray signIn = proxySignIn(routeTo(request)); !signIn.isEmpty())
            trusting.setRawHeader("Proxy-Authorization", signIn);
    }
    std::unique_ptr<OneShotBody> body;
    if (needsBody(request))
        body = std::make_unique<OneShotBody>(request.bytes().value_or(QByteArray()));
    return std::make_unique<ManagedCarrier>(manager(request), trusting, request.method(), std::move(body));
}

std::unique_ptr<Carrier> ClientState::streamed(const Request &request, const QNetworkRequest &prepared)
{
    std::unique_ptr<BodySource> source;
    if (request.slice())
        source = std::make_unique<FileSource>(*request.slice());
    else
        source = request.generated()->make();
    auto feed = std::make_unique<BodyFeed>(m_readers, m_throttle, std::move(source));
    const Route route = routeTo(request);
    const QByteArray head = toHead(prepared, request.method(), route);
    auto connection =
        request.isOnFreshConnection() ? std::make_unique<Connection>(route) : m_pool.take(route);
    return std::make_unique<StreamCarrier>(m_pool, std::move(connection), head, std::move(feed));
}

} // namespace slipway::net
