// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/credential.h"
#include "session/session.h"
#include "ui/widgets/datasetcredentialedit.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;

namespace slipway::ui {

class SecretEdit;

/// The objectNames of the fields of a CredentialEdit.
struct CredentialNames
{
    QString key;
    QString user;
    QString password;
    DatasetCredentialNames dataset;
};

/// Asks for what a server wants to see: a key; where the server has both, user name and password or a token;
/// where each dataset has its own, dataset and token. The password leaves the widget with signIn() and is
/// kept nowhere.
class CredentialEdit final : public QWidget
{
    Q_OBJECT

public:
    CredentialEdit(session::Session &session, const CredentialNames &names, QWidget *parent = nullptr);

    void setSpec(const domain::CredentialSpec &spec);
    /// True if user name and password are asked for now.
    bool isByPassword() const;
    /// True if there is something to sign in with.
    bool isFilled() const;
    /// True if no secret is in the field that is asked for now.
    bool isEmpty() const;
    /// Fills in a key and asks for one.
    void setToken(const base::Secret &token);
    void setUserAndPassword(const QString &user, const base::Secret &password);
    void clearSecrets();
    /// The part for servers with one secret a dataset.
    DatasetCredentialEdit *byDataset() const { return m_dataset; }
    /// Signs in with what is filled in.
    void signIn(bool remember, QObject *context, session::Reply<session::SignedIn> reply);
    /// Where the keyboard shall be: the first field that is still empty.
    QWidget *firstField() const;
    /// Where what failed is to be mended.
    QLineEdit *fieldToMend(const base::Failure &failure) const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChoice();
    QWidget *makePasswordBox(const CredentialNames &names);
    QWidget *makeTokenBox(const QString &name);
    void showChoice();
    void tellOdd();
    QLineEdit *secretField() const;

    session::Session &m_session;
    domain::CredentialSpec m_spec;
    QWidget *m_choice;
    QRadioButton *m_byPassword;
    QRadioButton *m_byToken;
    QWidget *m_passwordBox;
    QLabel *m_userLabel;
    QLineEdit *m_user;
    QLabel *m_passwordLabel;
    SecretEdit *m_password;
    QWidget *m_tokenBox;
    QLabel *m_tokenLabel;
    SecretEdit *m_token;
    QLabel *m_hint;
    DatasetCredentialEdit *m_dataset;
};

} // namespace slipway::ui
