// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"
#include "net/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace slipway::backends::nomad {

/// Where the collection of datasets stands: "/datasets/" in generation 1.3, "/datasets" in 2.x. The other
/// form is answered with a redirect that a proxy may spoil, so the right one is learned and used.
enum class DatasetsPath { WithSlash, WithoutSlash };

DatasetsPath otherPath(DatasetsPath path);

/// A page of the datasets of one person, newest first (NOMAD contract 3); `after` is the value of the last
/// page.
net::Request requestDatasets(const QUrl &api, DatasetsPath path, const QString &userId, const QString &after);
/// The one of exactly this name, if this person has it.
net::Request requestDatasetNamed(const QUrl &api, DatasetsPath path, const QString &userId,
                                 const QString &name);

/// One dataset and whose it is.
struct DatasetRecord
{
    DatasetRecord() = default;

    domain::Dataset dataset;
    QString userId;
    QDateTime created; ///< by the server's clock
};

struct DatasetPage
{
    DatasetPage() = default;

    QList<DatasetRecord> datasets;
    QString after; ///< for the next page; empty: this is the last
};

DatasetPage parseDatasets(const QByteArray &body, const QUrl &api);

net::Request requestDataset(const QUrl &api, const QString &id);
/// The envelope {dataset_id, data}, of reading, creating and the DOI alike.
DatasetRecord parseDataset(const QByteArray &body, const QUrl &api);

/// Sent once. The name is what makes it the owner's only one.
net::Request requestCreateDataset(const QUrl &api, DatasetsPath path, const QString &name);
/// Sent once and never again (NOMAD contract 3, the hazard of 1.3).
net::Request requestDoi(const QUrl &api, const QString &id);

/// True for 22 characters of the alphabet of IDs.
bool isId(const QString &text);
/// The ID in the address of a dataset's page, or a bare one; nothing if there is none.
std::optional<QString> datasetIdIn(const QString &text);

} // namespace slipway::backends::nomad
