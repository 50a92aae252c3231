// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/nwbmetadata.h"
#include "domain/problem.h"

#include <QDateTime>

namespace slipway::backends::dandi {

/// What DANDI's own checks would say of an NWB file, as far as it can be told without its schema (DANDI
/// contract 5.5): each with the field, what is wrong and what to do. Without the file's name, which the
/// caller knows.
domain::Problems checkContent(const domain::NwbMetadata &nwb, const QDateTime &now);

/// The movies and pictures that an NWB file at `localPath` points at and that are not there (looks at the
/// disk).
domain::Problems checkExternalFiles(const domain::NwbMetadata &nwb, const QString &localPath);

/// NWB files that say they are the same one: `/identifier` must differ (DANDI contract 5.5).
domain::Problems checkIdentifiers(const domain::LocalFiles &files);

} // namespace slipway::backends::dandi
