// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"
#include "session/keptkey.h"

#include <QDialog>
#include <QList>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class Ask;
class Banner;

/// Keeps the list of servers in order, and the keys that this computer keeps for them.
class ServersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `selected` is the id of the server to begin with.
    ServersDialog(session::Session &session, Ask &ask, const QString &selected, QWidget *parent);

Q_SIGNALS:
    /// A server was added, changed or removed; this one, or the next best, is to be shown.
    void serverChanged(const QString &id);

private:
    QWidget *makeServers();
    QWidget *makeKeys();
    QPushButton *makeButton(const QString &text, const char *name, void (ServersDialog::*pressed)());
    void fillServers(const QString &select);
    void showSelected();
    void loadKeys();
    void showKeys();
    void change();
    void duplicate();
    void importFile();
    void exportFile();
    void remove();
    void forgetKey();
    void forget(const QList<session::KeptKey> &keys);
    /// Does something to the list of servers that may fail, and shows the server that it names.
    void alter(const std::function<QString()> &work);
    const domain::Profile *selected() const;
    QList<session::KeptKey> keysOf(const QString &server) const;

    session::Session &m_session;
    Ask &m_ask;
    QList<domain::Profile> m_profiles;
    QList<session::KeptKey> m_kept;
    Banner *m_banner;
    QListWidget *m_servers;
    QPushButton *m_change;
    QPushButton *m_export;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QLabel *m_keysText;
    QListWidget *m_keys;
    QPushButton *m_forget;
};

} // namespace slipway::ui
