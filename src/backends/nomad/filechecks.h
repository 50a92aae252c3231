// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/problem.h"

#include <QString>

namespace slipway::backends::nomad {

/// The largest upload that the server is documented to take (NOMAD contract 8), read as 2^30 bytes a GB.
inline constexpr qint64 largestUpload = 34'359'738'368;

/// Fills LocalFile::remote with the place below the folder that was added; where folders that were added side
/// by side have files of the same path, the folders keep their names.
void proposePaths(domain::LocalFiles &files);

/// Every rule for files that can be checked without the server and without reading them: paths, clashes, the
/// size of all together, whether anything looks like what NOMAD recognises.
domain::Problems fileProblems(const domain::LocalFiles &files);

/// True for names that look like the mainfile of a known code (NOMAD contract 10).
bool looksRecognisable(const QString &path);
/// True for names that the server unpacks (NOMAD contract 4.3).
bool isUnpacked(const QString &path);

} // namespace slipway::backends::nomad
