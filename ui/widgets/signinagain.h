// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QGroupBox>

#include <functional>

class QPushButton;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class CredentialEdit;

/// Signs in once more without leaving the page, when the key or token has ended in the middle of something.
class SignInAgain final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SignInAgain(session::Session &session, QWidget *parent = nullptr);

    /// Shows itself, takes the keyboard if it can be seen, and calls `then` when somebody has signed in.
    void ask(const std::function<void()> &then);
    QPushButton *button() const { return m_signIn; }
    QWidget *firstField() const;

Q_SIGNALS:
    /// Empty: nothing is being asked.
    void busy(const QString &what);
    void failed(const slipway::base::Failure &failure);
    /// Signed in, but the keychain still has the secret that has ended; `why` in plain words.
    void notRemembered(const QString &why);

private:
    void signIn();

    session::Session &m_session;
    std::function<void()> m_then;
    bool m_isBusy = false;
    CredentialEdit *m_credential;
    QPushButton *m_signIn;
};

} // namespace slipway::ui
