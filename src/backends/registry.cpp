// SPDX-License-Identifier: MIT
#include "backends/backend.h"

#include "backends/dandi/dandibackend.h"
#include "backends/databank/databankbackend.h"
#include "backends/nomad/nomadbackend.h"
#include "base/failure.h"

#include <QCoreApplication>

namespace slipway::backends {

std::unique_ptr<Backend> makeBackend(const domain::Profile &profile, const QList<domain::Profile> &others,
                                     net::Client &client)
{
    if (profile.kind == QLatin1String("dandi"))
        return std::make_unique<dandi::DandiBackend>(profile, others, client);
    if (profile.kind == QLatin1String("nomad"))
        return std::make_unique<nomad::NomadBackend>(profile, client);
    if (profile.kind == QLatin1String("databank"))
        return std::make_unique<databank::DatabankBackend>(profile, client);
    base::Failure failure(base::Failure::Kind::Plan, QStringLiteral("choose the server"));
    throw failure.code("unknown-kind")
        .field(profile.kind)
        .detail(QCoreApplication::translate("Backends",
                                            "This program does not know servers of the kind \u201c%1\u201d.")
                    .arg(profile.kind));
}

} // namespace slipway::backends
