// SPDX-License-Identifier: MIT
#include "backends/dandi/age.h"
#include "backends/dandi/assetmetadata.h"
#include "backends/dandi/contentchecks.h"
#include "backends/dandi/layout.h"
#include "domain/nwbmetadata.h"
#include "targets.h"
#include "tolerant.h"

#include <QJsonDocument>

namespace slipway::fuzz {

using namespace backends::dandi;

/// A line of the child program, and what becomes of what it says about a file.
void feedNwb(const QByteArray &bytes)
{
    const QJsonObject reply = QJsonDocument::fromJson(bytes).object();
    const domain::NwbMetadata nwb = domain::NwbMetadata::fromJson(reply.value(u"metadata").toObject());
    require(domain::NwbMetadata::fromJson(nwb.toJson()) == nwb,
            "metadata are the same after they were written and read");
    const QDateTime now(QDate(2026, 11, 29), QTime(8, 0), Qt::UTC);
    AssetFacts facts(QStringLiteral("sub-a/sub-a.nwb"), 1000, 1'700'000'000'000'000'000, "0123-1",
                     QStringLiteral("0.7.0"));
    facts.madeBetween(now, now);
    require(!assetMetadata(facts, nwb).isEmpty(), "there are always metadata");
    checkContent(nwb, now);
    domain::LocalFile file;
    file.path = QStringLiteral("/nowhere/a.nwb");
    file.relative = QStringLiteral("a.nwb");
    file.metadata = nwb.toJson();
    domain::LocalFile other = file;
    other.path = QStringLiteral("/nowhere/b.nwb");
    other.relative = QStringLiteral("b.nwb");
    domain::LocalFiles files{file, other};
    proposePaths(files);
    checkPaths(files);
    checkIdentifiers(files);
    Age::parse(QString::fromUtf8(bytes));
    isIsoAge(QString::fromUtf8(bytes));
}

} // namespace slipway::fuzz
