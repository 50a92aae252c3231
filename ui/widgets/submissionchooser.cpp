// SPDX-License-Identifier: MIT
#include "ui/widgets/submissionchooser.h"

#include "ui/models/submissionsmodel.h"
#include "ui/models/submissiontexts.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

SubmissionChooser::SubmissionChooser(QWidget *parent)
    : QGroupBox(tr("Which &upload"), parent)
    , m_model(new SubmissionsModel(this))
    , m_view(new QListView)
    , m_slots(makeLabel())
    , m_delete(new QPushButton(tr("De&lete\u2026")))
{
    setObjectName(QStringLiteral("submissionChooser"));
    m_view->setObjectName(QStringLiteral("submissions"));
    m_view->setAccessibleName(tr("Which upload"));
    m_view->setModel(m_model);
    showCards(*m_view);
    m_slots->setObjectName(QStringLiteral("submissionSlots"));
    m_delete->setObjectName(QStringLiteral("deleteSubmission"));
    m_delete->setAccessibleDescription(tr("Deletes the marked unpublished upload on the server"));

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_slots, 1);
    bottom->addWidget(m_delete, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_view, 1);
    column->addLayout(bottom);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SubmissionChooser::tellState);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const domain::Submission *submission = m_model->at(m_view->currentIndex()))
            Q_EMIT deleteWanted(*submission);
    });
    clear();
}

void SubmissionChooser::clear()
{
    m_loaded = false;
    m_model->setList({});
    m_view->setCurrentIndex(m_model->index(0));
    tellState();
}

void SubmissionChooser::setList(const domain::SubmissionList &list, const QString &id)
{
    m_loaded = true;
    m_model->setList(list);
    QModelIndex wanted = m_model->find(id);
    if (!(m_model->flags(wanted) & Qt::ItemIsEnabled))
        wanted = m_model->index(1); // the newest one, to continue or to delete
    m_view->setCurrentIndex(wanted);
    m_view->scrollTo(wanted);
    tellState();
}

bool SubmissionChooser::isChosen() const
{
    return m_loaded && (m_model->flags(m_view->currentIndex()) & Qt::ItemIsEnabled);
}

QString SubmissionChooser::chosenId() const
{
    const domain::Submission *submission = m_model->at(m_view->currentIndex());
    return submission ? submission->id : QString();
}

void SubmissionChooser::tellState()
{
    QString text = m_loaded ? slotsSentence(m_model->list()) : QString();
    if (m_loaded && m_model->list().isFull())
        text += QStringLiteral(". ") +
                tr("That is as many as the server allows: continue one of them, or delete one that is no "
                   "longer needed.");
    m_slots->setText(text);
    m_delete->setEnabled(m_loaded && m_model->at(m_view->currentIndex()));
    Q_EMIT changed();
}

} // namespace slipway::ui
