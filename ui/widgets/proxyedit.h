// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/proxychoice.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace slipway::ui {

class SecretEdit;

/// Which proxy to use, and who signs in to it.
class ProxyEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyEdit(QWidget *parent = nullptr);

    void setChoice(const domain::ProxyChoice &choice);
    domain::ProxyChoice choice() const;
    /// What was typed; nothing if the field was left empty: the password that is known stays.
    std::optional<base::Secret> password() const;
    bool isToBeRemembered() const;
    void clearPassword();
    /// Puts the keyboard where something is missing; false if nothing is.
    bool focusWhatIsMissing();
    /// Where a proxy that wants a sign-in is answered.
    void focusSignIn();
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    void showFitting();

    QComboBox *m_way;
    QLabel *m_hostLabel;
    QLineEdit *m_host;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QLabel *m_userLabel;
    QLineEdit *m_user;
    QLabel *m_passwordLabel;
    SecretEdit *m_password;
    QCheckBox *m_remember;
    QLabel *m_hint;
};

} // namespace slipway::ui
