// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/wireaccount.h"
#include "backends/dandi/wireerrors.h"
#include "base/task.h"
#include "net/client.h"

#include <QUrl>

#include <optional>
#include <stop_token>

namespace slipway::backends::dandi {

/// Requests and answers with one DANDI server: whatever is no welcome answer comes out as a Failure.
class Conversation
{
public:
    /// `web` is used for links if the server names no web site of its own.
    Conversation(net::Client &client, QUrl api, QUrl web);

    net::Client &client() { return m_client; }
    const QUrl &api() const { return m_api; }

    /// The answer, if it is a success and no web page; throws failureFor() it otherwise, and what the client
    /// throws.
    base::Task<net::Response> ask(net::Request request, Step step, std::stop_token stop);
    /// The answer, whatever it is.
    base::Task<net::Response> tell(net::Request request, std::stop_token stop);

    /// What the server says about itself; asked once.
    base::Task<ServerInfo> info(std::stop_token stop);

private:
    net::Client &m_client;
    QUrl m_api;
    QUrl m_web;
    std::optional<ServerInfo> m_info;
};

/// Throws failureFor() unless `response` is a success and no web page.
void throwUnlessWelcome(const net::Response &response, Step step, const QString &doing);

} // namespace slipway::backends::dandi
