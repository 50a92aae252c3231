// SPDX-License-Identifier: MIT
#include "net/answerreader.h"

#include "base/failure.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using slipway::base::Failure;
using slipway::net::AnswerReader;

namespace {

/// Feeds `bytes` in pieces of `size`.
AnswerReader fed(const QByteArray &bytes, qsizetype size)
{
    AnswerReader reader;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        reader.feed(bytes.mid(at, size));
    return reader;
}

/// Each test cuts the same bytes in pieces of this size.
class AnswerReaderTest : public ::testing::TestWithParam<int>
{
protected:
    AnswerReader read(const QByteArray &bytes) { return fed(bytes, GetParam()); }
};

TEST_P(AnswerReaderTest, ReadsABodyOfKnownLength)
{
    const AnswerReader reader =
        read("HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello");
    EXPECT_EQ(reader.status(), 201);
    EXPECT_EQ(reader.body(), "hello");
    EXPECT_EQ(reader.headers().first().second, "text/plain");
    EXPECT_TRUE(reader.isComplete());
    EXPECT_TRUE(reader.keepsConnection());
}

TEST_P(AnswerReaderTest, ReadsChunks)
{
    const AnswerReader reader =
        read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
             "5;name=value\r\nhello\r\n1\r\n \r\nA\r\nbeautiful \r\n0\r\nX-Sum: 1\r\n\r\n");
    EXPECT_EQ(reader.body(), "hello beautiful ");
    EXPECT_TRUE(reader.isComplete());
    EXPECT_TRUE(reader.keepsConnection());
}

TEST_P(AnswerReaderTest, PassesInterimAnswersOver)
{
    const AnswerReader reader =
        read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
             "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    EXPECT_EQ(reader.status(), 200);
    EXPECT_EQ(reader.headers().size(), 1);
    EXPECT_EQ(reader.body(), "{}");
}

TEST_P(AnswerReaderTest, ABodyWithoutLengthEndsWithTheConnection)
{
    AnswerReader reader = read("HTTP/1.0 200 OK\nServer: old\n\nall of it");
    EXPECT_FALSE(reader.isComplete());
    EXPECT_TRUE(reader.finishAtClose());
    EXPECT_EQ(reader.body(), "all of it");
    EXPECT_FALSE(reader.keepsConnection());
}

TEST_P(AnswerReaderTest, ABodyThatIsCutIsNotComplete)
{
    for (const QByteArray &cut :
         std::vector<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", "HTTP/1.1 200",
                                 "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"}) {
        AnswerReader reader = read(cut);
        EXPECT_FALSE(reader.finishAtClose()) << cut.toStdString();
    }
}

TEST_P(AnswerReaderTest, SomeAnswersHaveNoBody)
{
    EXPECT_TRUE(read("HTTP/1.1 204 No Content\r\nTus-Resumable: 1.0.0\r\n\r\n").keepsConnection());
    EXPECT_TRUE(read("HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n").isComplete());
    EXPECT_TRUE(read("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").isComplete());
}

TEST_P(AnswerReaderTest, KnowsWhenTheConnectionEnds)
{
    EXPECT_FALSE(
        read("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: foo, Close\r\n\r\n").keepsConnection());
    EXPECT_FALSE(read("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n").keepsConnection());
    EXPECT_FALSE(read("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nmore than asked for").keepsConnection());
}

TEST_P(AnswerReaderTest, AFoldedHeaderIsOne)
{
    const AnswerReader reader = read("HTTP/1.1 200 OK\r\nX-Long: one\r\n  two\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(reader.headers().first().second, "one two");
}

TEST_P(AnswerReaderTest, WhatIsNoHttpIsRefused)
{
    const std::vector<QByteArray> bad = {
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 abc No\r\n\r\n",
        "HTTP/1.1 700 No\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
    };
    for (const QByteArray &bytes : bad) {
        try {
            read(bytes);
            ADD_FAILURE() << bytes.toStdString();
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.kind(), Failure::Kind::Protocol);
            EXPECT_EQ(failure.code(), "not-http");
        }
    }
}

TEST_P(AnswerReaderTest, AHeadWithoutEndIsRefused)
{
    const QByteArray huge = "HTTP/1.1 200 OK\r\nX-Huge: " + QByteArray(AnswerReader::longestHead, 'x');
    EXPECT_THROW(fed(huge, 4096 * GetParam()), Failure);
}

INSTANTIATE_TEST_SUITE_P(, AnswerReaderTest, ::testing::Values(1, 2, 3, 7, 4096));

} // namespace
