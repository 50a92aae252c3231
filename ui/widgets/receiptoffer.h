// SPDX-License-Identifier: MIT
#pragma once

#include <QGroupBox>

namespace slipway::session {
class Session;
}

namespace slipway::ui {

/// Offers the receipt of a publication that was taken up again and has nothing left to send: where the server
/// lists no files, it can be had without signing in.
class ReceiptOffer final : public QGroupBox
{
    Q_OBJECT

public:
    explicit ReceiptOffer(session::Session &session, QWidget *parent = nullptr);

    /// Shows itself if there is something to offer and nobody is signed in.
    void offer();

Q_SIGNALS:
    void wanted();

private:
    session::Session &m_session;
};

} // namespace slipway::ui
