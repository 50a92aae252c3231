// SPDX-License-Identifier: MIT
#pragma once

#include "domain/receipt.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>
#include <QStringList>

namespace slipway::ui {

/// The files of a run as the server shows them now.
class ReceiptModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, SizeColumn, StateColumn, DigestColumn, ServerColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the selection: rows are compared in place when their number is the same.
    void setFiles(const QList<domain::ReceiptFile> &files);

    /// True where the server lists nothing: files are handed over, and what is proven is said for each.
    void setHandsOver(bool handsOver);

    /// Why a file is not there as it should be, or was skipped; else empty.
    QString reason(int row) const;
    /// The row of the first file that is not there as it should be; -1 without one.
    int firstBad() const { return m_firstBad; }
    /// All different texts of the column of proofs.
    QStringList proofs() const { return m_proofs.values(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void noteProofs();
    QString text(const domain::ReceiptFile &file, int column) const;

    QList<domain::ReceiptFile> m_files;
    QSet<QString> m_proofs;
    int m_firstBad = -1;
    bool m_handsOver = false;
};

/// What is proven of a file's content, in a person's words: domain::ReceiptFile::how.
QString proofText(const QString &how);

} // namespace slipway::ui
