// SPDX-License-Identifier: MIT
// Every page in its later states, every dialog and every question, in German: nothing is left in English or
// cut off, a letter pressed with Alt reaches one thing, and a screen reader can tell all of it apart.
#include "tests/ui/everypage.h"
#include "tests/ui/markeddata.h"
#include "tests/ui/shortcuts.h"
#include "tests/ui/spoken.h"
#include "tests/ui/spokenlanguage.h"
#include "tests/ui/visibletexts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::tests;

namespace {

QStringList leftInEnglish(QWidget &front)
{
    static const QSet<QString> english = onlyEnglish();
    QStringList found;
    QList<VisibleText> all = visibleTexts(&front);
    all.append({QStringLiteral("title"), front.windowTitle()});
    for (const VisibleText &one : std::as_const(all)) {
        if (english.contains(one.text) && !isData(one.text))
            found.append(QStringLiteral("%1 is left in English: “%2”").arg(one.where, one.text));
    }
    return found;
}

QStringList sharedShortcuts(QWidget &front)
{
    QStringList found;
    const Shortcuts all = shortcutsIn(&front, true);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it->size() > 1)
            found.append(QStringLiteral("%1 belongs to %2").arg(it.key(), it->join(u", ")));
    }
    return found;
}

class EveryPageInGerman : public ::testing::Test
{
protected:
    EveryPageInGerman()
    {
        QAccessible::setActive(true);
        spokenLanguage().speak(QStringLiteral("de"));
    }
    ~EveryPageInGerman() override { spokenLanguage().speakFrom(nullptr, QLocale::system()); }
};

} // namespace

TEST_F(EveryPageInGerman, IsWholeAndTheSameForEyesEarsAndKeys)
{
    int fronts = 0;
    QSet<QString> told;
    withEverything([&](QWidget &front, const QString &where) {
        ++fronts;
        const QStringList complaints =
            leftInEnglish(front) + sharedShortcuts(front) + stumblingBlocks(front) + cutOff(&front);
        for (const QString &one : complaints) {
            if (!told.contains(one))
                ADD_FAILURE() << qPrintable(where) << ": " << qPrintable(one);
            told.insert(one);
        }
    });
    EXPECT_GE(fronts, 100) << "not everything was shown";
}

TEST_F(EveryPageInGerman, TheLookFindsWhatIsWrong)
{
    QWidget box;
    box.setWindowTitle(QStringLiteral("Connection settings"));
    auto *column = new QVBoxLayout(&box);
    for (const char *text : {"&Weiter", "&Wählen", "Cancel the upload"})
        column->addWidget(new QPushButton(QString::fromUtf8(text)));
    auto *narrow = new QLabel(QStringLiteral("Verbindungseinstellungen"));
    narrow->setMaximumWidth(20);
    column->addWidget(narrow);
    box.show();
    EXPECT_EQ(leftInEnglish(box).size(), 2) << qPrintable(leftInEnglish(box).join(u'\n'));
    EXPECT_EQ(sharedShortcuts(box).size(), 1);
    EXPECT_EQ(cutOff(&box).size(), 1) << qPrintable(cutOff(&box).join(u'\n'));
}
