// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"

#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace slipway::tests {

/// A window before the stand-in of a session, and a person's way through its pages.
class Pages : public ::testing::Test
{
protected:
    Pages() { FakeSession::reset(); }

    void open()
    {
        context =
            std::make_unique<ui::PageContext>(ui::PageContext{session, ask, server, paths, std::nullopt});
        window = std::make_unique<ui::WizardWindow>(*context);
        window->show();
    }
    QPushButton *button(const char *name) { return child<QPushButton>(window.get(), name); }
    void click(const char *name)
    {
        ASSERT_TRUE(waitUntil([&] { return button(name)->isEnabled(); })) << name;
        button(name)->click();
    }
    bool arrives(ui::Step step)
    {
        return waitUntil([&] { return window->step() == step && !window->page(step)->isBusy(); });
    }
    void toSignIn()
    {
        click("next");
        ASSERT_TRUE(arrives(ui::Step::SignIn));
    }
    void toDataset()
    {
        toSignIn();
        child<QLineEdit>(window.get(), "apiKey")
            ->setText(QStringLiteral("0123456789012345678901234567890123456789"));
        click("signIn");
        ASSERT_TRUE(waitUntil([&] { return session.account().has_value(); }));
        click("next");
        ASSERT_TRUE(arrives(ui::Step::Dataset));
    }
    void toFiles()
    {
        toDataset();
        click("next");
        ASSERT_TRUE(arrives(ui::Step::Files));
    }
    void toCheck()
    {
        fake().scanned = {makeFile(QStringLiteral("a.nwb"), 100), makeFile(QStringLiteral("b.nwb"), 200)};
        ask.paths = {QStringLiteral("/data")};
        toFiles();
        click("addFolder");
        click("next");
        ASSERT_TRUE(arrives(ui::Step::Check));
    }
    static FakeSession &fake() { return FakeSession::get(); }
    QString banner() { return window->page(window->step())->banner()->title(); }

    QString server;
    QStringList paths;
    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    std::unique_ptr<ui::PageContext> context;
    std::unique_ptr<ui::WizardWindow> window;
};

} // namespace slipway::tests
