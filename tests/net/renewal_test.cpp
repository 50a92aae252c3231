// SPDX-License-Identifier: MIT
#include "net/renewal.h"

#include "net/hostgate.h"
#include "tests/net/fixture.h"

using namespace slipway;
using namespace slipway::tests;
using base::Failure;
using net::Request;

namespace {

class RenewalTest : public NetTest
{
protected:
    /// Starts the request, waits until the server hangs with so many of them, and renews.
    base::Task<net::Response> renewed(const Request &request, qsizetype hanging = 1)
    {
        auto sending = client->send(request, stop.get_token());
        EXPECT_TRUE(waitUntil([&] { return server.seen().size() == hanging; }));
        client->renewConnections();
        return sending;
    }

    std::stop_source stop;
};

TEST_F(RenewalTest, aQuestionThatHangsIsAskedAgainAtOnce)
{
    server.next(Script::nothing().hang());
    const net::Response response = run(renewed(Request::get(server.url())));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(server.seen().size(), 2);
    EXPECT_EQ(server.connections(), 2);
    ASSERT_EQ(clock.waits().size(), 1U) << "the usual small pause, and no stall clock";
}

TEST_F(RenewalTest, aBodyIsSentAgainFromItsBeginning)
{
    const QString path = file(3'000'000);
    server.next(Script::nothing().early().hang());
    const Request put =
        Request::put(server.url()).body(slice(path, 0, 3'000'000)).repeat(Request::Repeat::WhenSafe);
    auto sending = client->send(put, {});
    ASSERT_TRUE(waitUntil([&] { return server.seen().size() == 1; }));
    client->renewConnections();
    EXPECT_EQ(run(std::move(sending)).status, 200);
    EXPECT_EQ(server.seen().last().bodySize, 3'000'000);
}

TEST_F(RenewalTest, whatMustHappenOnceEndsInDoubtAndIsNotRepeated)
{
    server.always(Script::nothing().hang());
    const Failure failure = failureOf(renewed(Request::post(server.url()).json({})));
    EXPECT_EQ(failure.kind(), Failure::Kind::Stalled);
    EXPECT_EQ(failure.code(), QByteArray("line-changed"));
    EXPECT_TRUE(failure.isOutcomeUnknown());
    EXPECT_EQ(server.seen().size(), 1);
}

TEST_F(RenewalTest, whatOnlyWaitedForItsTurnHasDoneNothing)
{
    server.always(Script::nothing().hang());
    std::vector<base::Task<net::Response>> ahead;
    for (int i = 0; i < net::HostGate::smallAtOnce; ++i)
        ahead.push_back(client->send(Request::post(server.url()).json({}), stop.get_token()));
    auto waiting = client->send(Request::post(server.url()).json({}), stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return server.seen().size() == net::HostGate::smallAtOnce; }));
    client->renewConnections();
    const Failure failure = failureOf(std::move(waiting));
    EXPECT_EQ(failure.code(), QByteArray("line-changed"));
    EXPECT_FALSE(failure.isOutcomeUnknown());
    EXPECT_TRUE(failureOf(std::move(ahead.front())).isOutcomeUnknown());
}

TEST_F(RenewalTest, aConnectionThatIsKeptForLaterIsNotUsedAgain)
{
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    ASSERT_EQ(server.connections(), 1) << "else this test says nothing";
    client->renewConnections();
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    EXPECT_EQ(server.connections(), 2);
}

TEST_F(RenewalTest, aStopAfterItIsAStop)
{
    server.always(Script::nothing().hang());
    auto sending = client->send(Request::get(server.url()), stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return server.seen().size() == 1; }));
    client->renewConnections();
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(sending)).isCancelled());
}

TEST_F(RenewalTest, againAndAgainWearsOutTheTriesAndEndsAsTrouble)
{
    net::ClientOptions options;
    options.attempts = 3;
    restart(options);
    server.always(Script::nothing().hang());
    auto sending = client->send(Request::get(server.url()), {});
    for (int attempt = 1; attempt <= 3; ++attempt) {
        ASSERT_TRUE(waitUntil([&] { return server.seen().size() == attempt; }));
        client->renewConnections();
    }
    EXPECT_EQ(failureOf(std::move(sending)).code(), QByteArray("line-changed"));
}

} // namespace
