// SPDX-License-Identifier: MIT
#include "store/signins.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

class SignInsTest : public ::testing::Test
{
protected:
    QString path() const { return folder.filePath(QStringLiteral("sign-ins.json")); }
    QDateTime signedIn(const char *token, int days, const QString &dataset = QStringLiteral("IDB-1"))
    {
        SignIns known(path()); // anew each time, as if the program had ended
        return known.signedIn(bank, dataset, base::Secret(QByteArray(token)), start.addDays(days));
    }

    QTemporaryDir folder;
    const QString bank = QStringLiteral("bank");
    const QDateTime start = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
};

TEST_F(SignInsTest, ASecretIsKnownSinceItsFirstSignIn)
{
    EXPECT_EQ(signedIn("one", 0), start);
    EXPECT_EQ(signedIn("one", 2), start);
    EXPECT_EQ(signedIn("two", 3), start.addDays(3));
    EXPECT_EQ(signedIn("two", 4), start.addDays(3));
    EXPECT_EQ(signedIn("one", 5), start.addDays(5)) << "it was replaced meanwhile";
    EXPECT_EQ(signedIn("one", 6, QStringLiteral("IDB-2")), start.addDays(6)) << "each dataset has its own";
}

TEST_F(SignInsTest, DatasetsComeLatestFirst)
{
    signedIn("one", 0, QStringLiteral("IDB-1"));
    signedIn("two", 1, QStringLiteral("IDB-2"));
    signedIn("three", 2, QStringLiteral("idb-2"));
    signedIn("one", 3, QStringLiteral("IDB-1"));
    EXPECT_EQ(SignIns(path()).datasets(bank),
              QStringList({QStringLiteral("IDB-1"), QStringLiteral("idb-2"), QStringLiteral("IDB-2")}));
    EXPECT_TRUE(SignIns(path()).datasets(QStringLiteral("other")).isEmpty());
}

TEST_F(SignInsTest, AForgottenSecretLeavesTheName)
{
    signedIn("one", 0);
    SignIns(path()).forgetSecret(bank, QStringLiteral("IDB-1"));
    EXPECT_EQ(SignIns(path()).datasets(bank), QStringList{QStringLiteral("IDB-1")});
    EXPECT_EQ(signedIn("one", 2), start.addDays(2));
}

TEST_F(SignInsTest, WhatWasLearnedIsKeptForEachServer)
{
    const QJsonObject learned{{QStringLiteral("protocol"), QStringLiteral("next")}};
    SignIns(path()).setLearned(bank, learned);
    signedIn("one", 0);
    EXPECT_EQ(SignIns(path()).learned(bank), learned);
    EXPECT_TRUE(SignIns(path()).learned(QStringLiteral("other")).isEmpty());
}

TEST_F(SignInsTest, NoSecretIsInTheFileAndOnlyTheOwnerReadsIt)
{
    signedIn("0123456789abcdef", 0);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("0123456789abcdef"));
    EXPECT_FALSE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
}

TEST_F(SignInsTest, ABrokenFileCountsAsEmpty)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"servers\": 3");
    file.close();
    EXPECT_TRUE(SignIns(path()).datasets(bank).isEmpty());
    EXPECT_EQ(signedIn("one", 1), start.addDays(1));
}

} // namespace
} // namespace slipway::store
