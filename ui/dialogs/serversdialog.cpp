// SPDX-License-Identifier: MIT
#include "ui/dialogs/serversdialog.h"

#include "session/session.h"
#include "ui/dialogs/addserverdialog.h"
#include "ui/dialogs/ask.h"
#include "ui/language/serverwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/savefile.h"

#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

ServersDialog::ServersDialog(session::Session &session, Ask &ask, const QString &selected, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_ask(ask)
    , m_banner(new Banner)
{
    setObjectName(QStringLiteral("serversDialog"));
    setWindowTitle(tr("Keys and servers"));
    auto *close = new QPushButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("serversClose"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(makeServers(), 1);
    column->addWidget(makeKeys());
    column->addLayout(buttons);
    resize(700, 560);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_servers, &QListWidget::currentRowChanged, this, &ServersDialog::showSelected);
    connect(m_keys, &QListWidget::currentRowChanged, this,
            [this](int row) { m_forget->setEnabled(row >= 0); });
    fillServers(selected);
    loadKeys();
}

QPushButton *ServersDialog::makeButton(const QString &text, const char *name,
                                       void (ServersDialog::*pressed)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, pressed);
    return button;
}

QWidget *ServersDialog::makeServers()
{
    auto *box = new QWidget;
    auto *head = makeLabel(tr("&Servers on your list:"));
    m_servers = makeCardList(QStringLiteral("managedServers"), tr("Servers"));
    head->setBuddy(m_servers);
    m_change = makeButton(tr("Chan&ge\u2026"), "editServer", &ServersDialog::change);
    m_duplicate = makeButton(tr("&Duplicate"), "duplicateServer", &ServersDialog::duplicate);
    m_export = makeButton(tr("&Export\u2026"), "exportServer", &ServersDialog::exportFile);
    m_remove = makeButton(tr("&Remove\u2026"), "removeServer", &ServersDialog::remove);
    auto *side = new QVBoxLayout;
    side->addWidget(makeButton(tr("&Import\u2026"), "importServers", &ServersDialog::importFile));
    for (QPushButton *button : {m_export, m_duplicate, m_change, m_remove})
        side->addWidget(button);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_servers, 1);
    row->addLayout(side);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(head);
    column->addLayout(row, 1);
    return box;
}

QWidget *ServersDialog::makeKeys()
{
    auto *box = new QWidget;
    m_keysText = makeLabel();
    m_keysText->setObjectName(QStringLiteral("keysText"));
    m_keys = new QListWidget;
    m_keysText->setBuddy(m_keys);
    m_keys->setObjectName(QStringLiteral("keptKeys"));
    m_keys->setAccessibleName(tr("Keys in the system keychain"));
    m_keys->setFixedHeight(5 * fontMetrics().lineSpacing());
    m_forget = makeButton(tr("&Forget key"), "forgetKey", &ServersDialog::forgetKey);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    row->addWidget(m_forget, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_keysText);
    column->addLayout(row);
    return box;
}

void ServersDialog::fillServers(const QString &select)
{
    m_profiles = m_session.profiles();
    m_servers->clear();
    int row = 0;
    for (const domain::Profile &profile : std::as_const(m_profiles)) {
        const QString address =
            profile.practice ? tr("This computer") : profile.api.toDisplayString(QUrl::RemoveUserInfo);
        addServerCard(m_servers, profile,
                      profile.own && !profile.practice ? tr("Your own server: %1").arg(address) : address);
        if (profile.id == select)
            row = m_servers->count() - 1;
    }
    m_servers->setCurrentRow(row);
}

const domain::Profile *ServersDialog::selected() const
{
    const int row = m_servers->currentRow();
    return row >= 0 && row < m_profiles.size() ? &m_profiles.at(row) : nullptr;
}

void ServersDialog::showSelected()
{
    const domain::Profile *profile = selected();
    const bool isReal = profile && !profile->practice;
    m_change->setEnabled(profile && profile->own);
    m_remove->setEnabled(profile && profile->own);
    m_duplicate->setEnabled(isReal);
    m_export->setEnabled(isReal);
    showKeys();
}

void ServersDialog::loadKeys()
{
    m_session.keptKeys(this, [this](const base::Outcome<QList<session::KeptKey>> &outcome) {
        if (!outcome)
            return m_banner->showFailure(outcome.failure(), {}, [this] { loadKeys(); });
        m_kept = outcome.value();
        showKeys();
    });
}

QList<session::KeptKey> ServersDialog::keysOf(const QString &server) const
{
    QList<session::KeptKey> keys;
    for (const session::KeptKey &key : m_kept) {
        if (key.server == server)
            keys.append(key);
    }
    return keys;
}

void ServersDialog::showKeys()
{
    m_keys->clear();
    const domain::Profile *profile = selected();
    const QList<session::KeptKey> keys = profile ? keysOf(profile->id) : QList<session::KeptKey>();
    for (const session::KeptKey &key : keys) {
        m_keys->addItem(key.dataset.isEmpty()
                            ? tr("Key of this server, as \u201c%1\u201d").arg(key.entry())
                            : tr("Token of %1, as \u201c%2\u201d").arg(key.dataset, key.entry()));
    }
    m_keysText->setText(keys.isEmpty() ? tr("The system keychain has no key for this server.")
                                       : tr("What the system keychain keeps for this server:"));
    m_keys->setVisible(!keys.isEmpty());
    m_forget->setVisible(!keys.isEmpty());
    m_keys->setCurrentRow(keys.isEmpty() ? -1 : 0);
}

void ServersDialog::alter(const std::function<QString()> &work)
{
    m_banner->clear();
    try {
        const QString id = work();
        fillServers(id);
        Q_EMIT serverChanged(id);
    } catch (const base::Failure &failure) {
        const domain::Profile *profile = selected();
        fillServers(profile ? profile->id : QString()); // some of it may have been done
        m_banner->showFailure(failure, {});
    }
}

void ServersDialog::change()
{
    const domain::Profile *profile = selected();
    if (!profile)
        return;
    auto *dialog = new AddServerDialog(m_profiles, m_ask, this);
    dialog->edit(*profile);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &AddServerDialog::chosen, this, [this](const domain::Profile &changed) {
        alter([this, &changed] {
            m_session.saveProfile(changed);
            return changed.id;
        });
    });
    dialog->open();
}

void ServersDialog::duplicate()
{
    if (const domain::Profile *profile = selected())
        alter([this, id = profile->id] { return m_session.copyOf(id).id; });
}

void ServersDialog::importFile()
{
    m_ask.files(this, tr("Import servers from a file"), [this](const QStringList &files) {
        if (!files.isEmpty())
            alter([this, file = files.first()] { return m_session.importServers(file).constFirst().id; });
    });
}

void ServersDialog::exportFile()
{
    const domain::Profile *profile = selected();
    if (!profile)
        return;
    QByteArray bytes;
    try {
        bytes = m_session.serverFile(profile->id);
    } catch (const base::Failure &failure) {
        return m_banner->showFailure(failure, {});
    }
    auto save = [this, bytes](const QString &file) {
        if (file.isEmpty())
            return;
        saveInBackground(file, bytes, this, [this, file](const base::Outcome<void> &outcome) {
            if (!outcome)
                return m_banner->showFailure(outcome.failure(), {});
            m_banner->show({Banner::Tone::Note,
                            tr("The server is saved, without any key"),
                            QDir::toNativeSeparators(file),
                            {},
                            {},
                            {}});
        });
    };
    m_ask.saveAs(this, tr("Export server"), profile->id + QStringLiteral(".json"),
                 {tr("Servers of Slipway (*.json)")}, save);
}

void ServersDialog::remove()
{
    const domain::Profile *profile = selected();
    if (!profile)
        return;
    Question question;
    question.name = QStringLiteral("removeServerQuestion");
    question.title = tr("Remove \u201c%1\u201d from the list?").arg(inWords(profile->name));
    question.text = tr("Nothing changes on the server itself. What the system keychain keeps for it is "
                       "removed.");
    question.choices = {tr("&Keep it"), tr("&Remove")};
    m_ask.question(this, question, [this, id = profile->id](int choice) {
        if (choice != 1)
            return;
        const QList<session::KeptKey> keys = keysOf(id);
        alter([this, id] {
            m_session.removeProfile(id);
            return QString();
        });
        if (!keys.isEmpty())
            forget(keys);
    });
}

void ServersDialog::forgetKey()
{
    const domain::Profile *profile = selected();
    const QList<session::KeptKey> keys = profile ? keysOf(profile->id) : QList<session::KeptKey>();
    const int row = m_keys->currentRow();
    if (row >= 0 && row < keys.size())
        forget({keys.at(row)});
}

void ServersDialog::forget(const QList<session::KeptKey> &keys)
{
    m_session.forgetKeys(keys, this, [this](const base::Outcome<void> &outcome) {
        if (!outcome)
            m_banner->showFailure(outcome.failure(), {});
        loadKeys();
    });
}

} // namespace slipway::ui
