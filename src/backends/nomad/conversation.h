// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/wireaccount.h"
#include "backends/nomad/wireerrors.h"
#include "base/clock.h"
#include "base/task.h"
#include "net/client.h"

#include <QUrl>

#include <optional>
#include <stop_token>

namespace slipway::backends::nomad {

/// Requests and answers with one NOMAD: whatever is no welcome answer comes out as a Failure. Both
/// generations are spoken to alike; what differs is learned from how the server behaves.
class Conversation
{
public:
    Conversation(net::Client &client, QUrl api, base::Clock &clock = base::Clock::system());

    net::Client &client() { return m_client; }
    base::Clock &clock() { return m_clock; }
    const QUrl &api() const { return m_api; }

    /// The answer, if it is a success in JSON; throws failureFor() it otherwise, and what the client throws.
    /// A request that must not be repeated and got an answer of a gateway has Failure::isOutcomeUnknown().
    base::Task<net::Response> ask(net::Request request, Step step, std::stop_token stop);
    /// The answer, whatever it is.
    base::Task<net::Response> tell(net::Request request, std::stop_token stop);

    /// What the server says about itself; asked once. Failure code "not-nomad" if it is none.
    base::Task<ServerInfo> info(std::stop_token stop);
    /// Who we are; asked once after each sign-in.
    base::Task<domain::Account> account(std::stop_token stop);
    /// To be called when another token is used; nothing: nobody is signed in.
    void setAccount(const std::optional<domain::Account> &account) { m_account = account; }

private:
    net::Client &m_client;
    QUrl m_api;
    base::Clock &m_clock;
    std::optional<ServerInfo> m_info;
    std::optional<domain::Account> m_account;
};

/// Throws failureFor() `response` unless it is a success in JSON; `mayRepeat` as the request had it.
void throwUnlessWelcome(const net::Response &response, Step step, const QString &doing, bool mayRepeat);

} // namespace slipway::backends::nomad
