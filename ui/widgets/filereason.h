// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace slipway::ui {

class TransferModel;

/// Says below the table of an upload, in full, why a file is as it is: the first selected one that has a
/// reason, and without it the first that was not uploaded. Hidden where there is nothing to say.
class FileReason final : public QWidget
{
    Q_OBJECT

public:
    FileReason(TransferModel &model, QTableView &table);

    /// Says nothing while something else on the page is to be read first.
    void setQuiet(bool quiet);
    /// Brings the text up to date with the selection and with where the files stand.
    void refresh();

private:
    /// -1: there is nothing to say.
    int row() const;

    TransferModel &m_model;
    QTableView &m_table;
    QLabel *m_text;
    bool m_quiet = false;
};

} // namespace slipway::ui
