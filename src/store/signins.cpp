// SPDX-License-Identifier: MIT
#include "store/signins.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace slipway::store {

namespace {

Q_LOGGING_CATEGORY(lcSignIns, "slipway.store")

constexpr qsizetype checkBytes = 2;

/// Tells one secret from the next, and is far too short to tell anything about it.
QString checkOf(const QString &salt, const base::Secret &secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt.toUtf8());
    hash.addData(secret.reveal());
    return QString::fromLatin1(hash.result().left(checkBytes).toHex());
}

QDateTime timeAt(const QJsonObject &object, const QString &key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
}

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

SignIns::SignIns(QString file)
    : m_file(std::move(file))
{
    QFile reader(m_file);
    if (reader.open(QIODevice::ReadOnly))
        m_servers = QJsonDocument::fromJson(reader.readAll()).object().value(u"servers").toObject();
}

QJsonObject SignIns::serverAt(const QString &server) const
{
    return m_servers.value(server).toObject();
}

void SignIns::setServer(const QString &server, const QJsonObject &object)
{
    m_servers.insert(server, object);
    QJsonObject root;
    root.insert(u"servers", m_servers);
    const QByteArray bytes = QJsonDocument(root).toJson();
    QSaveFile writer(m_file);
    const bool done = writer.open(QIODevice::WriteOnly) &&
                      writer.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                      writer.write(bytes) == bytes.size() && writer.commit();
    if (!done)
        qCWarning(lcSignIns) << "the sign-ins could not be remembered:" << writer.errorString();
}

QDateTime SignIns::signedIn(const QString &server, const QString &dataset, const base::Secret &secret,
                            const QDateTime &now)
{
    QJsonObject object = serverAt(server);
    QJsonObject datasets = object.value(u"datasets").toObject();
    QJsonObject known = datasets.value(dataset).toObject();
    QString salt = known.value(u"salt").toString();
    QDateTime since = timeAt(known, QStringLiteral("since"));
    const bool same =
        !salt.isEmpty() && since.isValid() && known.value(u"check").toString() == checkOf(salt, secret);
    if (!same) {
        salt = QString::number(QRandomGenerator::system()->generate64(), 16);
        since = now;
    }
    known.insert(u"salt", salt);
    known.insert(u"check", checkOf(salt, secret));
    known.insert(u"since", toText(since));
    known.insert(u"used", toText(now));
    datasets.insert(dataset, known);
    object.insert(u"datasets", datasets);
    setServer(server, object);
    return since;
}

void SignIns::forgetSecret(const QString &server, const QString &dataset)
{
    QJsonObject object = serverAt(server);
    QJsonObject datasets = object.value(u"datasets").toObject();
    if (!datasets.contains(dataset))
        return;
    QJsonObject known;
    known.insert(u"used", datasets.value(dataset).toObject().value(u"used"));
    datasets.insert(dataset, known);
    object.insert(u"datasets", datasets);
    setServer(server, object);
}

QStringList SignIns::datasets(const QString &server) const
{
    const QJsonObject datasets = serverAt(server).value(u"datasets").toObject();
    QStringList names = datasets.keys();
    const auto used = [&datasets](const QString &name) {
        return timeAt(datasets.value(name).toObject(), QStringLiteral("used"));
    };
    std::stable_sort(names.begin(), names.end(),
                     [&used](const QString &left, const QString &right) { return used(left) > used(right); });
    return names;
}

QJsonObject SignIns::learned(const QString &server) const
{
    return serverAt(server).value(u"learned").toObject();
}

void SignIns::setLearned(const QString &server, const QJsonObject &learned)
{
    QJsonObject object = serverAt(server);
    if (object.value(u"learned").toObject() == learned)
        return;
    object.insert(u"learned", learned);
    setServer(server, object);
}

} // namespace slipway::store
