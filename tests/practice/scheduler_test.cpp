// SPDX-License-Identifier: MIT
// DANDI contract 7.1, 3.8: nothing moves before its time, and everything by itself afterwards.
#include "practicetest.h"

#include <QElapsedTimer>
#include <QThread>

#include <functional>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

bool waitFor(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000) {
        if (condition())
            return true;
        QThread::msleep(5);
    }
    return false;
}

class SchedulerTest : public PracticeTest
{
protected:
    QJsonObject info(const std::string &dandiset) const
    {
        return parsed(call("GET", "/dandisets/" + dandiset + "/versions/draft/info/").body).toObject();
    }
};

} // namespace

TEST_F(SchedulerTest, NothingIsValidatedBeforeTheDelay)
{
    const std::string dandiset = newDandiset();
    const std::string asset = newAsset(dandiset, "a.nwb", "content");
    EXPECT_EQ(info(dandiset)["status"_L1].toString(), u"Pending"_s);
    EXPECT_EQ(parsed(call("GET", "/assets/" + asset + "/").body).toObject()["digest"_L1].toObject().size(),
              1);
}

TEST_F(SchedulerTest, TimePassingDoesTheWork)
{
    const std::string dandiset = newDandiset();
    const std::string asset = newAsset(dandiset, "a.nwb", "content");
    control("POST", "clock", "{'advance_seconds':3601}");
    const auto assetStatus = [&] {
        return parsed(call("GET", assetsPath(dandiset) + asset + "/validation/").body)
            .toObject()["status"_L1]
            .toString();
    };
    EXPECT_TRUE(waitFor([&] { return assetStatus() == u"Valid"_s; }));
    EXPECT_TRUE(waitFor([&] { return info(dandiset)["status"_L1].toString() == u"Validating"_s; }));
    control("POST", "clock", "{'advance_seconds':3601}");
    EXPECT_TRUE(waitFor([&] { return info(dandiset)["status"_L1].toString() == u"Invalid"_s; }));
    EXPECT_FALSE(info(dandiset)["version_validation_errors"_L1].toArray().isEmpty());
    EXPECT_TRUE(info(dandiset)["asset_validation_errors"_L1].toArray().isEmpty());
}

TEST_F(SchedulerTest, Sha256IsOfTheBytesOnDisk)
{
    const std::string asset = newAsset(newDandiset(), "a.nwb", "known-content");
    finishValidation();
    EXPECT_EQ(parsed(call("GET", "/assets/" + asset + "/").body)
                  .toObject()["digest"_L1]
                  .toObject()["dandi:sha2-256"_L1]
                  .toString(),
              u"c651ccb96b0c0e490de4cc12b9b46d643e6dba87840fab27e2c8d4d5cc2037fa"_s);
}

TEST_F(SchedulerTest, EveryChangeMakesTheVersionPendingAgain)
{
    const std::string dandiset = newDandiset();
    finishValidation();
    EXPECT_EQ(info(dandiset)["status"_L1].toString(), u"Invalid"_s);
    newAsset(dandiset, "a.nwb", "content");
    EXPECT_EQ(info(dandiset)["status"_L1].toString(), u"Pending"_s);
    finishValidation();
    EXPECT_EQ(
        info(dandiset)["metadata"_L1].toObject()["assetsSummary"_L1].toObject()["numberOfBytes"_L1].toInt(),
        7);
}

} // namespace slipway::practice::test
