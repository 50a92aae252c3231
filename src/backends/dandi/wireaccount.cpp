// SPDX-License-Identifier: MIT
#include "backends/dandi/wireaccount.h"

#include "base/failure.h"
#include "base/jsonview.h"
#include "base/trfunctions.h"

#include <QVersionNumber>

namespace slipway::backends::dandi {

namespace {

using base::JsonView;

SLIPWAY_TR_FUNCTIONS(Dandi)

/// Plain words for an account that may not write (DANDI contract 1.4).
QString standing(const QString &status, const QString &contact)
{
    const QString whom = contact.isEmpty() ? tr("the people who run this server") : contact;
    if (status == QLatin1String("INCOMPLETE"))
        return tr("Your registration is not finished: the questionnaire has not been filled in. Finish it on "
                  "the web site, then sign in again.");
    if (status == QLatin1String("PENDING"))
        return tr("Your account is waiting for approval. That takes up to two working days; if it takes "
                  "longer, write to %1.")
            .arg(whom);
    if (status == QLatin1String("REJECTED"))
        return tr("Your account was not approved for uploads. Write to %1.").arg(whom);
    return tr("Your account may not upload here (the server says \u201c%1\u201d). Write to %2.")
        .arg(status, whom);
}

} // namespace

QUrl apiUrl(const QUrl &api, const QString &path, const QList<QPair<QString, QString>> &query)
{
    QByteArray text = api.toEncoded(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + path.toUtf8();
    char separator = '?';
    for (const auto &[key, value] : query) {
        text += separator + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

net::Request asJson(net::Request request, const QString &doing)
{
    request.header("Accept", "application/json").doing(doing);
    return request;
}

net::Request requestAccount(const QUrl &api)
{
    return asJson(net::Request::get(apiUrl(api, QStringLiteral("/users/me/"))),
                  QStringLiteral("check the API key"));
}

domain::Account parseAccount(const QByteArray &body, const QString &contact)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the account"));
    domain::Account account;
    account.userName = view[u"username"].text();
    account.name = view[u"name"].textOr(QString()).trimmed();
    if (account.name.isEmpty())
        account.name = account.userName;
    const QString status = view[u"status"].textOr(QString());
    account.mayUpload = status == QLatin1String("APPROVED");
    if (!account.mayUpload)
        account.standing = standing(status, contact);
    return account;
}

net::Request requestInfo(const QUrl &api)
{
    return asJson(net::Request::get(apiUrl(api, QStringLiteral("/info/"))),
                  QStringLiteral("ask the server about itself"));
}

ServerInfo parseInfo(const QByteArray &body)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("what the server says about itself"));
    const JsonView instance = view[u"instance_config"];
    ServerInfo info;
    info.schemaVersion = view[u"schema_version"].text();
    if (!view[u"allowed_schema_versions"].isNull())
        info.allowedSchemaVersions = view[u"allowed_schema_versions"].texts();
    if (!instance.isNull()) {
        info.name = instance[u"instance_name"].textOr(QString());
        if (!instance[u"licenses"].isNull())
            info.licences = instance[u"licenses"].texts();
    }
    const QJsonObject services = view.object().value(QLatin1String("services")).toObject();
    info.web = QUrl(services.value(QLatin1String("webui")).toObject().value(QLatin1String("url")).toString());
    const QString scheme = info.web.scheme();
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        info.web.clear(); // it becomes a link that a person clicks
    return info;
}

QString schemaVersionFor(const ServerInfo &info)
{
    const QVersionNumber server = QVersionNumber::fromString(info.schemaVersion);
    const QVersionNumber ours = QVersionNumber::fromString(QString(ourSchemaVersion));
    if (server == ours)
        return QString(ourSchemaVersion);
    const bool sameLine =
        server.majorVersion() == ours.majorVersion() && server.minorVersion() == ours.minorVersion();
    if (server < ours && sameLine)
        return info.schemaVersion;
    if (server > ours && info.allowedSchemaVersions.contains(QString(ourSchemaVersion)))
        return QString(ourSchemaVersion);
    base::Failure failure(base::Failure::Kind::Unsupported, QStringLiteral("compare metadata versions"));
    throw failure.code("schema-not-supported")
        .detail(tr("This server works with metadata of version %1 and does not take version %2, which this "
                   "program writes. Look for another version of this program.")
                    .arg(info.schemaVersion, QString(ourSchemaVersion)));
}

} // namespace slipway::backends::dandi
