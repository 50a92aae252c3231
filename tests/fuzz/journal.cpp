// SPDX-License-Identifier: MIT
#include "backends/dandi/uploadmemory.h"
#include "backends/databank/uploadmemory.h"
#include "domain/receipt.h"
#include "session/draft.h"
#include "store/database.h"
#include "store/journalrows.h"
#include "targets.h"
#include "tolerant.h"

#include <QJsonDocument>

#include <functional>

namespace slipway::fuzz {

namespace {

/// As many columns as `columns` names, each holding the bytes.
void readRow(store::Database &database, const QString &columns, const QByteArray &bytes,
             const std::function<void(const store::Row &)> &read)
{
    const qsizetype count = columns.count(QLatin1Char(',')) + 1;
    QStringList marks;
    QVariantList values;
    for (qsizetype i = 0; i < count; ++i) {
        marks.append(QStringLiteral("?"));
        values.append(bytes);
    }
    database.read(QStringLiteral("SELECT ") + marks.join(QLatin1Char(',')), values, read);
}

} // namespace

void feedJournal(const QByteArray &bytes)
{
    store::Database database(QStringLiteral(":memory:"));
    readRow(database, store::publicationColumns(), bytes,
            [](const store::Row &row) { store::publicationFrom(row); });
    readRow(database, store::intentColumns(), bytes, [](const store::Row &row) { store::intentFrom(row); });
    readRow(database, store::fileColumns(), bytes, [](const store::Row &row) {
        const store::FileRecord record = store::fileFrom(row);
        store::valuesOf(record, QStringLiteral("20261129-0000"), 0);
    });
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const session::Draft draft = session::Draft::fromJson(object);
    require(session::Draft::fromJson(draft.toJson()).toJson() == draft.toJson(),
            "a draft is the same after it was written and read");
    if (const auto memory = backends::dandi::UploadMemory::fromJson(object)) {
        memory->isFresh(QDateTime(QDate(2026, 11, 29), QTime(8, 0), Qt::UTC));
        memory->toJson();
    }
    const backends::databank::UploadMemory memory = backends::databank::UploadMemory::fromJson(object);
    require(backends::databank::UploadMemory::fromJson(memory.toJson()).toJson() == memory.toJson(),
            "a memory is the same after it was written and read");
    tolerant([&] { domain::Receipt::fromJson(object).writeJson([](const QByteArray &) {}, false); });
}

} // namespace slipway::fuzz
