// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMap>
#include <QString>

class QTableView;

namespace slipway::ui {

/// A table of rows with equal heights that is left with Tab, without grid and row numbers.
QTableView *makeTableView(const QString &objectName, const QString &name);

/// Shares the room among the columns in these proportions, now and whenever the table is resized; columns
/// with a share of 0 keep their width in `fixed`. Columns can still be dragged.
void setColumnShares(QTableView *table, const QList<int> &shares, const QMap<int, int> &fixed);

/// Shows or hides a column of such a table; the others share its room.
void showColumn(QTableView *table, int column, bool shown);

} // namespace slipway::ui
