// SPDX-License-Identifier: MIT
#include "backends/nomad/wireerrors.h"

#include "backends/nomad/wirevalidation.h"
#include "base/trfunctions.h"
#include "net/retry.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(Nomad)

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

bool has(const QString &says, const char *part)
{
    return says.contains(QLatin1String(part));
}

Meaning missingScopes(const QString &says)
{
    static const QRegularExpression list(QStringLiteral("\\[(.*)\\]"));
    QString names = list.match(says).captured(1);
    names.remove(QLatin1Char('\'')).remove(QLatin1Char('"'));
    return {Kind::Forbidden, "missing-scopes",
            tr("This token may not do that: it lacks %1. Make a new token on the web site, with these rights "
               "too, and sign in with it.")
                .arg(names.isEmpty() ? tr("a right") : names)};
}

/// Texts that mean "you may not" although generation 1.3 says them with 401 (NOMAD contract 2.6).
bool isAboutPermission(const QString &says)
{
    static const char *const parts[] = {"You do not have",
                                        "Only main author",
                                        "Only admin",
                                        "already published",
                                        "The dataset can only be edited",
                                        "You are not authorized",
                                        "unknown user"};
    return std::any_of(std::begin(parts), std::end(parts),
                       [&says](const char *part) { return has(says, part); });
}

Meaning forbidden(const QString &says)
{
    if (has(says, "Missing scopes"))
        return missingScopes(says);
    if (has(says, "DataCite DOI service is not enabled"))
        return {Kind::Unsupported, "doi-not-offered"};
    if (has(says, "already published"))
        return {Kind::Conflict, "submission-published"};
    if (has(says, "dataset can only be edited"))
        return {Kind::Forbidden, "not-owner"};
    if (has(says, "access this Oasis"))
        return {Kind::Forbidden, "not-on-this-oasis",
                tr("Your account may not use this server. Write to the people who run it.")};
    if (has(says, "unknown user"))
        return {Kind::Forbidden, "unknown-account",
                tr("The server does not know this account. Sign in once on its web site, then try again.")};
    if (has(says, "specified upload") || has(says, "Only main author"))
        return {Kind::Forbidden, "not-your-submission"};
    return {Kind::Forbidden, "refused"};
}

Meaning unauthorised(Step step, const QString &says)
{
    if (step == Step::SignIn)
        return {Kind::SignIn, "wrong-password"};
    if (isAboutPermission(says))
        return forbidden(says);
    const bool isNone = has(says, "uthorization required") || has(says, "uthentication required");
    if (step == Step::ReadAccount && !isNone && !has(says, "Expired"))
        return {Kind::SignIn, "wrong-key"};
    return {Kind::SignIn, "token-expired"};
}

Meaning notFound(const net::Response &response, Step step, const QString &says)
{
    if (step == Step::ReadInfo) {
        const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
        if (answer.contains(QLatin1String("info")))
            return {
                Kind::NotFound, "not-nomad",
                tr("A NOMAD answers here, but the path in the address is wrong. Copy the address that the "
                   "browser shows on its pages, up to and without \u201c/gui\u201d.")};
        return {
            Kind::NotFound, "not-nomad",
            tr("There is no NOMAD at this address. Copy the address that the browser shows on the pages of "
               "this NOMAD, up to and without \u201c/gui\u201d.")};
    }
    if (says == QLatin1String("Not Found"))
        return {Kind::Unsupported, "not-offered"}; // the route itself is not known
    switch (step) {
    case Step::ReadDataset:
        return {Kind::NotFound, "no-such-dataset"};
    case Step::AssignDoi:
        return {Kind::NotFound, "dataset-gone"};
    case Step::ReadFiles:
    case Step::DeleteFiles:
        if (!has(says, "upload_id"))
            return {Kind::NotFound, "no-such-file"};
        return {Kind::NotFound, "submission-gone"};
    case Step::ReadUpload:
    case Step::DeleteUpload:
    case Step::PutFiles:
    case Step::Process:
    case Step::Edit:
    case Step::Publish:
        return {Kind::NotFound, "submission-gone"};
    default:
        return {Kind::NotFound, "not-found"};
    }
}

Meaning aboutDoi(const QString &says)
{
    if (has(says, "It is removed now"))
        return {Kind::NotFound, "dataset-removed",
                tr("The server has deleted the dataset: an earlier request for a DOI had failed there. The "
                   "published upload is untouched. Make a new dataset and put the entries into it.")};
    if (has(says, "already has a DOI"))
        return {Kind::Conflict, "doi-exists"};
    if (has(says, "is empty"))
        return {Kind::Rejected, "doi-empty-dataset",
                tr("A dataset without published entries gets no DOI. Publish first.")};
    if (has(says, "unpublished contents"))
        return {Kind::Rejected, "doi-unpublished",
                tr("Something in this dataset is not published yet. Publish all of it, then ask for the DOI "
                   "on the "
                   "web site.")};
    return {Kind::Rejected, "refused"};
}

Meaning badRequest(Step step, const QString &says)
{
    if (step == Step::AssignDoi)
        return aboutDoi(says);
    if (has(says, "Limit of unpublished uploads"))
        return {Kind::Rejected, "too-many-submissions"};
    if (has(says, "dataset name is already taken"))
        return {Kind::Conflict, "dataset-name-taken"};
    if (has(says, "embargo_length"))
        return {Kind::Rejected, "embargo-out-of-range"};
    if (has(says, "Upload already published") || has(says, "Upload is already published"))
        return {Kind::Conflict, step == Step::Publish ? "already-published" : "submission-published"};
    if (has(says, "blocked by another process") || has(says, "currently being processed") ||
        has(says, "still being processed") || has(says, "still/already processed"))
        return {Kind::Conflict, "submission-busy"};
    if (has(says, "failed processing"))
        return {Kind::Rejected, "processing-failed"};
    if (has(says, "without any resulting entries"))
        return {Kind::Rejected, "no-entries"};
    if (has(says, "Cannot extract file"))
        return {Kind::Rejected, "archive-refused"};
    if (has(says, "Bad file name") || has(says, "Bad path"))
        return {Kind::Rejected, "path-refused"};
    if (has(says, "Some IO went wrong"))
        return {Kind::Server, "upload-disrupted"}; // passes: the file is sent again
    if (has(says, "No file name provided") || has(says, "Either an upload file"))
        return {Kind::Internal, "body-not-taken"};
    if (has(says, "Page out of range"))
        return {Kind::Conflict, "page-gone"};
    return {Kind::Rejected, "refused"};
}

Meaning unprocessable(const net::Response &response, Step step)
{
    if (step == Step::SignIn)
        return {Kind::Protocol, "sign-in-form"};
    for (const Complaint &complaint : complaintsIn(response)) {
        if (complaint.place == QLatin1String("upload_id"))
            return {Kind::NotFound, "submission-gone"};
        if (complaint.says.startsWith(QLatin1String("AuthLevel.")))
            return {Kind::Forbidden, "not-your-submission"};
    }
    if (step == Step::CreateDataset)
        return {Kind::Rejected, "creation-refused"};
    return {Kind::Rejected, step == Step::Edit ? "details-refused" : "refused"};
}

Meaning serverTrouble(const net::Response &response, Step step, const QString &says)
{
    if (response.status == 503)
        return {Kind::Server, "server-busy"}; // also what too many requests get (NOMAD contract 8)
    if (step == Step::AssignDoi && (has(says, "Datacite") || has(says, "DataCite")))
        return {Kind::Server, "doi-service-down"};
    const bool signingIn = step == Step::SignIn || step == Step::ReadAccount;
    if (response.status == 500 && (signingIn || has(says, "authenticated user")))
        return {Kind::Server, "sign-in-service-down"};
    return {Kind::Server, "server-trouble"};
}

Meaning pageMeaning(const net::Response &response, Step step)
{
    if (step == Step::ReadInfo)
        return {
            Kind::Protocol, "not-nomad",
            tr("A web page answered instead of NOMAD. Check the address; in a foreign network, sign in to it "
               "in the browser first.")};
    return {response.isSuccess() ? Kind::Offline : Kind::Protocol, "html-answer"};
}

Meaning meaningOf(const net::Response &response, Step step, const QString &says)
{
    const int status = response.status;
    if (status >= 500)
        return serverTrouble(response, step, says);
    if (status == 429)
        return {Kind::RateLimited, "throttled"};
    if (status == 413)
        return {Kind::TooLarge, "too-large"};
    if (status >= 300 && status < 400)
        return {Kind::Protocol, "redirected"};
    if (status == 404 && step == Step::ReadInfo)
        return notFound(response, step, says);
    if (isWebPage(response))
        return pageMeaning(response, step);
    switch (status) {
    case 400:
        return badRequest(step, says);
    case 401:
        return unauthorised(step, says);
    case 403:
        return forbidden(says);
    case 404:
        return notFound(response, step, says);
    case 405:
        return {Kind::Unsupported, step == Step::SignIn ? "sign-in-form" : "not-offered"};
    case 409:
        return has(says, "already exists") ? Meaning(Kind::Conflict, "path-taken")
               : has(says, "processed")    ? Meaning(Kind::Conflict, "submission-busy")
                                           : Meaning(Kind::Conflict, "conflict");
    case 422:
        return unprocessable(response, step);
    default:
        if (response.isSuccess())
            return {Kind::Protocol, step == Step::ReadInfo ? "not-nomad" : "plain-answer"};
        return {Kind::Rejected, "unexpected-answer"};
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

QString detailText(const net::Response &response, const QJsonValue &detail)
{
    if (detail.isString())
        return detail.toString().simplified();
    if (detail.isArray()) {
        QStringList lines;
        for (const Complaint &complaint : complaintsIn(response))
            lines.append(complaint.place + QStringLiteral(": ") + complaint.says);
        return lines.join(QStringLiteral("; "));
    }
    const QJsonObject trouble =
        detail.toObject(); // never exception_traceback: it is long, and not for people
    const QString exception = trouble.value(QLatin1String("exception")).toString().simplified();
    return exception.isEmpty() ? trouble.value(QLatin1String("reason")).toString().simplified() : exception;
}

} // namespace

bool isWebPage(const net::Response &response)
{
    const QByteArray type = response.contentType();
    if (type == "text/html" || type == "application/xhtml+xml")
        return true;
    const QByteArray start = response.body.left(64).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

bool isWelcome(const net::Response &response)
{
    return response.isSuccess() && (response.contentType() == "application/json" || response.status == 204);
}

QString errorText(const net::Response &response)
{
    if (response.body.trimmed().isEmpty())
        return QString();
    if (isWebPage(response))
        return pageText(response.body);
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isObject() || !document.object().contains(QLatin1String("detail")))
        return QString::fromUtf8(response.body.left(2000)).simplified();
    return detailText(response, document.object().value(QLatin1String("detail")));
}

base::Failure failureFor(const net::Response &response, Step step, const QString &doing)
{
    const QString says = errorText(response);
    const Meaning meaning = meaningOf(response, step, says);
    Failure failure(meaning.kind, doing);
    failure.code(meaning.code)
        .http(response.status)
        .serverSays(says)
        .where(response.url.toString(QUrl::RemoveQuery))
        .requestId(response.requestId)
        .detail(meaning.detail);
    const QList<Complaint> complaints = complaintsIn(response);
    if (!complaints.isEmpty())
        failure.field(complaints.constFirst().field);
    else if (failure.code() == "dataset-name-taken")
        failure.field(QStringLiteral("name"));
    else if (failure.code() == "embargo-out-of-range")
        failure.field(QStringLiteral("embargo_length"));
    const auto pause = net::parseRetryAfter(response.header("Retry-After"), QDateTime::currentDateTimeUtc());
    if (pause)
        failure.retryAfter(*pause);
    return failure;
}

} // namespace slipway::backends::nomad
