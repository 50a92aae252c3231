// SPDX-License-Identifier: MIT
#include "ui/models/entriesmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace slipway::ui {

QString entryStateWord(domain::Entry::State state)
{
    switch (state) {
    case domain::Entry::State::Waiting:
        return QCoreApplication::translate("Entry", "Waiting");
    case domain::Entry::State::Processing:
        return QCoreApplication::translate("Entry", "Being processed");
    case domain::Entry::State::Succeeded:
        return QCoreApplication::translate("Entry", "Processed");
    case domain::Entry::State::Failed:
        return QCoreApplication::translate("Entry", "Failed");
    }
    return {};
}

void EntriesModel::setEntries(QList<domain::Entry> entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const domain::Entry &one, const domain::Entry &other) {
                         return (one.state == domain::Entry::State::Failed) >
                                (other.state == domain::Entry::State::Failed);
                     });
    if (entries == m_entries)
        return;
    const auto sameRow = [](const domain::Entry &one, const domain::Entry &other) {
        return one.id == other.id;
    };
    if (std::equal(entries.cbegin(), entries.cend(), m_entries.cbegin(), m_entries.cend(), sameRow)) {
        m_entries = std::move(entries);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

QString EntriesModel::wholeText(int row) const
{
    if (row < 0 || row >= m_entries.size())
        return {};
    const domain::Entry &entry = m_entries.at(row);
    return (QStringList{entry.mainfile} + entry.errors + entry.warnings).join(QLatin1Char('\n'));
}

int EntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntriesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const domain::Entry &entry = m_entries.at(index.row());
    if (role == Qt::ToolTipRole)
        return wholeText(index.row()).toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case MainfileColumn:
        return entry.mainfile;
    case ParserColumn:
        return entry.parser;
    case StateColumn:
        return entryStateWord(entry.state);
    case ReasonColumn:
        return QString((entry.errors + entry.warnings).value(0)).simplified();
    default:
        return {};
    }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MainfileColumn:
        return tr("Main file");
    case ParserColumn:
        return tr("Parser");
    case StateColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace slipway::ui
