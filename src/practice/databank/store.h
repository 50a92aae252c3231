// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/blobstore.h"
#include "practice/databank/records.h"
#include "practice/statelog.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

namespace slipway::practice::databank {

/// The tables of the practice Data Bank, all in memory, and its bytes. Whoever uses the tables holds `mutex`;
/// every change of a record goes through save() so that it is remembered if the server has a state folder.
class Store
{
public:
    Store(StateLog &log, Clock &clock, std::filesystem::path folder);

    std::mutex mutex;
    BlobStore blobs;
    std::map<std::string, Dataset> datasets; ///< by key
    std::map<std::string, TusUpload> uploads;
    /// Dataset key -> file name -> staged file.
    std::map<std::string, std::map<std::string, StagedFile>> staged;

    /// Takes a record read from the log; false if the kind is not one of the store's.
    bool restore(const std::string &kind, const QJsonObject &record);
    /// After the last restore(): removes bytes that no record knows, and lets go of uploads and staged files
    /// whose bytes a record had taken when the server was killed.
    void finishRestore();

    Dataset *dataset(const std::string &key);
    TusUpload *upload(const std::string &uid);
    StagedFile *stagedFile(const std::string &key, const std::string &filename);
    /// A draft under a free key, `prefix-` and seven digits, without a token (Data Bank contract 3).
    Dataset &newDraft();
    /// Gives the dataset a new token; the old one is worth nothing any more (Data Bank contract 2.1).
    void replaceToken(Dataset &dataset);
    /// Adds the record with a new web id.
    void add(Dataset &dataset, Datafile file);

    void save(Dataset &dataset);
    void save(const TusUpload &upload);
    void save(const StagedFile &file);
    /// Forgets the upload and removes its bytes.
    void remove(const TusUpload &upload);
    /// Forgets the upload; its bytes stay.
    void forget(const TusUpload &upload);
    void forget(const StagedFile &file);
    /// Removes everything that is staged for the dataset, bytes too.
    void wipeStaging(const std::string &key);

    /// Whether the bytes of the record are there, and how many they are (Data Bank contract 6).
    bool hasBytes(const Datafile &file);
    std::uint64_t storedSize(const Datafile &file);
    /// Whether the record is an upload that the dataset can be published with.
    bool isComplete(const Datafile &file) { return file.claimedSize > 0 && hasBytes(file); }

private:
    void forgetTaken();

    StateLog &m_log;
    Clock &m_clock;
};

} // namespace slipway::practice::databank
