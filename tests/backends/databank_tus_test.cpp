// SPDX-License-Identifier: MIT
#include "tests/backends/databanktusfixture.h"

namespace slipway::tests {
namespace {

using backends::databank::Protocol;
using base::Failure;
using upload::FileJob;
using upload::FileResult;

TEST_F(DatabankTus, sendsAndRegistersOnce)
{
    const QByteArray bytes(300'000, 'q');
    const FileResult result = upload(job(file(QStringLiteral("run.bin"), bytes)));
    EXPECT_EQ(stored, bytes);
    EXPECT_EQ(created, 1);
    ASSERT_EQ(registrations().size(), 1);
    const QUrlQuery sent = form(registrations().constFirst());
    EXPECT_EQ(sent.queryItemValue(QStringLiteral("filename")), QStringLiteral("run.bin"));
    EXPECT_EQ(sent.queryItemValue(QStringLiteral("size")), QStringLiteral("300000"));
    EXPECT_TRUE(sent.queryItemValue(QStringLiteral("tus_url")).endsWith(QString::fromLatin1(uid)));
    EXPECT_EQ(result.proof, QStringLiteral("checksums"));
    EXPECT_EQ(result.digests.value(QStringLiteral("sha256")),
              QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(sums, 1);
    EXPECT_GE(pieces, 2); // and read back too
    EXPECT_EQ(observer.sentBytes, 300'000);
}

TEST_F(DatabankTus, theLocationIsRebuiltOnTheOriginThatIsKnown)
{
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    for (const SeenRequest &request : server.seen()) {
        EXPECT_EQ(request.header("Authorization"), "Token token=" + token.toLatin1());
        EXPECT_TRUE(request.header("Referer").isNull());
        EXPECT_TRUE(request.header("Cookie").isNull());
    }
    EXPECT_EQ(seen("PATCH", "/files/" + uid).size(), 1);
}

TEST_F(DatabankTus, everyRequestOfTusNamesItsVersionAndType)
{
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    for (const SeenRequest &request : server.seen()) {
        if (request.target.startsWith("/files")) {
            EXPECT_EQ(request.header("Tus-Resumable"), "1.0.0") << request.method.toStdString();
        }
    }
    EXPECT_EQ(seen("PATCH", uid).constFirst().header("Content-Type"), "application/offset+octet-stream");
    EXPECT_EQ(seen("POST", "/files/").constFirst().header("Upload-Metadata"),
              "filename " + QByteArray("run.bin").toBase64());
}

TEST_F(DatabankTus, resumesWhereTheServerIs)
{
    int patches = 0;
    const QByteArray bytes = QByteArray(20 * 1024 * 1024, 'r');
    odd = [&patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches == 2)
            return Script::answer(401, "--- yaml: Token token=0123456789abcdef0123456789abcdef",
                                  {{"Content-Type", "text/html"}});
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), bytes));
    const Failure failure = failing(one);
    EXPECT_EQ(failure.code(), "wrong-key");
    EXPECT_FALSE(failure.toLogLine().contains(QStringLiteral("yaml")));
    EXPECT_TRUE(failure.serverSays().isEmpty());
    const qint64 offset = ledger.memories.value(one.id).value(u"offset").toInteger();
    EXPECT_EQ(offset, 16 * 1024 * 1024);
}

TEST_F(DatabankTus, aChunkOfWhichNothingIsKeptIsEnlargedOnceAndThenGivenUp)
{
    // A server whose parts are larger than the contract says: 204, and nothing stored.
    smallest = 17 * 1024 * 1024;
    const QByteArray bytes = QByteArray(40 * 1024 * 1024, 's');
    upload(job(file(QStringLiteral("run.bin"), bytes)));
    const QList<SeenRequest> patches = seen("PATCH", uid);
    ASSERT_GE(patches.size(), 3);
    EXPECT_EQ(patches.at(0).header("Content-Length"), "16777216");
    EXPECT_EQ(patches.at(1).header("Content-Length"), "33554432");
    EXPECT_EQ(patches.at(1).header("Upload-Offset"), "0");
}

TEST_F(DatabankTus, neverSendsForEverWhatIsNotKept)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH")
            return Script::answer(204, {}, {{"Upload-Offset", "0"}});
        return std::nullopt;
    };
    EXPECT_EQ(failing(job(file(QStringLiteral("run.bin"), QByteArray(100'000, 's')))).code(), "no-advance");
    EXPECT_EQ(seen("PATCH", uid).size(), 2);
    EXPECT_EQ(registered, 0);
}

TEST_F(DatabankTus, aChunkDamagedOnItsWayIsSentAgain)
{
    int patches = 0;
    odd = [&patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches == 1)
            return Script::answer(460, "Upload-Checksum value doesn't match generated checksum");
        return std::nullopt;
    };
    EXPECT_EQ(upload(job(file(QStringLiteral("run.bin"), "12345"))).proof, QStringLiteral("checksums"));
    EXPECT_EQ(patches, 2);
    EXPECT_EQ(stored, "12345");
}

TEST_F(DatabankTus, whatAForeignWriterMixedUpIsBegunAgainAndNotForEver)
{
    int patches = 0;
    odd = [this, &patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches != 2) {
            stored = "abc";
            return Script::answer(409, "Upload-Offset header doesn't match current offset");
        }
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(stored, "12345");
    EXPECT_EQ(created, 2);
    EXPECT_EQ(registered, 1);

    patches = 2;
    EXPECT_EQ(failing(job(file(QStringLiteral("b.bin"), "12345"))).code(), "conflict");
    EXPECT_EQ(created, 4);
    EXPECT_EQ(registered, 1);
}

TEST_F(DatabankTus, aChunkThatIsStoredLateIsNoForeignOne)
{
    int patches = 0;
    odd = [this, &patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches == 1)
            return Script::answer(504, "<html></html>");
        if (request.method == "PATCH") {
            stored = "12345";
            return Script::answer(409, "Upload-Offset header doesn't match current offset");
        }
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(created, 1);
    EXPECT_EQ(registered, 1);
}

TEST_F(DatabankTus, anUploadThatTheServerForgotIsBegunAgainOnce)
{
    bool isGone = true;
    odd = [&isGone](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && std::exchange(isGone, false))
            return Script::answer(404, "Upload Not Found");
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(created, 2);
    EXPECT_EQ(registered, 1);

    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH")
            return Script::answer(404, "Upload Not Found");
        return std::nullopt;
    };
    EXPECT_EQ(failing(job(file(QStringLiteral("b.bin"), "12345"))).code(), "no-such-upload");
    EXPECT_EQ(registered, 1);
}

TEST_F(DatabankTus, anUploadForgottenBeforeItsRegistrationIsSentOnceMoreAndNotForEver)
{
    bool isGone = true;
    odd = [this, &isGone](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "HEAD" && stored.size() == length && isGone) {
            EXPECT_EQ(registered, 0);
            isGone = created > 1;
            return Script::answer(404, {});
        }
        return std::nullopt;
    };
    const FileResult result = upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(stored, "12345");
    EXPECT_EQ(created, 2);
    EXPECT_EQ(registered, 1);
    EXPECT_EQ(result.proof, QStringLiteral("checksums"));
    EXPECT_EQ(result.digests.value(QStringLiteral("sha256")),
              QString::fromLatin1(QCryptographicHash::hash("12345", QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(observer.sentBytes, 5);

    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "HEAD")
            return Script::answer(404, {});
        return std::nullopt;
    };
    const FileJob other = job(file(QStringLiteral("b.bin"), "12345"));
    EXPECT_EQ(failing(other).code(), "no-such-upload");
    EXPECT_EQ(created, 4);
    EXPECT_EQ(registered, 1);
    odd = nullptr;
    upload(other);
    EXPECT_EQ(created, 5) << "a later try begins with an upload of its own";
    EXPECT_EQ(registered, 2);
}

TEST_F(DatabankTus, aGatewayInTroubleIsWaitedOut)
{
    int patches = 0;
    odd = [&patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches <= 3)
            return Script::answer(502, "<html>Bad Gateway</html>", {{"Content-Type", "text/html"}});
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(stored, "12345");
    EXPECT_EQ(clock.waits().size(), 3u);
}

TEST_F(DatabankTus, aProxyWithALimitGetsSmallerChunks)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && request.header("Content-Length").toInt() > 9'000'000)
            return Script::answer(413, "<html>Too large</html>", {{"Content-Type", "text/html"}});
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), QByteArray(18 * 1024 * 1024, 'x'))));
    EXPECT_EQ(registered, 1);
    for (const SeenRequest &request : seen("PATCH", uid)) {
        const qint64 size = request.header("Content-Length").toLongLong();
        const bool isLast = request.header("Upload-Offset").toLongLong() + size == length;
        EXPECT_TRUE(isLast || size >= 5 * 1024 * 1024) << size;
    }
}

TEST_F(DatabankTus, whatComesBackDifferentIsNotRegistered)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "GET")
            return Script::answer(206, "abcde", {{"Content-Type", "application/octet-stream"}});
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), "12345"));
    EXPECT_EQ(failing(one).code(), "content-differs");
    EXPECT_EQ(registered, 0);
    odd = nullptr;
    upload(one);
    EXPECT_EQ(created, 2);
}

TEST_F(DatabankTus, aServerWithoutDigestsAndReadingBackProvesTheOffset)
{
    abilities = {{"Tus-Version", "1.0.0"}, {"Tus-Extension", "creation"}, {"Tus-Max-Size", "53687091200"}};
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "GET")
            return Script::answer(404, "Not Found");
        if (request.target.startsWith("/api/") && !isRegistration(request))
            return text(500, "Encountered error while storing file on draft server");
        return std::nullopt;
    };
    EXPECT_EQ(upload(job(file(QStringLiteral("run.bin"), "12345"))).proof, QStringLiteral("offset"));
    EXPECT_EQ(conversation->protocol(), Protocol::Next);
    EXPECT_EQ(sums, 0);
}

TEST_F(DatabankTus, aFileThatChangesIsNotSentOn)
{
    const FileJob one = job(file(QStringLiteral("run.bin"), "12345"));
    file(QStringLiteral("run.bin"), "123456");
    EXPECT_EQ(failing(one).kind(), Failure::Kind::FileChanged);
    EXPECT_EQ(registered, 0);
}

} // namespace
} // namespace slipway::tests
