// SPDX-License-Identifier: MIT
#pragma once

#include "practice/call.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace slipway::practice {

/// A parsed `search` value of the Dandiset list (DANDI contract 2.1).
struct SearchTerms
{
    QStringList words;                                  ///< folded; all of them must occur
    std::vector<std::pair<QString, QString>> operators; ///< name and value
};

/// Lower case without accents, as the archive compares.
QString folded(const QString &text);
/// Parses the search; throws a Refusal with `{"search":"…"}` for what the archive does not accept.
SearchTerms parseSearch(const QString &text);
bool matchesSearch(const Call &call, const Dandiset &dandiset, const SearchTerms &terms);

} // namespace slipway::practice
