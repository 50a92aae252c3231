// SPDX-License-Identifier: MIT
#include "store/settings.h"

#include <QSettings>
#include <QUrl>

#include <cmath>

namespace slipway::store {

namespace {

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString lastServerKey()
{
    return QStringLiteral("servers/last");
}

QString bandwidthKey()
{
    return QStringLiteral("transfer/bandwidth");
}

QString languageKey()
{
    return QStringLiteral("window/language");
}

QString proxyKey(const char *name)
{
    return QStringLiteral("proxy/") + QLatin1String(name);
}

QString nameOf(domain::ProxyChoice::Way way)
{
    switch (way) {
    case domain::ProxyChoice::Way::None:
        return QStringLiteral("none");
    case domain::ProxyChoice::Way::Http:
        return QStringLiteral("http");
    case domain::ProxyChoice::Way::Socks5:
        return QStringLiteral("socks5");
    case domain::ProxyChoice::Way::System:
        break;
    }
    return QStringLiteral("system");
}

/// An address has slashes, which QSettings takes for groups.
QString rateKey(const QString &server)
{
    return QStringLiteral("rates/") + QString::fromLatin1(QUrl::toPercentEncoding(server));
}

} // namespace

Settings::Settings(const QString &file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{}

Settings::~Settings() = default;

QByteArray Settings::windowGeometry() const
{
    return m_settings->value(geometryKey()).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings->setValue(geometryKey(), geometry);
}

QString Settings::lastServer() const
{
    return m_settings->value(lastServerKey()).toString();
}

void Settings::setLastServer(const QString &id)
{
    m_settings->setValue(lastServerKey(), id);
}

domain::Bandwidth Settings::bandwidth() const
{
    // A text with commas that somebody has typed without quotes is read as a list.
    const QString text = m_settings->value(bandwidthKey()).toStringList().join(QLatin1Char(','));
    return domain::Bandwidth::fromText(text).value_or(domain::Bandwidth());
}

void Settings::setBandwidth(const domain::Bandwidth &limit)
{
    m_settings->setValue(bandwidthKey(), limit.toText());
}

QString Settings::language() const
{
    return m_settings->value(languageKey()).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_settings->setValue(languageKey(), code);
}

double Settings::lastRate(const QString &server) const
{
    const double rate = m_settings->value(rateKey(server)).toDouble();
    return std::isfinite(rate) && rate > 0 ? rate : 0;
}

void Settings::setLastRate(const QString &server, double bytesPerSecond)
{
    m_settings->setValue(rateKey(server), bytesPerSecond);
}

domain::ProxyChoice Settings::proxy() const
{
    using Way = domain::ProxyChoice::Way;
    domain::ProxyChoice choice;
    const QString name = m_settings->value(proxyKey("way")).toString();
    for (const Way way : {Way::None, Way::Http, Way::Socks5}) {
        if (name == nameOf(way))
            choice.way = way;
    }
    choice.host = m_settings->value(proxyKey("host")).toString();
    choice.port = m_settings->value(proxyKey("port")).toInt();
    choice.user = m_settings->value(proxyKey("user")).toString();
    return choice.isWhole() ? choice : domain::ProxyChoice();
}

void Settings::setProxy(const domain::ProxyChoice &choice)
{
    m_settings->setValue(proxyKey("way"), nameOf(choice.way));
    m_settings->setValue(proxyKey("host"), choice.host);
    m_settings->setValue(proxyKey("port"), choice.port);
    m_settings->setValue(proxyKey("user"), choice.user);
    m_settings->sync(); // the command line may read it next
}

QStringList Settings::lines() const
{
    QStringList lines;
    const QStringList keys = m_settings->allKeys();
    for (const QString &key : keys) {
        const QVariant value = m_settings->value(key);
        const bool isText = value.typeId() == QMetaType::QString;
        lines.append(key + QStringLiteral(" = ") +
                     (isText ? value.toString() : QStringLiteral("(not text)")));
    }
    return lines;
}

} // namespace slipway::store
