// SPDX-License-Identifier: MIT
#include "console/planfile.h"

#include "base/failure.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::console {
namespace {

using base::Failure;

class PlanFile : public ::testing::Test
{
protected:
    domain::Plan read(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("plan.json"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readPlanFile(path);
    }
    Failure refusal(const QByteArray &bytes)
    {
        try {
            read(bytes);
        } catch (const Failure &failure) {
            return failure;
        }
        throw std::runtime_error("the plan was accepted");
    }
    static QByteArray planWith(const QByteArray &server, const QByteArray &more = QByteArray())
    {
        return "{\"server\":" + server + ",\"dataset\":{\"id\":\"000001\"},\"files\":[\"x\"]" + more + "}";
    }
    static QList<domain::Profile> known()
    {
        domain::Profile profile;
        profile.id = QStringLiteral("lab");
        profile.kind = QStringLiteral("dandi");
        profile.api = QUrl(QStringLiteral("https://lab.example/api"));
        return {profile};
    }

    QTemporaryDir m_folder;
};

TEST_F(PlanFile, FailuresNameTheFile)
{
    EXPECT_TRUE(refusal("{").file().endsWith(QLatin1String("plan.json")));
    EXPECT_THROW(readPlanFile(m_folder.filePath(QStringLiteral("none.json"))), Failure);
    EXPECT_THROW(readPlanFile(m_folder.path()), Failure);
}

TEST_F(PlanFile, PublishingIsRefusedWhereTheServerDoesNotOfferIt)
{
    const domain::Plan plan = read(planWith("{\"profile\":\"lab\"}", ",\"publish\":true"));
    session::Abilities abilities;
    try {
        requirePublishable(plan, abilities, QStringLiteral("plan.json"));
        FAIL() << "the plan was accepted";
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.code(), "publish-on-web");
        EXPECT_EQ(failure.kind(), Failure::Kind::Plan);
    }
    abilities.publish = true;
    EXPECT_NO_THROW(requirePublishable(plan, abilities, QStringLiteral("plan.json")));
}

TEST_F(PlanFile, ServersByNameAndByAddress)
{
    EXPECT_EQ(serverOf(read(planWith("{\"profile\":\"lab\"}")), known()).id, QStringLiteral("lab"));
    EXPECT_EQ(
        serverOf(read(planWith("{\"kind\":\"dandi\",\"api\":\"https://lab.example/api/\"}")), known()).id,
        QStringLiteral("lab"));
    const domain::Profile own =
        serverOf(read(planWith("{\"kind\":\"dandi\",\"api\":\"http://127.0.0.1:8000/api\"}")), known());
    EXPECT_EQ(own.api.toString(), QStringLiteral("http://127.0.0.1:8000/api"));
    EXPECT_FALSE(own.id.isEmpty());
    EXPECT_THROW(serverOf(read(planWith("{\"profile\":\"other\"}")), known()), Failure);
    EXPECT_THROW(serverOf(read(planWith("{\"kind\":\"dandi\",\"api\":\"http://example.org/api\"}")), known()),
                 Failure);
}

TEST_F(PlanFile, TheKeyFollowsTheContent)
{
    const QByteArray one = planWith("{\"profile\":\"lab\"}");
    EXPECT_EQ(planKey(read(one)), planKey(read(one + "\n ")));
    EXPECT_NE(planKey(read(one)),
              planKey(read(planWith("{\"profile\":\"lab\"}", ",\"existing\":\"replace\""))));
}

TEST_F(PlanFile, WhatCanBePutRightLaterIsNoPartOfTheKey)
{
    const QByteArray lab = "{\"profile\":\"lab\"}";
    const QString key = planKey(read(planWith(lab)));
    EXPECT_EQ(planKey(read(planWith(lab, ",\"publish\":true"))), key);
    EXPECT_EQ(planKey(read(planWith(lab, ",\"metadata\":{\"comment\":\"x\"}"))), key);
    EXPECT_NE(planKey(read(planWith(lab, ",\"upload\":{\"name\":\"again\"}"))), key);
}

TEST_F(PlanFile, CreatingIsRefusedWhereTheServerDoesNotOfferIt)
{
    const domain::Plan plan =
        read("{\"server\":{\"profile\":\"lab\"},\"dataset\":{\"create\":{\"name\":\"n\"}},"
             "\"files\":[\"x\"]}");
    session::Abilities abilities;
    try {
        requireCreatable(plan, abilities, QStringLiteral("plan.json"));
        FAIL() << "the plan was accepted";
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.code(), "create-on-web");
        EXPECT_EQ(failure.kind(), Failure::Kind::Plan);
    }
    EXPECT_NO_THROW(requireCreatable(read(planWith("{\"profile\":\"lab\"}")), abilities, QString()));
    abilities.createDataset = true;
    EXPECT_NO_THROW(requireCreatable(plan, abilities, QString()));
}

TEST_F(PlanFile, TheProtocolIsAnOptionOfTheServer)
{
    domain::Profile bank;
    bank.id = QStringLiteral("databank");
    bank.kind = QStringLiteral("databank");
    bank.api = QUrl(QStringLiteral("https://bank.example"));
    const QList<domain::Profile> servers = known() + QList<domain::Profile>{bank};
    const auto protocolOf = [&](const QByteArray &server) {
        return serverOf(read(planWith(server)), servers).options.value(u"protocol").toString();
    };
    EXPECT_EQ(protocolOf("{\"profile\":\"databank\",\"protocol\":\"phases\"}"), QStringLiteral("phases"));
    EXPECT_EQ(protocolOf("{\"kind\":\"databank\",\"api\":\"https://bank.example\",\"protocol\":\"next\"}"),
              QStringLiteral("next"));
    EXPECT_EQ(protocolOf("{\"kind\":\"databank\",\"api\":\"http://127.0.0.1:9\",\"protocol\":\"tus\"}"),
              QStringLiteral("tus"));
    EXPECT_TRUE(protocolOf("{\"profile\":\"databank\"}").isEmpty());
    EXPECT_THROW(protocolOf("{\"profile\":\"lab\",\"protocol\":\"tus\"}"), Failure);
}

} // namespace
} // namespace slipway::console
