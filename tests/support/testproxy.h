// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/leadingproxy.h"

#include <QStringList>

namespace slipway::tests {

/// An HTTP proxy: tunnels (CONNECT) and requests handed over whole, with a Basic sign-in if wished. Hosts
/// that it does not know get a 502.
class TestProxy final : public LeadingProxy
{
public:
    TestProxy() = default;
    ~TestProxy() override { stop(); }

    /// From now on everybody has to sign in; an empty user: nobody.
    void wantSignIn(const QByteArray &user, const QByteArray &password);
    /// From now on every request is answered with this status and nothing else; 0: as usual.
    void refuseWith(int status);

    /// The first line of every request, in order: "CONNECT archive.example:443 HTTP/1.1".
    QStringList seen() const;
    /// How often a sign-in was asked for.
    int signInsWanted() const;

private:
    class HttpPassage;

    Passage *receive(QTcpSocket *client, QObject *parent) override;
    /// The status to answer this request with; 0: it may be led on.
    int judge(const QByteArray &header);

    QByteArray m_signIn; // "user:password" in base 64
    int m_refusal = 0;
    QStringList m_seen;
    int m_signInsWanted = 0;
};

} // namespace slipway::tests
