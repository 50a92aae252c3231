// SPDX-License-Identifier: MIT
#include "ui/dialogs/addserverdialog.h"

#include "base/failure.h"
#include "session/authorityfile.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/form.h"
#include "ui/language/serverwords.h"
#include "ui/widgets/label.h"
#include "wording/failuretext.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::ui {

namespace {

using domain::FieldSpec;

FieldSpec field(const QString &key, FieldSpec::Kind kind, const QString &label, const QString &help,
                bool required)
{
    FieldSpec spec;
    spec.key = key;
    spec.kind = kind;
    spec.label = label;
    spec.help = help;
    spec.required = required;
    return spec;
}

/// Only the Data Bank has servers that speak more than one protocol at one address.
FieldSpec protocolField()
{
    FieldSpec protocol =
        field(QStringLiteral("protocol"), FieldSpec::Kind::Choice, AddServerDialog::tr("Protocol"),
              AddServerDialog::tr("Choose one only if you were told to."), true);
    protocol.choices = {{QStringLiteral("auto"), AddServerDialog::tr("found out by itself")},
                        {QStringLiteral("phases"), AddServerDialog::tr("phases (setup, transfer, verify)")},
                        {QStringLiteral("tus"), AddServerDialog::tr("tus and a registration")},
                        {QStringLiteral("next"), AddServerDialog::tr("next (the successor\u2019s tus)")}};
    protocol.initial = QStringLiteral("auto");
    protocol.showWhen = QStringLiteral("kind=databank");
    return protocol;
}

QList<FieldSpec> fieldsFor(const QList<domain::Profile> &known)
{
    FieldSpec name = field(QStringLiteral("name"), FieldSpec::Kind::Text, AddServerDialog::tr("Name"),
                           AddServerDialog::tr("Name shown in the list."), true);
    name.maximum = 80;
    FieldSpec api =
        field(QStringLiteral("api"), FieldSpec::Kind::Text, AddServerDialog::tr("Address of its API"),
              AddServerDialog::tr("The people who run the server tell you. It begins with https."), true);
    api.placeholder = QStringLiteral("https://api.example.org/api");
    FieldSpec web =
        field(QStringLiteral("web"), FieldSpec::Kind::Text, AddServerDialog::tr("Address of its web site"),
              AddServerDialog::tr("Where you sign in and find your key."), false);
    web.placeholder = QStringLiteral("https://example.org");
    FieldSpec kind = field(QStringLiteral("kind"), FieldSpec::Kind::Choice,
                           AddServerDialog::tr("Kind of server"), {}, true);
    for (const domain::Profile &profile : known) {
        const auto same = [&profile](const domain::FieldChoice &choice) {
            return choice.value == profile.kind;
        };
        if (!profile.practice && std::none_of(kind.choices.cbegin(), kind.choices.cend(), same))
            kind.choices.append({profile.kind, AddServerDialog::tr("like %1").arg(inWords(profile.name))});
    }
    if (!kind.choices.isEmpty())
        kind.initial = kind.choices.first().value;
    FieldSpec test =
        field(QStringLiteral("test"), FieldSpec::Kind::Switch, AddServerDialog::tr("This is a test server"),
              AddServerDialog::tr("Every page will then say so."), false);
    return {name, kind, protocolField(), api, web, test};
}

} // namespace

AddServerDialog::AddServerDialog(const QList<domain::Profile> &known, Ask &ask, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_ask(ask)
    , m_form(new Form(fieldsFor(known)))
{
    setObjectName(QStringLiteral("addServerDialog"));
    setWindowTitle(tr("Add a server"));
    m_accept = new QPushButton(tr("&Add server"));
    m_accept->setObjectName(QStringLiteral("addServerAccept"));
    m_accept->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("addServerCancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(makeAuthority());
    column->addStretch(1);
    column->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &AddServerDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    resize(460, sizeHint().height());
    m_form->focusFirstField();
}

QWidget *AddServerDialog::makeAuthority()
{
    auto *box = new QWidget;
    m_authority = new QLineEdit;
    m_authority->setObjectName(QStringLiteral("authorityFile"));
    m_authority->setAccessibleName(tr("Certificate of its authority"));
    auto *choose = new QPushButton(tr("Ch&oose\u2026"));
    choose->setObjectName(QStringLiteral("chooseAuthority"));
    choose->setAccessibleName(tr("Choose the certificate of its authority"));
    choose->setAutoDefault(false);
    m_authorityText = makeHint();
    m_authorityText->setObjectName(QStringLiteral("authorityText"));
    QLabel *head = makeHeading(tr("Certificate of its au&thority"));
    head->setBuddy(m_authority);
    auto *row = new QHBoxLayout;
    row->addWidget(m_authority, 1);
    row->addWidget(choose);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(head);
    column->addLayout(row);
    column->addWidget(m_authorityText);
    connect(choose, &QPushButton::clicked, this, &AddServerDialog::chooseAuthority);
    connect(m_authority, &QLineEdit::editingFinished, this, &AddServerDialog::showAuthority);
    showAuthority();
    return box;
}

void AddServerDialog::chooseAuthority()
{
    m_ask.files(this, tr("Certificate of the server\u2019s authority (PEM)"),
                [this](const QStringList &files) {
                    if (files.isEmpty())
                        return;
                    m_authority->setText(QDir::toNativeSeparators(files.first()));
                    showAuthority();
                });
}

bool AddServerDialog::showAuthority()
{
    const QString file = QDir::fromNativeSeparators(m_authority->text().trimmed());
    if (file.isEmpty()) {
        m_authorityText->setText(
            tr("Only needed if your IT department gave you a certificate file (.pem). It is then "
               "trusted for this server and its storage, besides those this computer trusts."));
        return true;
    }
    try {
        const QStringList names = session::authoritiesIn(file);
        m_authorityText->setText(tr("Trusted for this server: %1").arg(names.join(QStringLiteral(", "))));
        return true;
    } catch (const base::Failure &failure) {
        const wording::FailureText words = wording::textFor(failure);
        m_authorityText->setText(words.explanation + QLatin1Char(' ') + words.action);
        return false;
    }
}

void AddServerDialog::edit(const domain::Profile &profile)
{
    m_edited = profile;
    setWindowTitle(tr("Change a server"));
    m_accept->setText(tr("C&hange server"));
    QJsonObject values;
    values.insert(QStringLiteral("name"), profile.name);
    values.insert(QStringLiteral("kind"), profile.kind);
    values.insert(QStringLiteral("api"), profile.api.toString());
    values.insert(QStringLiteral("web"), profile.web.toString());
    values.insert(QStringLiteral("test"), profile.test);
    const QString protocol = profile.options.value(QStringLiteral("protocol")).toString();
    values.insert(QStringLiteral("protocol"), protocol.isEmpty() ? QStringLiteral("auto") : protocol);
    m_form->setValues(values);
    m_authority->setText(QDir::toNativeSeparators(profile.certificates));
    showAuthority();
}

QString AddServerDialog::freeId(const QString &name) const
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString base = QString(name.toLower()).replace(others, QStringLiteral("-"));
    base = QStringLiteral("own-") + (base == QLatin1String("-") ? QStringLiteral("server") : base);
    const auto taken = [this](const QString &id) {
        return std::any_of(m_known.cbegin(), m_known.cend(),
                           [&id](const domain::Profile &one) { return one.id == id; });
    };
    QString id = base;
    for (int number = 2; taken(id); ++number)
        id = base + QLatin1Char('-') + QString::number(number);
    return id;
}

domain::Profile AddServerDialog::profile() const
{
    const QJsonObject values = m_form->values();
    domain::Profile profile = m_edited.value_or(domain::Profile());
    profile.own = true;
    profile.name = values.value(QStringLiteral("name")).toString();
    profile.kind = values.value(QStringLiteral("kind")).toString();
    if (!m_edited) {
        profile.id = freeId(profile.name);
        profile.description = tr("Added by you.");
    }
    profile.certificates = QDir::fromNativeSeparators(m_authority->text().trimmed());
    profile.api = domain::normalisedAddress(values.value(QStringLiteral("api")).toString());
    const QString web = values.value(QStringLiteral("web")).toString();
    profile.web = web.isEmpty() ? QUrl() : domain::normalisedAddress(web);
    profile.keyPage = profile.web;
    profile.test = values.value(QStringLiteral("test")).toBool();
    const QString protocol = values.value(QStringLiteral("protocol")).toString();
    profile.options.remove(QStringLiteral("protocol"));
    if (!protocol.isEmpty() && protocol != QLatin1String("auto"))
        profile.options.insert(QStringLiteral("protocol"), protocol);
    return profile;
}

void AddServerDialog::accept()
{
    domain::Problems problems = domain::checkFields(m_form->fields(), m_form->values());
    for (const QString &key : {QStringLiteral("api"), QStringLiteral("web")}) {
        const QString text = m_form->values().value(key).toString();
        if (text.isEmpty())
            continue;
        try {
            domain::normalisedAddress(text);
        } catch (const base::Failure &failure) {
            const wording::FailureText words = wording::textFor(failure);
            domain::Problem problem(domain::Problem::Severity::Error, "address", words.explanation,
                                    words.action);
            problem.field = key;
            problems.append(problem);
        }
    }
    m_form->showProblems(problems);
    if (const int wanted = layout()->totalHeightForWidth(width()); wanted > height())
        resize(width(), wanted); // each complaint takes a line
    if (m_form->focusFirstProblem())
        return;
    if (!showAuthority())
        return m_authority->setFocus(Qt::OtherFocusReason);
    Q_EMIT chosen(profile());
    QDialog::accept();
}

} // namespace slipway::ui
