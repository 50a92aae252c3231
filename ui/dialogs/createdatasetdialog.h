// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "domain/dataset.h"
#include "domain/fieldspec.h"

#include <QDialog>
#include <QJsonObject>

class QProgressBar;
class QPushButton;
class QScrollArea;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class Banner;
class Form;

/// The form of a new dataset, checked here and then created on the server, once.
class CreateDatasetDialog final : public QDialog
{
    Q_OBJECT

public:
    CreateDatasetDialog(session::Session &session, const QList<domain::FieldSpec> &fields, QWidget *parent);

    QJsonObject values() const;
    void setValues(const QJsonObject &values);
    void accept() override;
    /// While the server is working the dialog stays: closing it could not stop the creation.
    void reject() override;

Q_SIGNALS:
    void created(const slipway::domain::Dataset &dataset);
    /// The name is taken, and the dataset that has it is to be used.
    void existingWanted(const QString &title);

private:
    bool check();
    void failed(const base::Failure &failure);
    void offerExisting(const base::Failure &failure);
    void setBusy(bool busy);

    session::Session &m_session;
    bool m_isBusy = false;
    Form *m_form;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QProgressBar *m_progress;
    QPushButton *m_create;
    QPushButton *m_cancel;
};

} // namespace slipway::ui
