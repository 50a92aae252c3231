// SPDX-License-Identifier: MIT
#include "console/planfile.h"

#include "base/failure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace slipway::console {

namespace {

using base::Failure;

constexpr qint64 largestPlan = 256 * 1024 * 1024; // a million files with long paths

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

Failure bad(const QString &field, const QString &detail)
{
    Failure failure(Failure::Kind::Plan, QStringLiteral("read the plan"));
    return failure.field(field).detail(detail);
}

/// The server as the plan wants to be spoken with.
domain::Profile speaking(domain::Profile profile, const domain::Plan &plan)
{
    const QJsonValue protocol = plan.server.value(u"protocol");
    if (protocol.isUndefined())
        return profile;
    if (profile.kind != QLatin1String("databank"))
        throw bad(QStringLiteral("server.protocol"),
                  words("Only servers of the kind \"databank\" have this. Leave it out."));
    profile.options.insert(u"protocol", protocol);
    return profile;
}

} // namespace

domain::Plan readPlanFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        throw bad(QString(), words("This is a folder, not a plan.")).file(path).code("plan-unreadable");
    if (!file.open(QIODevice::ReadOnly))
        throw bad(QString(), words("The plan cannot be read: %1.").arg(file.errorString()))
            .file(path)
            .code("plan-unreadable");
    if (file.size() > largestPlan)
        throw bad(QString(), words("This file is too large for a plan.")).file(path);
    try {
        return domain::Plan::fromJson(file.readAll(), QFileInfo(path).absolutePath());
    } catch (const Failure &failure) {
        Failure named(failure);
        throw named.file(path);
    }
}

domain::Profile serverOf(const domain::Plan &plan, const QList<domain::Profile> &profiles)
{
    const QString id = plan.server.value(u"profile").toString();
    QStringList known;
    for (const domain::Profile &profile : profiles) {
        if (!id.isEmpty() && profile.id == id)
            return speaking(profile, plan);
        known.append(profile.id);
    }
    if (!id.isEmpty())
        throw bad(QStringLiteral("server.profile"),
                  words("There is no server \u201c%1\u201d. Known here: %2.")
                      .arg(id, known.join(QStringLiteral(", "))));
    domain::Profile profile;
    profile.kind = plan.server.value(u"kind").toString();
    try {
        profile.api = domain::normalisedAddress(plan.server.value(u"api").toString());
    } catch (const Failure &failure) {
        throw bad(QStringLiteral("server.api"), failure.detail());
    }
    for (const domain::Profile &other : profiles) {
        if (other.kind == profile.kind && other.api == profile.api)
            return speaking(other, plan); // the same server under its own name: same key, same words
    }
    profile.id = profile.kind + QLatin1Char(' ') + profile.api.toString();
    profile.name = profile.api.host();
    return speaking(profile, plan);
}

void requirePublishable(const domain::Plan &plan, const session::Abilities &abilities, const QString &file)
{
    if (plan.publish && !abilities.publish)
        throw bad(QStringLiteral("publish"), QString()).code("publish-on-web").file(file);
}

void requireCreatable(const domain::Plan &plan, const session::Abilities &abilities, const QString &file)
{
    if (plan.datasetId.isEmpty() && !abilities.createDataset)
        throw bad(QStringLiteral("dataset"), QString()).code("create-on-web").file(file);
}

QString planKey(const domain::Plan &plan)
{
    // What may still be put right after the files were sent is no part of a plan's identity.
    domain::Plan lasting = plan;
    lasting.publish = false;
    lasting.extra.remove(QStringLiteral("metadata"));
    const QByteArray content = QJsonDocument(lasting.toJson()).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex());
}

} // namespace slipway::console
