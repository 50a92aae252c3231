// SPDX-License-Identifier: MIT
#include "session/finalrows.h"

namespace slipway::session {

using domain::FileProgress;
using domain::Snapshot;
using domain::Stage;

FileProgress finalRow(const store::FileRecord &record, qsizetype row)
{
    FileProgress progress;
    progress.index = row;
    progress.stage = record.stage;
    progress.size = qMax<qint64>(0, record.file.stamp.size());
    progress.reason = record.result.value(u"reason").toString();
    progress.sent = record.stage == Stage::Failed ? 0 : progress.size;
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
