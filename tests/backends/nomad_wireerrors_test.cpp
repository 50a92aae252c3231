// SPDX-License-Identifier: MIT
#include "backends/nomad/wireerrors.h"
#include "backends/nomad/wirevalidation.h"
#include "tests/backends/nomaddata.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using backends::nomad::errorText;
using backends::nomad::failureFor;
using backends::nomad::isWelcome;
using backends::nomad::Step;
using backends::nomad::validationProblems;
using base::Failure;
using Kind = Failure::Kind;

const QByteArray html = "text/html";

QByteArray detail(const char *text)
{
    return QByteArray("{\"detail\":\"") + text + "\"}";
}

void expect(Step step, int status, const QByteArray &body, Kind kind, const QByteArray &code,
            const QByteArray &type = "application/json")
{
    const Failure failure = failureFor(nomadAnswer(status, body, type), step, QStringLiteral("do it"));
    EXPECT_EQ(Failure::kindName(failure.kind()), Failure::kindName(kind))
        << status << ' ' << body.constData();
    EXPECT_EQ(failure.code(), code) << status << ' ' << body.constData();
    EXPECT_EQ(failure.http(), status);
}

TEST(NomadWireErrors, ReadsTheThreeTypesOfDetail)
{
    EXPECT_EQ(errorText(nomadAnswer(400, "{\"detail\":\"a\\nunique  name.\"}")),
              QStringLiteral("a unique name."));
    EXPECT_EQ(errorText(nomadAnswer(422, nomadSample(1, QStringLiteral("error_edit_framework")))),
              QStringLiteral("body.metadata.upload_name: str type expected"));
    const QString unexpected =
        errorText(nomadAnswer(500, nomadSample(1, QStringLiteral("error_unexpected"))));
    EXPECT_EQ(unexpected, QStringLiteral("'User does not exist'")); // and no traceback
    EXPECT_EQ(errorText(nomadAnswer(413, nomadSample(QStringLiteral("proxy_413.html")), html)),
              QStringLiteral("413 Request Entity Too Large"));
    EXPECT_EQ(errorText(nomadAnswer(400, "plain  words", "text/plain")), QStringLiteral("plain words"));
    EXPECT_EQ(errorText(nomadAnswer(500, "")), QString());
    EXPECT_EQ(errorText(nomadAnswer(500, "{\"detail\":{\"reason\":\"r\"}}")), QStringLiteral("r"));
}

TEST(NomadWireErrors, OnlyJsonIsWelcome)
{
    EXPECT_TRUE(isWelcome(nomadAnswer(200, "{}")));
    EXPECT_TRUE(isWelcome(nomadAnswer(201, "{}", "application/json; charset=utf-8")));
    EXPECT_TRUE(isWelcome(nomadAnswer(204, "", "")));
    EXPECT_FALSE(isWelcome(nomadAnswer(200, nomadSample(QStringLiteral("upload_thanks.txt")), "text/plain")));
    EXPECT_FALSE(isWelcome(nomadAnswer(200, "<html>", html)));
    EXPECT_FALSE(isWelcome(nomadAnswer(400, "{}")));
}

TEST(NomadWireErrors, Row02WrongAddress)
{
    expect(Step::ReadInfo, 404, "<html>nothing here</html>", Kind::NotFound, "not-nomad", html);
    expect(Step::ReadInfo, 404, detail("Not Found"), Kind::NotFound, "not-nomad");
    expect(Step::ReadInfo, 404, nomadSample(QStringLiteral("error_wrong_base.json")), Kind::NotFound,
           "not-nomad");
    expect(Step::ReadInfo, 200, "<html>a web site</html>", Kind::Protocol, "not-nomad", html);
    const Failure here = failureFor(nomadAnswer(404, nomadSample(QStringLiteral("error_wrong_base.json"))),
                                    Step::ReadInfo, QString());
    EXPECT_TRUE(here.detail().contains(QLatin1String("path in the address"))) << here.detail().toStdString();
    expect(Step::Process, 404, detail("Not Found"), Kind::Unsupported, "not-offered");
}

TEST(NomadWireErrors, Rows03To06SigningIn)
{
    expect(Step::SignIn, 401, nomadSample(1, QStringLiteral("error_login")), Kind::SignIn, "wrong-password");
    expect(Step::SignIn, 401, nomadSample(2, QStringLiteral("error_login")), Kind::SignIn, "wrong-password");
    expect(Step::SignIn, 422, nomadSample(1, QStringLiteral("error_token_missing_field")), Kind::Protocol,
           "sign-in-form");
    expect(Step::SignIn, 422, nomadSample(2, QStringLiteral("error_missing_field")), Kind::Protocol,
           "sign-in-form");
    expect(Step::SignIn, 405, nomadSample(2, QStringLiteral("error_login_get")), Kind::Unsupported,
           "sign-in-form");
    expect(Step::SignIn, 500, nomadSample(1, QStringLiteral("error_unexpected")), Kind::Server,
           "sign-in-service-down");
    expect(Step::Other, 500, detail("Failed to verify authenticated user"), Kind::Server,
           "sign-in-service-down");
}

TEST(NomadWireErrors, Rows07To11TokensAndRights)
{
    for (const Step step : {Step::ReadAccount, Step::Other, Step::Edit}) {
        expect(step, 401, nomadSample(1, QStringLiteral("error_no_credentials")), Kind::SignIn,
               "token-expired");
        expect(step, 401, nomadSample(2, QStringLiteral("error_no_credentials")), Kind::SignIn,
               "token-expired");
        expect(step, 401, detail("Expired token."), Kind::SignIn, "token-expired");
    }
    expect(Step::ReadAccount, 401, nomadSample(1, QStringLiteral("error_invalid_token")), Kind::SignIn,
           "wrong-key");
    expect(Step::ReadAccount, 401, detail("Invalid token."), Kind::SignIn, "wrong-key");
    expect(Step::ReadUpload, 401, nomadSample(1, QStringLiteral("error_invalid_token")), Kind::SignIn,
           "token-expired");
    expect(Step::ReadUpload, 401, detail("You need to log in to access the specified upload."), Kind::SignIn,
           "token-expired");
    expect(Step::Publish, 403, nomadSample(2, QStringLiteral("error_missing_scopes")), Kind::Forbidden,
           "missing-scopes");
    const Failure scopes = failureFor(nomadAnswer(403, detail("Missing scopes: ['uploads:publish', 'a:b']")),
                                      Step::Publish, QString());
    EXPECT_TRUE(scopes.detail().contains(QLatin1String("uploads:publish, a:b")))
        << scopes.detail().toStdString();
    for (int status : {401, 403}) {
        expect(Step::Other, status, detail("You are not authorized to access this Oasis"), Kind::Forbidden,
               "not-on-this-oasis");
        expect(Step::Other, status, detail("You are logged in with an unknown user"), Kind::Forbidden,
               "unknown-account");
    }
}

TEST(NomadWireErrors, A401AboutPermissionIsNoSignIn)
{
    for (int status : {401, 403}) {
        expect(Step::PutFiles, status, detail("You do not have write access to the specified upload."),
               Kind::Forbidden, "not-your-submission");
        expect(Step::ReadUpload, status, detail("You do not have access to the specified upload."),
               Kind::Forbidden, "not-your-submission");
        expect(Step::DeleteUpload, status, detail("Only main author has permissions for this operation."),
               Kind::Forbidden, "not-your-submission");
        expect(Step::AssignDoi, status,
               detail("The dataset can only be edited by the user who created the dataset."), Kind::Forbidden,
               "not-owner");
        expect(Step::DeleteUpload, status,
               detail("Upload is already published, only admins can perform this operation."), Kind::Conflict,
               "submission-published");
    }
    expect(Step::PutFiles, 401, detail("Upload is already published, operation not possible."),
           Kind::Conflict, "submission-published");
    expect(Step::CreateUpload, 401, detail("You are not authorized to access this path."), Kind::Forbidden,
           "refused");
}

TEST(NomadWireErrors, Rows12To19Sending)
{
    expect(Step::CreateUpload, 400, nomadSample(1, QStringLiteral("error_limit")), Kind::Rejected,
           "too-many-submissions");
    expect(Step::CreateUpload, 400, detail("Bad file name provided."), Kind::Rejected, "path-refused");
    expect(Step::PutFiles, 400, detail("Bad path provided."), Kind::Rejected, "path-refused");
    expect(Step::PutFiles, 400,
           detail("No file name provided, and the file does not look like a zip or tar file."),
           Kind::Internal, "body-not-taken");
    expect(Step::PutFiles, 400, detail("Some IO went wrong, upload probably aborted/disrupted."),
           Kind::Server, "upload-disrupted");
    expect(Step::CreateUpload, 400, detail("`embargo_length` must be between 0 and 36 months."),
           Kind::Rejected, "embargo-out-of-range");
    expect(Step::CreateUpload, 200, nomadSample(QStringLiteral("upload_thanks.txt")), Kind::Protocol,
           "plain-answer", "text/plain");
    expect(Step::PutFiles, 413, nomadSample(QStringLiteral("proxy_413.html")), Kind::TooLarge, "too-large",
           html);
}

TEST(NomadWireErrors, Rows20And21TroubleThatPasses)
{
    expect(Step::ReadUpload, 429, "", Kind::RateLimited, "throttled");
    expect(Step::ReadUpload, 503, nomadSample(QStringLiteral("proxy_503.html")), Kind::Server, "server-busy",
           html);
    expect(Step::Publish, 502, "<html>Bad Gateway</html>", Kind::Server, "server-trouble", html);
    expect(Step::Edit, 504, "<html>Gateway Time-out</html>", Kind::Server, "server-trouble", html); // row 39
    net::Response slow = nomadAnswer(503, "");
    slow.headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("7")));
    EXPECT_EQ(failureFor(slow, Step::Other, QString()).retryAfter(), std::chrono::seconds(7));
    EXPECT_TRUE(failureFor(slow, Step::Other, QString()).isTransient());
    expect(Step::ReadUpload, 200, "<html>Sign in to the hotel</html>", Kind::Offline, "html-answer", html);
    expect(Step::ReadUpload, 403, "<html>Blocked</html>", Kind::Protocol, "html-answer", html);
}

TEST(NomadWireErrors, Rows28To34ReadingAndFiles)
{
    expect(Step::ReadUpload, 404, nomadSample(1, QStringLiteral("error_upload_unknown")), Kind::NotFound,
           "submission-gone");
    expect(Step::ReadFiles, 404, nomadSample(1, QStringLiteral("error_upload_unknown")), Kind::NotFound,
           "submission-gone");
    expect(Step::ReadFiles, 404, detail("Not found. Invalid path?"), Kind::NotFound, "no-such-file");
    expect(Step::ReadUpload, 400, detail("Page out of range requested."), Kind::Conflict, "page-gone");
    expect(Step::PutFiles, 400, nomadSample(2, QStringLiteral("error_published")), Kind::Conflict,
           "submission-published");
    expect(Step::PutFiles, 400, nomadSample(1, QStringLiteral("error_blocked")), Kind::Conflict,
           "submission-busy");
    expect(Step::PutFiles, 409,
           detail("The provided path already exists and overwrite_if_exists is set to False."),
           Kind::Conflict, "path-taken");
    expect(Step::PutFiles, 409, detail("The upload is currently being processed."), Kind::Conflict,
           "submission-busy"); // planned for 2.x
    expect(Step::DeleteFiles, 404, detail("No file or folder with that path found."), Kind::NotFound,
           "no-such-file");
    expect(Step::PutFiles, 400, detail("Cannot extract file. Bad file format or file extension?"),
           Kind::Rejected, "archive-refused");
    expect(
        Step::PutFiles, 400,
        detail("Either an upload file or the query parameters for moving/copying a file should be provided."),
        Kind::Internal, "body-not-taken");
}

TEST(NomadWireErrors, Rows35To38Editing)
{
    for (int generation : {1, 2}) {
        expect(Step::Edit, 422, nomadSample(generation, QStringLiteral("error_edit")), Kind::Rejected,
               "details-refused");
        expect(Step::Edit, 422, nomadSample(generation, QStringLiteral("error_edit_no_access")),
               Kind::Forbidden, "not-your-submission");
    }
    expect(Step::Edit, 422, R"({"detail":[{"loc":["upload_id"],"msg":"No matching upload found"}]})",
           Kind::NotFound, "submission-gone");
    expect(Step::Edit, 400, detail("Upload EVvsu is blocked by another process"), Kind::Conflict,
           "submission-busy");
    const Failure refused =
        failureFor(nomadAnswer(422, nomadSample(1, QStringLiteral("error_edit"))), Step::Edit, QString());
    EXPECT_EQ(refused.field(), QStringLiteral("coauthors"));
}

TEST(NomadWireErrors, Rows40To46PublishingAndDeleting)
{
    expect(Step::Publish, 400, detail("Upload already published."), Kind::Conflict, "already-published");
    expect(Step::Publish, 400, nomadSample(1, QStringLiteral("error_publish_processing")), Kind::Conflict,
           "submission-busy");
    expect(Step::Publish, 400, detail("The upload is still/already processed."), Kind::Conflict,
           "submission-busy");
    expect(Step::Publish, 400, detail("Cannot publish an upload that failed processing."), Kind::Rejected,
           "processing-failed");
    expect(Step::Publish, 400, detail("Cannot publish an upload without any resulting entries."),
           Kind::Rejected, "no-entries");
    expect(Step::Publish, 400, detail("Invalid embargo_length. Must be between 0 and 36 months."),
           Kind::Rejected, "embargo-out-of-range");
    expect(Step::DeleteUpload, 400, detail("The upload is still being processed."), Kind::Conflict,
           "submission-busy");
    expect(Step::DeleteUpload, 401,
           detail("Upload is already published, only admins can perform this operation."), Kind::Conflict,
           "submission-published");
}

TEST(NomadWireErrors, Rows47To54DatasetsAndDoi)
{
    for (int generation : {1, 2})
        expect(Step::CreateDataset, 400, nomadSample(generation, QStringLiteral("error_dataset_taken")),
               Kind::Conflict, "dataset-name-taken");
    EXPECT_EQ(failureFor(nomadAnswer(400, nomadSample(1, QStringLiteral("error_dataset_taken"))),
                         Step::CreateDataset, QString())
                  .field(),
              QStringLiteral("name"));
    expect(Step::CreateDataset, 307, "", Kind::Protocol, "redirected");
    expect(Step::CreateDataset, 422, R"({"detail":[{"loc":["body","dataset_type"],"msg":"x"}]})",
           Kind::Rejected, "creation-refused");
    expect(
        Step::AssignDoi, 400,
        detail(
            "The dataset is empty. No DOI can be assigned at this moment. Add some published\\ncontents to "
            "the dataset first."),
        Kind::Rejected, "doi-empty-dataset");
    expect(Step::AssignDoi, 400,
           detail("The dataset has unpublished contents. No DOI can be assigned at the moment.\\nPublish the "
                  "dataset contents first."),
           Kind::Rejected, "doi-unpublished");
    expect(Step::AssignDoi, 400, detail("The dataset already has a DOI and cannot be changed anymore."),
           Kind::Conflict, "doi-exists");
    expect(Step::AssignDoi, 500,
           detail("Datacite server couldn't resolve the request. Please try again later."), Kind::Server,
           "doi-service-down");
    expect(Step::AssignDoi, 400,
           detail("The dataset was failed to to be submitted previously. It is removed now."), Kind::NotFound,
           "dataset-removed");
    expect(Step::AssignDoi, 403, nomadSample(2, QStringLiteral("error_doi_disabled")), Kind::Unsupported,
           "doi-not-offered");
    expect(Step::AssignDoi, 404, detail("Dataset not found. The given id does not match any dataset."),
           Kind::NotFound, "dataset-gone");
    expect(Step::ReadDataset, 404, detail("The dataset with the given id does not exist."), Kind::NotFound,
           "no-such-dataset");
    expect(Step::Other, 500, nomadSample(1, QStringLiteral("error_unexpected")), Kind::Server,
           "server-trouble");
}

TEST(NomadValidation, EachMessageLandsOnItsField)
{
    for (int generation : {1, 2}) {
        const domain::Problems problems =
            validationProblems(nomadAnswer(422, nomadSample(generation, QStringLiteral("error_edit"))));
        ASSERT_EQ(problems.size(), 3);
        EXPECT_EQ(problems.at(0).field, QStringLiteral("coauthors"));
        EXPECT_EQ(problems.at(0).code, "person-unknown");
        EXPECT_TRUE(problems.at(0).what.contains(QLatin1String("nobody@x.org")));
        EXPECT_EQ(problems.at(1).field, QStringLiteral("references"));
        EXPECT_EQ(problems.at(1).code, "link-refused");
        EXPECT_EQ(problems.at(2).field, QStringLiteral("datasets"));
        EXPECT_EQ(problems.at(2).code, "dataset-unknown");
        const domain::Problems framework = validationProblems(
            nomadAnswer(422, nomadSample(generation, QStringLiteral("error_edit_framework"))));
        ASSERT_EQ(framework.size(), 1);
        EXPECT_EQ(framework.constFirst().field, QStringLiteral("upload_name"));
    }
}

QByteArray codeOf(const char *field, const char *message)
{
    const QByteArray body = QByteArray("{\"detail\":[{\"loc\":[\"metadata\",\"") + field + "\"],\"msg\":\"" +
                            message + "\",\"type\":\"value_error.exception\"}]}";
    const domain::Problems problems = validationProblems(nomadAnswer(422, body));
    return problems.isEmpty() ? QByteArray("none") : problems.constFirst().code;
}

TEST(NomadValidation, KnowsTheServersMessages)
{
    EXPECT_EQ(codeOf("datasets", "Dataset `x` does not belong to you"), "dataset-not-yours");
    EXPECT_EQ(codeOf("datasets", "Dataset `x` has a doi, can only add entries to it"), "dataset-has-doi");
    EXPECT_EQ(codeOf("embargo_length", "Value should be between 0 and 36"), "embargo-out-of-range");
    EXPECT_EQ(codeOf("embargo_length", "'<=' not supported between instances of 'int' and 'str'"),
              "embargo-out-of-range");
    EXPECT_EQ(codeOf("embargo_length", "Upload x is published, embargo can only be lifted"),
              "embargo-only-lifted");
    EXPECT_EQ(codeOf("license", "Admin rights required"), "field-refused");
    EXPECT_EQ(codeOf("title", "Unknown quantity"), "field-refused");
    EXPECT_EQ(codeOf("comment", "AuthLevel.coauthor access required for upload x"), "not-your-submission");
    EXPECT_EQ(codeOf("reviewer_groups", "User group 'gg' does not exist."), "field-refused");
    EXPECT_EQ(codeOf("x", "No fields to update specified"), "none");
}

TEST(NomadValidation, ReadsNoComplaintsFromOtherAnswers)
{
    EXPECT_TRUE(validationProblems(nomadAnswer(400, nomadSample(1, QStringLiteral("error_edit")))).isEmpty());
    EXPECT_TRUE(validationProblems(nomadAnswer(422, "<html>", html)).isEmpty());
    EXPECT_TRUE(validationProblems(nomadAnswer(422, "{\"detail\":\"text\"}")).isEmpty());
    const domain::Problems odd =
        validationProblems(nomadAnswer(422, "{\"detail\":[3,{\"loc\":[\"body\",0]}]}"));
    EXPECT_EQ(odd.size(), 2); // said without words, but said
}

} // namespace

} // namespace slipway::tests
