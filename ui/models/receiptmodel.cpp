// SPDX-License-Identifier: MIT
#include "ui/models/receiptmodel.h"

#include "ui/models/places.h"
#include "wording/format.h"

#include <QCoreApplication>

namespace slipway::ui {

QString proofText(const QString &how)
{
    if (how == QLatin1String("size"))
        return QCoreApplication::translate("Proof", "Same size as on disk");
    if (how == QLatin1String("offset"))
        return QCoreApplication::translate("Proof", "Same number of bytes");
    if (how == QLatin1String("checksums"))
        return QCoreApplication::translate("Proof", "Checksums accepted");
    if (how == QLatin1String("read-back"))
        return QCoreApplication::translate("Proof", "Read back, the same");
    if (how == QLatin1String("listed"))
        return QCoreApplication::translate("Proof", "You saw it listed");
    return QCoreApplication::translate("Proof", "Same as on disk");
}

void ReceiptModel::setHandsOver(bool handsOver)
{
    if (m_handsOver == handsOver)
        return;
    beginResetModel();
    m_handsOver = handsOver;
    endResetModel();
}

void ReceiptModel::setFiles(const QList<domain::ReceiptFile> &files)
{
    if (files.size() == m_files.size()) {
        m_files = files;
        noteProofs();
        if (!m_files.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_files = files;
    noteProofs();
    endResetModel();
}

void ReceiptModel::noteProofs()
{
    m_proofs.clear();
    m_firstBad = -1;
    const domain::ReceiptFile *before = nullptr;
    for (qsizetype row = 0; row < m_files.size(); ++row) {
        const domain::ReceiptFile &file = m_files.at(row);
        if (!before || file.state != before->state || file.how != before->how) // of very many most are alike
            m_proofs.insert(text(file, DigestColumn));
        if (m_firstBad < 0 && file.isBad())
            m_firstBad = int(row);
        before = &file;
    }
}

QString ReceiptModel::reason(int row) const
{
    const domain::ReceiptFile &file = m_files.at(row);
    return file.state == domain::ReceiptFile::State::Verified ? QString() : text(file, StateColumn);
}

int ReceiptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int ReceiptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReceiptModel::text(const domain::ReceiptFile &file, int column) const
{
    using State = domain::ReceiptFile::State;
    switch (column) {
    case FileColumn:
        return placeText(file.archive, file.remote);
    case SizeColumn:
        return wording::size(file.size);
    case StateColumn:
        if (file.state == State::Verified)
            return m_handsOver ? tr("Handed over") : tr("On the server");
        if (file.state == State::Skipped)
            return tr("Skipped: %1").arg(file.reason);
        if (file.state == State::Mismatch)
            return tr("Differs: %1").arg(file.reason);
        return tr("Not uploaded: %1").arg(file.reason);
    case DigestColumn:
        if (file.state == State::Mismatch)
            return tr("Not the same as on disk");
        // A skipped file may have other content there: only Verified says that the digests are equal.
        if (file.state != State::Verified)
            return tr("Not compared");
        return proofText(file.how);
    case ServerColumn:
        return file.serverStatus;
    default:
        return {};
    }
}

QVariant ReceiptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_files.size())
        return {};
    const domain::ReceiptFile &file = m_files.at(index.row());
    if (role == Qt::DisplayRole)
        return text(file, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole)
        return {};
    if (index.column() != DigestColumn)
        return text(file, index.column()).toHtmlEscaped();
    QStringList digests{domain::proofWords(file.how)};
    digests.removeAll(QString());
    for (auto it = file.digest.cbegin(); it != file.digest.cend(); ++it)
        digests.append(it.key() + QLatin1Char(' ') + it.value());
    return digests.join(QLatin1Char('\n')).toHtmlEscaped();
}

QVariant ReceiptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case SizeColumn:
        return tr("Size");
    case StateColumn:
        return tr("State");
    case DigestColumn:
        return m_handsOver ? tr("What is proven") : tr("Content");
    case ServerColumn:
        return tr("Server\u2019s check");
    default:
        return {};
    }
}

} // namespace slipway::ui
