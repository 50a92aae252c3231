// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::session {

/// What the server's kind can do, as far as pages must know.
struct Abilities
{
    bool listDatasets = false;
    bool createDataset = false;
    bool resumeInsideFile = false;
    bool replaceFiles = false;
    bool publish = false;
    bool serverValidation = false;
    bool submissions = false; ///< files go into a submission that is processed, described and published
    bool datasetDoi = false;
    bool listFiles = false;      ///< the server tells which files a dataset has
    bool folderArchives = false; ///< no folders on the server: each may become an archive on the way

    /// False: the dataset is chosen by signing in to it.
    bool chooseDataset() const { return listDatasets || createDataset; }
};

/// What servers of this kind can do, before one is spoken to; nothing for a kind that is not known.
Abilities abilitiesOf(const QString &kind);

} // namespace slipway::session
