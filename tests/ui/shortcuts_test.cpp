// SPDX-License-Identifier: MIT
// A letter pressed with Alt reaches one thing alone, on every page of every kind of server.
#include "tests/ui/shortcuts.h"

#include "tests/ui/everypage.h"
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "tests/ui/spokenlanguage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/signinagain.h"

#include <QPushButton>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

/// These share a letter and are never seen together.
const QSet<QString> neverTogether[] = {
    {QStringLiteral("openKeyPage"), QStringLiteral("openNewDatasetPage")}, // one of the two boxes of steps
    {QStringLiteral("openPageInDoubt"), QStringLiteral("openInBrowser")},  // the box on Review has no button
};

bool areNeverTogether(const QStringList &names)
{
    const QSet<QString> all(names.cbegin(), names.cend());
    return std::any_of(std::begin(neverTogether), std::end(neverTogether),
                       [&all](const QSet<QString> &known) { return known.contains(all); });
}

class OneShortcutEach : public ::testing::TestWithParam<const char *>
{
protected:
    OneShortcutEach()
    {
        FakeSession::reset();
        const QString kind = QString::fromLatin1(GetParam());
        giveKind(kind);
        session.chooseServer(FakeSession::get().profiles.at(kind == QLatin1String("dataset secrets") ? 1 : 0),
                             &session, [](const base::Outcome<domain::Profile> &) {});
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }
    ~OneShortcutEach() override { spokenLanguage().speakFrom(nullptr, QLocale::system()); }

    /// All that the page may show at once, also what it shows rarely.
    Shortcuts everything(Step step)
    {
        window->showStep(step);
        const base::Failure failure(base::Failure::Kind::Offline, QStringLiteral("try"));
        window->page(step)->banner()->showFailure(failure, QString(), [] {});
        Shortcuts all = shortcutsInFront(*window, false);
        if (step == Step::Where || step == Step::SignIn)
            return all;
        SignInAgain box(session); // which every later page may show
        box.ask([] {});
        const Shortcuts again = shortcutsIn(&box, true);
        for (auto it = again.cbegin(); it != again.cend(); ++it)
            all[it.key()] += *it;
        return all;
    }

    void expectOneEach()
    {
        for (const Step step : stepsFor(FakeSession::get().abilities)) {
            SCOPED_TRACE(qPrintable(titleOf(step)));
            const Shortcuts all = everything(step);
            EXPECT_GE(all.size(), 2) << "Back and Next at least";
            for (auto it = all.cbegin(); it != all.cend(); ++it) {
                QStringList names = *it;
                names.removeDuplicates(); // one widget of a kind: the box that asks again is looked at apart
                EXPECT_TRUE(names.size() == 1 || areNeverTogether(names))
                    << qPrintable(it.key()) << " belongs to " << qPrintable(names.join(u", "));
            }
        }
    }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_P(OneShortcutEach, OnEveryPage)
{
    expectOneEach();
}

TEST_P(OneShortcutEach, OnEveryPageInGerman)
{
    spokenLanguage().speak(QStringLiteral("de"));
    window = std::make_unique<WizardWindow>(context);
    window->show();
    expectOneEach();
}

INSTANTIATE_TEST_SUITE_P(Servers, OneShortcutEach,
                         ::testing::Values("datasets", "submissions", "dataset secrets"));

TEST(ShortcutsTest, OneEachInTheDialogs)
{
    int dialogs = 0;
    withEveryDialog([&dialogs](QWidget &front, const QString &where) {
        SCOPED_TRACE(qPrintable(where));
        ++dialogs;
        expectDifferentShortcuts(shortcutsIn(&front, true));
    });
    EXPECT_GE(dialogs, 10) << "not every dialog was shown";
}

TEST(ShortcutsTest, TwoOfOneLetterAreFound)
{
    QWidget box;
    auto *one = new QPushButton(QStringLiteral("&Where"), &box);
    one->setObjectName(QStringLiteral("one"));
    auto *two = new QPushButton(QStringLiteral("Sho&w && tell"), &box);
    two->setObjectName(QStringLiteral("two"));
    EXPECT_EQ(shortcutsIn(&box, false).value(QStringLiteral("Alt+W")),
              QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    two->hide();
    EXPECT_EQ(shortcutsIn(&box, true).value(QStringLiteral("Alt+W")), QStringList{QStringLiteral("one")});
}
