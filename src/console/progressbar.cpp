// SPDX-License-Identifier: MIT
#include "console/progressbar.h"

#include "wording/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway::console {

namespace {

using domain::RunState;
using domain::Snapshot;
using domain::Stage;

constexpr int shortestBar = 10;
constexpr int longestBar = 40;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

double share(const Snapshot &snapshot)
{
    if (snapshot.bytesTotal > 0)
        return std::clamp(double(snapshot.bytesDone) / double(snapshot.bytesTotal), 0.0, 1.0);
    if (snapshot.filesTotal > 0)
        return std::clamp(double(snapshot.filesDone + snapshot.filesFailed) / double(snapshot.filesTotal),
                          0.0, 1.0);
    return 0;
}

QString figures(const Snapshot &snapshot)
{
    QString text = words("%1 of %2, %3 of %4 files")
                       .arg(wording::size(snapshot.bytesDone), wording::size(snapshot.bytesTotal),
                            wording::count(snapshot.filesDone), wording::count(snapshot.filesTotal));
    if (snapshot.filesFailed > 0)
        text += words(", %1 failed").arg(wording::count(snapshot.filesFailed));
    if (snapshot.state == RunState::WaitingForNetwork)
        return text + (snapshot.waitingSince.isValid()
                           ? words(", waiting for the network since %1")
                                 .arg(wording::moment(snapshot.waitingSince, QDateTime::currentDateTime()))
                           : words(", waiting for the network"));
    if (snapshot.rate > 0)
        text += QStringLiteral(", ") + wording::rate(snapshot.rate);
    if (snapshot.secondsLeft >= 0 && snapshot.state == RunState::Running)
        text += words(", %1 left").arg(wording::duration(snapshot.secondsLeft));
    return text;
}

} // namespace

QString progressLine(const Snapshot &snapshot, int columns)
{
    const double part = share(snapshot);
    const QString after = QStringLiteral(" %1 %  %2").arg(int(part * 100), 3).arg(figures(snapshot));
    const int room = columns - int(after.size()) - 3;
    QString line;
    if (room >= shortestBar) {
        const int width = std::min(room, longestBar);
        const int full = int(part * width);
        line = QLatin1Char('[') + QString(full, QLatin1Char('#')) + QString(width - full, QLatin1Char('.')) +
               QLatin1Char(']');
    }
    return (line + after).left(std::max(columns - 1, 0));
}

QString progressSentence(const Snapshot &snapshot)
{
    return QStringLiteral("%1 %  ").arg(int(share(snapshot) * 100), 3) + figures(snapshot);
}

QString stateName(RunState state)
{
    switch (state) {
    case RunState::Idle:
        return QStringLiteral("idle");
    case RunState::Running:
        return QStringLiteral("running");
    case RunState::Pausing:
        return QStringLiteral("pausing");
    case RunState::Paused:
        return QStringLiteral("paused");
    case RunState::WaitingForNetwork:
        return QStringLiteral("waiting-for-network");
    case RunState::NeedsSignIn:
        return QStringLiteral("needs-sign-in");
    case RunState::Cancelled:
        return QStringLiteral("cancelled");
    case RunState::Finished:
        return QStringLiteral("finished");
    case RunState::Broken:
        return QStringLiteral("broken");
    }
    return QString();
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Waiting:
        return QStringLiteral("waiting");
    case Stage::Checking:
        return QStringLiteral("checking");
    case Stage::Hashing:
        return QStringLiteral("hashing");
    case Stage::Sending:
        return QStringLiteral("sending");
    case Stage::Finalising:
        return QStringLiteral("finalising");
    case Stage::Verified:
        return QStringLiteral("verified");
    case Stage::Skipped:
        return QStringLiteral("skipped");
    case Stage::Failed:
        return QStringLiteral("failed");
    }
    return QString();
}

QJsonObject progressJson(const Snapshot &snapshot)
{
    QJsonObject stages;
    for (auto it = snapshot.filesByStage.cbegin(); it != snapshot.filesByStage.cend(); ++it)
        stages.insert(stageName(it.key()), it.value());
    QJsonObject object;
    object.insert(u"state", stateName(snapshot.state));
    object.insert(u"files", snapshot.filesTotal);
    object.insert(u"files_done", snapshot.filesDone);
    object.insert(u"files_failed", snapshot.filesFailed);
    object.insert(u"bytes", snapshot.bytesTotal);
    object.insert(u"bytes_done", snapshot.bytesDone);
    object.insert(u"bytes_hashed", snapshot.bytesHashed);
    object.insert(u"rate", snapshot.rate);
    object.insert(u"seconds_left", snapshot.secondsLeft);
    object.insert(u"stages", stages);
    if (snapshot.waitingSince.isValid())
        object.insert(u"waiting_since", snapshot.waitingSince.toUTC().toString(Qt::ISODate));
    return object;
}

} // namespace slipway::console
