// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace slipway::ui {

/// Asks `other` about every text of every widget (what it shows, its names, the choices of its lists) and
/// puts what it answers in the text's place where that is something else.
void retell(const std::function<QString(const QString &)> &other);

} // namespace slipway::ui
