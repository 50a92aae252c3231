// SPDX-License-Identifier: MIT
// Files that are too much for one publication: the Check page offers to take a part of them, the Review page
// to go on with the next one.
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/helpers.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using base::Failure;

namespace {

domain::Share makeShare(const QStringList &folders, qint64 size)
{
    domain::Share share;
    share.folders = folders;
    share.size = size;
    return share;
}

class Parts : public ::testing::Test
{
protected:
    Parts()
    {
        FakeSession::reset();
        giveSubmissions();
        session.chooseServer(fake().profiles.first(), &session,
                             [](const base::Outcome<domain::Profile> &) {});
        session.chooseDataset(QStringLiteral("000001"), &session,
                              [](const base::Outcome<domain::Dataset> &) {});
        giveTooMuch();
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }

    static void giveTooMuch()
    {
        fake().check.files.resize(3);
        fake().check.problems.append(domain::Problem(domain::Problem::Severity::Error, "upload-too-large",
                                                     QStringLiteral("Too much."), QStringLiteral("Split.")));
        fake().shares = {makeShare({QStringLiteral("run-1"), QStringLiteral("run-2")}, 30'000'000'000),
                         makeShare({QStringLiteral("run-3")}, 20'000'000'000)};
    }

    void show(Step step)
    {
        window->showStep(step);
        ASSERT_TRUE(waitUntil([&] { return !window->page(step)->isBusy(); }));
    }
    bool isOffered()
    {
        return waitUntil([&] { return button("publishFirstPart")->isVisible(); });
    }
    QPushButton *button(const char *name) { return child<QPushButton>(window.get(), name); }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    bool says(const char *name, const char *words) { return text(name).contains(QLatin1String(words)); }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(Parts, TheFirstCanBePublishedAlone)
{
    show(Step::Check);
    ASSERT_TRUE(isOffered());
    EXPECT_FALSE(button("startUpload")->isEnabled());
    EXPECT_TRUE(says("parts", "2 publications")) << qPrintable(text("parts"));
    EXPECT_TRUE(says("parts", "run-1, run-2")) << qPrintable(text("parts"));
    EXPECT_EQ(button("publishFirstPart")->accessibleName(), QStringLiteral("Publish the first part only"));
    button("publishFirstPart")->click();
    ASSERT_TRUE(waitUntil([&] { return button("startUpload")->isEnabled(); }));
    EXPECT_EQ(fake().count(QStringLiteral("splitOff")), 1);
    EXPECT_FALSE(button("publishFirstPart")->isVisible());
    EXPECT_TRUE(says("parts", "Part 1 of 2")) << qPrintable(text("parts"));
    EXPECT_TRUE(says("parts", "unfinished publication: run-3")) << qPrintable(text("parts"));
}

TEST_F(Parts, NothingIsOfferedWhereItWouldNotHelp)
{
    fake().shares.last().tooLarge = true;
    show(Step::Check);
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("shares")) == 1; }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(button("publishFirstPart")->isHidden());
    EXPECT_TRUE(child<QLabel>(window.get(), "parts")->isHidden());
    fake().check.problems.clear();
    show(Step::Check);
    EXPECT_EQ(fake().count(QStringLiteral("shares")), 1) << "what may start is not shared out";
}

TEST_F(Parts, AFailureToSplitIsSaidAndChangesNothing)
{
    show(Step::Check);
    ASSERT_TRUE(isOffered());
    fake().failNext = Failure(Failure::Kind::Store, QStringLiteral("write the journal"));
    button("publishFirstPart")->click();
    ASSERT_TRUE(waitUntil([&] { return !window->page(Step::Check)->banner()->title().isEmpty(); }));
    EXPECT_FALSE(fake().part.has_value());
    EXPECT_FALSE(button("startUpload")->isEnabled());
}

TEST_F(Parts, TheReviewSaysWhatRemainsAndGoesOn)
{
    show(Step::Check);
    ASSERT_TRUE(isOffered());
    button("publishFirstPart")->click();
    ASSERT_TRUE(waitUntil([&] { return button("startUpload")->isEnabled(); }));
    show(Step::Review);
    ASSERT_TRUE(waitUntil([&] { return button("nextPart")->isEnabled(); }));
    EXPECT_TRUE(button("nextPart")->isVisible());
    EXPECT_TRUE(says("remainingParts", "Still to be published: run-3")) << qPrintable(text("remainingParts"));
    EXPECT_TRUE(button("nextPart")->text().contains(QStringLiteral("part 2")));
    button("nextPart")->click();
    ASSERT_TRUE(waitUntil([&] { return window->step() == Step::Check; }));
    EXPECT_EQ(fake().count(QStringLiteral("openNextPart")), 1);
    ASSERT_TRUE(waitUntil([&] { return says("parts", "Part 2 of 2"); })) << qPrintable(text("parts"));
    show(Step::Review);
    EXPECT_TRUE(button("nextPart")->isHidden());
    EXPECT_TRUE(child<QLabel>(window.get(), "remainingParts")->isHidden());
}

TEST_F(Parts, AWholePublicationSaysNothingOfParts)
{
    fake().check.problems.clear();
    show(Step::Check);
    show(Step::Review);
    EXPECT_TRUE(child<QLabel>(window.get(), "parts")->isHidden());
    EXPECT_TRUE(button("nextPart")->isHidden());
}

TEST_F(Parts, PicturesInLightAndDark)
{
    inBothLooks([&](const QString &colours) {
        fake().part.reset();
        giveTooMuch();
        window = std::make_unique<WizardWindow>(context);
        window->show();
        Hands hands(*window);
        const QString look = QStringLiteral("parts-") + colours;
        show(Step::Check);
        ASSERT_TRUE(isOffered());
        hands.shoot(look, QStringLiteral("offer"));
        button("publishFirstPart")->click();
        ASSERT_TRUE(waitUntil([&] { return button("startUpload")->isEnabled(); }));
        hands.shoot(look, QStringLiteral("taken"));
        show(Step::Review);
        ASSERT_TRUE(waitUntil([&] { return button("nextPart")->isEnabled(); }));
        hands.shoot(look);
    });
}
