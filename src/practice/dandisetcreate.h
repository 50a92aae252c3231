// SPDX-License-Identifier: MIT
#pragma once

#include "practice/call.h"

#include <QJsonObject>

#include <string>

namespace slipway::practice {

/// What a new Dandiset is made from.
struct NewDandiset
{
    std::string name;
    QJsonObject metadata;
    std::string owner;
    std::string identifier; ///< empty: the next free one
    bool embargoed = false;
    std::string embargoedUntil; ///< YYYY-MM-DD
};

/// Puts a Dandiset with its draft into the archive.
Dandiset &makeDandiset(const Archive &archive, const NewDandiset &wanted);
/// POST /dandisets/ with its errors and its embargo trap (DANDI contract 2.3).
Response createDandiset(Call &call);

} // namespace slipway::practice
