// SPDX-License-Identifier: MIT
#pragma once

#include "domain/connectionreport.h"
#include "domain/profile.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QListView;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class Banner;
class ConnectionSteps;
class ProxyEdit;

/// How servers are reached, and a check that goes the way to one of them step by step.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `server` is the one to offer first; it may be one without an id.
    ConnectionDialog(session::Session &session, const domain::Profile &server, QWidget *parent);
    ~ConnectionDialog() override;

    /// The proxy asked for user name and password: the keyboard goes there.
    void askForSignIn();
    void done(int result) override;

Q_SIGNALS:
    void reportWanted();

private:
    QWidget *makeProxyBox();
    QWidget *makeCheckBox(const domain::Profile &server);
    void useProxy();
    void check();
    void checked(const domain::ConnectionReport &report);
    void setChecking(bool checking);
    void showSelected();
    void copy();

    session::Session &m_session;
    QList<domain::Profile> m_servers;
    std::optional<domain::ConnectionReport> m_report;
    bool m_isChecking = false;
    Banner *m_banner;
    ProxyEdit *m_proxy;
    QPushButton *m_use;
    QComboBox *m_server;
    QPushButton *m_check;
    QProgressBar *m_busy;
    ConnectionSteps *m_steps;
    QListView *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace slipway::ui
