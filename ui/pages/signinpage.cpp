// SPDX-License-Identifier: MIT
#include "ui/pages/signinpage.h"

#include "ui/dialogs/ask.h"
#include "ui/language/serverwords.h"
#include "ui/models/places.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/credentialedit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/receiptoffer.h"
#include "ui/widgets/stepsbox.h"

#include <QCheckBox>
#include <QGridLayout>
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

/// What a practice dataset is good for.
QString datasetStanding(const QString &state)
{
    return state == QLatin1String("draft") ? SignInPage::tr("a draft, takes files")
                                           : SignInPage::tr("published already, takes none");
}

QString practiceText(const QJsonObject &account)
{
    const auto text = [&account](const char *member) {
        return account.value(QLatin1String(member)).toString();
    };
    if (account.contains(QLatin1String("token")))
        return SignInPage::tr("%1 \u2014 %2", "a dataset, what it is good for")
            .arg(text("key"), datasetStanding(text("state")));
    const QString name = account.value(QLatin1String("name")).toString(text("username"));
    const QString status = text("status");
    return status.isEmpty() ? name
                            : SignInPage::tr("%1 \u2014 %2", "name of a person, what the account may do")
                                  .arg(name, standing(status));
}

} // namespace

SignInPage::SignInPage(PageContext &context)
    : Page(Step::SignIn, context)
    , m_intro(makeLabel())
    , m_result(makeAnnounced(makeHeading()))
    , m_ends(makeHint())
    , m_kept(makeLabel())
    , m_receipt(new ReceiptOffer(session()))
{
    m_result->setObjectName(QStringLiteral("signedInAs"));
    m_kept->setObjectName(QStringLiteral("keyKept"));
    m_ends->setObjectName(QStringLiteral("keyEnds"));
    body()->addWidget(m_intro);
    body()->addWidget(makePractice());
    body()->addWidget(makeKeyRow());
    body()->addWidget(m_receipt);
    body()->addWidget(makeHelp(), 100);
    body()->addWidget(makeNewDataset(), 100);
    body()->addLayout(makeResult());
    body()->addStretch(1);
    connect(m_receipt, &ReceiptOffer::wanted, this, [this] {
        this->context().resumeAt.reset();
        Q_EMIT goTo(Step::Review);
    });
}

QLayout *SignInPage::makeResult()
{
    m_openDataset = new QPushButton(tr("Open the &edit page"));
    m_openDataset->setObjectName(QStringLiteral("openDatasetPage"));
    m_forget = new QPushButton(tr("&Forget key"));
    m_forget->setObjectName(QStringLiteral("forgetKey"));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_result, 0, 0);
    grid->addWidget(m_openDataset, 0, 1);
    grid->addWidget(m_ends, 1, 0, 1, 2);
    grid->addWidget(m_kept, 2, 0);
    grid->addWidget(m_forget, 2, 1);
    for (QWidget *one : std::initializer_list<QWidget *>{m_result, m_ends, m_kept, m_openDataset, m_forget})
        one->hide();
    connect(m_openDataset, &QPushButton::clicked, this, [this] { openInBrowser(session().dataset()->page); });
    connect(m_forget, &QPushButton::clicked, this, &SignInPage::forget);
    return grid;
}

QWidget *SignInPage::makeKeyRow()
{
    auto *box = new QWidget;
    m_credential = new CredentialEdit(
        session(), {QStringLiteral("apiKey"),
                    QStringLiteral("userName"),
                    QStringLiteral("password"),
                    {QStringLiteral("paste"), QStringLiteral("datasetKey"), QStringLiteral("token")}});
    m_remember = new QCheckBox(tr("&Remember in the system keychain"));
    m_remember->setObjectName(QStringLiteral("remember"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_credential);
    column->addWidget(m_remember);
    column->addLayout(makeButtons());
    connect(m_credential, &CredentialEdit::changed, this, &SignInPage::keyChanged);
    connect(m_credential->byDataset(), &DatasetCredentialEdit::remembered, this, [this] {
        m_remember->setChecked(true);
        setTextOrHide(m_kept, tr("The token remembered in the system keychain is filled in."));
    });
    return box;
}

QHBoxLayout *SignInPage::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    const auto add = [buttons](const QString &text, const char *name) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
        return button;
    };
    m_signIn = add(tr("&Sign in"), "signIn");
    m_where = add(tr("&Where do I find this?"), "whereIsTheKey");
    m_where->setCheckable(true);
    m_noDataset = add(tr("&I have no draft yet"), "noDatasetYet");
    m_noDataset->setCheckable(true);
    buttons->addStretch();
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_where, &QPushButton::toggled, this, [this](bool on) {
        m_noDataset->setChecked(m_noDataset->isChecked() && !on); // there is room for one of them
        showHelp();
    });
    connect(m_noDataset, &QPushButton::toggled, this, [this](bool on) {
        m_where->setChecked(m_where->isChecked() && !on);
        showHelp();
    });
    return buttons;
}

QWidget *SignInPage::makeHelp()
{
    m_help = new StepsBox(tr("How to find the key"), QStringLiteral("stepsToTheKey"));
    m_help->button()->setObjectName(QStringLiteral("openKeyPage"));
    m_help->hide();
    connect(m_help, &StepsBox::openWanted, this, [this](const QUrl &page) { openInBrowser(page); });
    return m_help;
}

QWidget *SignInPage::makeNewDataset()
{
    m_newDataset = new StepsBox(tr("How to make a draft"), QStringLiteral("stepsToADraft"));
    m_newDataset->button()->setObjectName(QStringLiteral("openNewDatasetPage"));
    m_newDataset->hide();
    connect(m_newDataset, &StepsBox::openWanted, this, [this](const QUrl &page) { openInBrowser(page); });
    return m_newDataset;
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
    m_credential->byDataset()->offerKnown();
    if (newServer) {
        banner()->clear();
        m_credential->clearSecrets();
        m_credential->byDataset()->setCredential({}, {});
        m_kept->hide();
        showPracticeAccounts();
        m_where->setChecked(false);
        m_noDataset->setChecked(false);
    }
    fixDataset();
    showAccount();
    if (context().resumeAt)
        m_receipt->offer();
    else
        m_receipt->hide();
    const bool oneSecret = !session().credentialSpec().byDataset;
    if (newServer && oneSecret && !session().server().practice)
        loadStoredSecret();
}

void SignInPage::fixDataset()
{
    // A publication that is taken up again belongs to its dataset.
    const bool resumes = context().resumeAt.has_value() && session().dataset();
    m_credential->byDataset()->setFixedDataset(resumes ? session().dataset()->id : QString());
    for (int row = 0; resumes && row < m_accounts->count(); ++row) {
        const QJsonObject account = m_accounts->item(row)->data(Qt::UserRole).toJsonObject();
        if (account.value(QLatin1String("key")).toString() == session().dataset()->id)
            m_accounts->setCurrentRow(row);
    }
    if (resumes)
        m_credential->byDataset()->loadRemembered();
}

void SignInPage::leave()
{
    setIdle();
}

void SignInPage::showServer(bool isNew)
{
    const domain::Profile &server = session().server();
    const domain::CredentialSpec spec = session().credentialSpec();
    showWords(spec);
    if (isNew) {
        m_credential->setSpec(spec);
        m_forget->hide();
    }
    m_help->setSteps(inWords(server.keySteps), server.keyPage, tr("&Open the web page"));
    const QUrl newPage = server.newDatasetPage.isEmpty() ? server.web : server.newDatasetPage;
    m_newDataset->setSteps(inWords(server.newDatasetSteps), newPage, tr("&Open the page for new drafts"));
    m_where->setVisible(!server.practice && m_help->isUseful());
    m_noDataset->setVisible(spec.byDataset && m_newDataset->isUseful());
    keyChanged();
}

void SignInPage::showWords(const domain::CredentialSpec &spec)
{
    const bool hasToken = spec.byPassword || spec.byDataset;
    m_forget->setText(hasToken ? tr("&Forget token") : tr("&Forget key"));
    m_help->setTitle(hasToken ? tr("How to sign in") : tr("How to find the key"));
    QString intro = spec.byPassword
                        ? tr("%1 wants to know who you are. What you type here is shown to this server only.")
                        : tr("%1 wants to know who you are. Your key is shown to this server only.");
    if (spec.byDataset)
        intro = tr("%1 has a token for each dataset: it says which dataset the files go to, and that you may "
                   "add some. It is shown to this server only.");
    m_intro->setText(intro.arg(inWords(session().server().name)));
}

void SignInPage::showHelp()
{
    m_help->setVisible(m_where->isChecked());
    m_newDataset->setVisible(m_noDataset->isChecked());
}

void SignInPage::showPracticeAccounts()
{
    const QJsonArray accounts = session().practiceAccounts();
    m_accounts->clear();
    for (const QJsonValue &account : accounts) {
        auto *item = new QListWidgetItem(practiceText(account.toObject()), m_accounts);
        item->setData(Qt::UserRole, account.toObject());
    }
    const domain::CredentialSpec spec = session().credentialSpec();
    const QString name = spec.byDataset ? tr("Practice datasets") : tr("Practice accounts");
    m_practice->setTitle(name);
    m_accounts->setAccessibleName(name);
    if (spec.byDataset)
        m_practiceText->setText(
            tr("The practice server has invented datasets. Choose one; its key and token are filled in for "
               "you. On a real server you get them from the dataset\u2019s edit page."));
    else if (spec.byPassword)
        m_practiceText->setText(
            tr("The practice server has invented people. Choose one; user name and password are filled in "
               "for you."));
    else
        m_practiceText->setText(
            tr("The practice server has invented people, each with a key of their own. Choose one; the key "
               "is filled in for you. On a real server you get your key from its web site."));
    m_practice->setVisible(session().server().practice && m_accounts->count() > 0);
    const int rows = qBound(1, m_accounts->count(), spec.byDataset ? 3 : spec.byPassword ? 4 : 7);
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
    if (session().credentialSpec().byDataset)
        m_credential->byDataset()->setCredential(text("key"), base::Secret(text("token")));
    else if (session().credentialSpec().byPassword && account.contains(QLatin1String("password")))
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
    return session().account().has_value() && isOpenDataset();
}

bool SignInPage::isOpenDataset() const
{
    if (!session().credentialSpec().byDataset)
        return true;
    return session().dataset() && session().dataset()->id == m_credential->byDataset()->dataset();
}

QWidget *SignInPage::firstThing() const
{
    if (isComplete() && m_credential->isEmpty())
        return nullptr; // Next
    return m_practice->isHidden() ? m_credential->firstField() : m_accounts;
}

QString SignInPage::summary() const
{
    if (!session().account())
        return {};
    return session().credentialSpec().byDataset && session().dataset() ? session().dataset()->id
                                                                       : session().account()->name;
}

void SignInPage::signIn()
{
    if (isBusy() || !m_credential->isFilled())
        return;
    banner()->clear();
    setBusy(tr("Asking the server\u2026"));
    const bool remember = m_remember->isChecked();
    m_credential->signIn(remember, this, [this](const base::Outcome<session::SignedIn> &outcome) {
        setIdle();
        keyChanged();
        if (outcome)
            return signedIn(outcome.value());
        showAccount();
        QLineEdit *field = m_credential->fieldToMend(outcome.failure());
        showFailure(outcome.failure(), {}, field);
        field->selectAll();
    });
    keyChanged();
}

void SignInPage::signedIn(const session::SignedIn &result)
{
    m_credential->clearSecrets(); // no longer needed on the screen
    m_where->setChecked(false);
    m_noDataset->setChecked(false);
    m_receipt->hide();
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
    const domain::CredentialSpec spec = session().credentialSpec();
    if (spec.byDataset)
        return remembered ? tr("The token is remembered in the system keychain.")
                          : tr("The token is kept for this session only.");
    if (!spec.byPassword)
        return remembered ? tr("The key is remembered in the system keychain.")
                          : tr("The key is kept for this session only.");
    return remembered ? tr("The token is remembered in the system keychain. The password is not kept.")
                      : tr("The token is kept for this session only. The password is not kept.");
}

void SignInPage::showAccount()
{
    const bool byDataset = session().credentialSpec().byDataset;
    setTextOrHide(m_result, whoSentence());
    announce(m_result);
    setTextOrHide(m_ends, endsSentence());
    m_openDataset->setVisible(byDataset && session().account() && session().dataset() &&
                              !session().dataset()->page.isEmpty());
}

QString SignInPage::whoSentence() const
{
    const std::optional<domain::Account> &account = session().account();
    if (!account)
        return {};
    if (session().credentialSpec().byDataset && session().dataset())
        return tr("The dataset %1 is open: files can be added to it.").arg(datasetText(*session().dataset()));
    const QString name =
        account->name.isEmpty() || account->name == account->userName
            ? account->userName
            : tr("%1 (%2)", "name of a person, user name").arg(account->name, account->userName);
    return tr("You are signed in as %1.").arg(name);
}

QString SignInPage::endsSentence() const
{
    const std::optional<domain::Account> &account = session().account();
    if (!account || !account->secretEnds.isValid())
        return {};
    const QString ends = QLocale().toString(account->secretEnds.toLocalTime(), QLocale::ShortFormat);
    const int days = session().credentialSpec().documentedDays;
    if (days > 0)
        return tr("The pages of %1 say that a token lives %n day(s): until %2 at the latest. The server may "
                  "keep it longer; Slipway asks for a new one when it is needed.",
                  nullptr, days)
            .arg(inWords(session().server().name), ends);
    return tr("The sign-in ends on %1. Slipway asks again when it is needed.").arg(ends);
}

void SignInPage::forget()
{
    session().forgetSecret(this, [this](const base::Outcome<void> &outcome) {
        if (!outcome)
            return showFailure(outcome.failure());
        m_forget->hide();
        m_remember->setChecked(false);
        m_credential->clearSecrets();
        const domain::CredentialSpec spec = session().credentialSpec();
        setTextOrHide(m_kept, spec.byPassword || spec.byDataset
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
    Q_EMIT target > Step::Dataset ? goTo(target) : advance();
}

} // namespace slipway::ui
