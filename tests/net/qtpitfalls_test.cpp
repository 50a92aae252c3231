// SPDX-License-Identifier: MIT
// One test for each trap of QNetworkAccessManager 6.4 that the client is built around.
#include "tests/net/fixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace slipway;
using namespace slipway::tests;
using namespace std::chrono_literals;
using base::Failure;
using net::Request;

namespace {

using QtPitfallsTest = NetTest;

QByteArray freshAnswer()
{
    return QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

int postsSeen(const MisbehavingServer &server)
{
    int posts = 0;
    for (const SeenRequest &seen : server.seen())
        posts += seen.method == "POST";
    return posts;
}

TEST_F(QtPitfallsTest, QtItselfSendsAPostTwice) // the reason for all this; if it turns red, Qt has learned
{
    server.always(Script::nothing().close());
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("text/plain"));
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArrayLiteral("once")));
    ASSERT_TRUE(waitUntil([&] { return reply->isFinished(); }));
    EXPECT_GT(postsSeen(server), 1);
}

TEST_F(QtPitfallsTest, APostIsSentOnceOnAFreshConnection)
{
    server.always(Script::nothing().close());
    const Failure failure = failing(Request::post(server.url()).body("once", "text/plain"));
    EXPECT_EQ(postsSeen(server), 1);
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_TRUE(failure.isOutcomeUnknown());
}

TEST_F(QtPitfallsTest, APostIsSentOnceOnAKeptConnection)
{
    send(Request::get(server.url()));
    server.always(Script::nothing().close());
    const Failure failure = failing(Request::post(server.url()).body("once", "text/plain"));
    EXPECT_EQ(server.seen().last().connection, 1);
    EXPECT_EQ(postsSeen(server), 1);
    EXPECT_TRUE(failure.isOutcomeUnknown());
}

TEST_F(QtPitfallsTest, AnEmptyPostIsSentOnce)
{
    server.always(Script::nothing().close());
    EXPECT_TRUE(failing(Request::post(server.url())).isOutcomeUnknown());
    EXPECT_EQ(postsSeen(server), 1);
}

TEST_F(QtPitfallsTest, AnEmptyPostIsSentOnceOnAKeptConnection)
{
    send(Request::get(server.url()));
    server.always(Script::nothing().close());
    EXPECT_TRUE(failing(Request::post(server.url())).isOutcomeUnknown());
    EXPECT_EQ(postsSeen(server), 1);
}

TEST_F(QtPitfallsTest, AnEmptyPostIsSentOnceWhenTheConnectionIsReset)
{
    server.always(Script::nothing().reset());
    EXPECT_TRUE(failing(Request::post(server.url())).isOutcomeUnknown());
    EXPECT_EQ(postsSeen(server), 1);
}

class Redirected : public NetTest, public ::testing::WithParamInterface<int>
{};

TEST_P(Redirected, HeadersDoNotLeakOnARedirect)
{
    MisbehavingServer stranger;
    const Script::Headers headers{{"Location", stranger.url("/steal").toEncoded()}};
    server.always(Script::answer(GetParam(), {}, headers));
    const base::Secret key(QByteArrayLiteral("very-secret-key"));
    client->setCredential(net::Origin(server.url()), "Authorization", "token ", key);

    const Failure read = failing(Request::get(server.url()));
    const Failure wrote = failing(Request::post(server.url()).body("private", "text/plain"));
    for (const Failure &failure : {read, wrote}) {
        EXPECT_EQ(failure.kind(), Failure::Kind::Protocol);
        EXPECT_EQ(failure.code(), "redirected");
        EXPECT_EQ(failure.http(), GetParam());
        EXPECT_TRUE(failure.detail().contains(QString::number(stranger.port())));
        EXPECT_FALSE(failure.isOutcomeUnknown());
    }
    EXPECT_EQ(server.seen().first().header("Authorization"), "token very-secret-key");
    EXPECT_TRUE(stranger.seen().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(QtPitfallsTest, Redirected, ::testing::Values(301, 302, 303, 307, 308));

/// What the client makes of a refusal that comes while a file is still on its way.
class EarlyRefusal : public NetTest
{
protected:
    EarlyRefusal()
    {
        net::ClientOptions options;
        options.attempts = 2;
        restart(options);
        path = file(24 * 1024 * 1024);
    }

    /// Of a server that closes without a word that we could hear, and says why only to a small question.
    Failure cutOff(int status)
    {
        server.choose([status](const SeenRequest &seen) {
            return seen.method == "PUT" ? Script::nothing().early().close() : Script::answer(status);
        });
        return failing(Request::put(server.url()).body(slice(path, 0, 24 * 1024 * 1024)));
    }

    QString path;
};

TEST_F(EarlyRefusal, OfTheKeyIsLearnedByASmallQuestion)
{
    const Failure failure = cutOff(401);
    EXPECT_EQ(failure.kind(), Failure::Kind::SignIn);
    EXPECT_EQ(failure.http(), 401);
    EXPECT_FALSE(failure.isOutcomeUnknown());
    EXPECT_TRUE(clock.waits().empty()); // no second try with a key that is refused
    EXPECT_EQ(server.seen().last().method, "HEAD");
}

TEST_F(EarlyRefusal, OfTheSizeIsNotTakenForBeingOffline)
{
    const Failure failure = cutOff(413);
    EXPECT_EQ(failure.kind(), Failure::Kind::Server);
    EXPECT_EQ(failure.code(), "closed-while-sending");
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(EarlyRefusal, ThatLingersIsHeardAtOnce)
{
    server.always(Script::answer(401, "{\"detail\": \"no\"}").early().hang());
    qint64 sent = 0;
    const auto note = [&sent](qint64 bytes) { sent = bytes; };
    const auto body = slice(path, 0, 24 * 1024 * 1024);
    const net::Response response = send(Request::put(server.url()).body(body).onSent(note));
    EXPECT_EQ(response.status, 401);
    EXPECT_EQ(response.body, "{\"detail\": \"no\"}");
    EXPECT_EQ(server.seen().size(), 1); // nobody had to ask
    EXPECT_LT(sent, body.size);         // and the rest stays here
}

TEST_F(EarlyRefusal, ThatIsCutInItsMiddleEndsByOurStallClock)
{
    server.choose([](const SeenRequest &seen) {
        if (seen.method != "PUT")
            return Script::answer(401);
        return Script::nothing().write("HTTP/1.1 401 No\r\nContent-Length: 9\r\n\r\n{").early().hang();
    });
    auto sending = client->send(Request::put(server.url()).body(slice(path, 0, 24 * 1024 * 1024)), {});
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    QTimer hands;
    QObject::connect(&hands, &QTimer::timeout, &hands, [this] { clock.advance(5s); });
    hands.start(20ms);
    EXPECT_EQ(failureOf(std::move(sending)).kind(), Failure::Kind::Stalled);
}

TEST_F(EarlyRefusal, OfASmallBodyIsHeard)
{
    server.always(Script::answer(413, "{}").early().hang());
    EXPECT_EQ(send(Request::put(server.url()).body("small", "text/plain")).status, 413);
}

TEST_F(EarlyRefusal, WhenNobodyAnswersItIsOffline)
{
    server.choose([this](const SeenRequest &seen) {
        if (seen.method == "PUT") {
            QTimer::singleShot(0, &server, [this] { server.goAway(); });
            return Script::nothing().early().hang();
        }
        return Script::answer(200);
    });
    const Failure failure = failing(Request::put(server.url()).body(slice(path, 0, 24 * 1024 * 1024)));
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

/// Twelve requests of which six must wait.
class Queueing : public NetTest
{
protected:
    base::Task<> one(net::Request request)
    {
        auto sending = client->send(std::move(request), {});
        const net::Response response = co_await std::move(sending);
        statuses.append(response.status);
    }
    QList<int> statuses;
};

TEST_F(Queueing, IsNotCountedByTheClocks)
{
    net::ClientOptions options;
    options.connectWithin = options.stallAfter = 800ms;
    options.attempts = 1;
    restart(options);
    server.always(Script::nothing().hang());
    std::vector<base::Task<>> all;
    for (int i = 0; i < 12; ++i)
        all.push_back(one(Request::get(server.url()).answerWithin(800ms)));
    ASSERT_TRUE(waitUntil([&] { return server.seen().size() == 6; }));
    clock.advance(500ms);
    server.playOnAll(Script::nothing().write(freshAnswer()));
    ASSERT_TRUE(waitUntil([&] { return server.seen().size() == 12; }));
    clock.advance(500ms); // a second since the last six were asked for
    server.playOnAll(Script::nothing().write(freshAnswer()));
    EXPECT_TRUE(waitUntil([&] { return statuses.size() == 12; }));
    EXPECT_EQ(statuses.count(200), 12);
    EXPECT_EQ(server.mostOpen(), 6);
}

TEST_F(Queueing, FileBodiesDoNotHoldUpSmallRequests)
{
    const QString path = file(1000);
    server.choose([](const SeenRequest &seen) {
        return seen.method == "PUT" ? Script::nothing().hang() : Script::answer(200);
    });
    std::vector<base::Task<>> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(one(Request::put(server.url()).body(slice(path, 0, 1000))));
    ASSERT_TRUE(waitUntil([&] { return server.seen().size() == 5; }));
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    EXPECT_EQ(server.seen().size(), 6);
    server.always(Script::answer(200));
    server.playOnAll(Script::answer(200));
    EXPECT_TRUE(waitUntil([&] { return statuses.size() == 8; }));
}

TEST_F(QtPitfallsTest, TheServersThinkingTimeHasAClockOfItsOwn)
{
    net::ClientOptions options;
    options.connectWithin = options.stallAfter = 800ms;
    restart(options);
    server.always(Script::nothing().hang());
    auto sending = client->send(Request::post(server.url()).json({}).answerWithin(1h), {});
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    clock.advance(30min);
    server.playOnAll(Script::nothing().write(freshAnswer()));
    EXPECT_EQ(run(std::move(sending)).status, 200);
}

TEST_F(QtPitfallsTest, ATimeoutDoesNotLookLikeACancel)
{
    server.always(Script::nothing().hang());
    auto sending = client->send(Request::post(server.url()).json({}).answerWithin(100ms), {});
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    QTimer hands; // what the server has the client may not know yet: time passes until the clock strikes
    QObject::connect(&hands, &QTimer::timeout, &hands, [this] { clock.advance(1s); });
    hands.start(5ms);
    const Failure failure = failureOf(std::move(sending));
    EXPECT_EQ(failure.kind(), Failure::Kind::Stalled);
    EXPECT_EQ(failure.code(), "no-answer");
    EXPECT_TRUE(failure.isOutcomeUnknown());
}

TEST_F(QtPitfallsTest, Http2IsNeverOffered)
{
    send(Request::get(server.url()));
    EXPECT_TRUE(server.seen().first().header("Upgrade").isNull());
    EXPECT_TRUE(server.seen().first().header("HTTP2-Settings").isNull());
}

qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toLongLong() * 4096;
}

TEST_F(QtPitfallsTest, ALargeBodyIsNotBuffered)
{
    constexpr qint64 size = 512LL * 1024 * 1024;
    const QString path = folder.filePath(QStringLiteral("sparse"));
    QFile sparse(path);
    ASSERT_TRUE(sparse.open(QIODevice::WriteOnly) && sparse.resize(size));
    sparse.close();
    const qint64 before = residentBytes();
    qint64 most = 0;
    const auto watch = [&most](qint64) { most = std::max(most, residentBytes()); };
    EXPECT_EQ(send(Request::put(server.url()).body(slice(path, 0, size)).onSent(watch)).status, 200);
    EXPECT_EQ(server.seen().first().bodySize, size);
    EXPECT_GT(most, 0);
    // The address sanitizer keeps 256 MiB of freed blocks before it uses any of them again.
#ifdef __SANITIZE_ADDRESS__
    constexpr qint64 kept = 256LL * 1024 * 1024;
#else
    constexpr qint64 kept = 0;
#endif
    EXPECT_LT(most - before, kept + 60LL * 1024 * 1024);
}

TEST_F(QtPitfallsTest, APutWithoutABodyHasALength)
{
    send(Request::put(server.url()));
    EXPECT_EQ(server.seen().first().header("Content-Length"), "0");
    EXPECT_TRUE(server.seen().first().header("Content-Type").isNull());
}

TEST_F(QtPitfallsTest, AnEmptyFileIsAnEmptyBody)
{
    send(Request::put(server.url()).body(slice(file(0), 0, 0)));
    EXPECT_EQ(server.seen().first().header("Content-Length"), "0");
}

TEST_F(QtPitfallsTest, APostWithoutABodyIsNoWebForm)
{
    send(Request::post(server.url()));
    EXPECT_EQ(server.seen().first().header("Content-Length"), "0");
    EXPECT_EQ(server.seen().first().header("Content-Type"), "application/json");
}

TEST_F(QtPitfallsTest, TheBodyIsTakenBeforeTheReplyIsClosed)
{
    server.always(Script::answer(404, "{\"detail\":\"Not found.\"}"));
    EXPECT_EQ(send(Request::get(server.url())).body, "{\"detail\":\"Not found.\"}");
}

TEST_F(QtPitfallsTest, AbortingLeavesNoTrace)
{
    server.always(Script::nothing().hang());
    std::stop_source stop;
    auto sending = client->send(Request::post(server.url()).json({}), stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(sending)).isCancelled());
    EXPECT_TRUE(waitUntil([&] { return server.open() == 0; }));
}

TEST_F(QtPitfallsTest, ProgressIsBytesHandedOverAndEndsWithAll)
{
    QList<qint64> sent;
    const auto note = [&sent](qint64 bytes) { sent.append(bytes); };
    send(Request::put(server.url()).body(slice(file(3'000'000), 500'000, 2'500'000)).onSent(note));
    ASSERT_FALSE(sent.isEmpty());
    EXPECT_EQ(sent.last(), 2'500'000);
    EXPECT_TRUE(std::is_sorted(sent.begin(), sent.end()));
}

} // namespace
