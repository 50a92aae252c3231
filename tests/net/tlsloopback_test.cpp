// SPDX-License-Identifier: MIT
#include "net/tlsloopback.h"

#include "tests/support/run.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <gtest/gtest.h>

namespace slipway::net {
namespace {

/// While it lives, TLS is spoken with these settings by default.
class DefaultTls
{
public:
    explicit DefaultTls(const QSslConfiguration &configuration)
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
    ~DefaultTls() { QSslConfiguration::setDefaultConfiguration(m_before); }
    DefaultTls(const DefaultTls &) = delete;
    DefaultTls &operator=(const DefaultTls &) = delete;

private:
    QSslConfiguration m_before;
};

TEST(TlsLoopbackTest, TheProgramCanTalkToItself)
{
    EXPECT_NO_THROW(tests::run(shakeHandsWithOurselves()));
}

TEST(TlsLoopbackTest, SaysSoIfCertificatesOfStrangersAreAccepted)
{
    QSslConfiguration careless = QSslConfiguration::defaultConfiguration();
    careless.setPeerVerifyMode(QSslSocket::VerifyNone);
    const DefaultTls carelessly(careless);
    const base::Failure failure = tests::failureOf(shakeHandsWithOurselves());
    EXPECT_EQ(failure.kind(), base::Failure::Kind::Tls);
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("vouches"))) << failure.detail().toStdString();
}

TEST(TlsLoopbackTest, SaysWhyAHandshakeFails)
{
    QSslConfiguration odd = QSslConfiguration::defaultConfiguration();
    odd.setCiphers(QStringLiteral("ECDHE-RSA-AES128-GCM-SHA256")); // no use for an elliptic key
    odd.setProtocol(QSsl::TlsV1_2);
    const DefaultTls oddly(odd);
    const base::Failure failure = tests::failureOf(shakeHandsWithOurselves());
    EXPECT_EQ(failure.kind(), base::Failure::Kind::Tls);
    EXPECT_FALSE(failure.detail().isEmpty());
}

} // namespace
} // namespace slipway::net
