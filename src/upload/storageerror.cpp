// SPDX-License-Identifier: MIT
#include "upload/storageerror.h"

#include "base/trfunctions.h"

#include <QXmlStreamReader>

#include <utility>

namespace slipway::upload {

namespace {

using base::Failure;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(Storage)

bool isWebPage(const net::Response &response)
{
    return response.contentType() == "text/html" && !response.body.trimmed().isEmpty();
}

void describe(Failure &failure, int status, const StorageError &error)
{
    const QString suspect = tr("Something between this computer and the storage changed the request. A proxy "
                               "or a security program is the most likely cause.");
    if (error.code == QLatin1String("SignatureDoesNotMatch"))
        failure.code("storage-signature").detail(suspect);
    else if (status == 411 || status == 501)
        failure.code("storage-refused").detail(suspect);
    else
        failure.code("storage-refused");
}

Kind kindOf(int status, const StorageError &error, QByteArray &code)
{
    const auto is = [&error](const char *name) { return error.code == QLatin1String(name); };
    if (is("NoSuchUpload")) {
        code = "no-such-upload";
        return Kind::NotFound;
    }
    if (status == 403 && error.message.contains(QLatin1String("expired"), Qt::CaseInsensitive)) {
        code = "url-expired";
        return Kind::Rejected;
    }
    if (is("InvalidPart") || is("InvalidPartOrder") || is("EntityTooSmall")) {
        code = "parts-refused";
        return Kind::Rejected;
    }
    if (is("RequestTimeout")) {
        code = "storage-timeout";
        return Kind::Stalled;
    }
    const bool passing = (status >= 500 && status != 501) || status == 429 || is("SlowDown") ||
                         is("InternalError") || is("ServiceUnavailable") ||
                         (status == 200 && !error.code.isEmpty());
    if (passing) {
        code = "storage-trouble";
        return Kind::Server;
    }
    return Kind::Rejected;
}

} // namespace

StorageError::StorageError(QString errorCode, QString errorMessage)
    : code(std::move(errorCode))
    , message(std::move(errorMessage))
{}

StorageError storageError(const QByteArray &body)
{
    QXmlStreamReader reader(body.trimmed());
    StorageError error;
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("Error"))
        return error;
    while (reader.readNextStartElement()) {
        const QString name = reader.name().toString();
        const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
        if (name == QLatin1String("Code"))
            error.code = text;
        else if (name == QLatin1String("Message"))
            error.message = text;
    }
    if (error.code.isEmpty())
        error.code = QStringLiteral("Error");
    return error;
}

base::Failure storageFailure(const net::Response &response, const QString &doing)
{
    const StorageError error = storageError(response.body);
    QByteArray code;
    Kind kind = kindOf(response.status, error, code);
    if (code.isEmpty() && isWebPage(response)) {
        code = "html-answer"; // a portal or a proxy that wants a sign-in answers in the storage's place
        kind = Kind::Offline;
    }
    Failure failure(kind, doing);
    failure.http(response.status)
        .where(response.url.toString(QUrl::RemoveQuery))
        .requestId(response.requestId)
        .serverSays(error.code.isEmpty() ? QString::fromUtf8(response.body.left(2000))
                                         : error.code + QStringLiteral(": ") + error.message);
    if (code.isEmpty())
        describe(failure, response.status, error);
    else
        failure.code(code);
    return failure;
}

} // namespace slipway::upload
