// SPDX-License-Identifier: MIT
#include "domain/plan.h"

#include "base/failure.h"
#include "base/trfunctions.h"
#include "domain/folderform.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway::domain {

namespace {

using base::Failure;

SLIPWAY_TR_FUNCTIONS(Plan)

Failure bad(const QString &field, const QString &detail)
{
    Failure failure(Failure::Kind::Plan, QStringLiteral("read the plan"));
    return failure.field(field).detail(detail);
}

QJsonObject objectAt(const QJsonObject &plan, const QString &key)
{
    const QJsonValue value = plan.value(key);
    if (!value.isObject())
        throw bad(key, tr("This must be an object, like {\"id\": \"000123\"}."));
    return value.toObject();
}

void refuseUnknown(const QJsonObject &object, const QStringList &known, const QString &where)
{
    static const QStringList secrets = {QStringLiteral("secret"), QStringLiteral("key"),
                                        QStringLiteral("api_key"), QStringLiteral("token"),
                                        QStringLiteral("password")};
    for (const QString &key : object.keys()) {
        if (secrets.contains(key.toLower()))
            throw bad(where + key,
                      tr("A plan must hold no secret. Remove it, and give the key on standard input, "
                         "in SLIPWAY_SECRET or through the system keychain."));
        if (!known.contains(key))
            throw bad(where + key, tr("This name is not known in a plan. Known here: %1.")
                                       .arg(known.join(QStringLiteral(", "))));
    }
}

/// Looks for a secret in what only the backend understands, at any depth.
void refuseSecrets(const QJsonValue &value, const QString &where)
{
    static const QStringList secrets = {QStringLiteral("secret"), QStringLiteral("api_key"),
                                        QStringLiteral("apikey"), QStringLiteral("token"),
                                        QStringLiteral("password")};
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        refuseSecrets(list.at(i), where + QStringLiteral("[%1]").arg(i));
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString place = where + QLatin1Char('.') + it.key();
        if (secrets.contains(it.key().toLower()))
            throw bad(place, tr("A plan must hold no secret. Remove it."));
        refuseSecrets(it.value(), place);
    }
}

QString absolutePath(const QString &folder, const QString &path)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

PlannedFile fileFromJson(const QJsonValue &value, const QString &field, const QString &folder)
{
    PlannedFile file;
    if (value.isString()) {
        file.local = value.toString();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        refuseUnknown(object, {QStringLiteral("local"), QStringLiteral("remote")}, field + QLatin1Char('.'));
        if (!object.value(u"local").isString())
            throw bad(field + QStringLiteral(".local"), tr("This must be the path of a file or folder."));
        if (object.contains(u"remote") && !object.value(u"remote").isString())
            throw bad(field + QStringLiteral(".remote"), tr("This must be a path in the dataset."));
        file.local = object.value(u"local").toString();
        file.remote = object.value(u"remote").toString();
    } else {
        throw bad(field, tr("This must be a path, or an object with \"local\" and \"remote\"."));
    }
    if (file.local.isEmpty())
        throw bad(field, tr("The path is empty."));
    file.local = absolutePath(folder, file.local);
    return file;
}

Existing existingFromJson(const QJsonValue &value)
{
    const QString text = value.isUndefined() ? QStringLiteral("skip") : value.toString();
    if (text == QLatin1String("skip"))
        return Existing::Skip;
    if (text == QLatin1String("replace"))
        return Existing::Replace;
    if (text == QLatin1String("error"))
        return Existing::Error;
    throw bad(QStringLiteral("existing"), tr("This must be \"skip\", \"replace\" or \"error\"."));
}

QString existingName(Existing existing)
{
    switch (existing) {
    case Existing::Skip:
        return QStringLiteral("skip");
    case Existing::Replace:
        return QStringLiteral("replace");
    case Existing::Error:
        return QStringLiteral("error");
    }
    return QString();
}

FolderForm foldersFromJson(const QJsonValue &value)
{
    if (value.isUndefined())
        return Plan().folders;
    if (const std::optional<FolderForm> form = folderFormOf(value.toString()))
        return *form;
    throw bad(QStringLiteral("folders"), tr("This must be \"files\", \"zip\" or \"tar\"."));
}

/// How to speak to a server that speaks in several ways.
void readProtocol(const Plan &plan)
{
    static const QStringList known = {QStringLiteral("tus"), QStringLiteral("phases"),
                                      QStringLiteral("next")};
    if (plan.server.contains(u"protocol") && !known.contains(plan.server.value(u"protocol").toString()))
        throw bad(QStringLiteral("server.protocol"),
                  tr("This must be \"tus\", \"phases\" or \"next\". Without it the server is asked."));
}

void readServer(Plan &plan, const QJsonObject &root)
{
    plan.server = objectAt(root, QStringLiteral("server"));
    refuseUnknown(plan.server,
                  {QStringLiteral("profile"), QStringLiteral("kind"), QStringLiteral("api"),
                   QStringLiteral("user"), QStringLiteral("protocol")},
                  QStringLiteral("server."));
    const bool byProfile = plan.server.value(u"profile").isString();
    const bool byAddress = plan.server.value(u"kind").isString() && plan.server.value(u"api").isString();
    if (byProfile == byAddress)
        throw bad(QStringLiteral("server"),
                  tr("Name either a \"profile\", or a \"kind\" together with an \"api\" address."));
}

void readUser(const Plan &plan)
{
    if (!plan.server.contains(u"user"))
        return;
    if (plan.server.value(u"user").toString().trimmed().isEmpty())
        throw bad(QStringLiteral("server.user"),
                  tr("This must be a user name in quotes. The password is given as the secret."));
}

/// Which submission the files go into: one to continue, or the name of a new one.
void readUpload(const Plan &plan)
{
    const QString key = QStringLiteral("upload");
    if (!plan.extra.contains(key))
        return;
    const QJsonObject upload = plan.extra.value(key).toObject();
    refuseUnknown(upload, {QStringLiteral("id"), QStringLiteral("name")}, QStringLiteral("upload."));
    for (auto it = upload.constBegin(); it != upload.constEnd(); ++it) {
        if (it.value().toString().trimmed().isEmpty())
            throw bad(QStringLiteral("upload.") + it.key(), tr("This must be a text in quotes."));
    }
    if (upload.size() > 1)
        throw bad(key, tr("Give either the \"id\" of an upload to continue or the \"name\" of a new one."));
}

void readDataset(Plan &plan, const QJsonObject &root)
{
    const QJsonObject dataset = objectAt(root, QStringLiteral("dataset"));
    refuseUnknown(dataset, {QStringLiteral("id"), QStringLiteral("create")}, QStringLiteral("dataset."));
    if (dataset.contains(u"id") == dataset.contains(u"create"))
        throw bad(QStringLiteral("dataset"),
                  tr("Give either the \"id\" of a dataset or what to \"create\"."));
    if (dataset.contains(u"create")) {
        if (!dataset.value(u"create").isObject())
            throw bad(QStringLiteral("dataset.create"),
                      tr("This must be an object with the new dataset\u2019s fields."));
        plan.create = dataset.value(u"create").toObject();
        if (plan.create.isEmpty())
            throw bad(QStringLiteral("dataset.create"),
                      tr("A new dataset needs at least a name. Give its fields here."));
        refuseSecrets(plan.create, QStringLiteral("dataset.create"));
        return;
    }
    plan.datasetId = dataset.value(u"id").toString();
    if (plan.datasetId.isEmpty())
        throw bad(QStringLiteral("dataset.id"),
                  tr("This must be the dataset\u2019s ID in quotes, like \"000123\"."));
}

} // namespace

Plan Plan::fromJson(const QByteArray &bytes, const QString &folder)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        throw bad(QString(),
                  tr("The plan is not JSON: %1, at byte %2.").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        throw bad(QString(), tr("The plan must be a JSON object."));
    const QJsonObject root = document.object();
    refuseUnknown(root,
                  {QStringLiteral("server"), QStringLiteral("dataset"), QStringLiteral("files"),
                   QStringLiteral("existing"), QStringLiteral("folders"), QStringLiteral("publish"),
                   QStringLiteral("upload"), QStringLiteral("metadata")},
                  QString());
    Plan plan;
    readServer(plan, root);
    readUser(plan);
    readProtocol(plan);
    readDataset(plan, root);
    if (!root.value(u"files").isArray() || root.value(u"files").toArray().isEmpty())
        throw bad(QStringLiteral("files"), tr("This must be a list with at least one file or folder."));
    const QJsonArray files = root.value(u"files").toArray();
    for (qsizetype i = 0; i < files.size(); ++i)
        plan.files.append(fileFromJson(files.at(i), QStringLiteral("files[%1]").arg(i), folder));
    plan.existing = existingFromJson(root.value(u"existing"));
    plan.folders = foldersFromJson(root.value(u"folders"));
    if (root.contains(u"publish") && !root.value(u"publish").isBool())
        throw bad(QStringLiteral("publish"), tr("This must be true or false."));
    plan.publish = root.value(u"publish").toBool();
    for (const QString &key : {QStringLiteral("upload"), QStringLiteral("metadata")}) {
        if (!root.contains(key))
            continue;
        plan.extra.insert(key, objectAt(root, key));
        refuseSecrets(plan.extra.value(key), key);
    }
    readUpload(plan);
    return plan;
}

QJsonObject Plan::toJson() const
{
    QJsonArray list;
    for (const PlannedFile &file : files) {
        if (file.remote.isEmpty()) {
            list.append(file.local);
            continue;
        }
        QJsonObject entry;
        entry.insert(u"local", file.local);
        entry.insert(u"remote", file.remote);
        list.append(entry);
    }
    QJsonObject dataset;
    if (datasetId.isEmpty())
        dataset.insert(u"create", create);
    else
        dataset.insert(u"id", datasetId);
    QJsonObject root = extra;
    root.insert(u"server", server);
    root.insert(u"dataset", dataset);
    root.insert(u"files", list);
    root.insert(u"existing", existingName(existing));
    if (folders != Plan().folders) // a plan that says nothing of folders stays the plan it was
        root.insert(u"folders", folderFormName(folders));
    root.insert(u"publish", publish);
    return root;
}

} // namespace slipway::domain
