// SPDX-License-Identifier: MIT
#include "backends/nomad/wiredatasets.h"

#include "backends/nomad/wire.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace slipway::backends::nomad {

namespace {

using base::JsonView;
using net::Request;

QByteArray collection(DatasetsPath path)
{
    return path == DatasetsPath::WithSlash ? QByteArrayLiteral("/datasets/") : QByteArrayLiteral("/datasets");
}

DatasetRecord recordFrom(const JsonView &view, const QUrl &api)
{
    DatasetRecord record;
    domain::Dataset &dataset = record.dataset;
    dataset.id = view[u"dataset_id"].text();
    dataset.title = view[u"dataset_name"].textOr(QString());
    dataset.doi = view[u"doi"].textOr(QString());
    dataset.size = -1;
    dataset.fileCount = -1;
    dataset.published = !dataset.doi.isEmpty();
    record.userId = view[u"user_id"].textOr(QString());
    record.created = instant(view[u"dataset_create_time"].textOr(QString()));
    dataset.modified = instant(view[u"dataset_modified_time"].textOr(QString()));
    if (!dataset.modified.isValid())
        dataset.modified = record.created;
    dataset.page = QUrl::fromEncoded(guiOf(api).toEncoded() + "/dataset/id/" + segment(dataset.id));
    return record;
}

} // namespace

DatasetsPath otherPath(DatasetsPath path)
{
    return path == DatasetsPath::WithSlash ? DatasetsPath::WithoutSlash : DatasetsPath::WithSlash;
}

Request requestDatasets(const QUrl &api, DatasetsPath path, const QString &userId, const QString &after)
{
    Query query = {
        {QStringLiteral("user_id"), userId},
        {QStringLiteral("page_size"), QStringLiteral("1000")},
        {QStringLiteral("order_by"), QStringLiteral("dataset_create_time")},
        {QStringLiteral("order"), QStringLiteral("desc")},
    };
    if (!after.isEmpty())
        query.append({QStringLiteral("page_after_value"), after});
    return asJson(Request::get(apiUrl(api, collection(path), query)), QStringLiteral("list the datasets"));
}

Request requestDatasetNamed(const QUrl &api, DatasetsPath path, const QString &userId, const QString &name)
{
    const Query query = {{QStringLiteral("user_id"), userId}, {QStringLiteral("dataset_name"), name}};
    return asJson(Request::get(apiUrl(api, collection(path), query)), QStringLiteral("look for the dataset"));
}

DatasetPage parseDatasets(const QByteArray &body, const QUrl &api)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the list of datasets"));
    DatasetPage page;
    for (const JsonView &item : view[u"data"].items())
        page.datasets.append(recordFrom(item, api));
    page.after = nextPage(view);
    return page;
}

Request requestDataset(const QUrl &api, const QString &id)
{
    return asJson(Request::get(apiUrl(api, "/datasets/" + segment(id))), QStringLiteral("read the dataset"));
}

DatasetRecord parseDataset(const QByteArray &body, const QUrl &api)
{
    return recordFrom(JsonView::parse(body, QStringLiteral("the dataset"))[u"data"], api);
}

Request requestCreateDataset(const QUrl &api, DatasetsPath path, const QString &name)
{
    QJsonObject body;
    body.insert(QLatin1String("dataset_name"), name);
    Request request = Request::post(apiUrl(api, collection(path)));
    request.json(body).repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("create the dataset"));
}

Request requestDoi(const QUrl &api, const QString &id)
{
    Request request = Request::post(apiUrl(api, "/datasets/" + segment(id) + "/action/doi"));
    request.repeat(Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("ask for a DOI"));
}

bool isId(const QString &text)
{
    static const QRegularExpression id(QStringLiteral("^[A-Za-z0-9_-]{22}\\z"));
    return id.match(text).hasMatch();
}

std::optional<QString> datasetIdIn(const QString &text)
{
    static const QRegularExpression page(QStringLiteral("/dataset/id/([A-Za-z0-9_-]{22})(?:[/?#].*)?\\z"));
    const QString trimmed = text.trimmed();
    if (isId(trimmed))
        return trimmed;
    const auto match = page.match(trimmed);
    if (match.hasMatch())
        return match.captured(1);
    return std::nullopt;
}

} // namespace slipway::backends::nomad
