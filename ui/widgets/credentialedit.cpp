// SPDX-License-Identifier: MIT
#include "ui/widgets/credentialedit.h"

#include "ui/widgets/label.h"
#include "ui/widgets/secretedit.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

QVBoxLayout *plainColumn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

QString orElse(const QString &text, const QString &other)
{
    return text.isEmpty() ? other : text;
}

} // namespace

CredentialEdit::CredentialEdit(session::Session &session, const CredentialNames &names, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_dataset(new DatasetCredentialEdit(session, names.dataset))
{
    auto *column = plainColumn(this);
    column->addWidget(makeChoice());
    column->addWidget(makePasswordBox(names));
    column->addWidget(makeTokenBox(names.key));
    column->addWidget(m_dataset);
    connect(m_dataset, &DatasetCredentialEdit::changed, this, &CredentialEdit::changed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setSpec({});
}

QWidget *CredentialEdit::makeChoice()
{
    m_choice = new QWidget;
    m_choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_byPassword = new QRadioButton(tr("User na&me and password"));
    m_byPassword->setObjectName(QStringLiteral("byPassword"));
    m_byPassword->setChecked(true);
    m_byToken = new QRadioButton;
    m_byToken->setObjectName(QStringLiteral("byToken"));
    auto *row = new QHBoxLayout(m_choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(m_byPassword);
    row->addWidget(m_byToken);
    row->addStretch();
    connect(m_byPassword, &QRadioButton::toggled, this, &CredentialEdit::showChoice);
    return m_choice;
}

QWidget *CredentialEdit::makePasswordBox(const CredentialNames &names)
{
    m_passwordBox = new QWidget;
    m_user = new QLineEdit;
    m_user->setObjectName(names.user);
    m_user->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_password = new SecretEdit;
    m_password->setKeepsSpaces(true);
    m_password->field()->setObjectName(names.password);
    m_userLabel = makeHeading();
    m_userLabel->setBuddy(m_user);
    m_passwordLabel = makeHeading();
    m_passwordLabel->setBuddy(m_password->field());
    auto *column = plainColumn(m_passwordBox);
    column->addWidget(m_userLabel);
    column->addWidget(m_user);
    column->addWidget(m_passwordLabel);
    column->addWidget(m_password);
    column->addWidget(makeHint(tr("The password is used once, to get a token from the server, and is not "
                                  "kept. What can be remembered is the token.")));
    connect(m_user, &QLineEdit::textChanged, this, &CredentialEdit::changed);
    connect(m_password, &SecretEdit::changed, this, &CredentialEdit::changed);
    return m_passwordBox;
}

QWidget *CredentialEdit::makeTokenBox(const QString &name)
{
    m_tokenBox = new QWidget;
    m_tokenLabel = makeHeading();
    m_token = new SecretEdit;
    m_token->field()->setObjectName(name);
    m_tokenLabel->setBuddy(m_token->field());
    m_hint = makeHint();
    auto *column = plainColumn(m_tokenBox);
    column->addWidget(m_tokenLabel);
    column->addWidget(m_token);
    column->addWidget(m_hint);
    connect(m_token, &SecretEdit::changed, this, [this] {
        tellOdd();
        Q_EMIT changed();
    });
    return m_tokenBox;
}

void CredentialEdit::setSpec(const domain::CredentialSpec &spec)
{
    m_spec = spec;
    // Where dataset and token are asked for together, they have fields of their own.
    const QString token =
        spec.byDataset ? tr("API key") : orElse(spec.label, spec.byPassword ? tr("Token") : tr("API key"));
    const QString user = orElse(spec.userLabel, tr("User name"));
    const QString password = orElse(spec.passwordLabel, tr("Password"));
    m_byToken->setText(token);
    m_tokenLabel->setText(token);
    m_token->setLabel(token);
    m_userLabel->setText(user);
    m_user->setAccessibleName(user);
    m_passwordLabel->setText(password);
    m_password->setLabel(password);
    m_choice->setVisible(spec.byPassword);
    m_dataset->setSpec(spec);
    m_dataset->setVisible(spec.byDataset);
    showChoice();
}

bool CredentialEdit::isByPassword() const
{
    return m_spec.byPassword && m_byPassword->isChecked();
}

void CredentialEdit::showChoice()
{
    m_passwordBox->setVisible(isByPassword());
    m_tokenBox->setVisible(!isByPassword() && !m_spec.byDataset);
    m_password->clear(); // nothing is left lying in a field that cannot be seen
    tellOdd();
    Q_EMIT changed();
}

void CredentialEdit::tellOdd()
{
    const QString text = m_token->field()->text();
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(m_spec.pattern));
    const bool odd = !text.isEmpty() && !m_spec.pattern.isEmpty() && !pattern.match(text).hasMatch();
    setTextOrHide(m_hint, odd ? m_spec.patternHint : QString());
}

bool CredentialEdit::isFilled() const
{
    if (isEmpty())
        return false;
    if (m_spec.byDataset)
        return !m_dataset->dataset().isEmpty();
    return !isByPassword() || !m_user->text().trimmed().isEmpty();
}

bool CredentialEdit::isEmpty() const
{
    if (m_spec.byDataset)
        return !m_dataset->hasSecret();
    return (isByPassword() ? m_password : m_token)->isEmpty();
}

void CredentialEdit::setToken(const base::Secret &token)
{
    m_byToken->setChecked(true);
    m_token->setSecret(token);
}

void CredentialEdit::setUserAndPassword(const QString &user, const base::Secret &password)
{
    m_byPassword->setChecked(true);
    m_user->setText(user);
    m_password->setSecret(password);
}

void CredentialEdit::clearSecrets()
{
    m_password->clear();
    m_token->clear();
    m_dataset->clearSecrets();
}

void CredentialEdit::signIn(bool remember, QObject *context, session::Reply<session::SignedIn> reply)
{
    if (m_spec.byDataset)
        return m_session.signInTo(m_dataset->dataset(), m_dataset->secret(), remember, context,
                                  std::move(reply));
    if (!isByPassword())
        return m_session.signIn(m_token->secret(), remember, context, std::move(reply));
    const base::Secret password = m_password->secret();
    m_password->clear();
    m_session.signInByPassword(m_user->text().trimmed(), password, remember, context, std::move(reply));
}

QWidget *CredentialEdit::firstField() const
{
    if (m_spec.byDataset)
        return isFilled() ? m_dataset->secretField() : m_dataset->pasteField();
    return isByPassword() && m_user->text().isEmpty() ? m_user : secretField();
}

QLineEdit *CredentialEdit::fieldToMend(const base::Failure &failure) const
{
    if (!m_spec.byDataset)
        return secretField();
    const bool wrongDataset = failure.kind() == base::Failure::Kind::NotFound;
    return wrongDataset && !m_dataset->datasetField()->isReadOnly() ? m_dataset->datasetField()
                                                                    : m_dataset->secretField();
}

QLineEdit *CredentialEdit::secretField() const
{
    return (isByPassword() ? m_password : m_token)->field();
}

} // namespace slipway::ui
