// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/remotefile.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace slipway::domain {

/// A file or folder to publish, as a plan names it.
struct PlannedFile
{
    QString local;  ///< file or folder; relative paths count from the plan's own folder
    QString remote; ///< empty: let the backend propose
    friend bool operator==(const PlannedFile &, const PlannedFile &) = default;
};

/// Everything that one publication needs except the secret: what the wizard collects and the command line
/// reads.
struct Plan
{
    QJsonObject server; ///< {"profile": id} or {"kind": …, "api": …}; with "user": the secret is a password
    QString datasetId;  ///< empty if a dataset is to be created
    QJsonObject create; ///< values of the creation fields; empty if a dataset is given
    QList<PlannedFile> files;
    Existing existing = Existing::Skip;
    FolderForm folders = FolderForm::Zip; ///< where the server takes no folders
    bool publish = false;
    QJsonObject extra; ///< members that only some kinds of server use: "upload", "metadata"

    /// Reads a plan; local paths become absolute from `folder`. Throws Failure of Kind::Plan that names the
    /// member; unknown members and anything that looks like a secret are refused.
    static Plan fromJson(const QByteArray &bytes, const QString &folder);
    QJsonObject toJson() const;

    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace slipway::domain
