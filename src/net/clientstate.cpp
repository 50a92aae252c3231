// SPDX-License-Identifier: MIT
#include "net/clientstate.h"

#include "net/bodydevice.h"
#include "net/filesource.h"
#include "net/oneshotbody.h"

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
    , m_gate(m_options.bodiesPerOrigin)
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
    m_authorities.insert(origin, authorities);
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

std::unique_ptr<Body> ClientState::makeBody(const Request &request)
{
    if (!needsBody(request))
        return nullptr;
    if (request.slice() && request.slice()->size > 0)
        return std::make_unique<BodyDevice>(m_readers, m_throttle,
                                            std::make_unique<FileSource>(*request.slice()));
    if (request.generated() && request.generated()->length > 0)
        return std::make_unique<BodyDevice>(m_readers, m_throttle, request.generated()->make());
    return std::make_unique<OneShotBody>(request.bytes().value_or(QByteArray()));
}

void ClientState::start(Exchange &exchange, const Request &request, const QString &requestId)
{
    const Origin origin(request.url());
    const auto credential = m_credentials.constFind(origin);
    QNetworkRequest prepared =
        toNetworkRequest(request, credential == m_credentials.constEnd() ? nullptr : &*credential,
                         m_options.userAgent, requestId);
    const auto authorities = m_authorities.constFind(origin);
    if (authorities != m_authorities.constEnd()) {
        QSslConfiguration configuration = prepared.sslConfiguration();
        configuration.addCaCertificates(*authorities);
        prepared.setSslConfiguration(configuration);
    }
    exchange.start(manager(origin), prepared, makeBody(request));
}

} // namespace slipway::net
