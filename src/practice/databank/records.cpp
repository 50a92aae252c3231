// SPDX-License-Identifier: MIT
#include "practice/databank/records.h"

#include "practice/replies.h"

namespace slipway::practice::databank {

using namespace Qt::StringLiterals;

namespace {

std::uint64_t bytes(const QJsonValue &value)
{
    return static_cast<std::uint64_t>(value.toInteger());
}

qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

qint64 number(std::int64_t value)
{
    return static_cast<qint64>(value);
}

} // namespace

QJsonObject Datafile::toJson() const
{
    return {{"web_id"_L1, q(webId)},
            {"name"_L1, q(name)},
            {"claimed_size"_L1, number(claimedSize)},
            {"blob"_L1, q(blob)},
            {"owned"_L1, owned},
            {"owned_size"_L1, number(ownedSize)},
            {"mime"_L1, q(mime)},
            {"description"_L1, q(description)},
            {"created"_L1, number(created)}};
}

Datafile Datafile::fromJson(const QJsonObject &record)
{
    Datafile file;
    file.webId = s(record["web_id"_L1]);
    file.name = s(record["name"_L1]);
    file.claimedSize = record["claimed_size"_L1].toInteger();
    file.blob = s(record["blob"_L1]);
    file.owned = record["owned"_L1].toBool();
    file.ownedSize = bytes(record["owned_size"_L1]);
    file.mime = s(record["mime"_L1]);
    file.description = s(record["description"_L1]);
    file.created = record["created"_L1].toInteger();
    return file;
}

QJsonObject Dataset::toJson() const
{
    QJsonArray list;
    for (const Datafile &file : files)
        list.append(file.toJson());
    return {{"key"_L1, q(key)},
            {"title"_L1, q(title)},
            {"state"_L1, q(state)},
            {"token"_L1, q(token)},
            {"token_issued"_L1, number(tokenIssued)},
            {"created"_L1, number(created)},
            {"updated"_L1, number(updated)},
            {"files"_L1, list}};
}

Dataset Dataset::fromJson(const QJsonObject &record)
{
    Dataset dataset;
    dataset.key = s(record["key"_L1]);
    dataset.title = s(record["title"_L1]);
    dataset.state = s(record["state"_L1]);
    dataset.token = s(record["token"_L1]);
    dataset.tokenIssued = record["token_issued"_L1].toInteger();
    dataset.created = record["created"_L1].toInteger();
    dataset.updated = record["updated"_L1].toInteger();
    for (const QJsonValue file : record["files"_L1].toArray())
        dataset.files.push_back(Datafile::fromJson(file.toObject()));
    return dataset;
}

QJsonObject TusUpload::toJson() const
{
    return {{"uid"_L1, q(uid)},
            {"length"_L1, number(length)},
            {"offset"_L1, number(offset)},
            {"metadata"_L1, q(metadata)},
            {"concat"_L1, q(concat)},
            {"deferred"_L1, deferred},
            {"expires"_L1, number(expires)}};
}

TusUpload TusUpload::fromJson(const QJsonObject &record)
{
    TusUpload upload;
    upload.uid = s(record["uid"_L1]);
    upload.length = bytes(record["length"_L1]);
    upload.offset = bytes(record["offset"_L1]);
    upload.metadata = s(record["metadata"_L1]);
    upload.concat = s(record["concat"_L1]);
    upload.deferred = record["deferred"_L1].toBool();
    upload.expires = record["expires"_L1].toInteger();
    return upload;
}

QJsonObject StagedFile::toJson() const
{
    return {
        {"key"_L1, q(key)}, {"filename"_L1, q(filename)}, {"blob"_L1, q(blob)}, {"size"_L1, number(size)}};
}

StagedFile StagedFile::fromJson(const QJsonObject &record)
{
    StagedFile file;
    file.key = s(record["key"_L1]);
    file.filename = s(record["filename"_L1]);
    file.blob = s(record["blob"_L1]);
    file.size = bytes(record["size"_L1]);
    return file;
}

} // namespace slipway::practice::databank
