// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QDialog>
#include <QList>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace slipway::ui {

class Ask;
class Form;

/// Asks for the name and the addresses of a further server of a known kind.
class AddServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `known` are the servers on the list: their kinds are offered and their names and ids are taken. `ask`
    /// is asked for the file of an authority.
    AddServerDialog(const QList<domain::Profile> &known, Ask &ask, QWidget *parent);

    /// Changes this server of the person's own instead of adding one.
    void edit(const domain::Profile &profile);

    void accept() override;

Q_SIGNALS:
    void chosen(const slipway::domain::Profile &profile);

private:
    domain::Profile profile() const;
    QString freeId(const QString &name) const;
    QWidget *makeAuthority();
    void chooseAuthority();
    /// Says whose certificates the file holds, or what is wrong with it; true if it can be used.
    bool showAuthority();

    QList<domain::Profile> m_known;
    Ask &m_ask;
    Form *m_form;
    std::optional<domain::Profile> m_edited;
    QLineEdit *m_authority;
    QLabel *m_authorityText;
    QPushButton *m_accept;
};

} // namespace slipway::ui
