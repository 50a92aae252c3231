// SPDX-License-Identifier: MIT
#include "practice/control.h"

#include "practice/dandisetcreate.h"
#include "practice/databank/quirks.h"
#include "practice/databank/service.h"
#include "practice/nomad/service.h"
#include "practice/publish.h"
#include "practice/replies.h"

#include <QJsonDocument>

namespace slipway::practice {

using namespace Qt::StringLiterals;

Control::Control(Archive &archive, Faults &faults, RequestLog &log, Scheduler &scheduler,
                 nomad::Service &nomad, databank::Service &databank)
    : m_archive(archive)
    , m_faults(faults)
    , m_log(log)
    , m_scheduler(scheduler)
    , m_nomad(nomad)
    , m_databank(databank)
{}

Response Control::handle(Request &request)
{
    std::string name = request.path.substr(std::string("/__practice/").size());
    if (name.ends_with('/'))
        name.pop_back();
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(request.readAll())).object();
    const bool post = request.method == "POST";
    if (name == "faults")
        return faults(request, body);
    if (name == "requests")
        return requests(request);
    if (name == "state" && request.method == "GET")
        return state();
    if (name == "expire-urls" && post) {
        m_archive.signer.expireAll();
        return noContent();
    }
    if (name == "clock" && post) {
        m_archive.clock.advance(body["advance_seconds"_L1].toInteger(0));
        return json(QJsonObject{{"now"_L1, q(isoInstant(m_archive.clock.now()))}});
    }
    if (name.starts_with("nomad/"))
        return m_nomad.control(request, name.substr(6), body);
    if (name.starts_with("databank/"))
        return m_databank.control(request, name.substr(9), body);
    if (name == "finish-validation" && post) {
        m_scheduler.finishNow();
        return noContent();
    }
    if (name == "revoke-key" && post)
        return revokeKey(body);
    if (name == "accounts" && post)
        return setAccount(body);
    if (name == "dandisets" && post)
        return seedDandiset(body);
    if (name == "assets" && request.method == "DELETE")
        return removeAsset(body);
    return detailError(404, "Unknown practice command: " + request.method + ' ' + name);
}

Response Control::faults(const Request &request, const QJsonObject &body)
{
    if (request.method == "DELETE") {
        m_faults.clear();
        return noContent();
    }
    if (request.method == "POST") {
        if (s(body["action"_L1]) == "quirk" && !databank::isQuirk(s(body["quirk"_L1])))
            return detailError(400, "There is no quirk of that name.");
        if (const auto complaint = m_faults.install(body))
            return detailError(400, *complaint);
    }
    return json(m_faults.list());
}

Response Control::requests(const Request &request)
{
    if (request.method == "DELETE") {
        m_log.clear();
        return noContent();
    }
    return json(m_log.list(
        static_cast<std::uint64_t>(std::atoll(request.query.value("after").value_or("0").c_str()))));
}

/// The key works no longer; its owner has a new one, as after a reload on the web site (contract 1.3).
/// Answers
/// {"key": the new one}.
Response Control::revokeKey(const QJsonObject &body)
{
    const std::lock_guard lock(m_archive.store.mutex);
    Account *account = m_archive.store.accountByKey(s(body["key"_L1]));
    if (!account)
        return detailError(404, "No account has that key.");
    account->key = randomHex(20);
    m_archive.store.save(*account);
    return json(QJsonObject{{"key"_L1, q(account->key)}});
}

/// Changes `status` or `active` of the account named `username`.
Response Control::setAccount(const QJsonObject &body)
{
    const std::lock_guard lock(m_archive.store.mutex);
    const auto found = m_archive.store.accounts.find(s(body["username"_L1]));
    if (found == m_archive.store.accounts.end())
        return detailError(404, "No such account.");
    Account &account = found->second;
    if (body.contains("status"_L1))
        account.status = s(body["status"_L1]);
    account.active = body["active"_L1].toBool(account.active);
    m_archive.store.save(account);
    return noContent();
}

/// Makes a Dandiset: {"name", "owner", "identifier", "embargo": OPEN|EMBARGOED|UNEMBARGOING, "status",
/// "published", "metadata"}. One seeded as UNEMBARGOING stays so. Or changes the "embargo", "status" or owner
/// of an existing one.
Response Control::seedDandiset(const QJsonObject &body)
{
    const std::lock_guard lock(m_archive.store.mutex);
    Store &store = m_archive.store;
    const std::string identifier = s(body["identifier"_L1]);
    const std::string owner = s(body["owner"_L1]);
    if (!owner.empty() && !store.accounts.contains(owner))
        return detailError(404, "No such account.");
    if (!identifier.empty() &&
        (identifier.size() != 6 || identifier.find_first_not_of("0123456789") != std::string::npos))
        return detailError(400, "An identifier has 6 digits.");
    const std::string embargo = s(body["embargo"_L1]);
    if (!store.dandisets.contains(identifier)) {
        NewDandiset wanted;
        wanted.identifier = identifier;
        wanted.name = body["name"_L1].toString(u"A seeded Dandiset"_s).toStdString();
        wanted.owner = owner.empty() ? "practice" : owner;
        wanted.metadata = body["metadata"_L1].toObject();
        wanted.embargoed = !embargo.empty() && embargo != "OPEN";
        const std::string made = makeDandiset(m_archive, wanted).identifier;
        if (body["published"_L1].toBool())
            freezeDraft(m_archive, store.draft(made));
        QJsonObject again = body;
        again["identifier"_L1] = q(made);
        Dandiset &dandiset = store.dandisets.at(made);
        if (!embargo.empty())
            dandiset.embargo = embargo;
        store.save(dandiset);
        return json(QJsonObject{{"identifier"_L1, q(made)}});
    }
    Dandiset &dandiset = store.dandisets.at(identifier);
    if (!embargo.empty())
        dandiset.embargo = embargo;
    if (!owner.empty())
        dandiset.owners = {owner};
    store.save(dandiset);
    Version &draft = store.draft(identifier);
    if (body.contains("status"_L1)) {
        draft.status = s(body["status"_L1]);
        draft.due = m_archive.after(1'000'000'000);
        store.save(draft);
    }
    if (body["published"_L1].toBool())
        freezeDraft(m_archive, draft);
    return json(QJsonObject{{"identifier"_L1, q(identifier)}});
}

/// {"dandiset", "path"}: a file that was there is gone, without anybody having asked for it.
Response Control::removeAsset(const QJsonObject &body)
{
    const std::lock_guard lock(m_archive.store.mutex);
    Version *draft = m_archive.store.version(s(body["dandiset"_L1]), "draft");
    const auto found =
        draft ? draft->assets.find(s(body["path"_L1])) : std::map<std::string, std::string>::iterator();
    if (!draft || found == draft->assets.end())
        return detailError(404, "No such asset.");
    m_archive.store.dropFromDraft(std::string(found->second));
    m_archive.touch(*draft);
    return noContent();
}

Response Control::state()
{
    const qint64 stored = static_cast<qint64>(m_archive.objects.storedBytes());
    const std::lock_guard lock(m_archive.store.mutex);
    const Store &store = m_archive.store;
    const auto count = [](const auto &table) { return static_cast<qint64>(table.size()); };
    return json(QJsonObject{{"accounts"_L1, count(store.accounts)},
                            {"dandisets"_L1, count(store.dandisets)},
                            {"versions"_L1, count(store.versions)},
                            {"assets"_L1, count(store.assets)},
                            {"blobs"_L1, count(store.blobs)},
                            {"uploads"_L1, count(store.uploads)},
                            {"unhashed_blobs"_L1, count(store.unhashedBlobs)},
                            {"pending_assets"_L1, count(store.pendingAssets)},
                            {"pending_versions"_L1, count(store.pendingVersions)},
                            {"stored_bytes"_L1, stored},
                            {"requests"_L1, static_cast<qint64>(m_log.size())}});
}

} // namespace slipway::practice
