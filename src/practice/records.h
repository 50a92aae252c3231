// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace slipway::practice {

/// A person with a key (DANDI contract 1.3, 1.4).
struct Account
{
    std::string username;
    std::string name;
    std::string email;
    std::string key;
    std::string status = "APPROVED";
    bool admin = false;
    bool active = true;

    bool approved() const { return status == "APPROVED"; }
    QJsonObject toJson() const;
    static Account fromJson(const QJsonObject &json);
};

struct Dandiset
{
    std::string identifier;
    Instant created = 0;
    Instant modified = 0;
    std::string embargo = "OPEN";
    std::vector<std::string> owners;
    std::set<std::string> stars;
    Instant unembargoDue = 0;

    QJsonObject toJson() const;
    static Dandiset fromJson(const QJsonObject &json);
};

/// A draft or a published version. Of a published one the list of assets is part of its record; of a draft
/// each asset's record says that it belongs to it, so that adding a file costs the same however many there
/// are.
struct Version
{
    std::string dandiset;
    std::string version = "draft";
    std::string name;
    QJsonObject metadata;
    std::string status = "Pending";
    Instant created = 0;
    Instant modified = 0;
    std::string releaseNotes;
    QJsonArray errors;
    std::int64_t number = 0;
    std::map<std::string, std::string> assets; ///< path -> asset id
    std::uint64_t size = 0;
    Instant due = 0; ///< when the scheduler looks at it next

    bool draft() const { return version == "draft"; }
    std::string key() const { return dandiset + '/' + version; }
    QJsonObject toJson() const;
    static Version fromJson(const QJsonObject &json);
};

struct Asset
{
    std::string id;
    std::string blob;
    std::string path;
    std::string dandiset;
    QJsonObject metadata;
    std::string status = "Pending";
    QJsonArray errors;
    Instant created = 0;
    Instant modified = 0;
    bool inDraft = true;
    bool published = false;
    Instant due = 0;

    QJsonObject toJson() const;
    static Asset fromJson(const QJsonObject &json);
};

/// A stored file, known to the whole archive by its etag.
struct Blob
{
    std::string id;
    std::string etag;
    std::string sha256; ///< empty until the background worker has read it
    std::uint64_t size = 0;
    Instant created = 0;
    bool embargoed = false;
    Instant hashDue = 0;

    QJsonObject toJson() const;
    static Blob fromJson(const QJsonObject &json);
};

/// An upload that was initialised and not validated yet (DANDI contract 3.3).
struct Upload
{
    std::string id;
    std::string multipart; ///< the storage's own id
    std::string dandiset;
    std::string etag;
    std::uint64_t size = 0;
    Instant created = 0;
    bool embargoed = false;

    QJsonObject toJson() const;
    static Upload fromJson(const QJsonObject &json);
};

/// `blobs/3c9/1f0/3c91f0aa-…`: where the storage keeps the blob of that id.
std::string blobKey(const std::string &id);

} // namespace slipway::practice
