// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/transfermodel.h"
#include "ui/wizard/page.h"

class QLabel;
class QProgressBar;
class QTableView;

namespace slipway::ui {

class DoubtBox;
class FileActions;
class FileReason;

/// Shows the upload and lets a person pause, continue, cancel and retry it.
class UploadPage final : public Page
{
    Q_OBJECT

public:
    explicit UploadPage(PageContext &context);

    void enter() override;
    bool isComplete() const override;
    bool mayGoBack() const override { return !session().isRunning(); }
    QPushButton *primaryButton() const override;
    QWidget *firstThing() const override;
    QString summary() const override;

private:
    QLayout *makeOverall();
    QLayout *makeButtons();
    DoubtBox *makeDoubts();
    void apply(const domain::Snapshot &snapshot);
    void ended(domain::RunState state);
    void showState();
    void showNumbers();
    void showTrouble();
    void pause();
    void continueRun();
    void cancel();
    void retryFailed();
    void askForLimit();
    void showLimit();
    /// A person said what the server's page shows.
    void doubtSettled(bool isThere);
    /// Counts again what the rows say.
    void countRows();
    QString finishedSentence() const;
    QString stateSentence() const;
    /// Where the files go, as a person calls it.
    QString target() const;

    domain::Snapshot m_now; ///< the last picture, without its rows
    bool m_begun = false;   ///< the run was started by this program, not only read from the journal
    QString m_publication;  ///< whose files the table shows
    TransferModel *m_model;
    QLabel *m_state;
    QProgressBar *m_overall;
    QLabel *m_percent; ///< styles draw the bar's own text badly, or not at all
    QLabel *m_numbers;
    QLabel *m_stages;
    QLabel *m_shipping;
    QPushButton *m_pause;
    QPushButton *m_continue;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_limit;
    DoubtBox *m_doubts;
    QTableView *m_table;
    FileActions *m_fileActions;
    FileReason *m_reason;
};

} // namespace slipway::ui
