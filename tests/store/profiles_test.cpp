// SPDX-License-Identifier: MIT
#include "store/profiles.h"

#include "base/failure.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

using base::Failure;
using domain::Profile;

class ProfilesTest : public ::testing::Test
{
protected:
    QString path() const { return folder.filePath(QStringLiteral("deeper/servers.json")); }
    void put(const QByteArray &content) const
    {
        QDir(folder.path()).mkpath(QStringLiteral("deeper"));
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Profile own(const QString &id)
    {
        Profile profile;
        profile.id = id;
        profile.kind = QStringLiteral("dandi");
        profile.name = QStringLiteral("Lab server");
        profile.api = QUrl(QStringLiteral("https://lab.example/api"));
        profile.keySteps = QStringList{QStringLiteral("ask Ann")};
        profile.own = true;
        return profile;
    }
    template <typename Function>
    static Failure failureOf(Function function)
    {
        try {
            function();
        } catch (const Failure &failure) {
            return failure;
        }
        return Failure(Failure::Kind::Internal, QStringLiteral("it worked"));
    }

    QTemporaryDir folder;
};

TEST_F(ProfilesTest, offersWhatComesWithTheProgram)
{
    const Profiles profiles(path());
    EXPECT_TRUE(profiles.problem().isEmpty());
    ASSERT_FALSE(profiles.all().isEmpty());
    EXPECT_EQ(profiles.all().first().id, QStringLiteral("practice")) << "a newcomer finds it without looking";
    ASSERT_TRUE(profiles.find(QStringLiteral("dandi-sandbox")));
    EXPECT_TRUE(profiles.find(QStringLiteral("dandi-sandbox"))->test);
    EXPECT_FALSE(profiles.find(QStringLiteral("nobody")));
    EXPECT_FALSE(QFile::exists(path())) << "looking changes nothing";
    for (const Profile &profile : profiles.all())
        EXPECT_FALSE(profile.own) << profile.id.toStdString();
}

TEST_F(ProfilesTest, keepsServersOfTheUsersOwn)
{
    {
        Profiles profiles(path());
        profiles.save(own(QStringLiteral("lab")));
        profiles.save(own(QStringLiteral("other")));
        Profile changed = own(QStringLiteral("lab"));
        changed.name = QStringLiteral("New name");
        profiles.save(changed);
    }
    Profiles profiles(path());
    ASSERT_TRUE(profiles.find(QStringLiteral("lab")));
    EXPECT_EQ(profiles.find(QStringLiteral("lab"))->name, QStringLiteral("New name"));
    EXPECT_EQ(*profiles.find(QStringLiteral("other")), own(QStringLiteral("other")));
    profiles.remove(QStringLiteral("lab"));
    profiles.remove(QStringLiteral("nobody"));
    EXPECT_FALSE(profiles.find(QStringLiteral("lab")));
    EXPECT_FALSE(Profiles(path()).find(QStringLiteral("lab")));
    EXPECT_TRUE(Profiles(path()).find(QStringLiteral("other")));
}

TEST_F(ProfilesTest, whatComesWithTheProgramCannotBeChanged)
{
    Profiles profiles(path());
    const Profile before = *profiles.find(QStringLiteral("dandi"));
    const Failure taken = failureOf([&] { profiles.save(own(QStringLiteral("dandi"))); });
    EXPECT_EQ(taken.kind(), Failure::Kind::Store);
    EXPECT_EQ(taken.code(), QByteArray("taken"));
    const Failure builtIn = failureOf([&] { profiles.remove(QStringLiteral("dandi")); });
    EXPECT_EQ(builtIn.code(), QByteArray("built-in"));
    EXPECT_EQ(*profiles.find(QStringLiteral("dandi")), before);
}

TEST_F(ProfilesTest, aFileCannotShadowWhatComesWithTheProgram)
{
    put(R"({"version":1,"servers":[{"id":"dandi","kind":"dandi","api":"https://evil.example/api"}]})");
    const Profiles profiles(path());
    EXPECT_EQ(profiles.find(QStringLiteral("dandi"))->api.host(), QStringLiteral("api.dandiarchive.org"));
    EXPECT_FALSE(profiles.problem().isEmpty());
}

TEST_F(ProfilesTest, aBrokenFileIsLeftAloneAndReported)
{
    for (const char *broken : {"{ this is no JSON", "[]", "{\"servers\": 5}", ""}) {
        put(broken);
        Profiles profiles(path());
        EXPECT_TRUE(profiles.find(QStringLiteral("dandi")));
        EXPECT_TRUE(profiles.problem().contains(QStringLiteral("servers.json"))) << broken;
        const Failure failure = failureOf([&] { profiles.save(own(QStringLiteral("lab"))); });
        EXPECT_EQ(failure.kind(), Failure::Kind::Store);
        EXPECT_FALSE(failure.detail().isEmpty());
        EXPECT_FALSE(profiles.find(QStringLiteral("lab"))) << "what is not saved is not offered";
        EXPECT_EQ(content(), QByteArray(broken));
    }
}

TEST_F(ProfilesTest, oneBrokenEntryDoesNotCostTheOthers)
{
    put(R"({"servers":[{"id":"bad","future":true},{"id":"lab","kind":"dandi","api":"https://lab.example/api"},7]})");
    Profiles profiles(path());
    EXPECT_TRUE(profiles.find(QStringLiteral("lab")));
    EXPECT_FALSE(profiles.problem().isEmpty());
    profiles.save(own(QStringLiteral("new")));
    EXPECT_TRUE(content().contains("\"future\": true")) << "it is kept as it was";
    EXPECT_TRUE(Profiles(path()).find(QStringLiteral("new")));
}

TEST_F(ProfilesTest, aFolderThatCannotBeWrittenIsAPlainFailure)
{
    QFile file(folder.filePath(QStringLiteral("deeper")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    Profiles profiles(path());
    EXPECT_EQ(failureOf([&] { profiles.save(own(QStringLiteral("lab"))); }).kind(), Failure::Kind::Store);
}

TEST_F(ProfilesTest, namesMakeIds)
{
    Profiles profiles(path());
    EXPECT_EQ(profiles.freeId(QStringLiteral("  Größtes Lab, 2! ")), QStringLiteral("gro-tes-lab-2"));
    EXPECT_EQ(profiles.freeId(QStringLiteral("実験室")), QStringLiteral("server"));
    EXPECT_EQ(profiles.freeId(QStringLiteral("DANDI")), QStringLiteral("dandi-2"));
}

} // namespace
} // namespace slipway::store
