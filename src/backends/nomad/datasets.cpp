// SPDX-License-Identifier: MIT
#include "backends/nomad/datasets.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;
using net::Response;

constexpr int mostPages = 10'000; // a list that does not end is a server that is broken

/// What was made by an order; if the answer cannot be read it was made all the same.
DatasetRecord readMade(const Response &response, const QUrl &api)
{
    try {
        return parseDataset(response.body, api);
    } catch (Failure &failure) {
        throw failure.outcomeUnknown();
    }
}

/// A path redirect says that nothing was done, and only where to do it.
bool isPathRedirect(const Failure &failure)
{
    return failure.code() == "redirected" && (failure.http() == 307 || failure.http() == 308);
}

} // namespace

Datasets::Datasets(std::shared_ptr<Conversation> conversation)
    : m_conversation(std::move(conversation))
{}

/// Generation 1.3 wants the slash at the end, 2.x wants none, and each sends on to the other with an address
/// that behind a proxy may be unencrypted or elsewhere. So the Location is never followed by an order: the
/// same request, with method and body, goes to the other form on the origin we know.
base::Task<Response> Datasets::ask(Build build, Step step, std::stop_token stop)
{
    std::optional<Failure> redirected;
    try {
        net::Request request = build(m_path);
        const Response response = co_await m_conversation->ask(std::move(request), step, stop);
        const bool slash = response.url.path().endsWith(QLatin1Char('/'));
        m_path = slash ? DatasetsPath::WithSlash : DatasetsPath::WithoutSlash; // a read may have been led on
        co_return Response(response);
    } catch (const Failure &failure) {
        if (!isPathRedirect(failure))
            throw;
        redirected = failure;
    }
    m_path = otherPath(m_path);
    net::Request request = build(m_path);
    const Response response = co_await m_conversation->ask(std::move(request), step, stop);
    co_return Response(response);
}

base::Task<QList<DatasetRecord>> Datasets::own(std::stop_token stop)
{
    const domain::Account account = co_await m_conversation->account(stop);
    QList<DatasetRecord> all;
    QString after;
    for (int page = 1; page <= mostPages; ++page) {
        Build build = [this, id = account.id, after](DatasetsPath path) {
            return requestDatasets(m_conversation->api(), path, id, after);
        };
        const Response response = co_await ask(std::move(build), Step::ListDatasets, stop);
        const DatasetPage one = parseDatasets(response.body, m_conversation->api());
        for (const DatasetRecord &record : one.datasets) {
            if (record.userId == account.id)
                all.append(record);
        }
        if (one.after.isEmpty() || one.after == after)
            break;
        after = one.after;
    }
    co_return QList<DatasetRecord>(all);
}

base::Task<std::optional<DatasetRecord>> Datasets::named(QString name, std::stop_token stop)
{
    const domain::Account account = co_await m_conversation->account(stop);
    Build build = [this, id = account.id, name](DatasetsPath path) {
        return requestDatasetNamed(m_conversation->api(), path, id, name);
    };
    const Response response = co_await ask(std::move(build), Step::ListDatasets, stop);
    for (const DatasetRecord &record : parseDatasets(response.body, m_conversation->api()).datasets) {
        if (record.userId == account.id && record.dataset.title == name)
            co_return std::optional<DatasetRecord>(record);
    }
    co_return std::nullopt;
}

base::Task<DatasetRecord> Datasets::withOwner(DatasetRecord record, std::stop_token stop)
{
    const domain::Account account = co_await m_conversation->account(stop);
    record.dataset.writable = record.userId == account.id;
    co_return DatasetRecord(record);
}

base::Task<DatasetRecord> Datasets::one(QString id, std::stop_token stop)
{
    net::Request request = requestDataset(m_conversation->api(), id);
    const Response response = co_await m_conversation->ask(std::move(request), Step::ReadDataset, stop);
    DatasetRecord record = co_await withOwner(parseDataset(response.body, m_conversation->api()), stop);
    co_return record;
}

base::Task<DatasetRecord> Datasets::create(QString name, std::stop_token stop)
{
    // Asked first: it tells which form of the path is right, and a name that is taken needs no order.
    const std::optional<DatasetRecord> existing = co_await named(name, stop);
    if (existing) {
        Failure failure(Failure::Kind::Conflict, QStringLiteral("create the dataset"));
        throw failure.code("dataset-name-taken")
            .field(QStringLiteral("name"))
            .detail(QCoreApplication::translate("Nomad",
                                                "You have a dataset of this name already: %1. Use it, or "
                                                "choose another name.")
                        .arg(existing->dataset.id));
    }
    Build build = [this, name](DatasetsPath path) {
        return requestCreateDataset(m_conversation->api(), path, name);
    };
    const Response response = co_await ask(std::move(build), Step::CreateDataset, stop);
    co_return readMade(response, m_conversation->api());
}

base::Task<DatasetRecord> Datasets::assignDoi(QString id, std::stop_token stop)
{
    // In generation 1.3 a second request for a DOI can delete the dataset: whoever has one does not ask.
    DatasetRecord known = co_await one(id, stop);
    if (!known.dataset.doi.isEmpty())
        co_return known;
    net::Request request = requestDoi(m_conversation->api(), id);
    const Response response = co_await m_conversation->ask(std::move(request), Step::AssignDoi, stop);
    co_return readMade(response, m_conversation->api());
}

} // namespace slipway::backends::nomad
