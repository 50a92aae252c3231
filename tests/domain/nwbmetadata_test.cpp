// SPDX-License-Identifier: MIT
#include "domain/nwbmetadata.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace slipway::domain;

namespace {

NwbMetadata full()
{
    NwbMetadata nwb;
    nwb.nwbVersion = QStringLiteral("2.6.0");
    nwb.identifier = QString::fromUtf8("sim\xc2\xb5");
    nwb.keywords = {QStringLiteral("a"), QStringLiteral("b")};
    nwb.hasSubject = true;
    nwb.subjectId = QStringLiteral("M1");
    nwb.probeIds = {QStringLiteral("7")};
    nwb.tissueSampleId = QStringLiteral("t");
    nwb.neurodataTypes = {{QStringLiteral("Units"), 1}, {QStringLiteral("LFP"), 3}};
    nwb.sessionSeconds = 12.25;
    nwb.externalLinks = {QStringLiteral("/x -> y.h5")};
    nwb.externalFiles = {
        NwbExternalFiles(QStringLiteral("/m"), QStringLiteral("o"), {QStringLiteral("a.mp4")})};
    nwb.missingDatasets = {QStringLiteral("/identifier")};
    nwb.findings = {NwbFinding(QStringLiteral("rate-zero"), QStringLiteral("/s"), QStringLiteral("rate 0"))};
    nwb.unread = {QStringLiteral("deep")};
    return nwb;
}

TEST(NwbMetadataTest, ComesBackFromJson)
{
    const QByteArray bytes = QJsonDocument(full().toJson()).toJson();
    EXPECT_EQ(NwbMetadata::fromJson(QJsonDocument::fromJson(bytes).object()), full());
    EXPECT_EQ(NwbMetadata::fromJson(NwbMetadata().toJson()), NwbMetadata());
    EXPECT_EQ(NwbMetadata::fromJson(QJsonObject()), NwbMetadata());
}

TEST(NwbMetadataTest, LeavesOutWhatHasTheWrongType)
{
    QJsonObject json = full().toJson();
    for (const QString &key : json.keys())
        json[key] = 4711;
    NwbMetadata expected;
    expected.sessionSeconds = 4711;
    EXPECT_EQ(NwbMetadata::fromJson(json), expected);
    for (const QString &key : json.keys())
        json[key] = QJsonArray{1, QJsonObject(), QJsonValue::Null, QJsonArray()};
    EXPECT_EQ(NwbMetadata::fromJson(json), NwbMetadata());
}

} // namespace
