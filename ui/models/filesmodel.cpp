// SPDX-License-Identifier: MIT
#include "ui/models/filesmodel.h"

#include "ui/widgets/icons.h"
#include "wording/format.h"

#include <utility>

namespace slipway::ui {

namespace {

QVariant remarkIcon(const domain::Problems &problems)
{
    if (problems.isEmpty())
        return {};
    return domain::hasErrors(problems) ? badIcon() : carefulIcon();
}

} // namespace

FilesModel::FilesModel(Source source, SetRemote setRemote, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_setRemote(std::move(setRemote))
{
    refresh();
}

void FilesModel::refresh()
{
    const int rows = int(m_source().size());
    const int kept = qMin(rows, m_rows);
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (kept > 0)
        Q_EMIT dataChanged(index(0, 0), index(kept - 1, ColumnCount - 1));
}

const domain::LocalFile *FilesModel::fileAt(int row) const
{
    const domain::LocalFiles &files = m_source();
    return row >= 0 && row < files.size() ? &files.at(row) : nullptr;
}

QString FilesModel::remarks(int row) const
{
    const domain::LocalFile *file = fileAt(row);
    if (!file)
        return {};
    QStringList lines;
    for (const domain::Problem &problem : file->problems)
        lines.append(problem.remedy.isEmpty() ? problem.what
                                              : problem.what + QLatin1Char(' ') + problem.remedy);
    return lines.join(QLatin1Char('\n'));
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int FilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FilesModel::text(const domain::LocalFile &file, int column) const
{
    switch (column) {
    case LocalColumn:
        return file.relative.isEmpty() ? file.path : file.relative;
    case ArchiveColumn:
        return file.archive;
    case RemoteColumn:
        return file.remote;
    case SizeColumn:
        return file.stamp.size() < 0 ? QString() : wording::size(file.stamp.size());
    case RemarkColumn:
        if (file.problems.isEmpty())
            return {};
        return file.problems.size() == 1 ? file.problems.first().what
                                         : tr("%1 (and %n more)", nullptr, int(file.problems.size() - 1))
                                               .arg(file.problems.first().what);
    default:
        return {};
    }
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    const domain::LocalFile *file = index.isValid() ? fileAt(index.row()) : nullptr;
    if (!file)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*file, index.column());
    case Qt::EditRole:
        return index.column() == RemoteColumn ? file->remote : text(*file, index.column());
    case Qt::DecorationRole:
        return index.column() == RemarkColumn ? remarkIcon(file->problems) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == LocalColumn)
            return file->path.toHtmlEscaped();
        if (index.column() == RemoteColumn && !file->archive.isEmpty())
            return tr("Inside the archive %1: %2").arg(file->archive, file->remote).toHtmlEscaped();
        return index.column() == RemarkColumn ? remarks(index.row()).toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

bool FilesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const domain::LocalFile *file = index.isValid() ? fileAt(index.row()) : nullptr;
    if (!file || role != Qt::EditRole || index.column() != RemoteColumn)
        return false;
    const QString remote = value.toString().trimmed();
    if (remote.isEmpty() || remote == file->remote)
        return false;
    m_setRemote(index.row(), remote);
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

Qt::ItemFlags FilesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == RemoteColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LocalColumn:
        return tr("File on this computer");
    case ArchiveColumn:
        return tr("Archive");
    case RemoteColumn:
        return tr("Name on the server");
    case SizeColumn:
        return tr("Size");
    case RemarkColumn:
        return tr("Remarks");
    default:
        return {};
    }
}

} // namespace slipway::ui
