// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/problem.h"

#include <QString>

namespace slipway::backends::dandi {

/// Fills LocalFile::remote of all files together, except where it is the person's own (DANDI contract 5.3).
///
/// An NWB file with a subject goes to `sub-<subject>/sub-<subject>_ses-<session>…_<modalities>.nwb`; one
/// whose name is of this form already keeps it; any other file keeps its place below the folder that was
/// added.
void proposePaths(domain::LocalFiles &files);

/// What speaks against the remote paths: letters the server refuses and paths that collide are errors,
/// another layout than DANDI's is a warning (DANDI contract 5.1, 5.2, 5.4).
domain::Problems checkPaths(const domain::LocalFiles &files);

/// True if the name is one that `dandi organize` could have given: "sub-a_ses-b_ecephys.nwb".
bool isOrganisedName(const QString &name);

/// A value as it may stand in a file's name: everything that has a meaning there becomes "-".
QString cleanLabel(const QString &value);

/// The short form of an NWB file's object_id: CRC-32 in base 36, like "q1d8ga".
QString shortObjectId(const QString &objectId);

} // namespace slipway::backends::dandi
