// SPDX-License-Identifier: MIT
#include "upload/storageerror.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using base::Failure;

net::Response answer(int status, const QByteArray &body, const QByteArray &type = "application/xml")
{
    net::Response response;
    response.status = status;
    response.body = body;
    response.headers.append({"Content-Type", type});
    response.url = QUrl(QStringLiteral("https://storage.example.org/blob?X-Amz-Signature=secret"));
    return response;
}

Failure failureOf(int status, const QByteArray &body)
{
    return upload::storageFailure(answer(status, body), QStringLiteral("send a part"));
}

QByteArray error(const QByteArray &code, const QByteArray &message = "why")
{
    return "<?xml version=\"1.0\"?>\n<Error><Code>" + code + "</Code><Message>" + message +
           "</Message><RequestId>1</RequestId></Error>";
}

TEST(StorageError, ReadsCodeAndMessageAlsoAfterBlanks)
{
    const upload::StorageError found = upload::storageError("\n   \n" + error("SlowDown", "a &lt; b"));
    EXPECT_EQ(found.code, QStringLiteral("SlowDown"));
    EXPECT_EQ(found.message, QStringLiteral("a < b"));
}

TEST(StorageError, AnythingElseIsNoError)
{
    for (const QByteArray &body : {QByteArray(), QByteArray("<html/>"), QByteArray("\x00\xff", 2),
                                   QByteArray("<CompleteMultipartUploadResult/>"), QByteArray("<Erro")})
        EXPECT_TRUE(upload::storageError(body).code.isEmpty());
    EXPECT_EQ(upload::storageError("<Error/>").code, QStringLiteral("Error"));
    EXPECT_EQ(upload::storageError("<Error><Code>X</Co").code, QStringLiteral("X"));
}

TEST(StorageError, EachCaseHasItsKindAndCode)
{
    const auto expect = [](int status, const QByteArray &body, Failure::Kind kind, const QByteArray &code) {
        const Failure failure = failureOf(status, body);
        EXPECT_EQ(failure.kind(), kind) << body.constData();
        EXPECT_EQ(failure.code(), code) << body.constData();
        EXPECT_EQ(failure.http(), status);
    };
    using Kind = Failure::Kind;
    expect(403, error("AccessDenied", "Request has expired"), Kind::Rejected, "url-expired");
    expect(403, error("AccessDenied"), Kind::Rejected, "storage-refused");
    expect(403, error("SignatureDoesNotMatch"), Kind::Rejected, "storage-signature");
    expect(404, error("NoSuchUpload"), Kind::NotFound, "no-such-upload");
    expect(400, error("RequestTimeout"), Kind::Stalled, "storage-timeout");
    expect(400, error("InvalidPart"), Kind::Rejected, "parts-refused");
    expect(400, error("InvalidPartOrder"), Kind::Rejected, "parts-refused");
    expect(400, error("EntityTooSmall"), Kind::Rejected, "parts-refused");
    expect(500, error("InternalError"), Kind::Server, "storage-trouble");
    expect(503, error("SlowDown"), Kind::Server, "storage-trouble");
    expect(503, QByteArray(), Kind::Server, "storage-trouble");
    expect(200, error("InternalError"), Kind::Server, "storage-trouble");
    expect(411, error("MissingContentLength"), Kind::Rejected, "storage-refused");
    expect(501, error("NotImplemented"), Kind::Rejected, "storage-refused");
}

TEST(StorageError, APageOfAPortalIsOffline)
{
    const Failure failure =
        upload::storageFailure(answer(200, "<html>sign in</html>", "text/html"), QStringLiteral("send"));
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_EQ(failure.code(), "html-answer");
}

TEST(StorageError, TheAddressIsKeptWithoutItsSignature)
{
    const Failure failure = failureOf(403, error("AccessDenied"));
    EXPECT_EQ(failure.where(), QStringLiteral("https://storage.example.org/blob"));
    EXPECT_FALSE(failure.toLogLine().contains(QLatin1String("secret")));
}

} // namespace

} // namespace slipway::tests
