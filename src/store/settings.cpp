// SPDX-License-Identifier: MIT
#include "store/settings.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>
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

qint64 Settings::bandwidth() const
{
    return std::max<qint64>(m_settings->value(bandwidthKey()).toLongLong(), 0);
}

void Settings::setBandwidth(qint64 bytesPerSecond)
{
    m_settings->setValue(bandwidthKey(), bytesPerSecond);
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

} // namespace slipway::store
