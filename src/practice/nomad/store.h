// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/records.h"
#include "practice/statelog.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// The tables of the practice NOMAD, all in memory, and where the bytes lie. Whoever uses it holds `mutex`;
/// every change of a record goes through save() so that it is remembered if the server has a state folder.
class Store
{
public:
    /// `folder` is made when needed; below it every upload has a folder of its own. Without one there are
    /// only records.
    Store(StateLog &log, std::filesystem::path folder);

    std::mutex mutex;

    std::map<std::string, Account> accounts; ///< by user id; none is ever removed
    std::map<std::string, PersonalToken> tokens;
    std::map<std::string, Dataset> datasets;
    std::map<std::string, Group> groups;
    std::map<std::string, Upload> uploads;
    /// Upload id -> entry id -> entry.
    std::map<std::string, std::map<std::string, Entry>> entries;

    /// Takes a record read from the log; false if the kind is not one of the store's.
    bool restore(const std::string &kind, const QJsonObject &record);

    Account *account(const std::string &userId);
    Account *accountByUsername(const std::string &username);
    /// By user name or e-mail address, as for signing in.
    Account *accountByLogin(const std::string &login);
    /// By user id, user name or e-mail address, as people are named in an edit (NOMAD contract 5.2).
    Account *accountByReference(const std::string &reference);
    Upload *upload(const std::string &id);
    Dataset *dataset(const std::string &id);
    /// Names are unique per owner.
    Dataset *datasetByName(const std::string &userId, const std::string &name);
    /// Nothing if the upload does not have it.
    Entry *entry(const std::string &uploadId, const std::string &entryId);
    std::map<std::string, Entry> &entriesOf(const std::string &uploadId) { return entries[uploadId]; }

    void save(const Account &account);
    void save(const PersonalToken &token);
    void save(const Dataset &dataset);
    void save(const Group &group);
    void save(const Upload &upload);
    void save(const Entry &entry);
    /// Forgets the record; of an upload its entries too, but not its bytes.
    void remove(const PersonalToken &token);
    void remove(const Dataset &dataset);
    void remove(const Group &group);
    void remove(const Upload &upload);
    void remove(const Entry &entry);

    /// Removes the dataset, and its label from all entries.
    void forgetDataset(const Dataset &dataset);

    /// Where the bytes of the upload lie: `…/uploads/EV/EVvsu-XaQb6w8PfdUBQ3Pg`. Not made by this.
    std::filesystem::path uploadFolder(const std::string &id) const;
    /// For bodies while they arrive; on the same file system as the uploads. Made by this, emptied at start.
    std::filesystem::path incomingFolder() const;

private:
    StateLog &m_log;
    std::filesystem::path m_folder;
};

} // namespace slipway::practice::nomad
