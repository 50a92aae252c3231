// SPDX-License-Identifier: MIT
#include "tests/backends/databanktusfixture.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace slipway::tests {
namespace {

using base::Failure;
using upload::FileJob;
using upload::FileResult;

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

TEST_F(DatabankTus, theTokenStaysOutOfLogsFailuresAndNotes)
{
    static QString caught;
    caught.clear();
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            caught += text + QLatin1Char('\n'); // as it comes, before anything is hidden in it
        });
    QLoggingCategory::setFilterRules(QStringLiteral("slipway.*=true"));
    odd = [this](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" || request.method == "HEAD")
            return Script::answer(request.method == "HEAD" ? 401 : 500,
                                  "---\nHTTP_AUTHORIZATION: Token token=" + token.toLatin1(),
                                  {{"Content-Type", "text/html"}});
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), "12345"));
    const Failure failure = failing(one);
    qInstallMessageHandler(before);
    EXPECT_EQ(failure.code(), "wrong-key");
    EXPECT_TRUE(caught.contains(QStringLiteral("PATCH")));
    EXPECT_FALSE(caught.contains(token));
    const QByteArray memory = QJsonDocument(ledger.memories.value(one.id)).toJson();
    EXPECT_FALSE(memory.contains(token.toLatin1()));
    EXPECT_FALSE((failure.toLogLine() + failure.detail() + failure.serverSays()).contains(token));
    for (const SeenRequest &request : server.seen())
        EXPECT_FALSE(request.target.contains(token.toLatin1()));
}

TEST_F(DatabankTus, aRenewedTokenGoesOnWithoutSendingAnythingTwice)
{
    int patches = 0;
    odd = [&patches](const SeenRequest &request) -> std::optional<Script> {
        if (request.method == "PATCH" && ++patches == 2)
            return Script::answer(401, {}, {{"Content-Type", "text/html"}});
        return std::nullopt;
    };
    const QByteArray bytes(20 * 1024 * 1024, 'r');
    const FileJob one = job(file(QStringLiteral("run.bin"), bytes));
    EXPECT_EQ(failing(one).kind(), Failure::Kind::SignIn);
    client.setCredential(net::Origin(server.url("/")), "Authorization",
                         "Token token=", base::Secret(QStringLiteral("ffffffffffffffffffffffffffffffff")));
    renew();
    const FileResult result = upload(one);
    EXPECT_EQ(created, 1);
    EXPECT_EQ(stored.size(), bytes.size());
    EXPECT_EQ(result.proof, QStringLiteral("checksums"));
    EXPECT_EQ(result.digests.value(QStringLiteral("sha256")),
              QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(seen("PATCH", uid).constLast().header("Upload-Offset"), "16777216");
}

TEST_F(DatabankTus, atMostTwoFilesAreUnderWay)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (request.target.startsWith("/api/"))
            return Script::nothing().hang();
        return std::nullopt;
    };
    std::vector<base::Task<FileResult>> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(uploader->upload(job(file(QStringLiteral("f%1").arg(i), "12345")), &observer, {}));
    EXPECT_TRUE(waitUntil([this] { return seen("POST", "/api/").size() >= 2; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(seen("POST", "/api/").size(), 2); // the others wait without asking
    odd = [](const SeenRequest &) -> std::optional<Script> { return text(404, "Dataset Not Found"); };
    server.playOnAll(text(404, "Dataset Not Found"));
    for (base::Task<FileResult> &task : tasks)
        EXPECT_EQ(failureOf(std::move(task)).code(), "no-such-draft");
}

} // namespace
} // namespace slipway::tests
