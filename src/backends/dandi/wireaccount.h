// SPDX-License-Identifier: MIT
#pragma once

#include "domain/credential.h"
#include "net/request.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace slipway::backends::dandi {

/// The schema of metadata that this program writes.
inline constexpr QLatin1String ourSchemaVersion{"0.7.0"};

/// `path` below the API's root, with the query given; every value is encoded wholly (DANDI contract 0.1).
QUrl apiUrl(const QUrl &api, const QString &path, const QList<QPair<QString, QString>> &query = {});

/// A request to the API that wants JSON back.
net::Request asJson(net::Request request, const QString &doing);

/// Who am I? (DANDI contract 1.4)
net::Request requestAccount(const QUrl &api);
/// Reads the answer; `contact` is whom the sentence about an unapproved account names.
domain::Account parseAccount(const QByteArray &body, const QString &contact);

/// What a server says about itself (DANDI contract 1.2).
struct ServerInfo
{
    ServerInfo() = default;

    QString name; ///< "DANDI"
    QString schemaVersion;
    QStringList allowedSchemaVersions;
    QStringList licences; ///< "spdx:CC-BY-4.0"
    QUrl web;             ///< may be empty
};

net::Request requestInfo(const QUrl &api);
ServerInfo parseInfo(const QByteArray &body);

/// The `schemaVersion` to write for this server: the older of its and ours.
///
/// Throws Failure of Kind::Unsupported, code "schema-not-supported", if the server's major.minor is another
/// one and ours is not on its list (DANDI contract 1.2).
QString schemaVersionFor(const ServerInfo &info);

} // namespace slipway::backends::dandi
