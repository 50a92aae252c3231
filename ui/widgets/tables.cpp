// SPDX-License-Identifier: MIT
#include "ui/widgets/tables.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <utility>

namespace slipway::ui {

namespace {

class ShareKeeper final : public QObject
{
public:
    ShareKeeper(QTableView *table, QList<int> shares, QMap<int, int> fixed)
        : QObject(table)
        , m_table(table)
        , m_shares(std::move(shares))
        , m_fixed(std::move(fixed))
    {
        setObjectName(keeperName());
        table->viewport()->installEventFilter(this);
    }

    static QString keeperName() { return QStringLiteral("shareKeeper"); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            share();
        return false;
    }

    void share()
    {
        int room = m_table->viewport()->width();
        int sum = 0;
        for (auto fixed = m_fixed.cbegin(); fixed != m_fixed.cend(); ++fixed)
            room -= m_table->isColumnHidden(fixed.key()) ? 0 : fixed.value();
        for (const int one : std::as_const(m_shares))
            sum += one;
        for (int column = 0; column < m_shares.size(); ++column) {
            const int width =
                m_shares.at(column) == 0 ? m_fixed.value(column, 80) : room * m_shares.at(column) / sum;
            if (!m_table->isColumnHidden(column)) // Qt would show it again
                m_table->setColumnWidth(column, width);
        }
    }

private:
    QTableView *m_table;
    QList<int> m_shares;
    QMap<int, int> m_fixed;
};

} // namespace

QTableView *makeTableView(const QString &objectName, const QString &name)
{
    auto *table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(40);
    return table;
}

void setColumnShares(QTableView *table, const QList<int> &shares, const QMap<int, int> &fixed)
{
    new ShareKeeper(table, shares, fixed);
}

void showColumn(QTableView *table, int column, bool shown)
{
    if (table->isColumnHidden(column) != shown)
        return;
    table->setColumnHidden(column, !shown);
    if (QObject *keeper = table->findChild<QObject *>(ShareKeeper::keeperName(), Qt::FindDirectChildrenOnly))
        static_cast<ShareKeeper *>(keeper)->share();
}

} // namespace slipway::ui
