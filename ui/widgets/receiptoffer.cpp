// SPDX-License-Identifier: MIT
#include "ui/widgets/receiptoffer.h"

#include "session/session.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

ReceiptOffer::ReceiptOffer(session::Session &session, QWidget *parent)
    : QGroupBox(tr("Everything is handed over"), parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("receiptOffer"));
    auto *show = new QPushButton(tr("Show the re&ceipt"));
    show->setObjectName(QStringLiteral("showReceipt"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        makeLabel(tr("All files of this publication are in the dataset. If its token has ended, "
                     "you can have the receipt without signing in.")));
    column->addWidget(show, 0, Qt::AlignLeft);
    hide();
    connect(show, &QPushButton::clicked, this, &ReceiptOffer::wanted);
}

void ReceiptOffer::offer()
{
    hide();
    if (m_session.account())
        return;
    m_session.isHandedOver(this, [this](const base::Outcome<bool> &outcome) {
        setVisible(outcome && outcome.value() && !m_session.account());
    });
}

} // namespace slipway::ui
