// SPDX-License-Identifier: MIT
#include "ui/widgets/cardlist.h"

#include "ui/language/serverwords.h"
#include "ui/widgets/carddelegate.h"

#include <QCoreApplication>
#include <QListWidget>

namespace slipway::ui {

namespace {

QString markOf(const domain::Profile &profile)
{
    if (profile.practice)
        return QCoreApplication::translate("CardList", "Practice");
    return profile.test ? QCoreApplication::translate("CardList", "Test server") : QString();
}

} // namespace

QListWidget *makeCardList(const QString &objectName, const QString &name)
{
    auto *list = new QListWidget;
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setItemDelegate(new CardDelegate(list));
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void addCard(QListWidget *list, const QString &title, const QString &text, const QString &mark,
             const QString &icon, const QString &id)
{
    auto *item = new QListWidgetItem(title, list);
    item->setData(CardTextRole, text);
    item->setData(CardMarkRole, mark);
    item->setData(CardIconRole, icon);
    item->setData(Qt::UserRole, id);
    QStringList spoken{title, mark, text};
    spoken.removeAll(QString());
    item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(". ")));
}

void addServerCard(QListWidget *list, const domain::Profile &profile, const QString &text)
{
    addCard(list, inWords(profile.name), text, markOf(profile),
            profile.practice ? QStringLiteral("practice") : QStringLiteral("server"), profile.id);
}

} // namespace slipway::ui
