// SPDX-License-Identifier: MIT
#include "practice/records.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string s(const QJsonValue &value)
{
    return value.toString().toStdString();
}

template <typename Container>
QJsonArray array(const Container &texts)
{
    QJsonArray result;
    for (const std::string &text : texts)
        result.append(q(text));
    return result;
}

} // namespace

QJsonObject Account::toJson() const
{
    return {{"username"_L1, q(username)}, {"name"_L1, q(name)}, {"email"_L1, q(email)}, {"key"_L1, q(key)},
            {"status"_L1, q(status)},     {"admin"_L1, admin},  {"active"_L1, active}};
}

Account Account::fromJson(const QJsonObject &json)
{
    Account account;
    account.username = s(json["username"_L1]);
    account.name = s(json["name"_L1]);
    account.email = s(json["email"_L1]);
    account.key = s(json["key"_L1]);
    account.status = s(json["status"_L1]);
    account.admin = json["admin"_L1].toBool();
    account.active = json["active"_L1].toBool(true);
    return account;
}

QJsonObject Dandiset::toJson() const
{
    return {{"identifier"_L1, q(identifier)},
            {"created"_L1, static_cast<qint64>(created)},
            {"modified"_L1, static_cast<qint64>(modified)},
            {"embargo"_L1, q(embargo)},
            {"owners"_L1, array(owners)},
            {"stars"_L1, array(stars)},
            {"unembargo_due"_L1, static_cast<qint64>(unembargoDue)}};
}

Dandiset Dandiset::fromJson(const QJsonObject &json)
{
    Dandiset dandiset;
    dandiset.identifier = s(json["identifier"_L1]);
    dandiset.created = json["created"_L1].toInteger();
    dandiset.modified = json["modified"_L1].toInteger();
    dandiset.embargo = s(json["embargo"_L1]);
    for (const QJsonValue owner : json["owners"_L1].toArray())
        dandiset.owners.push_back(s(owner));
    for (const QJsonValue star : json["stars"_L1].toArray())
        dandiset.stars.insert(s(star));
    dandiset.unembargoDue = json["unembargo_due"_L1].toInteger();
    return dandiset;
}

QJsonObject Version::toJson() const
{
    QJsonObject json{{"dandiset"_L1, q(dandiset)},
                     {"version"_L1, q(version)},
                     {"name"_L1, q(name)},
                     {"metadata"_L1, metadata},
                     {"status"_L1, q(status)},
                     {"created"_L1, static_cast<qint64>(created)},
                     {"modified"_L1, static_cast<qint64>(modified)},
                     {"release_notes"_L1, q(releaseNotes)},
                     {"errors"_L1, errors},
                     {"number"_L1, static_cast<qint64>(number)},
                     {"due"_L1, static_cast<qint64>(due)}};
    if (!draft()) {
        QJsonObject list;
        for (const auto &[path, id] : assets)
            list[q(path)] = q(id);
        json["assets"_L1] = list;
        json["size"_L1] = static_cast<qint64>(size);
    }
    return json;
}

Version Version::fromJson(const QJsonObject &json)
{
    Version version;
    version.dandiset = s(json["dandiset"_L1]);
    version.version = s(json["version"_L1]);
    version.name = s(json["name"_L1]);
    version.metadata = json["metadata"_L1].toObject();
    version.status = s(json["status"_L1]);
    version.created = json["created"_L1].toInteger();
    version.modified = json["modified"_L1].toInteger();
    version.releaseNotes = s(json["release_notes"_L1]);
    version.errors = json["errors"_L1].toArray();
    version.number = json["number"_L1].toInteger();
    version.due = json["due"_L1].toInteger();
    version.size = static_cast<std::uint64_t>(json["size"_L1].toInteger());
    const QJsonObject list = json["assets"_L1].toObject();
    for (auto item = list.begin(); item != list.end(); ++item)
        version.assets[item.key().toStdString()] = s(item.value());
    return version;
}

QJsonObject Asset::toJson() const
{
    return {{"id"_L1, q(id)},
            {"blob"_L1, q(blob)},
            {"path"_L1, q(path)},
            {"dandiset"_L1, q(dandiset)},
            {"metadata"_L1, metadata},
            {"status"_L1, q(status)},
            {"errors"_L1, errors},
            {"created"_L1, static_cast<qint64>(created)},
            {"modified"_L1, static_cast<qint64>(modified)},
            {"in_draft"_L1, inDraft},
            {"published"_L1, published},
            {"due"_L1, static_cast<qint64>(due)}};
}

Asset Asset::fromJson(const QJsonObject &json)
{
    Asset asset;
    asset.id = s(json["id"_L1]);
    asset.blob = s(json["blob"_L1]);
    asset.path = s(json["path"_L1]);
    asset.dandiset = s(json["dandiset"_L1]);
    asset.metadata = json["metadata"_L1].toObject();
    asset.status = s(json["status"_L1]);
    asset.errors = json["errors"_L1].toArray();
    asset.created = json["created"_L1].toInteger();
    asset.modified = json["modified"_L1].toInteger();
    asset.inDraft = json["in_draft"_L1].toBool();
    asset.published = json["published"_L1].toBool();
    asset.due = json["due"_L1].toInteger();
    return asset;
}

QJsonObject Blob::toJson() const
{
    return {{"id"_L1, q(id)},
            {"etag"_L1, q(etag)},
            {"sha256"_L1, q(sha256)},
            {"size"_L1, static_cast<qint64>(size)},
            {"created"_L1, static_cast<qint64>(created)},
            {"embargoed"_L1, embargoed},
            {"hash_due"_L1, static_cast<qint64>(hashDue)}};
}

Blob Blob::fromJson(const QJsonObject &json)
{
    Blob blob;
    blob.id = s(json["id"_L1]);
    blob.etag = s(json["etag"_L1]);
    blob.sha256 = s(json["sha256"_L1]);
    blob.size = static_cast<std::uint64_t>(json["size"_L1].toInteger());
    blob.created = json["created"_L1].toInteger();
    blob.embargoed = json["embargoed"_L1].toBool();
    blob.hashDue = json["hash_due"_L1].toInteger();
    return blob;
}

QJsonObject Upload::toJson() const
{
    return {{"id"_L1, q(id)},
            {"multipart"_L1, q(multipart)},
            {"dandiset"_L1, q(dandiset)},
            {"etag"_L1, q(etag)},
            {"size"_L1, static_cast<qint64>(size)},
            {"created"_L1, static_cast<qint64>(created)},
            {"embargoed"_L1, embargoed}};
}

Upload Upload::fromJson(const QJsonObject &json)
{
    Upload upload;
    upload.id = s(json["id"_L1]);
    upload.multipart = s(json["multipart"_L1]);
    upload.dandiset = s(json["dandiset"_L1]);
    upload.etag = s(json["etag"_L1]);
    upload.size = static_cast<std::uint64_t>(json["size"_L1].toInteger());
    upload.created = json["created"_L1].toInteger();
    upload.embargoed = json["embargoed"_L1].toBool();
    return upload;
}

std::string blobKey(const std::string &id)
{
    return "blobs/" + id.substr(0, 3) + '/' + id.substr(3, 3) + '/' + id;
}

} // namespace slipway::practice
