// SPDX-License-Identifier: MIT
#pragma once

#include "domain/remotefile.h"
#include "net/request.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace slipway::backends::dandi {

/// Registers a blob at a path; sent once (DANDI contract 4.1).
net::Request requestRegister(const QUrl &api, const QString &dandiset, const QJsonObject &metadata,
                             const QString &blobId);

/// Puts a blob in the place of an asset; the answer has a new asset id (DANDI contract 4.2). Sent once.
net::Request requestReplace(const QUrl &api, const QString &dandiset, const QString &assetId,
                            const QJsonObject &metadata, const QString &blobId);

/// Reads the asset that register and replace answer with.
domain::RemoteFile parseAsset(const QByteArray &body);

/// A page of all assets with metadata (DANDI contract 4.3).
net::Request requestAssets(const QUrl &api, const QString &dandiset, int page);
/// Assets at `path`, which the server takes for a prefix: compare (DANDI contract 4.3).
net::Request requestAssetsAt(const QUrl &api, const QString &dandiset, const QString &path);

struct AssetPage
{
    AssetPage() = default;

    QList<domain::RemoteFile> files;
    bool more = false;
};

/// The `count` of a page may be null (DANDI contract 0.3).
AssetPage parseAssets(const QByteArray &body);

/// The server's validation of one asset (DANDI contract 4.3).
net::Request requestAssetValidation(const QUrl &api, const QString &dandiset, const QString &assetId);
/// Its word: "Pending", "Valid", "Invalid".
QString parseAssetStatus(const QByteArray &body);

} // namespace slipway::backends::dandi
