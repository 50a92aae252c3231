// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/submission.h"

#include <QString>

namespace slipway::backends::databank {

/// Names in a dataset that has no folders: base names, or what is in an added folder becomes one archive that
/// is named after the folder, and keeps its place inside it. A folder of at most twelve files and no folders
/// goes file by file. A name that is the person's own is left alone.
void proposeNames(domain::LocalFiles &files, domain::FolderForm folders);

/// The name under which a file, or the archive that it goes into, is listed in the dataset.
QString listedName(const domain::LocalFile &file);

/// One archive for each LocalFile::archive, and the words for it.
domain::Shipping shippingOf(const domain::LocalFiles &files);

} // namespace slipway::backends::databank
