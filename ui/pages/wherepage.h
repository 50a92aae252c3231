// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/page.h"

class QGroupBox;
class QHBoxLayout;
class QLabel;
class QListWidget;

namespace slipway::ui {

/// Chooses the server, or an unfinished publication to go on with.
class WherePage final : public Page
{
    Q_OBJECT

public:
    explicit WherePage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void next() override;
    QWidget *firstThing() const override;
    QString summary() const override;

protected:
    void languageChanged() override;

private:
    QWidget *makeServers();
    void addLanguages(QHBoxLayout *row);
    QWidget *makeUnfinished();
    void fillServers(const QString &select);
    void serverSelected();
    void choose(const domain::Profile &profile);
    void addServer();
    void manageServers();
    void loadUnfinished();
    void fillUnfinished(const QList<session::Unfinished> &list);
    void continueUnfinished();
    void discardUnfinished();
    void opened(const session::Unfinished &unfinished);
    const domain::Profile *selected() const;

    QList<domain::Profile> m_profiles;
    bool m_chosen = false; ///< a server has been chosen in this run of the program
    QListWidget *m_servers;
    QLabel *m_about;
    QGroupBox *m_unfinishedBox;
    QListWidget *m_unfinished;
    QPushButton *m_continue;
    QPushButton *m_discard;
};

} // namespace slipway::ui
