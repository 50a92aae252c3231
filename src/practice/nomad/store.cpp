// SPDX-License-Identifier: MIT
#include "practice/nomad/store.h"

#include "practice/http.h"

#include <algorithm>

namespace slipway::practice::nomad {

namespace {

// The log is shared with the DANDI archive: these names must not be among the names of its records.
constexpr const char *accountKind = "nomad-account";
constexpr const char *tokenKind = "nomad-token";
constexpr const char *datasetKind = "nomad-dataset";
constexpr const char *groupKind = "nomad-group";
constexpr const char *uploadKind = "nomad-upload";
constexpr const char *entryKind = "nomad-entry";

template <typename Table>
auto *find(Table &table, const std::string &key)
{
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
}

} // namespace

Store::Store(StateLog &log, std::filesystem::path folder)
    : m_log(log)
    , m_folder(std::move(folder))
{
    std::error_code error; // what a killed server left behind in the middle of a body
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder / "incoming", error);
}

bool Store::restore(const std::string &kind, const QJsonObject &record)
{
    if (kind == accountKind) {
        Account account = Account::fromJson(record);
        accounts[account.userId] = account;
    } else if (kind == tokenKind) {
        PersonalToken token = PersonalToken::fromJson(record);
        tokens[token.id] = token;
    } else if (kind == datasetKind) {
        Dataset dataset = Dataset::fromJson(record);
        datasets[dataset.id] = dataset;
    } else if (kind == groupKind) {
        Group group = Group::fromJson(record);
        groups[group.id] = group;
    } else if (kind == uploadKind) {
        Upload upload = Upload::fromJson(record);
        uploads[upload.id] = upload;
    } else if (kind == entryKind) {
        Entry entry = Entry::fromJson(record);
        entries[entry.uploadId][entry.id] = entry;
    } else {
        return false;
    }
    return true;
}

Account *Store::account(const std::string &userId)
{
    return find(accounts, userId);
}

Account *Store::accountByUsername(const std::string &username)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const auto &item) { return item.second.username == username; });
    return found == accounts.end() ? nullptr : &found->second;
}

Account *Store::accountByLogin(const std::string &login)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const auto &item) {
        return sameIgnoringCase(item.second.username, login) || sameIgnoringCase(item.second.email, login);
    });
    return found == accounts.end() || login.empty() ? nullptr : &found->second;
}

Account *Store::accountByReference(const std::string &reference)
{
    Account *byId = account(reference);
    return byId ? byId : accountByLogin(reference);
}

Upload *Store::upload(const std::string &id)
{
    return find(uploads, id);
}

Dataset *Store::dataset(const std::string &id)
{
    return find(datasets, id);
}

Dataset *Store::datasetByName(const std::string &userId, const std::string &name)
{
    const auto found = std::find_if(datasets.begin(), datasets.end(), [&](const auto &item) {
        return item.second.userId == userId && item.second.name == name;
    });
    return found == datasets.end() ? nullptr : &found->second;
}

Entry *Store::entry(const std::string &uploadId, const std::string &entryId)
{
    auto *table = find(entries, uploadId);
    return table ? find(*table, entryId) : nullptr;
}

void Store::save(const Account &account)
{
    if (m_log.isOpen())
        m_log.put(accountKind, account.userId, account.toJson());
}

void Store::save(const PersonalToken &token)
{
    if (m_log.isOpen())
        m_log.put(tokenKind, token.id, token.toJson());
}

void Store::save(const Dataset &dataset)
{
    if (m_log.isOpen())
        m_log.put(datasetKind, dataset.id, dataset.toJson());
}

void Store::save(const Group &group)
{
    if (m_log.isOpen())
        m_log.put(groupKind, group.id, group.toJson());
}

void Store::save(const Upload &upload)
{
    if (m_log.isOpen())
        m_log.put(uploadKind, upload.id, upload.toJson());
}

void Store::save(const Entry &entry)
{
    if (m_log.isOpen())
        m_log.put(entryKind, entry.id, entry.toJson());
}

void Store::remove(const PersonalToken &token)
{
    const std::string id = token.id; // the argument lives in the table that loses it; so below
    m_log.remove(tokenKind, id);
    tokens.erase(id);
}

void Store::remove(const Dataset &dataset)
{
    const std::string id = dataset.id;
    m_log.remove(datasetKind, id);
    datasets.erase(id);
}

void Store::remove(const Group &group)
{
    const std::string id = group.id;
    m_log.remove(groupKind, id);
    groups.erase(id);
}

void Store::remove(const Upload &upload)
{
    const std::string id = upload.id;
    for (const auto &[entryId, entry] : entries[id])
        m_log.remove(entryKind, entryId);
    entries.erase(id);
    m_log.remove(uploadKind, id);
    uploads.erase(id);
}

void Store::remove(const Entry &entry)
{
    const std::string id = entry.id;
    const std::string uploadId = entry.uploadId;
    m_log.remove(entryKind, id);
    entries[uploadId].erase(id);
}

void Store::forgetDataset(const Dataset &dataset)
{
    for (auto &[uploadId, table] : entries) {
        for (auto &[entryId, entry] : table) {
            if (std::erase(entry.datasets, dataset.id) > 0)
                save(entry);
        }
    }
    remove(dataset);
}

std::filesystem::path Store::uploadFolder(const std::string &id) const
{
    return m_folder / "uploads" / id.substr(0, 2) / id;
}

std::filesystem::path Store::incomingFolder() const
{
    std::filesystem::path folder = m_folder / "incoming";
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace slipway::practice::nomad
