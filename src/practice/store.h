// SPDX-License-Identifier: MIT
#pragma once

#include "practice/records.h"
#include "practice/statelog.h"

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace slipway::practice {

/// The archive's tables. Whoever uses it holds `mutex`; every change goes through save…() so that it is
/// remembered.
class Store
{
public:
    explicit Store(StateLog &log)
        : m_log(log)
    {}

    std::mutex mutex;

    std::map<std::string, Account> accounts; ///< by username
    std::map<std::string, Dandiset> dandisets;
    std::map<std::string, Version> versions; ///< by "000123/draft"
    std::map<std::string, Asset> assets;
    std::map<std::string, Blob> blobs;
    std::map<std::string, Upload> uploads;

    /// Takes a record read from the log; false if the kind is not one of the store's.
    bool restore(const std::string &kind, const QJsonObject &record);
    /// Puts assets into their drafts and fills the indexes, after the last restore().
    void finishRestore();

    Account *accountByKey(const std::string &key);
    Version *version(const std::string &dandiset, const std::string &name);
    Version &draft(const std::string &dandiset);
    Blob *blobByEtag(const std::string &etag);
    Blob *blobBySha256(const std::string &sha256);
    /// The newest published version, or nothing.
    const Version *newestPublished(const std::string &dandiset) const;
    int activeUploads(const std::string &dandiset) const;
    std::int64_t nextNumber() { return ++m_lastNumber; }
    std::string nextIdentifier() const;

    void save(const Account &account);
    void save(const Dandiset &dandiset);
    void save(const Version &version);
    void save(const Asset &asset);
    void save(const Blob &blob);
    void save(const Upload &upload);
    void remove(const Upload &upload);
    void removeDandiset(const std::string &identifier);
    void removeVersion(const std::string &key);
    /// Puts a new asset into the draft and its indexes.
    Asset &addToDraft(Asset asset);
    /// Takes the asset out of the draft; it is forgotten unless a published version holds it.
    void dropFromDraft(const std::string &assetId);

    /// Work that waits for the scheduler.
    std::set<std::string> pendingVersions;
    std::set<std::string> pendingAssets;
    std::set<std::string> unhashedBlobs;

private:
    void index(const Blob &blob);
    template <typename Record>
    void remember(const char *kind, const std::string &id, const Record &record)
    {
        if (m_log.isOpen())
            m_log.put(kind, id, record.toJson());
    }

    StateLog &m_log;
    std::map<std::string, std::string> m_userByKey;
    std::map<std::string, std::string> m_blobByEtag;
    std::map<std::string, std::string> m_blobBySha256;
    std::map<std::string, int> m_uploadCounts;
    std::int64_t m_lastNumber = 100;
};

} // namespace slipway::practice
