// SPDX-License-Identifier: MIT
#include "domain/folderform.h"

namespace slipway::domain {

QString folderFormName(FolderForm form)
{
    switch (form) {
    case FolderForm::Files:
        return QStringLiteral("files");
    case FolderForm::Zip:
        return QStringLiteral("zip");
    case FolderForm::Tar:
        return QStringLiteral("tar");
    }
    return QString();
}

std::optional<FolderForm> folderFormOf(const QString &name)
{
    for (const FolderForm form : {FolderForm::Files, FolderForm::Zip, FolderForm::Tar}) {
        if (folderFormName(form) == name)
            return form;
    }
    return std::nullopt;
}

} // namespace slipway::domain
