// SPDX-License-Identifier: MIT
#include "ui/models/transfermodel.h"

#include "ui/models/places.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/progressdelegate.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace slipway::ui {

namespace {

/// Thousandths of the file that are done. Reading for the digest counts as a small first share, so that a
/// large file is seen to move.
int share(const domain::FileProgress &progress)
{
    const qint64 size = qMax<qint64>(progress.size, 1);
    switch (progress.stage) {
    case domain::Stage::Waiting:
    case domain::Stage::Checking:
        return 0;
    case domain::Stage::Hashing:
        return int(std::clamp<qint64>(progress.hashed * 100 / size, 0, 100));
    case domain::Stage::Sending:
        return int(std::clamp<qint64>(100 + progress.sent * 890 / size, 100, 990));
    case domain::Stage::Finalising:
        return 990;
    case domain::Stage::Verified:
    case domain::Stage::Skipped:
        return 1000;
    case domain::Stage::Failed:
        return -1;
    }
    return -1;
}

QIcon failedIcon(bool inDoubt)
{
    return inDoubt ? carefulIcon(QStringLiteral("question")) : badIcon();
}

} // namespace

QString stageWord(domain::Stage stage, bool handsOver)
{
    switch (stage) {
    case domain::Stage::Waiting:
        return QCoreApplication::translate("Stage", "Waiting");
    case domain::Stage::Checking:
        return QCoreApplication::translate("Stage", "Checking");
    case domain::Stage::Hashing:
        return QCoreApplication::translate("Stage", "Computing the checksum");
    case domain::Stage::Sending:
        return QCoreApplication::translate("Stage", "Sending");
    case domain::Stage::Finalising:
        return QCoreApplication::translate("Stage", "Server is putting it together");
    case domain::Stage::Verified:
        return handsOver ? QCoreApplication::translate("Stage", "Handed over")
                         : QCoreApplication::translate("Stage", "Uploaded and verified");
    case domain::Stage::Skipped:
        return QCoreApplication::translate("Stage", "Skipped");
    case domain::Stage::Failed:
        return QCoreApplication::translate("Stage", "Not uploaded");
    }
    return {};
}

QString percentText(int share)
{
    return TransferModel::tr("%1 %").arg(QLocale().toString(share / 10));
}

void TransferModel::setFiles(const domain::LocalFiles &files)
{
    beginResetModel();
    m_files = files;
    m_progress.clear();
    m_progress.resize(files.size());
    m_firstFailed = -1;
    for (qsizetype i = 0; i < files.size(); ++i) {
        m_progress[i].index = i;
        m_progress[i].size = files.at(i).stamp.size();
    }
    endResetModel();
}

void TransferModel::apply(const QList<domain::FileProgress> &changed)
{
    QList<int> rows;
    rows.reserve(changed.size());
    for (const domain::FileProgress &progress : changed) {
        if (progress.index < 0 || progress.index >= m_progress.size())
            continue;
        m_progress[progress.index] = progress;
        rows.append(int(progress.index));
    }
    std::sort(rows.begin(), rows.end());
    noteFailed(rows);
    // Small gaps are bridged, more when there are many: repainting a row is cheap, a signal is not.
    const int gap = rows.isEmpty() ? 1 : qMax(8, (rows.last() - rows.first()) / maximumRanges + 1);
    qsizetype start = 0;
    while (start < rows.size()) {
        qsizetype end = start;
        while (end + 1 < rows.size() && rows.at(end + 1) - rows.at(end) <= gap)
            ++end;
        Q_EMIT dataChanged(index(rows.at(start), ProgressColumn), index(rows.at(end), StageColumn));
        start = end + 1;
    }
}

/// All rows are looked at only when the first that failed is tried again.
void TransferModel::noteFailed(const QList<int> &rows)
{
    // Of what is in doubt the page asks by itself.
    const auto failed = [](const domain::FileProgress &one) {
        return one.stage == domain::Stage::Failed && !one.inDoubt;
    };
    if (m_firstFailed >= 0 && !failed(m_progress.at(m_firstFailed))) {
        const auto found = std::find_if(m_progress.cbegin(), m_progress.cend(), failed);
        m_firstFailed = found == m_progress.cend() ? -1 : int(found - m_progress.cbegin());
    }
    for (int row : rows) {
        if (failed(m_progress.at(row)) && (m_firstFailed < 0 || row < m_firstFailed)) {
            m_firstFailed = row;
            return;
        }
    }
}

qint64 TransferModel::count(domain::Stage stage) const
{
    return std::count_if(m_progress.cbegin(), m_progress.cend(),
                         [stage](const domain::FileProgress &one) { return one.stage == stage; });
}

QString TransferModel::stageText(const domain::FileProgress &progress) const
{
    if (progress.held && !domain::isFinal(progress.stage))
        return tr("Not now");
    if (progress.inDoubt)
        return tr("In doubt");
    if (progress.evidence == domain::Evidence::Mismatch)
        return tr("Differs");
    if (progress.stage == domain::Stage::Verified && progress.evidence == domain::Evidence::Sent &&
        !m_handsOver)
        return tr("Uploaded, size checked");
    return stageWord(progress.stage, m_handsOver);
}

QStringList TransferModel::stageTexts() const
{
    QStringList texts{tr("Not now"), tr("In doubt"), tr("Differs"), tr("Uploaded, size checked")};
    for (const domain::Stage stage : domain::allStages)
        texts.append(stageWord(stage, m_handsOver));
    return texts;
}

/// For a screen reader, which has no room to spare; the table shows the word alone, and FileReason the rest.
QString TransferModel::wholeStageText(const domain::FileProgress &progress) const
{
    const QString word = stageText(progress);
    return progress.reason.isEmpty() ? word : word + QStringLiteral(": ") + progress.reason;
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_progress.size());
}

int TransferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_progress.size())
        return {};
    const domain::FileProgress &progress = m_progress.at(index.row());
    if (role == ProgressRole && index.column() == ProgressColumn)
        return share(progress);
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == StageColumn)
        return progress.stage == domain::Stage::Failed ? failedIcon(progress.inDoubt) : QVariant();
    if (role == Qt::AccessibleTextRole && index.column() == StageColumn)
        return wholeStageText(progress);
    if (role == Qt::ToolTipRole && index.column() == StageColumn)
        return progress.reason.toHtmlEscaped();
    if (role == Qt::ToolTipRole && index.column() == FileColumn)
        return m_files.at(index.row()).path.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn:
        return placeText(m_files.at(index.row()).archive, m_files.at(index.row()).remote);
    case SizeColumn:
        return wording::size(progress.size);
    case ProgressColumn:
        return share(progress) < 0 ? QString() : percentText(share(progress));
    case StageColumn:
        return stageText(progress);
    default:
        return {};
    }
}

QVariant TransferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case SizeColumn:
        return tr("Size");
    case ProgressColumn:
        return tr("Progress");
    case StageColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace slipway::ui
