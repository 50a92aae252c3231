// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace slipway::ui {

/// Has Tab come to what is in `box` right after `before`, in the order it has. What is added to a page later
/// comes last to Qt, wherever it stands.
void tabAfter(QWidget *before, QWidget *box);

/// The last thing in `box` that Tab comes to, shown or not; `box` itself if there is none.
QWidget *lastInTabOrder(QWidget *box);

} // namespace slipway::ui
