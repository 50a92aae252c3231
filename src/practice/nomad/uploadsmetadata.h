// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/deployment.h"

#include <QJsonObject>

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace slipway::practice::nomad {

/// The metadata files `nomad.json` inside an upload (NOMAD contract 5.7). Whatever is wrong with them is
/// passed over in silence, as there. Their YAML forms are not read: the practice server has no reader for
/// them.
class MetadataFiles
{
public:
    /// Reads all of them below the folder.
    explicit MetadataFiles(const std::filesystem::path &raw);

    /// False for mainfiles that `skip_matching` leaves out.
    bool takes(const std::string &mainfile) const;
    /// Sets the upload's own values; `firstTime` as long as it has no entries yet and is not published.
    void applyToUpload(Deployment &deployment, Upload &upload, bool firstTime) const;
    /// Gives the new entries their values.
    void applyToEntries(Deployment &deployment, Upload &upload,
                        const std::set<std::string> &newEntries) const;

private:
    QJsonObject valuesFor(const std::string &mainfile) const;
    QJsonObject rootValues() const;

    std::map<std::string, QJsonObject> m_files; ///< by folder, "" for the root
};

} // namespace slipway::practice::nomad
