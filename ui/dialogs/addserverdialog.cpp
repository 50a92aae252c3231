// SPDX-License-Identifier: MIT
#include "ui/dialogs/addserverdialog.h"

#include "base/failure.h"
#include "ui/forms/form.h"
#include "ui/widgets/label.h"
#include "wording/failuretext.h"

#include <QDialogButtonBox>
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
                           AddServerDialog::tr("How the server is called in the list."), true);
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
        if (std::none_of(kind.choices.cbegin(), kind.choices.cend(), same))
            kind.choices.append({profile.kind, AddServerDialog::tr("like %1").arg(profile.name)});
    }
    if (!kind.choices.isEmpty())
        kind.initial = kind.choices.first().value;
    FieldSpec test =
        field(QStringLiteral("test"), FieldSpec::Kind::Switch, AddServerDialog::tr("This is a test server"),
              AddServerDialog::tr("Every page will then say so."), false);
    return {name, kind, protocolField(), api, web, test};
}

} // namespace

AddServerDialog::AddServerDialog(const QList<domain::Profile> &known, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_form(new Form(fieldsFor(known)))
{
    setObjectName(QStringLiteral("addServerDialog"));
    setWindowTitle(tr("Add a server"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(tr("&Add server"), QDialogButtonBox::AcceptRole)
        ->setObjectName(QStringLiteral("addServerAccept"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("addServerCancel"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddServerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(460, sizeHint().height());
    m_form->focusFirstField();
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
    domain::Profile profile;
    profile.own = true;
    profile.name = values.value(QStringLiteral("name")).toString();
    profile.id = freeId(profile.name);
    profile.kind = values.value(QStringLiteral("kind")).toString();
    profile.description = tr("Added by you.");
    profile.api = domain::normalisedAddress(values.value(QStringLiteral("api")).toString());
    const QString web = values.value(QStringLiteral("web")).toString();
    if (!web.isEmpty())
        profile.web = domain::normalisedAddress(web);
    profile.keyPage = profile.web;
    profile.test = values.value(QStringLiteral("test")).toBool();
    const QString protocol = values.value(QStringLiteral("protocol")).toString();
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
    if (m_form->focusFirstProblem())
        return;
    Q_EMIT chosen(profile());
    QDialog::accept();
}

} // namespace slipway::ui
