// SPDX-License-Identifier: MIT
#include "practice/databank/admin.h"

#include "practice/databank/completeness.h"
#include "practice/databank/replies.h"
#include "practice/replies.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace slipway::practice::databank {

using namespace Qt::StringLiterals;

namespace {

QJsonArray list(const std::vector<std::string> &texts)
{
    QJsonArray result;
    for (const std::string &text : texts)
        result.append(q(text));
    return result;
}

QJsonObject brief(const Dataset &dataset)
{
    return {{"key"_L1, q(dataset.key)}, {"token"_L1, q(dataset.token)}, {"state"_L1, q(dataset.state)}};
}

bool isState(const std::string &state)
{
    return std::find(std::begin(publicationStates), std::end(publicationStates), state) !=
           std::end(publicationStates);
}

Response noDataset()
{
    return detailError(404, "No such dataset.");
}

QJsonObject recordView(Store &store, const Datafile &file)
{
    return {{"web_id"_L1, q(file.webId)},
            {"name"_L1, q(file.name)},
            {"claimed_size"_L1, static_cast<qint64>(file.claimedSize)},
            {"blob"_L1, q(file.blob)},
            {"stored_size"_L1, static_cast<qint64>(store.storedSize(file))},
            {"mime"_L1, q(file.mime)},
            {"description"_L1, q(file.description)},
            {"incomplete"_L1, !store.isComplete(file)}};
}

/// Adds the SHA-256 of each object's blob; without the store's lock, for it may take minutes.
QJsonArray withDigests(const BlobStore &blobs, const QJsonArray &items, QLatin1StringView sizeName)
{
    QJsonArray result;
    for (const QJsonValue value : items) {
        QJsonObject item = value.toObject();
        const auto size = static_cast<std::uint64_t>(item[sizeName].toInteger());
        item["sha256"_L1] = q(blobs.sha256(s(item["blob"_L1]), size));
        result.append(item);
    }
    return result;
}

} // namespace

Response Admin::handle(const Request &request, const std::string &name, const QJsonObject &body)
{
    const bool post = request.method == "POST";
    if (name == "settings")
        return settings(request, body);
    if (name == "uploads")
        return uploads();
    if (name == "datasets")
        return post ? makeDataset(body) : json(datasets());
    constexpr std::string_view prefix = "datasets/";
    if (!name.starts_with(prefix))
        return detailError(404, "Unknown practice command: " + request.method + " databank/" + name);
    const std::string rest = percentDecoded(name.substr(prefix.size()), false);
    const std::string key = rest.substr(0, rest.find('/'));
    const std::string what = rest.substr(std::min(key.size() + 1, rest.size()));
    if (what == "token")
        return token(request, key);
    if (what == "files" && request.method == "DELETE") {
        const std::lock_guard lock(m_deployment.store.mutex);
        Dataset *dataset = m_deployment.store.dataset(key);
        if (!dataset)
            return noDataset();
        dataset->files.clear();
        m_deployment.store.save(*dataset);
        return noContent();
    }
    if (post)
        return changeDataset(key, body);
    return showDataset(key, request.query.value("sha256") == "1");
}

QJsonArray Admin::datasets()
{
    const std::lock_guard lock(m_deployment.store.mutex);
    std::vector<const Dataset *> sorted;
    for (const auto &[key, dataset] : m_deployment.store.datasets)
        sorted.push_back(&dataset);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Dataset *left, const Dataset *right) {
        return left->created < right->created;
    });
    QJsonArray result;
    for (const Dataset *dataset : sorted)
        result.append(brief(*dataset));
    return result;
}

Response Admin::settings(const Request &request, const QJsonObject &body)
{
    const std::lock_guard lock(m_deployment.store.mutex);
    Settings &settings = m_deployment.settings;
    if (request.method == "POST") {
        const auto number = [&body](QLatin1StringView name, std::uint64_t &target) {
            if (body.contains(name))
                target = static_cast<std::uint64_t>(body[name].toInteger());
        };
        number("largest_file"_L1, settings.largestFile);
        number("smallest_part"_L1, settings.smallestPart);
        number("body_most"_L1, settings.bodyMost);
        const std::string store = s(body["store"_L1]);
        if (!store.empty() && store != "s3" && store != "fs")
            return detailError(400, "store is s3 or fs");
        settings.s3 = store.empty() ? settings.s3 : store == "s3";
        settings.enforceExpiry = body["enforce_expiry"_L1].toBool(settings.enforceExpiry);
        settings.badTokenIs500 = body["bad_token_is_500"_L1].toBool(settings.badTokenIs500);
        settings.dumpFails = body["dump_fails"_L1].toBool(settings.dumpFails);
        if (body.contains("success_text"_L1))
            settings.successText = s(body["success_text"_L1]);
    }
    return json(QJsonObject{{"largest_file"_L1, static_cast<qint64>(settings.largestFile)},
                            {"smallest_part"_L1, static_cast<qint64>(settings.smallestPart)},
                            {"body_most"_L1, static_cast<qint64>(settings.bodyMost)},
                            {"store"_L1, settings.s3 ? u"s3"_s : u"fs"_s},
                            {"enforce_expiry"_L1, settings.enforceExpiry},
                            {"bad_token_is_500"_L1, settings.badTokenIs500},
                            {"dump_fails"_L1, settings.dumpFails},
                            {"success_text"_L1, q(settings.successText)}});
}

Response Admin::makeDataset(const QJsonObject &body)
{
    const std::string state = body["state"_L1].toString(u"draft"_s).toStdString();
    if (!isState(state))
        return detailError(400, "There is no such publication state.");
    const std::lock_guard lock(m_deployment.store.mutex);
    Dataset &dataset = m_deployment.store.newDraft();
    dataset.state = state;
    dataset.title = s(body["title"_L1]);
    if (body["token"_L1].toBool(true))
        m_deployment.store.replaceToken(dataset);
    m_deployment.store.save(dataset);
    return json(brief(dataset));
}

Response Admin::changeDataset(const std::string &key, const QJsonObject &body)
{
    const std::lock_guard lock(m_deployment.store.mutex);
    Dataset *dataset = m_deployment.store.dataset(key);
    if (!dataset)
        return noDataset();
    const std::string state = body["state"_L1].toString(q(dataset->state)).toStdString();
    if (!isState(state))
        return detailError(400, "There is no such publication state.");
    dataset->state = state;
    dataset->title = body["title"_L1].toString(q(dataset->title)).toStdString();
    m_deployment.store.save(*dataset);
    return json(brief(*dataset));
}

Response Admin::token(const Request &request, const std::string &key)
{
    const std::lock_guard lock(m_deployment.store.mutex);
    Dataset *dataset = m_deployment.store.dataset(key);
    if (!dataset)
        return noDataset();
    if (request.method == "POST") {
        m_deployment.store.replaceToken(*dataset);
    } else if (request.method == "DELETE") {
        dataset->token.clear();
        m_deployment.store.save(*dataset);
    }
    return json(QJsonObject{{"token"_L1, q(dataset->token)}});
}

Response Admin::showDataset(const std::string &key, bool digests)
{
    Store &store = m_deployment.store;
    std::unique_lock lock(store.mutex);
    const Dataset *dataset = store.dataset(key);
    if (!dataset)
        return noDataset();
    QJsonArray records;
    for (const Datafile &file : dataset->files)
        records.append(recordView(store, file));
    QJsonArray staged;
    for (const auto &[name, file] : store.staged[key])
        staged.append(QJsonObject{{"filename"_L1, q(name)},
                                  {"blob"_L1, q(file.blob)},
                                  {"size"_L1, static_cast<qint64>(file.size)}});
    QJsonObject view = brief(*dataset);
    view["title"_L1] = q(dataset->title);
    view["duplicates"_L1] = list(duplicateNames(*dataset));
    view["missing"_L1] = list(missingElements(store, *dataset));
    lock.unlock();
    view["records"_L1] = digests ? withDigests(store.blobs, records, "stored_size"_L1) : records;
    view["staged"_L1] = digests ? withDigests(store.blobs, staged, "size"_L1) : staged;
    return json(view);
}

Response Admin::uploads()
{
    const std::lock_guard lock(m_deployment.store.mutex);
    QJsonArray result;
    for (const auto &[uid, upload] : m_deployment.store.uploads)
        result.append(QJsonObject{{"uid"_L1, q(uid)},
                                  {"length"_L1, static_cast<qint64>(upload.length)},
                                  {"offset"_L1, static_cast<qint64>(upload.offset)},
                                  {"metadata"_L1, q(upload.metadata)},
                                  {"complete"_L1, upload.complete()}});
    return json(result);
}

} // namespace slipway::practice::databank
