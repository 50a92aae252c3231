// SPDX-License-Identifier: MIT
#include "ui/pages/wherepage.h"

#include "ui/dialogs/addserverdialog.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/serversdialog.h"
#include "ui/language/language.h"
#include "ui/language/serverwords.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrappingrow.h"
#include "wording/format.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

WherePage::WherePage(PageContext &context)
    : Page(Step::Where, context)
{
    body()->addWidget(makeUnfinished());
    body()->addWidget(makeServers(), 1);
    fillServers(context.server);
    const domain::Profile *chosen = selected();
    if (!context.server.isEmpty() && (!chosen || chosen->id != context.server))
        banner()->show({Banner::Tone::Careful,
                        tr("There is no server called \u201c%1\u201d").arg(context.server),
                        tr("Choose one from the list, or add it."),
                        {},
                        {},
                        {}});
}

QWidget *WherePage::makeServers()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = makeLabel(tr("Choose the &server that shall keep your data:"));
    m_servers = makeCardList(QStringLiteral("servers"), tr("Servers"));
    head->setBuddy(m_servers);
    m_about = makeHint();
    m_about->setObjectName(QStringLiteral("aboutServer"));
    auto *add = new QPushButton(tr("&Add server\u2026"));
    add->setObjectName(QStringLiteral("addServer"));
    auto *manage = new QPushButton(tr("&Keys and servers\u2026"));
    manage->setObjectName(QStringLiteral("manageServers"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_about, 1);
    row->addWidget(add, 0, Qt::AlignTop);
    auto *connection = new QPushButton(tr("Connection sett&ings\u2026"));
    connection->setObjectName(QStringLiteral("connectionSettings"));
    auto *report = new QPushButton(tr("Save re&port\u2026"));
    report->setObjectName(QStringLiteral("saveReport"));
    auto *help = new WrappingRow;
    help->addWidget(manage);
    help->addWidget(connection);
    help->addWidget(report);
    auto *top = new QHBoxLayout;
    top->addWidget(head, 1);
    addLanguages(top);
    column->addLayout(top);
    column->addWidget(m_servers, 1);
    column->addLayout(row);
    column->addLayout(help);
    connect(connection, &QPushButton::clicked, this, [this] { Q_EMIT connectionWanted(false); });
    connect(report, &QPushButton::clicked, this, &WherePage::reportWanted);
    connect(manage, &QPushButton::clicked, this, &WherePage::manageServers);
    connect(m_servers, &QListWidget::currentRowChanged, this, &WherePage::serverSelected);
    connect(m_servers, &QListWidget::itemDoubleClicked, this, &WherePage::next);
    connect(add, &QPushButton::clicked, this, &WherePage::addServer);
    return box;
}

void WherePage::addLanguages(QHBoxLayout *row)
{
    if (!context().language)
        return;
    auto *label = new QLabel(tr("&Language:"));
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("language"));
    box->setAccessibleName(tr("Language"));
    label->setBuddy(box);
    box->addItem(tr("As the system", "language"), QString());
    box->addItem(QStringLiteral("English"),
                 QStringLiteral("en")); // each in its own language: to be found again
    box->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    box->setCurrentIndex(qMax(0, box->findData(session().language())));
    connect(box, &QComboBox::activated, this, [this, box] {
        const QString code = box->currentData().toString();
        session().setLanguage(code);
        context().language->speak(code);
    });
    row->addWidget(label);
    row->addWidget(box);
}

void WherePage::languageChanged()
{
    const domain::Profile *profile = selected();
    fillServers(profile ? profile->id : QString());
    loadUnfinished();
}

QWidget *WherePage::makeUnfinished()
{
    m_unfinishedBox = new QGroupBox(tr("Unfinished publications"));
    m_unfinished = makeCardList(QStringLiteral("unfinished"), tr("Unfinished publications"));
    fitToCards(m_unfinished, 2);
    m_unfinishedBox->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_continue = new QPushButton(tr("&Continue"));
    m_continue->setObjectName(QStringLiteral("continue"));
    m_discard = new QPushButton(tr("&Discard\u2026"));
    m_discard->setObjectName(QStringLiteral("discard"));
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_continue);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    auto *row = new QHBoxLayout(m_unfinishedBox);
    row->addWidget(m_unfinished, 1, Qt::AlignTop);
    row->addLayout(buttons);
    m_unfinishedBox->hide();
    connect(m_continue, &QPushButton::clicked, this, &WherePage::continueUnfinished);
    connect(m_discard, &QPushButton::clicked, this, &WherePage::discardUnfinished);
    connect(m_unfinished, &QListWidget::itemDoubleClicked, this, &WherePage::continueUnfinished);
    return m_unfinishedBox;
}

void WherePage::enter()
{
    serverSelected();
    loadUnfinished();
}

void WherePage::leave()
{
    setIdle();
}

void WherePage::fillServers(const QString &select)
{
    m_profiles = session().profiles();
    m_servers->clear();
    int row = 0;
    for (const domain::Profile &profile : std::as_const(m_profiles)) {
        addServerCard(m_servers, profile, inWords(profile.description));
        if (profile.id == select)
            row = m_servers->count() - 1;
    }
    m_servers->setCurrentRow(row);
}

const domain::Profile *WherePage::selected() const
{
    const int row = m_servers->currentRow();
    return row >= 0 && row < m_profiles.size() ? &m_profiles.at(row) : nullptr;
}

void WherePage::serverSelected()
{
    const domain::Profile *profile = selected();
    if (profile) {
        const QString address =
            profile->web.isEmpty() ? profile->api.toDisplayString() : profile->web.toDisplayString();
        m_about->setText(address.isEmpty() ? QString()
                                           : tr("Address: %1").arg(address)); // the card says the rest
        Q_EMIT serverChanged(*profile);
    }
    Q_EMIT changed();
}

bool WherePage::isComplete() const
{
    return selected() != nullptr;
}

QWidget *WherePage::firstThing() const
{
    return m_servers;
}

QString WherePage::summary() const
{
    return m_chosen ? inWords(session().server().name) : QString();
}

void WherePage::next()
{
    const domain::Profile *profile = selected();
    if (!profile || isBusy())
        return;
    // Coming back to the same server keeps the sign-in and the dataset.
    if (m_chosen && session().server().id == profile->id)
        Q_EMIT advance();
    else
        choose(*profile);
}

void WherePage::choose(const domain::Profile &profile)
{
    banner()->clear();
    setBusy(profile.practice ? tr("Starting the practice server\u2026") : tr("Getting ready\u2026"));
    session().chooseServer(profile, this, [this](const base::Outcome<domain::Profile> &outcome) {
        setIdle();
        if (!outcome)
            return showFailure(
                outcome.failure(), [this] { next(); }, m_servers);
        m_chosen = true;
        Q_EMIT serverChanged(outcome.value());
        Q_EMIT advance();
    });
}

void WherePage::addServer()
{
    auto *dialog = new AddServerDialog(m_profiles, ask(), this);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &AddServerDialog::chosen, this, [this](const domain::Profile &profile) {
        try {
            session().saveProfile(profile);
            fillServers(profile.id);
        } catch (const base::Failure &failure) {
            showFailure(failure);
        }
    });
    dialog->open();
}

void WherePage::manageServers()
{
    const domain::Profile *profile = selected();
    auto *dialog = new ServersDialog(session(), ask(), profile ? profile->id : QString(), this);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &ServersDialog::serverChanged, this, [this](const QString &id) {
        if (session().server().id == id)
            m_chosen = false; // what was changed counts when it is chosen again
        fillServers(id);
    });
    dialog->open();
}

void WherePage::loadUnfinished()
{
    session().unfinished(this, [this](const base::Outcome<QList<session::Unfinished>> &outcome) {
        if (outcome)
            fillUnfinished(outcome.value());
        else
            showFailure(outcome.failure(), [this] { loadUnfinished(); });
    });
}

void WherePage::fillUnfinished(const QList<session::Unfinished> &list)
{
    const QListWidgetItem *item = m_unfinished->currentItem();
    const QString selected = item ? item->data(Qt::UserRole).toString() : QString();
    int row = 0;
    m_unfinished->clear();
    for (const session::Unfinished &one : list) {
        if (one.id == session().publicationId())
            continue; // the one this window works on
        QStringList parts{inWords(one.serverName)};
        if (one.filesTotal > 0)
            parts.append(
                tr("%1 of %n file(s) done", nullptr, int(one.filesTotal)).arg(wording::count(one.filesDone)));
        if (one.published)
            parts.append(tr("published"));
        if (one.updated.isValid())
            parts.append(QLocale().toString(one.updated.toLocalTime(), QLocale::ShortFormat));
        addCard(m_unfinished, one.title.isEmpty() ? tr("Not yet named") : one.title,
                parts.join(QStringLiteral(" \u00b7 ")), QString(), QStringLiteral("resume"), one.id);
        if (one.id == selected)
            row = m_unfinished->count() - 1;
    }
    m_unfinishedBox->setVisible(m_unfinished->count() > 0);
    if (m_unfinished->count() > 0)
        m_unfinished->setCurrentRow(row);
}

void WherePage::continueUnfinished()
{
    const QListWidgetItem *item = m_unfinished->currentItem();
    if (!item || isBusy())
        return;
    banner()->clear();
    setBusy(tr("Opening the publication\u2026"));
    session().open(item->data(Qt::UserRole).toString(), this,
                   [this](const base::Outcome<session::Unfinished> &outcome) {
                       setIdle();
                       if (outcome)
                           opened(outcome.value());
                       else
                           showFailure(outcome.failure(), [this] { continueUnfinished(); });
                   });
}

void WherePage::opened(const session::Unfinished &unfinished)
{
    m_chosen = true;
    const QString id = session().server().id;
    for (int row = 0; row < m_profiles.size(); ++row) {
        if (m_profiles.at(row).id == id)
            m_servers->setCurrentRow(row);
    }
    Q_EMIT serverChanged(session().server());
    context().resumeAt = stepFromKey(unfinished.page);
    context().paths.clear(); // what the command line named belongs to a new publication
    Q_EMIT advance();
}

void WherePage::discardUnfinished()
{
    const QListWidgetItem *item = m_unfinished->currentItem();
    if (!item)
        return;
    Question question;
    question.name = QStringLiteral("discardQuestion");
    question.title = tr("Forget \u201c%1\u201d?").arg(item->text());
    question.text =
        tr("It disappears from this list. Your own files stay as they are, and so do the files that are "
           "on the server already.");
    question.choices = {tr("&Keep it"), tr("&Forget it")};
    ask().question(this, question, [this, id = item->data(Qt::UserRole).toString()](int choice) {
        if (choice != 1)
            return;
        session().discard(id, this, [this](const base::Outcome<void> &outcome) {
            if (!outcome)
                showFailure(outcome.failure());
            loadUnfinished();
        });
    });
}

} // namespace slipway::ui
