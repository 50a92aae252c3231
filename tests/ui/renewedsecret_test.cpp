// SPDX-License-Identifier: MIT
// A secret that has ended is replaced in place, with the practice servers and a real keychain: the new one
// goes where the old one was, and nowhere else. Runs in a session with an open keychain: see
// tests/store/keychain_session.sh.
#include "session/session.h"
#include "store/keychain.h"
#include "tests/support/places.h"
#include "tests/support/practicecontrol.h"
#include "tests/support/run.h"
#include "tests/ui/helpers.h"
#include "ui/widgets/signinagain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <ostream>

using namespace slipway;
using namespace slipway::tests;

namespace {

/// A way to sign in: to which practice server, and whether by user name and password.
struct Way
{
    const char *server;
    bool byPassword;
};

void PrintTo(const Way &way, std::ostream *stream)
{
    *stream << way.server << (way.byPassword ? " by password" : "");
}

class UnlockedKeychainRenewal : public ::testing::TestWithParam<Way>
{
protected:
    using SignedIn = session::SignedIn;
    template <typename T>
    using Outcome = base::Outcome<T>;

    UnlockedKeychainRenewal()
    {
        // The practice server keeps no secret in the keychain, so another session knows it as an own server.
        domain::Profile profile = choose(practice, practiceProfile());
        account = practice.practiceAccounts().at(0).toObject();
        profile.id = QStringLiteral("own-") + QLatin1String(GetParam().server);
        profile.practice = false;
        profile.own = true;
        choose(session, profile);
    }

    domain::Profile practiceProfile()
    {
        for (const domain::Profile &one : practice.profiles()) {
            if (one.id == QLatin1String(GetParam().server))
                return one;
        }
        throw std::runtime_error("no such practice server");
    }
    template <typename T>
    static Outcome<T> ask(const std::function<void(session::Reply<T>)> &question)
    {
        std::optional<Outcome<T>> answer;
        question([&answer](Outcome<T> outcome) { answer.emplace(std::move(outcome)); });
        if (!waitUntil([&answer] { return answer.has_value(); }))
            throw std::runtime_error("no reply");
        return *answer;
    }
    static domain::Profile choose(session::Session &to, const domain::Profile &profile)
    {
        return ask<domain::Profile>([&](session::Reply<domain::Profile> reply) {
                   to.chooseServer(profile, nullptr, std::move(reply));
               })
            .value();
    }
    static session::SessionOptions options(const QString &folder, bool useKeychain)
    {
        session::SessionOptions options;
        options.dataFolder = folder;
        options.practiceProgram = builtProgram(u"slipway-practice");
        options.useKeychain = useKeychain;
        return options;
    }

    QString text(const char *member) const { return account.value(QLatin1String(member)).toString(); }
    bool byDataset() const { return session.credentialSpec().byDataset; }
    QString entry() const
    {
        const QString name = QStringLiteral("Slipway: ") + session.server().id;
        return byDataset() ? name + u' ' + text("key") : name;
    }
    QString kept()
    {
        const std::optional<base::Secret> secret = run(keychain.read(entry()));
        return secret ? QString::fromUtf8(secret->reveal()) : QString();
    }

    /// Signs in as on the first page. `user` and `secret` of an account of NOMAD are name and password.
    void signIn(bool remember)
    {
        const Outcome<SignedIn> outcome = ask<SignedIn>([&](session::Reply<SignedIn> reply) {
            if (byDataset())
                session.signInTo(text("key"), base::Secret(text("token")), remember, nullptr,
                                 std::move(reply));
            else if (session.credentialSpec().byPassword)
                session.signInByPassword(text("username"), base::Secret(text("password")), remember, nullptr,
                                         std::move(reply));
            else
                session.signIn(base::Secret(text("key")), remember, nullptr, std::move(reply));
        });
        ASSERT_TRUE(outcome);
        ASSERT_EQ(outcome.value().remembered, remember) << qPrintable(outcome.value().keychainTrouble);
    }
    /// What replaces the secret that is signed in with, which the server accepts no more, where it can be
    /// told.
    QString renewed()
    {
        const PracticeControl server(session.server().api);
        if (byDataset())
            return server.replaceBankToken(text("key"));
        if (session.credentialSpec().byPassword)
            return GetParam().byPassword ? text("password") : token();
        return PracticeControl(session.server().api).revoke(text("key"));
    }
    /// A token of NOMAD, as somebody who pastes one has got it.
    QString token()
    {
        const Outcome<SignedIn> outcome = ask<SignedIn>([&](session::Reply<SignedIn> reply) {
            session.signInByPassword(text("username"), base::Secret(text("password")), true, nullptr,
                                     std::move(reply));
        });
        EXPECT_TRUE(outcome);
        const QString found = kept();
        EXPECT_FALSE(found.isEmpty());
        return found;
    }
    /// Signs in again in the box of the page, as a person does.
    void renew(const QString &secret)
    {
        ui::SignInAgain box(session);
        bool isDone = false;
        QString trouble;
        QObject::connect(&box, &ui::SignInAgain::failed, &box,
                         [&](const base::Failure &failure) { trouble = QString::fromUtf8(failure.what()); });
        QObject::connect(&box, &ui::SignInAgain::notRemembered, &box,
                         [&](const QString &why) { trouble = why; });
        box.ask([&isDone] { isDone = true; });
        if (byDataset()) {
            child<QLineEdit>(&box, "renewedToken")->setText(secret);
        } else if (GetParam().byPassword) {
            child<QLineEdit>(&box, "renewedUserName")->setText(text("username"));
            child<QLineEdit>(&box, "renewedPassword")->setText(secret);
        } else {
            child<QRadioButton>(&box, "byToken")->setChecked(true);
            child<QLineEdit>(&box, "renewedKey")->setText(secret);
        }
        box.button()->click();
        EXPECT_TRUE(waitUntil([&] { return isDone || !trouble.isEmpty(); }));
        EXPECT_TRUE(trouble.isEmpty()) << qPrintable(trouble);
    }

    QTemporaryDir folder;
    session::Session practice{options(folder.filePath(QStringLiteral("practice")), false)};
    session::Session session{options(folder.filePath(QStringLiteral("own")), true)};
    store::Keychain keychain{std::chrono::seconds(30)};
    QJsonObject account;
};

} // namespace

TEST_P(UnlockedKeychainRenewal, GoesWhereTheOldOneWas)
{
    signIn(true);
    EXPECT_TRUE(session.isSecretRemembered());
    EXPECT_FALSE(kept().isEmpty());
    const QString secret = renewed();
    ASSERT_FALSE(secret.isEmpty());
    run(keychain.write(entry(),
                       base::Secret(QStringLiteral("ended")))); // tells the new one from it in any case
    renew(secret);
    if (GetParam().byPassword) { // what is kept is the token that was got for the password
        EXPECT_FALSE(kept().isEmpty());
        EXPECT_NE(kept(), QStringLiteral("ended"));
        EXPECT_NE(kept(), secret);
    } else {
        EXPECT_EQ(kept(), secret);
    }
    EXPECT_TRUE(session.isSecretRemembered());
    EXPECT_TRUE(
        ask<void>([this](session::Reply<void> reply) { session.forgetSecret(nullptr, std::move(reply)); }));
}

TEST_P(UnlockedKeychainRenewal, GoesNowhereWhereNoneWas)
{
    QString pasted;
    if (session.credentialSpec().byPassword && !GetParam().byPassword) {
        pasted = token();
        EXPECT_TRUE(ask<void>(
            [this](session::Reply<void> reply) { session.forgetSecret(nullptr, std::move(reply)); }));
    }
    signIn(false);
    EXPECT_EQ(kept(), QString());
    renew(pasted.isEmpty() ? renewed() : pasted);
    EXPECT_EQ(kept(), QString());
    EXPECT_FALSE(session.isSecretRemembered());
}

INSTANTIATE_TEST_SUITE_P(UnlockedKeychain, UnlockedKeychainRenewal,
                         ::testing::Values(Way{"practice", false}, Way{"practice-nomad", false},
                                           Way{"practice-nomad", true}, Way{"practice-databank", false}));
