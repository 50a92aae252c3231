// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"

#include <QAbstractTableModel>

#include <functional>

namespace slipway::ui {

/// The files of the publication as a table, read in place: no copy is made of a list of 100,000.
///
/// The list may change behind the model at any time in this thread; refresh() then tells the views, with one
/// range each for new, removed and changed rows.
class FilesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LocalColumn, ArchiveColumn, RemoteColumn, SizeColumn, RemarkColumn, ColumnCount };

    using Source = std::function<const domain::LocalFiles &()>;
    using SetRemote = std::function<void(qsizetype row, const QString &remote)>;

    FilesModel(Source source, SetRemote setRemote, QObject *parent = nullptr);

    void refresh();
    /// Every remark on this row, one sentence a line.
    QString remarks(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const domain::LocalFile *fileAt(int row) const;
    QString text(const domain::LocalFile &file, int column) const;

    Source m_source;
    SetRemote m_setRemote;
    int m_rows = 0; ///< what the views have been told
};

} // namespace slipway::ui
