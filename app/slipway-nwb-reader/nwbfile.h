// SPDX-License-Identifier: MIT
#pragma once

#include "domain/nwbmetadata.h"

#include <stdexcept>

namespace slipway::nwbreader {

/// Why a file cannot be read at all; what() is "not-a-file", "not-hdf5" or "damaged".
class Unreadable : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Reads what DANDI contract 4.6 and 5.5 ask of an NWB file; throws Unreadable.
///
/// Bounded in depth, number of objects, length of texts and time; never follows a link out of the file.
domain::NwbMetadata readNwbFile(const QString &path);

} // namespace slipway::nwbreader
