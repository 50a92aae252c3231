// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/wireuploads.h"
#include "domain/fieldspec.h"
#include "domain/submission.h"
#include "net/request.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace slipway::backends::nomad {

/// An entry with the part of its metadata that a person fills in.
struct EntryRecord
{
    EntryRecord() = default;

    domain::Entry entry;
    bool described = false; ///< the search index has it: what follows is known
    QString comment;
    QStringList references;
    QList<domain::FieldChoice> datasets; ///< ID and name
};

/// A look at an upload: the object, its counts and a page of its entries (NOMAD contract 4.4).
struct EntryPage
{
    EntryPage() = default;

    Upload upload;
    qint64 successful = 0;
    qint64 failed = 0;
    qint64 total = 0;
    QList<EntryRecord> entries;
    QString after; ///< for the next page; empty: this is the last
};

/// The most entries that one page is asked for.
inline constexpr int entriesPerPage = 1000;

net::Request requestEntries(const QUrl &api, const QString &uploadId, int pageSize,
                            const QString &after = QString());
EntryPage parseEntries(const QByteArray &body, const QUrl &api);

/// What this look means, without what only time can tell (`looksStuck`).
domain::Processing processingOf(const EntryPage &page);

} // namespace slipway::backends::nomad
