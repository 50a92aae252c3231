// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/page.h"

class QCheckBox;
class QGroupBox;
class QHBoxLayout;
class QLabel;
class QListWidget;

namespace slipway::ui {

class CredentialEdit;
class ReceiptOffer;
class StepsBox;

/// Asks for the key, has the server check it, and says who one is; where each dataset has a key of its own,
/// also which dataset is open now.
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
    QHBoxLayout *makeButtons();
    QLayout *makeResult();
    QWidget *makeHelp();
    QWidget *makeNewDataset();
    QWidget *makePractice();
    void showServer(bool isNew);
    void showHelp();
    /// The words for the server's way to sign in: for a key, for a password, for one key a dataset.
    void showWords(const domain::CredentialSpec &spec);
    void fixDataset();
    void showPracticeAccounts();
    void usePracticeAccount();
    void loadStoredSecret();
    void keyChanged();
    void signIn();
    void signedIn(const session::SignedIn &result);
    void showAccount();
    QString whoSentence() const;
    QString endsSentence() const;
    /// True if what is signed in to is what the fields say.
    bool isOpenDataset() const;
    QString keptSentence(bool remembered) const;
    void forget();

    QString m_serverId; ///< of the server the page shows
    QLabel *m_intro;
    CredentialEdit *m_credential;
    QCheckBox *m_remember;
    QPushButton *m_signIn;
    QPushButton *m_where;
    QPushButton *m_forget;
    QPushButton *m_noDataset;
    QPushButton *m_openDataset;
    StepsBox *m_help;
    StepsBox *m_newDataset;
    QGroupBox *m_practice;
    QLabel *m_practiceText;
    QListWidget *m_accounts;
    QLabel *m_result;
    QLabel *m_ends;
    QLabel *m_kept;
    ReceiptOffer *m_receipt;
};

} // namespace slipway::ui
