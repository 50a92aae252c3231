// SPDX-License-Identifier: MIT
#include "practice/dandisetcreate.h"

#include "practice/dandisetviews.h"
#include "practice/metadata.h"
#include "practice/schema.h"

#include <QDate>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

struct Embargo
{
    bool wanted = false;
    std::string until;
    QString fundingSource;
    QString awardNumber;
};

/// The name as Django's CharField takes it: text or a number, blanks at the ends removed.
std::string checkedName(const QJsonObject &body)
{
    const QJsonValue value = body["name"_L1];
    if (value.isUndefined())
        throw Refusal(fieldError("name", "This field is required."));
    if (value.isNull())
        throw Refusal(fieldError("name", "This field may not be null."));
    if (!value.isString() && !value.isDouble())
        throw Refusal(fieldError("name", "Not a valid string."));
    const QString name = value.toVariant().toString().trimmed();
    if (name.isEmpty())
        throw Refusal(fieldError("name", "This field may not be blank."));
    if (name.toUcs4().size() > 300)
        throw Refusal(fieldError("name", "Ensure this field has no more than 300 characters."));
    return name.toStdString();
}

Embargo checkedEmbargo(const Call &call)
{
    Embargo embargo;
    const Query &query = call.request.query;
    embargo.wanted = call.flag("embargo", false);
    embargo.fundingSource = q(query.value("funding_source").value_or(""));
    embargo.awardNumber = q(query.value("award_number").value_or(""));
    const QString text = q(query.value("embargo_end_date").value_or(""));
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!text.isEmpty() && !date.isValid())
        throw Refusal(fieldError("embargo_end_date",
                                 "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."));
    if (!embargo.wanted)
        return embargo;
    if (!embargo.fundingSource.isEmpty() && embargo.awardNumber.isEmpty())
        throw Refusal(fieldError("non_field_errors", "Award number is required when funding source is set"));
    if (embargo.fundingSource.isEmpty() && !embargo.awardNumber.isEmpty())
        throw Refusal(fieldError("non_field_errors", "Funding source is required when award number is set"));
    const QDate today =
        QDate::fromString(q(formatInstant(call.archive.clock.now(), "%Y-%m-%d")), u"yyyy-MM-dd"_s);
    const QDate latest = today.addDays(embargo.fundingSource.isEmpty() ? 730 : 1825);
    if (date.isValid() && date > latest)
        throw Refusal(fieldError("non_field_errors", "Invalid embargo end date"));
    embargo.until = (date.isValid() ? date : today.addDays(730)).toString(u"yyyy-MM-dd"_s).toStdString();
    return embargo;
}

std::string checkedIdentifier(const Call &call, const QJsonObject &metadata)
{
    if (!metadata.contains("identifier"_L1))
        return {};
    if (!call.account->admin)
        throw Refusal(
            bareError(400, "Creating a dandiset for a given identifier is an admin only operation."));
    const std::string full = s(metadata["identifier"_L1]);
    const std::string identifier = full.starts_with("DANDI:") ? full.substr(6) : full;
    if (identifier.size() != 6 || identifier.find_first_not_of("0123456789") != std::string::npos)
        throw Refusal(bareError(400, "Invalid Identifier " + full));
    if (call.store().dandisets.contains(identifier))
        throw Refusal(bareError(400, "Dandiset " + identifier + " already exists"));
    return identifier;
}

QJsonObject defaultContact(const Account &account)
{
    const QStringList words = q(account.name).split(u' ', Qt::SkipEmptyParts);
    const QString name = words.size() > 1 ? words.last() + u", "_s + words.mid(0, words.size() - 1).join(u' ')
                                          : q(account.name);
    return {{"name"_L1, name},
            {"email"_L1, q(account.email)},
            {"roleName"_L1, QJsonArray{u"dcite:ContactPerson"_s}},
            {"schemaKey"_L1, u"Person"_s},
            {"affiliation"_L1, QJsonArray()},
            {"includeInCitation"_L1, true}};
}

QJsonObject funder(const Embargo &embargo)
{
    return {{"name"_L1, embargo.fundingSource},
            {"schemaKey"_L1, u"Organization"_s},
            {"roleName"_L1, QJsonArray{u"dcite:Funder"_s}},
            {"awardNumber"_L1, embargo.awardNumber},
            {"includeInCitation"_L1, false}};
}

} // namespace

Dandiset &makeDandiset(const Archive &archive, const NewDandiset &wanted)
{
    Store &store = archive.store;
    Dandiset dandiset;
    dandiset.identifier = wanted.identifier.empty() ? store.nextIdentifier() : wanted.identifier;
    dandiset.created = dandiset.modified = archive.clock.distinctNow();
    dandiset.embargo = wanted.embargoed ? "EMBARGOED" : "OPEN";
    dandiset.owners = {wanted.owner};

    Version draft;
    draft.dandiset = dandiset.identifier;
    draft.name = wanted.name;
    draft.created = draft.modified = dandiset.created;
    draft.number = store.nextNumber();
    draft.due = archive.after(archive.delays.validationMilliseconds);
    QJsonObject metadata = wanted.metadata;
    metadata["schemaKey"_L1] = u"Dandiset"_s;
    if (!metadata.contains("schemaVersion"_L1))
        metadata["schemaVersion"_L1] = QString(schemaVersion);
    metadata["access"_L1] = accessRequirements(wanted.embargoed, q(wanted.embargoedUntil));
    draft.metadata = withComputedKeys(archive, draft, metadata);

    Dandiset &stored = store.dandisets[dandiset.identifier] = dandiset;
    Version &storedDraft = store.versions[draft.key()] = draft;
    store.save(stored);
    store.save(storedDraft);
    return stored;
}

Response createDandiset(Call &call)
{
    const QJsonObject body = call.jsonObject();
    NewDandiset wanted;
    wanted.name = checkedName(body);
    const Embargo embargo = checkedEmbargo(call);
    if (!body["metadata"_L1].isObject())
        return htmlError(500); // the real serializer indexes the missing field and falls over (contract 2.3)
    const QJsonObject sent = body["metadata"_L1].toObject();
    wanted.identifier = checkedIdentifier(call, sent);
    wanted.owner = call.account->username;
    wanted.embargoed = embargo.wanted;
    wanted.embargoedUntil = embargo.until;
    wanted.metadata = withoutComputedKeys(sent);
    if (!wanted.metadata.contains("contributor"_L1))
        wanted.metadata["contributor"_L1] = QJsonArray{defaultContact(*call.account)};
    if (embargo.wanted && !embargo.fundingSource.isEmpty()) {
        // The trap of contract 2.3: the list of the request, not the one with the default contact person.
        QJsonArray contributors = sent["contributor"_L1].toArray();
        contributors.append(funder(embargo));
        wanted.metadata["contributor"_L1] = contributors;
    }
    const Dandiset &made = makeDandiset(call.archive, wanted);
    return json(dandisetJson(call, made, true));
}

} // namespace slipway::practice
