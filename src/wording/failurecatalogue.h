// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QByteArray>
#include <QList>

namespace slipway::wording {

/// The raw words of one kind or code of failure, to be translated: `{file}`, `{field}` and `{server}` stand
/// for the file, the field and the server's name.
struct FailureWords
{
    const char *title;
    const char *explanation;
    const char *action;
};

/// The words for a code; null if the code has none of its own.
const FailureWords *wordsForCode(const QByteArray &code);
/// The words for a kind; every kind has some.
const FailureWords &wordsForKind(base::Failure::Kind kind);
/// All codes that have words of their own.
QList<QByteArray> knownCodes();

} // namespace slipway::wording
