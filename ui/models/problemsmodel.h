// SPDX-License-Identifier: MIT
#pragma once

#include "domain/problem.h"

#include <QAbstractItemModel>
#include <QList>

namespace slipway::ui {

/// Problems folded by their code: one line for each kind with the count, the files below it. Errors first.
class ProblemsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setProblems(const domain::Problems &problems);
    /// "2 errors, 5 warnings", or that all is well.
    QString headline() const;
    /// Everything that is to be said about this row.
    QString wholeText(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Group
    {
        domain::Problem::Severity severity;
        QList<int> members; ///< rows in m_problems
    };

    bool isWhole(const Group &group) const;
    QString groupText(const Group &group) const;
    const domain::Problem &problemAt(const QModelIndex &index) const;
    QString memberText(const domain::Problem &problem) const;

    domain::Problems m_problems;
    QList<Group> m_groups;
};

QString severityWord(domain::Problem::Severity severity);

} // namespace slipway::ui
