// SPDX-License-Identifier: MIT
// What is said without being asked for, and where the keyboard goes when something is wrong.
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;

namespace {

QStringList heard;

void listen(const QString &text)
{
    heard.append(text);
}

int timesHeard(const char *words)
{
    return int(heard.filter(QLatin1String(words)).size());
}

class Announcing : public ::testing::Test
{
protected:
    Announcing()
        : m_before(listenToAnnouncements(listen))
    {
        heard.clear();
        FakeSession::reset();
        fake().scanned = {makeFile(QStringLiteral("a.nwb"), 100)};
    }
    ~Announcing() override { listenToAnnouncements(m_before); }

    void open(Step step)
    {
        session.chooseServer(fake().profiles.first(), &session,
                             [](const base::Outcome<domain::Profile> &) {});
        session.addFiles({}, &session, [](const base::Outcome<void> &) {});
        window = std::make_unique<WizardWindow>(context);
        window->show();
        window->activateWindow();
        window->showStep(step);
        EXPECT_TRUE(waitUntil([&] { return !window->page(step)->isBusy(); }));
    }
    void send(RunState state)
    {
        domain::Snapshot now;
        now.state = state;
        now.filesTotal = 1;
        Q_EMIT session.snapshot(now);
    }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;

private:
    AnnouncementListener m_before;
};

domain::Problem error(const char *code, const char *field)
{
    domain::Problem problem(domain::Problem::Severity::Error, code, QStringLiteral("It is wrong."),
                            QStringLiteral("Mend it."));
    problem.field = QLatin1String(field);
    return problem;
}

} // namespace

TEST_F(Announcing, EveryStateOfTheUploadIsSaidOnce)
{
    session.start();
    open(Step::Upload);
    EXPECT_EQ(timesHeard("Uploading to"), 1);
    send(RunState::Running);
    send(RunState::Running);
    EXPECT_EQ(timesHeard("Uploading to"), 1) << "five times a second would be too much";
    send(RunState::WaitingForNetwork);
    EXPECT_EQ(timesHeard("Waiting for the network"), 1);
    EXPECT_EQ(timesHeard("No connection to the server"), 1) << "the message above says what to do";
    send(RunState::Running);
    EXPECT_EQ(timesHeard("Uploading to"), 2) << "it goes on, which is news";
    send(RunState::Finished);
    EXPECT_EQ(timesHeard("All files are on the server"), 1);
}

TEST_F(Announcing, WhatIsBeingWaitedForAndWhatCameOfIt)
{
    open(Step::SignIn);
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral("abc"));
    child<QPushButton>(window.get(), "signIn")->click();
    EXPECT_EQ(timesHeard("Asking the server"), 1);
    ASSERT_TRUE(waitUntil([&] { return session.account().has_value(); }));
    EXPECT_TRUE(waitUntil([&] { return timesHeard("You are signed in as Ada Lovelace") == 1; }));
    window->showStep(Step::Check);
    EXPECT_TRUE(waitUntil([&] { return timesHeard("No problems found") == 1; }));
}

TEST_F(Announcing, WhatCannotBeSeenIsNotSaid)
{
    QWidget box;
    QLabel *label = makeAnnounced(makeLabel(QString(), &box));
    label->setText(QStringLiteral("Done."));
    announce(label);
    EXPECT_TRUE(heard.isEmpty());
    box.show();
    announce(label);
    announce(label);
    EXPECT_EQ(heard, QStringList{QStringLiteral("Done.")});
    EXPECT_EQ(QAccessible::queryAccessibleInterface(label)->role(), spokenAtOnce);
    label->setText(QString());
    announce(label);
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(Announcing, AfterCheckTheKeyboardIsAtTheFirstThingToMend)
{
    fake().check.files = {session::CheckedFile()};
    fake().check.problems = {
        domain::Problem(domain::Problem::Severity::Note, "open-dataset", QStringLiteral("All see it."), {}),
        error("empty-file", "path")};
    open(Step::Check);
    auto *tree = child<QTreeView>(window.get(), "problems");
    ASSERT_TRUE(waitUntil([&] { return window->focusWidget() == tree; }));
    EXPECT_EQ(tree->currentIndex(), tree->model()->index(0, 0));
    EXPECT_EQ(tree->currentIndex().data().toString(), QStringLiteral("Must be fixed: Empty files"));
    EXPECT_EQ(timesHeard("1 problem must be fixed"), 1);
}

TEST_F(Announcing, AfterCheckingAFormTheKeyboardIsInTheFirstFieldToMend)
{
    giveSubmissions();
    open(Step::Details);
    ASSERT_TRUE(waitUntil([&] { return window->findChild<QWidget *>(QStringLiteral("field-comment")); }));
    fake().verified = {error("field-refused", "references"), error("field-refused", "comment")};
    child<QPushButton>(window.get(), "verifyDetails")->click();
    QWidget *comment = child<QWidget>(window.get(), "field-comment");
    EXPECT_TRUE(waitUntil([&] { return window->focusWidget() == comment; }));
    EXPECT_EQ(timesHeard("The details need another look"), 1);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(comment);
    EXPECT_TRUE(spoken->text(QAccessible::Description).startsWith(QStringLiteral("It is wrong. Mend it.")))
        << "the field itself says what is wrong";
}
