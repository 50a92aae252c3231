// SPDX-License-Identifier: MIT
#include "practice/httpserver.h"

#include "rawclient.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace slipway::practice::test {

namespace {

class HttpServerTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        HttpServer::Callbacks callbacks;
        callbacks.handle = [this](Request &request) { return handle(request); };
        callbacks.fault = [](const Request &) { return std::optional<Fault>(); };
        callbacks.log = [](LoggedRequest) {};
        server = std::make_unique<HttpServer>("api", callbacks, nullptr);
        server->start(0);
    }

    Response handle(Request &request)
    {
        Response response;
        if (request.path == "/refuse") {
            response.status = 403;
        } else if (request.path == "/throw") {
            throw std::runtime_error("something");
        } else {
            response.body = request.readAll();
        }
        return response;
    }

    std::unique_ptr<HttpServer> server;
};

} // namespace

TEST_F(HttpServerTest, ConnectionIsKeptForTheNextRequest)
{
    RawConnection connection(server->port());
    for (const char *body : {"one", "two"}) {
        connection.send(std::string("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n") + body);
        EXPECT_EQ(connection.receive().body, body);
    }
    connection.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(connection.receive().status, 200);
    EXPECT_TRUE(connection.closedByPeer());
}

TEST_F(HttpServerTest, PipelinedRequestsAreAnsweredInOrder)
{
    RawConnection connection(server->port());
    connection.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\naPOST / HTTP/1.1\r\nHost: x\r\n"
                    "Content-Length: 1\r\n\r\nb");
    EXPECT_EQ(connection.receive().body, "a");
    EXPECT_EQ(connection.receive().body, "b");
}

TEST_F(HttpServerTest, ChunksAreJoined)
{
    RawConnection connection(server->port());
    connection.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                    "chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
    EXPECT_EQ(connection.receive().body, "abcde");
    connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(connection.receive().status, 200);
}

TEST_F(HttpServerTest, ContinueComesOnlyWhenTheBodyIsWanted)
{
    RawConnection wanted(server->port());
    wanted.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(wanted.receive().status, 100);
    wanted.send("hi");
    EXPECT_EQ(wanted.receive().body, "hi");
    RawConnection refused(server->port());
    refused.send("POST /refuse HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(refused.receive().status, 403);
    EXPECT_TRUE(refused.closedByPeer());
}

TEST_F(HttpServerTest, EarlyRefusalIsReadableWhileTheBodyStillComes)
{
    RawConnection connection(server->port());
    connection.send("POST /refuse HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n");
    const std::string block(100000, 'x');
    for (int i = 0; i < 30 && connection.send(block); ++i) {
    }
    EXPECT_EQ(connection.receive().status, 403);
}

TEST_F(HttpServerTest, HandlersExceptionIsAnHtml500)
{
    const Answer answer = request("GET", "http://127.0.0.1:" + std::to_string(server->port()) + "/throw");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
}

TEST_F(HttpServerTest, GarbageIsNotAnswered)
{
    RawConnection connection(server->port());
    connection.send(std::string(200, '\0') + "\r\n\r\n");
    EXPECT_TRUE(connection.closedByPeer());
}

TEST_F(HttpServerTest, ManyClientsAtOnce)
{
    std::atomic<int> good{0};
    std::vector<std::thread> clients;
    for (int i = 0; i < 40; ++i) {
        clients.emplace_back([this, &good] {
            for (int k = 0; k < 10; ++k) {
                const std::string url = "http://127.0.0.1:" + std::to_string(server->port()) + "/";
                good += request("POST", url, {}, "hello").body == "hello" ? 1 : 0;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    EXPECT_EQ(good, 400);
}

TEST_F(HttpServerTest, StopEndsIdleConnections)
{
    RawConnection connection(server->port());
    connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(connection.receive().status, 200);
    server->stop();
    EXPECT_TRUE(connection.closedByPeer());
}

} // namespace slipway::practice::test
