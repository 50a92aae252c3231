// SPDX-License-Identifier: MIT
#include "practice/nomad/editapply.h"

#include "practice/nomad/entryquery.h"
#include "practice/replies.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> texts(const QJsonValue &value)
{
    std::vector<std::string> result;
    for (const QJsonValue item : value.toArray())
        result.push_back(s(item));
    return result;
}

void applyList(std::vector<std::string> &list, const QJsonObject &operations)
{
    const auto add = [&list](const std::vector<std::string> &items) {
        for (const std::string &item : items) {
            if (std::find(list.begin(), list.end(), item) == list.end())
                list.push_back(item);
        }
    };
    if (operations.contains("set"_L1)) {
        list.clear();
        add(texts(operations["set"_L1]));
    }
    for (const std::string &item : texts(operations["remove"_L1]))
        std::erase(list, item);
    add(texts(operations["add"_L1]));
}

Instant instantOf(const QJsonValue &value)
{
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() * 1000 : 0;
}

void applyToUpload(Upload &upload, const std::string &quantity, const QJsonValue &value)
{
    if (quantity == "upload_name")
        upload.name = s(value);
    else if (quantity == "embargo_length")
        upload.embargoLength = static_cast<int>(value.toDouble()); // 1.5 is truncated
    else if (quantity == "external_db")
        upload.externalDb = s(value);
    else if (quantity == "coauthors")
        applyList(upload.coauthors, value.toObject());
    else if (quantity == "coauthor_groups")
        applyList(upload.coauthorGroups, value.toObject());
    else if (quantity == "reviewers")
        applyList(upload.reviewers, value.toObject());
    else if (quantity == "reviewer_groups")
        applyList(upload.reviewerGroups, value.toObject());
    else if (quantity == "main_author")
        upload.mainAuthor = s(value);
    else if (quantity == "license")
        upload.license = s(value);
    else if (quantity == "upload_create_time")
        upload.created = instantOf(value);
    else if (quantity == "publish_time")
        upload.publishTime = instantOf(value);
}

void applyToEntry(Entry &entry, const QJsonObject &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        const std::string quantity = value.key().toStdString();
        if (quantity == "comment")
            entry.comment = s(value.value());
        else if (quantity == "external_id")
            entry.externalId = s(value.value());
        else if (quantity == "references")
            applyList(entry.references, value.value().toObject());
        else if (quantity == "datasets")
            applyList(entry.datasets, value.value().toObject());
        else if (quantity == "entry_create_time")
            entry.created = instantOf(value.value());
    }
}

} // namespace

void applyEdit(Deployment &deployment, Upload &upload, const QJsonObject &plan)
{
    const QJsonObject uploadValues = plan["upload"_L1].toObject();
    for (auto value = uploadValues.begin(); value != uploadValues.end(); ++value)
        applyToUpload(upload, value.key().toStdString(), value.value());
    deployment.store.save(upload);
    const QJsonObject everywhere = plan["entry"_L1].toObject();
    const QJsonObject query = plan["query"_L1].toObject();
    const QJsonObject single = plan["entries"_L1].toObject();
    const bool byMainfile = s(plan["entries_key"_L1]) == "mainfile";
    for (auto &[id, entry] : deployment.store.entriesOf(upload.id)) {
        QJsonObject values =
            query.isEmpty() || entryMatches(upload, entry, query) ? everywhere : QJsonObject();
        const QJsonObject own = single[q(byMainfile ? entry.mainfile : id)].toObject();
        for (auto value = own.begin(); value != own.end(); ++value)
            values[value.key()] = value.value();
        if (values.isEmpty())
            continue;
        applyToEntry(entry, values);
        entry.lastEdit = deployment.clock.now();
        deployment.store.save(entry);
    }
}

} // namespace slipway::practice::nomad
