// SPDX-License-Identifier: MIT
#include "backends/databank/address.h"
#include "backends/databank/wire.h"
#include "backends/databank/wireerrors.h"
#include "backends/databank/wirephases.h"
#include "backends/databank/wiretus.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace backends::databank;
using base::Failure;
using Kind = Failure::Kind;

const QByteArray label = "application/json; charset=utf-8"; // whatever the body is

net::Response response(int status, const QByteArray &body, const QByteArray &type = label)
{
    net::Response response;
    response.status = status;
    response.body = body;
    response.headers.append({"Content-Type", type});
    response.url = QUrl(QStringLiteral("https://databank.illinois.edu/api/dataset/IDB-1234567/datafile"));
    return response;
}

void expect(Step step, const net::Response &answer, Kind kind, const char *code)
{
    const Failure failure = failureFor(answer, step, QStringLiteral("try"));
    EXPECT_EQ(failure.kind(), kind) << answer.status << ' ' << answer.body.toStdString();
    EXPECT_EQ(failure.code(), code) << answer.status << ' ' << answer.body.toStdString();
}

TEST(DatabankWire, theProbeTellsTheProtocols)
{
    EXPECT_EQ(protocolIn(response(400, "invalid phase parameter: probe")), Protocol::Phases);
    EXPECT_EQ(protocolIn(response(500, "invalid request")), Protocol::Tus);
    EXPECT_EQ(protocolIn(response(500, "Encountered error while storing file on draft server")),
              Protocol::Next);
    EXPECT_EQ(protocolIn(response(404, "Dataset Not Found")), std::nullopt);
    EXPECT_EQ(protocolIn(response(500, "{\"status\":500,\"error\":\"Internal Server Error\"}")),
              std::nullopt);
    EXPECT_EQ(protocolIn(response(500, "<html>invalid request</html>", "text/html")), std::nullopt);
}

TEST(DatabankWire, theProbeHasNoEffectAndAName)
{
    const net::Request request =
        requestProbe(QUrl(QStringLiteral("https://databank.illinois.edu")), QStringLiteral("IDB-1234567"));
    EXPECT_EQ(request.method(), "POST");
    EXPECT_EQ(request.url().toEncoded(), "https://databank.illinois.edu/api/dataset/IDB-1234567/datafile");
    EXPECT_EQ(request.bytes(), QByteArray("phase=probe&filename=probe"));
    EXPECT_EQ(request.contentType(), "application/x-www-form-urlencoded");
    EXPECT_EQ(request.repeat(), net::Request::Repeat::Never);
}

TEST(DatabankWire, namesAreEncodedInForms)
{
    const net::Request request =
        requestRegistration(QUrl(QStringLiteral("http://127.0.0.1:1/sub")), QStringLiteral("IDB-1"),
                            QUrl(QStringLiteral("http://127.0.0.1:1/sub/files/abcdefgh")),
                            QString::fromUtf8("a b&c=d+ü%.csv"), 13631488);
    EXPECT_EQ(request.url().toEncoded(), "http://127.0.0.1:1/sub/api/dataset/IDB-1/datafile");
    EXPECT_EQ(request.bytes(),
              QByteArray("tus_url=http%3A%2F%2F127.0.0.1%3A1%2Fsub%2Ffiles%2Fabcdefgh&filename=a%20b%26c%"
                         "3Dd%2B%C3%BC%25.csv&size=13631488"));
}

TEST(DatabankWire, everyRowOfTheErrorTable)
{
    expect(Step::Probe, response(404, "Dataset Not Found"), Kind::NotFound, "no-such-draft");
    expect(Step::Register, response(404, "Dataset Not Found"), Kind::NotFound, "no-such-draft");
    expect(Step::Probe, response(404, "<html>nothing</html>", "text/html"), Kind::Protocol, "not-a-databank");
    expect(Step::Probe, response(200, "<html>sign in</html>", "text/html"), Kind::Protocol, "not-a-databank");
    expect(Step::Probe, response(422, "{}"), Kind::Protocol, "not-a-databank");
    expect(Step::Probe, response(401, "HTTP Token: Access denied.\n", "text/plain"), Kind::SignIn,
           "wrong-key");
    expect(Step::Probe, response(401, "Bad credentials"), Kind::SignIn, "wrong-key");
    expect(Step::Probe, response(503, "<html>busy</html>", "text/html"), Kind::Server, "server-trouble");
    expect(Step::Setup, response(500, "invalid request"), Kind::Unsupported, "protocol-changed");
    expect(Step::Create, response(404, "{\"status\":404,\"error\":\"Not Found\"}"), Kind::Unsupported,
           "protocol-changed");
    expect(Step::Register, response(500, "Invalid tus_url: missing key\n"), Kind::Rejected,
           "registration-refused");
    expect(Step::Register, response(400, "Invalid TUS upload reference"), Kind::Rejected,
           "registration-refused");
    expect(Step::Setup, response(500, "File with the name X already exists in this dataset.\n"),
           Kind::Conflict, "name-taken");
    expect(Step::Setup, response(500, "File too large. Max file size: 2TB.\n"), Kind::TooLarge, "too-large");
    expect(
        Step::Transfer,
        response(200, "{\"error\":\"File too large. Max file size: 2TB.\\n\",\"progress\":7,\"status\":500}"),
        Kind::TooLarge, "too-large");
    expect(Step::Transfer, response(500, "No such file or directory @ rb_file_s_size - /x\n"), Kind::NotFound,
           "staging-gone");
    expect(Step::Verify,
           response(500, "Error uploading file. If error persists, please contact the Research Data "
                         "Service.\n"),
           Kind::Rejected, "registration-refused");
    expect(Step::Look, response(404, ""), Kind::NotFound, "no-such-upload");
    expect(Step::Send, response(404, "Upload Not Found", "text/plain"), Kind::NotFound, "no-such-upload");
    expect(Step::Send, response(460, "Upload-Checksum value doesn't match generated checksum", "text/plain"),
           Kind::Mismatch, "part-differs");
    expect(Step::Send, response(413, "<html></html>", "text/html"), Kind::TooLarge, "chunk-too-large");
    expect(Step::Create, response(413, "Upload-Length header too large", "text/plain"), Kind::TooLarge,
           "too-large");
    expect(Step::Send, response(409, "Upload-Offset header doesn't match current offset", "text/plain"),
           Kind::Conflict, "conflict");
    expect(Step::Send, response(412, "Unsupported version", "text/plain"), Kind::Unsupported, "tus-version");
    expect(Step::ReadBack, response(403, "Cannot download unfinished upload", "text/plain"), Kind::Server,
           "not-completed");
    expect(Step::Send, response(502, "<html></html>", "text/html"), Kind::Server, "server-trouble");
    expect(Step::Send, response(429, ""), Kind::RateLimited, "throttled");
}

TEST(DatabankWire, theBodyOfARefusedTokenIsNeverKept)
{
    const QByteArray dump = "---\nHTTP_AUTHORIZATION: Token token=0123456789abcdef0123456789abcdef\n";
    for (const int status : {401, 500}) {
        const Failure failure =
            failureFor(response(status, dump, "text/html"), Step::Send, QStringLiteral("try"));
        EXPECT_TRUE(failure.serverSays().isEmpty()) << status;
        EXPECT_FALSE(failure.toLogLine().contains(QStringLiteral("0123456789abcdef"))) << status;
    }
}

TEST(DatabankWire, answersOfTheTransferAreReadAsTheyAre)
{
    const Answer answer =
        answerIn(response(200, "{\"error\":\"Unexpected previous_size value.  Expected: 4194304, "
                               "Recieved: 2097152\\n\",\"progress\":4194304,\"status\":500}"));
    EXPECT_TRUE(answer.isJson);
    EXPECT_EQ(answer.progress, 4194304);
    EXPECT_TRUE(answer.text.startsWith(QStringLiteral("Unexpected previous_size value.  Expected")));
    EXPECT_TRUE(isAdded(response(200, "successfully added chunk to run.bin")));
    EXPECT_FALSE(isAdded(response(200, "{\"error\":\"x\",\"progress\":0,\"status\":500}")));
    EXPECT_FALSE(isAdded(response(500, "successfully added chunk to run.bin")));
    EXPECT_TRUE(isSetUp(response(200, "successfully set up run.bin")));
    EXPECT_FALSE(isSetUp(response(500, "error setting up run.bin")));
}

TEST(DatabankWire, theIdIsTheLastSegmentWhereverTheLocationLeads)
{
    const auto uidOf = [](const QByteArray &location) {
        net::Response created;
        created.headers.append({"Location", location});
        return uidIn(created).toStdString();
    };
    const std::string uid = "9f0123456789abcdef0123456789abcd";
    EXPECT_EQ(uidOf("https://databank.illinois.edu/files/9f0123456789abcdef0123456789abcd"), uid);
    EXPECT_EQ(uidOf("http://evil.example:81/x/y/9f0123456789abcdef0123456789abcd?token=1"), uid);
    EXPECT_EQ(uidOf("/files/9f0123456789abcdef0123456789abcd/"), uid);
    EXPECT_EQ(uidOf("https://x/files/0d9af2be-23c1-4b7a-9d1e-0123456789ab"),
              "0d9af2be-23c1-4b7a-9d1e-0123456789ab");
    EXPECT_EQ(uidOf("https://x/files/.."), "");
    EXPECT_EQ(uidOf(""), "");
    EXPECT_EQ(
        uploadUrl(QUrl(QStringLiteral("https://databank.illinois.edu")), QString::fromStdString(uid)).host(),
        QStringLiteral("databank.illinois.edu"));
}

TEST(DatabankWire, theSmallestChunkUpToTwoTebibytes)
{
    constexpr qint64 MiB = 1024 * 1024;
    EXPECT_EQ(smallestChunk(1), 1);
    EXPECT_EQ(smallestChunk(5 * MiB), 5 * MiB);
    EXPECT_EQ(smallestChunk(5 * MiB + 1), 5 * MiB);
    EXPECT_EQ(smallestChunk(52'428'800'000), 5 * MiB);
    EXPECT_EQ(smallestChunk(52'428'800'001), 5 * MiB + 1);
    EXPECT_EQ(smallestChunk(2'199'023'255'552), 219'902'326);
    EXPECT_LE(2'199'023'255'552 / smallestChunk(2'199'023'255'552), 10'000);
}

TEST(DatabankWire, abilitiesAreReadFromTheHeaders)
{
    net::Response options;
    options.status = 204;
    options.headers = {
        {"Tus-Version", "1.0.0"},
        {"Tus-Extension", "creation,creation-defer-length,termination,expiration,concatenation,checksum"},
        {"Tus-Max-Size", "2199023255552"},
        {"Tus-Checksum-Algorithm", "sha1,sha256,sha384,sha512,md5,crc32"}};
    const TusAbilities all = abilitiesIn(options);
    EXPECT_TRUE(all.sha256);
    EXPECT_TRUE(all.termination);
    EXPECT_EQ(all.largest, 2'199'023'255'552);
    options.headers = {
        {"Tus-Version", "1.0.0"}, {"Tus-Extension", "creation"}, {"Tus-Max-Size", "53687091200"}};
    EXPECT_FALSE(abilitiesIn(options).sha256);
    EXPECT_EQ(abilitiesIn(options).largest, 53'687'091'200);
}

TEST(DatabankWire, aDraftHasNoPublicTitle)
{
    EXPECT_EQ(publicTitleIn(
                  response(200, "{\"url\":\"https://x/datasets/IDB-1.json\",\"metadata\":\"unavailable\"}")),
              QString());
    EXPECT_EQ(publicTitleIn(response(200, "{\"title\":\"Data for it\",\"identifier\":\"10.1\"}")),
              QStringLiteral("Data for it"));
    EXPECT_EQ(publicTitleIn(response(500, "{\"status\":500,\"error\":\"Internal Server Error\"}")),
              QString());
}

TEST(DatabankAddress, anyPageLeadsToTheRoot)
{
    for (const char *pasted :
         {"https://databank.illinois.edu", "https://databank.illinois.edu/",
          "https://databank.illinois.edu/datasets", "https://databank.illinois.edu/datasets/IDB-1234567/edit",
          "https://databank.illinois.edu/api/dataset/IDB-1/datafile?x=1",
          "https://databank.illinois.edu/files/abc", "https://databank.illinois.edu/guides#api"})
        EXPECT_EQ(rootAddress(QUrl(QString::fromLatin1(pasted))).toString(),
                  QStringLiteral("https://databank.illinois.edu"))
            << pasted;
    EXPECT_EQ(rootAddress(QUrl(QStringLiteral("http://127.0.0.1:99/bank/datasets/X-1"))).toString(),
              QStringLiteral("http://127.0.0.1:99/bank"));
    EXPECT_EQ(editPage(QUrl(QStringLiteral("https://databank.illinois.edu")), QStringLiteral("IDB-1234567"))
                  .toString(),
              QStringLiteral("https://databank.illinois.edu/datasets/IDB-1234567/edit"));
}

} // namespace
} // namespace slipway::tests
