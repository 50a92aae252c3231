// SPDX-License-Identifier: MIT
//
// Prints our asset metadata of each file named, one JSON line each, for the comparison with the real client.

#include "backends/dandi/assetmetadata.h"
#include "base/filestamp.h"
#include "inspect/nwbreader.h"
#include "tests/support/run.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace slipway;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    inspect::NwbReader reader;
    for (const QString &path : arguments) {
        try {
            const base::FileStamp stamp = base::FileStamp::of(path);
            const domain::NwbMetadata nwb = tests::run(reader.read(path, {}));
            const backends::dandi::AssetFacts facts(path, stamp.size(), stamp.modified(), QByteArray(),
                                                    QStringLiteral("0.7.0"));
            const QJsonObject metadata = backends::dandi::assetMetadata(facts, nwb);
            std::puts(QJsonDocument(metadata).toJson(QJsonDocument::Compact).constData());
        } catch (const base::Failure &failure) {
            std::fprintf(stderr, "%s\n", failure.what());
            return 1;
        }
    }
    return 0;
}
