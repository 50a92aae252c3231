// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "ui/wizard/page.h"

#include <optional>

class QLabel;
class QProgressBar;
class QTableView;

namespace slipway::ui {

class EntriesModel;

/// Shows what the server makes of the files, entry by entry, and offers what can be done when it fails or
/// stands still.
class ProcessingPage final : public Page
{
    Q_OBJECT

public:
    explicit ProcessingPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    QPushButton *primaryButton() const override;
    QWidget *firstThing() const override;
    QString summary() const override;

private:
    QLayout *makeButtons();
    QTableView *makeTable();
    void watch();
    void watched(const base::Outcome<domain::Processing> &outcome);
    void showLook(const domain::Processing &processing);
    void showProgress();
    void showMessage();
    void showStuck();
    void showFailed();
    void tellCurrent();
    void keepWaiting();
    void processAgain();
    void deleteSubmission();
    QString stateSentence() const;
    bool isUsable() const;

    std::optional<domain::Processing> m_now; ///< the last look
    bool m_watching = false;
    QString m_toldStuck; ///< the stage in which the person decided to keep waiting
    int m_watch = 0;     ///< number of the last watch: earlier answers are out of date
    EntriesModel *m_model;
    QLabel *m_state;
    QProgressBar *m_progress;
    QLabel *m_numbers;
    QLabel *m_hint;
    QTableView *m_table;
    QLabel *m_reason;
    QPushButton *m_wait;
    QPushButton *m_again;
    QPushButton *m_open;
    QPushButton *m_delete;
};

} // namespace slipway::ui
