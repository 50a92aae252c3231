// SPDX-License-Identifier: MIT
#include "backends/backend.h"

#include "backends/dandi/dandibackend.h"
#include "backends/databank/databankbackend.h"
#include "backends/nomad/nomadbackend.h"
#include "base/failure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace slipway::backends {

namespace {

/// One kind of server, as Profile::kind names it.
struct Kind
{
    QLatin1String name;
    Capabilities (*capabilities)();
    std::unique_ptr<Backend> (*make)(const domain::Profile &profile, const QList<domain::Profile> &others,
                                     net::Client &client);
};

using Made = std::unique_ptr<Backend>;

const std::array kinds{
    Kind{QLatin1String("dandi"), &dandi::DandiBackend::capabilitiesOfKind,
         [](const domain::Profile &profile, const QList<domain::Profile> &others, net::Client &client)
             -> Made { return std::make_unique<dandi::DandiBackend>(profile, others, client); }},
    Kind{QLatin1String("nomad"), &nomad::NomadBackend::capabilitiesOfKind,
         [](const domain::Profile &profile, const QList<domain::Profile> &, net::Client &client) -> Made {
             return std::make_unique<nomad::NomadBackend>(profile, client);
         }},
    Kind{QLatin1String("databank"), &databank::DatabankBackend::capabilitiesOfKind,
         [](const domain::Profile &profile, const QList<domain::Profile> &, net::Client &client) -> Made {
             return std::make_unique<databank::DatabankBackend>(profile, client);
         }},
};

const Kind *find(const QString &name)
{
    const auto *found =
        std::find_if(kinds.begin(), kinds.end(), [&name](const Kind &each) { return each.name == name; });
    return found == kinds.end() ? nullptr : found;
}

} // namespace

std::unique_ptr<Backend> makeBackend(const domain::Profile &profile, const QList<domain::Profile> &others,
                                     net::Client &client)
{
    if (const Kind *known = find(profile.kind))
        return known->make(profile, others, client);
    base::Failure failure(base::Failure::Kind::Plan, QStringLiteral("choose the server"));
    throw failure.code("unknown-kind")
        .field(profile.kind)
        .detail(QCoreApplication::translate("Backends",
                                            "This program does not know servers of the kind \u201c%1\u201d.")
                    .arg(profile.kind));
}

Capabilities capabilitiesOf(const QString &kind)
{
    const Kind *known = find(kind);
    return known ? known->capabilities() : Capabilities();
}

} // namespace slipway::backends
