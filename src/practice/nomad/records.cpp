// SPDX-License-Identifier: MIT
#include "practice/nomad/records.h"

#include "practice/digest.h"
#include "practice/replies.h"

#include <QByteArray>

#include <openssl/rand.h>

#include <array>
#include <stdexcept>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array statusTexts = {"READY",   "PENDING", "RUNNING", "WAITING_FOR_RESULT",
                                    "SUCCESS", "FAILURE"};

QJsonArray list(const std::vector<std::string> &texts)
{
    QJsonArray result;
    for (const std::string &text : texts)
        result.append(q(text));
    return result;
}

std::vector<std::string> texts(const QJsonValue &value)
{
    std::vector<std::string> result;
    for (const QJsonValue item : value.toArray())
        result.push_back(s(item));
    return result;
}

qint64 whole(Instant instant)
{
    return static_cast<qint64>(instant);
}

} // namespace

QJsonObject Account::toJson() const
{
    return {{"user_id"_L1, q(userId)},
            {"username"_L1, q(username)},
            {"password"_L1, q(password)},
            {"first_name"_L1, q(firstName)},
            {"last_name"_L1, q(lastName)},
            {"email"_L1, q(email)},
            {"affiliation"_L1, q(affiliation)},
            {"affiliation_address"_L1, q(affiliationAddress)},
            {"admin"_L1, admin},
            {"token_epoch"_L1, whole(tokenEpoch)}};
}

Account Account::fromJson(const QJsonObject &json)
{
    Account account;
    account.userId = s(json["user_id"_L1]);
    account.username = s(json["username"_L1]);
    account.password = s(json["password"_L1]);
    account.firstName = s(json["first_name"_L1]);
    account.lastName = s(json["last_name"_L1]);
    account.email = s(json["email"_L1]);
    account.affiliation = s(json["affiliation"_L1]);
    account.affiliationAddress = s(json["affiliation_address"_L1]);
    account.admin = json["admin"_L1].toBool();
    account.tokenEpoch = json["token_epoch"_L1].toInteger();
    return account;
}

QJsonObject PersonalToken::toJson() const
{
    return {{"id"_L1, q(id)},
            {"user_id"_L1, q(userId)},
            {"name"_L1, q(name)},
            {"description"_L1, q(description)},
            {"scopes"_L1, list(scopes)},
            {"digest"_L1, q(digest)},
            {"created"_L1, whole(created)},
            {"expires"_L1, whole(expires)},
            {"last_used"_L1, whole(lastUsed)},
            {"revoked"_L1, revoked}};
}

PersonalToken PersonalToken::fromJson(const QJsonObject &json)
{
    PersonalToken token;
    token.id = s(json["id"_L1]);
    token.userId = s(json["user_id"_L1]);
    token.name = s(json["name"_L1]);
    token.description = s(json["description"_L1]);
    token.scopes = texts(json["scopes"_L1]);
    token.digest = s(json["digest"_L1]);
    token.created = json["created"_L1].toInteger();
    token.expires = json["expires"_L1].toInteger();
    token.lastUsed = json["last_used"_L1].toInteger();
    token.revoked = json["revoked"_L1].toBool();
    return token;
}

QJsonObject Dataset::toJson() const
{
    return {{"id"_L1, q(id)},
            {"name"_L1, name ? QJsonValue(q(*name)) : QJsonValue()},
            {"user_id"_L1, q(userId)},
            {"doi"_L1, q(doi)},
            {"findable"_L1, findable},
            {"created"_L1, whole(created)},
            {"modified"_L1, whole(modified)},
            {"type"_L1, q(type)},
            {"query"_L1, query},
            {"entries"_L1, list(entries)}};
}

Dataset Dataset::fromJson(const QJsonObject &json)
{
    Dataset dataset;
    dataset.id = s(json["id"_L1]);
    if (json["name"_L1].isString())
        dataset.name = s(json["name"_L1]);
    dataset.userId = s(json["user_id"_L1]);
    dataset.doi = s(json["doi"_L1]);
    dataset.findable = json["findable"_L1].toBool();
    dataset.created = json["created"_L1].toInteger();
    dataset.modified = json["modified"_L1].toInteger();
    dataset.type = s(json["type"_L1]);
    dataset.query = json["query"_L1].toObject();
    dataset.entries = texts(json["entries"_L1]);
    return dataset;
}

QJsonObject Group::toJson() const
{
    return {{"id"_L1, q(id)}, {"name"_L1, q(name)}, {"owner"_L1, q(owner)}, {"members"_L1, list(members)}};
}

Group Group::fromJson(const QJsonObject &json)
{
    return {s(json["id"_L1]), s(json["name"_L1]), s(json["owner"_L1]), texts(json["members"_L1])};
}

const char *statusText(ProcessStatus status)
{
    return statusTexts[static_cast<std::size_t>(status)];
}

ProcessStatus statusFromText(const std::string &text)
{
    for (std::size_t i = 0; i < statusTexts.size(); ++i) {
        if (text == statusTexts[i])
            return static_cast<ProcessStatus>(i);
    }
    return ProcessStatus::Ready;
}

QJsonObject Process::toJson() const
{
    return {{"name"_L1, q(name)}, {"parameters"_L1, parameters}, {"step"_L1, step}};
}

Process Process::fromJson(const QJsonObject &json)
{
    return {s(json["name"_L1]), json["parameters"_L1].toObject(), json["step"_L1].toInt()};
}

bool ProcessState::running() const
{
    return status == ProcessStatus::Pending || status == ProcessStatus::Running ||
           status == ProcessStatus::WaitingForResult;
}

void ProcessState::writeTo(QJsonObject &json) const
{
    json["process_status"_L1] = QLatin1StringView(statusText(status));
    json["current_process"_L1] = q(currentProcess);
    json["last_status_message"_L1] = q(lastStatusMessage);
    json["errors"_L1] = list(errors);
    json["warnings"_L1] = list(warnings);
    json["complete_time"_L1] = whole(completeTime);
}

ProcessState ProcessState::fromJson(const QJsonObject &json)
{
    ProcessState state;
    state.status = statusFromText(s(json["process_status"_L1]));
    state.currentProcess = s(json["current_process"_L1]);
    state.lastStatusMessage = s(json["last_status_message"_L1]);
    state.errors = texts(json["errors"_L1]);
    state.warnings = texts(json["warnings"_L1]);
    state.completeTime = json["complete_time"_L1].toInteger();
    return state;
}

QJsonObject Upload::toJson() const
{
    QJsonArray waiting;
    for (const Process &one : queue)
        waiting.append(one.toJson());
    QJsonObject json{{"id"_L1, q(id)},
                     {"name"_L1, q(name)},
                     {"description"_L1, q(description)},
                     {"doi"_L1, q(doi)},
                     {"queue"_L1, waiting},
                     {"created"_L1, whole(created)},
                     {"main_author"_L1, q(mainAuthor)},
                     {"coauthors"_L1, list(coauthors)},
                     {"reviewers"_L1, list(reviewers)},
                     {"coauthor_groups"_L1, list(coauthorGroups)},
                     {"reviewer_groups"_L1, list(reviewerGroups)},
                     {"published"_L1, published},
                     {"publish_time"_L1, whole(publishTime)},
                     {"embargo_length"_L1, embargoLength},
                     {"license"_L1, q(license)},
                     {"external_db"_L1, q(externalDb)},
                     {"publish_directly"_L1, publishDirectly},
                     {"deleted"_L1, deleted}};
    process.writeTo(json);
    return json;
}

Upload Upload::fromJson(const QJsonObject &json)
{
    Upload upload;
    upload.id = s(json["id"_L1]);
    upload.name = s(json["name"_L1]);
    upload.description = s(json["description"_L1]);
    upload.doi = s(json["doi"_L1]);
    upload.process = ProcessState::fromJson(json);
    for (const QJsonValue one : json["queue"_L1].toArray())
        upload.queue.push_back(Process::fromJson(one.toObject()));
    upload.created = json["created"_L1].toInteger();
    upload.mainAuthor = s(json["main_author"_L1]);
    upload.coauthors = texts(json["coauthors"_L1]);
    upload.reviewers = texts(json["reviewers"_L1]);
    upload.coauthorGroups = texts(json["coauthor_groups"_L1]);
    upload.reviewerGroups = texts(json["reviewer_groups"_L1]);
    upload.published = json["published"_L1].toBool();
    upload.publishTime = json["publish_time"_L1].toInteger();
    upload.embargoLength = json["embargo_length"_L1].toInt();
    upload.license = s(json["license"_L1]);
    upload.externalDb = s(json["external_db"_L1]);
    upload.publishDirectly = json["publish_directly"_L1].toBool();
    upload.deleted = json["deleted"_L1].toBool();
    return upload;
}

QJsonObject Entry::toJson() const
{
    QJsonObject json{{"id"_L1, q(id)},
                     {"upload_id"_L1, q(uploadId)},
                     {"mainfile"_L1, q(mainfile)},
                     {"mainfile_key"_L1, q(mainfileKey)},
                     {"parser_name"_L1, q(parserName)},
                     {"created"_L1, whole(created)},
                     {"last_edit"_L1, whole(lastEdit)},
                     {"last_processing"_L1, whole(lastProcessing)},
                     {"indexed"_L1, indexed},
                     {"hash"_L1, q(hash)},
                     {"entry_name"_L1, q(entryName)},
                     {"entry_type"_L1, q(entryType)},
                     {"domain"_L1, q(domain)},
                     {"comment"_L1, q(comment)},
                     {"references"_L1, list(references)},
                     {"external_id"_L1, q(externalId)},
                     {"datasets"_L1, list(datasets)},
                     {"results"_L1, results},
                     {"quantities"_L1, quantities}};
    process.writeTo(json);
    return json;
}

Entry Entry::fromJson(const QJsonObject &json)
{
    Entry entry;
    entry.id = s(json["id"_L1]);
    entry.uploadId = s(json["upload_id"_L1]);
    entry.mainfile = s(json["mainfile"_L1]);
    entry.mainfileKey = s(json["mainfile_key"_L1]);
    entry.parserName = s(json["parser_name"_L1]);
    entry.process = ProcessState::fromJson(json);
    entry.created = json["created"_L1].toInteger();
    entry.lastEdit = json["last_edit"_L1].toInteger();
    entry.lastProcessing = json["last_processing"_L1].toInteger();
    entry.indexed = json["indexed"_L1].toBool();
    entry.hash = s(json["hash"_L1]);
    entry.entryName = s(json["entry_name"_L1]);
    entry.entryType = s(json["entry_type"_L1]);
    entry.domain = s(json["domain"_L1]);
    entry.comment = s(json["comment"_L1]);
    entry.references = texts(json["references"_L1]);
    entry.externalId = s(json["external_id"_L1]);
    entry.datasets = texts(json["datasets"_L1]);
    entry.results = json["results"_L1].toObject();
    entry.quantities = json["quantities"_L1].toInt();
    return entry;
}

std::string base64Url(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::string newIdentifier()
{
    std::string raw(16, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(raw.data()), static_cast<int>(raw.size())) != 1)
        throw std::runtime_error("no random numbers");
    return base64Url(raw);
}

std::string derivedIdentifier(const std::vector<std::string> &words)
{
    std::string joined;
    for (const std::string &word : words)
        joined += word + '\0';
    return base64Url(sha256(joined)).substr(0, 28);
}

} // namespace slipway::practice::nomad
