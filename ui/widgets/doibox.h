// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class Ask;

/// Offers a DOI for the dataset after publishing: asked for once, with a question before, and never again.
class DoiBox final : public QGroupBox
{
    Q_OBJECT

public:
    DoiBox(session::Session &session, Ask &ask, QWidget *parent = nullptr);

    /// Shows what is to be said now, or nothing if the server gives no DOIs.
    void refresh();

Q_SIGNALS:
    /// Empty: nothing is being asked.
    void busy(const QString &what);
    void failed(const slipway::base::Failure &failure);

private:
    void confirm();
    void assign();

    session::Session &m_session;
    Ask &m_ask;
    bool m_ordered = false;
    QLabel *m_text;
    QPushButton *m_get;
};

} // namespace slipway::ui
