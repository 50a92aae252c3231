// SPDX-License-Identifier: MIT
#include "tests/ui/fakeprivate.h"

namespace slipway::session {

namespace {

void failIfWished()
{
    if (FakeSession::get().failServers)
        throw base::Failure(*std::exchange(FakeSession::get().failServers, std::nullopt));
}

} // namespace

domain::Profile Session::copyOf(const QString &id)
{
    d->note("copyOf");
    for (const domain::Profile &one : FakeSession::get().profiles) {
        if (one.id != id)
            continue;
        domain::Profile copy = one;
        copy.own = true;
        copy.id = id + QStringLiteral("-2");
        copy.name += QStringLiteral(" (2)");
        FakeSession::get().profiles.append(copy);
        return copy;
    }
    return {};
}

QByteArray Session::serverFile(const QString &) const
{
    failIfWished();
    return FakeSession::get().serverFile;
}

QList<domain::Profile> Session::importServers(const QString &file)
{
    d->note("importServers");
    failIfWished();
    domain::Profile profile;
    profile.id = QStringLiteral("imported");
    profile.name = file;
    profile.own = true;
    FakeSession::get().profiles.append(profile);
    return {profile};
}

void Session::keptKeys(QObject *context, Reply<QList<KeptKey>> reply)
{
    d->answer<QList<KeptKey>>("keptKeys", context, std::move(reply), FakeSession::get().keptKeys);
}

void Session::forgetKeys(const QList<KeptKey> &keys, QObject *context, Reply<void> reply)
{
    for (const KeptKey &key : keys) {
        FakeSession::get().keptKeys.removeIf(
            [&key](const KeptKey &one) { return one.entry() == key.entry(); });
    }
    d->answer<void>("forgetKeys", context, std::move(reply), {});
}

} // namespace slipway::session
