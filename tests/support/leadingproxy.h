// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QThread>

#include <memory>

class QObject;
class QTcpSocket;

namespace slipway::tests {

/// What the proxies of tests share: they listen on 127.0.0.1, know a few host names, and lead each to a port
/// of this machine.
///
/// It works in a thread of its own, so that a test may block while another program uses it.
class LeadingProxy
{
public:
    LeadingProxy(const LeadingProxy &) = delete;
    LeadingProxy &operator=(const LeadingProxy &) = delete;

    quint16 port() const { return m_port; }
    /// Connections to `host`, whatever their port, go to this port of 127.0.0.1; all other hosts are refused.
    void lead(const QString &host, quint16 toPort);
    /// How many were led on.
    int ledOn() const;
    /// Cuts everything that goes through it now.
    void cutAll();

protected:
    class Passage;

    LeadingProxy();
    virtual ~LeadingProxy();

    /// Makes the passage for a new client; in the proxy's thread.
    virtual Passage *receive(QTcpSocket *client, QObject *parent) = 0;
    /// Ends all passages; first thing in the destructor of whoever makes them.
    void stop();
    /// Where connections to this host go, which is counted; 0: it is not known.
    quint16 portFor(const QString &host);

    mutable QMutex m_mutex;

private:
    class Listener;

    QHash<QString, quint16> m_hosts;
    int m_ledOn = 0;
    quint16 m_port = 0;
    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
};

} // namespace slipway::tests
