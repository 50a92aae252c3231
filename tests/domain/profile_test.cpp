// SPDX-License-Identifier: MIT
#include "domain/profile.h"

#include "base/failure.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace slipway::domain {
namespace {

using base::Failure;

std::string normalised(const char *text)
{
    return normalisedAddress(QString::fromUtf8(text)).toString().toStdString();
}

TEST(Address, IsMadeUsable)
{
    EXPECT_EQ(normalised("  api.dandiarchive.org/api/ "), "https://api.dandiarchive.org/api");
    EXPECT_EQ(normalised("https://api.dandiarchive.org/api//"), "https://api.dandiarchive.org/api");
    EXPECT_EQ(normalised("HTTPS://user:pw@host/api?x=1#y"), "https://host/api");
    EXPECT_EQ(normalised("127.0.0.1:8000/api"), "http://127.0.0.1:8000/api");
    EXPECT_EQ(normalised("localhost:8000/api"), "http://localhost:8000/api");
    EXPECT_EQ(normalised("http://[::1]:80/api"), "http://[::1]:80/api");
}

TEST(Address, IsRefusedWhenUnsafeOrNone)
{
    for (const char *text :
         {"", "   ", "http://example.org/api", "ftp://host/x", "https://", "file:///etc/passwd",
          "https://a b", "http://127.0.0.1.evil.org/api", "http://localhost.evil.org"}) {
        try {
            normalised(text);
            ADD_FAILURE() << text;
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.kind(), Failure::Kind::Plan) << text;
        }
    }
}

QJsonObject example()
{
    QJsonObject object;
    object.insert(u"id", QStringLiteral("lab"));
    object.insert(u"kind", QStringLiteral("dandi"));
    object.insert(u"name", QStringLiteral("The lab's own"));
    object.insert(u"api", QStringLiteral("https://lab.example/api/"));
    object.insert(u"web", QStringLiteral("https://lab.example"));
    object.insert(u"test", true);
    object.insert(u"key_steps", QJsonArray::fromStringList({QStringLiteral("one"), QStringLiteral("two")}));
    return object;
}

TEST(Profile, ReadsAndComesBackTheSame)
{
    const Profile profile = Profile::fromJson(example(), QStringLiteral("a profile"));
    EXPECT_EQ(profile.api.toString(), QStringLiteral("https://lab.example/api"));
    EXPECT_EQ(profile.keySteps.size(), 2);
    EXPECT_TRUE(profile.isMarked());
    EXPECT_EQ(Profile::fromJson(profile.toJson(), QStringLiteral("again")), profile);
}

TEST(Profile, ComesBackTheSameWithEveryAddressThatItTakes)
{
    // Two marks of a fragment were found by the fuzzer: QUrl keeps the second as it is and writes it encoded.
    for (const char *end : {"#a#b", "/x y", "/x%20y", "/x%y", "/{x}", "/x%7B", "/%22", "/x%2Fy%2F", "/%E9",
                            "/é", "/%25", "?a=%23&b=#", "/[x]", "//", "/%01", ":0/x", ":/x"}) {
        const QString address = QStringLiteral("https://lab.example") + QString::fromUtf8(end);
        QJsonObject object = example();
        object.insert(u"key_page", address);
        object.insert(u"new_dataset_page", address);
        try {
            normalisedAddress(address);
            object.insert(u"api", address);
            object.insert(u"web", address);
        } catch (const Failure &) {
            // A root that no request could be made from; a page may still stand there.
        }
        const Profile profile = Profile::fromJson(object, QStringLiteral("a profile"));
        EXPECT_FALSE(profile.keyPage.isEmpty()) << end;
        EXPECT_EQ(Profile::fromJson(profile.toJson(), QStringLiteral("again")), profile) << end;
    }
}

TEST(Profile, SendsNobodyToAPageWhoseUserLooksLikeTheHost)
{
    QJsonObject object = example();
    object.insert(u"key_page", QStringLiteral("https://dandiarchive.org@elsewhere.example/key"));
    const Profile profile = Profile::fromJson(object, QStringLiteral("a profile"));
    EXPECT_EQ(profile.keyPage, QUrl(QStringLiteral("https://elsewhere.example/key")));
}

TEST(Profile, NamesWhatIsMissingOrWrong)
{
    for (const char *key : {"id", "kind"}) {
        QJsonObject object = example();
        object.remove(QString::fromLatin1(key));
        try {
            Profile::fromJson(object, QStringLiteral("a profile"));
            ADD_FAILURE() << key;
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.kind(), Failure::Kind::Protocol);
            EXPECT_EQ(failure.field().toStdString(), key);
        }
    }
    QJsonObject noApi = example();
    noApi.remove(u"api");
    EXPECT_THROW(Profile::fromJson(noApi, QStringLiteral("a profile")), Failure);
}

TEST(Profile, ThePracticeServerHasNoAddressBeforeItRuns)
{
    QJsonObject object = example();
    object.remove(u"api");
    object.remove(u"web");
    object.insert(u"practice", true);
    const Profile profile = Profile::fromJson(object, QStringLiteral("practice"));
    EXPECT_TRUE(profile.api.isEmpty());
    EXPECT_TRUE(profile.isMarked());
    EXPECT_EQ(Profile::fromJson(profile.toJson(), QStringLiteral("again")), profile);
}

} // namespace
} // namespace slipway::domain
