// SPDX-License-Identifier: MIT
#include "backends/dandi/uploadmemory.h"

#include <QJsonArray>

#include <utility>

namespace slipway::backends::dandi {

namespace {

constexpr qint64 freshSeconds = 6 * 86400 + 43200; // six and a half of the seven days

} // namespace

UploadMemory::UploadMemory(QString contentEtag, UploadTicket openTicket, QDateTime when)
    : etag(std::move(contentEtag))
    , ticket(std::move(openTicket))
    , opened(std::move(when))
{}

bool UploadMemory::isFresh(const QDateTime &now) const
{
    const qint64 age = opened.secsTo(now);
    return age >= -3600 && age < freshSeconds; // a clock that was set back says nothing about the age
}

QJsonObject UploadMemory::toJson() const
{
    QJsonArray parts;
    for (const PartTicket &part : ticket.parts) {
        QJsonArray one;
        one.append(part.number);
        one.append(part.size);
        one.append(part.url);
        parts.append(one);
    }
    QJsonObject json;
    json.insert(QLatin1String("etag"), etag);
    json.insert(QLatin1String("upload"), ticket.uploadId);
    json.insert(QLatin1String("opened"), opened.toUTC().toString(Qt::ISODate));
    json.insert(QLatin1String("parts"), parts);
    return json;
}

std::optional<UploadMemory> UploadMemory::fromJson(const QJsonObject &json)
{
    UploadMemory memory;
    memory.etag = json.value(QLatin1String("etag")).toString();
    memory.ticket.uploadId = json.value(QLatin1String("upload")).toString();
    memory.opened = QDateTime::fromString(json.value(QLatin1String("opened")).toString(), Qt::ISODate);
    for (const QJsonValue &value : json.value(QLatin1String("parts")).toArray()) {
        const QJsonArray part = value.toArray();
        memory.ticket.parts.append(
            PartTicket(part.at(0).toInt(), part.at(1).toInteger(), part.at(2).toString()));
    }
    const bool usable = !memory.etag.isEmpty() && isUuid(memory.ticket.uploadId) && memory.opened.isValid() &&
                        !memory.ticket.parts.isEmpty();
    return usable ? std::optional(memory) : std::nullopt;
}

} // namespace slipway::backends::dandi
