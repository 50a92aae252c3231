// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

namespace slipway::ui {

/// What the description of a server says, in the language of the window. The servers that come with the
/// program are in the catalogues; those that a person added say what the person wrote. The descriptions
/// themselves stay as they are: journals and plans keep them.
QString inWords(const QString &ofServer);
QStringList inWords(const QStringList &ofServer);

} // namespace slipway::ui
