// SPDX-License-Identifier: MIT
#include "backends/databank/wireerrors.h"

#include "backends/databank/wire.h"
#include "base/trfunctions.h"
#include "net/retry.h"

#include <QDateTime>

#include <utility>

namespace slipway::backends::databank {

namespace {

using base::Failure;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(Databank)

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

bool isOfFiles(Step step)
{
    return step == Step::Abilities || step == Step::Create || step == Step::Look || step == Step::Send ||
           step == Step::ReadBack;
}

Meaning wrongToken()
{
    return {Kind::SignIn, "wrong-key",
            tr("The token is not the one that this dataset has now: it was copied incompletely, has been "
               "replaced by a newer one, or belongs to another dataset. The edit page of the dataset shows "
               "the present one under \u201cAdvanced Upload Options\u201d.")};
}

Meaning notADatabank()
{
    return {Kind::Protocol, "not-a-databank"};
}

Meaning notFound(Step step, const Answer &answer)
{
    if (step == Step::Create || step == Step::Abilities)
        return {Kind::Unsupported, "protocol-changed"};
    if (isOfFiles(step))
        return {Kind::NotFound, "no-such-upload"};
    return answer.text == QLatin1String("Dataset Not Found") ? Meaning(Kind::NotFound, "no-such-draft")
                                                             : notADatabank();
}

Meaning serverError(int status, Step step, const Answer &answer)
{
    const QString &says = answer.text;
    if (status != 500)
        return {Kind::Server, "server-trouble"};
    if (says == QLatin1String("invalid request"))
        return {Kind::Unsupported, "protocol-changed"};
    if (says.startsWith(QLatin1String("No such file or directory")))
        return {Kind::NotFound, "staging-gone"};
    if (says.startsWith(QLatin1String("File with the name")))
        return {Kind::Conflict, "name-taken"};
    if (says.startsWith(QLatin1String("File too large")))
        return {Kind::TooLarge, "too-large"};
    if (step == Step::Verify && says.startsWith(QLatin1String("Error uploading file")))
        return {Kind::Rejected, "registration-refused"};
    if (step == Step::Register && says.startsWith(QLatin1String("Invalid tus_url")))
        return {Kind::Rejected, "registration-refused"};
    if (step == Step::Probe && !answer.isJson)
        return answer.isPage ? Meaning(Kind::Server, "server-trouble") : notADatabank();
    return {Kind::Server, "server-trouble"};
}

Meaning meaningOf(const net::Response &response, Step step, const Answer &answer)
{
    const int status = response.status;
    if (status == 401)
        return wrongToken();
    if (status >= 500)
        return serverError(status, step, answer);
    if (status == 429)
        return {Kind::RateLimited, "throttled"};
    if (status == 404)
        return notFound(step, answer);
    if (status == 460)
        return {Kind::Mismatch, "part-differs"};
    if (status == 413)
        return {Kind::TooLarge,
                step == Step::Send || step == Step::Transfer ? "chunk-too-large" : "too-large"};
    if (status == 409)
        return {Kind::Conflict, "conflict"};
    if (status == 403 && step == Step::ReadBack)
        return {Kind::Server, "not-completed"};
    if (status == 400 && step == Step::Register)
        return {Kind::Rejected, "registration-refused"};
    if (status == 400 && answer.text.startsWith(QLatin1String("invalid phase parameter")))
        return {Kind::Unsupported, "protocol-changed"};
    if (step == Step::Probe)
        return notADatabank();
    if (answer.isPage)
        return {response.isSuccess() ? Kind::Offline : Kind::Protocol, "html-answer"};
    if (status == 412)
        return {Kind::Unsupported, "tus-version"};
    if (answer.text.startsWith(QLatin1String("File too large")))
        return {Kind::TooLarge, "too-large"};
    return {response.isSuccess() ? Kind::Protocol : Kind::Rejected, "unexpected-answer"};
}

} // namespace

base::Failure failureFor(const net::Response &response, Step step, const QString &doing)
{
    const Answer answer = answerIn(response);
    const Meaning meaning = meaningOf(response, step, answer);
    Failure failure(meaning.kind, doing);
    failure.code(meaning.code)
        .http(response.status)
        .where(response.url.toString(QUrl::RemoveQuery))
        .requestId(response.requestId)
        .detail(meaning.detail);
    if (response.status != 401 && !answer.isPage)
        failure.serverSays(answer.text);
    const auto pause = net::parseRetryAfter(response.header("Retry-After"), QDateTime::currentDateTimeUtc());
    if (pause)
        failure.retryAfter(*pause);
    return failure;
}

base::Failure registrationUnknown(const QString &file, const QString &name, const QString &why)
{
    Failure failure(Kind::Conflict, QStringLiteral("register the file with the dataset"));
    failure.code("registration-unknown")
        .file(file)
        .outcomeUnknown()
        .serverSays(why)
        .detail(
            tr("Look at the edit page whether \u201c%1\u201d is among the files of the dataset.").arg(name));
    return failure;
}

} // namespace slipway::backends::databank
