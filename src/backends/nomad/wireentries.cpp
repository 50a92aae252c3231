// SPDX-License-Identifier: MIT
#include "backends/nomad/wireentries.h"

#include "backends/nomad/uploadfrom.h"
#include "backends/nomad/wire.h"

namespace slipway::backends::nomad {

namespace {

using base::JsonView;
using domain::Entry;
using domain::Processing;
using net::Request;

Entry::State stateOf(const QString &status)
{
    if (status == QLatin1String("SUCCESS"))
        return Entry::State::Succeeded;
    if (status == QLatin1String("FAILURE"))
        return Entry::State::Failed;
    if (status == QLatin1String("RUNNING") || status == QLatin1String("WAITING_FOR_RESULT"))
        return Entry::State::Processing;
    return Entry::State::Waiting;
}

QStringList linesFrom(const JsonView &view)
{
    QStringList lines;
    for (const QString &line : textsIn(view))
        lines.append(withoutTraceback(line));
    return lines;
}

/// Objects with ID and name, or bare IDs (NOMAD contract 4.4).
QList<domain::FieldChoice> datasetsFrom(const JsonView &view)
{
    QList<domain::FieldChoice> datasets;
    if (view.isNull())
        return datasets;
    for (const JsonView &item : view.items()) {
        domain::FieldChoice one;
        if (item.value().isString()) {
            one.value = item.text();
        } else {
            one.value = item[u"dataset_id"].text();
            one.label = item[u"dataset_name"].textOr(QString());
        }
        datasets.append(one);
    }
    return datasets;
}

EntryRecord recordFrom(const JsonView &view)
{
    EntryRecord record;
    Entry &entry = record.entry;
    entry.id = view[u"entry_id"].text();
    entry.mainfile = view[u"mainfile"].textOr(QString());
    entry.parser = view[u"parser_name"].textOr(QString());
    entry.state = stateOf(view[u"process_status"].textOr(QString()));
    entry.errors = linesFrom(view[u"errors"]);
    entry.warnings = linesFrom(view[u"warnings"]);
    const JsonView metadata = view[u"entry_metadata"];
    record.described = metadata.value().isObject();
    if (record.described) {
        record.comment = metadata[u"comment"].textOr(QString());
        record.references = textsIn(metadata[u"references"]);
        record.datasets = datasetsFrom(metadata[u"datasets"]);
    }
    return record;
}

Processing::State stateOf(const Upload &upload)
{
    if (upload.submission.busy)
        return Processing::State::Running;
    if (upload.status == QLatin1String("FAILURE"))
        return Processing::State::Failed;
    if (upload.status == QLatin1String("SUCCESS"))
        return Processing::State::Succeeded;
    return Processing::State::Untouched;
}

} // namespace

Request requestEntries(const QUrl &api, const QString &uploadId, int pageSize, const QString &after)
{
    Query query = {{QStringLiteral("page_size"), QString::number(pageSize)}};
    if (!after.isEmpty())
        query.append({QStringLiteral("page_after_value"), after});
    return asJson(Request::get(apiUrl(api, "/uploads/" + segment(uploadId) + "/entries", query)),
                  QStringLiteral("look how far the processing is"));
}

EntryPage parseEntries(const QByteArray &body, const QUrl &api)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the entries of the upload"));
    EntryPage page;
    page.upload = uploadFrom(view[u"upload"], api);
    page.successful = view[u"processing_successful"].integerOr(0);
    page.failed = view[u"processing_failed"].integerOr(0);
    page.total = totalItems(view);
    page.after = nextPage(view);
    if (!view[u"data"].isNull()) {
        for (const JsonView &item : view[u"data"].items())
            page.entries.append(recordFrom(item));
    }
    return page;
}

Processing processingOf(const EntryPage &page)
{
    Processing processing;
    processing.state = stateOf(page.upload);
    processing.stage = page.upload.submission.status;
    processing.successful = page.successful;
    processing.failed = page.failed;
    processing.total = page.total;
    processing.completed = page.upload.completed;
    processing.submission = page.upload.submission;
    processing.submission.entries = page.total;
    if (!processing.isRunning()) { // while 2.x works, these are of the work before
        processing.errors = page.upload.errors;
        processing.warnings = page.upload.warnings;
        if (processing.state == Processing::State::Failed && processing.errors.isEmpty() &&
            !page.upload.message.isEmpty())
            processing.errors.append(page.upload.message);
    }
    for (const EntryRecord &record : page.entries)
        processing.entries.append(record.entry);
    return processing;
}

} // namespace slipway::backends::nomad
