// SPDX-License-Identifier: MIT
#include "net/httplog.h"
#include "tests/net/fixture.h"

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;

namespace {

QStringList &lines()
{
    static QStringList all;
    return all;
}

/// Catches what is logged while it lives.
class CaughtLog
{
public:
    CaughtLog()
    {
        lines().clear();
        m_before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &text) {
                if (qstrcmp(context.category, "slipway.net") == 0)
                    lines().append(text);
            });
    }
    ~CaughtLog() { qInstallMessageHandler(m_before); }

private:
    QtMessageHandler m_before;
};

using HttpLogTest = NetTest;

TEST_F(HttpLogTest, AnExchangeLeavesOneLineWithoutSecrets)
{
    const base::Secret key(QByteArrayLiteral("very-secret-key"));
    client->setCredential(Origin(server.url()), "Authorization", "token ", key);
    const CaughtLog log;
    const Response response = send(Request::put(server.url("/p?X-Amz-Signature=abcdef")).body("12345", {}));
    ASSERT_EQ(lines().size(), 1);
    const QString line = lines().first();
    EXPECT_TRUE(line.contains(QStringLiteral("PUT")) && line.contains(QStringLiteral("/p")));
    EXPECT_TRUE(line.contains(QStringLiteral("200")) && line.contains(QStringLiteral("sent 5 B")));
    EXPECT_TRUE(line.contains(response.requestId));
    EXPECT_FALSE(line.contains(QStringLiteral("abcdef")) || line.contains(QStringLiteral("very-secret")));
}

TEST_F(HttpLogTest, AFailureLeavesOneLineWithItsKind)
{
    server.always(Script::nothing().close());
    const CaughtLog log;
    failing(Request::post(server.url()).json({}));
    ASSERT_EQ(lines().size(), 1);
    EXPECT_TRUE(lines().first().contains(QStringLiteral("offline")));
}

TEST_F(HttpLogTest, AStopLeavesOneLine)
{
    server.always(Script::nothing().hang());
    const CaughtLog log;
    std::stop_source stop;
    auto sending = client->send(Request::get(server.url()), stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(sending)).isCancelled());
    ASSERT_EQ(lines().size(), 1);
    EXPECT_TRUE(lines().first().contains(QStringLiteral("stopped")));
}

TEST(WithoutQueryTest, NothingSecretIsLeft)
{
    const QUrl url = QUrl::fromEncoded("https://me:pw@example.org/a%2Fb?sig=1#part");
    EXPECT_EQ(withoutQuery(url), QStringLiteral("https://example.org/a%2Fb"));
}

TEST(RequestIdTest, IsShortAndNew)
{
    EXPECT_EQ(newRequestId().size(), 16);
    EXPECT_NE(newRequestId(), newRequestId());
}

} // namespace
