// SPDX-License-Identifier: MIT
#include "session/serverfile.h"
#include "session/sessionprivate.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QRegularExpression>
#include <QSaveFile>

#include <utility>

namespace slipway::session {

namespace {

using base::Failure;
using base::Outcome;
using domain::Profile;

constexpr qint64 mostOfAServerFile = 1024 * 1024; // bytes

QByteArray readServerFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.size() <= mostOfAServerFile)
        return file.readAll();
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("read servers from a file"));
    throw failure.code("no-servers").file(path).detail(file.errorString());
}

/// Puts the certificates where the profile finds them.
QString keepAuthorities(const QByteArray &pem, const QString &dataFolder, const QString &id)
{
    const QDir folder(QDir(dataFolder).filePath(QStringLiteral("authorities")));
    folder.mkpath(QStringLiteral("."));
    const QString path = folder.filePath(id + QStringLiteral(".pem"));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size() && file.commit())
        return path;
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("keep the certificates of a server"));
    throw failure.code("not-written").file(path).detail(file.errorString());
}

/// An id becomes the name of a file and of an entry in the keychain: from somebody else's file, only a plain
/// one.
bool isPlain(const QString &id)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"));
    return plain.match(id).hasMatch();
}

using Keys = QList<KeptKey>;
/// The keychain goes with the session, which may end between two of its answers.
using Guard = QPointer<Session>;

/// Those of `keys` that the keychain has a secret for.
base::Task<Keys> keptAmong(Guard session, store::Keychain &keychain, Keys keys)
{
    Keys kept;
    for (const KeptKey &key : std::as_const(keys)) {
        if (!session)
            break;
        const std::optional<base::Secret> secret = co_await keychain.read(key.entry());
        if (secret)
            kept.append(key);
    }
    co_return Keys(kept);
}

base::Task<> removeAll(Guard session, store::Keychain &keychain, Keys keys)
{
    for (const KeptKey &key : std::as_const(keys)) {
        if (!session)
            break;
        co_await keychain.remove(key.entry());
    }
}

} // namespace

QList<Profile> Session::profiles() const
{
    return d->profiles.all();
}

void Session::saveProfile(const Profile &profile)
{
    d->profiles.save(profile);
}

void Session::removeProfile(const QString &id)
{
    d->profiles.remove(id);
}

QByteArray Session::serverFile(const QString &id) const
{
    const Profile *profile = d->profiles.find(id);
    return profile ? toServerFile(*profile) : QByteArray();
}

QList<Profile> Session::importServers(const QString &file)
{
    QList<Profile> added;
    const QList<ServerInFile> servers = serversIn(readServerFile(file), file);
    for (const ServerInFile &server : servers) {
        Profile profile = server.profile;
        // Never under the id of another server: its key would be sent to this one.
        if (!isPlain(profile.id) || d->profiles.find(profile.id))
            profile.id = d->profiles.freeId(profile.name);
        profile.name = d->profiles.freeName(profile.name);
        if (!server.authorities.isEmpty())
            profile.certificates = keepAuthorities(server.authorities, d->options.dataFolder, profile.id);
        d->profiles.save(profile);
        added.append(profile);
    }
    return added;
}

Profile Session::copyOf(const QString &id)
{
    const Profile *before = d->profiles.find(id);
    if (!before)
        return {};
    Profile copy = *before;
    copy.own = true;
    copy.name = d->profiles.freeName(before->name);
    copy.id = d->profiles.freeId(copy.name);
    d->profiles.save(copy);
    return copy;
}

void Session::keptKeys(QObject *context, Reply<Keys> reply)
{
    const quint64 number = d->replies.add<Keys>(context, std::move(reply), {});
    auto done = [guard = Guard(this), number](const Outcome<Keys> &outcome) {
        if (guard)
            guard->d->replies.settle<Keys>(number, outcome);
    };
    QStringList ids;
    for (const Profile &profile : d->profiles.all()) {
        if (!profile.practice)
            ids.append(profile.id);
    }
    auto work = [ids](Worker *target) { return target->keyPlaces(ids); };
    auto look = [this, done](Outcome<Keys> &outcome) {
        if (!outcome)
            return done(outcome);
        if (!d->keychain)
            return done(Keys());
        base::deliver(keptAmong(this, *d->keychain, outcome.take()), done);
    };
    d->ask<Keys>(nullptr, {}, std::move(work), std::move(look));
}

void Session::forgetKeys(const Keys &keys, QObject *context, Reply<void> reply)
{
    const quint64 number = d->replies.add<void>(context, std::move(reply), {});
    auto done = [guard = Guard(this), number](const Outcome<void> &outcome) {
        if (guard)
            guard->d->replies.settle<void>(number, outcome);
    };
    for (const KeptKey &key : keys) {
        d->tell([key](Worker *target) { target->forgetSecretOf(key); });
        const bool isOfHere =
            key.server == d->server.id && (!d->credentialSpec.byDataset || key.dataset == d->chosenDataset());
        d->isSecretRemembered = d->isSecretRemembered && !isOfHere;
    }
    if (d->keychain) {
        base::deliver(removeAll(this, *d->keychain, keys), std::move(done));
        return;
    }
    auto none = [done] { done(Outcome<void>()); };
    QMetaObject::invokeMethod(this, std::move(none), Qt::QueuedConnection);
}

} // namespace slipway::session
