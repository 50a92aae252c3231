// SPDX-License-Identifier: MIT
#pragma once

#include "domain/problem.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace slipway::ui {

class ProblemsModel;

/// A list of problems, folded by kind, with the whole text of the chosen one below. Hidden while empty.
class ProblemsView final : public QWidget
{
    Q_OBJECT

public:
    ProblemsView(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    void setProblems(const domain::Problems &problems);
    QString headline() const;
    QTreeView *tree() const { return m_tree; }

private:
    void tellCurrent();

    ProblemsModel *m_model;
    QTreeView *m_tree;
    QLabel *m_text;
};

} // namespace slipway::ui
