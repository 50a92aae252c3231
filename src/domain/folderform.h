// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"

#include <optional>

namespace slipway::domain {

/// The name of a form in plans and in the journal: "files", "zip" or "tar".
QString folderFormName(FolderForm form);
/// The form of this name; nothing if there is none.
std::optional<FolderForm> folderFormOf(const QString &name);

} // namespace slipway::domain
