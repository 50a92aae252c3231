// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"

#include <QAbstractListModel>
#include <QList>

namespace slipway::ui {

/// The datasets a person may upload to, as cards; shows those whose title or ID holds every typed word.
class DatasetsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 20 };

    using QAbstractListModel::QAbstractListModel;

    void setDatasets(const QList<domain::Dataset> &datasets);
    /// Adds the dataset at the top, or brings the row with its ID up to date.
    void put(const domain::Dataset &dataset);
    void setFilter(const QString &text);
    const QList<domain::Dataset> &all() const { return m_all; }
    const domain::Dataset &at(const QModelIndex &index) const;
    /// The row of this ID among those shown; an invalid index if it is not shown.
    QModelIndex find(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refilter();

    QList<domain::Dataset> m_all;
    QStringList m_folded; ///< title and ID in one case, made once for a quick filter
    QList<int> m_shown;
    QStringList m_words;
};

/// One line about a dataset: ID, status, size, files, last change.
QString datasetLine(const domain::Dataset &dataset);
/// "Embargoed", "Published" or nothing.
QString datasetMark(const domain::Dataset &dataset);

} // namespace slipway::ui
