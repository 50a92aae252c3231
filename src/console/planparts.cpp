// SPDX-License-Identifier: MIT
#include "console/planparts.h"

#include "base/failure.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace slipway::console {

namespace {

using base::Failure;

QString partName(const QFileInfo &plan, const QString &number)
{
    return QStringLiteral("%1-part-%2.json").arg(plan.completeBaseName(), number);
}

/// Parts of an earlier split may have been changed or run since; and one that no longer belongs to the others
/// would publish files twice.
void refuseEarlierParts(const QFileInfo &plan)
{
    const QString beginning = partName(plan, QString()).chopped(int(qstrlen(".json")));
    const QStringList names = plan.absoluteDir().entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (!name.startsWith(beginning) || !name.endsWith(QLatin1String(".json")))
            continue;
        Failure failure(Failure::Kind::Plan, QStringLiteral("split the plan"));
        throw failure.code("parts-exist").file(plan.absoluteDir().filePath(name));
    }
}

void write(const QString &path, const domain::Plan &plan)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(plan.toJson()).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("save a plan"));
    throw failure.file(path).detail(file.errorString());
}

} // namespace

QList<domain::Plan> planParts(const domain::Plan &plan, const domain::LocalFiles &files,
                              const domain::Shares &shares)
{
    QList<domain::Plan> parts;
    for (const domain::Share &share : shares) {
        domain::Plan part = plan;
        part.files.clear();
        for (const qsizetype row : share.rows) {
            domain::PlannedFile planned;
            planned.local = files.at(row).path;
            planned.remote = files.at(row).remote;
            part.files.append(planned);
        }
        const QString key = QStringLiteral("upload");
        if (!parts.isEmpty() && part.extra.value(key).toObject().contains(u"id"))
            part.extra.remove(key);
        parts.append(part);
    }
    return parts;
}

QStringList writePlanParts(const QList<domain::Plan> &parts, const QString &planFile)
{
    const QFileInfo plan(planFile);
    refuseEarlierParts(plan);
    QStringList paths;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString path = plan.absoluteDir().filePath(partName(plan, QString::number(i + 1)));
        write(path, parts.at(i));
        paths.append(path);
    }
    return paths;
}

} // namespace slipway::console
