// SPDX-License-Identifier: MIT
// What a person who hears the window, or has no mouse, finds on every page and in every dialog.
#include "tests/ui/everypage.h"
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "tests/ui/spoken.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

/// Where the keyboard is in the window, as it is read: from line to line, and in a line from left to right.
QRect placeOf(const QWidget &widget)
{
    QPoint place;
    for (const QWidget *one = &widget; one && !one->isWindow(); one = one->parentWidget()) {
        const auto *scroll = qobject_cast<const QScrollArea *>(
            one->parentWidget() ? one->parentWidget()->parentWidget() : nullptr);
        if (!scroll || scroll->widget() != one) // wherever it is scrolled to
            place += one->pos();
    }
    return {place, widget.size()};
}

/// What it scrolls in; nothing: it does not.
const QScrollArea *scrollAround(const QWidget &widget)
{
    for (const QWidget *one = widget.parentWidget(); one; one = one->parentWidget()) {
        if (const auto *scroll = qobject_cast<const QScrollArea *>(one))
            return scroll;
    }
    return nullptr;
}

/// True if a reader who has come to `one` finds `other` further on: below it, or beside it to the right.
bool comesAfter(const QRect &other, const QRect &one)
{
    const bool sameLine = other.top() < one.bottom() && one.top() < other.bottom();
    return sameLine ? other.left() >= one.left() : other.top() >= one.top();
}

bool isReadAfter(const QWidget &other, const QWidget &one)
{
    const QScrollArea *of = scrollAround(other);
    const QScrollArea *from = scrollAround(one);
    if (of == from)
        return comesAfter(placeOf(other), placeOf(one));
    return comesAfter(of ? placeOf(*of) : placeOf(other), from ? placeOf(*from) : placeOf(one));
}

QString called(const QWidget *widget)
{
    return widget ? widget->objectName() : QStringLiteral("nothing");
}

/// The widgets that Tab comes to from here on, until it begins again.
QList<QWidget *> tabbedThrough(QWidget &front)
{
    QList<QWidget *> way;
    QWidget *now = front.nextInFocusChain();
    for (; now && now != &front; now = now->nextInFocusChain()) {
        if ((now->focusPolicy() & Qt::TabFocus) && now->isEnabled() && now->isVisibleTo(&front) &&
            !now->focusProxy())
            break;
    }
    if (!now || now == &front)
        return way;
    now->setFocus(Qt::TabFocusReason);
    int stays = 0; // in a time, Tab goes from the hours to the minutes first
    while (QApplication::focusWidget() && stays < 3) {
        QWidget *here = QApplication::focusWidget();
        stays = !way.isEmpty() && way.last() == here ? stays + 1 : 0;
        if (stays == 0 && way.contains(here))
            break;
        if (stays == 0)
            way.append(here);
        QTest::keyClick(here, Qt::Key_Tab);
    }
    return way;
}

void expectReadingOrder(QWidget &front)
{
    if (!QApplication::activeWindow() || QApplication::activeWindow() != &front)
        front.activateWindow();
    ASSERT_TRUE(waitUntil([&] { return QApplication::activeWindow() == &front; }));
    const QList<QWidget *> way = tabbedThrough(front);
    QStringList turns;
    QStringList names;
    for (const QWidget *widget : way)
        names.append(called(widget));
    for (qsizetype i = 1; i < way.size(); ++i) {
        if (!isReadAfter(*way.at(i), *way.at(i - 1)))
            turns.append(called(way.at(i - 1)) + QStringLiteral(" -> ") + called(way.at(i)));
    }
    // Tab is in a ring: from the last to the first is the one way back that there is.
    EXPECT_LE(turns.size(), 1) << qPrintable(turns.join(QStringLiteral(", ")));
    for (QWidget *widget : touchable(&front)) {
        const bool isOwn = !widget->objectName().startsWith(QLatin1String("qt_"));
        const bool isOfGroup = widget->inherits("QRadioButton"); // arrows go from one to the other
        if (isOwn && !isOfGroup && widget->isEnabled()) {
            EXPECT_TRUE(way.contains(widget)) << "Tab does not come to " << qPrintable(called(widget))
                                              << " on its way " << qPrintable(names.join(u", "));
        }
    }
}

class Accessibility : public ::testing::Test
{
protected:
    Accessibility() { QAccessible::setActive(true); }
};

} // namespace

TEST_F(Accessibility, NothingToStumbleOverOnAnyPageOrInAnyDialog)
{
    int fronts = 0;
    QSet<QString> told;
    withEverything([&](QWidget &front, const QString &where) {
        ++fronts;
        for (const QString &block : stumblingBlocks(front)) {
            if (!told.contains(block))
                ADD_FAILURE() << qPrintable(where) << ": " << qPrintable(block);
            told.insert(block);
        }
    });
    EXPECT_GE(fronts, 100) << "not everything was shown";
}

TEST_F(Accessibility, TabGoesThroughEveryPageAsItIsRead)
{
    withEverything([](QWidget &front, const QString &where) {
        SCOPED_TRACE(qPrintable(where));
        expectReadingOrder(front);
    });
}

TEST_F(Accessibility, TheWalkFindsWhatIsWrong)
{
    QWidget box;
    auto *column = new QVBoxLayout(&box);
    const auto add = [column](QWidget *widget, const char *name) {
        widget->setObjectName(QLatin1String(name));
        column->addWidget(widget);
        return widget;
    };
    add(new QLineEdit, "unnamed");
    add(new QLabel(QStringLiteral("Speed:")), "lonely");
    add(new QPushButton(QStringLiteral("Remove")), "first");
    add(new QPushButton(QStringLiteral("Remove")), "second");
    QWidget *painted = add(new QWidget, "painted");
    painted->setAccessibleName(QStringLiteral("Step 1 of 7"));
    QWidget *odd = add(new QWidget, "odd");
    odd->setAccessibleName(QStringLiteral("Odd"));
    odd->setFocusPolicy(Qt::StrongFocus);
    auto *cards = new QListWidget;
    cards->setAccessibleName(QStringLiteral("Cards"));
    add(cards, "cards");
    auto *card = new QListWidgetItem(QStringLiteral("Title"), cards);
    card->setData(Qt::AccessibleTextRole, QStringLiteral("Another"));
    box.show();
    const QString blocks = stumblingBlocks(box).join(QLatin1Char('\n'));
    for (const char *expected :
         {"\"unnamed\" (EditableText, \"\") has no name", "\"Speed:\" belongs to nothing",
          "\"second\" (Button, \"Remove\") is called like",
          "\"painted\" (Client, \"Step 1 of 7\") has a name and",
          "\"odd\" (Client, \"Odd\") has the role of no control", "shows \"Title\" and does not say it"})
        EXPECT_TRUE(blocks.contains(QLatin1String(expected))) << expected << " is not in\n"
                                                              << qPrintable(blocks);
}
