// SPDX-License-Identifier: MIT
#include "ui/widgets/cardlist.h"

#include "ui/language/serverwords.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/lowview.h"
#include "ui/widgets/servermark.h"

#include <QEvent>
#include <QListWidget>

namespace slipway::ui {

namespace {

class Fitter final : public QObject
{
public:
    Fitter(QListWidget *list, int most)
        : QObject(list)
        , m_list(list)
        , m_most(most)
    {
        list->viewport()->installEventFilter(this);
        connect(list->model(), &QAbstractItemModel::rowsInserted, this, &Fitter::fit);
        connect(list->model(), &QAbstractItemModel::rowsRemoved, this, &Fitter::fit);
        connect(list->model(), &QAbstractItemModel::dataChanged, this, &Fitter::fit);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize) // after the layout that it is in the middle of
            QMetaObject::invokeMethod(
                this, [this] { fit(); }, Qt::QueuedConnection);
        return false;
    }

    void fit()
    {
        int height = 2 * m_list->frameWidth();
        for (int row = 0; row < qMin(m_most, m_list->count()); ++row)
            height += m_list->sizeHintForRow(row);
        if (height == m_list->minimumHeight())
            return;
        m_list->setFixedHeight(height);
        for (QWidget *around = m_list->parentWidget(); around && !around->isWindow();
             around = around->parentWidget())
            around->updateGeometry();
    }

private:
    QListWidget *m_list;
    int m_most;
};

/// What is chosen stays in sight when the list becomes lower or its cards higher.
class SightKeeper final : public QObject
{
public:
    explicit SightKeeper(QListWidget *list)
        : QObject(list)
        , m_list(list)
    {
        list->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) // after the layout
            QMetaObject::invokeMethod(
                m_list,
                [list = m_list] {
                    list->doItemsLayout(); // texts have other lines now, and Qt would take its time
                    list->scrollTo(list->currentIndex());
                },
                Qt::QueuedConnection);
        return false;
    }

private:
    QListWidget *m_list;
};

} // namespace

QListWidget *makeCardList(const QString &objectName, const QString &name)
{
    auto *list = new LowView<QListWidget>;
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    showCards(*list);
    new SightKeeper(list);
    return list;
}

void fitToCards(QListWidget *list, int most)
{
    (new Fitter(list, most))->fit();
}

QListWidgetItem *addCard(QListWidget *list, const QString &title, const QString &text, const QString &mark,
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
    return item;
}

void addServerCard(QListWidget *list, const domain::Profile &profile, const QString &text)
{
    QListWidgetItem *card =
        addCard(list, inWords(profile.name), text, serverMark(profile),
                profile.practice ? QStringLiteral("practice") : QStringLiteral("server"), profile.id);
    card->setData(CardColourRole, serverColour(profile));
}

} // namespace slipway::ui
