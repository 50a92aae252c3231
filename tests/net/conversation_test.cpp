// SPDX-License-Identifier: MIT
#include "tests/net/fixture.h"

using namespace slipway;
using namespace slipway::tests;
using namespace std::chrono_literals;
using base::Failure;
using net::Request;

namespace {

using ConversationTest = NetTest;

TEST_F(ConversationTest, TroubleThatPassesIsTriedAgain)
{
    server.next(Script::answer(503));
    server.next(Script::nothing().close());
    server.next(Script::answer(429));
    const net::Response response = send(Request::put(server.url()).body("x", "text/plain"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(server.seen().size(), 4);
    EXPECT_EQ(clock.waits().size(), 3U);
}

TEST_F(ConversationTest, RetryAfterWins)
{
    server.next(Script::answer(503, {}, {{"Retry-After", "7"}}));
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    ASSERT_EQ(clock.waits().size(), 1U);
    EXPECT_GE(clock.waits().front(), 7s);
    EXPECT_LE(clock.waits().front(), 8s);
}

TEST_F(ConversationTest, RetryAfterMayBeADate)
{
    server.next(Script::answer(429, {}, {{"Retry-After", "Wed, 01 May 2024 12:00:30 GMT"}}));
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    ASSERT_EQ(clock.waits().size(), 1U);
    EXPECT_GE(clock.waits().front(), 30s);
    EXPECT_LE(clock.waits().front(), 31s);
}

TEST_F(ConversationTest, TheLastAnswerComesOutWhenTheTriesAreUsedUp)
{
    server.always(Script::answer(502, "bad gateway"));
    const net::Response response = send(Request::get(server.url()));
    EXPECT_EQ(response.status, 502);
    EXPECT_EQ(response.body, "bad gateway");
    EXPECT_EQ(server.seen().size(), 6);
}

TEST_F(ConversationTest, WhatMustHappenOnceIsNeverRepeated)
{
    server.always(Script::answer(503, {}, {{"Retry-After", "1"}}));
    EXPECT_EQ(send(Request::post(server.url()).json({})).status, 503);
    EXPECT_EQ(server.seen().size(), 1);
    EXPECT_TRUE(clock.waits().empty());
}

TEST_F(ConversationTest, ARefusalIsNotRepeated)
{
    for (const int status : {400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 501}) {
        server.next(Script::answer(status, "why"));
        const net::Response response = send(Request::get(server.url()));
        EXPECT_EQ(response.status, status);
        EXPECT_EQ(response.body, "why");
    }
    EXPECT_TRUE(clock.waits().empty());
}

TEST_F(ConversationTest, ProgressStartsAgainOnARepeat)
{
    QList<qint64> sent;
    const auto note = [&sent](qint64 bytes) { sent.append(bytes); };
    server.next(Script::answer(503));
    send(Request::put(server.url()).body("0123456789", "text/plain").onSent(note));
    EXPECT_TRUE(sent.contains(0));
    EXPECT_EQ(sent.last(), 10);
}

TEST_F(ConversationTest, AStopEndsThePause)
{
    clock.holdWaits();
    server.always(Script::answer(503));
    std::stop_source stop;
    auto sending = client->send(Request::get(server.url()), stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return clock.waiting() == 1; }));
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(sending)).isCancelled());
    EXPECT_EQ(server.seen().size(), 1);
}

TEST_F(ConversationTest, ReadingFollowsWithinTheOrigin)
{
    const base::Secret key(QByteArrayLiteral("very-secret-key"));
    client->setCredential(net::Origin(server.url()), "Authorization", "token ", key);
    server.next(Script::answer(301, {}, {{"Location", "/there/?page=2"}}));
    const net::Response response = send(Request::get(server.url("/here")));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.url, server.url("/there/?page=2"));
    EXPECT_EQ(server.seen().last().target, "/there/?page=2");
    EXPECT_EQ(server.seen().last().header("Authorization"), "token very-secret-key");
}

TEST_F(ConversationTest, WritingIsNeverSentOn)
{
    server.next(Script::answer(307, {}, {{"Location", "/there/"}}));
    const Failure failure = failing(Request::post(server.url("/here")).json({}));
    EXPECT_EQ(failure.code(), "redirected");
    EXPECT_EQ(server.seen().size(), 1);
}

TEST_F(ConversationTest, ACircleEnds)
{
    server.always(Script::answer(302, {}, {{"Location", "/again"}}));
    EXPECT_EQ(failing(Request::get(server.url())).code(), "too-many-redirects");
    EXPECT_EQ(server.seen().size(), 6);
}

TEST_F(ConversationTest, AnUnsafeSchemeIsAnotherOrigin)
{
    const TestCertificate certificate = TestCertificate::make();
    MisbehavingServer secure;
    secure.useTls(certificate);
    client->trust(net::Origin(secure.url()), {certificate.certificate});
    secure.always(Script::answer(302, {}, {{"Location", server.url().toEncoded()}}));
    EXPECT_EQ(failing(Request::get(secure.url())).code(), "redirected");
    EXPECT_TRUE(server.seen().isEmpty());
}

TEST_F(ConversationTest, TheQuestionAfterABrokenPartShowsNoSignature)
{
    const QString path = file(24 * 1024 * 1024);
    server.choose([](const SeenRequest &seen) {
        return seen.method == "PUT" ? Script::nothing().early().close() : Script::answer(403);
    });
    const auto part = slice(path, 0, 24 * 1024 * 1024);
    const Failure failure =
        failing(Request::put(server.url("/part?X-Amz-Signature=abcdef")).body(part).anonymous());
    EXPECT_EQ(failure.code(), "closed-while-sending"); // 403 to HEAD says nothing about the PUT
    EXPECT_EQ(server.seen().last().target, "/part");
    EXPECT_FALSE(failure.toLogLine().contains(QStringLiteral("abcdef")));
}

} // namespace
