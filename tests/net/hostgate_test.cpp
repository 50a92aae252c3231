// SPDX-License-Identifier: MIT
#include "net/hostgate.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <vector>

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;

namespace {

class HostGateTest : public ::testing::Test
{
protected:
    ~HostGateTest() override
    {
        everybody.request_stop();
        inside.clear();
        settle();
    }
    base::Task<> visit(int name, bool isBody, std::stop_token stop, Origin where)
    {
        auto entering = gate.enter(where, isBody, stop);
        auto slot = std::make_shared<HostGate::Slot>(co_await std::move(entering));
        inside.emplace_back(name, slot);
    }
    void come(int name, bool isBody) { visits.push_back(visit(name, isBody, everybody.get_token(), origin)); }
    void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    QList<int> names() const
    {
        QList<int> result;
        for (const auto &[name, slot] : inside)
            result.append(name);
        return result;
    }

    std::stop_source everybody;
    TestClock clock;
    HostGate gate{clock, 5};
    Origin origin{QUrl(QStringLiteral("https://example.org"))};
    std::vector<base::Task<>> visits;
    std::vector<std::pair<int, std::shared_ptr<HostGate::Slot>>> inside;
};

TEST_F(HostGateTest, SixEnterAndTheOthersFollowInOrder)
{
    for (int i = 1; i <= 9; ++i)
        come(i, false);
    settle();
    EXPECT_EQ(names(), (QList<int>{1, 2, 3, 4, 5, 6}));
    inside.erase(inside.begin());
    settle();
    EXPECT_EQ(names().last(), 7);
    inside.clear();
    settle();
    EXPECT_EQ(names(), (QList<int>{8, 9}));
}

TEST_F(HostGateTest, BodiesAndSmallRequestsDoNotHoldEachOtherUp)
{
    for (int i = 1; i <= 7; ++i)
        come(i, true);
    for (int i = 8; i <= 14; ++i)
        come(i, false);
    settle();
    EXPECT_EQ(names(), (QList<int>{1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13}));
}

TEST_F(HostGateTest, MoreBodiesEnterWhenTheyBringMoreAndFewerAfterTrouble)
{
    for (int i = 1; i <= 40; ++i)
        come(i, true);
    settle();
    ASSERT_EQ(inside.size(), 5U);
    for (int i = 0; i < 30; ++i) {
        inside.front().second->sent(static_cast<qint64>(inside.size()) * 1'000'000);
        clock.advance(std::chrono::milliseconds(250));
        settle();
    }
    EXPECT_EQ(inside.size(), 32U);
    inside.front().second->troubled();
    inside.erase(inside.begin(), inside.begin() + 20);
    settle();
    EXPECT_EQ(inside.size(), 16U);
}

TEST_F(HostGateTest, EachOriginHasItsOwnConnections)
{
    for (int i = 1; i <= 7; ++i)
        come(i, false);
    visits.push_back(visit(8, false, {}, Origin(QUrl(QStringLiteral("https://other.org")))));
    settle();
    EXPECT_EQ(names().last(), 8);
    EXPECT_EQ(inside.size(), 7U);
}

TEST_F(HostGateTest, WhoIsStoppedInTheQueueTakesNoConnection)
{
    std::stop_source stop;
    for (int i = 1; i <= 6; ++i)
        come(i, false);
    auto waiting = visit(7, false, stop.get_token(), origin);
    come(8, false);
    settle();
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(waiting)).isCancelled());
    inside.erase(inside.begin());
    settle();
    EXPECT_EQ(names(), (QList<int>{2, 3, 4, 5, 6, 8}));
}

} // namespace
