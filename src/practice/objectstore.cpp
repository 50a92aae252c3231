// SPDX-License-Identifier: MIT
#include "practice/objectstore.h"

#include "practice/digest.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <atomic>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t smallestPart = 5U << 20U;

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string unquoted(std::string text)
{
    std::erase(text, '"');
    return text;
}

QString partFile(const std::string &directory, int number)
{
    return q(directory) + u'/' + QString::number(number);
}

/// Reads a span of an object across its part files.
class ObjectSource : public BodySource
{
public:
    ObjectSource(const ObjectStore::Object &object, std::uint64_t offset, std::uint64_t length)
        : m_object(object)
        , m_skip(offset)
        , m_length(length)
        , m_left(length)
    {}

    std::uint64_t length() const override { return m_length; }

    std::size_t read(char *data, std::size_t size) override
    {
        while (m_left > 0 && m_next <= m_object.parts.size()) {
            if (!m_file.isOpen() && !openNext())
                return 0;
            const qint64 count =
                m_file.read(data, static_cast<qint64>(std::min<std::uint64_t>(size, m_left)));
            if (count > 0) {
                m_left -= static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            m_file.close();
        }
        return 0;
    }

private:
    bool openNext()
    {
        while (m_next < m_object.parts.size() && m_skip >= m_object.parts[m_next].second.size)
            m_skip -= m_object.parts[m_next++].second.size;
        if (m_next >= m_object.parts.size())
            return false;
        m_file.setFileName(partFile(m_object.directory, m_object.parts[m_next++].first));
        const bool opened = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) &&
                            m_file.seek(static_cast<qint64>(m_skip));
        m_skip = 0;
        return opened;
    }

    ObjectStore::Object m_object;
    std::uint64_t m_skip;
    std::uint64_t m_length;
    std::uint64_t m_left;
    std::size_t m_next = 0;
    QFile m_file;
};

QJsonObject objectRecord(const std::string &key, const ObjectStore::Object &object)
{
    QJsonArray parts;
    for (const auto &[number, part] : object.parts)
        parts.append(QJsonArray{number, q(part.md5), static_cast<qint64>(part.size)});
    return {{"key"_L1, q(key)},
            {"directory"_L1, q(QDir(q(object.directory)).dirName().toStdString())},
            {"etag"_L1, q(object.etag)},
            {"size"_L1, static_cast<qint64>(object.size)},
            {"modified"_L1, static_cast<qint64>(object.modified)},
            {"parts"_L1, parts}};
}

ObjectStore::Part partFrom(const QJsonArray &array)
{
    return {array[1].toString().toStdString(), static_cast<std::uint64_t>(array[2].toInteger())};
}

} // namespace

ObjectStore::ObjectStore(StateLog &log, std::string directory)
    : m_log(log)
    , m_directory(std::move(directory))
{
    QDir().mkpath(q(m_directory));
}

std::string ObjectStore::directoryOf(const std::string &name) const
{
    return m_directory + '/' + name;
}

bool ObjectStore::restore(const std::string &kind, const QJsonObject &record)
{
    const std::string id = record["id"_L1].toString().toStdString();
    if (kind == "multipart") {
        m_open[id].key = record["key"_L1].toString().toStdString();
    } else if (kind == "part") {
        const auto upload = m_open.find(id);
        const QJsonArray part = record["part"_L1].toArray();
        if (upload != m_open.end())
            upload->second.parts[part[0].toInt()] = partFrom(part);
    } else if (kind == "object") {
        Object object;
        object.directory = directoryOf(record["directory"_L1].toString().toStdString());
        object.etag = record["etag"_L1].toString().toStdString();
        object.size = static_cast<std::uint64_t>(record["size"_L1].toInteger());
        object.modified = record["modified"_L1].toInteger();
        for (const QJsonValue part : record["parts"_L1].toArray())
            object.parts.emplace_back(part.toArray()[0].toInt(), partFrom(part.toArray()));
        m_objects[record["key"_L1].toString().toStdString()] = object;
    } else {
        return false;
    }
    return true;
}

std::string ObjectStore::begin(const std::string &key)
{
    const std::string id = randomHex(24);
    QDir().mkpath(q(directoryOf(id)));
    const std::lock_guard lock(m_mutex);
    m_open[id].key = key;
    m_log.put("multipart", id, {{"id"_L1, q(id)}, {"key"_L1, q(key)}});
    return id;
}

bool ObjectStore::isOpen(const std::string &uploadId, const std::string &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(uploadId);
    return found != m_open.end() && found->second.key == key;
}

std::optional<std::string> ObjectStore::putPart(const std::string &uploadId, int number, BodyReader &body,
                                                std::uint64_t size)
{
    static std::atomic<std::uint64_t> counter{0};
    const std::string directory = directoryOf(uploadId);
    QFile file(partFile(directory, number) + u".incoming-"_s + QString::number(++counter));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        throw std::runtime_error("cannot write a part");
    try {
        Digest digest(Digest::Kind::Md5);
        std::vector<char> block(std::min<std::uint64_t>(std::max<std::uint64_t>(size, 1), 512U << 10U));
        std::uint64_t left = size;
        while (left > 0) {
            const std::size_t count = body.read(block.data(), std::min<std::uint64_t>(block.size(), left));
            if (count == 0)
                throw ConnectionLost("the body is shorter than its length");
            digest.add(block.data(), count);
            if (file.write(block.data(), static_cast<qint64>(count)) != static_cast<qint64>(count))
                throw std::runtime_error("cannot write a part");
            left -= count;
        }
        file.close();
        const Part part{toHex(digest.result()), size};
        const std::lock_guard lock(m_mutex);
        const auto upload = m_open.find(uploadId);
        if (upload == m_open.end()) {
            file.remove();
            return std::nullopt;
        }
        QFile::remove(partFile(directory, number));
        file.rename(partFile(directory, number));
        upload->second.parts[number] = part;
        logPart(uploadId, number, part);
        return part.md5;
    } catch (...) {
        file.remove();
        throw;
    }
}

void ObjectStore::logPart(const std::string &uploadId, int number, const Part &part)
{
    m_log.put("part", uploadId + '/' + std::to_string(number),
              {{"id"_L1, q(uploadId)},
               {"part"_L1, QJsonArray{number, q(part.md5), static_cast<qint64>(part.size)}}});
}

ObjectStore::Outcome ObjectStore::complete(const std::string &uploadId, const std::vector<Listed> &listed,
                                           Instant now)
{
    const std::lock_guard lock(m_mutex);
    const auto upload = m_open.find(uploadId);
    if (upload == m_open.end())
        return Outcome::NoSuchUpload;
    if (listed.empty())
        return Outcome::MalformedXml;
    Object object;
    object.directory = directoryOf(uploadId);
    object.modified = now;
    std::string digests;
    for (const Listed &item : listed) {
        if (!object.parts.empty() && item.number <= object.parts.back().first)
            return Outcome::InvalidPartOrder;
        const auto part = upload->second.parts.find(item.number);
        if (part == upload->second.parts.end() || unquoted(item.etag) != part->second.md5)
            return Outcome::InvalidPart;
        object.parts.emplace_back(item.number, part->second);
        object.size += part->second.size;
        digests += QByteArray::fromHex(QByteArray::fromStdString(part->second.md5)).toStdString();
    }
    for (std::size_t i = 0; i + 1 < object.parts.size(); ++i) {
        if (object.parts[i].second.size < smallestPart)
            return Outcome::EntityTooSmall;
    }
    object.etag = toHex(md5(digests)) + '-' + std::to_string(object.parts.size());
    const std::string key = upload->second.key;
    m_log.put("object", key, objectRecord(key, object));
    for (const auto &[number, part] : upload->second.parts)
        m_log.remove("part", uploadId + '/' + std::to_string(number));
    m_log.remove("multipart", uploadId);
    m_objects[key] = std::move(object);
    m_open.erase(upload);
    return Outcome::Done;
}

void ObjectStore::abort(const std::string &uploadId)
{
    const std::lock_guard lock(m_mutex);
    const auto upload = m_open.find(uploadId);
    if (upload == m_open.end())
        return;
    for (const auto &[number, part] : upload->second.parts)
        m_log.remove("part", uploadId + '/' + std::to_string(number));
    m_log.remove("multipart", uploadId);
    m_open.erase(upload);
    QDir(q(directoryOf(uploadId))).removeRecursively();
}

std::optional<ObjectStore::Object> ObjectStore::find(const std::string &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(key);
    return found == m_objects.end() ? std::nullopt : std::optional(found->second);
}

void ObjectStore::remove(const std::string &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(key);
    if (found == m_objects.end())
        return;
    m_log.remove("object", key);
    QDir(q(found->second.directory)).removeRecursively();
    m_objects.erase(found);
}

std::shared_ptr<BodySource> ObjectStore::open(const Object &object, std::uint64_t offset,
                                              std::uint64_t length) const
{
    return std::make_shared<ObjectSource>(object, offset, length);
}

std::uint64_t ObjectStore::storedBytes() const
{
    const std::lock_guard lock(m_mutex);
    std::uint64_t bytes = 0;
    for (const auto &[key, object] : m_objects)
        bytes += object.size;
    return bytes;
}

} // namespace slipway::practice
