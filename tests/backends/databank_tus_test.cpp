// SPDX-License-Identifier: MIT
#include "backends/databank/wiretus.h"
#include "tests/backends/databankfixture.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace slipway::tests {
namespace {

using backends::databank::Protocol;
using base::Failure;
using upload::FileJob;
using upload::FileResult;

const QByteArray uid = "9f0123456789abcdef0123456789abcd";

/// A server of tus and the registration call, with one upload, that keeps what it gets in memory. `odd` may
/// answer instead of it.
class DatabankTus : public DatabankUploading
{
protected:
    Script answerTo(const SeenRequest &request) override
    {
        if (odd) {
            if (const std::optional<Script> script = odd(request))
                return *script;
        }
        if (request.target.startsWith("/api/dataset/"))
            return api(request);
        if (request.method == "OPTIONS")
            return Script::answer(204, {}, abilities);
        if (request.method == "POST") {
            ++created;
            length = request.header("Upload-Length").toLongLong();
            stored.clear();
            return Script::answer(201, {}, {{"Location", location}});
        }
        if (request.method == "HEAD")
            return Script::answer(204, {}, state());
        if (request.method == "PATCH")
            return patch(request);
        if (request.method == "GET")
            return piece(request);
        return Script::answer(405);
    }

    Script api(const SeenRequest &request)
    {
        if (!isRegistration(request))
            return text(500, "invalid request");
        ++registered;
        return text(200, "successfully uploaded run.bin\nsee in dataset at http://x/datasets/IDB-1234567 \n");
    }

    Script patch(const SeenRequest &request)
    {
        const qint64 offset = request.header("Upload-Offset").toLongLong();
        if (offset != stored.size())
            return Script::answer(409, "Upload-Offset header doesn't match current offset");
        const qint64 size = request.header("Content-Length").toLongLong();
        const qint64 kept = size < smallest && offset + size < length ? 0 : size;
        const QByteArray sum = request.header("Upload-Checksum");
        if (!sum.isEmpty()) {
            ++sums;
            if (request.bodySize == request.body.size()) {
                const QByteArray right = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
                EXPECT_EQ(sum, "sha256 " + right.toBase64());
            }
        }
        if (kept > 0) {
            stored += request.body;
            // Only the beginning of a large body is kept: all bytes of such a file are alike here.
            stored += QByteArray(request.bodySize - request.body.size(), request.body.back());
        }
        return Script::answer(204, {}, state());
    }

    static bool isRegistration(const SeenRequest &request) { return request.body.contains("tus_url"); }

    Script::Headers state() const
    {
        return {{"Upload-Offset", QByteArray::number(stored.size())},
                {"Upload-Length", QByteArray::number(length)}};
    }

    Script piece(const SeenRequest &request)
    {
        const QList<QByteArray> range = request.header("Range").mid(6).split('-');
        const qint64 from = range.value(0).toLongLong();
        const qint64 to = range.value(1).toLongLong();
        ++pieces;
        return Script::answer(206, stored.mid(from, to - from + 1),
                              {{"Content-Type", "application/octet-stream"}});
    }

    QList<SeenRequest> registrations() const
    {
        QList<SeenRequest> all;
        for (const SeenRequest &request : seen("POST", "/api/dataset/")) {
            if (isRegistration(request))
                all.append(request);
        }
        return all;
    }

    Answer odd;
    Script::Headers abilities = {
        {"Tus-Version", "1.0.0"},
        {"Tus-Extension", "creation,creation-defer-length,termination,expiration,concatenation,checksum"},
        {"Tus-Max-Size", "2199023255552"},
        {"Tus-Checksum-Algorithm", "sha1,sha256,sha384,sha512,md5,crc32"}};
    QByteArray location = "http://elsewhere.example/files/" + uid;
    QByteArray stored;
    qint64 length = 0;
    qint64 smallest = 0; ///< of a chunk, for anything of it to be kept
    int created = 0;
    int registered = 0;
    int sums = 0;
    int pieces = 0;
};

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

TEST_F(DatabankTus, aLostRegistrationIsNeverSentAgainByItself)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (isRegistration(request))
            return Script::nothing().close();
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), "12345"));
    const Failure failure = failing(one);
    EXPECT_EQ(failure.code(), "registration-unknown");
    EXPECT_TRUE(failure.isOutcomeUnknown());
    EXPECT_FALSE(failure.isTransient());
    EXPECT_EQ(failure.file(), one.file.path);
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("run.bin")));
    odd = nullptr;
    renew();
    EXPECT_EQ(failing(one).code(), "registration-unknown");
    EXPECT_EQ(registrations().size(), 1);

    QJsonObject memory = ledger.memories.value(one.id);
    memory.insert(u"listed", true);
    ledger.remember(one.id, memory);
    const FileResult result = upload(one);
    EXPECT_EQ(result.proof, QStringLiteral("checksums"));
    EXPECT_FALSE(result.digests.isEmpty());
    EXPECT_EQ(registrations().size(), 1);

    memory.insert(u"listed", false);
    ledger.remember(one.id, memory);
    upload(one);
    EXPECT_EQ(registrations().size(), 2);
    EXPECT_EQ(seen("PATCH", uid).size(), 1); // the bytes were there
}

TEST_F(DatabankTus, anErrorOfTheServerAtRegistrationIsADoubtToo)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (isRegistration(request))
            return text(500, "could not obtain a connection\n");
        return std::nullopt;
    };
    const Failure failure = failing(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(failure.code(), "registration-unknown");
    EXPECT_TRUE(failure.serverSays().contains(QStringLiteral("obtain a connection")));
}

TEST_F(DatabankTus, theIntentIsOnDiskBeforeTheRegistrationLeaves)
{
    bool wasNoted = false;
    odd = [this, &wasNoted](const SeenRequest &request) -> std::optional<Script> {
        if (isRegistration(request))
            wasNoted = ledger.memories.value(1).value(u"registering").toBool() && ledger.commits >= 2;
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_TRUE(wasNoted);
}

TEST_F(DatabankTus, aTokenReplacedBeforeTheRegistrationKeepsWhatWasSent)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (isRegistration(request))
            return text(401, "Bad credentials");
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), "12345"));
    const Failure failure = failing(one);
    EXPECT_EQ(failure.kind(), Failure::Kind::SignIn);
    EXPECT_EQ(failure.code(), "wrong-key");
    odd = nullptr;
    renew();
    upload(one);
    EXPECT_EQ(created, 1);
    EXPECT_EQ(seen("PATCH", uid).size(), 1);
    EXPECT_EQ(registered, 1);
}

TEST_F(DatabankTus, aDatasetPublishedMeanwhileEndsAllFiles)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (isRegistration(request))
            return text(404, "Dataset Not Found");
        return std::nullopt;
    };
    EXPECT_EQ(failing(job(file(QStringLiteral("run.bin"), "12345"))).code(), "no-such-draft");
    const qsizetype before = server.seen().size();
    EXPECT_EQ(failing(job(file(QStringLiteral("other.bin"), "12345"))).code(), "no-such-draft");
    EXPECT_EQ(server.seen().size(), before);
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

TEST_F(DatabankTus, aForeignWriterIsMetByAskingWhereItStands)
{
    int patches = 0;
    odd = [this, &patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches == 1) {
            stored = "123"; // somebody, perhaps an earlier self, was faster
            return Script::answer(409, "Upload-Offset header doesn't match current offset");
        }
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(stored, "12345");
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
