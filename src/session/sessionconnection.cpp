// SPDX-License-Identifier: MIT
#include "session/sessionprivate.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::session {

namespace {

using base::Outcome;
using base::Secret;
using domain::ConnectionReport;
using domain::Profile;
using domain::ProxyChoice;

/// No server can have this name: it has no id of its own with a blank in it.
QString proxyEntry()
{
    return QStringLiteral("Slipway: the proxy");
}

net::ProxySettings::Way wayOf(ProxyChoice::Way way)
{
    switch (way) {
    case ProxyChoice::Way::None:
        return net::ProxySettings::Way::None;
    case ProxyChoice::Way::Http:
        return net::ProxySettings::Way::Http;
    case ProxyChoice::Way::Socks5:
        return net::ProxySettings::Way::Socks5;
    case ProxyChoice::Way::System:
        break;
    }
    return net::ProxySettings::Way::System;
}

/// The first account that may sign in; each lends either a key, or a name and a password, or a dataset's
/// token.
void borrow(ConnectionWish &wish, const QJsonArray &lent)
{
    for (const QJsonValue &value : lent) {
        const QJsonObject account = value.toObject();
        const QString status = account.value(u"status").toString(QStringLiteral("approved"));
        if (status.compare(QLatin1String("approved"), Qt::CaseInsensitive) != 0)
            continue;
        if (account.contains(u"token") && account.value(u"token").toString().isEmpty())
            continue;
        if (account.contains(u"token")) {
            wish.dataset = account.value(u"key").toString();
            wish.secret = Secret(account.value(u"token").toString());
        } else if (account.contains(u"key")) {
            wish.secret = Secret(account.value(u"key").toString());
        } else {
            wish.user = account.value(u"username").toString();
            wish.secret = Secret(account.value(u"password").toString());
        }
        return;
    }
}

} // namespace

ProxyChoice Session::proxy() const
{
    return d->settings.proxy();
}

void Session::Private::useProxy()
{
    const ProxyChoice choice = settings.proxy();
    net::ProxySettings used;
    used.way = wayOf(choice.way);
    used.host = choice.host;
    used.port = quint16(choice.port);
    used.user = choice.user;
    used.password = proxyPassword;
    tell([used](Worker *target) { target->setProxies(net::Proxies(used)); });
}

void Session::Private::withProxyPassword(std::function<void()> then)
{
    if (proxyPasswordKnown || !keychain || settings.proxy().user.isEmpty())
        return then();
    auto found = [this, then = std::move(then)](const Outcome<std::optional<Secret>> &outcome) {
        // A keychain that cannot be used is as good as an empty one: the proxy will ask.
        proxyPasswordKnown = static_cast<bool>(outcome);
        if (outcome && outcome.value()) {
            proxyPassword = *outcome.value();
            useProxy();
        }
        then();
    };
    base::deliver(keychain->read(proxyEntry()), std::move(found));
}

void Session::setProxy(const ProxyChoice &choice, const std::optional<Secret> &password, bool remember,
                       QObject *context, Reply<KeptSecret> reply)
{
    const quint64 number = d->replies.add<KeptSecret>(context, std::move(reply), {});
    d->settings.setProxy(choice);
    const bool isChanged = password || choice.user.isEmpty();
    if (isChanged) {
        d->proxyPassword = choice.user.isEmpty() ? Secret() : *password;
        d->proxyPasswordKnown = true;
    }
    d->useProxy();
    if (isChanged && d->keychain)
        return d->keepProxyPassword(remember && !d->proxyPassword.isEmpty(), number);
    KeptSecret kept;
    if (isChanged && remember && !d->proxyPassword.isEmpty())
        kept.trouble = QCoreApplication::translate(
            "Session", "The system keychain is not used here: the password is kept until Slipway is closed.");
    auto settle = [this, number, kept] { d->replies.settle<KeptSecret>(number, kept); };
    QMetaObject::invokeMethod(this, std::move(settle), Qt::QueuedConnection);
}

void Session::Private::keepProxyPassword(bool remember, quint64 number)
{
    auto done = [this, remember, number](const Outcome<void> &outcome) {
        KeptSecret kept;
        kept.remembered = remember && outcome;
        if (remember && !outcome)
            kept.trouble = QCoreApplication::translate(
                "Session",
                "The system keychain cannot be used: the password is kept until Slipway is closed.");
        replies.settle<KeptSecret>(number, kept);
    };
    if (remember)
        base::deliver(keychain->write(proxyEntry(), proxyPassword), std::move(done));
    else
        base::deliver(keychain->remove(proxyEntry()), std::move(done));
}

void Session::checkConnection(const ConnectionWish &wish, QObject *context, Reply<ConnectionReport> reply)
{
    const quint64 number = d->replies.add<ConnectionReport>(context, std::move(reply), {});
    auto start = [this, number](const ConnectionWish &whole) { d->startCheck(whole, number); };
    if (!wish.server.practice)
        return d->withProxyPassword([this, wish, start] { d->fillIn(wish, {}, start); });
    auto ready = [this, wish, start, number](const Outcome<Profile> &known, const QJsonArray &lent) {
        if (!known)
            return d->replies.settle<ConnectionReport>(number, known.failure());
        ConnectionWish reachable = wish;
        reachable.server = known.value();
        d->fillIn(reachable, lent, start);
    };
    d->whenPractising(wish.server, std::move(ready));
}

void Session::Private::fillIn(const ConnectionWish &wish, const QJsonArray &lent,
                              std::function<void(ConnectionWish)> done)
{
    ConnectionWish whole = wish;
    if (!whole.secret && account && whole.server.id == server.id && whole.user.isEmpty()) {
        whole.secret = accountSecret;
        if (credentialSpec.byDataset)
            whole.dataset = chosenDataset();
    }
    if (!whole.secret && whole.server.practice)
        borrow(whole, lent);
    if (whole.secret || !keychain || whole.server.practice)
        return done(whole);
    auto read = [this, whole, done = std::move(done)](Outcome<SecretPlace> &place) {
        if (!place)
            return done(whole);
        ConnectionWish named = whole;
        if (place.value().byDataset && named.dataset.isEmpty())
            named.dataset = place.value().knownDatasets.value(0);
        if (place.value().byDataset && named.dataset.isEmpty())
            return done(named); // nobody has signed in to any dataset here
        auto found = [named, done](const Outcome<std::optional<Secret>> &outcome) {
            ConnectionWish filled = named;
            if (outcome)
                filled.secret = outcome.value();
            done(filled);
        };
        const QString ofDataset = place.value().byDataset ? named.dataset : QString();
        base::deliver(keychain->read(KeptKey{named.server.id, ofDataset}.entry()), std::move(found));
    };
    auto work = [profile = whole.server](Worker *target) { return target->secretPlace(profile); };
    ask<SecretPlace>(nullptr, {}, std::move(work), std::move(read));
}

void Session::Private::startCheck(const ConnectionWish &wish, quint64 number)
{
    auto work = [wish, others = othersLike(wish.server)](Worker *target) {
        return target->checkConnection(wish, others);
    };
    auto keep = [this, number](Outcome<ConnectionReport> &outcome) {
        replies.settle<ConnectionReport>(number, std::move(outcome));
    };
    ask<ConnectionReport>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::stopConnectionCheck()
{
    d->tell([](Worker *target) { target->stopConnectionCheck(); });
}

} // namespace slipway::session
