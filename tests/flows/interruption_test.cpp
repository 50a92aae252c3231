// SPDX-License-Identifier: MIT
#include "workshop.h"

#include <QFile>

#include <csignal>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 partSize = 64 * 1024 * 1024;
constexpr int partsInFlight = 5;

class InterruptionFlow : public Workshop
{
protected:
    QString largePlan(int parts)
    {
        makeLargeNwb(u"data/large.nwb"_s, parts * partSize);
        return save(plan({file(at(u"data/large.nwb"_s), u"sub-M1/sub-M1_large.nwb"_s)}));
    }
    QString key() const { return m_host.key(u"practice"_s); }
    QStringList slowly(const QString &planFile) const
    {
        return {u"run"_s, planFile, u"--json"_s, u"--limit"_s, u"100M"_s};
    }
    std::string publication()
    {
        Cli list(dataFolder());
        EXPECT_EQ(list.run({u"list"_s, u"--json"_s}), 0);
        const QJsonArray all = list.lastJson().value(u"publications").toArray();
        EXPECT_EQ(all.size(), 1) << list.output().toStdString();
        return all.at(0).toObject().value(u"id").toString().toStdString();
    }
};

TEST_F(InterruptionFlow, AKilledUploadContinuesWhereItStood)
{
    constexpr int parts = 9;
    // The first wave of parts ends all at once; one more, and the journal has had the time to note it. What
    // comes after that hangs, so that the kill always comes in the middle.
    m_host.fault({{u"action"_s, u"stall"_s},
                  {u"nth"_s, partsInFlight + 2},
                  {u"times"_s, 0},
                  {u"match"_s, QJsonObject{{u"method"_s, u"PUT"_s}, {u"service"_s, u"storage"_s}}}});
    Cli first(dataFolder());
    first.key(key()).start(slowly(largePlan(parts)));
    ASSERT_TRUE(first.waitUntil([this] { return m_host.partsStored() > partsInFlight; }))
        << first.output().toStdString();
    ASSERT_TRUE(first.isRunning());
    first.kill();
    m_host.clearFaults();
    ASSERT_LT(m_host.partsStored(), parts);

    EXPECT_FALSE(publication().empty());
    Cli second(dataFolder());
    ASSERT_EQ(second.key(key()).run({u"resume"_s, u"--json"_s}), 0)
        << second.output().toStdString() << second.errors().toStdString();
    EXPECT_EQ(second.states(), "verified");
    EXPECT_LE(m_host.bytesStored(), (parts + partsInFlight) * partSize);
    EXPECT_EQ(m_host.count(u"POST"_s, u"/uploads/initialize/"_s), 1) << "the upload was begun anew";

    Cli third(dataFolder());
    EXPECT_EQ(third.key(key()).run({u"resume"_s, u"--json"_s}), 2) << "there is nothing left to resume";
}

TEST_F(InterruptionFlow, TheSamePlanContinuesToo)
{
    constexpr int parts = 7;
    makeLargeNwb(u"data/large.nwb"_s, parts * partSize);
    const QString planFile = save(planToCreate(u"Continued"_s, {at(u"data"_s)}));
    Cli first(dataFolder());
    first.key(key()).start(slowly(planFile));
    ASSERT_TRUE(first.waitUntil([this] { return m_host.partsStored() >= 1; }))
        << first.output().toStdString();
    first.kill();

    Cli second(dataFolder());
    ASSERT_EQ(second.key(key()).run({u"run"_s, planFile, u"--json"_s}), 0)
        << second.output().toStdString() << second.errors().toStdString();
    EXPECT_EQ(second.states(), "verified");
    EXPECT_EQ(m_host.state().value(u"dandisets").toInteger(), 2) << "one from the start, one of the plan";
    EXPECT_LE(m_host.bytesStored(), (parts + partsInFlight + 1) * partSize);
}

TEST_F(InterruptionFlow, SigintPausesAndSaysHowToContinue)
{
    Cli first(dataFolder());
    first.key(key()).start(slowly(largePlan(6)));
    ASSERT_TRUE(first.waitUntil([this] { return m_host.partsStored() >= 1; }))
        << first.output().toStdString();
    first.signal(SIGINT);
    ASSERT_TRUE(first.waitForEnd(20));
    EXPECT_EQ(first.exitCode(), 130);
    EXPECT_EQ(first.lastJson().value(u"event").toString(), u"interrupted"_s);
    EXPECT_EQ(first.lastJson().value(u"publication").toString().toStdString(), publication());

    Cli second(dataFolder());
    EXPECT_EQ(second.key(key()).run({u"resume"_s, QString::fromStdString(publication()), u"--json"_s}), 0)
        << second.output().toStdString() << second.errors().toStdString();
    EXPECT_EQ(second.states(), "verified");
}

TEST_F(InterruptionFlow, AFileThatChangesOrVanishesMeanwhileFailsAlone)
{
    makeLargeNwb(u"data/large.nwb"_s, 6 * partSize);
    makeLargeNwb(u"data/gone.nwb"_s, 5 * partSize, 2);
    write(u"data/small.dat"_s, QByteArray(4096, 's'));
    const QString planFile = save(plan({file(at(u"data/large.nwb"_s), u"sub-M1/sub-M1_large.nwb"_s),
                                        file(at(u"data/gone.nwb"_s), u"sub-M1/sub-M1_gone.nwb"_s),
                                        file(at(u"data/small.dat"_s), u"sub-M1/sub-M1_small.dat"_s)}));
    Cli one(dataFolder());
    one.key(key()).start(slowly(planFile));
    ASSERT_TRUE(one.waitUntil([&] { return one.output().contains("\"sending\":"); }))
        << one.output().toStdString();
    ASSERT_TRUE(QFile::resize(at(u"data/large.nwb"_s), 6 * partSize - 1));
    ASSERT_TRUE(QFile::remove(at(u"data/gone.nwb"_s)));
    ASSERT_TRUE(one.waitForEnd());
    EXPECT_EQ(one.exitCode(), 5) << one.output().toStdString();
    EXPECT_EQ(one.states(), "failed failed verified");
    const QJsonArray files = one.lastJson().value(u"files").toArray();
    for (const QJsonValue &entry : files) {
        const QJsonObject each = entry.toObject();
        if (each.value(u"state").toString() == u"failed"_s) {
            EXPECT_TRUE(each.value(u"reason").toString().contains(each.value(u"local").toString()))
                << each.value(u"reason").toString().toStdString();
        }
    }
}

} // namespace
} // namespace slipway::tests
