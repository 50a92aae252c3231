// SPDX-License-Identifier: MIT
#include "ui/widgets/tables.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <numeric>
#include <utility>

namespace slipway::ui {

namespace {

/// Qt paints all rows that are seen anew when several change anywhere; of 100,000 that change few are seen.
class Table final : public QTableView
{
public:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override
    {
        const int first = rowAt(0);
        const int last = rowAt(viewport()->height() - 1); // -1: the rows do not fill it
        const bool isSeen = bottomRight.row() >= first && (last < 0 || topLeft.row() <= last);
        if (isSeen)
            QTableView::dataChanged(topLeft, bottomRight, roles);
    }
};

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
        if (event->type() == QEvent::Resize || event->type() == QEvent::LanguageChange)
            share();
        return false;
    }

    void share()
    {
        int room = m_table->viewport()->width();
        for (auto fixed = m_fixed.cbegin(); fixed != m_fixed.cend(); ++fixed)
            room -= m_table->isColumnHidden(fixed.key()) ? 0 : fixed.value();
        QMap<int, int> shares;
        for (int column = 0; column < m_shares.size(); ++column) {
            if (!m_table->isColumnHidden(column)) // Qt would show it again
                shares.insert(column, m_shares.at(column));
        }
        takeOutNarrow(shares, room);
        const int sum = sumOf(shares);
        for (auto share = shares.cbegin(); share != shares.cend(); ++share)
            m_table->setColumnWidth(share.key(), share.value() == 0 ? m_fixed.value(share.key(), 80)
                                                                    : room * share.value() / sum);
    }

private:
    static int sumOf(const QMap<int, int> &shares)
    {
        return std::accumulate(shares.cbegin(), shares.cend(), 0);
    }

    /// What a column with a share never gets less than: its title, and enough to tell one text from another.
    int leastOf(int column) const
    {
        return qMax(m_table->horizontalHeader()->sectionSizeHint(column),
                    charactersToTell * m_table->fontMetrics().averageCharWidth());
    }

    /// Columns whose share is less than their least get that, and the others what is left. If nothing is, the
    /// table is wider than its room and is scrolled.
    void takeOutNarrow(QMap<int, int> &shares, int &room)
    {
        for (int column = narrowIn(shares, room); column >= 0; column = narrowIn(shares, room)) {
            const int wanted = leastOf(column);
            m_table->setColumnWidth(column, wanted);
            room -= wanted;
            shares.remove(column);
        }
    }

    int narrowIn(const QMap<int, int> &shares, int room) const
    {
        const int sum = sumOf(shares);
        for (auto share = shares.cbegin(); share != shares.cend(); ++share) {
            if (share.value() > 0 && room * share.value() / sum < leastOf(share.key()))
                return share.key();
        }
        return -1;
    }

    static constexpr int charactersToTell = 22;

    QTableView *m_table;
    QList<int> m_shares;
    QMap<int, int> m_fixed;
};

} // namespace

QTableView *makeTableView(const QString &objectName, const QString &name)
{
    auto *table = new Table;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setIconSize({rowIconSize, rowIconSize});
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
