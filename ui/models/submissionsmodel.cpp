// SPDX-License-Identifier: MIT
#include "ui/models/submissionsmodel.h"

#include "ui/models/submissiontexts.h"
#include "ui/widgets/carddelegate.h"

namespace slipway::ui {

void SubmissionsModel::setList(const domain::SubmissionList &list)
{
    beginResetModel();
    m_list = list;
    endResetModel();
}

const domain::Submission *SubmissionsModel::at(const QModelIndex &index) const
{
    const qsizetype number = index.row() - 1;
    return number >= 0 && number < m_list.submissions.size() ? &m_list.submissions.at(number) : nullptr;
}

QModelIndex SubmissionsModel::find(const QString &id) const
{
    for (qsizetype i = 0; i < m_list.submissions.size(); ++i) {
        if (!id.isEmpty() && m_list.submissions.at(i).id == id)
            return index(int(i) + 1);
    }
    return index(0);
}

int SubmissionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.submissions.size()) + 1;
}

Qt::ItemFlags SubmissionsModel::flags(const QModelIndex &index) const
{
    if (index.row() == 0 && m_list.isFull())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index);
}

QVariant SubmissionsModel::newRow(int role) const
{
    const QString title = tr("A new upload");
    const QString text = m_list.isFull() ? tr("Not possible: the server takes no further unpublished one.")
                                         : tr("Made when the sending starts.");
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case CardTextRole:
        return text;
    case Qt::AccessibleTextRole:
        return QString(title + QStringLiteral(", ") + text);
    case CardIconRole:
        return QStringLiteral("add");
    case IdRole:
        return QString();
    default:
        return {};
    }
}

QVariant SubmissionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Submission *submission = at(index);
    if (!submission)
        return newRow(role);
    const QString title = tr("Continue \u201c%1\u201d").arg(submissionName(*submission));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return QString(title + QLatin1Char('\n') + submissionLine(*submission)).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QString(title + QStringLiteral(", ") + submissionLine(*submission));
    case CardTextRole:
        return submissionLine(*submission);
    case CardIconRole:
        return QStringLiteral("resume");
    case IdRole:
        return submission->id;
    default:
        return {};
    }
}

} // namespace slipway::ui
