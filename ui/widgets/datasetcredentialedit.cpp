// SPDX-License-Identifier: MIT
#include "ui/widgets/datasetcredentialedit.h"

#include "ui/widgets/label.h"
#include "ui/widgets/secretedit.h"

#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QToolButton>

#include <utility>

namespace slipway::ui {

namespace {

/// A caption is shown as it is: an ampersand in it is no shortcut.
void setCaption(QLabel *caption, const QString &text)
{
    caption->setText(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

QLabel *makeCaption(QWidget *buddy)
{
    auto *caption = new QLabel;
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(buddy);
    return caption;
}

} // namespace

DatasetCredentialEdit::DatasetCredentialEdit(session::Session &session, const DatasetCredentialNames &names,
                                             QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_paste(new QLineEdit)
    , m_dataset(new QLineEdit)
    , m_knownModel(new QStringListModel(this))
    , m_known(new QToolButton)
    , m_secret(new SecretEdit)
    , m_told(makeHint())
    , m_odd(makeHint())
{
    build(names);
    connect(m_paste, &QLineEdit::textChanged, this, &DatasetCredentialEdit::pasteChanged);
    connect(m_paste, &QLineEdit::editingFinished, this, &DatasetCredentialEdit::understandPaste);
    connect(m_dataset, &QLineEdit::textChanged, this, &DatasetCredentialEdit::datasetChanged);
    connect(m_secret, &SecretEdit::changed, this, &DatasetCredentialEdit::secretChanged);
    setSpec({});
}

void DatasetCredentialEdit::build(const DatasetCredentialNames &names)
{
    m_paste->setObjectName(names.paste);
    m_paste->setEchoMode(QLineEdit::Password);
    m_paste->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_dataset->setObjectName(names.dataset);
    m_dataset->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *completer = new QCompleter(m_knownModel, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_dataset->setCompleter(completer);
    m_known->setObjectName(QStringLiteral("knownDatasets"));
    m_known->setText(tr("&Used before"));
    m_known->setAccessibleName(tr("Choose a dataset used before"));
    m_known->setPopupMode(QToolButton::InstantPopup);
    m_known->setFocusPolicy(Qt::StrongFocus);
    m_known->setMenu(new QMenu(m_known));
    m_known->hide();
    m_secret->field()->setObjectName(names.secret);
    m_pasteLabel = makeCaption(m_paste);
    m_datasetLabel = makeCaption(m_dataset);
    m_secretLabel = makeCaption(m_secret->field());
    m_told->setObjectName(QStringLiteral("pasteTold"));
    m_told->hide();
    m_odd->hide();

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *key = new QHBoxLayout;
    key->addWidget(m_dataset, 1);
    key->addWidget(m_known);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_pasteLabel, 0, 0);
    grid->addWidget(m_paste, 0, 1);
    grid->addWidget(m_told, 1, 1);
    grid->addWidget(m_datasetLabel, 2, 0);
    grid->addLayout(key, 2, 1);
    grid->addWidget(m_secretLabel, 3, 0);
    grid->addWidget(m_secret, 3, 1);
    grid->addWidget(m_odd, 4, 1);
}

void DatasetCredentialEdit::setSpec(const domain::CredentialSpec &spec)
{
    m_spec = spec;
    const auto name = [](const QString &given, const QString &usual) {
        return given.isEmpty() ? usual : given;
    };
    const QString paste = name(spec.pasteLabel, tr("Paste from the web page"));
    const QString dataset = name(spec.datasetLabel, tr("Dataset"));
    const QString secret = name(spec.label, tr("Token"));
    setCaption(m_pasteLabel, paste);
    m_paste->setAccessibleName(paste);
    m_paste->setPlaceholderText(tr("token, address or command"));
    m_paste->setAccessibleDescription(
        tr("Takes the token, the address of the page or a whole command, and fills in the fields below. It "
           "is empty again at once, for it holds the token."));
    setCaption(m_datasetLabel, dataset);
    m_dataset->setAccessibleName(dataset);
    setCaption(m_secretLabel, secret);
    m_secret->setLabel(secret);
}

void DatasetCredentialEdit::setFixedDataset(const QString &dataset)
{
    m_fixed = dataset;
    m_dataset->setReadOnly(!dataset.isEmpty());
    if (!dataset.isEmpty())
        setDataset(dataset);
    m_known->setVisible(dataset.isEmpty() && !m_knownModel->stringList().isEmpty());
}

void DatasetCredentialEdit::setCredential(const QString &dataset, const base::Secret &secret)
{
    setDataset(dataset);
    m_rememberedFor.clear();
    m_secret->setSecret(secret);
    tell({});
}

void DatasetCredentialEdit::offerKnown()
{
    const QStringList known = m_session.knownDatasets();
    m_knownModel->setStringList(known);
    m_known->menu()->clear();
    for (const QString &one : known) {
        QAction *choice = m_known->menu()->addAction(QString(one).replace(u'&', QStringLiteral("&&")));
        connect(choice, &QAction::triggered, this, [this, one] {
            setDataset(one);
            loadRemembered();
            m_dataset->setFocus(Qt::OtherFocusReason);
        });
    }
    m_known->setVisible(m_fixed.isEmpty() && !known.isEmpty());
}

QString DatasetCredentialEdit::dataset() const
{
    return m_dataset->text().trimmed();
}

base::Secret DatasetCredentialEdit::secret() const
{
    return m_secret->secret();
}

bool DatasetCredentialEdit::hasSecret() const
{
    return !m_secret->isEmpty();
}

QLineEdit *DatasetCredentialEdit::secretField() const
{
    return m_secret->field();
}

void DatasetCredentialEdit::clearSecrets()
{
    m_paste->setText({}); // and not clear(): that could be undone
    m_secret->clear();
    m_rememberedFor.clear();
    tell({});
}

void DatasetCredentialEdit::pasteChanged(const QString &text)
{
    // A paste comes all at once. What is typed or spelled out by a program is looked at when it is complete.
    const bool isPaste = text.size() - std::exchange(m_pasted, text.size()) > 1;
    if (isPaste)
        understandPaste();
}

void DatasetCredentialEdit::understandPaste()
{
    const QString text = m_paste->text();
    if (text.isEmpty())
        return;
    m_paste->setText({});
    understand(text);
}

void DatasetCredentialEdit::understand(const QString &text)
{
    domain::DatasetCredential found = m_session.credentialIn(text);
    if (!m_fixed.isEmpty() && !found.dataset.isEmpty() && found.dataset != m_fixed)
        return tell(
            tr("This belongs to the dataset %1, but it goes on with %2 alone. Take the token from the "
               "page of %2.")
                .arg(found.dataset, m_fixed));
    if (!found.dataset.isEmpty() && found.dataset != dataset())
        m_secret->clear(); // it opens another dataset
    if (!found.dataset.isEmpty())
        setDataset(found.dataset);
    if (!found.secret.isEmpty()) {
        m_rememberedFor.clear();
        m_secret->setSecret(found.secret);
    }
    tellFound(found);
    if (!found.dataset.isEmpty() && found.secret.isEmpty())
        loadRemembered();
}

void DatasetCredentialEdit::tellFound(const domain::DatasetCredential &found)
{
    const QString name = m_dataset->accessibleName();
    const QString secret = m_secret->field()->accessibleName();
    if (found.dataset.isEmpty() && found.secret.isEmpty())
        tell(tr("Neither of the two was found in it. Copy the whole line from the page once more."));
    else if (found.secret.isEmpty() && m_secret->isEmpty())
        tell(tr("%1: filled in. %2: still missing.").arg(name, secret));
    else if (dataset().isEmpty())
        tell(tr("%1: filled in. %2: still missing.").arg(secret, name));
    else if (found.secret.isEmpty() || found.dataset.isEmpty())
        tell(tr("%1: filled in.").arg(found.secret.isEmpty() ? name : secret));
    else
        tell(tr("Both are filled in."));
}

void DatasetCredentialEdit::datasetChanged(const QString &text)
{
    const QString before = std::exchange(m_before, text);
    if (m_isFilling)
        return;
    // What was meant for the field above must not stand here to be read.
    if (text.size() - before.size() > 1) {
        const domain::DatasetCredential found = m_session.credentialIn(text);
        if (!found.secret.isEmpty() || (!found.dataset.isEmpty() && found.dataset != text.trimmed())) {
            setDataset(before);
            return understand(text);
        }
    }
    tell({});
    if (!m_rememberedFor.isEmpty() && m_rememberedFor != dataset()) {
        m_rememberedFor.clear();
        m_secret->clear();
    }
    loadRemembered();
    Q_EMIT changed();
}

void DatasetCredentialEdit::setDataset(const QString &dataset)
{
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_dataset->setText(dataset);
    if (!m_rememberedFor.isEmpty() && m_rememberedFor != dataset) {
        m_rememberedFor.clear();
        m_secret->clear();
    }
    Q_EMIT changed();
}

void DatasetCredentialEdit::loadRemembered()
{
    const QString wanted = dataset();
    if (!m_secret->isEmpty() || !m_knownModel->stringList().contains(wanted))
        return;
    m_session.storedSecretOf(
        wanted, this, [this, wanted](const base::Outcome<std::optional<base::Secret>> &outcome) {
            // Without a keychain there is simply nothing remembered.
            if (!outcome || !outcome.value() || wanted != dataset() || !m_secret->isEmpty())
                return;
            m_secret->setSecret(*outcome.value());
            m_rememberedFor = wanted;
            tell({});
            Q_EMIT remembered();
        });
}

void DatasetCredentialEdit::secretChanged()
{
    const QString text = m_secret->field()->text();
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(m_spec.pattern));
    const bool odd = !text.isEmpty() && !m_spec.pattern.isEmpty() && !pattern.match(text).hasMatch();
    setTextOrHide(m_odd, odd ? m_spec.patternHint : QString());
    Q_EMIT changed();
}

void DatasetCredentialEdit::tell(const QString &sentence)
{
    setTextOrHide(m_told, sentence);
}

} // namespace slipway::ui
