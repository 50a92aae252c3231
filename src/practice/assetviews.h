// SPDX-License-Identifier: MIT
#pragma once

#include "practice/call.h"

#include <QJsonObject>

namespace slipway::practice {

/// What is stored plus what the server computes: id, access, contentUrl, digest … (contract 4.3).
QJsonObject fullMetadata(const Archive &archive, const Asset &asset);
/// `{asset_id, blob, zarr, path, size, created, modified[, metadata]}`.
QJsonObject assetJson(const Archive &archive, const Asset &asset, bool withMetadata);
/// 302 to a signed URL of the storage.
Response downloadRedirect(const Archive &archive, const Asset &asset);

} // namespace slipway::practice
