// SPDX-License-Identifier: MIT
// The clocks of one exchange, and answers that make no sense.
#include "tests/net/fixture.h"

using namespace slipway;
using namespace slipway::tests;
using namespace std::chrono_literals;
using base::Failure;
using net::Request;

namespace {

class ExchangeTest : public NetTest
{
protected:
    ExchangeTest()
    {
        net::ClientOptions options;
        options.connectWithin = 1s; // of the clock that only the test moves
        options.stallAfter = 1s;
        options.attempts = 1;
        restart(options);
    }

    /// Sends, waits until the server has it, lets `time` pass, and gives the failure.
    Failure afterSilence(const Request &request, std::chrono::milliseconds time)
    {
        auto sending = client->send(request, {});
        if (!waitUntil([this] { return !server.seen().isEmpty(); }))
            throw std::runtime_error("nothing arrived");
        bool isOver = false;
        auto outcome = std::make_shared<std::optional<base::Outcome<net::Response>>>();
        const auto done = base::deliver(std::move(sending), [&](base::Outcome<net::Response> result) {
            outcome->emplace(std::move(result));
            isOver = true;
        });
        // What the server wrote may still be on its way: time passes until the clock has struck.
        waitUntil([&] {
            clock.advance(time);
            return isOver;
        });
        return (*outcome)->failure();
    }
};

TEST_F(ExchangeTest, SilenceAfterTheRequestIsNoAnswer)
{
    server.always(Script::nothing().hang());
    const Failure failure = afterSilence(Request::get(server.url()).answerWithin(2s), 3s);
    EXPECT_EQ(failure.kind(), Failure::Kind::Stalled);
    EXPECT_EQ(failure.code(), "no-answer");
    EXPECT_FALSE(failure.isOutcomeUnknown()); // reading has no effect
    EXPECT_EQ(failure.requestId().isEmpty(), false);
}

TEST_F(ExchangeTest, SilenceInTheMiddleOfAnAnswerIsAStall)
{
    server.always(Script::nothing().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegin").hang());
    const Failure failure = afterSilence(Request::post(server.url()).json({}).answerWithin(10min), 100ms);
    EXPECT_EQ(failure.code(), "stalled-receiving");
    EXPECT_TRUE(failure.isOutcomeUnknown());
}

TEST_F(ExchangeTest, SilenceWhileSendingIsAStallWithAKnownOutcome)
{
    server.choose([](const SeenRequest &) { return Script::nothing().early().hang(); });
    const Failure failure = afterSilence(
        Request::put(server.url()).body(slice(file(24'000'000), 0, 24'000'000)).anonymous(), 100ms);
    EXPECT_EQ(failure.code(), "stalled-sending");
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(ExchangeTest, ADrippingAnswerIsNoStall)
{
    server.always(Script::nothing().drip("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nslow answer"));
    EXPECT_EQ(send(Request::get(server.url())).body, "slow answer");
}

TEST_F(ExchangeTest, HtmlIsGivenAsItIs)
{
    server.always(
        Script::answer(200, "<html>Sign in to the hotel</html>", {{"Content-Type", "text/html; x=y"}}));
    EXPECT_EQ(send(Request::get(server.url())).contentType(), "text/html");
}

TEST_F(ExchangeTest, AnAnswerCutInTheMiddleIsAFailure)
{
    server.always(
        Script::nothing().write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":").close());
    const Failure failure = failing(Request::post(server.url()).json({}));
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_EQ(failure.code(), "closed");
    EXPECT_EQ(failure.http(), 201);
    EXPECT_TRUE(failure.isOutcomeUnknown());
}

TEST_F(ExchangeTest, ATooShortContentLengthCutsTheAnswer)
{
    server.always(Script::nothing().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{} and more").close());
    EXPECT_EQ(send(Request::get(server.url())).body, "{}");
}

TEST_F(ExchangeTest, NoHttpAtAllIsAFailure)
{
    server.always(Script::nothing().write("SSH-2.0-OpenSSH_9.2\r\n\r\n").close());
    const Failure failure = failing(Request::get(server.url()));
    EXPECT_TRUE(failure.kind() == Failure::Kind::Protocol || failure.kind() == Failure::Kind::Offline)
        << failure.what();
}

TEST_F(ExchangeTest, ALargeHeaderIsRead)
{
    server.always(Script::answer(200, "{}", {{"X-Large", QByteArray(50 * 1024, 'x')}}));
    EXPECT_EQ(send(Request::get(server.url())).header("X-Large").size(), 50 * 1024);
}

TEST_F(ExchangeTest, AHugeHeaderEndsByOurClock) // Qt waits for ever from about 100 KiB on
{
    server.always(Script::answer(200, "{}", {{"X-Huge", QByteArray(300 * 1024, 'x')}}));
    EXPECT_EQ(afterSilence(Request::get(server.url()).answerWithin(1s), 100ms).kind(),
              Failure::Kind::Stalled);
}

TEST_F(ExchangeTest, AnAnswerWithoutEndIsRefused)
{
    server.always(Script::nothing()
                      .write("HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n")
                      .write(QByteArray(80 * 1024 * 1024, 'x'))
                      .hang());
    EXPECT_EQ(failing(Request::get(server.url())).code(), "answer-too-large");
}

} // namespace
