// SPDX-License-Identifier: MIT
#include "tests/ui/spoken.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/carddelegate.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QMap>
#include <QMetaEnum>
#include <QSet>

namespace slipway::tests {

namespace {

constexpr int mostRows = 50;

using Role = QAccessible::Role;

const QSet<Role> rolesOfControls = {
    QAccessible::Button,       QAccessible::ButtonMenu, QAccessible::CheckBox,    QAccessible::ComboBox,
    QAccessible::EditableText, QAccessible::List,       QAccessible::RadioButton, QAccessible::SpinBox,
    QAccessible::Table,        QAccessible::Tree,       QAccessible::ProgressBar,
};

/// Part of a list, table or tree.
const QSet<Role> rolesOfItems = {QAccessible::ListItem,     QAccessible::TreeItem,  QAccessible::Cell,
                                 QAccessible::ColumnHeader, QAccessible::RowHeader, QAccessible::Row};

/// A frame around others, of which nothing is said but perhaps its name.
const QSet<Role> rolesAround = {QAccessible::Client, QAccessible::Grouping, QAccessible::Window,
                                QAccessible::Dialog, QAccessible::Pane,     QAccessible::LayeredPane,
                                QAccessible::Border, QAccessible::NoRole,   QAccessible::Splitter};

QString nameOf(QAccessibleInterface &spoken)
{
    return spoken.text(QAccessible::Name);
}

QString roleOf(QAccessibleInterface &spoken)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(spoken.role()));
}

QString describe(QAccessibleInterface &spoken)
{
    const QObject *object = spoken.object();
    const QString which =
        object ? QStringLiteral("%1 \"%2\"")
                     .arg(QLatin1String(object->metaObject()->className()), object->objectName())
               : QStringLiteral("something");
    return QStringLiteral("%1 (%2, \"%3\")").arg(which, roleOf(spoken), nameOf(spoken));
}

bool hasVisibleChildren(QAccessibleInterface &spoken)
{
    for (int i = 0; i < spoken.childCount(); ++i) {
        QAccessibleInterface *child = spoken.child(i);
        if (child && !child->state().invisible)
            return true;
    }
    return false;
}

/// The view an item belongs to, which may be its grandparent.
const QAbstractItemView *viewOf(QAccessibleInterface &item)
{
    for (QAccessibleInterface *up = item.parent(); up; up = up->parent()) {
        if (const auto *view = qobject_cast<const QAbstractItemView *>(up->object()))
            return view;
    }
    return nullptr;
}

QModelIndex indexOf(QAccessibleInterface &item, const QAbstractItemView &view)
{
    QAccessibleTableCellInterface *cell = item.tableCellInterface();
    if (cell && !view.inherits("QTreeView"))
        return view.model()->index(cell->rowIndex(), cell->columnIndex());
    return view.inherits("QTreeView") ? view.indexAt(view.viewport()->mapFromGlobal(item.rect().center()))
                                      : view.model()->index(item.parent()->indexOfChild(&item), 0);
}

QString blockOfItem(QAccessibleInterface &item)
{
    if (item.role() == QAccessible::ColumnHeader || item.role() == QAccessible::RowHeader)
        return {};
    const QAbstractItemView *view = viewOf(item);
    const QModelIndex index = view ? indexOf(item, *view) : QModelIndex();
    if (!index.isValid())
        return {};
    for (const int role : {int(Qt::DisplayRole), int(ui::CardMarkRole), int(ui::CardTextRole)}) {
        const QString shown = index.data(role).toString();
        const bool isCard = role == Qt::DisplayRole || index.data(ui::CardTextRole).isValid();
        if (isCard && !shown.isEmpty() && !nameOf(item).contains(shown))
            return QStringLiteral("%1 in %2 shows \"%3\" and does not say it")
                .arg(describe(item), view->objectName(), shown);
    }
    if (nameOf(item).isEmpty() && index.data(Qt::DecorationRole).isValid())
        return QStringLiteral("%1 in %2 shows a picture and says nothing")
            .arg(describe(item), view->objectName());
    return {};
}

QString blockOfControl(QAccessibleInterface &control)
{
    const QString name = nameOf(control);
    if (name.trimmed().isEmpty())
        return describe(control) + QStringLiteral(" has no name");
    if (!rolesOfControls.contains(control.role()))
        return describe(control) + QStringLiteral(" has the role of no control");
    // On Linux Qt gives a combo box's choice as its name: only its caption says what it is about.
    if (control.role() == QAccessible::ComboBox && control.relations(QAccessible::Label).isEmpty())
        return describe(control) + QStringLiteral(" has no caption");
    for (qsizetype i = 0; i + 1 < name.size(); ++i) {
        if (name.at(i) == QLatin1Char('&') && name.at(i + 1).isLetterOrNumber())
            return describe(control) + QStringLiteral(" spells out the letter for Alt");
    }
    const auto *line = qobject_cast<const QWidget *>(control.object());
    if (control.state().passwordEdit && line &&
        control.text(QAccessible::Value) == line->property("text").toString() &&
        !line->property("text").toString().isEmpty())
        return describe(control) + QStringLiteral(" says a secret aloud");
    return {};
}

QString blockOfLabel(const QLabel &label)
{
    const QString text = label.text();
    if (text.isEmpty() || label.buddy())
        return {};
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QLabel *>(&label));
    if (spoken->role() == ui::spokenAtOnce)
        return {}; // a sentence about how things stand
    if (text.endsWith(QLatin1Char(':')))
        return QStringLiteral("the caption \"%1\" belongs to nothing").arg(text);
    return {};
}

QString blockOf(QAccessibleInterface &spoken)
{
    if (rolesOfItems.contains(spoken.role()))
        return blockOfItem(spoken);
    if (isControl(spoken))
        return blockOfControl(spoken);
    if (const auto *label = qobject_cast<const QLabel *>(spoken.object())) {
        if (nameOf(spoken).isEmpty() && !label->text().isEmpty())
            return describe(spoken) + QStringLiteral(" shows a text and does not say it");
        return blockOfLabel(*label);
    }
    if (rolesAround.contains(spoken.role()) && !nameOf(spoken).isEmpty() && !hasVisibleChildren(spoken))
        return describe(spoken) + QStringLiteral(" has a name and the role of a frame: nobody hears it");
    return {};
}

/// Two that cannot be told apart by what is said of them.
QStringList twins(const QList<QAccessibleInterface *> &tree)
{
    QStringList found;
    QMap<QString, QAccessibleInterface *> known;
    for (QAccessibleInterface *spoken : tree) {
        if (!isControl(*spoken) || nameOf(*spoken).isEmpty())
            continue;
        const QString key = roleOf(*spoken) + QLatin1Char(' ') + nameOf(*spoken);
        if (known.contains(key))
            found.append(
                QStringLiteral("%1 is called like %2").arg(describe(*spoken), describe(*known.value(key))));
        known.insert(key, spoken);
    }
    return found;
}

void collect(QAccessibleInterface *spoken, QList<QAccessibleInterface *> &all)
{
    if (!spoken || !spoken->isValid() ||
        (spoken->state().invisible && !rolesOfItems.contains(spoken->role())))
        return;
    all.append(spoken);
    const auto *view = qobject_cast<const QAbstractItemView *>(spoken->object());
    const int columns = view && view->model() ? qMax(1, view->model()->columnCount()) : 1;
    const int most = view ? mostRows * columns : spoken->childCount();
    for (int i = 0; i < qMin(spoken->childCount(), most); ++i)
        collect(spoken->child(i), all);
}

} // namespace

QList<QAccessibleInterface *> spokenTree(QAccessibleInterface *root)
{
    QList<QAccessibleInterface *> all;
    collect(root, all);
    return all;
}

bool isControl(QAccessibleInterface &spoken)
{
    const auto *widget = qobject_cast<const QWidget *>(spoken.object());
    return widget && !widget->isWindow() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
           spoken.state().focusable;
}

QStringList stumblingBlocks(QWidget &front)
{
    const QList<QAccessibleInterface *> tree = spokenTree(QAccessible::queryAccessibleInterface(&front));
    QStringList blocks;
    for (QAccessibleInterface *spoken : tree)
        blocks.append(blockOf(*spoken));
    blocks.removeAll(QString());
    return blocks + twins(tree);
}

} // namespace slipway::tests
