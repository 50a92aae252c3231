// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/problem.h"
#include "domain/profile.h"
#include "domain/share.h"

#include <QString>

namespace slipway::backends::nomad {

/// How much one upload may hold.
struct UploadLimit
{
    UploadLimit() = default;

    qint64 sure = 32'000'000'000;    ///< bytes that are taken, whatever a GB is
    qint64 largest = 34'359'738'368; ///< what is documented (NOMAD contract 8), read as 2^30 bytes a GB
};

/// The limit of this server: the documented one, or where those who run an Oasis have set another, that of
/// its profile's option "largest_upload", in bytes.
UploadLimit uploadLimitOf(const domain::Profile &profile);

/// How to share out files that are too much for one upload; empty if they are not.
domain::Shares sharesFor(const domain::LocalFiles &files, const UploadLimit &limit);

/// Fills LocalFile::remote with the place below the folder that was added; where folders that were added side
/// by side have files of the same path, the folders keep their names.
void proposePaths(domain::LocalFiles &files);

/// Every rule for files that can be checked without the server and without reading them: paths, clashes, the
/// size of all together, whether anything looks like what NOMAD recognises.
domain::Problems fileProblems(const domain::LocalFiles &files, const UploadLimit &limit = {});

/// True for names that look like the mainfile of a known code (NOMAD contract 10).
bool looksRecognisable(const QString &path);
/// True for names that the server unpacks (NOMAD contract 4.3).
bool isUnpacked(const QString &path);

} // namespace slipway::backends::nomad
