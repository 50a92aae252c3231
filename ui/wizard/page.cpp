// SPDX-License-Identifier: MIT
#include "ui/wizard/page.h"

#include <QVBoxLayout>

namespace slipway::ui {

Page::Page(Step step, PageContext &context)
    : m_step(step)
    , m_context(context)
    , m_banner(new Banner)
    , m_body(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("page-") + keyOf(step));
    setAccessibleName(titleOf(step));
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(8);
    m_body->addWidget(m_banner);
}

QString Page::nextText() const
{
    return tr("&Next");
}

void Page::setBusy(const QString &what)
{
    m_busyText = what;
    Q_EMIT changed();
}

void Page::setIdle()
{
    if (m_busyText.isEmpty())
        return;
    m_busyText.clear();
    Q_EMIT changed();
}

void Page::showFailure(const base::Failure &failure, const std::function<void()> &retry, QWidget *place)
{
    m_banner->showFailure(failure, m_context.session.server().name, retry);
    if (place && isVisible())
        place->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
