// SPDX-License-Identifier: MIT
#pragma once

#include "store/journal.h"

#include <QString>
#include <QVariantList>

namespace slipway::store {

class Row;

// How publications, files and intents are laid out in the journal's rows. Reading is tolerant: what does not
// fit is left out, never a reason to lose the rest.

QByteArray toText(const QJsonObject &json);
QString stageName(domain::Stage stage); ///< "waiting" for everything that is not final

/// The columns of SELECT in publicationFrom().
QString publicationColumns();
PublicationRecord publicationFrom(const Row &row);
/// The values of publicationStatement(), which inserts or updates.
QVariantList valuesOf(const PublicationRecord &record);
QString publicationStatement();

QString fileColumns();
FileRecord fileFrom(const Row &row);
QVariantList valuesOf(const FileRecord &record, const QString &publication, qsizetype row);
QString insertFileStatement();
/// Changes what setFiles() may change in a file that stays.
QString updateFileStatement();
QVariantList updateValuesOf(const FileRecord &record, qsizetype row);

QString intentColumns();
Intent intentFrom(const Row &row);

} // namespace slipway::store
