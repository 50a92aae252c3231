// SPDX-License-Identifier: MIT
#include "domain/plan.h"

#include "base/failure.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <optional>

namespace slipway::domain {
namespace {

using base::Failure;

Plan read(const QByteArray &text)
{
    return Plan::fromJson(text, QStringLiteral("/plans"));
}

std::optional<Failure> refusal(const QByteArray &text)
{
    try {
        read(text);
    } catch (const Failure &failure) {
        return failure;
    }
    return std::nullopt;
}

TEST(Plan, ReadsEverything)
{
    const Plan plan = read(R"({"server":{"profile":"dandi-sandbox"},"dataset":{"id":"000123"},
        "files":["data", {"local":"/abs/../b.nwb","remote":"sub-1/b.nwb"}],"existing":"replace","publish":false})");
    EXPECT_EQ(plan.server.value(u"profile").toString(), QStringLiteral("dandi-sandbox"));
    EXPECT_EQ(plan.datasetId, QStringLiteral("000123"));
    ASSERT_EQ(plan.files.size(), 2);
    EXPECT_EQ(plan.files[0].local, QStringLiteral("/plans/data"));
    EXPECT_EQ(plan.files[0].remote, QString());
    EXPECT_EQ(plan.files[1].local, QStringLiteral("/b.nwb"));
    EXPECT_EQ(plan.files[1].remote, QStringLiteral("sub-1/b.nwb"));
    EXPECT_EQ(plan.existing, Existing::Replace);
    EXPECT_FALSE(plan.publish);
}

TEST(Plan, ComesBackTheSameFromItsOwnJson)
{
    const Plan plan = read(R"({"server":{"kind":"dandi","api":"http://127.0.0.1:1/api"},
        "dataset":{"create":{"name":"A","license":"spdx:CC0-1.0"}},"files":["x"],"metadata":{"a":1}})");
    const QByteArray bytes = QJsonDocument(plan.toJson()).toJson();
    EXPECT_EQ(Plan::fromJson(bytes, QStringLiteral("/elsewhere")), plan);
}

TEST(Plan, NamesAUserAndAnUpload)
{
    const Plan plan = read(R"({"server":{"profile":"nomad-test","user":"ada@example.org"},
        "dataset":{"id":"D1"},"files":["x"],"upload":{"name":"Silicon"},"publish":true,
        "metadata":{"comment":"c","references":["10.1063/5.0104914"]}})");
    EXPECT_EQ(plan.server.value(u"user").toString(), QStringLiteral("ada@example.org"));
    EXPECT_TRUE(plan.publish);
    EXPECT_EQ(plan.extra.value(u"upload").toObject().value(u"name").toString(), QStringLiteral("Silicon"));
    const QByteArray bytes = QJsonDocument(plan.toJson()).toJson();
    EXPECT_EQ(Plan::fromJson(bytes, QStringLiteral("/elsewhere")), plan);
}

struct BadPlan
{
    const char *text;
    const char *field;
};

class BadPlans : public ::testing::TestWithParam<BadPlan>
{};

TEST_P(BadPlans, NameTheMember)
{
    const auto failure = refusal(GetParam().text);
    ASSERT_TRUE(failure) << GetParam().text;
    EXPECT_EQ(failure->kind(), Failure::Kind::Plan);
    EXPECT_EQ(failure->field().toStdString(), GetParam().field);
    EXPECT_FALSE(failure->detail().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, BadPlans,
    ::testing::Values(
        BadPlan{"", ""}, BadPlan{"[]", ""}, BadPlan{"{\"server\":", ""}, BadPlan{"\xff\xfe", ""},
        BadPlan{"{}", "server"}, BadPlan{R"({"server":{}})", "server"},
        BadPlan{R"({"server":{"profile":"a","kind":"dandi","api":"b"}})", "server"},
        BadPlan{R"({"server":{"kind":"dandi"}})", "server"},
        BadPlan{R"({"server":{"profile":"a","api_key":"x"}})", "server.api_key"},
        BadPlan{R"({"server":{"profile":"a"},"token":"x"})", "token"},
        BadPlan{R"({"server":{"profile":"a"},"fils":[]})", "fils"},
        BadPlan{R"({"server":{"profile":"a"}})", "dataset"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":"000123"})", "dataset"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{}})", "dataset"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1","create":{}}})", "dataset"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":123}})", "dataset.id"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"create":3}})", "dataset.create"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"create":{}},"files":["x"]})", "dataset.create"},
        BadPlan{
            R"({"server":{"profile":"a"},"dataset":{"create":{"name":"x","password":"y"}},"files":["x"]})",
            "dataset.create.password"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"}})", "files"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":[]})", "files"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":[3]})", "files[0]"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a",{"remote":"b"}]})",
                "files[1].local"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":[{"local":"a","remote":1}]})",
                "files[0].remote"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":[""]})", "files[0]"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"existing":"maybe"})",
                "existing"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"existing":null})",
                "existing"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"publish":"no"})", "publish"},
        BadPlan{R"({"server":{"profile":"a","user":""},"dataset":{"id":"1"},"files":["a"]})", "server.user"},
        BadPlan{R"({"server":{"profile":"a","user":3},"dataset":{"id":"1"},"files":["a"]})", "server.user"},
        BadPlan{
            R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"upload":{"id":"1","name":"n"}})",
            "upload"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"upload":{"id":7}})",
                "upload.id"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"upload":{"title":"n"}})",
                "upload.title"},
        BadPlan{R"({"server":{"profile":"a"},"dataset":{"id":"1"},"files":["a"],"metadata":{"token":"n"}})",
                "metadata.token"}));

TEST(Plan, NeverRepeatsASecretInTheComplaint)
{
    const auto failure = refusal(R"({"server":{"profile":"a"},"token":"s3cr3t-value"})");
    ASSERT_TRUE(failure);
    EXPECT_FALSE(failure->toLogLine().contains(QLatin1String("s3cr3t-value")));
}

TEST(Plan, SaysWhatBecomesOfFolders)
{
    const QByteArray start = R"({"server":{"profile":"bank"},"dataset":{"id":"IDB-1"},"files":["x"])";
    const Plan usual = read(start + "}");
    EXPECT_EQ(usual.folders, FolderForm::Zip);
    EXPECT_FALSE(usual.toJson().contains(u"folders")) << "plans from before stay the plans they were";
    const Plan tar = read(start + ",\"folders\":\"tar\"}");
    EXPECT_EQ(tar.folders, FolderForm::Tar);
    EXPECT_EQ(Plan::fromJson(QJsonDocument(tar.toJson()).toJson(), QString()).folders, FolderForm::Tar);
    EXPECT_EQ(read(start + ",\"folders\":\"files\"}").folders, FolderForm::Files);
    for (const char *bad : {"\"rar\"", "1", "null", "\"\""}) {
        const auto failure = refusal(start + ",\"folders\":" + bad + "}");
        ASSERT_TRUE(failure) << bad;
        EXPECT_EQ(failure->field(), QStringLiteral("folders")) << bad;
    }
}

TEST(Plan, MayNameTheProtocol)
{
    const QByteArray end = R"(},"dataset":{"id":"IDB-1"},"files":["x"]})";
    const QByteArray start = R"({"server":{"kind":"databank","api":"http://127.0.0.1:1")";
    for (const char *good : {"tus", "phases", "next"}) {
        const Plan plan = read(start + ",\"protocol\":\"" + good + "\"" + end);
        EXPECT_EQ(plan.server.value(u"protocol").toString(), QLatin1String(good));
    }
    for (const char *bad : {"\"ftp\"", "\"TUS\"", "3", "null"}) {
        const auto failure = refusal(start + ",\"protocol\":" + bad + end);
        ASSERT_TRUE(failure) << bad;
        EXPECT_EQ(failure->field(), QStringLiteral("server.protocol")) << bad;
    }
}

} // namespace
} // namespace slipway::domain
