// SPDX-License-Identifier: MIT
#include "net/client.h"

#include "net/clientstate.h"
#include "net/conversation.h"

#include <utility>

namespace slipway::net {

Client::Client(ClientOptions options, QObject *parent)
    : QObject(parent)
    , m_state(std::make_shared<ClientState>(std::move(options)))
{}

Client::~Client()
{
    m_state->lifetime().request_stop();
}

void Client::setCredential(const Origin &origin, const QByteArray &header, const QByteArray &prefix,
                           const base::Secret &secret)
{
    if (secret.isEmpty())
        m_state->removeCredential(origin);
    else
        m_state->setCredential(origin, Credential{header, prefix, secret});
}

void Client::trust(const Origin &origin, const QList<QSslCertificate> &authorities)
{
    m_state->trust(origin, authorities);
}

void Client::setProxies(const Proxies &proxies)
{
    m_state->setProxies(proxies);
}

void Client::setBandwidth(qint64 bytesPerSecond)
{
    m_state->throttle().setRate(bytesPerSecond);
}

void Client::renewConnections()
{
    m_state->renewal()->renew();
    m_state->forgetConnections(); // after it: nothing may be under way there
}

base::Task<Response> Client::send(Request request, std::stop_token stop)
{
    return converse(m_state, std::move(request), std::move(stop));
}

} // namespace slipway::net
