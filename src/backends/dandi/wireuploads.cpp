// SPDX-License-Identifier: MIT
#include "backends/dandi/wireuploads.h"

#include "backends/dandi/wireaccount.h"
#include "base/failure.h"
#include "base/jsonview.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::Failure;
using base::JsonView;
using net::Request;

QJsonObject digest(const QString &etag)
{
    QJsonObject object;
    object.insert(QLatin1String("algorithm"), QString(etagAlgorithm));
    object.insert(QLatin1String("value"), etag);
    return object;
}

QString uploadPath(const QString &uploadId, QLatin1String step)
{
    return QStringLiteral("/uploads/") + uploadId + QLatin1Char('/') + step + QLatin1Char('/');
}

QString uuid(const JsonView &view, const QString &what)
{
    const QString text = view.text();
    if (!isUuid(text)) {
        Failure failure(Failure::Kind::Protocol, QStringLiteral("read ") + what);
        throw failure.detail(QCoreApplication::translate("Dandi", "the id of the upload is no UUID"));
    }
    return text;
}

} // namespace

PartTicket::PartTicket(int partNumber, qint64 bytes, QString presigned)
    : number(partNumber)
    , size(bytes)
    , url(std::move(presigned))
{}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

Request requestBlob(const QUrl &api, const QString &etag)
{
    Request request = Request::post(apiUrl(api, QStringLiteral("/blobs/digest/")));
    request.json(digest(etag)).repeat(Request::Repeat::WhenSafe);
    return asJson(std::move(request), QStringLiteral("look for the content on the server"));
}

QString parseBlob(const QByteArray &body)
{
    const QString what = QStringLiteral("the answer about a blob");
    return uuid(JsonView::parse(body, what)[u"blob_id"], what);
}

Request requestInitialize(const QUrl &api, qint64 size, const QString &etag, const QString &dandiset)
{
    QJsonObject object;
    object.insert(QLatin1String("contentSize"), size);
    object.insert(QLatin1String("digest"), digest(etag));
    object.insert(QLatin1String("dandiset"), dandiset);
    Request request = Request::post(apiUrl(api, QStringLiteral("/uploads/initialize/")));
    request.json(object).repeat(Request::Repeat::WhenSafe);
    return asJson(std::move(request), QStringLiteral("open the upload"));
}

UploadTicket parseInitialize(const QByteArray &body)
{
    const QString what = QStringLiteral("the plan of the upload");
    const JsonView view = JsonView::parse(body, what);
    UploadTicket ticket;
    ticket.uploadId = uuid(view[u"upload_id"], what);
    for (const JsonView &item : view[u"parts"].items())
        ticket.parts.append(PartTicket(static_cast<int>(item[u"part_number"].integer()),
                                       item[u"size"].integer(), item[u"upload_url"].text()));
    return ticket;
}

QString existingBlob(const net::Response &conflict)
{
    // A bare UUID by the contract; a proxy may have made a URL of it.
    const QString last = QString::fromLatin1(conflict.header("Location").trimmed())
                             .section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return isUuid(last) ? last : QString();
}

Request requestComplete(const QUrl &api, const QString &uploadId, const QList<PartTicket> &parts,
                        const QList<QByteArray> &etags)
{
    QJsonArray list;
    for (qsizetype i = 0; i < parts.size() && i < etags.size(); ++i) {
        QJsonObject part;
        part.insert(QLatin1String("part_number"), parts.at(i).number);
        part.insert(QLatin1String("size"), parts.at(i).size);
        part.insert(QLatin1String("etag"), QString::fromLatin1(etags.at(i)));
        list.append(part);
    }
    QJsonObject object;
    object.insert(QLatin1String("parts"), list);
    Request request = Request::post(apiUrl(api, uploadPath(uploadId, QLatin1String("complete"))));
    request.json(object).repeat(Request::Repeat::WhenSafe);
    return asJson(std::move(request), QStringLiteral("close the upload"));
}

CompletionTicket parseComplete(const QByteArray &body)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the document that completes the upload"));
    CompletionTicket ticket;
    ticket.url = view[u"complete_url"].text();
    ticket.body = view[u"body"].text().toUtf8();
    return ticket;
}

Request requestFinish(const QUrl &api, const CompletionTicket &ticket)
{
    Request request = Request::post(QUrl::fromEncoded(ticket.url.toUtf8(), QUrl::StrictMode));
    request.body(ticket.body, "application/xml")
        .anonymous()
        .handedOutBy(api)
        .repeat(Request::Repeat::WhenSafe)
        .answerWithin(std::chrono::minutes(10))
        .doing(QStringLiteral("put the parts together"));
    return request;
}

QString parseFinish(const QByteArray &body)
{
    QXmlStreamReader reader(body.trimmed());
    if (reader.readNextStartElement() && reader.name() == QLatin1String("CompleteMultipartUploadResult")) {
        while (reader.readNextStartElement()) {
            if (reader.name() == QLatin1String("ETag"))
                return reader.readElementText().remove(QLatin1Char('"')).trimmed();
            reader.skipCurrentElement();
        }
    }
    Failure failure(Failure::Kind::Protocol, QStringLiteral("put the parts together"));
    throw failure.code("unexpected-answer").serverSays(QString::fromUtf8(body.left(2000)));
}

Request requestValidate(const QUrl &api, const QString &uploadId)
{
    // A repeat after a lost answer gives 404, which the flow settles by asking for the digest.
    Request request = Request::post(apiUrl(api, uploadPath(uploadId, QLatin1String("validate"))));
    request.json(QJsonObject()).repeat(Request::Repeat::WhenSafe).answerWithin(std::chrono::minutes(3));
    return asJson(std::move(request), QStringLiteral("have the upload checked"));
}

QString parseValidate(const QByteArray &body)
{
    const QString what = QStringLiteral("the answer about the upload");
    return uuid(JsonView::parse(body, what)[u"blob_id"], what);
}

} // namespace slipway::backends::dandi
