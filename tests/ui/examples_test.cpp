// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/helpers.h"

#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

using namespace slipway;
using namespace slipway::tests;
using ui::Step;

namespace {

/// Somebody who has no file of their own at hand.
class Examples : public ::testing::Test
{
protected:
    Examples()
    {
        FakeSession::reset();
        FakeSession::get().scanned = {makeFile(QStringLiteral("a.nwb"), 100)};
        QDir(folder.path()).mkdir(QStringLiteral("practice"));
        QDir(folder.path()).mkdir(QStringLiteral("practice-nomad"));
        context.examples = folder.path();
    }

    void openOn(const QString &server)
    {
        const QList<domain::Profile> profiles = session.profiles();
        const auto found = std::find_if(profiles.begin(), profiles.end(),
                                        [&](const domain::Profile &one) { return one.id == server; });
        ASSERT_NE(found, profiles.end());
        session.chooseServer(*found, &session, [](const base::Outcome<domain::Profile> &) {});
        window = std::make_unique<ui::WizardWindow>(context);
        window->show();
        window->showStep(Step::Files);
    }

    QPushButton *offer() { return child<QPushButton>(window.get(), "addExamples"); }

    QTemporaryDir folder;
    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    ui::PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<ui::WizardWindow> window;
};

} // namespace

TEST_F(Examples, AreOfferedToSomebodyWhoPractisesUntilThereAreFiles)
{
    openOn(QStringLiteral("practice"));
    ASSERT_TRUE(offer()->isVisible());
    offer()->click();
    ASSERT_TRUE(waitUntil([&] { return !session.files().isEmpty(); }));
    EXPECT_EQ(FakeSession::get().lastAdded,
              (QList<domain::PlannedFile>{{folder.filePath(QStringLiteral("practice")), QString()}}));
    EXPECT_TRUE(waitUntil([&] { return !offer()->isVisible(); }));
}

TEST_F(Examples, AreOfTheKindThatTheServerTakes)
{
    FakeSession::get().abilities.submissions = true;
    openOn(QStringLiteral("practice"));
    ASSERT_TRUE(offer()->isVisible());
    offer()->click();
    EXPECT_TRUE(FakeSession::get().lastAdded.value(0).local.endsWith(QStringLiteral("/practice-nomad")));
}

TEST_F(Examples, AreNotForARealServer)
{
    openOn(FakeSession::get().profiles.constFirst().id);
    EXPECT_FALSE(offer()->isVisible());
}

TEST_F(Examples, AreNotOfferedWhereNoneAreInstalled)
{
    ASSERT_TRUE(QDir(folder.path()).rmdir(QStringLiteral("practice")));
    openOn(QStringLiteral("practice"));
    EXPECT_FALSE(offer()->isVisible());
}
