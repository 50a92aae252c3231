// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QString>
#include <QStringList>

namespace slipway::wording {

/// The kind of a failure for the details that a person may open, in the language of the window.
QString kindText(base::Failure::Kind kind);
/// What Failure::doing() says in English, in the language of the window; as it is if it is not known here.
QString doingText(const QString &doing);
/// The English texts that have a translation, for the test that compares them with the sources.
QStringList knownDoings();
QStringList knownKinds();

} // namespace slipway::wording
