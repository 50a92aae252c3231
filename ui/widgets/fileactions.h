// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QTableView;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class TransferModel;

/// What a person can do with the files that are selected in the table of an upload: as buttons below it, and
/// in its context menu.
class FileActions final : public QWidget
{
    Q_OBJECT

public:
    FileActions(session::Session &session, TransferModel &model, QTableView &table);

    /// Brings the actions up to date with the selection and with where its files stand.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *makeAction(const char *name, const QString &text, const QString &help,
                        void (FileActions::*slot)());
    QList<qsizetype> selected() const;
    QList<qsizetype> selectedWhere(bool (*fits)(const TransferModel &, int row)) const;
    void notNow();
    void goOn();
    void tryAgain();
    void cancel();

    session::Session &m_session;
    TransferModel &m_model;
    QTableView &m_table;
    QAction *m_notNow;
    QAction *m_goOn;
    QAction *m_tryAgain;
    QAction *m_cancel;
};

} // namespace slipway::ui
