// SPDX-License-Identifier: MIT
#include "base/secret.h"

#include <gtest/gtest.h>

using namespace slipway::base;

namespace {

bool contains(const QString &text, const char *part)
{
    return text.contains(QLatin1String(part));
}

TEST(SecretTest, IsComparedAndRevealedOnPurposeOnly)
{
    const Secret secret(QByteArrayLiteral("abcdefgh"));
    EXPECT_EQ(secret.reveal(), "abcdefgh");
    EXPECT_EQ(secret, Secret(QStringLiteral("abcdefgh")));
    EXPECT_FALSE(secret == Secret(QByteArrayLiteral("other")));
    EXPECT_TRUE(Secret().isEmpty());
    EXPECT_TRUE(Secret(QByteArray()).isEmpty());
}

TEST(SecretTest, ALivingSecretIsHiddenWhereverItStands)
{
    const QString text = QStringLiteral("we said zebra-crossing to them");
    EXPECT_TRUE(contains(redact(text), "zebra"));
    {
        const Secret secret(QByteArrayLiteral("zebra-crossing"));
        const Secret copy = secret; // NOLINT: counts
        EXPECT_FALSE(contains(redact(text), "zebra"));
    }
    EXPECT_TRUE(contains(redact(text), "zebra"));
}

TEST(SecretTest, TwoOfTheSameValueHideUntilTheLastGoes)
{
    auto one = std::make_unique<Secret>(QByteArrayLiteral("zebra-crossing"));
    const Secret two(QByteArrayLiteral("zebra-crossing"));
    one.reset();
    EXPECT_FALSE(contains(redact(QStringLiteral("zebra-crossing")), "zebra"));
}

TEST(RedactTest, QueriesUserInfoAndHeadersAreHidden)
{
    EXPECT_FALSE(contains(redact(QStringLiteral("PUT https://s3/p?X-Amz-Signature=abc&x=1 done")), "abc"));
    EXPECT_TRUE(contains(redact(QStringLiteral("PUT https://s3/p?X-Amz-Signature=abc done")), "done"));
    EXPECT_FALSE(contains(redact(QStringLiteral("https://me:hunter2@example.org/")), "hunter2"));
    EXPECT_FALSE(contains(redact(QStringLiteral("Authorization: token 12345abc")), "12345abc"));
    EXPECT_FALSE(contains(redact(QStringLiteral("{\"password\": \"hunter2\"}")), "hunter2"));
}

TEST(RedactTest, OrdinaryWordsStay)
{
    const QString text = QStringLiteral("3 files, 12 parts; the token page is open");
    EXPECT_EQ(redact(text), text);
}

} // namespace
