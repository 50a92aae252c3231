// SPDX-License-Identifier: MIT
#include "practice/databank/store.h"

#include <algorithm>
#include <cstdlib>

namespace slipway::practice::databank {

namespace {

// The log is shared: these names must not be among those of the other repositories' records.
constexpr const char *datasetKind = "databank-dataset";
constexpr const char *uploadKind = "databank-upload";
constexpr const char *stagedKind = "databank-staged";

constexpr const char *keyPrefix = "IDB-";
constexpr std::uint64_t keyNumbers = 10'000'000;

std::uint64_t randomNumber(std::uint64_t below)
{
    return std::strtoull(randomHex(7).c_str(), nullptr, 16) % below;
}

std::string newKey()
{
    const std::string digits = std::to_string(randomNumber(keyNumbers));
    return keyPrefix + std::string(7 - digits.size(), '0') + digits;
}

std::string newWebId()
{
    static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string id;
    while (id.size() < 5)
        id.push_back(digits[randomNumber(36)]);
    return id;
}

template <typename Table>
auto *find(Table &table, const std::string &key)
{
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
}

std::string idOf(const StagedFile &file)
{
    return file.key + '/' + file.filename;
}

} // namespace

Store::Store(StateLog &log, Clock &clock, std::filesystem::path folder)
    : blobs(std::move(folder))
    , m_log(log)
    , m_clock(clock)
{}

bool Store::restore(const std::string &kind, const QJsonObject &record)
{
    if (kind == datasetKind) {
        Dataset dataset = Dataset::fromJson(record);
        datasets[dataset.key] = dataset;
    } else if (kind == uploadKind) {
        TusUpload upload = TusUpload::fromJson(record);
        uploads[upload.uid] = upload;
    } else if (kind == stagedKind) {
        StagedFile file = StagedFile::fromJson(record);
        staged[file.key][file.filename] = file;
    } else {
        return false;
    }
    return true;
}

void Store::forgetTaken()
{
    std::set<std::string> taken;
    for (const auto &[key, dataset] : datasets) {
        for (const Datafile &file : dataset.files) {
            if (file.owned)
                taken.insert(file.blob);
        }
    }
    for (const std::string &blob : taken) {
        if (const TusUpload *known = upload(blob))
            forget(*known);
    }
    const auto before = staged; // forget() changes it
    for (const auto &[key, files] : before) {
        for (const auto &[name, file] : files) {
            if (taken.contains(file.blob))
                forget(file);
        }
    }
}

void Store::finishRestore()
{
    forgetTaken();
    std::set<std::string> known;
    for (const auto &[uid, upload] : uploads)
        known.insert(uid);
    for (const auto &[key, files] : staged) {
        for (const auto &[name, file] : files)
            known.insert(file.blob);
    }
    for (const auto &[key, dataset] : datasets) {
        for (const Datafile &file : dataset.files)
            known.insert(file.blob);
    }
    blobs.sweep(known);
}

Dataset *Store::dataset(const std::string &key)
{
    return find(datasets, key);
}

TusUpload *Store::upload(const std::string &uid)
{
    return find(uploads, uid);
}

StagedFile *Store::stagedFile(const std::string &key, const std::string &filename)
{
    auto *files = find(staged, key);
    return files ? find(*files, filename) : nullptr;
}

Dataset &Store::newDraft()
{
    std::string key = newKey();
    while (datasets.contains(key))
        key = newKey();
    Dataset &dataset = datasets[key];
    dataset.key = key;
    dataset.created = m_clock.now();
    save(dataset);
    return dataset;
}

void Store::replaceToken(Dataset &dataset)
{
    dataset.token = randomHex(16);
    dataset.tokenIssued = m_clock.now();
    save(dataset);
}

void Store::add(Dataset &dataset, Datafile file)
{
    file.webId = newWebId();
    file.created = m_clock.now();
    dataset.files.push_back(std::move(file));
    save(dataset);
}

void Store::save(Dataset &dataset)
{
    dataset.updated = m_clock.now();
    if (m_log.isOpen())
        m_log.put(datasetKind, dataset.key, dataset.toJson());
}

void Store::save(const TusUpload &upload)
{
    if (m_log.isOpen())
        m_log.put(uploadKind, upload.uid, upload.toJson());
}

void Store::save(const StagedFile &file)
{
    if (m_log.isOpen())
        m_log.put(stagedKind, idOf(file), file.toJson());
}

void Store::forget(const TusUpload &upload)
{
    const std::string uid = upload.uid; // the argument lives in the table that loses it; so below
    m_log.remove(uploadKind, uid);
    uploads.erase(uid);
}

void Store::remove(const TusUpload &upload)
{
    const std::string uid = upload.uid;
    forget(upload);
    blobs.remove(uid);
}

void Store::forget(const StagedFile &file)
{
    const std::string key = file.key;
    const std::string filename = file.filename;
    m_log.remove(stagedKind, idOf(file));
    staged[key].erase(filename);
}

void Store::wipeStaging(const std::string &key)
{
    const std::map<std::string, StagedFile> files = staged[key];
    for (const auto &[name, file] : files) {
        blobs.remove(file.blob);
        forget(file);
    }
}

bool Store::hasBytes(const Datafile &file)
{
    return storedSize(file) > 0;
}

std::uint64_t Store::storedSize(const Datafile &file)
{
    if (file.owned)
        return file.ownedSize;
    const TusUpload *known = upload(file.blob);
    return known && known->complete() ? known->length : 0;
}

} // namespace slipway::practice::databank
