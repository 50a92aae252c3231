// SPDX-License-Identifier: MIT
#pragma once

#include "hdf5object.h"
#include "timespan.h"

namespace slipway::nwbreader {

/// If `group` is a dynamic table (it has `colnames`), notes the times in it and whether its ids are unique.
void noteTable(hid_t group, const QString &place, const FactSink &sink);

} // namespace slipway::nwbreader
