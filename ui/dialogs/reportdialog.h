// SPDX-License-Identifier: MIT
#pragma once

#include "session/supportreport.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class Ask;
class Banner;

/// Shows what a report for somebody who helps holds, before it is saved.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(session::Session &session, Ask &ask, QWidget *parent);

private:
    void make();
    void made(const session::SupportReport &report);
    void showSelected();
    void save();
    void saveAs(const QString &file);
    void setBusy(bool busy);

    session::Session &m_session;
    Ask &m_ask;
    session::SupportReport m_report;
    Banner *m_banner;
    QListWidget *m_files;
    QPlainTextEdit *m_text;
    QProgressBar *m_busy;
    QPushButton *m_save;
};

} // namespace slipway::ui
