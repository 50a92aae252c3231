// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"

#include <QJsonObject>

#include <cstdint>
#include <string>
#include <vector>

namespace slipway::practice::databank {

/// A dataset's record of a file: it believes what it was told (Data Bank contract 4B "Register", 6).
struct Datafile
{
    std::string webId; ///< five characters of base 36
    std::string name;
    std::int64_t claimedSize = 0; ///< bytes
    std::string blob;             ///< an upload's id, or, if `owned`, the name of a blob of its own
    bool owned = false;
    std::uint64_t ownedSize = 0; ///< bytes in the blob of its own
    std::string mime;
    std::string description;
    Instant created = 0;

    QJsonObject toJson() const;
    static Datafile fromJson(const QJsonObject &record);
};

struct Dataset
{
    std::string key; ///< `IDB-1234567`
    std::string title;
    std::string state = "draft"; ///< one of publicationStates
    std::string token;           ///< 32 hex digits, or empty
    Instant tokenIssued = 0;
    Instant created = 0;
    Instant updated = 0;
    std::vector<Datafile> files;

    /// Uploads go into drafts only, which a version under review counts as (Data Bank contract 7.1).
    bool takesUploads() const
    {
        return state == "draft" || state == "version candidate under curator review";
    }
    /// Whether /datasets/KEY.json tells more than that the dataset is there (Data Bank contract 3).
    bool isPublic() const
    {
        return state == "released" || state == "file embargo" || state == "files permanently suppressed";
    }
    QJsonObject toJson() const;
    static Dataset fromJson(const QJsonObject &record);
};

/// Every publication_state there is (Data Bank contract 7.1).
constexpr const char *publicationStates[] = {"draft",
                                             "version candidate under curator review",
                                             "released",
                                             "file embargo",
                                             "metadata embargo",
                                             "files permanently suppressed",
                                             "metadata permanently suppressed"};

/// A tus upload; it belongs to no dataset and to no token.
struct TusUpload
{
    std::string uid;
    std::uint64_t length = 0;
    std::uint64_t offset = 0;
    std::string metadata;  ///< the header Upload-Metadata as it came
    std::string concat;    ///< the header Upload-Concat as it came
    bool deferred = false; ///< the length is not known yet (Upload-Defer-Length)
    Instant expires = 0;

    bool finished() const { return !deferred && offset == length; }
    /// Whether the object in the bucket exists: of an empty upload it never does (Data Bank contract 4B).
    bool complete() const { return finished() && length > 0; }
    QJsonObject toJson() const;
    static TusUpload fromJson(const QJsonObject &record);
};

/// A file between setup and verify of the phase protocol (Data Bank contract 4A).
struct StagedFile
{
    std::string key; ///< the dataset's
    std::string filename;
    std::string blob;
    std::uint64_t size = 0;

    QJsonObject toJson() const;
    static StagedFile fromJson(const QJsonObject &record);
};

} // namespace slipway::practice::databank
