// SPDX-License-Identifier: MIT
#include "session/authorityfile.h"
#include "tests/ui/fakeprivate.h"

#include <QFile>

namespace slipway::session {

domain::ProxyChoice Session::proxy() const
{
    return FakeSession::get().proxy;
}

void Session::setProxy(const domain::ProxyChoice &choice, const std::optional<base::Secret> &password,
                       bool remember, QObject *context, Reply<KeptSecret> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.proxy = choice;
    fake.lastProxyPassword = password;
    KeptSecret kept;
    kept.remembered = remember;
    d->answer<KeptSecret>("setProxy", context, std::move(reply), kept);
}

void Session::checkConnection(const ConnectionWish &wish, QObject *context,
                              Reply<domain::ConnectionReport> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.lastWish = wish;
    for (const domain::ConnectionStep &step : fake.connection.steps)
        Q_EMIT connectionStep(step);
    d->answer<domain::ConnectionReport>("checkConnection", context, std::move(reply), fake.connection);
}

void Session::stopConnectionCheck()
{
    d->note("stopConnectionCheck");
}

void Session::makeReport(QObject *context, Reply<SupportReport> reply)
{
    d->answer<SupportReport>("makeReport", context, std::move(reply), FakeSession::get().report);
}

void Session::saveReport(const SupportReport &, const QString &file, QObject *context, Reply<void> reply)
{
    FakeSession::get().savedReport = file;
    d->answer<void>("saveReport", context, std::move(reply), {});
}

/// Enough for a form: whether the file is one of certificates.
QStringList authoritiesIn(const QString &name)
{
    QFile file(name);
    if (file.open(QIODevice::ReadOnly) && file.readAll().contains("BEGIN CERTIFICATE"))
        return {QStringLiteral("Our own authority")};
    base::Failure failure(base::Failure::Kind::LocalFile, QStringLiteral("read the certificates"));
    throw failure.code("no-certificates").file(name);
}

} // namespace slipway::session
