// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "domain/connectionreport.h"
#include "net/client.h"
#include "net/connectionprobe.h"
#include "session/connectionwish.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::session {

/// Goes the way to a server step by step and says where it ends. Has a client of its own: nothing that is
/// under way is disturbed, and nobody is signed in or out by it. Used in the worker's thread, once.
class ConnectionCheck
{
public:
    using MakeBackend = std::function<std::unique_ptr<backends::Backend>(net::Client &)>;
    using Told = std::function<void(const domain::ConnectionStep &)>;

    /// `told` hears of each step when it begins and when it ends.
    ConnectionCheck(ConnectionWish wish, const net::Proxies &proxies, net::ClientOptions options,
                    QList<QSslCertificate> authorities, const MakeBackend &makeBackend, Told told);
    ~ConnectionCheck();

    /// What was found; throws only Failure::cancelled().
    base::Task<domain::ConnectionReport> run(std::stop_token stop);

private:
    using Kind = domain::ConnectionStep::Kind;

    /// Fills in m_step, or throws the Failure the step ends with.
    base::Task<> perform(Kind kind, std::stop_token stop);
    base::Task<> name(std::stop_token stop);
    base::Task<> connection(std::stop_token stop);
    base::Task<> proxy(std::stop_token stop);
    base::Task<> certificate(std::stop_token stop);
    base::Task<> answer(std::stop_token stop);
    base::Task<> signIn(std::stop_token stop);
    base::Task<> upload(std::stop_token stop);
    void notTried(const QString &why);
    void fact(const QString &caption, const QString &value);
    bool isEncrypted() const;

    ConnectionWish m_wish;
    QList<QSslCertificate> m_authorities;
    Told m_told;
    net::Client m_client;
    std::unique_ptr<backends::Backend> m_backend;
    QNetworkProxy m_proxy;
    net::ConnectionProbe m_probe;
    domain::ConnectionStep m_step; ///< the one being taken
    bool m_isSignedIn = false;
};

/// The proxy as a person reads it: "proxy.example:3128 (HTTP)"; empty for none.
QString proxyText(const QNetworkProxy &proxy);

} // namespace slipway::session
