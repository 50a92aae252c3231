// SPDX-License-Identifier: MIT
#pragma once

#include "domain/progress.h"
#include "domain/submission.h"

#include <QObject>

#include <memory>

class QWidget;

namespace slipway::session {
class Session;
}

namespace slipway::ui {

class Desktop;

/// Tells a person who looks elsewhere that the long work is done, or that it waits for a decision.
class News final : public QObject
{
    Q_OBJECT

public:
    /// `window` draws attention to itself. While a window of the program is in use, nothing is told: it shows
    /// everything itself.
    News(session::Session &session, QWidget &window, std::unique_ptr<Desktop> desktop);
    ~News() override;

private:
    void progressed(const domain::Snapshot &snapshot);
    void ended(domain::RunState state);
    void processed(const domain::Processing &processing);
    void tell(const QString &title, const QString &text);

    QWidget &m_window;
    std::unique_ptr<Desktop> m_desktop;
    domain::Snapshot m_last;
    bool m_isProcessing = false;
};

} // namespace slipway::ui
