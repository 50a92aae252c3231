// SPDX-License-Identifier: MIT
#include "ui/widgets/signinagain.h"

#include "session/session.h"
#include "ui/widgets/credentialedit.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace slipway::ui {

SignInAgain::SignInAgain(session::Session &session, QWidget *parent)
    : QGroupBox(tr("Sign in again"), parent)
    , m_session(session)
    , m_credential(
          new CredentialEdit(session, {QStringLiteral("renewedKey"),
                                       QStringLiteral("renewedUserName"),
                                       QStringLiteral("renewedPassword"),
                                       {QStringLiteral("renewedPaste"), QStringLiteral("renewedDataset"),
                                        QStringLiteral("renewedToken")}}))
    , m_signIn(new QPushButton(tr("Si&gn in and continue")))
{
    setObjectName(QStringLiteral("signInAgainBox"));
    m_signIn->setObjectName(QStringLiteral("signInAgain"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeLabel(tr("The server no longer accepts the sign-in: it has ended or was revoked. "
                                   "Nothing is lost: sign in again and it goes on where it stood.")));
    column->addWidget(m_credential);
    column->addWidget(m_signIn, 0, Qt::AlignLeft);
    hide();
    connect(m_signIn, &QPushButton::clicked, this, &SignInAgain::signIn);
}

void SignInAgain::ask(const std::function<void()> &then)
{
    m_then = then;
    if (isHidden()) {
        m_credential->setSpec(m_session.credentialSpec());
        // The files wait for this dataset alone.
        const std::optional<domain::Dataset> &dataset = m_session.dataset();
        m_credential->byDataset()->setFixedDataset(dataset ? dataset->id : QString());
    }
    show();
    if (isVisible())
        m_credential->firstField()->setFocus(Qt::OtherFocusReason);
}

QWidget *SignInAgain::firstField() const
{
    return m_credential->firstField();
}

void SignInAgain::signIn()
{
    if (m_isBusy || !m_credential->isFilled())
        return;
    m_isBusy = true;
    m_signIn->setEnabled(false);
    Q_EMIT busy(tr("Asking the server\u2026"));
    // A secret in the keychain that counts no longer is replaced there; who wanted none there gets none.
    const bool remember = m_session.isSecretRemembered();
    m_credential->signIn(remember, this, [this](const base::Outcome<session::SignedIn> &outcome) {
        m_isBusy = false;
        m_signIn->setEnabled(true); // always, while nothing is asked: Enter presses it
        Q_EMIT busy({});
        if (!outcome) {
            Q_EMIT failed(outcome.failure());
            if (isVisible())
                m_credential->fieldToMend(outcome.failure())->setFocus(Qt::OtherFocusReason);
            return;
        }
        m_credential->clearSecrets();
        hide();
        if (const auto then = std::exchange(m_then, {}))
            then();
        if (!outcome.value().keychainTrouble.isEmpty())
            Q_EMIT notRemembered(outcome.value().keychainTrouble);
    });
}

} // namespace slipway::ui
