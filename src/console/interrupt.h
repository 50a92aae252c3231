// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <stop_token>

namespace slipway::console {

/// Turns SIGINT and SIGTERM into a stop request in the event loop. One at a time; a second signal ends the
/// program at once.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

    std::stop_token token() const { return m_source.get_token(); }

Q_SIGNALS:
    void requested();

private:
    void received();

    std::stop_source m_source;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Forbids core files, which could hold a key.
void forbidCoreFiles();

} // namespace slipway::console
