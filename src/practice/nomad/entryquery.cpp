// SPDX-License-Identifier: MIT
#include "practice/nomad/entryquery.h"

#include "practice/replies.h"

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> valuesOf(const Upload &upload, const Entry &entry, const std::string &quantity)
{
    if (quantity == "upload_id")
        return {upload.id};
    if (quantity == "entry_id")
        return {entry.id};
    if (quantity == "mainfile")
        return {entry.mainfile};
    if (quantity == "parser_name")
        return {entry.parserName};
    if (quantity == "process_status")
        return {statusText(entry.process.status)};
    if (quantity == "main_author" || quantity == "main_author.user_id")
        return {upload.mainAuthor};
    if (quantity == "datasets.dataset_id" || quantity == "datasets")
        return entry.datasets;
    return {};
}

QJsonArray asList(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

bool quantityMatches(const Upload &upload, const Entry &entry, std::string quantity, const QJsonValue &wanted)
{
    const bool all = quantity.ends_with(":all");
    if (const std::size_t colon = quantity.find(':'); colon != std::string::npos)
        quantity.resize(colon);
    const std::vector<std::string> values = valuesOf(upload, entry, quantity);
    const QJsonArray list = asList(wanted);
    const auto has = [&values](const QJsonValue &one) {
        return std::find(values.begin(), values.end(), s(one)) != values.end();
    };
    return all ? std::all_of(list.begin(), list.end(), has) : std::any_of(list.begin(), list.end(), has);
}

} // namespace

bool entryMatches(const Upload &upload, const Entry &entry, const QJsonObject &query)
{
    for (auto member = query.begin(); member != query.end(); ++member) {
        const std::string name = member.key().toStdString();
        const QJsonArray parts = asList(member.value());
        const auto fits = [&](const QJsonValue &part) {
            return entryMatches(upload, entry, part.toObject());
        };
        bool matches = false;
        if (name == "and")
            matches = std::all_of(parts.begin(), parts.end(), fits);
        else if (name == "or")
            matches = std::any_of(parts.begin(), parts.end(), fits);
        else if (name == "not")
            matches = std::none_of(parts.begin(), parts.end(), fits);
        else
            matches = quantityMatches(upload, entry, name, member.value());
        if (!matches)
            return false;
    }
    return true;
}

} // namespace slipway::practice::nomad
