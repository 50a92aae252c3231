// SPDX-License-Identifier: MIT
#pragma once

#include "net/request.h"

#include <QString>
#include <QUrl>

namespace slipway::backends::nomad {

/// Puts one body into `folder` of an upload, empty for its root, under `fileName` (NOMAD contract 4.6). The
/// body is still to be given. Generation 2.x does not process it by itself; 1.3 always does.
net::Request requestPutBody(const QUrl &api, const QString &uploadId, const QString &folder,
                            const QString &fileName);

} // namespace slipway::backends::nomad
