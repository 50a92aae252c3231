// SPDX-License-Identifier: MIT
#include "session/abilities.h"

#include "session/worker.h"

namespace slipway::session {

Abilities abilitiesFrom(backends::Capabilities capabilities)
{
    using backends::Capability;
    Abilities abilities;
    abilities.listDatasets = capabilities.testFlag(Capability::ListDatasets);
    abilities.createDataset = capabilities.testFlag(Capability::CreateDataset);
    abilities.resumeInsideFile = capabilities.testFlag(Capability::ResumeInsideFile);
    abilities.replaceFiles = capabilities.testFlag(Capability::ReplaceFiles);
    abilities.publish = capabilities.testFlag(Capability::Publish);
    abilities.serverValidation = capabilities.testFlag(Capability::ServerValidation);
    abilities.datasetDoi = capabilities.testFlag(Capability::DatasetDoi);
    abilities.listFiles = capabilities.testFlag(Capability::ListFiles);
    abilities.folderArchives = capabilities.testFlag(Capability::FolderArchives);
    abilities.submissions = capabilities.testFlag(Capability::Submissions);
    return abilities;
}

Abilities abilitiesOf(const QString &kind)
{
    return abilitiesFrom(backends::capabilitiesOf(kind));
}

} // namespace slipway::session
