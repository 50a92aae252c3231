// SPDX-License-Identifier: MIT
#include "backends/nomad/wireedit.h"

#include "backends/nomad/wire.h"

namespace slipway::backends::nomad {

using net::Request;

Request requestEdit(const QUrl &api, const QString &uploadId, const QJsonObject &metadata, EditMode mode)
{
    const bool verify = mode == EditMode::Verify;
    QJsonObject body;
    body.insert(QLatin1String("metadata"), metadata);
    body.insert(QLatin1String("verify_only"), verify);
    const Query query = {{QStringLiteral("wait_for_processing"), QStringLiteral("false")}};
    Request request = Request::post(apiUrl(api, "/uploads/" + segment(uploadId) + "/edit", query));
    request.json(body).repeat(verify ? Request::Repeat::WhenSafe : Request::Repeat::Never);
    return asJson(std::move(request),
                  verify ? QStringLiteral("have the details checked") : QStringLiteral("write the details"));
}

} // namespace slipway::backends::nomad
