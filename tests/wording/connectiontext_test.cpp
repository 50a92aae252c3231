// SPDX-License-Identifier: MIT
#include "wording/connectiontext.h"

#include "base/secret.h"

#include <QJsonArray>
#include <QSet>

#include <gtest/gtest.h>

namespace slipway::wording {
namespace {

using base::Failure;
using domain::ConnectionReport;
using domain::ConnectionStep;
using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

ConnectionReport refusedByProxy()
{
    ConnectionReport report;
    report.server = QStringLiteral("Our archive");
    report.address = QStringLiteral("https://archive.example/api");
    report.proxy = QStringLiteral("proxy.example:3128 (HTTP)");
    report.at = QDateTime(QDate(2026, 11, 29), QTime(8, 30), Qt::UTC);
    for (int kind = 0; kind <= int(Kind::Upload); ++kind) {
        ConnectionStep step{Kind(kind)};
        step.state = kind < int(Kind::Proxy) ? State::Passed : State::NotTried;
        step.note = QStringLiteral("A note.");
        report.steps.append(step);
    }
    Failure failure(Failure::Kind::Proxy, QStringLiteral("have the proxy lead on"));
    failure.code("proxy-sign-in").requestId(QStringLiteral("r-17"));
    report.steps[int(Kind::Proxy)].state = State::Failed;
    report.steps[int(Kind::Proxy)].failure = std::make_shared<const Failure>(failure);
    report.steps[int(Kind::Proxy)].facts.append({QStringLiteral("Proxy"), report.proxy});
    return report;
}

TEST(ConnectionText, EveryStepHasATitleAndAKeyOfItsOwn)
{
    QSet<QString> titles;
    QSet<QString> keys;
    for (int kind = 0; kind <= int(Kind::Upload); ++kind) {
        titles.insert(textFor(ConnectionStep{Kind(kind)}, QString()).title);
        keys.insert(keyOf(Kind(kind)));
    }
    EXPECT_EQ(titles.size(), int(Kind::Upload) + 1);
    EXPECT_EQ(keys.size(), int(Kind::Upload) + 1);
    EXPECT_FALSE(titles.contains(QString()));
    EXPECT_FALSE(keys.contains(QString()));
}

TEST(ConnectionText, AStepThatFailedHasOneNextAction)
{
    const ConnectionReport report = refusedByProxy();
    const StepText text = textFor(*report.firstFailure(), report.server);
    EXPECT_EQ(text.state, QStringLiteral("failed"));
    EXPECT_TRUE(text.sentence.startsWith(QStringLiteral("The proxy wants a sign-in.")));
    EXPECT_TRUE(text.action.contains(QStringLiteral("connection settings")));
    EXPECT_TRUE(textFor(report.steps.first(), report.server).action.isEmpty());
}

TEST(ConnectionText, WhatIsHandedToOthersIsWholeAndHoldsNoSecret)
{
    const base::Secret password(QByteArrayLiteral("open sesame"));
    ConnectionReport report = refusedByProxy();
    report.steps[0].note = QStringLiteral("It said: open sesame.");
    const QString text = plainText(report);
    for (const char *part : {"2026-11-29T08:30:00Z", "https://archive.example/api",
                             "proxy.example:3128 (HTTP)", "1. Name: passed", "3. Proxy: failed",
                             "4. Certificate: not tried", "Request: r-17", "failed at \u201cProxy\u201d"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << " in\n" << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("sesame")));
    const QJsonObject json = toJson(report);
    EXPECT_FALSE(json.value(u"passed").toBool());
    const QJsonObject step = json.value(u"steps").toArray().at(int(Kind::Proxy)).toObject();
    EXPECT_EQ(step.value(u"step").toString(), QStringLiteral("proxy"));
    EXPECT_EQ(step.value(u"state").toString(), QStringLiteral("failed"));
    EXPECT_EQ(step.value(u"code").toString(), QStringLiteral("proxy-sign-in"));
}

} // namespace
} // namespace slipway::wording
