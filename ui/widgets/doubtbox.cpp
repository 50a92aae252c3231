// SPDX-License-Identifier: MIT
#include "ui/widgets/doubtbox.h"

#include "ui/models/doubts.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

DoubtBox::DoubtBox(Doubts &doubts, QWidget *parent)
    : QGroupBox(parent)
    , m_doubts(doubts)
    , m_question(makeLabel())
    , m_open(new QPushButton(tr("Open the &edit page")))
    , m_listed(new QPushButton(tr("It &is listed")))
    , m_notListed(new QPushButton(tr("It is no&t listed")))
{
    setObjectName(QStringLiteral("doubtBox"));
    m_question->setObjectName(QStringLiteral("doubtQuestion"));
    m_open->setObjectName(QStringLiteral("openPageInDoubt"));
    m_listed->setObjectName(QStringLiteral("isListed"));
    m_notListed->setObjectName(QStringLiteral("isNotListed"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_listed);
    buttons->addWidget(m_notListed);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->addWidget(m_question);
    column->addLayout(buttons);
    connect(&doubts, &Doubts::changed, this, &DoubtBox::ask);
    connect(m_open, &QPushButton::clicked, this, &DoubtBox::openWanted);
    connect(m_listed, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_notListed, &QPushButton::clicked, this, [this] { answer(false); });
    ask();
}

void DoubtBox::showOpenButton(bool shown)
{
    m_open->setVisible(shown);
}

QPushButton *DoubtBox::firstButton() const
{
    return m_open->isHidden() ? m_listed : m_open;
}

void DoubtBox::ask()
{
    const QString name = m_doubts.name();
    setVisible(!name.isEmpty());
    if (name.isEmpty())
        return;
    setTitle(m_doubts.count() == 1 ? tr("One thing only you can see")
                                   : tr("%n thing(s) only you can see", nullptr, int(m_doubts.count())));
    m_question->setText(
        tr("The server\u2019s answer to the registration of \u201c%1\u201d was lost: it may be in the "
           "dataset, or not, and the server tells no program. Sending it again could make a second entry. "
           "Open the edit page, look at its list of files, and say whether \u201c%1\u201d is listed.")
            .arg(name));
    m_listed->setAccessibleDescription(name);
    m_notListed->setAccessibleDescription(name);
}

void DoubtBox::answer(bool isThere)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    Q_EMIT busy(tr("Noting what you saw\u2026"));
    m_doubts.settle(isThere, this, [this](const base::Outcome<void> &outcome) {
        m_isBusy = false;
        Q_EMIT busy({});
        if (!outcome)
            Q_EMIT failed(outcome.failure());
    });
}

} // namespace slipway::ui
