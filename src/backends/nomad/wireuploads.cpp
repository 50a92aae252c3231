// SPDX-License-Identifier: MIT
#include "backends/nomad/wireuploads.h"

#include "backends/nomad/uploadfrom.h"
#include "backends/nomad/wire.h"

namespace slipway::backends::nomad {

namespace {

using base::JsonView;
using net::Request;

QByteArray uploadPath(const QString &id)
{
    return "/uploads/" + segment(id);
}

/// Generation 2.x would otherwise answer only when the work is done, and a gateway gives up before; 1.3
/// ignores the word.
Query withoutWaiting()
{
    return {{QStringLiteral("wait_for_processing"), QStringLiteral("false")}};
}

Query ownUnpublished(const QString &after)
{
    Query query = {
        {QStringLiteral("roles"), QStringLiteral("main_author")},
        {QStringLiteral("is_published"), QStringLiteral("false")},
        {QStringLiteral("page_size"), QStringLiteral("100")},
        {QStringLiteral("order_by"), QStringLiteral("upload_create_time")},
        {QStringLiteral("order"), QStringLiteral("desc")},
    };
    if (!after.isEmpty())
        query.append({QStringLiteral("page_after_value"), after});
    return query;
}

QStringList errorsFrom(const JsonView &view)
{
    QStringList lines;
    for (const QString &line : textsIn(view))
        lines.append(withoutTraceback(line));
    return lines;
}

} // namespace

QString withoutTraceback(const QString &text)
{
    // A traceback ends with the line that says what went wrong.
    if (text.contains(QLatin1String("Traceback (most recent call last)"))) {
        const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        return lines.isEmpty() ? QString() : lines.constLast().simplified();
    }
    return text.simplified();
}

Upload uploadFrom(const JsonView &view, const QUrl &api)
{
    Upload upload;
    domain::Submission &submission = upload.submission;
    submission.id = view[u"upload_id"].text();
    submission.title = view[u"upload_name"].textOr(QString());
    submission.created = instant(view[u"upload_create_time"].textOr(QString()));
    submission.entries = view[u"entries"].integerOr(0);
    submission.busy = view[u"process_running"].booleanOr(false);
    submission.published = view[u"published"].booleanOr(false);
    submission.embargoMonths = static_cast<int>(view[u"embargo_length"].integerOr(0));
    submission.licence = view[u"license"].textOr(QString());
    submission.page = uploadPage(api, submission.id);
    upload.currentProcess = view[u"current_process"].textOr(QString());
    upload.status = view[u"process_status"].textOr(QString());
    upload.message = view[u"last_status_message"].textOr(QString()).simplified();
    upload.errors = errorsFrom(view[u"errors"]);
    upload.warnings = errorsFrom(view[u"warnings"]);
    upload.published = instant(view[u"publish_time"].textOr(QString()));
    upload.completed = instant(view[u"complete_time"].textOr(QString()));
    upload.mainAuthor = view[u"main_author"].textOr(QString());
    upload.coauthors = textsIn(view[u"coauthors"]);
    upload.reviewers = textsIn(view[u"reviewers"]);
    upload.reviewerGroups = textsIn(view[u"reviewer_groups"]);
    submission.status = stageOf(upload);
    return upload;
}

QString stageOf(const Upload &upload)
{
    // What generation 2.x says while it works is the end of the work before (NOMAD contract 4.5).
    const QString &message = upload.message;
    const bool stale =
        upload.submission.busy &&
        (message.contains(QLatin1String(" completed ")) || message.endsWith(QLatin1String(" failed")) ||
         message.contains(QLatin1String(" failed: ")) || message == QLatin1String("Processing stopped") ||
         message == QLatin1String("Workflow was cancelled"));
    return message.isEmpty() || stale ? upload.status : message;
}

bool Upload::lastProcessReadFiles() const
{
    return currentProcess.contains(QLatin1String("process_upload")) ||
           currentProcess.startsWith(QLatin1String("put_file"));
}

Request requestUploads(const QUrl &api, const QString &after)
{
    return asJson(Request::get(apiUrl(api, "/uploads", ownUnpublished(after))),
                  QStringLiteral("list the uploads"));
}

Request requestUploadsNamed(const QUrl &api, const QString &name, const QString &after)
{
    Query query = ownUnpublished(after);
    query.append({QStringLiteral("upload_name"), name});
    return asJson(Request::get(apiUrl(api, "/uploads", query)), QStringLiteral("look for the upload"));
}

UploadPage parseUploads(const QByteArray &body, const QUrl &api)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the list of uploads"));
    UploadPage page;
    for (const JsonView &item : view[u"data"].items())
        page.uploads.append(uploadFrom(item, api));
    page.after = nextPage(view);
    return page;
}

Request requestUpload(const QUrl &api, const QString &id)
{
    return asJson(Request::get(apiUrl(api, uploadPath(id))), QStringLiteral("read the upload"));
}

Upload parseUpload(const QByteArray &body, const QUrl &api)
{
    return uploadFrom(JsonView::parse(body, QStringLiteral("the upload"))[u"data"], api);
}

Request requestCreateUpload(const QUrl &api, const QString &name)
{
    Request request = Request::post(apiUrl(api, "/uploads", {{QStringLiteral("upload_name"), name}}));
    request.repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("make the upload"));
}

Request requestDeleteUpload(const QUrl &api, const QString &id)
{
    return asJson(Request::del(apiUrl(api, uploadPath(id), withoutWaiting())),
                  QStringLiteral("delete the upload"));
}

Request requestProcess(const QUrl &api, const QString &id)
{
    Request request = Request::post(apiUrl(api, uploadPath(id) + "/action/process", withoutWaiting()));
    request.repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("have the files processed"));
}

Request requestPublish(const QUrl &api, const QString &id)
{
    Request request = Request::post(apiUrl(api, uploadPath(id) + "/action/publish", withoutWaiting()));
    request.repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("publish the upload"));
}

QUrl uploadPage(const QUrl &api, const QString &id)
{
    return QUrl::fromEncoded(guiOf(api).toEncoded() + "/user/uploads/upload/id/" + segment(id));
}

} // namespace slipway::backends::nomad
