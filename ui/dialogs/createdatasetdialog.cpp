// SPDX-License-Identifier: MIT
#include "ui/dialogs/createdatasetdialog.h"

#include "session/session.h"
#include "ui/forms/form.h"
#include "ui/language/serverwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mirroredmargins.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace slipway::ui {

CreateDatasetDialog::CreateDatasetDialog(session::Session &session, const QList<domain::FieldSpec> &fields,
                                         QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_form(new Form(fields))
    , m_banner(new Banner)
    , m_scroll(new QScrollArea)
    , m_progress(new QProgressBar)
    , m_create(new QPushButton(tr("Create &dataset")))
    , m_cancel(new QPushButton(tr("&Cancel")))
{
    setObjectName(QStringLiteral("createDatasetDialog"));
    setWindowTitle(tr("Create new dataset on %1").arg(inWords(session.server().name)));
    new MirroredMargins(m_form, {4, 4, 10, 4});
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(90);
    m_progress->setAccessibleName(tr("Working"));
    m_progress->hide();
    m_create->setObjectName(QStringLiteral("createAccept"));
    m_create->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("createCancel"));
    m_cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress);
    buttons->addStretch();
    buttons->addWidget(m_create);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    resize(560, 600);
    connect(m_create, &QPushButton::clicked, this, &CreateDatasetDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &CreateDatasetDialog::reject);
    // A long form scrolls with the keyboard.
    connect(qApp, &QApplication::focusChanged, m_scroll, [this](QWidget *, QWidget *now) {
        if (now && m_form->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, 60);
    });
    m_form->focusFirstField();
}

QJsonObject CreateDatasetDialog::values() const
{
    return m_form->values();
}

void CreateDatasetDialog::setValues(const QJsonObject &values)
{
    m_form->setValues(values);
}

bool CreateDatasetDialog::check()
{
    const domain::Problems problems = m_session.checkCreation(m_form->fields(), values());
    domain::Problems errors;
    for (const domain::Problem &problem : problems) {
        if (problem.isError())
            errors.append(problem);
    }
    const domain::Problems others = m_form->showProblems(errors);
    if (errors.isEmpty())
        return true;
    const QString text = others.isEmpty() ? tr("Look at the fields marked below.")
                                          : others.first().what + QLatin1Char(' ') + others.first().remedy;
    m_banner->show({Banner::Tone::Bad, tr("Something is missing", "title above a form"), text, {}, {}, {}});
    m_form->focusFirstProblem();
    return false;
}

void CreateDatasetDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_progress->setVisible(busy);
    m_create->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
    m_form->setEnabled(!busy);
}

void CreateDatasetDialog::accept()
{
    if (m_isBusy)
        return;
    m_banner->clear();
    if (!check())
        return;
    setBusy(true);
    m_session.createDataset(values(), this, [this](const base::Outcome<domain::Dataset> &outcome) {
        setBusy(false);
        if (!outcome)
            return failed(outcome.failure());
        QDialog::accept();
        Q_EMIT created(outcome.value());
    });
}

void CreateDatasetDialog::failed(const base::Failure &failure)
{
    m_create->setFocus(Qt::OtherFocusReason);
    if (failure.code() == "dataset-name-taken")
        return offerExisting(failure);
    m_banner->showFailure(failure, inWords(m_session.server().name));
}

void CreateDatasetDialog::offerExisting(const base::Failure &failure)
{
    const QString title =
        values().value(failure.field().isEmpty() ? QStringLiteral("name") : failure.field()).toString();
    m_banner->show({Banner::Tone::Careful,
                    tr("You have a dataset of this name already"),
                    tr("Use the existing one for these files, or give the new one another name."),
                    {},
                    tr("&Use the existing one"),
                    [this, title] {
                        QDialog::reject();
                        Q_EMIT existingWanted(title);
                    }});
    if (auto *button = m_banner->findChild<QPushButton *>(QStringLiteral("bannerAction")))
        button->setFocus(Qt::OtherFocusReason);
}

void CreateDatasetDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace slipway::ui
