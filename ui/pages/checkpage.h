// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QWidget;

namespace slipway::ui {

class FactsGrid;
class ProblemsView;

/// Says what will happen before anything happens, and starts the upload.
class CheckPage final : public Page
{
    Q_OBJECT

public:
    explicit CheckPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    QPushButton *primaryButton() const override { return m_start; }
    QPushButton *wayOn() const override { return m_start; }
    QWidget *firstThing() const override;
    QString summary() const override;

private:
    QLayout *makeFacts();
    QWidget *makePolicy();
    QLayout *makeParts();
    QLayout *makeButtons();
    void check();
    void checked(const base::Outcome<session::CheckResult> &outcome);
    void showResult();
    /// Where the files go, in plain words.
    QString target() const;
    /// Which archives are made of folders on the way; empty if none.
    QString archives() const;
    /// How long the secret lives by the server's documents; empty if they do not say.
    QString secretLife() const;
    /// Offers to publish a part of what is too much, or says which part this is.
    void showParts();
    void takeFirstPart();
    void showCounts(const session::CheckResult &result);
    void policyChosen();
    void start();
    void savePlan();

    std::optional<session::CheckResult> m_result;
    int m_asked = 0;      ///< number of the last check asked for: earlier answers are out of date
    QString m_startedFor; ///< the publication that was started here
    domain::Shares m_shares;
    FactsGrid *m_facts;
    QLabel *m_target;
    QLabel *m_newFiles;
    QLabel *m_compared;
    QLabel *m_replaced;
    QLabel *m_left;
    QLabel *m_bytes;
    QLabel *m_archives;
    QLabel *m_life;
    QLabel *m_shipping;
    QLabel *m_policyCaption;
    QWidget *m_policyRow;
    QComboBox *m_policy;
    QLabel *m_headline;
    ProblemsView *m_problems;
    QLabel *m_parts;
    QPushButton *m_firstPart;
    QPushButton *m_start;
    QPushButton *m_again;
    QPushButton *m_save;
};

} // namespace slipway::ui
