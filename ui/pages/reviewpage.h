// SPDX-License-Identifier: MIT
#pragma once

#include "domain/review.h"
#include "ui/models/receiptmodel.h"
#include "ui/wizard/page.h"

#include <chrono>

class QLabel;
class QTableView;
class QTimer;

namespace slipway::ui {

class DoubtBox;
class FactsGrid;
class FileReason;
class ProblemsView;
class StepsBox;

/// Shows what the server has now, read back from it, and keeps the receipt.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override { return m_read; }
    void next() override;
    QString nextText() const override;
    QWidget *firstThing() const override;

private:
    QTableView *makeTable();
    /// The table's column of proofs is as wide as what is in it.
    void fitProofs();
    QLayout *makeOverview();
    QLayout *makeRemaining();
    QLayout *makeHead();
    QLayout *makeButtons();
    DoubtBox *makeDoubts();
    /// The words and widgets for a server that lists files, or that takes them and says no more.
    void showKind();
    void doubtSettled(bool isThere);
    /// True where the files are handed over and a person goes on in the browser.
    bool handsOver() const { return !session().abilities().listFiles; }
    QString publishingSentence() const;
    void look();
    void looked(const base::Outcome<domain::Review> &outcome);
    void showReview(const domain::Review &review);
    void showSubmission(const domain::Review &review);
    /// A row of the overview; an empty one is not there at all.
    QString headlineFor(const domain::Review &review) const;
    /// What remains of files that were too much for one publication, and the way on.
    void showRemaining();
    void openNextPart();
    void saveReceipt();
    void lookAgainLater();

    bool m_read = false;
    bool m_looking = false;
    std::chrono::milliseconds m_pause{};
    QTimer *m_timer;
    ReceiptModel *m_model;
    QLabel *m_headline;
    QLabel *m_title;
    QLabel *m_status;
    QLabel *m_contents;
    QLabel *m_address;
    FactsGrid *m_facts;
    QLabel *m_upload; ///< the rows below are only there where the server has submissions
    QLabel *m_entries;
    QLabel *m_uploadAddress;
    QLabel *m_doi;
    QLabel *m_publishing;
    DoubtBox *m_doubts;
    StepsBox *m_nextSteps; ///< only where a person goes on in the browser
    QTableView *m_table;
    FileReason *m_reason;
    QLabel *m_findingsHead;
    ProblemsView *m_findings;
    QPushButton *m_open;
    QPushButton *m_openUpload;
    QPushButton *m_save;
    QPushButton *m_again;
    QLabel *m_remaining;
    QPushButton *m_nextPart;
};

} // namespace slipway::ui
