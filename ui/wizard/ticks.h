// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/tickprobe.h"

#include <QThread>

class QWidget;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

/// For the benchmark: how deaf the window is while an upload runs, and on its whole way; and beside it, as
/// the least that this machine can do, an event loop in a thread that has nothing else to do.
class Ticks final
{
public:
    /// Writes a JSON line for each measure to `file`.
    Ticks(const QString &file, session::Session &session, QWidget &window);
    ~Ticks();
    Ticks(const Ticks &) = delete;
    Ticks &operator=(const Ticks &) = delete;

private:
    QThread m_thread;
    TickProbe m_upload;
    TickProbe m_way;
    TickProbe m_idle;
};

} // namespace slipway::ui
