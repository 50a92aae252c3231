// SPDX-License-Identifier: MIT
#include "backends/dandi/wireerrors.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using backends::dandi::errorField;
using backends::dandi::errorText;
using backends::dandi::Step;
using base::Failure;
using Kind = Failure::Kind;

net::Response answer(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    net::Response response;
    response.status = status;
    response.body = body;
    response.headers.append({"Content-Type", type});
    return response;
}

QString lineOf(const QByteArray &body, const QByteArray &type = "application/json")
{
    return errorText(answer(400, body, type));
}

void expect(Step step, int status, const QByteArray &body, Kind kind, const QByteArray &code,
            const QByteArray &type = "application/json")
{
    const Failure failure =
        backends::dandi::failureFor(answer(status, body, type), step, QStringLiteral("do it"));
    EXPECT_EQ(Failure::kindName(failure.kind()), Failure::kindName(kind))
        << status << ' ' << body.constData();
    EXPECT_EQ(failure.code(), code) << status << ' ' << body.constData();
    EXPECT_EQ(failure.http(), status);
}

TEST(DandiWireErrors, EveryShapeBecomesOneLine)
{
    EXPECT_EQ(lineOf("{\"detail\":\"Not found.\"}"), QStringLiteral("Not found."));
    EXPECT_EQ(lineOf("\"Action not allowed\""), QStringLiteral("Action not allowed"));
    EXPECT_EQ(lineOf("[\"Object does not exist.\"]"), QStringLiteral("Object does not exist."));
    EXPECT_EQ(lineOf("{\"name\":[\"Too long.\",\"Odd.\"]}"), QStringLiteral("name: Too long.; name: Odd."));
    EXPECT_EQ(lineOf("{\"digest\":{\"value\":[\"Required.\"]}}"), QStringLiteral("digest.value: Required."));
    EXPECT_EQ(lineOf("{\"parts\":[{},{\"etag\":[\"Required.\"]}]}"),
              QStringLiteral("parts[1].etag: Required."));
    EXPECT_EQ(lineOf("{\"parts\":{\"non_field_errors\":[\"Empty.\"]}}"), QStringLiteral("parts: Empty."));
    EXPECT_EQ(lineOf("{\"non_field_errors\":[\"Path improperly formatted\"]}"),
              QStringLiteral("Path improperly formatted"));
    EXPECT_EQ(lineOf("{\"search\":\"unknown operator\"}"), QStringLiteral("search: unknown operator"));
    EXPECT_EQ(lineOf(""), QString());
    EXPECT_EQ(lineOf("<html><head><title>502 Bad\nGateway</title></head></html>", "text/html"),
              QStringLiteral("502 Bad Gateway"));
    EXPECT_EQ(lineOf("<Error><Code>SlowDown</Code><Message>Later</Message></Error>", "application/xml"),
              QStringLiteral("SlowDown: Later"));
    EXPECT_EQ(lineOf("plain  words", "text/plain"), QStringLiteral("plain words"));
}

TEST(DandiWireErrors, NamesTheField)
{
    EXPECT_EQ(errorField(answer(400, "{\"name\":[\"Too long.\"]}")), QStringLiteral("name"));
    EXPECT_EQ(errorField(answer(400, "{\"detail\":\"No.\"}")), QString());
    EXPECT_EQ(errorField(answer(400, "\"No.\"")), QString());
}

TEST(DandiWireErrors, SignInAndPermission)
{
    expect(Step::Other, 401, "{\"detail\":\"Invalid token.\"}", Kind::SignIn, "wrong-key");
    expect(Step::Other, 401, "{\"detail\":\"Authentication credentials were not provided.\"}", Kind::SignIn,
           "key-not-sent");
    expect(Step::Other, 401, "{\"detail\":\"User inactive or deleted.\"}", Kind::SignIn, "account-closed");
    const QByteArray denied = "{\"detail\":\"You do not have permission to perform this action.\"}";
    expect(Step::RegisterAsset, 403, denied, Kind::Forbidden, "account-not-approved");
    expect(Step::ReadDandiset, 403, denied, Kind::Forbidden, "embargoed");
    expect(Step::InitializeUpload, 403, "\"Action not allowed\"", Kind::Forbidden, "not-owner");
    expect(Step::RegisterAsset, 403, "", Kind::Forbidden, "not-owner", "text/html");
}

TEST(DandiWireErrors, NotFoundDependsOnTheStep)
{
    const QByteArray body = "{\"detail\":\"Not found.\"}";
    expect(Step::ReadDandiset, 404, body, Kind::NotFound, "no-such-dataset");
    expect(Step::InitializeUpload, 404, body, Kind::NotFound, "dataset-gone");
    expect(Step::ValidateUpload, 404, body, Kind::NotFound, "no-such-upload");
    expect(Step::CompleteUpload, 404, body, Kind::NotFound, "no-such-upload");
    expect(Step::RegisterAsset, 404, body, Kind::NotFound, "blob-gone");
    expect(Step::Other, 404, "<html>Page not found</html>", Kind::Protocol, "html-answer",
           "text/html; charset=utf-8");
}

TEST(DandiWireErrors, UploadsAndAssets)
{
    expect(Step::InitializeUpload, 400, "\"Dandiset modification not allowed during unembargo\"",
           Kind::Conflict, "unembargo-running");
    expect(Step::InitializeUpload, 400,
           "{\"contentSize\":[\"Ensure this value is greater than or equal to 1.\"]}", Kind::Rejected,
           "empty-file");
    expect(Step::InitializeUpload, 409, "\"Blob already exists.\"", Kind::Conflict, "blob-exists");
    expect(Step::ValidateUpload, 400, "[\"Object does not exist.\"]", Kind::NotFound, "not-completed");
    expect(Step::ValidateUpload, 400, "[\"Size 10 does not match actual size 9.\"]", Kind::Mismatch,
           "content-differs");
    expect(Step::ValidateUpload, 400, "[\"ETag a-1 does not match actual ETag b-1.\"]", Kind::Mismatch,
           "content-differs");
    expect(Step::ValidateUpload, 409, "\"An identical blob has already been uploaded.\"", Kind::Conflict,
           "blob-exists");
    expect(Step::RegisterAsset, 400, "{\"non_field_errors\":[\"Path improperly formatted\"]}", Kind::Rejected,
           "path-refused");
    expect(Step::RegisterAsset, 400, "\"Ensure this value has at most 512 characters (it has 600).\"",
           Kind::Rejected, "path-refused");
    expect(Step::RegisterAsset, 409, "\"An asset with that path already exists\"", Kind::Conflict,
           "path-taken");
    expect(Step::RegisterAsset, 409,
           "\"Path of new asset \\\"foo\\\" conflicts with existing assets: ['foo/bar.txt']\"",
           Kind::Conflict, "path-conflict");
    expect(Step::RegisterAsset, 405, "\"Only draft versions can be modified.\"", Kind::Internal,
           "not-a-draft");
    expect(Step::CreateDandiset, 400, "{\"name\":[\"This field may not be blank.\"]}", Kind::Rejected,
           "creation-refused");
}

TEST(DandiWireErrors, ServersInTroubleAndPortals)
{
    for (const int status : {500, 502, 503, 504})
        expect(Step::InitializeUpload, status, "<html>oops</html>", Kind::Server, "server-trouble",
               "text/html");
    expect(Step::Other, 200, "<html><title>Hotel</title></html>", Kind::Offline, "html-answer", "text/html");
    expect(Step::Other, 308, "", Kind::Protocol, "redirected", "text/html");
    expect(Step::Other, 413, "", Kind::TooLarge, "too-large", "text/html");
    net::Response throttled = answer(429, "{\"detail\":\"Request was throttled.\"}");
    throttled.headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("12")));
    const Failure failure = backends::dandi::failureFor(throttled, Step::Other, QStringLiteral("do it"));
    EXPECT_EQ(failure.kind(), Kind::RateLimited);
    ASSERT_TRUE(failure.retryAfter());
    EXPECT_EQ(failure.retryAfter()->count(), 12);
}

TEST(DandiWireErrors, RandomBytesAreOneBoundedLine)
{
    const Failure failure = backends::dandi::failureFor(answer(400, QByteArray(100'000, '\xfe')), Step::Other,
                                                        QStringLiteral("do it"));
    EXPECT_LE(failure.serverSays().size(), 501);
}

} // namespace

} // namespace slipway::tests
