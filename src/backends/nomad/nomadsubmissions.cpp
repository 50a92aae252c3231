// SPDX-License-Identifier: MIT
#include "backends/nomad/nomadsubmissions.h"

#include "backends/nomad/people.h"
#include "backends/nomad/publishing.h"
#include "backends/nomad/wireedit.h"
#include "backends/nomad/wireentries.h"
#include "backends/nomad/wireuploads.h"
#include "backends/nomad/wirevalidation.h"
#include "base/trfunctions.h"

#include <algorithm>
#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;
using domain::Problems;
using domain::Submission;
using domain::Target;
using net::Response;

constexpr int mostPages = 10'000;   // a list that does not end is a server that is broken
constexpr int entriesAtALook = 100; // while it works; the whole table comes when it is done
constexpr std::chrono::milliseconds firstPause{500};
constexpr std::chrono::milliseconds longestPause{10'000};
constexpr std::chrono::milliseconds goneWithin = std::chrono::minutes(10);

SLIPWAY_TR_FUNCTIONS(Nomad)

Failure plain(Failure::Kind kind, const char *doing, const QByteArray &code, const QString &detail)
{
    Failure failure(kind, QLatin1String(doing));
    failure.code(code).detail(detail);
    return failure;
}

Submission submissionOf(const Target &target)
{
    if (target.submission)
        return *target.submission;
    throw plain(Failure::Kind::Internal, "find the upload", "no-submission", QString());
}

QStringList idsOf(const QList<domain::FieldChoice> &choices)
{
    QStringList ids;
    for (const domain::FieldChoice &choice : choices)
        ids.append(choice.value);
    return ids;
}

} // namespace

NomadSubmissions::NomadSubmissions(std::shared_ptr<Conversation> conversation,
                                   std::shared_ptr<Datasets> datasets, int limit)
    : m_conversation(std::move(conversation))
    , m_datasets(std::move(datasets))
    , m_limit(limit)
{}

base::Task<domain::SubmissionList> NomadSubmissions::unpublished(std::stop_token stop)
{
    domain::SubmissionList list;
    list.limit = m_limit;
    QString after;
    for (int page = 1; page <= mostPages; ++page) {
        net::Request request = requestUploads(m_conversation->api(), after);
        const Response response = co_await m_conversation->ask(std::move(request), Step::ListUploads, stop);
        const UploadPage one = parseUploads(response.body, m_conversation->api());
        for (const Upload &upload : one.uploads) {
            if (!upload.submission.published)
                list.submissions.append(upload.submission);
        }
        if (one.after.isEmpty() || one.after == after)
            break;
        after = one.after;
    }
    co_return list;
}

base::Task<Upload> NomadSubmissions::upload(QString id, std::stop_token stop)
{
    net::Request request = requestUpload(m_conversation->api(), id);
    const Response response = co_await m_conversation->ask(std::move(request), Step::ReadUpload, stop);
    Upload upload = parseUpload(response.body, m_conversation->api());
    co_return upload;
}

base::Task<Submission> NomadSubmissions::submission(QString id, std::stop_token stop)
{
    const Upload found = co_await upload(std::move(id), stop);
    co_return Submission(found.submission);
}

base::Task<Submission> NomadSubmissions::create(QString uniqueName, std::stop_token stop)
{
    net::Request request = requestCreateUpload(m_conversation->api(), uniqueName);
    const Response response = co_await m_conversation->ask(std::move(request), Step::CreateUpload, stop);
    try {
        const Upload made = parseUpload(response.body, m_conversation->api());
        co_return Submission(made.submission);
    } catch (Failure &failure) {
        throw failure.outcomeUnknown(); // it was made, and its ID cannot be read
    }
}

base::Task<QList<Submission>> NomadSubmissions::findCreated(QString uniqueName, std::stop_token stop)
{
    QList<Submission> found;
    QString after;
    for (int page = 1; page <= mostPages; ++page) {
        net::Request request = requestUploadsNamed(m_conversation->api(), uniqueName, after);
        const Response response = co_await m_conversation->ask(std::move(request), Step::ListUploads, stop);
        const UploadPage one = parseUploads(response.body, m_conversation->api());
        for (const Upload &upload : one.uploads) {
            if (!upload.submission.published && upload.submission.title == uniqueName)
                found.append(upload.submission);
        }
        if (one.after.isEmpty() || one.after == after)
            break;
        after = one.after;
    }
    co_return found;
}

base::Task<> NomadSubmissions::remove(QString id, std::stop_token stop)
{
    net::Request request = requestDeleteUpload(m_conversation->api(), id);
    const QString doing = request.doing();
    const Response response = co_await m_conversation->tell(std::move(request), stop);
    try {
        throwUnlessWelcome(response, Step::DeleteUpload, doing, true);
    } catch (const Failure &failure) {
        if (failure.code() == "submission-gone")
            co_return;
        if (failure.code() != "submission-busy") // busy with the deletion that was ordered before, perhaps
            throw;
    }
    const std::chrono::milliseconds start = m_conversation->clock().ticks();
    std::chrono::milliseconds pause = firstPause;
    while (m_conversation->clock().ticks() - start < goneWithin) {
        net::Request look = requestUpload(m_conversation->api(), id);
        const Response seen = co_await m_conversation->tell(std::move(look), stop);
        if (seen.status == 404)
            co_return;
        throwUnlessWelcome(seen, Step::ReadUpload, doing, true);
        if (!parseUpload(seen.body, m_conversation->api()).submission.busy)
            throw plain(Failure::Kind::Conflict, "delete the upload", "not-deleted",
                        tr("The server did not delete the upload. Try again, or delete it in the browser."));
        auto waiting = m_conversation->clock().wait(pause, stop);
        co_await std::move(waiting);
        pause = std::min(pause * 3 / 2, longestPause);
    }
    throw plain(Failure::Kind::Stalled, "delete the upload", "deletion-slow",
                tr("The server has taken the order to delete the upload, but is not done yet."));
}

base::Task<EntryPage> NomadSubmissions::entries(QString id, int pageSize, QString after, std::stop_token stop)
{
    net::Request request = requestEntries(m_conversation->api(), id, pageSize, after);
    const Response response = co_await m_conversation->ask(std::move(request), Step::ReadUpload, stop);
    EntryPage page = parseEntries(response.body, m_conversation->api());
    co_return page;
}

base::Task<domain::Processing> NomadSubmissions::processing(QString id, std::stop_token stop)
{
    const bool wasRunning = m_wasRunning.value(id);
    EntryPage page = co_await entries(id, wasRunning ? entriesAtALook : entriesPerPage, QString(), stop);
    const bool isRunning = page.upload.submission.busy;
    if (wasRunning && !isRunning && page.total > page.entries.size())
        page = co_await entries(id, entriesPerPage, QString(), stop);
    m_wasRunning.insert(id, isRunning);
    domain::Processing processing = processingOf(page);
    processing.looksStuck = m_watch.isStuck(processing, m_conversation->clock().ticks());
    co_return processing;
}

base::Task<> NomadSubmissions::order(QString id, net::Request request, Step step, std::stop_token stop)
{
    const Response response = co_await m_conversation->ask(std::move(request), step, stop);
    m_wasRunning.insert(id, isWelcome(response)); // the answer may be stale in 2.x: only the next look counts
}

base::Task<> NomadSubmissions::process(QString id, std::stop_token stop)
{
    net::Request request = requestProcess(m_conversation->api(), id);
    co_await order(id, std::move(request), Step::Process, stop);
}

base::Task<CurrentDetails> NomadSubmissions::current(QString id, bool all, std::stop_token stop)
{
    CurrentDetails now;
    QString after;
    for (int number = 1; number <= mostPages; ++number) {
        const EntryPage page = co_await entries(id, entriesPerPage, after, stop);
        now.upload = page.upload;
        now.upload.submission.entries = page.total;
        now.entries.append(page.entries);
        if (!all || page.after.isEmpty() || page.after == after)
            break;
        after = page.after;
    }
    co_return now;
}

base::Task<QList<domain::FieldSpec>> NomadSubmissions::detailFields(Target target, std::stop_token stop)
{
    if (!target.submission)
        co_return nomad::detailFields(CurrentDetails(), target.dataset.id, {});
    const CurrentDetails now = co_await current(target.submission->id, false, stop);
    const QStringList people = now.upload.coauthors + now.upload.reviewers;
    auto asking = labelsOf(m_conversation, people, stop);
    const QHash<QString, QString> labels = co_await std::move(asking);
    co_return nomad::detailFields(now, target.dataset.id, labels);
}

Problems NomadSubmissions::checkDetails(const QJsonObject &values) const
{
    return detailProblems(values);
}

base::Task<QList<domain::FieldChoice>> NomadSubmissions::lookUp(QString field, QString text,
                                                                std::stop_token stop)
{
    QList<domain::FieldChoice> choices;
    if (field != QLatin1String("datasets")) {
        auto asking = lookUpPeople(m_conversation, text, stop);
        choices = co_await std::move(asking);
        co_return choices;
    }
    constexpr qsizetype most = 50; // choices that are worth showing
    const QList<DatasetRecord> own = co_await m_datasets->own(stop);
    for (const DatasetRecord &record : own) {
        if (choices.size() == most)
            break;
        if (!record.dataset.title.contains(text.trimmed(), Qt::CaseInsensitive))
            continue;
        domain::FieldChoice choice;
        choice.value = record.dataset.id;
        choice.label = record.dataset.title;
        choices.append(choice);
    }
    co_return choices;
}

/// Our own datasets, with their names; asked for only if `values` speak of datasets.
base::Task<QList<domain::FieldChoice>> NomadSubmissions::datasetsFor(QJsonObject values, std::stop_token stop)
{
    QList<domain::FieldChoice> own;
    if (!values.value(QLatin1String("datasets")).isArray())
        co_return own;
    const QList<DatasetRecord> records = co_await m_datasets->own(stop);
    for (const DatasetRecord &record : records) {
        domain::FieldChoice choice;
        choice.value = record.dataset.id;
        choice.label = record.dataset.title;
        own.append(choice);
    }
    co_return own;
}

base::Task<Problems> NomadSubmissions::verifyWithoutSubmission(QJsonObject values, std::stop_token stop)
{
    auto asking = userIdsOf(m_conversation, peopleIn(values), stop);
    const QHash<QString, QString> people = co_await std::move(asking);
    const QList<domain::FieldChoice> own = co_await datasetsFor(values, stop);
    co_return referenceProblems(withDatasetIds(values, own), people.keys(), idsOf(own));
}

base::Task<Problems> NomadSubmissions::verifyDetails(Target target, QJsonObject values, std::stop_token stop)
{
    if (!target.submission)
        co_return co_await verifyWithoutSubmission(values, stop);
    const QString id = target.submission->id;
    const CurrentDetails now = co_await current(id, false, stop);
    const QList<domain::FieldChoice> own = co_await datasetsFor(values, stop);
    const QJsonObject wanted =
        editQuantities(withDatasetIds(values, own), now, target.dataset.id, idsOf(own));
    if (wanted.isEmpty())
        co_return Problems();
    net::Request request = requestEdit(m_conversation->api(), id, wanted, EditMode::Verify);
    const QString doing = request.doing();
    const Response response = co_await m_conversation->tell(std::move(request), stop);
    if (!complaintsIn(response).isEmpty())
        co_return validationProblems(response);
    throwUnlessWelcome(response, Step::Edit, doing, true);
    co_return Problems();
}

base::Task<> NomadSubmissions::applyDetails(Target target, QJsonObject values, std::stop_token stop)
{
    const char *const doing = "write the details";
    const QString id = submissionOf(target).id;
    const CurrentDetails now = co_await current(id, false, stop);
    const Upload &upload = now.upload;
    if (upload.submission.busy) // entries that come later would not have the values
        throw plain(Failure::Kind::Conflict, doing, "submission-busy", QString());
    // A successful edit would make a failed processing look successful (NOMAD contract 5.5).
    if (upload.status == QLatin1String("FAILURE") && upload.lastProcessReadFiles())
        throw plain(Failure::Kind::Rejected, doing, "processing-failed", QString());
    const QList<domain::FieldChoice> own = co_await datasetsFor(values, stop);
    const QJsonObject wanted =
        editQuantities(withDatasetIds(values, own), now, target.dataset.id, idsOf(own));
    if (wanted.isEmpty())
        co_return;
    if (concernsEntries(wanted) && upload.submission.entries == 0)
        throw plain(
            Failure::Kind::Rejected, doing, "no-entries",
            tr("NOMAD keeps comment, references and datasets with the entries, and this upload has none."));
    net::Request request = requestEdit(m_conversation->api(), id, wanted, EditMode::Apply);
    co_await order(id, std::move(request), Step::Edit, stop);
}

base::Task<Problems> NomadSubmissions::compareDetails(Target target, QJsonObject values, std::stop_token stop)
{
    auto asking = userIdsOf(m_conversation, peopleIn(values), stop);
    const QHash<QString, QString> userIds = co_await std::move(asking);
    const QList<domain::FieldChoice> own = co_await datasetsFor(values, stop);
    const CurrentDetails now = co_await current(submissionOf(target).id, true, stop);
    co_return detailDifferences(withDatasetIds(values, own), now, target.dataset.id, userIds);
}

Problems NomadSubmissions::checkPublish(const domain::Processing &processing) const
{
    return publishProblems(processing);
}

base::Task<> NomadSubmissions::publish(Submission submission, std::stop_token stop)
{
    const Upload now = co_await upload(submission.id, stop);
    if (now.submission.published)
        co_return;
    if (now.submission.embargoMonths < submission.embargoMonths)
        throw plain(Failure::Kind::Conflict, "publish the upload", "embargo-shorter",
                    tr("The server has an embargo of %n month(s) for this upload, not %1. Nothing was "
                       "published. Save "
                       "the details again.",
                       nullptr, now.submission.embargoMonths)
                        .arg(submission.embargoMonths));
    net::Request request = requestPublish(m_conversation->api(), submission.id);
    try {
        co_await order(submission.id, std::move(request), Step::Publish, stop);
    } catch (const Failure &failure) {
        if (failure.code() != "already-published")
            throw;
    }
}

base::Task<domain::Dataset> NomadSubmissions::assignDoi(domain::Dataset dataset, std::stop_token stop)
{
    DatasetRecord record = co_await m_datasets->assignDoi(dataset.id, stop);
    record.dataset.writable = dataset.writable;
    record.dataset.published = true;
    co_return domain::Dataset(record.dataset);
}

} // namespace slipway::backends::nomad
