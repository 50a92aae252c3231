// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::backends::dandi {

/// The `encodingFormat` of a file from its name (DANDI contract 4.5); "application/octet-stream" if unknown.
QString mediaTypeOf(const QString &path);

/// True for a name that ends in ".nwb", in small or large letters.
bool isNwb(const QString &path);

} // namespace slipway::backends::dandi
