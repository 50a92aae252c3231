// SPDX-License-Identifier: MIT
#include "faults/stage.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qint64 megabyte = 1'000'000;
constexpr qint64 large = 12 * megabyte;    // far more than sockets hold
constexpr qint64 middle = 2 * megabyte;    // of it are with the server when something happens
constexpr qint64 unhurried = 3 * megabyte; // bytes a second, so that there is a middle

const Repositories all{"dandi", "nomad 1", "nomad 2", "tus", "phases", "next"};

FaultProxy::Controls atRate(qint64 bytesPerSecond)
{
    FaultProxy::Controls network;
    network.bytesPerSecond = bytesPerSecond;
    return network;
}

/// Something happens in the middle of the large file.
Row inTheMiddle(const char *what, const char *exits, std::function<void(Scene &)> strike)
{
    Row row{what, exits};
    row.size = large;
    row.network = atRate(unhurried);
    row.strikeAfter = middle;
    row.strike = std::move(strike);
    return row;
}

Row networkInTheMiddle(const char *what, const char *exits, const FaultProxy::Controls &network)
{
    Row row = inTheMiddle(what, exits, {});
    row.strikeNetwork = network;
    return row;
}

Row throughNetwork(const char *what, const char *exits, qint64 size, int files,
                   const FaultProxy::Controls &network)
{
    Row row{what, exits};
    row.size = size;
    row.files = files;
    row.network = network;
    return row;
}

TEST(FaultsEverywhere, NetworksThatAreSlow)
{
    FaultProxy::Controls far;
    far.latency = 300ms;
    playAll(all, {throughNetwork("300 ms each way", "000000", megabyte, 2, far),
                  throughNetwork("1 MB a second", "000000", 4 * megabyte, 2, atRate(megabyte))});
}

TEST(FaultsEverywhere, NetworksThatCut)
{
    FaultProxy::Controls one;
    one.cutShare = 0.01;
    FaultProxy::Controls ten;
    ten.cutShare = 0.1;
    FaultProxy::Controls last;
    last.resetAfter = large - 300'000;
    last.times = 1;
    FaultProxy::Controls silent;
    silent.silentAfter = middle;
    silent.times = 1;
    playAll(all, {throughNetwork("1 % of the turns are cut", "******", megabyte, 20, one),
                  throughNetwork("10 % of the turns are cut", "******", megabyte, 4, ten),
                  throughNetwork("reset in the last part", "000000", large, 0, last),
                  throughNetwork("half-open in the middle", "000000", large, 0, silent)});
}

FaultProxy::Controls hole()
{
    FaultProxy::Controls controls;
    controls.blackHole = true;
    return controls;
}

FaultProxy::Controls nobody()
{
    FaultProxy::Controls controls;
    controls.refuse = true;
    return controls;
}

TEST(FaultsEverywhere, NetworksThatAreGoneForAWhile)
{
    Row passing = networkInTheMiddle("a black hole for a while", "000000", hole());
    passing.liftWhenWaiting = true;
    Row returning = networkInTheMiddle("nobody answers for a while", "000000", nobody());
    returning.liftWhenWaiting = true;
    playAll(all, {passing, returning});
}

TEST(FaultsEverywhere, NetworksThatAreGoneForEver)
{
    playAll(all, {networkInTheMiddle("a black hole for ever", "666666", hole()),
                  networkInTheMiddle("nobody answers for ever", "666666", nobody())});
}

TEST(FaultsEverywhere, FilesThatChangeWhileTheyAreSent)
{
    std::vector<Row> rows{inTheMiddle("truncated", "555555", [](Scene &scene) { scene.truncateFile(); }),
                          inTheMiddle("grown", "555555", [](Scene &scene) { scene.growFile(); }),
                          inTheMiddle("replaced", "555555", [](Scene &scene) { scene.replaceFile(); }),
                          inTheMiddle("unreadable", "555555", [](Scene &scene) { scene.hideFile(); })};
    for (Row &row : rows) {
        row.size = 3 * large; // more than sockets and the proxy hold: its end has not been read by then
        row.network.holdAfter = middle; // however late we come
    }
    playAll(all, rows);
}

TEST(FaultsEverywhere, MachinesThatGoWrong)
{
    const auto jump = [](Scene &scene) { scene.jumpClock(); };
    Row ahead = inTheMiddle("the clock jumps an hour ahead", "000000", jump);
    ahead.environment = {{u"SLIPWAY_TEST_JUMP"_s, u"3600"_s}};
    Row back = inTheMiddle("the clock jumps a year back", "000000", jump);
    back.environment = {{u"SLIPWAY_TEST_JUMP"_s, u"-31536000"_s}};
    Row full = throughNetwork("the journal's disk is full", "******", 100'000, 2, {});
    full.environment = {{u"SLIPWAY_TEST_DISK"_s, u"full:45:/dev/null"_s}};
    playAll(all, {ahead, back, full});
}

TEST(FaultsEverywhere, SecretsThatAreRevoked)
{
    // To NOMAD the program signed in with a password, and with it signs in again by itself.
    playAll(all,
            {inTheMiddle("revoked while the file is sent", "300333", [](Scene &scene) { scene.revoke(); })});
}

} // namespace
} // namespace slipway::tests
