// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <memory>

namespace slipway::ui {

/// What the desktop shows of a program whose window nobody looks at.
class Desktop
{
public:
    virtual ~Desktop() = default;

    /// Takes the place of an earlier notification of this program.
    virtual void notify(const QString &title, const QString &text) = 0;
    /// How far the work is, beside the program's icon where the desktop has that; 0 to 1.
    virtual void showProgress(double share) = 0;
    virtual void hideProgress() = 0;
};

/// The one of this system: on Linux the notifications of freedesktop.org, and the progress in the dock as
/// Ubuntu and KDE show it; elsewhere the system tray, untried. Where nothing is there, nothing happens.
std::unique_ptr<Desktop> makeDesktop();

} // namespace slipway::ui
