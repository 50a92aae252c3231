// SPDX-License-Identifier: MIT
#include "ui/language/retelling.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMetaProperty>
#include <QSignalBlocker>
#include <QWidget>

namespace slipway::ui {

namespace {

using Other = std::function<QString(const QString &)>;

/// Long documents are written anew for each look at them, and none of ours has a text of the catalogue.
bool isDocument(const char *property)
{
    for (const char *one : {"html", "markdown", "plainText"}) {
        if (qstrcmp(property, one) == 0)
            return true;
    }
    return false;
}

void retellProperties(QObject *object, const Other &other)
{
    const QMetaObject *type = object->metaObject();
    for (int i = 0; i < type->propertyCount(); ++i) {
        const QMetaProperty property = type->property(i);
        if (property.typeId() != QMetaType::QString || !property.isWritable() || isDocument(property.name()))
            continue;
        const QString now = property.read(object).toString();
        const QString then = now.isEmpty() ? now : other(now);
        if (then.constData() != now.constData())
            property.write(object, then);
    }
}

void retellChoices(QComboBox *box, const Other &other)
{
    const QSignalBlocker quiet(box); // the choice stays what it is
    for (int i = 0; i < box->count(); ++i) {
        const QString now = box->itemText(i);
        const QString then = other(now);
        if (then.constData() != now.constData())
            box->setItemText(i, then);
    }
}

} // namespace

void retell(const Other &other)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        retellProperties(widget, other);
        if (auto *box = qobject_cast<QComboBox *>(widget))
            retellChoices(box, other);
        const QList<QAction *> actions = widget->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
        for (QAction *action : actions)
            retellProperties(action, other);
    }
}

} // namespace slipway::ui
