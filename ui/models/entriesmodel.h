// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QAbstractTableModel>

namespace slipway::ui {

/// What the server recognised in the files, and what became of it. Failed ones first.
class EntriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MainfileColumn, ParserColumn, StateColumn, ReasonColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the selection while the rows stay the same.
    void setEntries(QList<domain::Entry> entries);
    const domain::Entry &at(int row) const { return m_entries.at(row); }
    /// Everything that is to be said about a row: its file, errors and warnings.
    QString wholeText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::Entry> m_entries;
};

/// An entry's state in a person's words.
QString entryStateWord(domain::Entry::State state);

} // namespace slipway::ui
