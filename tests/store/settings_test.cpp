// SPDX-License-Identifier: MIT
#include "store/settings.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

class SettingsTest : public ::testing::Test
{
protected:
    QString path() const { return folder.filePath(QStringLiteral("settings.ini")); }
    QTemporaryDir folder;
};

TEST_F(SettingsTest, areEmptyAtFirst)
{
    const Settings settings(path());
    EXPECT_TRUE(settings.windowGeometry().isEmpty());
    EXPECT_TRUE(settings.lastServer().isEmpty());
    EXPECT_FALSE(settings.bandwidth().isLimited());
    EXPECT_EQ(settings.lastRate(QStringLiteral("dandi")), 0);
}

TEST_F(SettingsTest, areKept)
{
    const QString address = QStringLiteral("https://one.example/api");
    const auto limit = domain::Bandwidth::fromText(QStringLiteral("5MB/s 22:00-06:00 mon,sun")).value();
    {
        Settings settings(path());
        settings.setWindowGeometry(QByteArray("\0\1geometry", 10));
        settings.setLastServer(QStringLiteral("dandi-sandbox"));
        settings.setBandwidth(limit);
        settings.setLastRate(address, 1.5e6);
    }
    const Settings settings(path());
    EXPECT_EQ(settings.windowGeometry(), QByteArray("\0\1geometry", 10));
    EXPECT_EQ(settings.lastServer(), QStringLiteral("dandi-sandbox"));
    EXPECT_EQ(settings.bandwidth(), limit);
    EXPECT_DOUBLE_EQ(settings.lastRate(address), 1.5e6);
    EXPECT_EQ(settings.lastRate(QStringLiteral("https://other.example/api")), 0);
}

TEST_F(SettingsTest, keepTheProxyWithoutItsPassword)
{
    domain::ProxyChoice choice;
    EXPECT_EQ(Settings(path()).proxy(), choice) << "the system's";
    choice.way = domain::ProxyChoice::Way::Socks5;
    choice.host = QStringLiteral("proxy.example");
    choice.port = 3128;
    choice.user = QStringLiteral("ada");
    Settings(path()).setProxy(choice);
    EXPECT_EQ(Settings(path()).proxy(), choice);
    EXPECT_TRUE(Settings(path()).lines().contains(QStringLiteral("proxy/host = proxy.example")));
}

TEST_F(SettingsTest, theLanguageIsTheSystemsUntilOneIsChosen)
{
    EXPECT_TRUE(Settings(path()).language().isEmpty());
    Settings(path()).setLanguage(QStringLiteral("de"));
    EXPECT_EQ(Settings(path()).language(), QStringLiteral("de"));
}

TEST_F(SettingsTest, halfAProxyIsNone)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[proxy]\nway=http\nhost=proxy.example\nport=70000\n");
    file.close();
    EXPECT_EQ(Settings(path()).proxy(), domain::ProxyChoice());
}

TEST_F(SettingsTest, aLimitMayBeTypedByHand)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[transfer]\nbandwidth=5MB/s 22:00-06:00 mon,sun\n");
    file.close();
    EXPECT_EQ(Settings(path()).bandwidth().days, QSet<int>({1, 7}));
}

TEST_F(SettingsTest, nonsenseCountsAsNotSet)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[transfer]\nbandwidth=much\n[rates]\ndandi=-3\nlinc=nan\n\x01\xff garbage");
    file.close();
    const Settings settings(path());
    EXPECT_FALSE(settings.bandwidth().isLimited());
    EXPECT_EQ(settings.lastRate(QStringLiteral("dandi")), 0);
    EXPECT_EQ(settings.lastRate(QStringLiteral("linc")), 0);
}

} // namespace
} // namespace slipway::store
