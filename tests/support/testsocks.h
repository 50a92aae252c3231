// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QThread>

#include <memory>

namespace slipway::tests {

/// A SOCKS5 proxy on 127.0.0.1 (RFC 1928) that knows a few host names and leads each to a port of this
/// machine, with a sign-in by user name and password (RFC 1929) if wished.
///
/// It works in a thread of its own, so that a test may block while another program uses it.
class TestSocks
{
public:
    TestSocks();
    ~TestSocks();

    quint16 port() const { return m_port; }
    /// Connections to `host`, whatever their port, go to this port of 127.0.0.1; all other hosts are refused.
    void lead(const QString &host, quint16 toPort);
    /// From now on everybody has to sign in.
    void wantSignIn(const QByteArray &user, const QByteArray &password);
    /// How many connections were led on.
    int ledOn() const;
    /// How many were sent away because of their sign-in.
    int turnedAway() const;

private:
    class Listener;
    class Passage;

    bool wantsSignIn() const;
    bool admits(const QByteArray &user, const QByteArray &password);
    quint16 portFor(const QString &host);

    mutable QMutex m_mutex;
    QHash<QString, quint16> m_hosts;
    QByteArray m_user;
    QByteArray m_password;
    int m_ledOn = 0;
    int m_turnedAway = 0;
    quint16 m_port = 0;
    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
};

} // namespace slipway::tests
