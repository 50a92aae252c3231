// SPDX-License-Identifier: MIT
#include "backends/nomad/tokens.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <optional>
#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;
using base::Secret;
using net::Response;

bool isUnknownRoute(const Response &response)
{
    return response.status == 404 || response.status == 405;
}

base::Task<std::optional<Secret>> appToken(std::shared_ptr<Conversation> conversation, Secret token,
                                           std::stop_token stop)
{
    net::Request request = requestAppToken(conversation->api(), token, longestAppToken);
    Response response = co_await conversation->tell(std::move(request), stop);
    if (const auto allowed = allowedLifetime(response)) {
        net::Request shorter = requestAppToken(conversation->api(), token, *allowed);
        response = co_await conversation->tell(std::move(shorter), stop);
    }
    if (!isWelcome(response))
        co_return std::nullopt;
    co_return parseAppToken(response.body);
}

base::Task<std::optional<Secret>> personalToken(std::shared_ptr<Conversation> conversation, Secret token,
                                                std::stop_token stop)
{
    const QString name =
        QStringLiteral("Slipway %1")
            .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")));
    net::Request request = requestPersonalToken(conversation->api(), token, name);
    const Response response = co_await conversation->tell(std::move(request), stop);
    if (!isWelcome(response))
        co_return std::nullopt;
    co_return parsePersonalToken(response.body);
}

/// Nothing if the server gives none: the short one is then good enough for a while.
base::Task<std::optional<Secret>> lastingToken(std::shared_ptr<Conversation> conversation, Secret token,
                                               std::stop_token stop)
{
    try {
        auto asking = appToken(conversation, token, stop);
        const std::optional<Secret> app = co_await std::move(asking);
        if (app)
            co_return std::optional<Secret>(*app);
        auto askingNext = personalToken(conversation, token, stop);
        const std::optional<Secret> personal = co_await std::move(askingNext);
        co_return std::optional<Secret>(personal);
    } catch (const Failure &failure) {
        if (failure.isCancelled())
            throw;
    }
    co_return std::nullopt;
}

} // namespace

base::Task<Secret> tokenByPassword(std::shared_ptr<Conversation> conversation, QString user, Secret password,
                                   std::stop_token stop)
{
    auto asking = throwUnlessNomad(conversation, stop);
    co_await std::move(asking);
    net::Request request = requestToken(conversation->api(), user.trimmed(), password);
    const QString doing = request.doing();
    Response response = co_await conversation->tell(std::move(request), stop);
    // A password in an address ends up in the logs of every proxy on the way. So this is done only for a
    // server that says that it has no other way, and never because the answer was unwelcome for another
    // reason.
    if (isUnknownRoute(response)) {
        net::Request byAddress = requestTokenByAddress(conversation->api(), user.trimmed(), password);
        response = co_await conversation->tell(std::move(byAddress), stop);
    }
    throwUnlessWelcome(response, Step::SignIn, doing, true);
    const Secret token = parseToken(response.body);
    auto exchanging = lastingToken(conversation, token, stop);
    const std::optional<Secret> lasting = co_await std::move(exchanging);
    co_return lasting ? Secret(*lasting) : Secret(token);
}

base::Task<> throwUnlessNomad(std::shared_ptr<Conversation> conversation, std::stop_token stop)
{
    try {
        const ServerInfo info = co_await conversation->info(stop);
    } catch (const Failure &failure) {
        // A NOMAD that tells nothing about itself to strangers is one all the same.
        if (failure.kind() != Failure::Kind::SignIn && failure.kind() != Failure::Kind::Forbidden)
            throw;
    }
}

void throwIfUnusable(const Secret &token)
{
    const QByteArray text = token.reveal();
    Failure failure(Failure::Kind::SignIn, QStringLiteral("check the token"));
    if (text.isEmpty())
        throw failure.code("no-secret");
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c < 127; });
    if (!plain)
        throw failure.code("wrong-key")
            .detail(QCoreApplication::translate(
                "Nomad", "What was pasted holds blanks or letters that no token has. Copy the token alone."));
}

} // namespace slipway::backends::nomad
