// SPDX-License-Identifier: MIT
#include "store/profiles.h"

#include "base/failure.h"
#include "base/jsonview.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace slipway::store {

namespace {

using base::Failure;
using base::JsonView;
using domain::Profile;

Q_LOGGING_CATEGORY(lcStore, "slipway.store")

constexpr int fileVersion = 1;

Failure failure(const QString &file, const QString &detail)
{
    Failure trouble(Failure::Kind::Store, QStringLiteral("save the list of servers"));
    return trouble.file(file).detail(detail);
}

} // namespace

Profiles::Profiles(QString userFile)
    : m_userFile(std::move(userFile))
{
    readBuiltIn();
    readOwn();
}

const Profile *Profiles::find(const QString &id) const
{
    const auto found =
        std::find_if(m_all.cbegin(), m_all.cend(), [&id](const Profile &each) { return each.id == id; });
    return found == m_all.cend() ? nullptr : &*found;
}

void Profiles::readBuiltIn()
{
    useResources();
    const QDir folder(QStringLiteral(":/profiles"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        try {
            Profile profile = Profile::fromJson(JsonView::parse(file.readAll(), name).object(), name);
            profile.own = false;
            m_all.append(profile);
        } catch (const Failure &broken) {
            qCWarning(lcStore) << "a server that comes with the program is broken:" << broken.toLogLine();
        }
    }
}

void Profiles::readOwn()
{
    QFile file(m_userFile);
    if (!file.exists())
        return;
    try {
        if (!file.open(QIODevice::ReadOnly))
            throw failure(m_userFile, file.errorString());
        const JsonView document = JsonView::parse(file.readAll(), m_userFile);
        const QJsonArray servers = document[u"servers"].array();
        for (const QJsonValue &value : servers) {
            try {
                Profile profile = Profile::fromJson(JsonView(value, m_userFile).object(), m_userFile);
                if (find(profile.id))
                    throw failure(m_userFile, profile.id);
                profile.own = true;
                m_all.append(profile);
            } catch (const Failure &broken) {
                qCWarning(lcStore) << "a server of the user's own cannot be used:" << broken.toLogLine();
                m_unreadable.append(value);
                m_problem = QCoreApplication::translate(
                                "Profiles", "Not every server you added could be read. The others are "
                                            "there; look at this file, or add the server again: %1")
                                .arg(QDir::toNativeSeparators(m_userFile));
            }
        }
    } catch (const Failure &broken) {
        qCWarning(lcStore) << "the user's servers cannot be read:" << broken.toLogLine();
        m_isBroken = true;
        m_problem = QCoreApplication::translate(
                        "Profiles", "The servers you added could not be read. Nothing was changed; repair "
                                    "this file or move it to another folder: %1")
                        .arg(QDir::toNativeSeparators(m_userFile));
    }
}

void Profiles::save(const Profile &profile)
{
    const Profile *before = find(profile.id);
    if (before && !before->own)
        throw failure(m_userFile,
                      QCoreApplication::translate(
                          "Profiles", "A server that comes with Slipway has this name already. Choose "
                                      "another name."))
            .code("taken");
    if (profile.id.isEmpty())
        throw failure(m_userFile,
                      QCoreApplication::translate("Profiles", "The server has no name. Give it one."));
    QList<Profile> all = m_all;
    Profile own = profile;
    own.own = true;
    if (before)
        all[before - m_all.constData()] = own;
    else
        all.append(own);
    write(all);
    m_all = all;
}

void Profiles::remove(const QString &id)
{
    const Profile *before = find(id);
    if (!before)
        return;
    if (!before->own)
        throw failure(m_userFile, QCoreApplication::translate(
                                      "Profiles", "This server comes with Slipway and cannot be removed."))
            .code("built-in");
    QList<Profile> all = m_all;
    all.removeAt(before - m_all.constData());
    write(all);
    m_all = all;
}

QString Profiles::freeId(const QString &name) const
{
    QString stem;
    for (const QChar each : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (each.unicode() < 128 && each.isLetterOrNumber())
            stem += each;
        else if (!each.isMark() && !stem.isEmpty() && !stem.endsWith(QLatin1Char('-')))
            stem += QLatin1Char('-');
    }
    while (stem.endsWith(QLatin1Char('-')))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("server");
    QString id = stem;
    for (int i = 2; find(id); ++i)
        id = QStringLiteral("%1-%2").arg(stem).arg(i);
    return id;
}

QString Profiles::freeName(const QString &name) const
{
    const auto isTaken = [this](const QString &wanted) {
        return std::any_of(m_all.cbegin(), m_all.cend(),
                           [&wanted](const Profile &each) { return each.name == wanted; });
    };
    QString free = name;
    for (int i = 2; isTaken(free); ++i)
        free = QStringLiteral("%1 (%2)").arg(name).arg(i);
    return free;
}

void Profiles::write(const QList<Profile> &all) const
{
    if (m_isBroken)
        throw failure(m_userFile, m_problem);
    QJsonArray servers = m_unreadable;
    for (const Profile &profile : all) {
        if (profile.own)
            servers.append(profile.toJson());
    }
    const QJsonObject document{{QStringLiteral("version"), fileVersion},
                               {QStringLiteral("servers"), servers}};
    QDir().mkpath(QFileInfo(m_userFile).absolutePath());
    QSaveFile file(m_userFile);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(document).toJson()) >= 0 && file.commit();
    if (!written)
        throw failure(m_userFile, QCoreApplication::translate(
                                      "Profiles", "The server could not be saved. Check that this folder may "
                                                  "be written to and that the disk is not full. (%1)")
                                      .arg(file.errorString()));
}

} // namespace slipway::store
