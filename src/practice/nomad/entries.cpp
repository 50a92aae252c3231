// SPDX-License-Identifier: MIT
#include "practice/nomad/entries.h"

#include "practice/nomad/process.h"
#include "practice/nomad/views.h"

#include <fstream>

namespace slipway::practice::nomad {

namespace {

constexpr std::size_t hashedBeginning = 1U << 20U;

/// Of the file's beginning and its size: a mainfile may have gigabytes, and nobody looks at more of it.
std::string contentHash(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string beginning(hashedBeginning, '\0');
    stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    std::error_code error;
    return derivedIdentifier({beginning, std::to_string(std::filesystem::file_size(file, error))});
}

Json person(const Deployment &deployment, const std::string &userId)
{
    const Account *const account = deployment.store.account(userId);
    return Json::object({{"user_id", userId}, {"name", account ? account->name() : std::string()}});
}

Json people(const Deployment &deployment, const std::vector<std::string> &userIds)
{
    Json list = Json::array();
    for (const std::string &userId : userIds)
        list.append(person(deployment, userId));
    return list;
}

Json datasetsOf(const Deployment &deployment, const Entry &entry)
{
    Json list = Json::array();
    for (const std::string &id : entry.datasets) {
        const Dataset *const dataset = deployment.store.dataset(id);
        if (!dataset)
            continue;
        list.append(Json::object({{"dataset_id", id},
                                  {"dataset_name", dataset->name ? Json(*dataset->name) : Json()},
                                  {"doi", Json::textOrNull(dataset->doi)},
                                  {"dataset_create_time", zonedTime(dataset->created, true)},
                                  {"dataset_modified_time", zonedTime(dataset->modified, true)},
                                  {"dataset_type", dataset->type},
                                  {"user_id", dataset->userId}}));
    }
    return list;
}

void writeRoles(Json &view, const Deployment &deployment, const Upload &upload)
{
    std::vector<std::string> groups = upload.coauthorGroups;
    groups.insert(groups.end(), upload.reviewerGroups.begin(), upload.reviewerGroups.end());
    view.set("main_author", person(deployment, upload.mainAuthor));
    view.set("authors", people(deployment, writersOf(upload)));
    view.set("writers", people(deployment, writersOf(upload)));
    view.set("viewers", people(deployment, viewersOf(upload)));
    view.set("writer_groups", Json::texts(upload.coauthorGroups));
    view.set("viewer_groups", Json::texts(groups));
    view.set("coauthors", people(deployment, upload.coauthors));
    view.set("coauthor_groups", Json::texts(upload.coauthorGroups));
    view.set("entry_coauthors", Json::array());
    view.set("reviewers", people(deployment, upload.reviewers));
    view.set("reviewer_groups", Json::texts(upload.reviewerGroups));
}

/// As the search index has it: people and datasets are objects (NOMAD contract 4.4). The recorded answers
/// show ids, because the index was stubbed for them.
Json metadataView(const Deployment &deployment, const Upload &upload, const Entry &entry)
{
    Json view = Json::object(
        {{"upload_id", upload.id},
         {"upload_name", Json::textOrNull(upload.name)},
         {"upload_create_time", zonedTime(upload.created, true)},
         {"entry_id", entry.id},
         {"entry_hash", entry.hash},
         {"entry_name", Json::textOrNull(entry.entryName)},
         {"entry_type", Json::textOrNull(entry.entryType)},
         {"entry_create_time", zonedTime(entry.created, true)},
         {"last_edit_time", zonedTime(entry.lastEdit, true)},
         {"parser_name", entry.parserName},
         {"mainfile", entry.mainfile},
         {"external_id", Json::textOrNull(entry.externalId)},
         {"external_db", Json::textOrNull(upload.externalDb)},
         {"published", upload.published},
         {"publish_time", zonedTime(upload.publishTime, true)},
         {"with_embargo", upload.embargoLength != 0},
         {"embargo_length", upload.embargoLength},
         {"license", upload.license},
         {"processed", entry.process.status == ProcessStatus::Success},
         {"last_processing_time", zonedTime(entry.lastProcessing, true)},
         {"processing_errors", entry.process.errors.empty() ? Json() : Json::texts(entry.process.errors)},
         {"nomad_version", deployment.one() ? "1.3.10" : "2.0.0"},
         {"nomad_commit", ""},
         {"comment", Json::textOrNull(entry.comment)},
         {"references", Json::texts(entry.references)},
         {"domain", Json::textOrNull(entry.domain)},
         {"n_quantities", entry.quantities},
         {"datasets", datasetsOf(deployment, entry)}});
    writeRoles(view, deployment, upload);
    const Account *const author = deployment.store.account(upload.mainAuthor);
    view.set("origin", author ? Json(author->name()) : Json());
    return view;
}

} // namespace

std::string entryIdentifier(const std::string &uploadId, const std::string &mainfile)
{
    return derivedIdentifier({uploadId, mainfile});
}

void prepareEntry(Deployment &deployment, const Upload &upload, Entry &entry, const std::string &mainfile,
                  const Mainfile &found)
{
    if (entry.id.empty()) {
        entry.id = entryIdentifier(upload.id, mainfile);
        entry.uploadId = upload.id;
        entry.mainfile = mainfile;
        entry.created = deployment.clock.now();
    }
    entry.parserName = found.parserName;
    entry.entryType = found.entryType;
    entry.domain = found.entryType.empty() ? "" : "dft";
    entry.entryName = found.entryType.empty() ? "" : mainfile.substr(mainfile.rfind('/') + 1);
    entry.process.status = ProcessStatus::Pending;
    entry.process.currentProcess = process::entry;
    entry.process.errors.clear();
    entry.process.warnings.clear();
    if (deployment.one())
        entry.process.lastStatusMessage = "Pending: process_entry";
    deployment.store.save(entry);
}

void parseEntry(Deployment &deployment, Entry &entry, const std::filesystem::path &raw)
{
    static const std::string parserError = "parser failed with exception";
    const auto found = recogniseFile(raw, entry.mainfile);
    const bool good = found && found->parses;
    ProcessState &state = entry.process;
    state.status = good ? ProcessStatus::Success : ProcessStatus::Failure;
    state.errors = good ? std::vector<std::string>() : std::vector{parserError};
    state.lastStatusMessage = good ? (deployment.one() ? "Process process_entry completed successfully"
                                                       : "Process completed successfully")
                                   : "Process process_entry failed: " + parserError;
    state.completeTime = entry.lastProcessing = deployment.clock.now();
    entry.hash = contentHash(raw / entry.mainfile);
    entry.quantities = good ? 20 : 10; // nothing is really parsed
    entry.indexed = !deployment.settings.indexLag;
    deployment.store.save(entry);
}

Json entryView(const Deployment &deployment, const Upload &upload, const Entry &entry)
{
    const Generation generation = deployment.generation;
    Json view = Json::object();
    writeProcessState(view, generation, entry.process, entry.process.running());
    view.set("entry_id", entry.id);
    view.set("entry_create_time", storedTime(generation, entry.created));
    view.set("mainfile", entry.mainfile);
    view.set("mainfile_key", Json::textOrNull(entry.mainfileKey));
    view.set("upload_id", upload.id);
    view.set("parser_name", entry.parserName);
    view.set("entry_metadata", entry.indexed ? metadataView(deployment, upload, entry) : Json());
    return view;
}

} // namespace slipway::practice::nomad
