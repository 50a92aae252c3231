// SPDX-License-Identifier: MIT
#include "session/finalrows.h"

#include "upload/fileuploader.h"

namespace slipway::session {

using domain::FileProgress;
using domain::Snapshot;
using domain::Stage;

domain::Evidence evidenceOf(const store::FileRecord &record)
{
    const QJsonObject &result = record.result;
    const bool differs = result.value(u"kind").toString() ==
                         QLatin1String(base::Failure::kindName(base::Failure::Kind::Mismatch));
    if (record.stage == Stage::Failed)
        return differs ? domain::Evidence::Mismatch : domain::Evidence::Unknown;
    if (record.stage != Stage::Verified && record.stage != Stage::Skipped)
        return domain::Evidence::Unknown;
    return upload::evidenceOf(result.value(u"proof").toString(),
                              !result.value(u"digests").toObject().isEmpty());
}

FileProgress finalRow(const store::FileRecord &record, qsizetype row)
{
    FileProgress progress;
    progress.index = row;
    progress.stage = record.stage;
    progress.size = qMax<qint64>(0, record.file.stamp.size());
    progress.reason = record.result.value(u"reason").toString();
    progress.sent = record.stage == Stage::Failed ? 0 : progress.size;
    progress.evidence = evidenceOf(record);
    progress.inDoubt = store::isInDoubt(record);
    return progress;
}

void addFinal(Snapshot &picture, const store::FileRecord &record, qsizetype row)
{
    const FileProgress progress = finalRow(record, row);
    const bool good = record.stage != Stage::Failed;
    ++picture.filesTotal;
    picture.bytesTotal += progress.size;
    picture.filesDone += good ? 1 : 0;
    picture.filesFailed += good ? 0 : 1;
    picture.bytesDone += progress.sent;
    ++picture.filesByStage[record.stage];
    picture.changed.append(progress);
}

Snapshot pictureAtRest(const QList<store::FileRecord> &records, domain::RunState state)
{
    Snapshot picture;
    picture.state = state;
    for (qsizetype row = 0; row < records.size(); ++row) {
        const store::FileRecord &record = records.at(row);
        if (domain::isFinal(record.stage)) {
            addFinal(picture, record, row);
            continue;
        }
        ++picture.filesTotal;
        picture.bytesTotal += qMax<qint64>(0, record.file.stamp.size());
        ++picture.filesByStage[record.stage];
    }
    picture.changed.clear();
    return picture;
}

} // namespace slipway::session
