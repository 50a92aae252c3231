// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "base/task.h"
#include "net/origin.h"
#include "net/proxies.h"
#include "net/request.h"
#include "net/response.h"

#include <QObject>
#include <QSslCertificate>

#include <chrono>
#include <memory>
#include <stop_token>

namespace slipway::net {

class ClientState;

/// How the client behaves; the defaults are for real servers, tests shorten the clocks.
struct ClientOptions
{
    QByteArray userAgent;
    std::chrono::milliseconds connectWithin{30'000};
    std::chrono::milliseconds stallAfter{60'000}; ///< no byte moved while sending or receiving
    int attempts = 6;                             ///< sends of one request that may be repeated
    std::chrono::milliseconds firstPause{1'000};  ///< base of the full-jitter back-off
    std::chrono::milliseconds longestPause{60'000};
    int bodiesPerOrigin = 5;      ///< large bodies at once to one origin to begin with: BodyLimit
    base::Clock *clock = nullptr; ///< null: the clock of this machine
};

/// The one HTTP client, and the only owner of a QNetworkAccessManager. Lives in one thread.
///
/// Credentials are attached by origin. Redirects are followed only for GET and HEAD within the same origin.
class Client final : public QObject
{
    Q_OBJECT

public:
    explicit Client(ClientOptions options, QObject *parent = nullptr);
    ~Client() override;

    /// From now on requests to `origin` that are not anonymous carry `header: prefix + secret`. An empty
    /// secret removes it.
    void setCredential(const Origin &origin, const QByteArray &header, const QByteArray &prefix,
                       const base::Secret &secret);
    /// Trusts further authorities, besides the system's, for this origin and for the addresses that it hands
    /// out (Request::handedOutBy), and for nothing else; none: the system's alone, as before.
    void trust(const Origin &origin, const QList<QSslCertificate> &authorities);
    /// How servers are reached from now on; what is under way is not disturbed.
    void setProxies(const Proxies &proxies);
    /// Bytes per second for all bodies together; 0: no limit. May change while sending.
    void setBandwidth(qint64 bytesPerSecond);
    /// The machine has slept or is in another network: every connection is given up, and what was under way
    /// is sent again at once if it may be repeated, instead of waiting for the stall clock. What may not be
    /// repeated ends as Stalled, code "line-changed", with outcomeUnknown().
    void renewConnections();

    /// Sends `request` and gives the whole answer, whatever its status; repeats it within the retry policy if
    /// it may be repeated (no connection, stall, 408, 425, 429, 500, 502, 503, 504; Retry-After wins).
    ///
    /// Throws Failure: Offline, Stalled, Tls, Proxy (with outcomeUnknown() when the request may have been
    /// acted on), Protocol for a redirect to elsewhere, LocalFile/FileChanged when the body cannot be read,
    /// Cancelled on stop.
    base::Task<Response> send(Request request, std::stop_token stop);

private:
    std::shared_ptr<ClientState> m_state; // shared with the conversations, which may outlive the client
};

} // namespace slipway::net
