// SPDX-License-Identifier: MIT
#pragma once

#include "domain/problem.h"
#include "domain/submission.h"
#include "ui/wizard/page.h"

class QCheckBox;
class QGroupBox;
class QLabel;

namespace slipway::ui {

class DoiBox;
class ProblemsView;

/// The one page that makes something public for good: says what, asks for a promise to have understood, and
/// orders it once. A person may also go on without.
class PublishPage final : public Page
{
    Q_OBJECT

public:
    explicit PublishPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    bool mayGoBack() const override;
    QString nextText() const override;
    QPushButton *primaryButton() const override;
    QWidget *firstThing() const override;
    QString summary() const override;
    bool isLeftOut() const override;

private:
    QWidget *makeFacts();
    QWidget *makeOrder();
    void check();
    void checked(const base::Outcome<domain::Problems> &outcome);
    void showFacts();
    void showOrder();
    /// Orders the publication, or after an order only looks what became of it.
    void publish();
    void published(const base::Outcome<domain::Submission> &outcome);
    void showDoubt(const base::Failure &failure);
    void moveKeyboard();
    bool isPublished() const;
    QString orderSentence() const;

    bool m_checked = false;
    bool m_waiting = false; ///< an order, or a look after one, is under way
    int m_asked = 0;        ///< number of the last check: earlier answers are out of date
    domain::Problems m_problems;
    QLabel *m_headline;
    QLabel *m_upload;
    QLabel *m_files;
    QLabel *m_entries;
    QLabel *m_dataset;
    QLabel *m_licence;
    QLabel *m_embargo;
    ProblemsView *m_findings;
    QWidget *m_order;
    QLabel *m_final;
    QCheckBox *m_understood;
    QPushButton *m_publish;
    DoiBox *m_doi;
};

} // namespace slipway::ui
