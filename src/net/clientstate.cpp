// SPDX-License-Identifier: MIT
#include "net/clientstate.h"

#include "net/filesource.h"
#include "net/managedcarrier.h"
#include "net/streamcarrier.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <utility>

namespace slipway::net {

namespace {

/// Qt's own choice, usually the system's; but this machine is always spoken to directly.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        const bool isThisMachine = host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
                                   QHostAddress(host).isLoopback();
        if (isThisMachine)
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::proxyForQuery(query);
    }
};

QNetworkProxy proxyFor(const QUrl &url)
{
    return ProxyChoice().queryProxy(QNetworkProxyQuery(url)).value(0);
}

QNetworkAccessManager *newManager(QObject *owner)
{
    auto *manager = new QNetworkAccessManager(owner);
    manager->setProxyFactory(new ProxyChoice);
    manager->setAutoDeleteReplies(false);
    return manager;
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

void ClientState::trust(const Origin &origin, const QList<QSslCertificate> &authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authorities);
    m_ownTrust.insert(origin, configuration);
    // Qt keeps connections by host and port and does not look at their trust again: a manager of its own
    // starts without any. The old one goes with the client, for it may still be at work.
    m_ownManagers.insert(origin, newManager(&m_managerOwner));
}

QNetworkAccessManager &ClientState::manager(const Origin &origin)
{
    if (auto *own = m_ownManagers.value(origin))
        return *own;
    if (!m_manager)
        m_manager = newManager(&m_managerOwner);
    return *m_manager;
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

QSslConfiguration ClientState::tlsFor(const Origin &origin) const
{
    const auto own = m_ownTrust.constFind(origin);
    return own != m_ownTrust.constEnd() ? *own : QSslConfiguration::defaultConfiguration();
}

std::unique_ptr<Carrier> ClientState::managed(const Request &request, const QNetworkRequest &prepared)
{
    const Origin origin(request.url());
    QNetworkRequest trusting = prepared;
    if (m_ownTrust.contains(origin))
        trusting.setSslConfiguration(tlsFor(origin));
    std::unique_ptr<OneShotBody> body;
    if (needsBody(request))
        body = std::make_unique<OneShotBody>(request.bytes().value_or(QByteArray()));
    return std::make_unique<ManagedCarrier>(manager(origin), trusting, request.method(), std::move(body));
}

std::unique_ptr<Carrier> ClientState::streamed(const Request &request, const QNetworkRequest &prepared)
{
    std::unique_ptr<BodySource> source;
    if (request.slice())
        source = std::make_unique<FileSource>(*request.slice());
    else
        source = request.generated()->make();
    auto feed = std::make_unique<BodyFeed>(m_readers, m_throttle, std::move(source));
    const Route route(request.url(), proxyFor(request.url()), tlsFor(Origin(request.url())));
    const QByteArray head = toHead(prepared, request.method(), route);
    return std::make_unique<StreamCarrier>(m_pool, route, head, std::move(feed));
}

} // namespace slipway::net
