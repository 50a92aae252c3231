// SPDX-License-Identifier: MIT
#include "ui/models/datasetsmodel.h"

#include "ui/widgets/carddelegate.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace slipway::ui {

namespace {

QString folded(const domain::Dataset &dataset)
{
    return (dataset.title + QLatin1Char('\n') + dataset.id).toCaseFolded();
}

} // namespace

QString datasetLine(const domain::Dataset &dataset)
{
    QStringList parts{dataset.id};
    if (!dataset.status.isEmpty())
        parts.append(dataset.status);
    if (dataset.fileCount >= 0)
        parts.append(
            QCoreApplication::translate("DatasetLine", "%n file(s)", nullptr, int(dataset.fileCount)));
    if (dataset.size >= 0)
        parts.append(wording::size(dataset.size));
    if (dataset.modified.isValid()) {
        const QString when = QLocale().toString(dataset.modified.toLocalTime(), QLocale::ShortFormat);
        parts.append(QCoreApplication::translate("DatasetLine", "changed %1").arg(when));
    }
    if (!dataset.writable)
        parts.append(QCoreApplication::translate("DatasetLine", "belongs to somebody else"));
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString datasetMark(const domain::Dataset &dataset)
{
    if (dataset.embargoed)
        return QCoreApplication::translate("DatasetLine", "Embargoed");
    if (dataset.published)
        return QCoreApplication::translate("DatasetLine", "Published");
    return {};
}

void DatasetsModel::setDatasets(const QList<domain::Dataset> &datasets)
{
    beginResetModel();
    m_all = datasets;
    m_folded.clear();
    m_folded.reserve(m_all.size());
    for (const domain::Dataset &dataset : m_all)
        m_folded.append(folded(dataset));
    refilter();
    endResetModel();
}

void DatasetsModel::put(const domain::Dataset &dataset)
{
    QList<domain::Dataset> all = m_all;
    const auto same = [&dataset](const domain::Dataset &other) { return other.id == dataset.id; };
    const auto found = std::find_if(all.begin(), all.end(), same);
    if (found != all.end())
        *found = dataset;
    else
        all.prepend(dataset);
    setDatasets(all);
}

void DatasetsModel::setFilter(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    refilter();
    endResetModel();
}

void DatasetsModel::refilter()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const auto holds = [this, i](const QString &word) { return m_folded.at(i).contains(word); };
        if (std::all_of(m_words.cbegin(), m_words.cend(), holds))
            m_shown.append(int(i));
    }
}

const domain::Dataset &DatasetsModel::at(const QModelIndex &index) const
{
    return m_all.at(m_shown.at(index.row()));
}

QModelIndex DatasetsModel::find(const QString &id) const
{
    for (qsizetype row = 0; row < m_shown.size(); ++row) {
        if (m_all.at(m_shown.at(row)).id == id)
            return index(int(row));
    }
    return {};
}

int DatasetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant DatasetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Dataset &dataset = at(index);
    const QString title = dataset.title.isEmpty() ? tr("(no title)") : dataset.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return QString(title + QLatin1Char('\n') + datasetLine(dataset)).toHtmlEscaped();
    case Qt::AccessibleTextRole: {
        QStringList spoken{title, datasetLine(dataset), datasetMark(dataset)};
        spoken.removeAll(QString());
        return spoken.join(QStringLiteral(", "));
    }
    case CardTextRole:
        return datasetLine(dataset);
    case CardMarkRole:
        return datasetMark(dataset);
    case CardIconRole:
        return QStringLiteral("dataset");
    case IdRole:
        return dataset.id;
    default:
        return {};
    }
}

} // namespace slipway::ui
