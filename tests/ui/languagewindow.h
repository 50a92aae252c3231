// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/run.h"
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "tests/ui/markeddata.h"
#include "tests/ui/spokenlanguage.h"

#include <gtest/gtest.h>

#include <memory>

namespace slipway::tests {

/// A window with the choice of a language, on a server of one of the three kinds: "datasets", "submissions",
/// "dataset secrets". English is spoken again afterwards.
class LanguageWindow : public ::testing::TestWithParam<const char *>
{
protected:
    LanguageWindow() { begin(); }
    ~LanguageWindow() override
    {
        window.reset();
        spokenLanguage().speakFrom(nullptr, QLocale::system());
        QApplication::processEvents();
    }

    /// Begins anew with an English window, and all that the session knew is forgotten.
    void begin()
    {
        FakeSession::reset();
        const QString kind = QString::fromLatin1(GetParam());
        giveKind(kind);
        FakeSession &fake = FakeSession::get();
        fake.unfinished = {makeUnfinished()};
        fake.scanned = {makeFile(QStringLiteral("X-1.nwb"), 1'500'000),
                        makeFile(QStringLiteral("X-2.nwb"), 2'000)};
        const domain::Submission upload = makeSubmission(QStringLiteral("up-1"), QStringLiteral("X-silicon"));
        fake.processing = makeProcessing(upload, 3, 1);
        markData(fake);
        context.paths.clear(); // a second window of the test finds the files of the first
        if (session.files().isEmpty())
            context.paths.append(QStringLiteral("/data"));
        session.chooseServer(fake.profiles.at(kind == QLatin1String("dataset secrets") ? 1 : 0), &session,
                             [](const base::Outcome<domain::Profile> &) {});
        context.language = &spokenLanguage();
        open();
    }

    /// A new window, in the language that is spoken.
    void open()
    {
        window = std::make_unique<ui::WizardWindow>(context);
        window->show();
        QApplication::processEvents();
    }

    void walkTo(ui::Step step)
    {
        window->showStep(step);
        EXPECT_TRUE(waitUntil([&] { return !window->page(step)->isBusy(); }));
        QApplication::processEvents();
    }

    static session::Unfinished makeUnfinished()
    {
        session::Unfinished one;
        one.id = QStringLiteral("unfinished-1");
        one.title = dataMark() + QStringLiteral("Place cells 2026");
        one.serverName = QStringLiteral("Main archive");
        one.filesTotal = 12;
        one.filesDone = 3;
        one.updated = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
        return one;
    }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    ui::PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<ui::WizardWindow> window;
};

} // namespace slipway::tests
