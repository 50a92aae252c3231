// SPDX-License-Identifier: MIT
#pragma once

#include "domain/bandwidth.h"
#include "domain/proxychoice.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace slipway::store {

/// Small preferences in an INI file of its own. Losing them is a nuisance, nothing more; unknown and broken
/// values count as not set.
class Settings
{
public:
    explicit Settings(const QString &file);
    ~Settings();

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Id of the server chosen last; empty if none.
    QString lastServer() const;
    void setLastServer(const QString &id);
    domain::Bandwidth bandwidth() const;
    void setBandwidth(const domain::Bandwidth &limit);
    /// Code of the language that was chosen for the window; empty: the system's.
    QString language() const;
    void setLanguage(const QString &code);
    /// Bytes per second of the last run with this server (profile id or address); 0: never measured.
    double lastRate(const QString &server) const;
    void setLastRate(const QString &server, double bytesPerSecond);
    /// The proxy that was chosen, without its password; the system's if none was, or half of one.
    domain::ProxyChoice proxy() const;
    void setProxy(const domain::ProxyChoice &choice);
    /// Every setting with its value, one a line, for a report. There are no secrets among them.
    QStringList lines() const;

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace slipway::store
