// SPDX-License-Identifier: MIT
#include "backends/nomad/wirebodies.h"

#include "backends/nomad/wire.h"

namespace slipway::backends::nomad {

net::Request requestPutBody(const QUrl &api, const QString &uploadId, const QString &folder,
                            const QString &fileName)
{
    const Query query = {
        {QStringLiteral("file_name"), fileName},
        {QStringLiteral("overwrite_if_exists"), QStringLiteral("true")},
        {QStringLiteral("trigger_processing"), QStringLiteral("false")},
        {QStringLiteral("wait_for_processing"), QStringLiteral("false")},
    };
    // The slash after "raw" must be there also for the root (NOMAD contract 0.2).
    const QUrl url = apiUrl(api, "/uploads/" + segment(uploadId) + "/raw/" + segments(folder), query);
    return asJson(net::Request::put(url), QStringLiteral("send the files"));
}

} // namespace slipway::backends::nomad
