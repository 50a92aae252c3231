// SPDX-License-Identifier: MIT
#include "backends/dandi/wireassets.h"

#include "backends/dandi/wireaccount.h"
#include "backends/dandi/wiredandisets.h"
#include "base/jsonview.h"

#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::JsonView;
using net::Request;

QString assetsPath(const QString &dandiset)
{
    return QStringLiteral("/dandisets/") + dandiset + QStringLiteral("/versions/draft/assets/");
}

QJsonObject assetBody(const QJsonObject &metadata, const QString &blobId)
{
    QJsonObject object;
    object.insert(QLatin1String("metadata"), metadata);
    object.insert(QLatin1String("blob_id"), blobId);
    return object;
}

/// The same few names stand with every file: of very many files, one copy of each.
QString oneCopyOf(const QString &algorithm)
{
    static const QStringList known{QStringLiteral("dandi:dandi-etag"), QStringLiteral("dandi:sha2-256")};
    const qsizetype at = known.indexOf(algorithm);
    return at < 0 ? algorithm : known.at(at);
}

domain::RemoteFile fileFrom(const JsonView &view)
{
    domain::RemoteFile file;
    file.path = view[u"path"].text();
    file.id = view[u"asset_id"].text();
    file.size = view[u"size"].integerOr(-1);
    file.modified = instant(view[u"modified"].textOr(QString()));
    // The server keeps what anybody sent as metadata: nothing in it may stop the reading of the list.
    const QJsonObject metadata = view.object().value(QLatin1String("metadata")).toObject();
    const QJsonObject digests = metadata.value(QLatin1String("digest")).toObject();
    for (auto digest = digests.constBegin(); digest != digests.constEnd(); ++digest) {
        if (digest.value().isString())
            file.digests.insert(oneCopyOf(digest.key()), digest.value().toString());
    }
    const QDateTime blobModified = instant(metadata.value(QLatin1String("blobDateModified")).toString());
    if (blobModified.isValid())
        file.modified = blobModified;
    return file;
}

} // namespace

Request requestRegister(const QUrl &api, const QString &dandiset, const QJsonObject &metadata,
                        const QString &blobId)
{
    Request request = Request::post(apiUrl(api, assetsPath(dandiset)));
    request.json(assetBody(metadata, blobId)).repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("register the file"));
}

Request requestReplace(const QUrl &api, const QString &dandiset, const QString &assetId,
                       const QJsonObject &metadata, const QString &blobId)
{
    Request request = Request::put(apiUrl(api, assetsPath(dandiset) + assetId + QLatin1Char('/')));
    request.json(assetBody(metadata, blobId)).repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("replace the file"));
}

domain::RemoteFile parseAsset(const QByteArray &body)
{
    return fileFrom(JsonView::parse(body, QStringLiteral("the registered file")));
}

Request requestAssets(const QUrl &api, const QString &dandiset, int page)
{
    const QList<QPair<QString, QString>> query = {
        {QStringLiteral("metadata"), QStringLiteral("true")},
        {QStringLiteral("order"), QStringLiteral("path")},
        {QStringLiteral("page"), QString::number(page)},
        {QStringLiteral("page_size"), QStringLiteral("1000")},
    };
    return asJson(Request::get(apiUrl(api, assetsPath(dandiset), query)),
                  QStringLiteral("list the files of the dataset"));
}

Request requestAssetsAt(const QUrl &api, const QString &dandiset, const QString &path)
{
    const QList<QPair<QString, QString>> query = {
        {QStringLiteral("path"), path},
        {QStringLiteral("metadata"), QStringLiteral("true")},
        {QStringLiteral("page_size"), QStringLiteral("10")},
    };
    return asJson(Request::get(apiUrl(api, assetsPath(dandiset), query)),
                  QStringLiteral("look for the file in the dataset"));
}

AssetPage parseAssets(const QByteArray &body)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the list of files"));
    AssetPage page;
    for (const JsonView &item : view[u"results"].items())
        page.files.append(fileFrom(item));
    page.more = !view[u"next"].isNull();
    return page;
}

Request requestAssetValidation(const QUrl &api, const QString &dandiset, const QString &assetId)
{
    const QString path = assetsPath(dandiset) + assetId + QStringLiteral("/validation/");
    return asJson(Request::get(apiUrl(api, path)), QStringLiteral("ask whether the file is valid"));
}

QString parseAssetStatus(const QByteArray &body)
{
    return JsonView::parse(body, QStringLiteral("the validation of a file"))[u"status"].text();
}

} // namespace slipway::backends::dandi
