// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QFrame>
#include <QString>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace slipway::ui {

/// A message on top of a page: what happened, what it means, the one thing to do next. A screen reader is
/// told.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Note, Careful, Bad };

    struct Message
    {
        Tone tone = Tone::Note;
        QString title;
        QString text;
        QString details;              ///< for support; behind a button
        QString actionText;           ///< button; empty: none
        std::function<void()> action; ///< called when the button is pressed
    };

    explicit Banner(QWidget *parent = nullptr);

    /// From now on failures offer a report, and those of the network the connection settings.
    void setOffersHelp(bool offers) { m_offersHelp = offers; }

    void show(const Message &message);
    /// Shows a failure in plain words; `retry` adds a button that calls it.
    void showFailure(const base::Failure &failure, const QString &server,
                     const std::function<void()> &retry = {});
    /// What may help with this failure, under the message that is shown.
    void offerHelp(const base::Failure &failure);
    void clear();
    QString title() const;

Q_SIGNALS:
    /// `wantsSignIn`: a proxy asked for user name and password.
    void connectionWanted(bool wantsSignIn);
    void reportWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();
    QWidget *makeHelp();
    void nameHelp();

    Message m_message;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_more;
    QPushButton *m_action;
    QWidget *m_help;
    QToolButton *m_connection;
    QToolButton *m_report;
    bool m_offersHelp = false;
    bool m_wantsSignIn = false; ///< the proxy does
};

} // namespace slipway::ui
