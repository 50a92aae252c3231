// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/progress.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace slipway::ui {

/// The files of a run and where each stands. A snapshot changes many rows and causes few signals: one range
/// for each stretch of neighbouring rows, at most `maximumRanges`.
class TransferModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, SizeColumn, ProgressColumn, StageColumn, ColumnCount };
    static constexpr int maximumRanges = 16;

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const domain::LocalFiles &files);
    /// True where nothing can be read back from the server: then no file is called verified.
    void setHandsOver(bool handsOver) { m_handsOver = handsOver; }
    void apply(const QList<domain::FileProgress> &changed);
    const domain::FileProgress &progress(int row) const { return m_progress.at(row); }
    /// The row of the first file that was surely not uploaded; -1 without one.
    int firstNotUploaded() const { return m_firstFailed; }
    /// What a file's stage may be called.
    QStringList stageTexts() const;
    /// Files in this stage.
    qint64 count(domain::Stage stage) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stageText(const domain::FileProgress &progress) const;
    QString wholeStageText(const domain::FileProgress &progress) const;
    void noteFailed(const QList<int> &rows);

    domain::LocalFiles m_files; ///< shared with the session, never copied
    QList<domain::FileProgress> m_progress;
    int m_firstFailed = -1;
    bool m_handsOver = false;
};

/// Thousandths, 0…1000, as a person reads them: "22 %".
QString percentText(int share);

/// A stage in a person's words; `handsOver` as in TransferModel::setHandsOver().
QString stageWord(domain::Stage stage, bool handsOver);

} // namespace slipway::ui
