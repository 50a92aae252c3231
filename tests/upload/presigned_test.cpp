// SPDX-License-Identifier: MIT
#include "upload/presigned.h"

#include "tests/support/memoryledger.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace slipway::tests {

namespace {

using base::Failure;

class CountingObserver final : public upload::FileObserver
{
public:
    void stage(domain::Stage) override {}
    void hashed(qint64) override {}
    void sent(qint64 bytes) override { sentBytes = bytes; }
    void alive() override { ++answers; }

    qint64 sentBytes = 0;
    int answers = 0;
};

class PresignedTest : public testing::Test
{
protected:
    static constexpr qint64 partSize = 1000; // bytes

    PresignedTest()
    {
        server.choose([this](const SeenRequest &request) { return stored(request); });
    }

    static net::ClientOptions options()
    {
        net::ClientOptions options;
        options.firstPause = std::chrono::milliseconds(1);
        options.longestPause = std::chrono::milliseconds(2);
        options.attempts = 3;
        return options;
    }
    static QByteArray md5(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
    }
    /// What a storage answers that took the part whole; it is asked before the body is there.
    Script stored(const SeenRequest &request) const
    {
        const QByteArray target = request.target.mid(request.target.indexOf("partNumber=") + 11);
        const int number = target.left(target.indexOf('&')).toInt();
        return Script::answer(200, {}, {{"ETag", '"' + plan.at(number - 1).md5 + '"'}});
    }
    static Script refused(int status, const QByteArray &code, const QByteArray &message = "why")
    {
        const QByteArray xml = "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
        return Script::answer(status, xml, {{"Content-Type", "application/xml"}});
    }
    upload::FileJob file(int parts)
    {
        QByteArray bytes;
        for (int i = 0; i < parts; ++i)
            bytes += QByteArray(partSize, static_cast<char>('a' + i));
        bytes.chop(partSize / 2); // the last part is shorter
        QFile out(folder.filePath(QStringLiteral("file")));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        upload::FileJob job;
        job.id = 7;
        job.file.path = out.fileName();
        job.file.stamp = base::FileStamp::of(out.fileName());
        plan.clear();
        for (int i = 0; i < parts; ++i) {
            upload::PresignedPart part;
            part.number = i + 1;
            part.offset = i * partSize;
            part.size = std::min(partSize, bytes.size() - part.offset);
            part.url = server.url("/blob?partNumber=" + QByteArray::number(i + 1) + "&X-Amz-Signature=a%2Fb");
            part.md5 = md5(bytes.mid(part.offset, part.size));
            plan.append(part);
        }
        return job;
    }
    QList<QByteArray> send(const upload::FileJob &job) { return run(sender.send(job, plan, &observer, {})); }
    Failure failure(const upload::FileJob &job) { return failureOf(sender.send(job, plan, &observer, {})); }

    QTemporaryDir folder;
    MisbehavingServer server;
    net::Client client{options()};
    MemoryLedger ledger;
    upload::PresignedParts sender{client, QUrl(), ledger};
    QList<upload::PresignedPart> plan;
    CountingObserver observer;
};

TEST_F(PresignedTest, SendsEveryPartAsItIsSigned)
{
    const auto job = file(3);
    const QList<QByteArray> etags = send(job);
    ASSERT_EQ(server.seen().size(), 3);
    for (const SeenRequest &request : server.seen()) {
        EXPECT_EQ(request.method, "PUT");
        EXPECT_TRUE(std::any_of(plan.cbegin(), plan.cend(), [&request](const upload::PresignedPart &part) {
            return part.md5 == md5(request.body);
        }));
        EXPECT_TRUE(request.target.endsWith("&X-Amz-Signature=a%2Fb")) << request.target.constData();
        EXPECT_TRUE(request.header("Authorization").isNull());
        EXPECT_TRUE(request.header("Transfer-Encoding").isNull());
        EXPECT_EQ(request.header("Content-Length").toLongLong(), request.bodySize);
    }
    ASSERT_EQ(etags.size(), 3);
    EXPECT_EQ(etags.at(1), plan.at(1).md5);
    EXPECT_EQ(ledger.partsDone(job.id).size(), 3);
    EXPECT_EQ(observer.sentBytes, 2500);
    EXPECT_EQ(observer.answers, 3);
}

TEST_F(PresignedTest, LeavesOutWhatTheLedgerHas)
{
    const auto job = file(3);
    ledger.partDone(job.id, 1, plan.at(0).md5);
    ledger.partDone(job.id, 2, "of another content");
    EXPECT_EQ(send(job).size(), 3);
    EXPECT_EQ(server.seen().size(), 2);
    EXPECT_EQ(observer.sentBytes, 2500);
}

TEST_F(PresignedTest, ABrokenPartIsSentOnceMoreOnly)
{
    const auto job = file(1);
    const Script broken = Script::answer(200, {}, {{"ETag", "\"0123\""}});
    server.next(broken);
    send(job);
    EXPECT_EQ(server.seen().size(), 2);
    ledger.forgetParts(job.id);
    server.next(broken);
    server.next(broken);
    const Failure result = failure(job);
    EXPECT_EQ(result.kind(), Failure::Kind::Mismatch);
    EXPECT_EQ(result.file(), job.file.path);
    EXPECT_TRUE(ledger.partsDone(job.id).isEmpty());
}

TEST_F(PresignedTest, AFileThatChangedUnderWayIsNoMismatch)
{
    auto job = file(1);
    job.file.stamp = base::FileStamp(job.file.stamp.size(), 1, job.file.stamp.identity());
    server.next(Script::answer(200, {}, {{"ETag", "\"0123\""}}));
    EXPECT_EQ(failure(job).kind(), Failure::Kind::FileChanged);
}

TEST_F(PresignedTest, NamesExpiredAddressesAndGoneUploads)
{
    const auto job = file(1);
    server.next(refused(403, "AccessDenied", "Request has expired"));
    EXPECT_EQ(failure(job).code(), "url-expired");
    server.next(refused(404, "NoSuchUpload"));
    EXPECT_EQ(failure(job).code(), "no-such-upload");
    server.next(refused(403, "SignatureDoesNotMatch"));
    EXPECT_EQ(failure(job).code(), "storage-signature");
    EXPECT_EQ(server.seen().size(), 3);
}

TEST_F(PresignedTest, RepeatsWhatPasses)
{
    const auto job = file(1);
    server.next(refused(503, "SlowDown"));
    server.next(refused(400, "RequestTimeout"));
    send(job);
    EXPECT_EQ(server.seen().size(), 3);
}

TEST_F(PresignedTest, GivesUpOnAStorageThatStaysSlow)
{
    server.always(refused(400, "RequestTimeout"));
    const Failure result = failure(file(1));
    EXPECT_EQ(result.code(), "storage-timeout");
    EXPECT_TRUE(result.isTransient());
    EXPECT_EQ(server.seen().size(), 4);
}

TEST_F(PresignedTest, OneRefusedPartStopsTheOthers)
{
    server.always(refused(403, "AccessDenied"));
    EXPECT_EQ(failure(file(20)).code(), "storage-refused");
    EXPECT_LT(server.seen().size(), 20);
}

TEST_F(PresignedTest, AStopComesOutAsCancelled)
{
    server.always(Script::nothing().hang());
    const auto job = file(2);
    std::stop_source source;
    auto task = sender.send(job, plan, &observer, source.get_token());
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    source.request_stop();
    EXPECT_TRUE(failureOf(std::move(task)).isCancelled());
}

} // namespace

} // namespace slipway::tests
