// SPDX-License-Identifier: MIT
#include "ui/widgets/problemsview.h"

#include "ui/models/problemsmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lowview.h"

#include <QEvent>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

constexpr qsizetype expandUpTo = 12; // a longer list is easier to read folded
constexpr qsizetype wrapUpTo = 200;  // the rows of a longer list are of one line, or it would be slow

/// Gives each row the lines that its text has in the width of the tree.
class WrappingDelegate final : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
        , m_viewport(tree->viewport())
    {
        m_viewport->installEventFilter(this);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int depth = index.parent().isValid() ? 2 : 1;
        QStyleOptionViewItem row = option;
        row.rect = QRect(0, 0, m_tree->columnWidth(0) - depth * m_tree->indentation(), 1);
        return QStyledItemDelegate::sizeHint(row, index);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != m_viewport) // an editor's
            return QStyledItemDelegate::eventFilter(watched, event);
        // The tree that is being destroyed is no tree any more, and still its viewport says something.
        if (event->type() == QEvent::Resize && !m_tree->uniformRowHeights())
            QMetaObject::invokeMethod(m_tree, "doItemsLayout", Qt::QueuedConnection);
        return false;
    }

private:
    QTreeView *m_tree;
    QObject *m_viewport;
};

/// Its arrows have the colour of the text on a selected row, or they could hardly be seen there.
class ProblemsTree final : public LowView<QTreeView>
{
protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        if (!selectionModel()->isSelected(index) || !model()->hasChildren(index))
            return LowView<QTreeView>::drawBranches(painter, rect, index);
        QStyleOption arrow;
        arrow.initFrom(this);
        arrow.rect = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                         {indentation(), rect.height()}, rect);
        arrow.state |= QStyle::State_Item | QStyle::State_Children;
        if (isExpanded(index))
            arrow.state |= QStyle::State_Open;
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            arrow.palette.setColor(role, palette().color(QPalette::HighlightedText));
        style()->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, painter, this);
    }
};

} // namespace

ProblemsView::ProblemsView(const QString &objectName, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_tree(new ProblemsTree)
    , m_text(makeLabel())
{
    m_tree->setObjectName(objectName);
    m_tree->setAccessibleName(name);
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setIconSize({rowIconSize, rowIconSize});
    m_tree->setWordWrap(true);
    m_tree->setMinimumHeight(4 * m_tree->fontMetrics().lineSpacing() + 12);
    m_tree->setItemDelegate(new WrappingDelegate(m_tree));
    m_tree->setTextElideMode(Qt::ElideRight);
    m_text->setObjectName(objectName + QStringLiteral("Text"));
    m_text->setMinimumHeight(3 * m_text->fontMetrics().lineSpacing());
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tree, 1);
    column->addWidget(m_text);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsView::tellCurrent);
    hide();
}

void ProblemsView::setProblems(const domain::Problems &problems)
{
    m_tree->setUniformRowHeights(problems.size() > wrapUpTo);
    m_model->setProblems(problems);
    setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    if (problems.size() <= expandUpTo)
        m_tree->expandAll();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    tellCurrent();
}

QString ProblemsView::headline() const
{
    return m_model->headline();
}

void ProblemsView::tellCurrent()
{
    m_text->setText(m_model->wholeText(m_tree->currentIndex()));
}

} // namespace slipway::ui
