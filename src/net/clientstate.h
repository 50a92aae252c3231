// SPDX-License-Identifier: MIT
#pragma once

#include "net/client.h"
#include "net/connectionpool.h"
#include "net/exchange.h"
#include "net/hostgate.h"
#include "net/managers.h"
#include "net/outgoing.h"
#include "net/proxies.h"
#include "net/renewal.h"
#include "net/retry.h"
#include "net/throttle.h"

#include <QHash>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace slipway::net {

/// What the client and its conversations share. Dies with the last of them.
class ClientState
{
public:
    explicit ClientState(ClientOptions options);
    ~ClientState();

    const ClientOptions &options() const { return m_options; }
    base::Clock &clock() const;
    HostGate &gate() { return m_gate; }
    Throttle &throttle() { return m_throttle; }
    RetryPolicy retryPolicy() const;
    const std::shared_ptr<Renewal> &renewal() const { return m_renewal; }
    /// Closes what is kept open for later; only while nothing is under way.
    void forgetConnections();
    /// Stopped when the client goes.
    std::stop_source &lifetime() { return m_lifetime; }

    void setCredential(const Origin &origin, Credential credential);
    void removeCredential(const Origin &origin) { m_credentials.remove(origin); }
    void trust(const Origin &origin, const QList<QSslCertificate> &authorities);
    void setProxies(const Proxies &proxies);

    /// Sends `request` in `exchange`: credential, proxy, trust and body come from here.
    void start(Exchange &exchange, const Request &request, const QString &requestId);

private:
    QNetworkAccessManager &manager(const Request &request);
    QNetworkRequest prepare(const Request &request, const QString &requestId) const;
    /// Whose trust holds for this request: the server's that handed the address out, else the address's own.
    const QSslConfiguration *trustFor(const Request &request) const;
    Route routeTo(const Request &request) const;
    std::unique_ptr<Carrier> managed(const Request &request, const QNetworkRequest &prepared);
    std::unique_ptr<Carrier> streamed(const Request &request, const QNetworkRequest &prepared);

    ClientOptions m_options;
    HostGate m_gate;
    Throttle m_throttle;
    std::shared_ptr<Renewal> m_renewal = std::make_shared<Renewal>();
    std::stop_source m_lifetime;
    QHash<Origin, Credential> m_credentials;
    QHash<Origin, QSslConfiguration> m_ownTrust;
    ConnectionPool m_pool;
    Proxies m_proxies;
    Managers m_managers;
    QHash<Origin, QNetworkAccessManager *> m_ownManagers;
    QNetworkAccessManager *m_manager = nullptr;
    QThreadPool m_readers; // last: waits for its jobs before the rest goes
};

} // namespace slipway::net
