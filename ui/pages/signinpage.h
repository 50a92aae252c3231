// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/page.h"

class QCheckBox;
class QGroupBox;
class QLabel;
class QListWidget;

namespace slipway::ui {

class CredentialEdit;

/// Asks for the key, has the server check it, and says who one is.
class SignInPage final : public Page
{
    Q_OBJECT

public:
    explicit SignInPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void next() override;
    QPushButton *primaryButton() const override { return m_signIn; }
    QWidget *firstThing() const override;
    QString summary() const override;

private:
    QWidget *makeKeyRow();
    QWidget *makeHelp();
    QWidget *makePractice();
    void showServer(bool isNew);
    void showSteps();
    void showPracticeAccounts();
    void usePracticeAccount();
    void loadStoredSecret();
    void keyChanged();
    void signIn();
    void signedIn(const session::SignedIn &result);
    void showAccount();
    QString keptSentence(bool remembered) const;
    void forget();

    QString m_serverId; ///< of the server the page shows
    QLabel *m_intro;
    CredentialEdit *m_credential;
    QCheckBox *m_remember;
    QPushButton *m_signIn;
    QPushButton *m_where;
    QPushButton *m_forget;
    QGroupBox *m_help;
    QLabel *m_steps;
    QPushButton *m_openKeyPage;
    QGroupBox *m_practice;
    QLabel *m_practiceText;
    QListWidget *m_accounts;
    QLabel *m_result;
    QLabel *m_ends;
    QLabel *m_kept;
};

} // namespace slipway::ui
