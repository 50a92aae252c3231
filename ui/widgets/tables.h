// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

class QTableView;

namespace slipway::ui {

/// A table of rows with equal heights that is left with Tab, without grid and row numbers.
QTableView *makeTableView(const QString &objectName, const QString &name);

/// Shares the room among the columns in these proportions, now and whenever the table is resized; columns
/// with a share of 0 keep their width in `fixed`. Columns can still be dragged.
void setColumnShares(QTableView *table, const QList<int> &shares, const QMap<int, int> &fixed);

/// Gives a column that has no share another width.
void fixColumnWidth(QTableView *table, int column, int width);

/// A column that has a share never gets too narrow for these texts.
void keepWhole(QTableView *table, int column, const QStringList &texts);

/// The numbers of a column and its title stand at its end, a little away from the next column.
void showAsNumbers(QTableView *table, int column);

/// Texts of this column lose their end where there is no room, and not their middle: sentences, not names.
void elideAtEnd(QTableView *table, int column);

/// Shows or hides a column of such a table; the others share its room.
void showColumn(QTableView *table, int column, bool shown);

} // namespace slipway::ui
