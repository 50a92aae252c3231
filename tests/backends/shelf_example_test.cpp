// SPDX-License-Identifier: MIT
// The worked example of CONTRIBUTING, so that it cannot grow old unnoticed.
#include "tests/backends/example/shelfbackend.h"
#include "tests/backends/example/wire.h"
#include "tests/support/memoryledger.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace example;
using base::Failure;

const QUrl root(QStringLiteral("https://shelf.example/api"));

net::Response response(int status, const QByteArray &body)
{
    net::Response made;
    made.status = status;
    made.body = body;
    return made;
}

TEST(ShelfWire, NamesStayInTheirPlace)
{
    EXPECT_EQ(requestFile(root, QStringLiteral("b1"), QStringLiteral("a b/100%?.txt")).url().toEncoded(),
              "https://shelf.example/api/boxes/b1/files/a%20b/100%25%3F.txt");
    EXPECT_EQ(requestBox(root, QStringLiteral("../me")).url().toEncoded(),
              "https://shelf.example/api/boxes/..%2Fme");
}

TEST(ShelfWire, FilesAreReadAndNonsenseIsNamed)
{
    const domain::RemoteFiles files =
        filesIn(response(200, R"({"files":[{"path":"a.txt","size":3,"sha256":"ABC"}]})"));
    EXPECT_EQ(files.value(QStringLiteral("a.txt")).size, 3);
    EXPECT_EQ(files.value(QStringLiteral("a.txt")).digests.value(QStringLiteral("sha256")),
              QStringLiteral("abc"));
    EXPECT_THROW(filesIn(response(200, R"({"files":[{"path":7}]})")), Failure);
    EXPECT_THROW(boxesIn(response(200, "<html>")), Failure);
}

TEST(ShelfWire, EachRowOfTheErrorTable)
{
    const auto kind = [](int status, Step step) {
        return failureFor(response(status, {}), step, QStringLiteral("try")).kind();
    };
    EXPECT_EQ(kind(401, Step::Ask), Failure::Kind::SignIn);
    EXPECT_EQ(kind(404, Step::Ask), Failure::Kind::NotFound);
    EXPECT_EQ(kind(413, Step::Send), Failure::Kind::TooLarge);
    EXPECT_EQ(kind(413, Step::Ask), Failure::Kind::Protocol);
    EXPECT_EQ(kind(503, Step::Send), Failure::Kind::Server);
}

class Onlooker final : public upload::FileObserver
{
public:
    void stage(domain::Stage) override {}
    void hashed(qint64) override {}
    void sent(qint64) override {}
    void alive() override {}
};

class ShelfTest : public ::testing::Test
{
protected:
    ShelfTest()
    {
        profile.api = server.url("/api");
        QFile file(folder.filePath(QStringLiteral("leaf.txt")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write("oak") == 3);
        file.close();
        job.file.path = file.fileName();
        job.file.remote = QStringLiteral("leaf.txt");
        job.file.stamp = base::FileStamp::of(file.fileName());
        box.id = QStringLiteral("b1");
    }

    static QByteArray entryOf(const QByteArray &content)
    {
        return R"({"path":"leaf.txt","size":3,"sha256":")" +
               QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + "\"}";
    }

    upload::FileResult upload()
    {
        ShelfBackend backend(profile, client);
        const auto uploader = backend.uploader(box, hasher, ledger);
        return run(uploader->upload(job, &onlooker, {}));
    }

    QTemporaryDir folder;
    MisbehavingServer server;
    net::Client client{net::ClientOptions()};
    domain::Profile profile;
    domain::Dataset box;
    upload::FileJob job;
    upload::FileHasher hasher;
    MemoryLedger ledger;
    Onlooker onlooker;
};

TEST_F(ShelfTest, AWrongKeyIsTakenAwayAgain)
{
    server.next(Script::answer(401));
    server.next(Script::answer(200, R"([{"id":"b1","title":"Leaves","mine":true}])"));
    ShelfBackend backend(profile, client);
    EXPECT_EQ(failureOf(backend.signIn(base::Secret(QByteArray("wrong-word")), {})).code(), "wrong-key");
    EXPECT_EQ(run(backend.datasets({})).size(), 1);
    EXPECT_EQ(server.seen().at(0).header("Authorization"), "Bearer wrong-word");
    EXPECT_TRUE(server.seen().at(1).header("Authorization").isNull());
}

TEST_F(ShelfTest, AFileIsSentAndTheServersDigestBelieved)
{
    server.next(Script::answer(201, entryOf("oak")));
    EXPECT_FALSE(upload().skipped);
    EXPECT_EQ(server.seen().at(0).target, "/api/boxes/b1/files/leaf.txt");
    EXPECT_EQ(server.seen().at(0).body, "oak");
}

TEST_F(ShelfTest, OtherBytesOnTheServerAreNoSuccess)
{
    server.next(Script::answer(201, entryOf("elm")));
    try {
        upload();
        FAIL() << "nobody noticed";
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::Mismatch);
        EXPECT_EQ(failure.file(), job.file.path);
    }
}

TEST_F(ShelfTest, WhatIsThereAlreadyIsNotSentAgain)
{
    job.remote = fileIn(response(200, entryOf("oak")));
    EXPECT_TRUE(upload().skipped);
    EXPECT_TRUE(server.seen().isEmpty());
}

} // namespace
} // namespace slipway::tests
