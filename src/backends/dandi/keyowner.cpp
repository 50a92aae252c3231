// SPDX-License-Identifier: MIT
#include "backends/dandi/keyowner.h"

#include "backends/dandi/wireaccount.h"
#include "base/failure.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace slipway::backends::dandi {

namespace {

/// The part of a host's name that one owner has: "dandiarchive.org" of "api.sandbox.dandiarchive.org".
QString siteOf(const QUrl &url)
{
    const QString host = url.host();
    if (!QHostAddress(host).isNull())
        return host;
    const QStringList labels = host.split(QLatin1Char('.'));
    return labels.mid(std::max<qsizetype>(0, labels.size() - 2)).join(QLatin1Char('.'));
}

} // namespace

void throwIfUnusable(const base::Secret &key)
{
    const QByteArray text = key.reveal();
    base::Failure failure(base::Failure::Kind::SignIn, QStringLiteral("check the API key"));
    if (text.isEmpty())
        throw failure.code("no-secret");
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c < 127; });
    if (!plain)
        throw failure.code("wrong-key")
            .detail(QCoreApplication::translate(
                "Dandi", "What was pasted holds blanks or letters that no key has. Copy the key alone."));
}

bool mayBeShownKey(const domain::Profile &asked, const domain::Profile &other)
{
    return other.kind == asked.kind && !other.own && other.api.isValid() && !other.api.host().isEmpty() &&
           other.api != asked.api && siteOf(other.api) == siteOf(asked.api);
}

net::Request requestAccountOf(const QUrl &api, const base::Secret &key)
{
    net::Request request = requestAccount(api);
    request.anonymous().header("Authorization", "token " + key.reveal()).repeat(net::Request::Repeat::Never);
    return request;
}

} // namespace slipway::backends::dandi
