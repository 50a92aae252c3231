// SPDX-License-Identifier: MIT
#include "ui/pages/signinpage.h"

#include "ui/dialogs/ask.h"
#include "ui/widgets/credentialedit.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i)
        lines.append(SignInPage::tr("%1. %2", "a step in a list of steps").arg(i + 1).arg(steps.at(i)));
    return lines.join(QLatin1Char('\n'));
}

/// What a practice account is good for.
QString standing(const QString &status)
{
    if (status.compare(QLatin1String("approved"), Qt::CaseInsensitive) == 0)
        return SignInPage::tr("may upload");
    if (status.compare(QLatin1String("pending"), Qt::CaseInsensitive) == 0)
        return SignInPage::tr("still waits for approval, as a new account does");
    if (status.compare(QLatin1String("rejected"), Qt::CaseInsensitive) == 0)
        return SignInPage::tr("was refused by the archive");
    return SignInPage::tr("has not finished its registration");
}

} // namespace

SignInPage::SignInPage(PageContext &context)
    : Page(Step::SignIn, context)
    , m_intro(makeLabel())
    , m_result(makeHeading())
    , m_ends(makeHint())
    , m_kept(makeLabel())
{
    m_result->setObjectName(QStringLiteral("signedInAs"));
    m_kept->setObjectName(QStringLiteral("keyKept"));
    m_ends->setObjectName(QStringLiteral("keyEnds"));
    body()->addWidget(m_intro);
    body()->addWidget(makePractice());
    body()->addWidget(makeKeyRow());
    body()->addWidget(makeHelp());
    body()->addWidget(m_result);
    body()->addWidget(m_ends);
    body()->addWidget(m_kept);
    body()->addStretch(1);
    m_result->hide();
    m_ends->hide();
    m_kept->hide();
}

QWidget *SignInPage::makeKeyRow()
{
    auto *box = new QWidget;
    m_credential = new CredentialEdit(
        {QStringLiteral("apiKey"), QStringLiteral("userName"), QStringLiteral("password")});
    m_remember = new QCheckBox(tr("&Remember in the system keychain"));
    m_remember->setObjectName(QStringLiteral("remember"));
    m_signIn = new QPushButton(tr("&Sign in"));
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_where = new QPushButton(tr("&Where do I find this?"));
    m_where->setObjectName(QStringLiteral("whereIsTheKey"));
    m_where->setCheckable(true);
    m_forget = new QPushButton(tr("&Forget key"));
    m_forget->setObjectName(QStringLiteral("forgetKey"));
    m_forget->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_where);
    buttons->addWidget(m_forget);
    buttons->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_credential);
    column->addWidget(m_remember);
    column->addLayout(buttons);
    connect(m_credential, &CredentialEdit::changed, this, &SignInPage::keyChanged);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_where, &QPushButton::toggled, this, &SignInPage::showSteps);
    connect(m_forget, &QPushButton::clicked, this, &SignInPage::forget);
    return box;
}

QWidget *SignInPage::makeHelp()
{
    m_help = new QGroupBox(tr("How to find the key"));
    m_steps = makeLabel();
    m_openKeyPage = new QPushButton(tr("&Open the web page"));
    m_openKeyPage->setObjectName(QStringLiteral("openKeyPage"));
    auto *column = new QVBoxLayout(m_help);
    column->addWidget(m_steps);
    column->addWidget(m_openKeyPage, 0, Qt::AlignLeft);
    m_help->hide();
    connect(m_openKeyPage, &QPushButton::clicked, this,
            [this] { ask().openInBrowser(session().server().keyPage); });
    return m_help;
}

QWidget *SignInPage::makePractice()
{
    m_practice = new QGroupBox(tr("Practice accounts"));
    m_practiceText = makeLabel();
    m_accounts = new QListWidget;
    m_accounts->setObjectName(QStringLiteral("practiceAccounts"));
    m_accounts->setAccessibleName(tr("Practice accounts"));
    m_accounts->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(m_practice);
    column->addWidget(m_practiceText);
    column->addWidget(m_accounts);
    m_practice->hide();
    connect(m_accounts, &QListWidget::currentRowChanged, this, &SignInPage::usePracticeAccount);
    return m_practice;
}

void SignInPage::enter()
{
    const bool newServer = m_serverId != session().server().id;
    m_serverId = session().server().id;
    showServer(newServer);
    showAccount();
    if (!newServer)
        return;
    banner()->clear();
    m_credential->clearSecrets();
    m_forget->hide();
    m_kept->hide();
    showPracticeAccounts();
    m_where->setChecked(false);
    if (!session().server().practice)
        loadStoredSecret();
}

void SignInPage::leave()
{
    setIdle();
}

void SignInPage::showServer(bool isNew)
{
    const domain::Profile &server = session().server();
    const domain::CredentialSpec spec = session().credentialSpec();
    m_intro->setText(
        (spec.byPassword
             ? tr("%1 wants to know who you are. What you type here is shown to this server only.")
             : tr("%1 wants to know who you are. Your key is shown to this server only."))
            .arg(server.name));
    m_forget->setText(spec.byPassword ? tr("&Forget token") : tr("&Forget key"));
    m_help->setTitle(spec.byPassword ? tr("How to sign in") : tr("How to find the key"));
    if (isNew)
        m_credential->setSpec(spec);
    m_openKeyPage->setVisible(!server.keyPage.isEmpty());
    m_where->setVisible(!server.practice && (!server.keySteps.isEmpty() || !server.keyPage.isEmpty()));
    keyChanged();
}

void SignInPage::showSteps()
{
    const domain::Profile &server = session().server();
    QString text = numbered(server.keySteps);
    if (!server.keyPage.isEmpty())
        text += QLatin1Char('\n') + server.keyPage.toDisplayString();
    m_steps->setText(text.trimmed());
    m_help->setVisible(m_where->isChecked());
}

void SignInPage::showPracticeAccounts()
{
    const QJsonArray accounts = session().practiceAccounts();
    m_accounts->clear();
    for (const QJsonValue &account : accounts) {
        const QJsonObject one = account.toObject();
        const QString status = one.value(QStringLiteral("status")).toString();
        const QString name =
            one.value(QStringLiteral("name")).toString(one.value(QStringLiteral("username")).toString());
        const QString text =
            tr("%1 \u2014 %2", "name of a person, what the account may do").arg(name, standing(status));
        auto *item = new QListWidgetItem(status.isEmpty() ? name : text, m_accounts);
        item->setData(Qt::UserRole, one);
    }
    m_practiceText->setText(
        session().credentialSpec().byPassword
            ? tr("The practice server has invented people. Choose one; user name and password are filled in "
                 "for you.")
            : tr("The practice server has invented people, each with a key of their own. Choose one; the key "
                 "is filled in for you. On a real server you get your key from its web site."));
    m_practice->setVisible(session().server().practice && m_accounts->count() > 0);
    const int rows = qBound(1, m_accounts->count(), session().credentialSpec().byPassword ? 4 : 7);
    const int height = qMax(12, m_accounts->sizeHintForRow(0));
    m_accounts->setFixedHeight(rows * height + 2 * m_accounts->frameWidth());
    if (m_accounts->count() > 0)
        m_accounts->setCurrentRow(0);
}

void SignInPage::usePracticeAccount()
{
    const QListWidgetItem *item = m_accounts->currentItem();
    if (!item)
        return;
    const QJsonObject account = item->data(Qt::UserRole).toJsonObject();
    const auto text = [&account](const char *member) {
        return account.value(QLatin1String(member)).toString();
    };
    if (session().credentialSpec().byPassword && account.contains(QLatin1String("password")))
        m_credential->setUserAndPassword(text("username"), base::Secret(text("password")));
    else
        m_credential->setToken(base::Secret(text("key")));
}

void SignInPage::loadStoredSecret()
{
    session().storedSecret(
        this, [this, id = m_serverId](const base::Outcome<std::optional<base::Secret>> &outcome) {
            // Without a keychain there is simply nothing remembered.
            if (!outcome || !outcome.value() || id != session().server().id || !m_credential->isEmpty())
                return;
            m_credential->setToken(*outcome.value());
            m_remember->setChecked(true);
            m_forget->show();
            setTextOrHide(m_kept, session().credentialSpec().byPassword
                                      ? tr("The token remembered in the system keychain is filled in.")
                                      : tr("The key remembered in the system keychain is filled in."));
        });
}

void SignInPage::keyChanged()
{
    m_signIn->setEnabled(m_credential->isFilled() && !isBusy());
    Q_EMIT changed();
}

bool SignInPage::isComplete() const
{
    return session().account().has_value();
}

QWidget *SignInPage::firstThing() const
{
    if (session().account() && m_credential->isEmpty())
        return nullptr; // Next
    return m_practice->isHidden() ? m_credential->firstField() : m_accounts;
}

QString SignInPage::summary() const
{
    return session().account() ? session().account()->name : QString();
}

void SignInPage::signIn()
{
    if (isBusy() || !m_credential->isFilled())
        return;
    banner()->clear();
    setBusy(tr("Asking the server\u2026"));
    const bool remember = m_remember->isChecked();
    m_credential->signIn(session(), remember, this, [this](const base::Outcome<session::SignedIn> &outcome) {
        setIdle();
        keyChanged();
        if (outcome)
            return signedIn(outcome.value());
        showAccount();
        showFailure(outcome.failure(), {}, m_credential->secretField());
        m_credential->secretField()->selectAll();
    });
    keyChanged();
}

void SignInPage::signedIn(const session::SignedIn &result)
{
    m_credential->clearSecrets(); // no longer needed on the screen
    showAccount();
    m_forget->setVisible(result.remembered);
    if (!result.keychainTrouble.isEmpty())
        setTextOrHide(m_kept, result.keychainTrouble);
    else
        setTextOrHide(m_kept, keptSentence(result.remembered));
    if (!result.account.mayUpload)
        banner()->show({Banner::Tone::Careful,
                        tr("This account may not upload yet"),
                        result.account.standing,
                        {},
                        {},
                        {}});
    Q_EMIT changed();
    if (isVisible())
        window()->findChild<QPushButton *>(QStringLiteral("next"))->setFocus(Qt::OtherFocusReason);
}

QString SignInPage::keptSentence(bool remembered) const
{
    if (!session().credentialSpec().byPassword)
        return remembered ? tr("The key is remembered in the system keychain.")
                          : tr("The key is kept for this session only.");
    return remembered ? tr("The token is remembered in the system keychain. The password is not kept.")
                      : tr("The token is kept for this session only. The password is not kept.");
}

void SignInPage::showAccount()
{
    const std::optional<domain::Account> &account = session().account();
    const QDateTime ends = account ? account->secretEnds : QDateTime();
    setTextOrHide(m_ends, ends.isValid()
                              ? tr("The sign-in ends on %1. Slipway asks again when it is needed.")
                                    .arg(QLocale().toString(ends.toLocalTime(), QLocale::ShortFormat))
                              : QString());
    if (!account)
        return setTextOrHide(m_result, {});
    const QString name =
        account->name.isEmpty() || account->name == account->userName
            ? account->userName
            : tr("%1 (%2)", "name of a person, user name").arg(account->name, account->userName);
    setTextOrHide(m_result, tr("You are signed in as %1.").arg(name));
}

void SignInPage::forget()
{
    session().forgetSecret(this, [this](const base::Outcome<void> &outcome) {
        if (!outcome)
            return showFailure(outcome.failure());
        m_forget->hide();
        m_remember->setChecked(false);
        m_credential->clearSecrets();
        setTextOrHide(m_kept, session().credentialSpec().byPassword
                                  ? tr("The token is no longer in the system keychain.")
                                  : tr("The key is no longer in the system keychain."));
        m_credential->firstField()->setFocus(Qt::OtherFocusReason);
    });
}

void SignInPage::next()
{
    if (!context().resumeAt)
        return advance();
    const Step target = *context().resumeAt;
    context().resumeAt.reset();
    if (target > Step::Dataset)
        Q_EMIT goTo(target);
    else
        Q_EMIT advance();
}

} // namespace slipway::ui
