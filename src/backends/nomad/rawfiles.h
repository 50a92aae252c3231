// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "base/task.h"
#include "domain/remotefile.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace slipway::backends::nomad {

/// All files of an upload with their sizes, folder by folder. NOMAD knows no checksums. Failure code
/// "submission-gone".
base::Task<domain::RemoteFiles> allFiles(std::shared_ptr<Conversation> conversation, QString uploadId,
                                         std::stop_token stop);

/// Those of `paths` that the upload has.
base::Task<domain::RemoteFiles> filesAt(std::shared_ptr<Conversation> conversation, QString uploadId,
                                        QStringList paths, std::stop_token stop);

} // namespace slipway::backends::nomad
