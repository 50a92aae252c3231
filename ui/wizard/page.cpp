// SPDX-License-Identifier: MIT
#include "ui/wizard/page.h"

#include "ui/dialogs/ask.h"
#include "ui/language/serverwords.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/signinagain.h"
#include "ui/widgets/taborder.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QUrl>
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
    giveRole(this, QAccessible::Grouping); // readers say its name when the keyboard comes into it
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(8);
    m_body->addWidget(m_banner);
    m_banner->setOffersHelp(true);
    connect(m_banner, &Banner::connectionWanted, this, &Page::connectionWanted);
    connect(m_banner, &Banner::reportWanted, this, &Page::reportWanted);
}

QPushButton *Page::signInAgainButton() const
{
    return !m_signInAgain || m_signInAgain->isHidden() ? nullptr : m_signInAgain->button();
}

void Page::askToSignIn(const std::function<void()> &then)
{
    if (!m_signInAgain) {
        m_signInAgain = new SignInAgain(m_context.session);
        m_body->insertWidget(1, m_signInAgain);
        tabAfter(lastInTabOrder(m_banner), m_signInAgain);
        connect(m_signInAgain, &SignInAgain::busy, this,
                [this](const QString &what) { what.isEmpty() ? setIdle() : setBusy(what); });
        connect(m_signInAgain, &SignInAgain::failed, this,
                [this](const base::Failure &failure) { showFailure(failure); });
        connect(m_signInAgain, &SignInAgain::notRemembered, this, [this](const QString &why) {
            m_banner->show({Banner::Tone::Careful,
                            tr("You are signed in, but the system keychain still has the old key or token"),
                            why,
                            {},
                            {},
                            {}});
        });
    }
    m_signInAgain->ask([this, then] {
        m_banner->clear();
        then();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void Page::hideSignIn()
{
    if (m_signInAgain)
        m_signInAgain->hide();
}

void Page::showFailureOrSignIn(const base::Failure &failure, const std::function<void()> &retry,
                               QWidget *place)
{
    if (failure.kind() != base::Failure::Kind::SignIn)
        return showFailure(failure, retry, place);
    m_banner->clear();
    askToSignIn(retry);
}

int Page::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    width -= around.left() + around.right();
    int height = 0;
    int shown = 0;
    for (int i = 0; i < m_body->count(); ++i) {
        QLayoutItem *item = m_body->itemAt(i);
        if (item->isEmpty())
            continue;
        // As a QBoxLayout shares its room out: what has lines that break gets all that it wants.
        height += item->hasHeightForWidth() ? item->heightForWidth(qMax(width, item->minimumSize().width()))
                                            : item->minimumSize().height();
        ++shown;
    }
    return height + qMax(0, shown - 1) * m_body->spacing() + around.top() + around.bottom();
}

QString Page::nextText() const
{
    return tr("&Next");
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        languageChanged();
}

void Page::openInBrowser(const QUrl &address)
{
    if (ask().openInBrowser(address))
        return;
    const QString text = address.toString();
    m_banner->show({Banner::Tone::Careful,
                    tr("No browser could be opened"),
                    tr("Open this address in a browser yourself: %1").arg(text),
                    {},
                    tr("Copy the address"),
                    [text] { QGuiApplication::clipboard()->setText(text); }});
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
    m_banner->showFailure(failure, inWords(m_context.session.server().name), retry);
    if (place && isVisible())
        place->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
