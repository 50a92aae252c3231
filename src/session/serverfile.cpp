// SPDX-License-Identifier: MIT
#include "session/serverfile.h"

#include "base/failure.h"
#include "base/jsonview.h"
#include "session/authorities.h"
#include "session/withoutsecrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::session {

namespace {

using base::Failure;
using domain::Profile;

constexpr int fileVersion = 1; // that of profiles.json

/// The options without whatever looks like a secret; nobody would use what is left of one.
QJsonObject shareable(const QJsonObject &options)
{
    const QJsonObject clean = withoutSecrets(QJsonValue(options), false).toObject();
    QJsonObject same;
    for (auto it = options.constBegin(); it != options.constEnd(); ++it) {
        if (clean.value(it.key()) == it.value())
            same.insert(it.key(), it.value());
    }
    return same;
}

/// Only certificates: a PEM file may hold a private key as well.
QString authoritiesAsPem(const Profile &profile)
{
    QByteArray pem;
    for (const QSslCertificate &certificate : authoritiesOf(profile))
        pem += certificate.toPem();
    return QString::fromLatin1(pem);
}

ServerInFile serverIn(const base::JsonView &view, const QString &what)
{
    ServerInFile server;
    server.profile = Profile::fromJson(view.object(), what);
    server.profile.own = true;
    server.profile.practice = false;     // that one belongs to this program
    server.profile.certificates.clear(); // a path on somebody else's computer
    server.authorities = view[u"authorities"].textOr(QString()).toLatin1();
    if (!server.authorities.isEmpty() && QSslCertificate::fromData(server.authorities).isEmpty()) {
        Failure failure(Failure::Kind::LocalFile, QStringLiteral("read the certificates of a server"));
        throw failure.code("no-certificates").file(what);
    }
    return server;
}

} // namespace

QByteArray toServerFile(const Profile &profile)
{
    QJsonObject server = profile.toJson();
    server.remove(u"own");
    server.remove(u"practice");
    server.remove(u"certificates");
    server.insert(u"options", shareable(profile.options));
    if (const QString pem = authoritiesAsPem(profile); !pem.isEmpty())
        server.insert(u"authorities", pem);
    QJsonObject document;
    document.insert(u"version", fileVersion);
    document.insert(u"servers", QJsonArray{server});
    return QJsonDocument(document).toJson();
}

QList<ServerInFile> serversIn(const QByteArray &bytes, const QString &what)
{
    const auto unusable = [&what](const QString &detail) {
        Failure failure(Failure::Kind::LocalFile, QStringLiteral("read servers from a file"));
        return failure.code("no-servers").file(what).detail(detail);
    };
    try {
        QList<ServerInFile> servers;
        const base::JsonView document = base::JsonView::parse(bytes, what);
        for (const base::JsonView &view : document[u"servers"].items())
            servers.append(serverIn(view, what));
        if (servers.isEmpty())
            throw unusable(QString());
        return servers;
    } catch (const Failure &failure) {
        if (failure.code() == "no-servers" || failure.code() == "no-certificates")
            throw;
        throw unusable(failure.toLogLine());
    }
}

} // namespace slipway::session
