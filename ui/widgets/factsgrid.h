// SPDX-License-Identifier: MIT
#pragma once

#include <QGridLayout>
#include <QHash>
#include <QString>

class QLabel;

namespace slipway::ui {

/// Captions with their values beside them, a row for each fact.
///
/// A grid, and no QFormLayout: that of Qt 6.4 writes beyond its memory when a row that wraps is hidden or
/// shown.
class FactsGrid final : public QGridLayout
{
public:
    FactsGrid();

    /// A new row; the value is an empty label of that name.
    QLabel *add(const QString &caption, const char *name);
    /// Shows `text` as this value; a fact without a text has no row.
    void show(QLabel *value, const QString &text);
    void setShown(QLabel *value, bool shown);

private:
    QHash<QLabel *, QLabel *> m_captions; // by value
};

} // namespace slipway::ui
