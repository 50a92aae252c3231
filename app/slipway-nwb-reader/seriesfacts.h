// SPDX-License-Identifier: MIT
#pragma once

#include "hdf5object.h"
#include "timespan.h"

namespace slipway::nwbreader {

/// If `group` is a time series, notes when it begins and ends and what its standard forbids.
///
/// A series is known by its parts: `data` with `timestamps` or `starting_time`, so that types of extensions
/// count.
void noteSeries(hid_t group, const QString &type, const QString &place, const FactSink &sink);

} // namespace slipway::nwbreader
