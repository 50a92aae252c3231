// SPDX-License-Identifier: MIT
#pragma once

#include "net/carrier.h"
#include "net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>

#include <memory>

namespace slipway::net {

/// Lets Qt's manager carry a request whose body is small or not there.
class ManagedCarrier final : public Carrier
{
    Q_OBJECT

public:
    /// `body` may be null.
    ManagedCarrier(QNetworkAccessManager &manager, QNetworkRequest prepared, QByteArray method,
                   std::unique_ptr<OneShotBody> body);
    ~ManagedCarrier() override;

    void start() override;
    qint64 handedOver() const override { return m_body ? m_body->handedOver() : 0; }
    bool isBodyHandedOver() const override { return !m_body || m_body->isHandedOver(); }
    bool isHeldUp() const override { return false; }
    bool wasSentUnseen() const override { return m_body && m_body->wasAskedTwice(); }
    qint64 received() const override { return m_reply ? m_reply->bytesAvailable() : 0; }

private:
    QNetworkReply *hand(OneShotBody *body);
    void onFinished();

    QNetworkAccessManager &m_manager;
    QNetworkRequest m_prepared;
    QByteArray m_method;
    std::unique_ptr<OneShotBody> m_unsentBody; // until start()
    QPointer<OneShotBody> m_body;              // owned by the reply, which reads it
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_tlsErrors;
};

} // namespace slipway::net
