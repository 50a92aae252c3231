// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThread>

#include <memory>

namespace slipway::tests {

/// An HTTP proxy on 127.0.0.1 that knows a few host names and leads each to a port of this machine: tunnels
/// (CONNECT) and requests handed over whole, with a Basic sign-in if wished.
///
/// It works in a thread of its own, so that a test may block while another program uses it.
class TestProxy
{
public:
    TestProxy();
    ~TestProxy();

    quint16 port() const { return m_port; }
    /// Connections to `host`, whatever their port, go to this port of 127.0.0.1; all other hosts get a 502.
    void lead(const QString &host, quint16 toPort);
    /// From now on everybody has to sign in; an empty user: nobody.
    void wantSignIn(const QByteArray &user, const QByteArray &password);
    /// From now on every request is answered with this status and nothing else; 0: as usual.
    void refuseWith(int status);

    /// Cuts everything that goes through it now.
    void cutAll();

    /// The first line of every request, in order: "CONNECT archive.example:443 HTTP/1.1".
    QStringList seen() const;
    /// How many requests were led on.
    int ledOn() const;
    /// How often a sign-in was asked for.
    int signInsWanted() const;

private:
    class Listener;
    class Passage;

    /// What to do with a request.
    struct Verdict
    {
        int status = 0; ///< 0: lead it on
        quint16 port = 0;
    };
    Verdict judge(const QByteArray &header);

    mutable QMutex m_mutex;
    QHash<QString, quint16> m_hosts;
    QByteArray m_signIn; // "user:password" in base 64
    int m_refusal = 0;
    QStringList m_seen;
    int m_ledOn = 0;
    int m_signInsWanted = 0;
    quint16 m_port = 0;
    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
};

} // namespace slipway::tests
