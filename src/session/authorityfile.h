// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace slipway::session {

/// The names of the authorities whose certificates are in this PEM file. Throws Failure of Kind::LocalFile,
/// code "no-certificates", for a file that holds none.
QStringList authoritiesIn(const QString &file);

} // namespace slipway::session
