// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QTableView;

namespace slipway::ui {

/// Says below a table of files, in full, what is to be said of one of them: of the first selected one that
/// has a reason, and without it of the first that needs one. Hidden where there is nothing to say.
class FileReason final : public QWidget
{
    Q_OBJECT

public:
    /// Why the file of a row is as it is, or what is to be known of it; often empty, and then cheap.
    using ReasonOf = std::function<QString(int row)>;
    /// The row to tell of while none with a reason is selected; -1 without one.
    using FirstRow = std::function<int()>;

    /// The files' names are in the column `name`.
    FileReason(QTableView &table, int name, ReasonOf reasonOf, FirstRow first);

    /// Says nothing while something else on the page is to be read first.
    void setQuiet(bool quiet);
    /// Brings the text up to date with the selection and with where the files stand.
    void refresh();

private:
    /// -1: there is nothing to say.
    int row() const;

    QTableView &m_table;
    int m_name;
    ReasonOf m_reasonOf;
    FirstRow m_first;
    QLabel *m_text;
    bool m_quiet = false;
};

} // namespace slipway::ui
