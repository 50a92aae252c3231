// SPDX-License-Identifier: MIT
#include "datasetsession.h"

#include "store/keychain.h"

// Runs in a session with an open keychain: see tests/store/keychain_session.sh.

namespace slipway::tests {
namespace {

/// Two datasets of one server, and the system's keychain.
class UnlockedKeychainOfDatasets : public DatasetSession
{
protected:
    UnlockedKeychainOfDatasets() { useKeychain = true; }

    /// What the program finds for this dataset of the chosen server; empty: nothing.
    QString found(const QString &dataset)
    {
        using Stored = std::optional<base::Secret>;
        const Outcome<Stored> stored = ask<Stored>(
            [&](Reply<Stored> reply) { session().storedSecretOf(dataset, nullptr, std::move(reply)); });
        return stored.value() ? QString::fromUtf8(stored.value()->reveal()) : QString();
    }
    /// What stands in the keychain under this name.
    static QString kept(const QString &name)
    {
        store::Keychain keychain(std::chrono::seconds(30));
        const std::optional<base::Secret> secret = run(keychain.read(name));
        return secret ? QString::fromUtf8(secret->reveal()) : QString();
    }
    /// The entries that the program says the keychain has, sorted.
    QStringList keptEntries()
    {
        using Keys = QList<session::KeptKey>;
        const Outcome<Keys> keys =
            ask<Keys>([this](Reply<Keys> reply) { session().keptKeys(nullptr, std::move(reply)); });
        QStringList entries;
        for (const session::KeptKey &key : keys.value())
            entries.append(key.entry());
        entries.sort();
        return entries;
    }
    void signInRemembered(const QString &dataset, const QString &token)
    {
        const Outcome<session::SignedIn> outcome = signIn(dataset, token, true);
        ASSERT_TRUE(outcome);
        EXPECT_TRUE(outcome.value().remembered) << outcome.value().keychainTrouble.toStdString();
        EXPECT_TRUE(session().isSecretRemembered());
    }
    void forget()
    {
        EXPECT_TRUE(
            ask<void>([this](Reply<void> reply) { session().forgetSecret(nullptr, std::move(reply)); }));
    }

    const QString one = QStringLiteral("IDB-1");
    const QString two = QStringLiteral("IDB-2");
};

TEST_F(UnlockedKeychainOfDatasets, KeepsOneTokenForEachAndForgetsOneWithoutTheOther)
{
    choose();
    EXPECT_EQ(found(one), QString());
    signInRemembered(one, QStringLiteral("token-1"));
    signInRemembered(two, QStringLiteral("token-2"));
    restart();
    choose();
    EXPECT_EQ(found(one), QStringLiteral("token-1"));
    EXPECT_EQ(found(two), QStringLiteral("token-2"));
    EXPECT_EQ(found(QStringLiteral("IDB-3")), QString());
    EXPECT_EQ(kept(QStringLiteral("Slipway: bank IDB-1")), QStringLiteral("token-1"));
    EXPECT_EQ(kept(QStringLiteral("Slipway: bank IDB-2")), QStringLiteral("token-2"));
    EXPECT_EQ(kept(QStringLiteral("Slipway: bank")), QString()) << "no entry without a dataset";

    profile.id = QStringLiteral("other-bank");
    choose();
    EXPECT_EQ(found(one), QString()) << "the same dataset name at another server";
    profile.id = QStringLiteral("bank");
    choose();

    ASSERT_TRUE(signIn(one, found(one)));
    forget();
    EXPECT_EQ(found(one), QString());
    EXPECT_EQ(kept(QStringLiteral("Slipway: bank IDB-1")), QString());
    EXPECT_EQ(found(two), QStringLiteral("token-2"));
    restart();
    choose();
    EXPECT_EQ(found(one), QString());
    EXPECT_EQ(found(two), QStringLiteral("token-2"));
    ASSERT_TRUE(signIn(two, found(two)));
    forget();
}

TEST_F(UnlockedKeychainOfDatasets, TellsWhatIsKeptAndForgetsEachAlone)
{
    session().saveProfile(profile);
    choose();
    EXPECT_EQ(keptEntries(), QStringList());
    signInRemembered(one, QStringLiteral("token-1"));
    signInRemembered(two, QStringLiteral("token-2"));
    restart();
    EXPECT_EQ(keptEntries(),
              QStringList({QStringLiteral("Slipway: bank IDB-1"), QStringLiteral("Slipway: bank IDB-2")}));
    const QList<session::KeptKey> first = {{QStringLiteral("bank"), one}};
    EXPECT_TRUE(
        ask<void>([&](Reply<void> reply) { session().forgetKeys(first, nullptr, std::move(reply)); }));
    EXPECT_EQ(keptEntries(), QStringList(QStringLiteral("Slipway: bank IDB-2")));
    EXPECT_EQ(kept(QStringLiteral("Slipway: bank IDB-1")), QString());
    choose();
    ASSERT_TRUE(signIn(two, found(two)));
    forget();
    EXPECT_EQ(keptEntries(), QStringList());
}

TEST_F(UnlockedKeychainOfDatasets, KeepsNothingUnasked)
{
    choose();
    ASSERT_TRUE(signIn(one, QStringLiteral("token-1")));
    EXPECT_FALSE(session().isSecretRemembered());
    EXPECT_EQ(found(one), QString());
    signInRemembered(one, QStringLiteral("token-1"));
    forget();
    EXPECT_FALSE(session().isSecretRemembered());
}

} // namespace
} // namespace slipway::tests
