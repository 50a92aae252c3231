// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace slipway::ui {

/// A masked field for a key or a password, with a button that shows it. White space and line ends that came
/// with a paste are dropped: no key contains them. A password may: see setKeepsSpaces().
class SecretEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    /// The name a screen reader says, for example "API key".
    void setLabel(const QString &label);
    /// Spaces count, as in a password.
    void setKeepsSpaces(bool keeps) { m_keepsSpaces = keeps; }
    void setSecret(const base::Secret &secret);
    base::Secret secret() const;
    bool isEmpty() const;
    void clear();
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tidy(const QString &text);
    void reveal(bool on);

    bool m_keepsSpaces = false;
    QLineEdit *m_field;
    QToolButton *m_reveal;
};

} // namespace slipway::ui
