// SPDX-License-Identifier: MIT
#include "net/transportfailure.h"

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::net;
using base::Failure;

namespace {

std::optional<Failure> of(QNetworkReply::NetworkError error, int status = 0)
{
    return transportFailure(error, status, QStringLiteral("text"), {});
}

TEST(TransportFailureTest, AStatusIsAnAnswerAndNoFailure)
{
    EXPECT_FALSE(of(QNetworkReply::NoError, 200));
    EXPECT_FALSE(of(QNetworkReply::ContentNotFoundError, 404));
    EXPECT_FALSE(of(QNetworkReply::AuthenticationRequiredError, 401));
    EXPECT_FALSE(of(QNetworkReply::ProtocolInvalidOperationError, 400));
    EXPECT_FALSE(of(QNetworkReply::ServiceUnavailableError, 503));
}

TEST(TransportFailureTest, KindsAreTold)
{
    EXPECT_EQ(of(QNetworkReply::ConnectionRefusedError)->code(), "refused");
    EXPECT_EQ(of(QNetworkReply::HostNotFoundError)->code(), "name-not-found");
    EXPECT_EQ(of(QNetworkReply::RemoteHostClosedError, 200)->code(), "closed");
    EXPECT_EQ(of(QNetworkReply::ContentReSendError)->kind(), Failure::Kind::Offline);
    EXPECT_EQ(of(QNetworkReply::SslHandshakeFailedError)->kind(), Failure::Kind::Tls);
    EXPECT_EQ(of(QNetworkReply::ProxyAuthenticationRequiredError, 407)->kind(), Failure::Kind::Proxy);
    EXPECT_EQ(of(QNetworkReply::ProxyConnectionRefusedError)->kind(), Failure::Kind::Offline);
    EXPECT_EQ(of(QNetworkReply::ProtocolFailure)->kind(), Failure::Kind::Protocol);
    EXPECT_EQ(of(QNetworkReply::NoError, 0)->kind(), Failure::Kind::Protocol);
}

TEST(TransportFailureTest, OnlyTroubleBeforeTheRequestIsCertain)
{
    EXPECT_TRUE(neverReachedServer(QNetworkReply::ConnectionRefusedError));
    EXPECT_TRUE(neverReachedServer(QNetworkReply::HostNotFoundError));
    EXPECT_TRUE(neverReachedServer(QNetworkReply::SslHandshakeFailedError));
    EXPECT_FALSE(neverReachedServer(QNetworkReply::RemoteHostClosedError));
    EXPECT_FALSE(neverReachedServer(QNetworkReply::TimeoutError));
}

TEST(TransportFailureTest, ACertificateSaysWhatIsWrongWithIt)
{
    const QList<QSslError> errors{QSslError(QSslError::CertificateExpired)};
    const auto failure = transportFailure(QNetworkReply::SslHandshakeFailedError, 0, QString(), errors);
    EXPECT_EQ(failure->code(), "certificate-expired");
    EXPECT_FALSE(failure->detail().isEmpty());
}

} // namespace
