// SPDX-License-Identifier: MIT
#include "store/keychain.h"

#include "tests/support/run.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

// Each suite runs in a session of its own kind: see keychain_session.sh.

namespace slipway::store {
namespace {

using namespace std::chrono_literals;
using base::Failure;
using base::Secret;

const QString name = QStringLiteral("Slipway: dandi-sandbox");

TEST(UnlockedKeychain, keepsReplacesAndRemovesASecret)
{
    Keychain keychain(30s);
    EXPECT_FALSE(tests::run(keychain.read(name)));
    tests::run(keychain.write(name, Secret(QByteArray("first"))));
    tests::run(keychain.write(name, Secret(QByteArray("schlüssel-2"))));
    const auto found = tests::run(keychain.read(name));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reveal(), QByteArray("schlüssel-2"));
    EXPECT_FALSE(tests::run(keychain.read(QStringLiteral("Slipway: another"))));
    tests::run(keychain.remove(name));
    EXPECT_FALSE(tests::run(keychain.read(name)));
    tests::run(keychain.remove(name));
}

TEST(UnlockedKeychain, takesALongToken)
{
    Keychain keychain(30s);
    const QByteArray token(18 * 1024, 't');
    tests::run(keychain.write(name, Secret(token)));
    EXPECT_EQ(tests::run(keychain.read(name))->reveal(), token);
    tests::run(keychain.remove(name));
}

TEST(UnlockedKeychain, severalAtOnceAreServedInTurn)
{
    Keychain keychain(30s);
    std::vector<base::Task<>> writing;
    for (int i = 0; i < 5; ++i)
        writing.push_back(keychain.write(QString::number(i), Secret(QByteArray::number(i))));
    for (auto &each : writing)
        tests::run(std::move(each));
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(tests::run(keychain.read(QString::number(i)))->reveal(), QByteArray::number(i));
}

TEST(LockedKeychain, neverHangsAndLosesNothing)
{
    Keychain keychain(3s);
    QElapsedTimer timer;
    timer.start();
    const Failure failure = tests::failureOf(keychain.write(name, Secret(QByteArray("x"))));
    EXPECT_EQ(failure.kind(), Failure::Kind::Keychain);
    EXPECT_TRUE(failure.code() == "unavailable" || failure.code() == "waiting") << failure.what();
    EXPECT_FALSE(failure.detail().isEmpty());
    try {
        EXPECT_FALSE(tests::run(keychain.read(name)));
    } catch (const Failure &also) {
        EXPECT_EQ(also.kind(), Failure::Kind::Keychain);
    }
    EXPECT_LT(timer.elapsed(), 20'000);
}

/// Without GLib's event loop (QT_NO_GLIB=1) libsecret never answers.
TEST(SilentKeychain, isNotWaitedForLongerThanOnePatience)
{
    Keychain keychain(300ms);
    EXPECT_EQ(tests::failureOf(keychain.write(name, Secret(QByteArray("x")))).code(), QByteArray("waiting"));
    const Failure failure = tests::failureOf(keychain.read(name));
    EXPECT_EQ(failure.kind(), Failure::Kind::Keychain);
    EXPECT_EQ(failure.code(), QByteArray("waiting"));
    EXPECT_FALSE(failure.detail().isEmpty());
}

TEST(NoKeychain, isUnavailableAtOnce)
{
    Keychain keychain(60s);
    QElapsedTimer timer;
    timer.start();
    for (const Failure &failure :
         {tests::failureOf(keychain.write(name, Secret(QByteArray("x")))),
          tests::failureOf(keychain.read(name)), tests::failureOf(keychain.remove(name))}) {
        EXPECT_EQ(failure.kind(), Failure::Kind::Keychain);
        EXPECT_EQ(failure.code(), QByteArray("unavailable"));
        EXPECT_FALSE(failure.detail().isEmpty());
        EXPECT_EQ(QByteArray(failure.what()).indexOf("x\""), -1);
    }
    EXPECT_LT(timer.elapsed(), 30'000);
}

} // namespace
} // namespace slipway::store
