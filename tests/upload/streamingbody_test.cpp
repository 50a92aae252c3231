// SPDX-License-Identifier: MIT
#include "upload/streamingbody.h"

#include "net/client.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace slipway::tests {
namespace {

using base::Failure;

class Listener final : public upload::FileObserver
{
public:
    void stage(domain::Stage stage) override { stages.append(stage); }
    void hashed(qint64) override {}
    void sent(qint64 bytes) override { sentBytes = bytes; }
    void alive() override {}

    QList<domain::Stage> stages;
    qint64 sentBytes = 0;
};

class StreamingBodyTest : public testing::Test
{
protected:
    domain::LocalFile file(const QString &name, qint64 size)
    {
        domain::LocalFile file;
        file.path = folder.filePath(name);
        file.remote = QStringLiteral("run/") + name;
        QFile target(file.path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(QByteArray(size, 'x')) == size);
        target.close();
        file.stamp = base::FileStamp::of(file.path);
        return file;
    }

    net::Response put(const upload::FileJob &job)
    {
        upload::StreamingBody body = run(upload::StreamingBody::of(job, {}));
        net::Request request = net::Request::put(server.url());
        body.giveTo(request, &listener);
        announced = body.length();
        return run(client.send(request, {}));
    }

    QTemporaryDir folder;
    MisbehavingServer server;
    net::Client client{net::ClientOptions()};
    Listener listener;
    qint64 announced = 0;
};

TEST_F(StreamingBodyTest, sendsAFileAsItIs)
{
    server.next(Script::answer(200));
    upload::FileJob job;
    job.file = file(QStringLiteral("OUTCAR"), 2'000'000);
    EXPECT_EQ(put(job).status, 200);
    const SeenRequest &seen = server.seen().constFirst();
    EXPECT_EQ(seen.header("Content-Type"), "application/octet-stream");
    EXPECT_EQ(seen.header("Content-Length"), "2000000");
    EXPECT_EQ(seen.bodySize, 2'000'000);
    EXPECT_EQ(listener.sentBytes, 2'000'000);
    EXPECT_EQ(listener.stages, QList<domain::Stage>({domain::Stage::Finalising}));
}

TEST_F(StreamingBodyTest, sendsMembersAsOneArchiveAndCountsTheirBytes)
{
    server.next(Script::answer(200));
    upload::FileJob job;
    job.members = {file(QStringLiteral("a"), 3000), file(QStringLiteral("b"), 0),
                   file(QStringLiteral("c"), 7)};
    EXPECT_EQ(put(job).status, 200);
    const SeenRequest &seen = server.seen().constFirst();
    EXPECT_EQ(seen.header("Content-Type"), "application/zip");
    EXPECT_EQ(seen.header("Content-Length"), QByteArray::number(announced));
    EXPECT_EQ(seen.bodySize, announced);
    EXPECT_TRUE(seen.body.startsWith("PK"));
    EXPECT_EQ(listener.sentBytes, 3007);
}

TEST_F(StreamingBodyTest, anEmptyFileHasABodyOfNothing)
{
    server.next(Script::answer(200));
    upload::FileJob job;
    job.file = file(QStringLiteral("empty"), 0);
    EXPECT_EQ(put(job).status, 200);
    EXPECT_EQ(server.seen().constFirst().header("Content-Length"), "0");
    EXPECT_EQ(server.seen().constFirst().header("Content-Type"), "application/octet-stream");
}

TEST_F(StreamingBodyTest, isNeverSentTwice)
{
    server.always(Script::answer(503));
    upload::FileJob job;
    job.file = file(QStringLiteral("a"), 10);
    EXPECT_EQ(put(job).status, 503);
    EXPECT_EQ(server.seen().size(), 1);
}

TEST_F(StreamingBodyTest, aChangedFileIsNotSent)
{
    server.always(Script::answer(200));
    upload::FileJob job;
    job.file = file(QStringLiteral("a"), 1000);
    file(QStringLiteral("a"), 1001);
    try {
        put(job);
        FAIL();
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::FileChanged);
        EXPECT_EQ(failure.file(), job.file.path);
    }
}

} // namespace
} // namespace slipway::tests
