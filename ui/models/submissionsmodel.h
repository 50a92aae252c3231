// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QAbstractListModel>

namespace slipway::ui {

/// "A new upload" and below it the unpublished ones that can be continued, as cards. The first row cannot be
/// chosen when the server allows no further one.
class SubmissionsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 20 };

    using QAbstractListModel::QAbstractListModel;

    void setList(const domain::SubmissionList &list);
    const domain::SubmissionList &list() const { return m_list; }
    /// The submission of a row; nothing for the new one.
    const domain::Submission *at(const QModelIndex &index) const;
    /// The row of this ID; the first one for an empty ID or one that is not there.
    QModelIndex find(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QVariant newRow(int role) const;

    domain::SubmissionList m_list;
};

} // namespace slipway::ui
