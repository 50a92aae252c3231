// SPDX-License-Identifier: MIT
#include "net/oneshotbody.h"

#include <gtest/gtest.h>

using slipway::net::OneShotBody;

namespace {

TEST(OneShotBodyTest, GivesItsBytesOnce)
{
    OneShotBody body(QByteArrayLiteral("0123456789"));
    EXPECT_TRUE(body.isSequential());
    EXPECT_EQ(body.length(), 10);
    EXPECT_EQ(body.read(4), "0123");
    EXPECT_EQ(body.handedOver(), 4);
    EXPECT_EQ(body.read(100), "456789");
    EXPECT_TRUE(body.isHandedOver());
    EXPECT_TRUE(body.atEnd());
    EXPECT_TRUE(body.read(1).isEmpty());
}

TEST(OneShotBodyTest, CannotBeRewoundOnceSomethingWasRead)
{
    OneShotBody body(QByteArrayLiteral("0123456789"));
    EXPECT_TRUE(body.reset()); // a connection that could not be made has taken nothing
    body.read(1);
    EXPECT_FALSE(body.reset());
    EXPECT_FALSE(body.seek(0));
    EXPECT_EQ(body.read(1), "1");
}

TEST(OneShotBodyTest, AnEmptyOneIsNeverSentAgain)
{
    OneShotBody body{QByteArray()};
    EXPECT_FALSE(body.wasAskedTwice());
    EXPECT_FALSE(body.reset());
    EXPECT_TRUE(body.wasAskedTwice());
}

} // namespace
