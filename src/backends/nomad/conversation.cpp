// SPDX-License-Identifier: MIT
#include "backends/nomad/conversation.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::backends::nomad {

using base::Failure;

Conversation::Conversation(net::Client &client, QUrl api, base::Clock &clock)
    : m_client(client)
    , m_api(std::move(api))
    , m_clock(clock)
{}

base::Task<net::Response> Conversation::ask(net::Request request, Step step, std::stop_token stop)
{
    const QString doing = request.doing();
    const bool mayRepeat = request.repeat() != net::Request::Repeat::Never;
    net::Response response = co_await m_client.send(std::move(request), stop);
    throwUnlessWelcome(response, step, doing, mayRepeat);
    co_return response;
}

base::Task<net::Response> Conversation::tell(net::Request request, std::stop_token stop)
{
    net::Response response = co_await m_client.send(std::move(request), stop);
    co_return response;
}

base::Task<ServerInfo> Conversation::info(std::stop_token stop)
{
    if (m_info)
        co_return ServerInfo(*m_info); // QCoro moves out of an lvalue that is returned
    net::Request request = requestInfo(m_api);
    const net::Response response = co_await ask(std::move(request), Step::ReadInfo, stop);
    m_info = parseInfo(response.body);
    co_return ServerInfo(*m_info);
}

base::Task<domain::Account> Conversation::account(std::stop_token stop)
{
    if (m_account)
        co_return domain::Account(*m_account);
    net::Request request = requestAccount(m_api);
    const net::Response response = co_await ask(std::move(request), Step::Other, stop);
    m_account = parseAccount(response.body);
    co_return domain::Account(*m_account);
}

void throwUnlessWelcome(const net::Response &response, Step step, const QString &doing, bool mayRepeat)
{
    if (isWelcome(response))
        return;
    Failure failure = failureFor(response, step, doing);
    // A gateway may have given up on an answer while the server went on.
    failure.outcomeUnknown(!mayRepeat && (response.status >= 500 || response.isSuccess()));
    throw failure;
}

} // namespace slipway::backends::nomad
