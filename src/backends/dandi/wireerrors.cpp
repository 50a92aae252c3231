// SPDX-License-Identifier: MIT
#include "backends/dandi/wireerrors.h"

#include "base/trfunctions.h"
#include "upload/storageerror.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::Failure;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(Dandi)

/// Any JSON value, also a bare string; undefined if it is none.
QJsonValue parsed(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']');
    return document.isArray() && document.array().size() == 1 ? document.array().at(0)
                                                              : QJsonValue(QJsonValue::Undefined);
}

/// Messages of a serializer with their fields: "contentSize: Ensure this value …; parts[2].etag: …".
void collect(const QJsonValue &value, const QString &place, QStringList &lines)
{
    if (value.isString()) {
        const bool named = !place.isEmpty() && place != QLatin1String("detail") &&
                           place != QLatin1String("non_field_errors");
        lines.append(named ? place + QStringLiteral(": ") + value.toString() : value.toString());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const bool nested = array.at(i).isObject();
            collect(array.at(i), nested ? place + QStringLiteral("[%1]").arg(i) : place, lines);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            const bool whole = member.key() == QLatin1String("non_field_errors") && !place.isEmpty();
            const QString inner = place.isEmpty() ? member.key() : place + QLatin1Char('.') + member.key();
            collect(member.value(), whole ? place : inner, lines);
        }
    }
}

/// What an HTML page says: its title, or its text.
QString pageText(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(8000));
    static const QRegularExpression title(QStringLiteral("<title[^>]*>(.*?)</title>"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    const auto match = title.match(text);
    return (match.hasMatch() ? match.captured(1) : text).simplified();
}

std::optional<std::chrono::seconds> retryAfter(const net::Response &response)
{
    const QByteArray value = response.header("Retry-After").trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(value), Qt::RFC2822Date);
    if (!at.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(at)));
}

/// What one row of the table says.
struct Meaning
{
    Meaning(Kind what, const char *stableCode, QString sentence = QString())
        : kind(what)
        , code(stableCode)
        , detail(std::move(sentence))
    {}
    Kind kind;
    const char *code;
    QString detail;
};

Meaning unauthorised(const QString &says)
{
    if (says.contains(QLatin1String("inactive")))
        return {Kind::SignIn, "account-closed"};
    if (says.contains(QLatin1String("were not provided")))
        return {Kind::SignIn, "key-not-sent"};
    return {Kind::SignIn, "wrong-key"};
}

Meaning forbidden(Step step, const QString &says)
{
    if (step == Step::ReadDandiset && !says.isEmpty())
        return {Kind::Forbidden, "embargoed"};
    if (says.isEmpty() || says.contains(QLatin1String("Action not allowed")))
        return {Kind::Forbidden, "not-owner"};
    if (says.contains(QLatin1String("do not have permission")))
        return {Kind::Forbidden, "account-not-approved"};
    return {Kind::Forbidden, "refused"};
}

Meaning notFound(Step step)
{
    switch (step) {
    case Step::ReadDandiset:
        return {Kind::NotFound, "no-such-dataset"};
    case Step::InitializeUpload:
        return {Kind::NotFound, "dataset-gone"};
    case Step::CompleteUpload:
    case Step::ValidateUpload:
        return {Kind::NotFound, "no-such-upload"};
    case Step::RegisterAsset:
    case Step::ReplaceAsset:
        return {Kind::NotFound, "blob-gone"};
    default:
        return {Kind::NotFound, "not-found"};
    }
}

Meaning conflict(Step step, const QString &says)
{
    if (says.contains(QLatin1String("conflicts with existing")))
        return {Kind::Conflict, "path-conflict",
                tr("A file and a folder cannot have the same name. Rename the file, or the folder it would "
                   "stand in the way of.")};
    if (step == Step::RegisterAsset || step == Step::ReplaceAsset)
        return {Kind::Conflict, "path-taken"};
    if (step == Step::InitializeUpload || step == Step::ValidateUpload)
        return {Kind::Conflict, "blob-exists"};
    return {Kind::Conflict, "conflict"};
}

Meaning badRequest(Step step, const QString &says)
{
    if (says.contains(QLatin1String("during unembargo")))
        return {Kind::Conflict, "unembargo-running"};
    if (step == Step::ValidateUpload && says.contains(QLatin1String("does not exist")))
        return {Kind::NotFound, "not-completed"};
    if (step == Step::ValidateUpload && says.contains(QLatin1String("does not match")))
        return {Kind::Mismatch, "content-differs"};
    if (step == Step::InitializeUpload && says.contains(QLatin1String("contentSize")))
        return {Kind::Rejected, "empty-file"};
    if (step == Step::RegisterAsset || step == Step::ReplaceAsset) {
        const bool aboutPath = says.contains(QLatin1String("Path")) || says.contains(QLatin1String("path")) ||
                               says.contains(QLatin1String("at most 512"));
        if (aboutPath)
            return {Kind::Rejected, "path-refused"};
    }
    if (step == Step::CreateDandiset)
        return {Kind::Rejected, "creation-refused"};
    return {Kind::Rejected, "refused"};
}

Meaning apiMeaning(const net::Response &response, Step step, const QString &says)
{
    const int status = response.status;
    if (status >= 500)
        return {Kind::Server, "server-trouble"};
    if (status == 429)
        return {Kind::RateLimited, "throttled"};
    if (status >= 300 && status < 400)
        return {Kind::Protocol, "redirected",
                tr("The server has moved to another address. Check the address of this server.")};
    if (status == 413)
        return {Kind::TooLarge, "too-large"};
    if (status == 403 && response.body.trimmed().isEmpty())
        return forbidden(step, QString());
    if (response.isSuccess() && isWebPage(response))
        return {Kind::Offline, "html-answer"};
    if (isWebPage(response))
        return {Kind::Protocol, "html-answer"};
    switch (status) {
    case 401:
        return unauthorised(says);
    case 403:
        return forbidden(step, says);
    case 404:
        return notFound(step);
    case 409:
        return conflict(step, says);
    case 400:
        return badRequest(step, says);
    case 405:
        return {Kind::Internal, "not-a-draft"};
    case 415:
        return {Kind::Internal, "wrong-format"};
    default:
        return {response.isSuccess() ? Kind::Protocol : Kind::Rejected, "unexpected-answer"};
    }
}

} // namespace

bool isWebPage(const net::Response &response)
{
    const QByteArray type = response.contentType();
    if (type == "text/html" || type == "application/xhtml+xml")
        return !response.body.trimmed().isEmpty();
    const QByteArray start = response.body.left(64).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

QString errorText(const net::Response &response)
{
    if (response.body.trimmed().isEmpty())
        return QString();
    if (isWebPage(response))
        return pageText(response.body);
    if (const upload::StorageError error = upload::storageError(response.body); !error.code.isEmpty())
        return error.code + QStringLiteral(": ") + error.message;
    const QJsonValue value = parsed(response.body);
    if (value.isUndefined())
        return QString::fromUtf8(response.body.left(2000)).simplified();
    QStringList lines;
    collect(value, QString(), lines);
    return lines.join(QStringLiteral("; "));
}

QString errorField(const net::Response &response)
{
    if (isWebPage(response))
        return QString();
    const QJsonObject object = parsed(response.body).toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (member.key() != QLatin1String("detail") && member.key() != QLatin1String("non_field_errors"))
            return member.key();
    }
    return QString();
}

base::Failure failureFor(const net::Response &response, Step step, const QString &doing)
{
    if (step == Step::FinishUpload)
        return upload::storageFailure(response, doing);
    const QString says = errorText(response);
    const Meaning meaning = apiMeaning(response, step, says);
    Failure failure(meaning.kind, doing);
    failure.code(meaning.code)
        .http(response.status)
        .serverSays(says)
        .where(response.url.toString(QUrl::RemoveQuery))
        .requestId(response.requestId)
        .detail(meaning.detail)
        .field(errorField(response));
    if (const auto pause = retryAfter(response))
        failure.retryAfter(*pause);
    return failure;
}

} // namespace slipway::backends::dandi
