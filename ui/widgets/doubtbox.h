// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

namespace slipway::ui {

class Doubts;

/// Asks about one file after the other whether the server's page lists it. Hidden while nothing is in doubt.
class DoubtBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit DoubtBox(Doubts &doubts, QWidget *parent = nullptr);

    /// The button that leads to the page, where it is not offered beside the box already.
    void showOpenButton(bool shown);
    /// Where the keyboard shall be.
    QPushButton *firstButton() const;

Q_SIGNALS:
    /// The page where a person sees it is asked for.
    void openWanted();
    /// Empty: nothing is being asked.
    void busy(const QString &what);
    void failed(const slipway::base::Failure &failure);

private:
    void ask();
    void answer(bool isThere);

    Doubts &m_doubts;
    bool m_isBusy = false;
    QLabel *m_question;
    QPushButton *m_open;
    QPushButton *m_listed;
    QPushButton *m_notListed;
};

} // namespace slipway::ui
