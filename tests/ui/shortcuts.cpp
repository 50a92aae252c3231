// SPDX-License-Identifier: MIT
#include "tests/ui/shortcuts.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

/// The text whose underlined letter is a shortcut; empty if the widget has none.
QString textWithShortcut(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        return box->title();
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label && label->buddy() ? label->text() : QString();
}

QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty() ? textWithShortcut(widget) : widget->objectName();
}

void add(Shortcuts &shortcuts, QWidget *widget)
{
    const QKeySequence key = QKeySequence::mnemonic(textWithShortcut(widget));
    if (!key.isEmpty())
        shortcuts[key.toString(QKeySequence::PortableText)].append(nameOf(widget));
}

const ui::Page *pageOf(const QWidget *widget)
{
    for (const QWidget *up = widget; up; up = up->parentWidget()) {
        if (const auto *page = qobject_cast<const ui::Page *>(up))
            return page;
    }
    const QList<ui::Page *> pages = widget->window()->findChildren<ui::Page *>();
    for (const ui::Page *page : pages) {
        if (static_cast<const QWidget *>(page->wayOn()) == widget) // it stands beside the pages
            return page;
    }
    return nullptr;
}

} // namespace

Shortcuts shortcutsIn(QWidget *root, bool visible)
{
    Shortcuts shortcuts;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!visible || widget->isVisibleTo(root))
            add(shortcuts, widget);
    }
    return shortcuts;
}

Shortcuts shortcutsInFront(ui::WizardWindow &window, bool visible)
{
    Shortcuts shortcuts;
    const ui::Page *front = window.page(window.step());
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const ui::Page *page = pageOf(widget);
        const bool isInFront = widget->window() == &window && (!page || page == front);
        if (isInFront && (!visible || widget->isVisibleTo(&window)))
            add(shortcuts, widget);
    }
    return shortcuts;
}

void expectDifferentShortcuts(const Shortcuts &shortcuts)
{
    for (auto it = shortcuts.cbegin(); it != shortcuts.cend(); ++it)
        EXPECT_EQ(it->size(), 1) << qPrintable(it.key()) << " belongs to " << qPrintable(it->join(u", "));
}

} // namespace slipway::tests
