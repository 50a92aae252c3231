// SPDX-License-Identifier: MIT
#include "backends/dandi/conversation.h"

#include <utility>

namespace slipway::backends::dandi {

Conversation::Conversation(net::Client &client, QUrl api, QUrl web)
    : m_client(client)
    , m_api(std::move(api))
    , m_web(std::move(web))
{}

base::Task<net::Response> Conversation::ask(net::Request request, Step step, std::stop_token stop)
{
    const QString doing = request.doing();
    net::Response response = co_await m_client.send(std::move(request), stop);
    throwUnlessWelcome(response, step, doing);
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
    const net::Response response = co_await ask(std::move(request), Step::Other, stop);
    ServerInfo info = parseInfo(response.body);
    if (info.web.isEmpty())
        info.web = m_web;
    m_info = info;
    co_return info;
}

void throwUnlessWelcome(const net::Response &response, Step step, const QString &doing)
{
    if (!response.isSuccess() || isWebPage(response))
        throw failureFor(response, step, doing);
}

} // namespace slipway::backends::dandi
