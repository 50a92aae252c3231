// SPDX-License-Identifier: MIT
#include "ui/widgets/tables.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
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

constexpr int fewestRows = 4; // seen in the smallest window, which is scrolled then
constexpr int numberGap = 8;  // logical pixels between a number and the next column

/// `place` without its end, where a number would stand too near to the next column.
QRect withoutGap(const QRect &place, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? place.adjusted(0, 0, -numberGap, 0)
                                        : place.adjusted(numberGap, 0, 0, 0);
}

class NumberDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        QStyleOptionViewItem number = option;
        number.rect = withoutGap(option.rect, option.direction);
        QStyledItemDelegate::paint(painter, number, index);
    }
};

class SentenceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
    }
};

/// Draws the title of a column of numbers where they stand.
class Header final : public QHeaderView
{
public:
    Header()
        : QHeaderView(Qt::Horizontal)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        setMinimumSectionSize(40);
    }

    void showAsNumbers(int section) { m_numbers.insert(section); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        if (!m_numbers.contains(section))
            return QHeaderView::paintSection(painter, rect, section);
        QStyleOptionHeaderV2 option;
        initStyleOption(&option);
        initStyleOptionForIndex(&option, section);
        option.rect = rect;
        painter->save();
        painter->setClipRect(rect);
        style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
        option.rect =
            withoutGap(style()->subElementRect(QStyle::SE_HeaderLabel, &option, this), option.direction);
        option.textAlignment = Qt::AlignRight | Qt::AlignVCenter; // the style mirrors it
        style()->drawControl(QStyle::CE_HeaderLabel, &option, painter, this);
        painter->restore();
    }

private:
    QSet<int> m_numbers;
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

    void setFixedWidth(int column, int width)
    {
        if (std::exchange(m_fixed[column], width) != width)
            share();
    }

    void keepWhole(int column, const QStringList &texts)
    {
        QStyleOptionViewItem option;
        option.initFrom(m_table);
        option.features = QStyleOptionViewItem::HasDisplay;
        int widest = 0;
        for (const QString &text : texts) {
            option.text = text;
            const QSize room =
                m_table->style()->sizeFromContents(QStyle::CT_ItemViewItem, &option, {}, m_table);
            widest = qMax(widest, room.width());
        }
        m_least[column] = widest;
        share();
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

    /// What a column with a share never gets less than: its title, and its texts, or enough to tell one from
    /// another.
    int leastOf(int column) const
    {
        const int toTell = charactersToTell * m_table->fontMetrics().averageCharWidth();
        return qMax(m_table->horizontalHeader()->sectionSizeHint(column), m_least.value(column, toTell));
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

    static constexpr int charactersToTell = 20;

    QTableView *m_table;
    QList<int> m_shares;
    QMap<int, int> m_fixed;
    QMap<int, int> m_least; ///< of columns whose texts are to be seen whole
};

ShareKeeper *keeperOf(const QTableView *table)
{
    return static_cast<ShareKeeper *>(
        table->findChild<QObject *>(ShareKeeper::keeperName(), Qt::FindDirectChildrenOnly));
}

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
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 7);
    table->setHorizontalHeader(new Header);
    // A header is about as high as a row, and has no titles yet that would say how high.
    table->setMinimumHeight((1 + fewestRows) * table->verticalHeader()->defaultSectionSize() +
                            2 * table->frameWidth());
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
    if (ShareKeeper *keeper = keeperOf(table))
        keeper->share();
}

void fixColumnWidth(QTableView *table, int column, int width)
{
    if (ShareKeeper *keeper = keeperOf(table))
        keeper->setFixedWidth(column, width);
}

void keepWhole(QTableView *table, int column, const QStringList &texts)
{
    if (ShareKeeper *keeper = keeperOf(table))
        keeper->keepWhole(column, texts);
}

void showAsNumbers(QTableView *table, int column)
{
    table->setItemDelegateForColumn(column, new NumberDelegate(table));
    static_cast<Header *>(table->horizontalHeader())->showAsNumbers(column);
}

void elideAtEnd(QTableView *table, int column)
{
    table->setItemDelegateForColumn(column, new SentenceDelegate(table));
}

} // namespace slipway::ui
