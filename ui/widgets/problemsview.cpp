// SPDX-License-Identifier: MIT
#include "ui/widgets/problemsview.h"

#include "ui/models/problemsmodel.h"
#include "ui/widgets/label.h"

#include <QTreeView>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

constexpr qsizetype expandUpTo = 12; // a longer list is easier to read folded

} // namespace

ProblemsView::ProblemsView(const QString &objectName, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_tree(new QTreeView)
    , m_text(makeLabel())
{
    m_tree->setObjectName(objectName);
    m_tree->setAccessibleName(name);
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_text->setObjectName(objectName + QStringLiteral("Text"));
    m_text->setMinimumHeight(2 * m_text->fontMetrics().lineSpacing());
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
