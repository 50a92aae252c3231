// SPDX-License-Identifier: MIT
// POST /uploads/{id}/edit (NOMAD contract 5).
#include "practice/nomad/editvalues.h"
#include "practice/nomad/entryquery.h"
#include "practice/nomad/process.h"
#include "practice/nomad/processwait.h"
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include <QJsonArray>

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

/// Goes through a request, collects every complaint, and builds the plan for the worker.
class EditCheck
{
public:
    explicit EditCheck(Call &call)
        : m_call(call)
        , m_body(call.object())
    {}

    /// What the framework refuses before the handler: wrong JSON types (contract 5.4).
    void checkTypes();
    /// What the handler refuses, all at once. Throws a Refusal with 422.
    void check();

    Upload &upload() const { return *m_upload; }
    const QJsonObject &plan() const { return m_plan; }
    bool verifyOnly() const { return m_body["verify_only"_L1].toBool(); }

private:
    void typesOf(const QJsonObject &values, const std::vector<Json> &place);
    std::vector<QString> inOrderOfRequest(const QJsonObject &values) const;
    std::size_t checkValues(const QJsonObject &values, const std::vector<Json> &place, bool entryOnly,
                            QJsonObject &uploadValues, QJsonObject &entryValues);
    void checkQuery();
    void complain(std::vector<Json> place, const std::string &text)
    {
        m_problems.push_back(problem::exception(std::move(place), text));
    }
    void finish() const
    {
        if (!m_problems.empty())
            throw Refusal(invalid(m_call.generation(), m_problems));
    }

    Call &m_call;
    const QJsonObject m_body; // const: the other operator[] would add what it does not find
    Upload *m_upload = nullptr;
    std::vector<Problem> m_problems;
    QJsonObject m_plan;
};

std::vector<Json> below(std::vector<Json> place, const std::string &name)
{
    place.emplace_back(name);
    return place;
}

void EditCheck::typesOf(const QJsonObject &values, const std::vector<Json> &place)
{
    for (const QString &name : inOrderOfRequest(values)) {
        const Quantity *const quantity = quantityNamed(name.toStdString());
        const QJsonValue value = values[name];
        // A number passes for a text here, with the consequences that contract 5.2 describes.
        if (quantity && quantity->kind == Quantity::Kind::Text && (value.isArray() || value.isObject()))
            m_problems.push_back(problem::notText(below(place, name.toStdString()), value));
    }
}

void EditCheck::checkTypes()
{
    for (const char *member : {"metadata", "entries", "query"}) {
        const QJsonValue value = m_body[QLatin1StringView(member)];
        if (!value.isUndefined() && !value.isNull() && !value.isObject())
            m_problems.push_back(problem::notObject({"body", member}, value));
    }
    const QJsonValue flag = m_body["verify_only"_L1];
    if (!flag.isUndefined() && !flag.isBool())
        m_problems.push_back(problem::notBoolean({"body", "verify_only"}, jsonText(flag)));
    typesOf(m_body["metadata"_L1].toObject(), {"body", "metadata"});
    const QJsonObject entries = m_body["entries"_L1].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        typesOf(entry.value().toObject(), {"body", "entries", entry.key()});
    finish();
}

/// Complaints come in the order of the request, which QJsonObject has forgotten.
std::vector<QString> EditCheck::inOrderOfRequest(const QJsonObject &values) const
{
    const QStringList keys = values.keys();
    std::vector<QString> names(keys.begin(), keys.end());
    const auto position = [this](const QString &name) {
        return m_call.body.find('"' + name.toStdString() + '"');
    };
    std::stable_sort(names.begin(), names.end(), [&position](const QString &left, const QString &right) {
        return position(left) < position(right);
    });
    return names;
}

/// Returns how many quantities were named that exist.
std::size_t EditCheck::checkValues(const QJsonObject &values, const std::vector<Json> &place, bool entryOnly,
                                   QJsonObject &uploadValues, QJsonObject &entryValues)
{
    std::size_t count = 0;
    for (const QString &key : inOrderOfRequest(values)) {
        const std::string name = key.toStdString();
        const Quantity *const quantity = quantityNamed(name);
        if (!quantity) {
            complain(below(place, name), "Unknown quantity");
            continue;
        }
        if (values[key].isNull())
            continue;
        ++count;
        if (quantity->adminOnly && !m_call.account->admin) {
            complain(below(place, name), "Admin rights required");
        } else if (entryOnly && quantity->uploadLevel) {
            complain(below(place, name), "Quantity can only be edited on the upload level");
        } else if (!mayWrite(m_call.store(), *m_upload, m_call.account)) {
            complain(below(place, name), "AuthLevel.coauthor access required for upload " + m_upload->id);
        } else {
            try {
                (quantity->uploadLevel ? uploadValues : entryValues)[key] =
                    resolvedValue(m_call.store(), *m_call.account, *m_upload, *quantity, values[key]);
            } catch (const BadValue &problem) {
                complain(below(place, name), problem.what());
            }
        }
    }
    return count;
}

void EditCheck::checkQuery()
{
    const QJsonObject query = m_body["query"_L1].toObject();
    const auto &entries = m_call.store().entriesOf(m_upload->id);
    const bool any = std::any_of(entries.begin(), entries.end(), [&](const auto &item) {
        return entryMatches(*m_upload, item.second, query);
    });
    if (!any) // the contract names the place of this complaint, not its words
        complain({"query"}, "No matching entries found");
    m_plan["query"_L1] = query;
}

void EditCheck::check()
{
    m_upload = m_call.store().upload(m_call.argument("upload"));
    if (!m_upload) {
        complain({"upload_id"}, "No matching upload found");
        finish();
    }
    const bool byQuery = !m_body["query"_L1].toObject().isEmpty();
    QJsonObject uploadValues;
    QJsonObject entryValues;
    std::size_t count =
        checkValues(m_body["metadata"_L1].toObject(), {"metadata"}, byQuery, uploadValues, entryValues);
    const QJsonObject entries = m_body["entries"_L1].toObject();
    QJsonObject single;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        QJsonObject values;
        QJsonObject none;
        count += checkValues(entry.value().toObject(), {"entries", entry.key()}, true, none, values);
        single[entry.key()] = values;
    }
    if (count == 0)
        complain({"metadata"}, "No fields to update specified");
    if (byQuery)
        checkQuery();
    finish();
    m_plan["upload"_L1] = uploadValues;
    m_plan["entry"_L1] = entryValues;
    m_plan["entries"_L1] = single;
    m_plan["entries_key"_L1] = m_body["entries_key"_L1];
    // The bug of contract 5.2: the number gets past the check and the worker never comes to an end.
    m_plan["hangs"_L1] = m_call.one() && m_body["metadata"_L1]["upload_name"_L1].isDouble();
}

Response edit(Call &call)
{
    const bool waits = waitsForProcessing(call);
    EditCheck check(call);
    check.checkTypes();
    check.check();
    Upload &upload = check.upload();
    if (check.verifyOnly())
        return answer(uploadEnvelope(call.deployment, upload));
    if (isBlocked(call.deployment, upload))
        call.refuse(400, "Upload " + upload.id + " is blocked by another process");
    const std::string id = upload.id;
    enqueue(call.deployment, upload, process::edit, check.plan());
    Response response = answer(uploadEnvelope(call.deployment, upload));
    if (waits)
        waitBeforeAnswer(call, id);
    return response;
}

} // namespace

void addUploadEditRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back({"POST", "/uploads/{upload}/edit", edit, Access::Required, Body::Json, "uploads:write"});
}

} // namespace slipway::practice::nomad
