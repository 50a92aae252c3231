// SPDX-License-Identifier: MIT
// The window in German and in languages that do not exist: nothing is left in English, nothing is cut off,
// and a change of language leaves everything where it was.
#include "tests/ui/inventedlanguage.h"
#include "tests/ui/languagewindow.h"
#include "tests/ui/shortcuts.h"
#include "tests/ui/visibletexts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

using Kind = InventedLanguage::Kind;

void speakInvented(Kind kind)
{
    spokenLanguage().speakFrom(std::make_unique<InventedLanguage>(kind), QLocale(QLocale::English));
    QApplication::processEvents();
}

QStringList textsOf(QWidget *root)
{
    QStringList texts;
    for (const VisibleText &one : visibleTexts(root))
        texts.append(one.where + QStringLiteral(": ") + one.text);
    return texts;
}

class Languages : public LanguageWindow
{
protected:
    void choose(const char *code)
    {
        auto *box = child<QComboBox>(window.get(), "language");
        box->setCurrentIndex(box->findData(QString::fromLatin1(code)));
        Q_EMIT box->activated(box->currentIndex());
        QApplication::processEvents();
    }

    QList<Step> steps() const { return stepsFor(FakeSession::get().abilities); }
};

} // namespace

TEST_P(Languages, NothingIsLeftInEnglish)
{
    const QSet<QString> english = onlyEnglish();
    spokenLanguage().speak(QStringLiteral("de"));
    open();
    for (const Step step : steps()) {
        walkTo(step);
        for (const VisibleText &one : visibleTexts(window.get()))
            EXPECT_FALSE(english.contains(one.text) && !isData(one.text))
                << qPrintable(one.where) << ": " << qPrintable(one.text);
    }
}

TEST_P(Languages, EveryTextCanBeTranslated)
{
    speakInvented(Kind::Longer);
    open();
    for (const Step step : steps()) {
        walkTo(step);
        SCOPED_TRACE(qPrintable(keyOf(step)));
        for (const VisibleText &one : visibleTexts(window.get()))
            EXPECT_TRUE(InventedLanguage::isIn(one.text) || isData(one.text))
                << qPrintable(one.where) << ": " << qPrintable(one.text);
    }
}

TEST_P(Languages, NothingIsCutOff)
{
    const auto expectRoom = [this](const QString &language) {
        SCOPED_TRACE(qPrintable(language));
        open();
        const bool isInvented = language != QLatin1String("english") && language != QLatin1String("german");
        for (const Step step : steps()) {
            walkTo(step);
            for (const QString &one : cutOff(window.get()))
                if (!isInvented || !one.startsWith(QLatin1String("QTableView"))) // columns can be made wider
                    ADD_FAILURE() << qPrintable(keyOf(step)) << ": " << qPrintable(one);
        }
    };
    expectRoom(QStringLiteral("english"));
    spokenLanguage().speak(QStringLiteral("de"));
    expectRoom(QStringLiteral("german"));
    speakInvented(Kind::Longer);
    expectRoom(QStringLiteral("pseudo"));
    speakInvented(Kind::RightToLeft);
    EXPECT_EQ(QApplication::layoutDirection(), Qt::RightToLeft);
    expectRoom(QStringLiteral("right-to-left"));
}

TEST_P(Languages, AShortcutReachesOneThingAloneInGerman)
{
    spokenLanguage().speak(QStringLiteral("de"));
    open();
    for (const Step step : steps()) {
        walkTo(step);
        SCOPED_TRACE(qPrintable(titleOf(step)));
        const Shortcuts all = shortcutsInFront(*window, true);
        EXPECT_GE(all.size(), 2);
        expectDifferentShortcuts(all);
    }
}

TEST_P(Languages, AChangeSaysTheSameAsAWindowThatIsOpenedAnew)
{
    for (const Step step : steps())
        walkTo(step);
    walkTo(Step::Where);
    choose("de");
    QMap<Step, QStringList> changed;
    for (const Step step : steps()) {
        walkTo(step);
        changed.insert(step, textsOf(window.get()));
    }
    begin();
    spokenLanguage().speak(QStringLiteral("de"));
    open();
    for (const Step step : steps())
        walkTo(step);
    for (const Step step : steps()) {
        walkTo(step);
        SCOPED_TRACE(qPrintable(keyOf(step)));
        const QStringList fresh = textsOf(window.get());
        for (const QString &one : changed.value(step))
            EXPECT_TRUE(fresh.contains(one)) << "after the change: " << qPrintable(one);
        for (const QString &one : fresh)
            EXPECT_TRUE(changed.value(step).contains(one)) << "opened anew: " << qPrintable(one);
    }
}

TEST_P(Languages, WhatWasTypedAndChosenStays)
{
    auto *servers = child<QListWidget>(window.get(), "servers");
    const int row = servers->count() - 1;
    servers->setCurrentRow(row);
    walkTo(Step::SignIn);
    const QList<QLineEdit *> lines = window->page(Step::SignIn)->findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (line->isVisible() && !line->isReadOnly())
            line->setText(QStringLiteral("Servers")); // a text of the catalogue, but a person's
    }
    walkTo(Step::Where);
    choose("de");
    EXPECT_EQ(FakeSession::get().language, QStringLiteral("de"));
    EXPECT_EQ(servers->currentRow(), row);
    for (QLineEdit *line : lines)
        EXPECT_TRUE(line->text().isEmpty() || line->text() == QLatin1String("Servers"));
    choose("en");
    EXPECT_EQ(child<QWidget>(window.get(), "servers")->accessibleName(), QStringLiteral("Servers"));
}

INSTANTIATE_TEST_SUITE_P(Servers, Languages, ::testing::Values("datasets", "submissions", "dataset secrets"));
