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

/// The words for a code, which may mean different things with different kinds; null if it has none of its
/// own.
const FailureWords *wordsForCode(const QByteArray &code, base::Failure::Kind kind);
/// True for codes that say no more to a person than their kind does.
bool isSaidByKind(const QByteArray &code);
/// The words for a kind; every kind has some.
const FailureWords &wordsForKind(base::Failure::Kind kind);
/// All codes that have words of their own; "kind/code" where they hold for one kind only.
QList<QByteArray> knownCodes();

} // namespace slipway::wording
