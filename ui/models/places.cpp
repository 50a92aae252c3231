// SPDX-License-Identifier: MIT
#include "ui/models/places.h"

#include <QCoreApplication>

namespace slipway::ui {

QString datasetText(const domain::Dataset &dataset)
{
    if (dataset.title.isEmpty() || dataset.title == dataset.id)
        return dataset.id;
    return QCoreApplication::translate("Place", "%1 %2", "dataset ID, title").arg(dataset.id, dataset.title);
}

QString placeText(const QString &archive, const QString &remote)
{
    if (archive.isEmpty())
        return remote;
    return QCoreApplication::translate("Place", "%1 \u203a %2", "archive, path inside").arg(archive, remote);
}

} // namespace slipway::ui
