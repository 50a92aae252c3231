// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/leadingproxy.h"

#include <QObject>

namespace slipway::tests {

/// One connection of a client to a proxy, and the one to the server behind it.
class LeadingProxy::Passage : public QObject
{
public:
    Passage(QTcpSocket *client, QObject *parent);

protected:
    /// Looks at what the client has sent so far and takes from it what is understood; called whenever more
    /// has come, until lead() or leave().
    virtual void understand(QByteArray &read) = 0;

    void say(const QByteArray &words);
    /// Once the server is reached it gets `toServer` and the client `toClient`, and then everything is passed
    /// on.
    void lead(quint16 port, const QByteArray &toClient, const QByteArray &toServer = QByteArray());
    void leave(const QByteArray &lastWords);

private:
    void fromClient();

    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    bool m_isUnderstood = false;
    bool m_isThrough = false;
    QByteArray m_read;
};

} // namespace slipway::tests
