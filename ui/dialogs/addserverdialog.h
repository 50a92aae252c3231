// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QDialog>
#include <QList>

namespace slipway::ui {

class Form;

/// Asks for the name and the addresses of a further server of a known kind.
class AddServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `known` are the servers on the list: their kinds are offered and their names and ids are taken.
    explicit AddServerDialog(const QList<domain::Profile> &known, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void chosen(const slipway::domain::Profile &profile);

private:
    domain::Profile profile() const;
    QString freeId(const QString &name) const;

    QList<domain::Profile> m_known;
    Form *m_form;
};

} // namespace slipway::ui
