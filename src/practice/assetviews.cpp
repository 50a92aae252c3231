// SPDX-License-Identifier: MIT
#include "practice/assetviews.h"

#include "practice/metadata.h"
#include "practice/schema.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

QJsonObject fullMetadata(const Archive &archive, const Asset &asset)
{
    const Blob &blob = archive.store.blobs.at(asset.blob);
    QJsonObject digest{{"dandi:dandi-etag"_L1, q(blob.etag)}};
    if (!blob.sha256.empty())
        digest["dandi:sha2-256"_L1] = q(blob.sha256);
    QJsonObject metadata = asset.metadata;
    metadata["id"_L1] = q("dandiasset:" + asset.id);
    metadata["access"_L1] = accessRequirements(blob.embargoed, {});
    metadata["path"_L1] = q(asset.path);
    metadata["identifier"_L1] = q(asset.id);
    metadata["contentUrl"_L1] = QJsonArray{q(archive.apiUrl + "/assets/" + asset.id + "/download/"),
                                           q(archive.storageUrl + "/dandiarchive/" + blobKey(blob.id))};
    metadata["contentSize"_L1] = static_cast<qint64>(blob.size);
    metadata["digest"_L1] = digest;
    metadata["@context"_L1] =
        u"https://raw.githubusercontent.com/dandi/schema/master/releases/%1/context.json"_s.arg(
            QString(schemaVersion));
    return metadata;
}

QJsonObject assetJson(const Archive &archive, const Asset &asset, bool withMetadata)
{
    QJsonObject result{{"asset_id"_L1, q(asset.id)},
                       {"blob"_L1, q(asset.blob)},
                       {"zarr"_L1, QJsonValue()},
                       {"path"_L1, q(asset.path)},
                       {"size"_L1, static_cast<qint64>(archive.store.blobs.at(asset.blob).size)},
                       {"created"_L1, q(isoInstant(asset.created))},
                       {"modified"_L1, q(isoInstant(asset.modified))}};
    if (withMetadata)
        result["metadata"_L1] = fullMetadata(archive, asset);
    return result;
}

Response downloadRedirect(const Archive &archive, const Asset &asset)
{
    const std::string name = asset.path.substr(asset.path.rfind('/') + 1);
    Signer::Order order;
    order.method = "GET";
    order.path = "/dandiarchive/" + blobKey(asset.blob);
    order.query = "response-content-disposition=" + percentEncoded("attachment; filename=\"" + name + '"');
    order.lifetime = Signer::downloadLifetime;
    return redirect(302, archive.signer.presigned(order));
}

} // namespace slipway::practice
