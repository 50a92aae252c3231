// SPDX-License-Identifier: MIT
#include "session/draft.h"

#include "base/failure.h"
#include "domain/folderform.h"

#include <QJsonArray>

namespace slipway::session {

namespace {

using domain::Dataset;
using domain::Existing;
using domain::Submission;

QJsonObject datasetToJson(const Dataset &dataset)
{
    QJsonObject object;
    object.insert(u"id", dataset.id);
    object.insert(u"title", dataset.title);
    object.insert(u"description", dataset.description);
    object.insert(u"status", dataset.status);
    object.insert(u"contact", dataset.contact);
    object.insert(u"size", dataset.size);
    object.insert(u"file_count", dataset.fileCount);
    object.insert(u"modified", dataset.modified.toUTC().toString(Qt::ISODateWithMs));
    object.insert(u"page", dataset.page.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    object.insert(u"embargoed", dataset.embargoed);
    object.insert(u"busy", dataset.busy);
    object.insert(u"published", dataset.published);
    object.insert(u"writable", dataset.writable);
    object.insert(u"published_version", dataset.publishedVersion);
    object.insert(u"doi", dataset.doi);
    return object;
}

Dataset datasetFromJson(const QJsonObject &object)
{
    Dataset dataset;
    dataset.id = object.value(u"id").toString();
    dataset.title = object.value(u"title").toString();
    dataset.description = object.value(u"description").toString();
    dataset.status = object.value(u"status").toString();
    dataset.contact = object.value(u"contact").toString();
    dataset.size = object.value(u"size").toInteger(-1);
    dataset.fileCount = object.value(u"file_count").toInteger(-1);
    dataset.modified = QDateTime::fromString(object.value(u"modified").toString(), Qt::ISODateWithMs);
    dataset.page = QUrl(object.value(u"page").toString());
    dataset.embargoed = object.value(u"embargoed").toBool();
    dataset.busy = object.value(u"busy").toBool();
    dataset.published = object.value(u"published").toBool();
    dataset.writable = object.value(u"writable").toBool(true);
    dataset.publishedVersion = object.value(u"published_version").toString();
    dataset.doi = object.value(u"doi").toString();
    return dataset;
}

QJsonObject submissionToJson(const Submission &submission)
{
    QJsonObject object;
    object.insert(u"id", submission.id);
    object.insert(u"title", submission.title);
    object.insert(u"created", submission.created.toUTC().toString(Qt::ISODateWithMs));
    object.insert(u"status", submission.status);
    object.insert(u"entries", submission.entries);
    object.insert(u"size", submission.size);
    object.insert(u"published", submission.published);
    object.insert(u"embargo_months", submission.embargoMonths);
    object.insert(u"licence", submission.licence);
    object.insert(u"page", submission.page.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    return object;
}

Submission submissionFromJson(const QJsonObject &object)
{
    Submission submission;
    submission.id = object.value(u"id").toString();
    submission.title = object.value(u"title").toString();
    submission.created = QDateTime::fromString(object.value(u"created").toString(), Qt::ISODateWithMs);
    submission.status = object.value(u"status").toString();
    submission.entries = object.value(u"entries").toInteger();
    submission.size = object.value(u"size").toInteger(-1);
    submission.published = object.value(u"published").toBool();
    submission.embargoMonths = object.value(u"embargo_months").toInt();
    submission.licence = object.value(u"licence").toString();
    submission.page = QUrl(object.value(u"page").toString());
    return submission;
}

QJsonObject partToJson(const Part &part)
{
    QJsonObject object;
    object.insert(u"number", part.number);
    object.insert(u"count", part.count);
    object.insert(u"holds", QJsonArray::fromStringList(part.holds));
    object.insert(u"remain", QJsonArray::fromStringList(part.remain));
    object.insert(u"publication", part.publication);
    return object;
}

std::optional<Part> partFromJson(const QJsonObject &object)
{
    Part part;
    part.number = object.value(u"number").toInt();
    part.count = object.value(u"count").toInt();
    part.holds = object.value(u"holds").toVariant().toStringList();
    part.remain = object.value(u"remain").toVariant().toStringList();
    part.publication = object.value(u"publication").toString();
    return part.number > 0 && part.count > 1 ? std::optional(part) : std::nullopt;
}

void addSubmission(QJsonObject &object, const Draft &draft)
{
    if (!draft.user.isEmpty())
        object.insert(u"user", draft.user);
    if (draft.submission)
        object.insert(u"submission", submissionToJson(*draft.submission));
    if (!draft.submissionName.isEmpty())
        object.insert(u"submission_name", draft.submissionName);
    if (!draft.details.isEmpty())
        object.insert(u"details", draft.details);
    object.insert(u"details_applied", draft.detailsApplied);
    object.insert(u"unprocessed", draft.unprocessed);
    if (draft.completedBefore.isValid())
        object.insert(u"completed_before", draft.completedBefore.toUTC().toString(Qt::ISODateWithMs));
    object.insert(u"processing_failed", draft.processingFailed);
    object.insert(u"publish", draft.publishWanted);
}

void readSubmission(Draft &draft, const QJsonObject &object)
{
    draft.user = object.value(u"user").toString();
    const QJsonObject submission = object.value(u"submission").toObject();
    if (!submission.value(u"id").toString().isEmpty())
        draft.submission = submissionFromJson(submission);
    draft.submissionName = object.value(u"submission_name").toString();
    draft.details = object.value(u"details").toObject();
    draft.detailsApplied = object.value(u"details_applied").toBool();
    draft.unprocessed = object.value(u"unprocessed").toBool();
    draft.completedBefore =
        QDateTime::fromString(object.value(u"completed_before").toString(), Qt::ISODateWithMs);
    draft.processingFailed = object.value(u"processing_failed").toBool();
    draft.publishWanted = object.value(u"publish").toBool();
}

} // namespace

QJsonObject Draft::toJson() const
{
    QJsonObject object;
    object.insert(u"server", server.toJson());
    if (dataset)
        object.insert(u"dataset", datasetToJson(*dataset));
    if (!create.isEmpty())
        object.insert(u"create", create);
    object.insert(u"existing", static_cast<int>(existing));
    object.insert(u"folders", domain::folderFormName(folders));
    object.insert(u"plan", planKey);
    object.insert(u"account", account);
    object.insert(u"rate", rate);
    addSubmission(object, *this);
    if (part)
        object.insert(u"part", partToJson(*part));
    return object;
}

Draft Draft::fromJson(const QJsonObject &object)
{
    Draft draft;
    try {
        draft.server = domain::Profile::fromJson(object.value(u"server").toObject(),
                                                 QStringLiteral("the server of a publication"));
    } catch (const base::Failure &) {
        draft.server = domain::Profile(); // the caller sees it by the empty id
    }
    const QJsonObject dataset = object.value(u"dataset").toObject();
    if (!dataset.value(u"id").toString().isEmpty())
        draft.dataset = datasetFromJson(dataset);
    draft.create = object.value(u"create").toObject();
    const int existing = object.value(u"existing").toInt();
    if (existing >= 0 && existing <= static_cast<int>(Existing::Error))
        draft.existing = static_cast<Existing>(existing);
    draft.folders = domain::folderFormOf(object.value(u"folders").toString()).value_or(draft.folders);
    draft.planKey = object.value(u"plan").toString();
    draft.account = object.value(u"account").toString();
    draft.rate = object.value(u"rate").toDouble();
    readSubmission(draft, object);
    draft.part = partFromJson(object.value(u"part").toObject());
    return draft;
}

} // namespace slipway::session
