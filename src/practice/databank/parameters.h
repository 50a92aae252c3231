// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/blobstore.h"
#include "practice/http.h"
#include "practice/spool.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace slipway::practice::databank {

/// A part of a form that came with a file name; its bytes lie in a file of their own.
struct FilePart
{
    std::string fileName; ///< as the client wrote it
    std::string contentType;
    Spool bytes;
    std::uint64_t size = 0;
};

/// What a request says, however it says it: query, url-encoded form, multipart form or JSON object, as Rails
/// merges them; the query wins (Data Bank contract 10.3).
class Parameters
{
public:
    /// Reads the whole body, files straight to the disk. Throws Refusal (400) for broken JSON, ConnectionLost
    /// if the body ends early. Not with the store locked.
    static Parameters read(Request &request, const BlobStore &blobs);

    bool contains(const std::string &name) const { return m_texts.contains(name) || m_files.contains(name); }
    /// The value; nothing if there is none of that name or if it is a file.
    std::optional<std::string> text(const std::string &name) const;
    FilePart *file(const std::string &name);

private:
    void readMultipart(Request &request, const std::string &contentType, const BlobStore &blobs);
    void readJson(const std::string &body);
    void addAll(const Query &query);

    std::map<std::string, std::string> m_texts;
    std::map<std::string, FilePart> m_files;
};

} // namespace slipway::practice::databank
