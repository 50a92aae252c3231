// SPDX-License-Identifier: MIT
#include "backends/databank/conversation.h"

#include "backends/databank/wire.h"

#include <chrono>
#include <utility>

namespace slipway::backends::databank {

using base::Failure;

namespace {

constexpr std::chrono::milliseconds betweenProbes{1'000};
constexpr std::chrono::seconds believed{30};

bool mayPass(int status)
{
    return status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
}

/// The answer of a server of the phases whose look-up of a wrong token fell over, and of any server that is
/// in trouble (Data Bank contract 2.4).
bool isGenericError(const net::Response &response)
{
    const Answer answer = answerIn(response);
    return response.status == 500 && answer.isJson && answer.progress < 0;
}

} // namespace

Conversation::Conversation(net::Client &client, QUrl root, std::optional<Protocol> forced,
                           std::optional<Protocol> remembered, base::Clock &clock)
    : m_client(client)
    , m_root(std::move(root))
    , m_clock(clock)
    , m_forced(forced)
    , m_remembered(remembered)
{}

base::Task<net::Response> Conversation::tell(net::Request request, std::stop_token stop)
{
    auto sending = m_client.send(std::move(request), stop);
    net::Response response = co_await std::move(sending);
    co_return response;
}

base::Task<net::Response> Conversation::probeOnce(QString key, std::stop_token stop)
{
    net::Request request = requestProbe(m_root, key);
    auto asking = tell(std::move(request), stop);
    net::Response response = co_await std::move(asking);
    co_return response;
}

base::Task<Protocol> Conversation::probe(QString key, int tries, std::stop_token stop)
{
    const QString doing = requestProbe(m_root, key).doing();
    for (int attempt = 1;; ++attempt) {
        std::optional<Failure> trouble;
        std::optional<net::Response> response;
        m_probed.reset();
        try {
            auto asking = probeOnce(key, stop);
            response = co_await std::move(asking);
        } catch (const Failure &failure) {
            trouble = failure;
        }
        const bool passes = trouble ? trouble->isTransient() : mayPass(response->status);
        if (passes && attempt < tries) {
            auto waiting = m_clock.wait(betweenProbes * attempt, stop);
            co_await std::move(waiting);
            continue;
        }
        if (trouble) {
            trouble->outcomeUnknown(false); // it has no outcome
            throw *trouble;
        }
        auto settling = settle(*response, doing, stop);
        const Protocol protocol = co_await std::move(settling);
        if (m_protocol != protocol)
            m_abilities.reset();
        m_protocol = protocol;
        m_probed = m_clock.ticks();
        co_return Protocol(protocol);
    }
}

base::Task<Protocol> Conversation::probeUnlessJust(QString key, int tries, std::stop_token stop)
{
    if (m_protocol && m_probed && m_clock.ticks() - *m_probed < believed)
        co_return protocol();
    auto probing = probe(std::move(key), tries, stop);
    co_return co_await std::move(probing);
}

base::Task<Protocol> Conversation::settle(net::Response response, QString doing, std::stop_token stop)
{
    const std::optional<Protocol> said = protocolIn(response);
    if (said)
        co_return m_forced.value_or(*said);
    const bool isUnclear = isGenericError(response);
    if (!isUnclear)
        throw failureFor(response, Step::Probe, doing);
    // Whether the token is good can be asked elsewhere, where there is tus.
    net::Request request = requestAbilities(m_root);
    request.repeat(net::Request::Repeat::Never);
    auto asking = tell(std::move(request), stop);
    const net::Response abilities = co_await std::move(asking);
    if (abilities.isSuccess() && !abilities.header("Tus-Version").isEmpty()) {
        const std::optional<Protocol> known = m_forced ? m_forced : m_remembered;
        if (known && *known != Protocol::Phases)
            co_return Protocol(*known);
        throw failureFor(response, Step::Probe, doing);
    }
    net::Response refused = response;
    refused.status = 401; // what it means
    throw failureFor(refused, Step::Probe, doing).http(response.status);
}

base::Task<TusAbilities> Conversation::abilities(std::stop_token stop)
{
    if (m_abilities)
        co_return TusAbilities(*m_abilities);
    net::Request request = requestAbilities(m_root);
    const QString doing = request.doing();
    auto asking = tell(std::move(request), stop);
    const net::Response response = co_await std::move(asking);
    if (!response.isSuccess() || response.header("Tus-Version").isEmpty())
        throw failureFor(response, Step::Abilities, doing);
    m_abilities = abilitiesIn(response);
    co_return TusAbilities(*m_abilities);
}

} // namespace slipway::backends::databank
