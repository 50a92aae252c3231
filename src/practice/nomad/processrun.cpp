// SPDX-License-Identifier: MIT
#include "practice/nomad/processrun.h"

#include "practice/nomad/editapply.h"
#include "practice/nomad/entries.h"
#include "practice/nomad/publish.h"
#include "practice/nomad/uploadfiles.h"
#include "practice/nomad/uploadsmetadata.h"
#include "practice/replies.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

enum UploadStep { Start, Files, Match, Parse, WaitingSoon, Waiting, Cleanup, End };

/// What ends up in `errors`: texts of ours name their Python exception already.
std::string errorText(const std::exception &error)
{
    if (dynamic_cast<const ExtractionError *>(&error))
        return error.what();
    return std::string("OSError: ") + error.what();
}

bool isPotcar(const std::string &path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    return (name == "POTCAR" || name.starts_with("POTCAR.")) && !name.ends_with(".stripped");
}

/// The licence of VASP lets only the head of the file be public.
void writeStripped(const std::filesystem::path &file)
{
    std::ifstream in(file);
    std::ofstream out(file.string() + ".stripped");
    for (std::string line; std::getline(in, line) && line.find("END of PSCTR") == std::string::npos;)
        out << line << '\n';
}

} // namespace

std::string operationMessage(const QJsonObject &operation)
{
    const std::string kind = s(operation["op"_L1]);
    if (kind == "DELETE")
        return "Deleting files";
    return kind == "ADD" ? "Adding files" : kind + " the file";
}

Upload *ProcessRun::find() const
{
    Upload *const found = m_deployment.store.upload(m_uploadId);
    const bool same =
        found && !found->queue.empty() && s(found->queue.front().parameters.value("serial"_L1)) == m_serial;
    return same ? found : nullptr;
}

Upload &ProcessRun::upload() const
{
    Upload *const found = find();
    if (!found)
        throw Gone(); // deleted, or stopped, while its files were being moved
    return *found;
}

bool ProcessRun::step()
{
    Lock lock(m_deployment.store.mutex);
    try {
        const std::string name = process().name;
        if (name == process::remove) {
            std::filesystem::remove_all(m_deployment.store.uploadFolder(m_uploadId));
            m_deployment.store.remove(upload());
            return true;
        }
        if (process().step == Start)
            return started();
        if (const QJsonValue text = process().parameters.value("fails"_L1); text.isString()) {
            endProcess(m_deployment, upload(), {s(text)});
            return false;
        }
        if (name == process::edit)
            return stepEdit();
        return name == process::publish ? stepPublish() : stepUpload(lock);
    } catch (const Gone &) {
        return true;
    } catch (const std::exception &error) {
        if (!lock.owns_lock())
            lock.lock();
        if (Upload *const mine = find())
            endProcess(m_deployment, *mine, {errorText(error)});
        return false;
    }
}

bool ProcessRun::started()
{
    Process &first = process();
    std::string &failure = m_deployment.settings.failNext;
    if (!failure.empty()) {
        first.parameters["fails"_L1] = q(failure);
        failure.clear();
    }
    ++first.step;
    showStep(m_deployment, upload(), ProcessStatus::Running,
             "Started: " + wireName(m_deployment.generation, first.name));
    // Hardly anybody ever sees this message of process_upload, or a publish_upload that is not published yet
    // (contract 4.5).
    return first.name != process::edit;
}

bool ProcessRun::stepEdit()
{
    m_hangs = process().parameters.value("hangs"_L1).toBool();
    if (m_hangs)
        return false;
    applyEdit(m_deployment, upload(), process().parameters);
    endProcess(m_deployment, upload(), {});
    return false;
}

bool ProcessRun::stepPublish()
{
    Upload &mine = upload();
    if (process().step == 1) { // published turns true before the end (contract 4.5)
        publishNow(m_deployment, mine,
                   process().parameters.value("embargo_length"_L1).toInt(mine.embargoLength));
        ++process().step;
        m_deployment.store.save(mine);
        return false;
    }
    endProcess(m_deployment, mine, {});
    mine.publishTime = mine.process.completeTime;
    m_deployment.store.save(mine);
    return false;
}

bool ProcessRun::stepUpload(Lock &lock)
{
    // The record moves on when the step is done: what a killed server left half done is done again.
    int next = process().step + 1;
    switch (process().step) {
    case Files:
        if (process().parameters.contains("operations"_L1)) {
            changeFiles(lock);
            break;
        }
        ++next;
        [[fallthrough]];
    case Match:
        showStep(m_deployment, upload(), ProcessStatus::Running, "Matching");
        match(lock);
        break;
    case Parse:
        if (!m_found) // after a restart
            match(lock);
        if (updateEntries())
            showStep(m_deployment, upload(), ProcessStatus::Running, "Parsing level 0");
        else
            next = beginCleanup();
        break;
    case WaitingSoon:
        showStep(m_deployment, upload(), ProcessStatus::Running, "Waiting for results (level 0)");
        break;
    case Waiting:
        showStep(m_deployment, upload(), ProcessStatus::WaitingForResult, "Waiting for results (level 0)");
        finishEntries(true);
        break;
    case Cleanup:
        next = beginCleanup();
        break;
    default:
        cleanUp();
        return false;
    }
    process().step = next;
    m_deployment.store.save(upload());
    return false;
}

/// Returns the step after it.
int ProcessRun::beginCleanup()
{
    finishEntries(false);
    showStep(m_deployment, upload(), ProcessStatus::Running, "Cleanup");
    return End;
}

void ProcessRun::cleanUp()
{
    Upload &mine = upload();
    const auto &entries = m_deployment.store.entriesOf(mine.id);
    // Without a single entry it ends well, and unpublished (contract 4.5, publish_directly).
    if (mine.publishDirectly && !mine.published && !entries.empty())
        publishNow(m_deployment, mine, mine.embargoLength);
    mine.publishDirectly = false;
    endProcess(m_deployment, mine, {}, m_warnings);
}

void ProcessRun::changeFiles(Lock &lock)
{
    const QJsonArray operations = process().parameters.value("operations"_L1).toArray();
    m_changed.emplace();
    bool known = true;
    for (const QJsonValue one : operations) {
        const QJsonObject operation = one.toObject();
        showStep(m_deployment, upload(), ProcessStatus::Running, operationMessage(operation));
        lock.unlock();
        std::optional<std::vector<std::string>> paths = changed(operation);
        lock.lock();
        upload(); // throws if it went away meanwhile
        known = known && paths;
        for (std::string &path : paths ? *paths : paths.emplace()) {
            if (isPotcar(path) && m_deployment.two())
                m_warnings.push_back("Removing POTCAR file from upload.");
            else
                m_changed->push_back(std::move(path));
        }
    }
    if (!known)
        m_changed.reset();
}

/// Does the operation and returns the files that it changed; nothing if it was done before a restart. Runs
/// without the lock: an archive of 32 GB takes its time.
std::optional<std::vector<std::string>> ProcessRun::changed(const QJsonObject &operation) const
{
    UploadFiles files(m_deployment.store.uploadFolder(m_uploadId));
    const std::string kind = s(operation["op"_L1]);
    const std::string path = s(operation["path"_L1]);
    if (kind == "DELETE")
        return files.erase(path);
    if (kind != "ADD")
        return files.relocate(s(operation["source"_L1]), path, kind == "MOVE");
    if (!std::filesystem::exists(s(operation["received"_L1])))
        return std::nullopt;
    std::vector<std::string> paths = files.add(s(operation["received"_L1]), s(operation["name"_L1]), path,
                                               operation["unpack"_L1].toBool(true));
    for (const std::string &one : paths) {
        if (!isPotcar(one))
            continue;
        if (m_deployment.one())
            writeStripped(files.at(one));
        else
            std::filesystem::remove(files.at(one));
    }
    return paths;
}

void ProcessRun::match(Lock &lock)
{
    lock.unlock();
    const UploadFiles files(m_deployment.store.uploadFolder(m_uploadId));
    m_found.emplace();
    for (const std::string &path : m_changed ? *m_changed : files.filesBelow())
        m_found->emplace_back(path, recogniseFile(files.raw(), path));
    lock.lock();
}

/// Makes, renews and removes entries as the matching found it; true if some wait to be parsed.
bool ProcessRun::updateEntries()
{
    Upload &mine = upload();
    Store &store = m_deployment.store;
    const UploadFiles files(store.uploadFolder(m_uploadId));
    auto &entries = store.entriesOf(m_uploadId);
    const MetadataFiles metadata(files.raw());
    metadata.applyToUpload(m_deployment, mine, entries.empty());
    std::set<std::string> fresh;
    std::set<std::string> gone;
    for (const auto &[id, entry] : entries) {
        if (!std::filesystem::is_regular_file(files.at(entry.mainfile)))
            gone.insert(id);
    }
    for (const auto &[path, mainfile] : *m_found) {
        const std::string id = entryIdentifier(mine.id, path);
        if (mainfile && metadata.takes(path)) {
            if (!entries.contains(id))
                fresh.insert(id);
            prepareEntry(m_deployment, mine, entries[id], path, *mainfile);
        } else if (entries.contains(id)) {
            gone.insert(id);
        }
    }
    metadata.applyToEntries(m_deployment, mine, fresh);
    for (const std::string &id : gone) {
        if (const auto entry = entries.find(id); entry != entries.end())
            store.remove(entry->second);
    }
    return std::any_of(entries.begin(), entries.end(),
                       [](const auto &item) { return item.second.process.running(); });
}

/// The first half of the results comes while the process waits for them, so that progress can be seen.
void ProcessRun::finishEntries(bool half)
{
    std::vector<Entry *> open;
    for (auto &[id, entry] : m_deployment.store.entriesOf(m_uploadId)) {
        if (entry.process.running())
            open.push_back(&entry);
    }
    const UploadFiles files(m_deployment.store.uploadFolder(m_uploadId));
    const std::size_t count = half ? open.size() / 2 : open.size();
    for (std::size_t i = 0; i < count; ++i)
        parseEntry(m_deployment, *open[i], files.raw());
}

} // namespace slipway::practice::nomad
