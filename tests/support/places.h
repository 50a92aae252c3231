// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::tests {

// Asked of one object file: a path in a definition for every source would compile each of them anew in each
// clone.

/// A program of this build, by its name.
QString builtProgram(QStringView name);
/// A file or folder of the project, by its path from the root.
QString projectFile(QStringView path);
/// Where pictures of the window go.
QString screenshotFolder();

} // namespace slipway::tests
