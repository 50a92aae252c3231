// SPDX-License-Identifier: MIT
#include "net/readahead.h"
#include "tests/net/fixture.h"

#include <atomic>
#include <mutex>

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;
using base::Failure;

namespace {

constexpr qint64 mebibyte = 1 << 20;

/// What the sources of one test share with it.
struct Factory
{
    std::atomic<qint64> produced = 0; ///< bytes, of all sources together
    qint64 failsAt = -1;              ///< bytes; -1: never
    qint64 waitsFrom = 0;             ///< bytes; from here on they wait while the tap is held
    std::mutex tap;
    int made = 0;
};

/// The letters of the alphabet, over and over.
class Letters final : public BodySource
{
public:
    Letters(Factory &factory, qint64 size)
        : m_factory(factory)
        , m_size(size)
    {}
    qint64 length() const override { return m_size; }
    void read(char *data, qint64 size) override
    {
        if (m_given >= m_factory.waitsFrom)
            const std::lock_guard waits(m_factory.tap);
        if (m_factory.failsAt >= 0 && m_given + size > m_factory.failsAt) {
            Failure failure(Failure::Kind::FileChanged, QStringLiteral("make letters"));
            throw failure.file(QStringLiteral("/letters"));
        }
        for (qint64 i = 0; i < size; ++i)
            data[i] = static_cast<char>('a' + (m_given + i) % 26);
        m_given += size;
        m_factory.produced += size;
    }

private:
    Factory &m_factory;
    qint64 m_size;
    qint64 m_given = 0;
};

class GeneratedBodyTest : public NetTest
{
protected:
    Request put(qint64 size)
    {
        Request request = Request::put(server.url());
        GeneratedBody body(size, [this, size]() -> std::unique_ptr<BodySource> {
            ++factory.made;
            return std::make_unique<Letters>(factory, size);
        });
        return request.body(std::move(body), "application/zip").doing(QStringLiteral("send letters"));
    }

    Factory factory;
};

TEST_F(GeneratedBodyTest, arrivesWholeWithItsLengthAndType)
{
    const qint64 size = 3 * mebibyte + 17;
    server.next(Script::answer(200));
    qint64 told = 0;
    EXPECT_EQ(send(put(size).onSent([&told](qint64 bytes) { told = bytes; })).status, 200);
    ASSERT_EQ(server.seen().size(), 1);
    const SeenRequest &seen = server.seen().first();
    EXPECT_EQ(seen.header("Content-Length"), QByteArray::number(size));
    EXPECT_EQ(seen.header("Content-Type"), "application/zip");
    EXPECT_TRUE(seen.header("Transfer-Encoding").isNull());
    EXPECT_EQ(seen.bodySize, size);
    EXPECT_TRUE(seen.body.startsWith("abcdefghijklmnopqrstuvwxyzabc"));
    EXPECT_EQ(told, size);
    EXPECT_EQ(factory.made, 1);
}

TEST_F(GeneratedBodyTest, anEmptyOneIsSentToo)
{
    server.next(Script::answer(200));
    EXPECT_EQ(send(put(0)).status, 200);
    EXPECT_EQ(server.seen().first().header("Content-Length"), "0");
}

TEST_F(GeneratedBodyTest, isMadeAnewForARepeat)
{
    server.next(Script::answer(503));
    server.next(Script::answer(200));
    EXPECT_EQ(send(put(100)).status, 200);
    EXPECT_EQ(factory.made, 2);
    EXPECT_EQ(server.seen().at(1).body, server.seen().at(0).body);
}

TEST_F(GeneratedBodyTest, isSentOnceIfItMayNotBeRepeated)
{
    server.next(Script::nothing().close()); // Qt itself would send it again on a closed connection
    const Failure failure = failing(put(100).repeat(Request::Repeat::Never));
    EXPECT_TRUE(failure.isOutcomeUnknown());
    EXPECT_EQ(factory.made, 1);
    EXPECT_EQ(server.seen().size(), 1);
}

TEST_F(GeneratedBodyTest, aFailureOfTheSourceCutsItOff)
{
    factory.failsAt = 2 * mebibyte;
    server.always(Script::answer(200));
    const Failure failure = failing(put(5 * mebibyte));
    EXPECT_EQ(failure.kind(), Failure::Kind::FileChanged);
    EXPECT_EQ(failure.file(), QStringLiteral("/letters"));
    EXPECT_EQ(failure.doing(), QStringLiteral("send letters"));
    EXPECT_FALSE(failure.isOutcomeUnknown());
    EXPECT_EQ(factory.made, 1);
    for (const SeenRequest &seen : server.seen())
        EXPECT_LT(seen.bodySize, 5 * mebibyte);
}

TEST_F(GeneratedBodyTest, theStallClockStandsWhileTheSourceIsSlow)
{
    ClientOptions options;
    options.stallAfter = std::chrono::milliseconds(80); // of the test's clock
    restart(options);
    server.next(Script::answer(200));
    factory.tap.lock();
    factory.waitsFrom = mebibyte;
    qint64 sent = 0;
    auto sending = client->send(put(2 * mebibyte).onSent([&sent](qint64 bytes) { sent = bytes; }), {});
    EXPECT_TRUE(waitUntil([&sent] { return sent > 0; }));
    for (int i = 0; i < 10; ++i) {
        clock.advance(std::chrono::milliseconds(50));
        QEventLoop loop;
        QTimer::singleShot(15, &loop, &QEventLoop::quit); // the exchange looks at its clock every 10 ms
        loop.exec();
    }
    factory.tap.unlock();
    EXPECT_EQ(run(std::move(sending)).status, 200);
}

TEST_F(GeneratedBodyTest, isReadOnlyALittleAhead)
{
    client->setBandwidth(64 * 1024); // bytes per second: far slower than the source
    auto sending = client->send(put(200 * mebibyte), {});
    EXPECT_TRUE(waitUntil([this] { return factory.produced >= ReadAhead::depth * ReadAhead::blockSize; }));
    const std::lock_guard stopsHere(factory.tap);
    EXPECT_LE(factory.produced, (ReadAhead::depth + 3) * ReadAhead::blockSize);
}

} // namespace
