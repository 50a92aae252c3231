// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/credential.h"
#include "session/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;

namespace slipway::ui {

class SecretEdit;

/// Asks for what a server wants to see: a key, or where the server has both, user name and password or a
/// token. The password leaves the widget with signIn() and is kept nowhere.
class CredentialEdit final : public QWidget
{
    Q_OBJECT

public:
    /// `names` are the objectNames of the fields for key, user name and password.
    explicit CredentialEdit(const QStringList &names, QWidget *parent = nullptr);

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
    /// Signs in with what is filled in.
    void signIn(session::Session &session, bool remember, QObject *context,
                session::Reply<session::SignedIn> reply);
    /// Where the keyboard shall be: the first field that is still empty.
    QWidget *firstField() const;
    /// Where a wrong secret is to be mended.
    QLineEdit *secretField() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChoice();
    QWidget *makePasswordBox(const QStringList &names);
    QWidget *makeTokenBox(const QString &name);
    void showChoice();
    void tellOdd();

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
};

} // namespace slipway::ui
