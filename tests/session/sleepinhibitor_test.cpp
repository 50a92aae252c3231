// SPDX-License-Identifier: MIT
#include "session/sleepinhibitor.h"

#include "tests/session/fakelogin.h"
#include "tests/support/run.h"

#include <gtest/gtest.h>

using namespace slipway;
using tests::waitUntil;

namespace {

class SleepInhibitorTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(login.isThere()) << "run it with awake_session.sh"; }

    tests::FakeLogin login;
    std::unique_ptr<session::SleepInhibitor> inhibitor = session::makeSleepInhibitor();
};

TEST_F(SleepInhibitorTest, holdsAndReleases)
{
    inhibitor->hold();
    ASSERT_TRUE(waitUntil([this] { return login.held() == 1; }));
    EXPECT_EQ(login.asked, QStringList{QStringLiteral("sleep:idle|Slipway|block")});
    inhibitor->release();
    EXPECT_TRUE(waitUntil([this] { return login.held() == 0; }));
}

TEST_F(SleepInhibitorTest, holdsOnceHoweverOftenItIsAsked)
{
    inhibitor->hold();
    inhibitor->hold();
    ASSERT_TRUE(waitUntil([this] { return login.held() == 1; }));
    inhibitor->hold();
    inhibitor->release();
    ASSERT_TRUE(waitUntil([this] { return login.held() == 0; }));
    EXPECT_EQ(login.asked.size(), 1);
}

TEST_F(SleepInhibitorTest, aReleaseBeforeTheAnswerIsARelease)
{
    login.late = true;
    inhibitor->hold();
    ASSERT_TRUE(waitUntil([this] { return login.asked.size() == 1; }));
    inhibitor->release();
    login.answerNow();
    inhibitor->hold(); // its answer comes after the late one
    ASSERT_TRUE(waitUntil([this] { return login.asked.size() == 2 && login.held() == 1; }));
    inhibitor->release();
    EXPECT_TRUE(waitUntil([this] { return login.held() == 0; }));
}

TEST_F(SleepInhibitorTest, whoMayNotForbidToSleepKeepsTheMachineFromIdling)
{
    login.refused = {QStringLiteral("sleep:idle")};
    inhibitor->hold();
    ASSERT_TRUE(waitUntil([this] { return login.held() == 1; }));
    EXPECT_EQ(login.asked.last(), QStringLiteral("idle|Slipway|block"));
}

TEST_F(SleepInhibitorTest, aRefusalIsNoTrouble)
{
    login.refused = {QStringLiteral("sleep:idle"), QStringLiteral("idle")};
    inhibitor->hold();
    ASSERT_TRUE(waitUntil([this] { return login.asked.size() == 2; }));
    inhibitor->release();
    login.refused.clear();
    inhibitor->hold();
    EXPECT_TRUE(waitUntil([this] { return login.held() == 1; })) << "the next time it is asked again";
}

TEST_F(SleepInhibitorTest, goesWithItsOwner)
{
    inhibitor->hold();
    ASSERT_TRUE(waitUntil([this] { return login.held() == 1; }));
    inhibitor.reset();
    EXPECT_TRUE(waitUntil([this] { return login.held() == 0; }));
}

} // namespace
