// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/wireaccount.h"
#include "backends/nomad/wireentries.h"
#include "domain/fieldspec.h"
#include "domain/problem.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace slipway::backends::nomad {

/// What an upload and its entries say now of what a person fills in.
struct CurrentDetails
{
    CurrentDetails() = default;

    Upload upload;
    QList<EntryRecord> entries; ///< all of them, or the first page
};

/// The fields of a description with what the server has now. `datasetId` is the dataset that was chosen,
/// which is entered without being asked; `people` are labels by user ID.
QList<domain::FieldSpec> detailFields(const CurrentDetails &current, const QString &datasetId,
                                      const QHash<QString, QString> &people);

/// Rules between fields: embargo and "visible to all" exclude each other, nobody is co-author and reviewer.
domain::Problems detailProblems(const QJsonObject &values);

/// The quantities of an edit (NOMAD contract 5.2, 5.3) that make `values` true and put the entries into
/// `datasetId`.
///
/// Fields that are not in `values` are left alone. Of a published upload, what is as it was is not sent: the
/// server refuses even the same embargo (5.6). `ownDatasets` are those that entries may be taken out of.
/// Throws Failure of Kind::Plan for a value of the wrong type, for the server can hang on one.
QJsonObject editQuantities(const QJsonObject &values, const CurrentDetails &current, const QString &datasetId,
                           const QStringList &ownDatasets);

/// `values` with the names of one's own datasets replaced by their IDs.
QJsonObject withDatasetIds(QJsonObject values, const QList<domain::FieldChoice> &own);

/// What can be said without an upload: people and datasets that the server does not know. `knownPeople` are
/// the names that it knows.
domain::Problems referenceProblems(const QJsonObject &values, const QStringList &knownPeople,
                                   const QStringList &ownDatasets);

/// True if something of `quantities` is written into the entries that exist, and lost if there are none
/// (5.2).
bool concernsEntries(const QJsonObject &quantities);

/// Which of `values` the server does not show: problems that carry their field. `userIds` are the IDs for
/// people that are named otherwise.
domain::Problems detailDifferences(const QJsonObject &values, const CurrentDetails &current,
                                   const QString &datasetId, const QHash<QString, QString> &userIds);

/// The people named in `values`, as they are written there.
QStringList peopleIn(const QJsonObject &values);

/// The datasets that any of the entries is in.
QStringList datasetsOf(const QList<EntryRecord> &entries);

} // namespace slipway::backends::nomad
