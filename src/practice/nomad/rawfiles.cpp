// SPDX-License-Identifier: MIT
// Changing the files of an upload (NOMAD contract 4.6).
#include "practice/nomad/rawfiles.h"
#include "practice/nomad/entries.h"
#include "practice/nomad/process.h"
#include "practice/nomad/uploadfiles.h"
#include "practice/nomad/uploadsreceive.h"
#include "practice/nomad/views.h"

#include <QJsonArray>

#include <algorithm>
#include <filesystem>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

/// An upload whose files the caller may change.
Upload &changeableUpload(const Call &call)
{
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (upload.published) {
        const std::string text = "Upload is already published, operation not possible.";
        if (call.two())
            call.refuse(400, text);
        call.refusePermission(text);
    }
    return upload;
}

std::string safePath(const Call &call)
{
    if (!isSafePath(call.argument("path")))
        call.refuse(400, "Bad path provided.");
    return tidyPath(call.argument("path"));
}

void refuseBlocked(const Call &call, const Upload &upload)
{
    if (isBlocked(call.deployment, upload))
        call.refuse(400, "The upload is currently blocked by another process.");
}

/// The parameters of one PUT.
struct Wanted
{
    explicit Wanted(const Call &call)
        : overwrite(call.flag("overwrite_if_exists", true))
        , wait(call.flag("wait_for_processing", false))
        , includeArchive(call.flag("include_archive", false))
        , unpack(call.one() || call.flag("auto_decompress", true))
        , process(call.one() || call.flag("trigger_processing", true))
        , relocation(call.text("copy_or_move").value_or(""))
        , source(call.text("copy_or_move_source_path").value_or(""))
        , name(call.text("file_name").value_or(""))
    {}

    bool overwrite;
    bool wait;
    bool includeArchive;
    bool unpack;
    bool process;
    std::string relocation;
    std::string source;
    std::string name;
    std::string folder;

    bool relocates() const { return !relocation.empty() || !source.empty(); }
};

/// The contract gives only the status of these; the words are the practice server's own.
void checkRelocation(const Call &call, const Wanted &wanted)
{
    if (!wanted.relocates())
        return;
    if (wanted.relocation != "copy" && wanted.relocation != "move")
        call.refuse(400, "The parameter copy_or_move must be one of copy, move.");
    if (wanted.source.empty() || wanted.name.empty())
        call.refuse(400, "To copy or move, both file_name and copy_or_move_source_path are needed.");
    if (!isSafePath(wanted.source))
        call.refuse(400, "Bad source path provided.");
    if (wanted.name.find('/') != std::string::npos || !isSafePath(wanted.name))
        call.refuse(400, "Bad file name provided.");
}

/// Everything that is refused before the body is read. Returns false if generation 2 will lose what comes.
bool checkBeforeBody(Call &call, Wanted &wanted)
{
    if (wanted.includeArchive && !wanted.wait)
        call.refuse(400, "`include_archive` requires `wait_for_processing`.");
    const std::lock_guard lock(call.store().mutex);
    const Upload &upload = changeableUpload(call);
    wanted.folder = safePath(call);
    checkRelocation(call, wanted);
    if (!wanted.name.empty())
        checkFileName(call, wanted.name);
    return !(call.two() && call.deployment.settings.losesEarlyPuts && upload.processRunning());
}

void checkHash(const Call &call, const Upload &upload, const std::string &path)
{
    const auto hash = call.text("entry_hash");
    if (!hash)
        return;
    const Entry *const entry = call.store().entry(upload.id, entryIdentifier(upload.id, path));
    if (!entry || entry->hash != *hash)
        call.refuse(409, "The provided hash did not match the current file.");
}

bool isArchive(const Wanted &wanted, const ReceivedFile &file)
{
    return wanted.unpack && hasArchiveName(file.name);
}

/// What is refused once the files are there, in the server's order; with the store locked.
void checkAfterBody(const Call &call, const Upload &upload, const Wanted &wanted,
                    const ReceivedFiles &received)
{
    const UploadFiles files(call.store().uploadFolder(upload.id));
    for (const ReceivedFile &file : received.files)
        checkHash(call, upload, joinPath(wanted.folder, file.name));
    for (const ReceivedFile &file : received.files) {
        if (isArchive(wanted, file) && archiveKindOf(file.path) == ArchiveKind::None)
            call.refuse(400, "Cannot extract file. Bad file format or file extension?");
    }
    for (const ReceivedFile &file : received.files) {
        const bool there = fs::exists(files.at(joinPath(wanted.folder, file.name)));
        if (!wanted.overwrite && !isArchive(wanted, file) && there)
            call.refuse(409, "The provided path already exists and overwrite_if_exists is set to False.");
    }
    if (wanted.relocates()) {
        if (fs::exists(files.at(joinPath(wanted.folder, wanted.name))))
            call.refuse(409, "The provided path already exists.");
        if (!fs::exists(files.at(tidyPath(wanted.source))))
            call.refuse(404, "No file or folder with that path found.");
    }
    refuseBlocked(call, upload);
    if (!wanted.wait)
        return;
    if (received.files.size() != 1 || isArchive(wanted, received.files.front()))
        call.refuse(
            400, "`wait_for_processing` can only be used with single files, and not with compressed files.");
    if (upload.processRunning())
        call.refuse(400, "The upload is currently being processed, operation not allowed.");
}

QJsonArray operationsFor(Call &call, const Upload &upload, const Wanted &wanted, ReceivedFiles &received)
{
    if (!wanted.relocates())
        return takeFiles(call, upload, received, wanted.folder);
    return {QJsonObject{{"op"_L1, wanted.relocation == "move" ? u"MOVE"_s : u"COPY"_s},
                        {"path"_L1, q(joinPath(wanted.folder, wanted.name))},
                        {"source"_L1, q(tidyPath(wanted.source))}}};
}

Response putAnswer(Call &call, const Upload &upload, Json processing)
{
    if (!call.acceptsExactlyJson())
        return thanks(call.deployment.guiUrl());
    Json envelope = uploadEnvelope(call.deployment, upload);
    envelope.set("processing", std::move(processing));
    return oneLine(envelope);
}

/// `trigger_processing=false` of generation 2: the files are put in place before the answer, and nothing is
/// parsed. The upload's state stays as it is, READY if it never was processed.
Response placeOnly(Call &call, const std::string &uploadId, const QJsonArray &operations)
{
    UploadFiles files(call.store().uploadFolder(uploadId));
    for (const QJsonValue one : operations) {
        const QJsonObject operation = one.toObject();
        const std::string path = s(operation["path"_L1]);
        try {
            if (s(operation["op"_L1]) == "ADD")
                files.add(s(operation["received"_L1]), s(operation["name"_L1]), path,
                          operation["unpack"_L1].toBool());
            else
                files.relocate(s(operation["source"_L1]), path, s(operation["op"_L1]) == "MOVE");
        } catch (const ExtractionError &error) {
            call.refuse(400, std::string("Unexpected exception occurred: ") + error.what());
        }
    }
    const std::lock_guard lock(call.store().mutex);
    return putAnswer(call, writableUpload(call, uploadId), {});
}

/// `wait_for_processing`: what became of the file stands in the answer.
Response afterProcessing(Call &call, const std::string &uploadId, const std::string &path)
{
    if (!waitWhileRunning(call.deployment, uploadId))
        return proxyPage(504);
    const std::lock_guard lock(call.store().mutex);
    const Upload &upload = writableUpload(call, uploadId);
    if (upload.process.status == ProcessStatus::Failure && !upload.process.errors.empty())
        call.refuse(400, "Unexpected exception occurred: " + upload.process.errors.back());
    Json processing = Json::object({{"upload_id", uploadId},
                                    {"path", path},
                                    {"entry_id", {}},
                                    {"parser_name", {}},
                                    {"entry", {}},
                                    {"archive", {}}});
    if (const Entry *const entry = call.store().entry(uploadId, entryIdentifier(uploadId, path))) {
        processing.set("entry_id", entry->id);
        processing.set("parser_name", entry->parserName);
        processing.set("entry", entryView(call.deployment, upload, *entry));
    }
    return putAnswer(call, upload, std::move(processing));
}

Response putRaw(Call &call)
{
    Wanted wanted(call);
    const bool kept = checkBeforeBody(call, wanted);
    const std::shared_ptr<ReceivedFiles> received = receiveFiles(call);
    if (received->files.empty() && !wanted.relocates())
        call.refuse(400, "Either an upload file or the query parameters for moving/copying a file should be "
                         "provided.");
    std::unique_lock lock(call.store().mutex);
    Upload &upload = changeableUpload(call);
    if (!kept)
        return putAnswer(call, upload, {});
    checkAfterBody(call, upload, wanted, *received);
    const std::string id = upload.id;
    const std::string path =
        joinPath(wanted.folder, received->files.empty() ? "" : received->files.front().name);
    const QJsonArray operations = operationsFor(call, upload, wanted, *received);
    if (!wanted.process) {
        lock.unlock();
        return placeOnly(call, id, operations);
    }
    enqueue(call.deployment, upload, wanted.wait ? process::local : process::upload,
            {{"operations"_L1, operations}});
    if (!wanted.wait)
        return putAnswer(call, upload, {});
    lock.unlock();
    return afterProcessing(call, id, path);
}

Response deleteRaw(Call &call)
{
    Upload &upload = changeableUpload(call);
    const std::string path = safePath(call);
    UploadFiles files(call.store().uploadFolder(upload.id));
    if (!path.empty() && !fs::exists(files.at(path)))
        call.refuse(404, "No file or folder with that path found.");
    refuseBlocked(call, upload);
    if (call.two() && !call.flag("trigger_processing", true))
        files.erase(path);
    else
        enqueue(call.deployment, upload, process::upload,
                {{"operations"_L1, QJsonArray{QJsonObject{{"op"_L1, u"DELETE"_s}, {"path"_L1, q(path)}}}}});
    return answer(uploadEnvelope(call.deployment, upload));
}

Response createFolder(Call &call)
{
    Upload &upload = changeableUpload(call);
    const std::string path = safePath(call);
    if (path.empty())
        call.refuse(400, "Bad path provided.");
    const fs::path folder = UploadFiles(call.store().uploadFolder(upload.id)).at(path);
    if (fs::exists(folder))
        call.refuse(400, "Path `" + path + "` already exists.");
    refuseBlocked(call, upload);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) // a file stands in the way; the contract does not say how that is answered
        call.refuse(400, "Bad path provided.");
    return answer(uploadEnvelope(call.deployment, upload));
}

} // namespace

void addUploadFileChangeRoutes(std::vector<Route> &routes)
{
    routes.push_back({"PUT", "/uploads/{upload}/raw/{path:path}", putRaw, Access::Required, Body::Stream,
                      "uploads:write", true, receiveForm});
    routes.push_back({"DELETE", "/uploads/{upload}/raw/{path:path}", deleteRaw, Access::Required, Body::None,
                      "uploads:write", true});
    routes.push_back({"POST", "/uploads/{upload}/raw-create-dir/{path:path}", createFolder, Access::Required,
                      Body::None, "uploads:write", true});
}

} // namespace slipway::practice::nomad
