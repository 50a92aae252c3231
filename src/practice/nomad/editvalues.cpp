// SPDX-License-Identifier: MIT
#include "practice/nomad/editvalues.h"

#include "practice/replies.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

using Kind = Quantity::Kind;

constexpr std::array quantities = {
    Quantity{"upload_name", Kind::Text, true},
    Quantity{"embargo_length", Kind::Embargo, true},
    Quantity{"coauthors", Kind::Users, true},
    Quantity{"coauthor_groups", Kind::Groups, true},
    Quantity{"reviewers", Kind::Users, true},
    Quantity{"reviewer_groups", Kind::Groups, true},
    Quantity{"external_db", Kind::Database, true},
    Quantity{"comment", Kind::Text, false},
    Quantity{"references", Kind::Url, false},
    Quantity{"external_id", Kind::Text, false},
    Quantity{"datasets", Kind::Datasets, false},
    Quantity{"upload_create_time", Kind::Time, true, true},
    Quantity{"entry_create_time", Kind::Time, false, true},
    Quantity{"publish_time", Kind::Time, true, true},
    Quantity{"license", Kind::Text, true, true},
    Quantity{"main_author", Kind::User, true, true},
};

/// Known from the real server's own list; the contract names none.
constexpr std::array databases = {"EELS Data Base", "Materials Project", "AFLOW", "OQMD",
                                  "Kyoto Phonopy Database"};

std::string asText(const QJsonValue &value)
{
    return value.isString() ? s(value) : jsonText(value);
}

const char *pythonType(const QJsonValue &value)
{
    if (value.isString())
        return "str";
    return value.isArray() ? "list" : "dict";
}

QJsonValue embargo(const Upload &upload, const QJsonValue &given)
{
    if (!given.isDouble() && !given.isBool())
        throw BadValue(std::string("'<=' not supported between instances of 'int' and '") +
                       pythonType(given) + "'");
    const double months = given.isBool() ? (given.toBool() ? 1 : 0) : given.toDouble();
    if (months < 0 || months > 36)
        throw BadValue("Value should be between 0 and 36");
    const int whole = static_cast<int>(months);
    if (upload.published && whole != 0)
        throw BadValue("Upload " + upload.id + " is published, embargo can only be lifted");
    return whole;
}

struct Context
{
    Store &store;
    const Account &editor;
};

std::string user(const Context &context, const std::string &reference)
{
    const Account *const account = context.store.accountByReference(reference);
    if (!account)
        throw BadValue("User reference not found: `" + reference + '`');
    return account->userId;
}

std::string group(const Context &context, const Quantity &quantity, const std::string &reference)
{
    if (reference == "all") {
        if (std::string_view(quantity.name) == "coauthor_groups")
            throw BadValue("Special group 'all' is invalid for field coauthor_groups.");
        return reference;
    }
    if (!context.store.groups.contains(reference))
        throw BadValue("User group '" + reference + "' does not exist.");
    return reference;
}

std::string url(const std::string &reference)
{
    static const QRegularExpression pattern(
        u"^(?:http|ftp)s?://"
        u"(?:(?:[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?\\.)+(?:[A-Z]{2,63}\\.?|[A-Z0-9-]{2,}\\.?)|"
        "localhost|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(?::\\d+)?(?:/?|[/?]\\S+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!pattern.match(q(reference)).hasMatch())
        throw BadValue("Please enter a valid URL ...");
    return reference;
}

std::string dataset(const Context &context, const std::string &reference, bool removing)
{
    const std::string &me = context.editor.userId;
    const Dataset *found = context.store.dataset(reference);
    if (!found)
        found = context.store.datasetByName(me, reference);
    if (!found)
        throw BadValue("Dataset reference not found: `" + reference + '`');
    if (found->userId != me && !context.editor.admin)
        throw BadValue("Dataset `" + reference + "` does not belong to you");
    if (removing && !found->doi.empty())
        throw BadValue("Dataset `" + reference + "` has a doi, can only add entries to it");
    return found->id;
}

std::string resolvedItem(const Context &context, const Quantity &quantity, const std::string &item,
                         bool removing)
{
    switch (quantity.kind) {
    case Kind::Users:
        return user(context, item);
    case Kind::Groups:
        return group(context, quantity, item);
    case Kind::Datasets:
        return dataset(context, item, removing);
    default:
        return url(item);
    }
}

/// The operations of NOMAD contract 5.3, whichever short form they were written in.
QJsonObject operationsOf(const Quantity &quantity, const QJsonValue &given)
{
    const bool datasets = quantity.kind == Kind::Datasets;
    if (!given.isObject())
        return {{datasets ? u"add"_s : u"set"_s, given}};
    const QJsonObject operations = given.toObject();
    for (const QString &name : operations.keys()) {
        if (name != u"set" && name != u"add" && name != u"remove")
            throw BadValue("Allowed operations are `set`, `add`, and `remove`, got " + name.toStdString());
    }
    const bool sets = operations.contains("set"_L1);
    if (sets && operations.size() > 1)
        throw BadValue("Cannot specify both `set` and `add`/`remove` operations");
    if (sets && datasets)
        throw BadValue("Only `add` and `remove` operations permitted for datasets");
    return operations;
}

QJsonObject resolvedList(const Context &context, const Upload &upload, const Quantity &quantity,
                         const QJsonValue &given)
{
    const QJsonObject operations = operationsOf(quantity, given);
    QJsonObject result;
    for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
        const QJsonValue value = operation.value();
        const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
        QJsonArray resolved;
        for (const QJsonValue item : items) {
            const std::string id =
                resolvedItem(context, quantity, asText(item), operation.key() == u"remove");
            // The main author is silently dropped from the co-authors.
            if (quantity.kind != Kind::Users || id != upload.mainAuthor)
                resolved.append(q(id));
        }
        result[operation.key()] = resolved;
    }
    return result;
}

} // namespace

const Quantity *quantityNamed(const std::string &name)
{
    const auto found = std::find_if(quantities.begin(), quantities.end(),
                                    [&name](const Quantity &one) { return name == one.name; });
    return found == quantities.end() ? nullptr : &*found;
}

QJsonValue resolvedValue(Store &store, const Account &editor, const Upload &upload, const Quantity &quantity,
                         const QJsonValue &given)
{
    const Context context{store, editor};
    if (quantity.isList())
        return resolvedList(context, upload, quantity, given);
    switch (quantity.kind) {
    case Kind::Embargo:
        return embargo(upload, given);
    case Kind::User:
        return q(user(context, asText(given)));
    case Kind::Database:
        if (std::find(databases.begin(), databases.end(), asText(given)) == databases.end())
            throw BadValue("Bad enum value " + asText(given));
        return given;
    case Kind::Time:
        if (!QDateTime::fromString(given.toString(), Qt::ISODateWithMs).isValid())
            throw BadValue("Invalid isoformat string: '" + asText(given) + '\'');
        return given;
    default:
        return q(asText(given));
    }
}

} // namespace slipway::practice::nomad
