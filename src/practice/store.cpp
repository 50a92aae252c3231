// SPDX-License-Identifier: MIT
#include "practice/store.h"

#include <array>
#include <cstdio>

namespace slipway::practice {

bool Store::restore(const std::string &kind, const QJsonObject &record)
{
    if (kind == "account") {
        Account account = Account::fromJson(record);
        accounts[account.username] = account;
    } else if (kind == "dandiset") {
        Dandiset dandiset = Dandiset::fromJson(record);
        dandisets[dandiset.identifier] = dandiset;
    } else if (kind == "version") {
        Version version = Version::fromJson(record);
        versions[version.key()] = version;
    } else if (kind == "asset") {
        Asset asset = Asset::fromJson(record);
        assets[asset.id] = asset;
    } else if (kind == "blob") {
        Blob blob = Blob::fromJson(record);
        blobs[blob.id] = blob;
    } else if (kind == "upload") {
        Upload upload = Upload::fromJson(record);
        uploads[upload.id] = upload;
    } else {
        return false;
    }
    return true;
}

void Store::finishRestore()
{
    for (const auto &[name, account] : accounts)
        m_userByKey[account.key] = name;
    for (const auto &[id, blob] : blobs)
        index(blob);
    for (const auto &[id, asset] : assets) {
        if (asset.status == "Pending")
            pendingAssets.insert(id);
        const auto draft = versions.find(asset.dandiset + "/draft");
        if (!asset.inDraft || draft == versions.end())
            continue;
        draft->second.assets[asset.path] = id;
        draft->second.size += blobs[asset.blob].size;
    }
    for (const auto &[key, version] : versions) {
        m_lastNumber = std::max(m_lastNumber, version.number);
        if (version.status == "Pending" || version.status == "Validating" || version.status == "Publishing")
            pendingVersions.insert(key);
    }
    for (const auto &[id, upload] : uploads)
        ++m_uploadCounts[upload.dandiset];
}

void Store::index(const Blob &blob)
{
    m_blobByEtag[blob.etag] = blob.id;
    if (blob.sha256.empty())
        unhashedBlobs.insert(blob.id);
    else
        m_blobBySha256[blob.sha256] = blob.id;
}

Account *Store::accountByKey(const std::string &key)
{
    const auto found = m_userByKey.find(key);
    return found == m_userByKey.end() ? nullptr : &accounts[found->second];
}

Version *Store::version(const std::string &dandiset, const std::string &name)
{
    const auto found = versions.find(dandiset + '/' + name);
    return found == versions.end() ? nullptr : &found->second;
}

Version &Store::draft(const std::string &dandiset)
{
    return versions.at(dandiset + "/draft");
}

Blob *Store::blobByEtag(const std::string &etag)
{
    const auto found = m_blobByEtag.find(etag);
    return found == m_blobByEtag.end() ? nullptr : &blobs[found->second];
}

Blob *Store::blobBySha256(const std::string &sha256)
{
    const auto found = m_blobBySha256.find(sha256);
    return found == m_blobBySha256.end() ? nullptr : &blobs[found->second];
}

const Version *Store::newestPublished(const std::string &dandiset) const
{
    const Version *newest = nullptr;
    for (auto found = versions.lower_bound(dandiset + '/');
         found != versions.end() && found->second.dandiset == dandiset; ++found) {
        if (!found->second.draft() && (!newest || found->second.created > newest->created))
            newest = &found->second;
    }
    return newest;
}

int Store::activeUploads(const std::string &dandiset) const
{
    const auto found = m_uploadCounts.find(dandiset);
    return found == m_uploadCounts.end() ? 0 : found->second;
}

std::string Store::nextIdentifier() const
{
    const int next = dandisets.empty() ? 1 : std::stoi(dandisets.rbegin()->first) + 1;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%06d", next);
    return text.data();
}

void Store::save(const Account &account)
{
    std::erase_if(m_userByKey, [&account](const auto &item) { return item.second == account.username; });
    m_userByKey[account.key] = account.username;
    remember("account", account.username, account);
}

void Store::save(const Dandiset &dandiset)
{
    remember("dandiset", dandiset.identifier, dandiset);
}

void Store::save(const Version &version)
{
    if (version.status == "Pending" || version.status == "Validating" || version.status == "Publishing")
        pendingVersions.insert(version.key());
    else
        pendingVersions.erase(version.key());
    remember("version", version.key(), version);
}

void Store::save(const Asset &asset)
{
    if (asset.status == "Pending")
        pendingAssets.insert(asset.id);
    else
        pendingAssets.erase(asset.id);
    remember("asset", asset.id, asset);
}

void Store::save(const Blob &blob)
{
    index(blob);
    if (!blob.sha256.empty())
        unhashedBlobs.erase(blob.id);
    remember("blob", blob.id, blob);
}

void Store::save(const Upload &upload)
{
    if (uploads.insert_or_assign(upload.id, upload).second)
        ++m_uploadCounts[upload.dandiset];
    remember("upload", upload.id, upload);
}

void Store::remove(const Upload &upload)
{
    const std::string id = upload.id; // `upload` lives in the table that loses it
    --m_uploadCounts[upload.dandiset];
    uploads.erase(id);
    m_log.remove("upload", id);
}

void Store::removeVersion(const std::string &key)
{
    pendingVersions.erase(key);
    versions.erase(key);
    m_log.remove("version", key);
}

void Store::removeDandiset(const std::string &identifier)
{
    const Version &version = draft(identifier);
    while (!version.assets.empty())
        dropFromDraft(std::string(version.assets.begin()->second));
    std::erase_if(uploads, [&](const auto &item) {
        if (item.second.dandiset == identifier)
            m_log.remove("upload", item.first);
        return item.second.dandiset == identifier;
    });
    m_uploadCounts.erase(identifier);
    removeVersion(identifier + "/draft");
    dandisets.erase(identifier);
    m_log.remove("dandiset", identifier);
}

Asset &Store::addToDraft(Asset asset)
{
    Version &version = draft(asset.dandiset);
    version.assets[asset.path] = asset.id;
    version.size += blobs.at(asset.blob).size;
    Asset &stored = assets[asset.id] = std::move(asset);
    save(stored);
    return stored;
}

void Store::dropFromDraft(const std::string &assetId)
{
    Asset &asset = assets.at(assetId);
    Version &version = draft(asset.dandiset);
    version.assets.erase(asset.path);
    version.size -= blobs.at(asset.blob).size;
    asset.inDraft = false;
    if (asset.published) {
        save(asset);
        return;
    }
    pendingAssets.erase(assetId);
    m_log.remove("asset", assetId);
    assets.erase(assetId);
}

} // namespace slipway::practice
