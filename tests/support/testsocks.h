// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/leadingproxy.h"

namespace slipway::tests {

/// A SOCKS5 proxy (RFC 1928), with a sign-in by user name and password (RFC 1929) if wished.
class TestSocks final : public LeadingProxy
{
public:
    TestSocks() = default;
    ~TestSocks() override { stop(); }

    /// From now on everybody has to sign in.
    void wantSignIn(const QByteArray &user, const QByteArray &password);
    /// How many were sent away because of their sign-in.
    int turnedAway() const;

private:
    class SocksPassage;

    Passage *receive(QTcpSocket *client, QObject *parent) override;
    bool wantsSignIn() const;
    bool admits(const QByteArray &user, const QByteArray &password);
    void countTurnedAway();

    QByteArray m_user;
    QByteArray m_password;
    int m_turnedAway = 0;
};

} // namespace slipway::tests
