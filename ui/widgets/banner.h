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

    void show(const Message &message);
    /// Shows a failure in plain words; `retry` adds a button that calls it.
    void showFailure(const base::Failure &failure, const QString &server,
                     const std::function<void()> &retry = {});
    void clear();
    QString title() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();

    Message m_message;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_more;
    QPushButton *m_action;
};

} // namespace slipway::ui
