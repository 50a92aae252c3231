// SPDX-License-Identifier: MIT
#include "ui/widgets/doibox.h"

#include "session/session.h"
#include "ui/dialogs/ask.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

DoiBox::DoiBox(session::Session &session, Ask &ask, QWidget *parent)
    : QGroupBox(tr("A DOI for the dataset"), parent)
    , m_session(session)
    , m_ask(ask)
    , m_text(makeLabel())
    , m_get(new QPushButton(tr("Get a &DOI\u2026")))
{
    setObjectName(QStringLiteral("doiBox"));
    m_text->setObjectName(QStringLiteral("doiText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_get->setObjectName(QStringLiteral("getDoi"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_get, 0, Qt::AlignLeft);
    connect(m_get, &QPushButton::clicked, this, &DoiBox::confirm);
    hide();
}

void DoiBox::refresh()
{
    const std::optional<domain::Dataset> &dataset = m_session.dataset();
    setVisible(m_session.abilities().datasetDoi && dataset);
    if (!dataset)
        return;
    if (!dataset->doi.isEmpty())
        m_text->setText(tr("The dataset \u201c%1\u201d has the DOI %2 (https://doi.org/%2).", "title, DOI")
                            .arg(dataset->title, dataset->doi));
    else if (m_ordered)
        m_text->setText(
            tr("A DOI has been asked for. Slipway does not ask a second time, because that could harm "
               "the dataset; look at the dataset in the browser later."));
    else
        m_text->setText(
            tr("A DOI lets others cite the dataset \u201c%1\u201d. It is not needed, and you can get it "
               "later on the web site as well.")
                .arg(dataset->title));
    m_get->setVisible(dataset->doi.isEmpty() && !m_ordered);
}

void DoiBox::confirm()
{
    Question question;
    question.name = QStringLiteral("doiQuestion");
    question.title = tr("Get a DOI for \u201c%1\u201d?").arg(m_session.dataset()->title);
    question.text =
        tr("A DOI stays for ever: afterwards no entry can be taken out of the dataset, and the dataset "
           "cannot be deleted. Slipway asks the server once and never again.");
    question.choices = {tr("&Not now"), tr("&Get the DOI")};
    m_ask.question(this, question, [this](int choice) {
        if (choice == 1)
            assign();
    });
}

void DoiBox::assign()
{
    if (m_ordered)
        return;
    m_ordered = true;
    m_get->hide();
    Q_EMIT busy(tr("Asking for the DOI\u2026"));
    m_session.assignDoi(this, [this](const base::Outcome<domain::Dataset> &outcome) {
        Q_EMIT busy({});
        if (!outcome)
            Q_EMIT failed(outcome.failure());
        refresh();
    });
}

} // namespace slipway::ui
