// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/http.h"
#include "practice/statelog.h"

#include <QJsonObject>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice {

/// The bucket: objects made of parts, each part a file of its own, so that completing an upload of any size
/// moves no bytes and a part that was cut off never harms the one it was to replace. Safe to use from many
/// threads.
class ObjectStore
{
public:
    struct Part
    {
        std::string md5; ///< hex
        std::uint64_t size = 0;
    };
    struct Object
    {
        std::string directory;
        std::vector<std::pair<int, Part>> parts;
        std::string etag; ///< without quotes
        std::uint64_t size = 0;
        Instant modified = 0;
    };
    struct Listed
    {
        int number = 0;
        std::string etag; ///< as the client wrote it
    };
    enum class Outcome { Done, NoSuchUpload, InvalidPart, InvalidPartOrder, EntityTooSmall, MalformedXml };

    ObjectStore(StateLog &log, std::string directory);

    bool restore(const std::string &kind, const QJsonObject &record);
    /// Opens a multipart upload for the key and returns its id.
    std::string begin(const std::string &key);
    /// Is there an open upload of that id for that key?
    bool isOpen(const std::string &uploadId, const std::string &key) const;
    /// Stores exactly `size` bytes of the body as that part, replacing an earlier one; returns the MD5 in
    /// hex, or nothing if the upload went away meanwhile. Throws ConnectionLost if the body ends early.
    std::optional<std::string> putPart(const std::string &uploadId, int number, BodyReader &body,
                                       std::uint64_t size);
    Outcome complete(const std::string &uploadId, const std::vector<Listed> &listed, Instant now);
    void abort(const std::string &uploadId);
    std::optional<Object> find(const std::string &key) const;
    void remove(const std::string &key);
    /// Bytes [offset, offset+length) of the object.
    std::shared_ptr<BodySource> open(const Object &object, std::uint64_t offset, std::uint64_t length) const;
    std::string directoryOf(const std::string &name) const;
    std::uint64_t storedBytes() const;

private:
    struct Multipart
    {
        std::string key;
        std::map<int, Part> parts;
    };
    void logPart(const std::string &uploadId, int number, const Part &part);

    StateLog &m_log;
    std::string m_directory;
    mutable std::mutex m_mutex;
    std::map<std::string, Multipart> m_open;
    std::map<std::string, Object> m_objects; ///< by key
};

} // namespace slipway::practice
