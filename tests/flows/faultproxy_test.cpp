// SPDX-License-Identifier: MIT
#include "tests/support/faultproxy.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

#include <memory>

namespace slipway::tests {
namespace {

using namespace std::chrono_literals;

constexpr int soon = 5'000; // milliseconds, for what happens at once

/// A client and a server with the proxy between them.
class FaultProxyTest : public testing::Test
{
protected:
    FaultProxyTest()
    {
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
        proxy.forwardTo(server.serverPort());
    }

    void connectBoth()
    {
        client = std::make_unique<QTcpSocket>();
        client->connectToHost(QHostAddress::LocalHost, proxy.port());
        ASSERT_TRUE(client->waitForConnected(soon));
        ASSERT_TRUE(server.waitForNewConnection(soon));
        peer.reset(server.nextPendingConnection());
        peer->setParent(nullptr);
    }

    static QByteArray receive(QTcpSocket &socket, qsizetype size, int within = soon)
    {
        QByteArray bytes;
        QElapsedTimer clock;
        clock.start();
        while (bytes.size() < size && clock.elapsed() < within &&
               (socket.state() == QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0)) {
            socket.waitForReadyRead(20);
            bytes += socket.readAll();
        }
        return bytes;
    }
    static bool isReset(QTcpSocket &socket)
    {
        QElapsedTimer clock;
        clock.start();
        while (socket.state() == QAbstractSocket::ConnectedState && clock.elapsed() < soon)
            socket.waitForReadyRead(20);
        return socket.state() != QAbstractSocket::ConnectedState;
    }
    void say(QTcpSocket &socket, const QByteArray &bytes)
    {
        socket.write(bytes);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(soon)) {
        }
    }

    QTcpServer server;
    FaultProxy proxy;
    std::unique_ptr<QTcpSocket> client;
    std::unique_ptr<QTcpSocket> peer;
};

TEST_F(FaultProxyTest, PassesOnWhatBothSay)
{
    connectBoth();
    const QByteArray large(3'000'000, 'x');
    client->write(large);
    QByteArray seen;
    while (seen.size() < large.size()) {
        client->waitForBytesWritten(10);
        peer->waitForReadyRead(10);
        seen += peer->readAll();
    }
    EXPECT_EQ(seen, large);
    say(*peer, "answer");
    EXPECT_EQ(receive(*client, 6), "answer");
    EXPECT_EQ(proxy.bytesToServer(), large.size());
    peer->disconnectFromHost();
    EXPECT_TRUE(isReset(*client)) << "an orderly end is an end";
    EXPECT_EQ(proxy.hits(), 0);
}

TEST_F(FaultProxyTest, MakesWordsLate)
{
    FaultProxy::Controls controls;
    controls.latency = 150ms;
    proxy.set(controls);
    connectBoth();
    QElapsedTimer clock;
    clock.start();
    say(*client, "question");
    EXPECT_EQ(receive(*peer, 8), "question");
    say(*peer, "answer");
    EXPECT_EQ(receive(*client, 6), "answer");
    EXPECT_GE(clock.elapsed(), 300);
}

TEST_F(FaultProxyTest, KeepsToARate)
{
    FaultProxy::Controls controls;
    controls.bytesPerSecond = 1'000'000;
    proxy.set(controls);
    connectBoth();
    QElapsedTimer clock;
    clock.start();
    client->write(QByteArray(500'000, 'x'));
    client->flush();
    qsizetype seen = 0;
    while (seen < 500'000 && clock.elapsed() < soon) {
        client->waitForBytesWritten(1);
        peer->waitForReadyRead(5);
        seen += peer->readAll().size();
    }
    EXPECT_EQ(seen, 500'000);
    EXPECT_GE(clock.elapsed(), 400) << "a twentieth of a second may go at once";
}

TEST_F(FaultProxyTest, HoldsEverythingAfterSoManyBytesUntilItIsLetGo)
{
    FaultProxy::Controls controls;
    controls.holdAfter = 3;
    proxy.set(controls);
    connectBoth();
    say(*client, "four");
    EXPECT_EQ(receive(*peer, 4), "four");
    say(*client, "more");
    say(*peer, "answer");
    EXPECT_EQ(receive(*client, 6), "answer") << "only one way is held";
    EXPECT_EQ(peer->bytesAvailable(), 0);
    proxy.set({});
    EXPECT_EQ(receive(*peer, 4), "more");
}

TEST_F(FaultProxyTest, ResetsAfterSoManyBytesSoManyTimes)
{
    FaultProxy::Controls controls;
    controls.resetAfter = 1'000;
    controls.times = 1;
    proxy.set(controls);
    connectBoth();
    say(*client, QByteArray(1'000, 'x'));
    EXPECT_EQ(receive(*peer, 1'000).size(), 1'000);
    say(*client, "x");
    EXPECT_TRUE(isReset(*client));
    EXPECT_TRUE(isReset(*peer));
    connectBoth();
    say(*client, QByteArray(2'000, 'x'));
    EXPECT_EQ(receive(*peer, 2'000).size(), 2'000);
    EXPECT_EQ(proxy.hits(), 1);
}

TEST_F(FaultProxyTest, LeavesTheClientAloneWithAHalfOpenConnection)
{
    FaultProxy::Controls controls;
    controls.silentAfter = 100;
    proxy.set(controls);
    connectBoth();
    say(*client, QByteArray(200, 'x'));
    EXPECT_TRUE(isReset(*peer));
    EXPECT_FALSE(client->waitForReadyRead(50));
    EXPECT_EQ(client->state(), QAbstractSocket::ConnectedState);
}

TEST_F(FaultProxyTest, SwallowsEverythingAsABlackHole)
{
    connectBoth();
    say(*client, "before");
    EXPECT_EQ(receive(*peer, 6), "before");
    FaultProxy::Controls controls;
    controls.blackHole = true;
    proxy.set(controls);
    say(*client, QByteArray(2'000'000, 'x'));
    say(*peer, "answer");
    EXPECT_FALSE(client->waitForReadyRead(50));
    EXPECT_EQ(receive(*peer, 1, 50).size(), 0);
    EXPECT_EQ(client->state(), QAbstractSocket::ConnectedState);
    EXPECT_EQ(proxy.hits(), 1);
}

TEST_F(FaultProxyTest, CutsItsShareOfTheTurns)
{
    FaultProxy::Controls controls;
    controls.cutShare = 0.2;
    proxy.set(controls);
    int cuts = 0;
    connectBoth();
    for (int turn = 0; turn < 20; ++turn) {
        say(*client, "question");
        if (receive(*peer, 8).isEmpty()) {
            ++cuts;
            connectBoth();
            continue;
        }
        say(*peer, "answer");
        EXPECT_EQ(receive(*client, 6), "answer");
    }
    EXPECT_EQ(cuts, 4);
}

} // namespace
} // namespace slipway::tests
