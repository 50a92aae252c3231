// SPDX-License-Identifier: MIT
// Making and deleting uploads (NOMAD contract 4.2, 4.7).
#include "practice/nomad/process.h"
#include "practice/nomad/processwait.h"
#include "practice/nomad/routes.h"
#include "practice/nomad/tokens.h"
#include "practice/nomad/uploadsreceive.h"
#include "practice/nomad/views.h"

#include <QJsonArray>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t longestEmbargo = 36;

int unpublishedUploads(const Call &call)
{
    int count = 0;
    for (const auto &[id, upload] : call.store().uploads)
        count += upload.mainAuthor == call.account->userId && upload.publishTime == 0 ? 1 : 0;
    return count;
}

/// Everything that is refused before the body is read, in the server's order.
void checkBeforeBody(Call &call, std::int64_t embargo)
{
    const std::lock_guard lock(call.store().mutex);
    if (!call.account->admin && unpublishedUploads(call) >= call.deployment.settings.uploadLimit)
        call.refuse(400, "Limit of unpublished uploads exceeded for user.");
    if (embargo < 0 || embargo > longestEmbargo)
        call.refuse(400, "`embargo_length` must be between 0 and 36 months.");
    if (call.text("local_path")) {
        if (!call.account->admin)
            call.refusePermission("You are not authorized to access this path.");
        // Nothing of this machine is read over the wire, also not for an administrator.
        call.refuse(400, "The specified local_path cannot be found.");
    }
    if (const auto name = call.text("file_name"))
        checkFileName(call, *name);
}

std::string nameFor(const Call &call, const ReceivedFiles &received)
{
    if (const auto name = call.text("upload_name"))
        return *name;
    if (!received.multipart)
        return received.files.empty() ? "" : call.text("file_name").value_or("");
    return received.files.size() == 1 ? received.files.front().name : "";
}

Response createUpload(Call &call)
{
    const std::int64_t embargo = call.integer("embargo_length").value_or(0);
    const bool directly = call.flag("publish_directly", false);
    if (call.two())
        call.flag("auto_decompress");
    checkBeforeBody(call, embargo);
    const std::shared_ptr<ReceivedFiles> received = receiveFiles(call);
    const bool filled = !received->files.empty();

    const std::lock_guard lock(call.store().mutex);
    Upload upload;
    upload.id = newIdentifier();
    upload.name = nameFor(call, *received);
    upload.created = call.deployment.clock.distinctNow();
    upload.mainAuthor = call.account->userId;
    upload.embargoLength = static_cast<int>(embargo);
    upload.publishDirectly = directly && filled;
    Upload &stored = call.store().uploads[upload.id] = upload;
    call.store().save(stored);
    if (filled)
        enqueue(call.deployment, stored, process::upload,
                {{"operations"_L1, takeFiles(call, stored, *received, "")}});
    if (!call.acceptsExactlyJson())
        return thanks(call.deployment.guiUrl());
    return oneLine(uploadEnvelope(call.deployment, stored, !filled));
}

Response deleteUpload(Call &call)
{
    const bool waits = waitsForProcessing(call);
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (!call.account->admin && upload.mainAuthor != call.account->userId)
        call.refusePermission("Only main author has permissions for this operation.");
    if (!call.account->admin && upload.published)
        call.refusePermission("Upload is already published, only admins can perform this operation.");
    if (call.two()) // deletion pre-empts what runs
        upload.queue.clear();
    else if (isBlocked(call.deployment, upload))
        call.refuse(400, "The upload is still being processed.");
    const std::string id = upload.id;
    enqueue(call.deployment, upload, process::remove);
    Response response = answer(uploadEnvelope(call.deployment, upload));
    if (waits)
        waitBeforeAnswer(call, id);
    return response;
}

/// The commands use an upload token, which the web page shows too (NOMAD contract 2.5).
Response commandExamples(Call &call)
{
    const Tokens tokens(call.deployment);
    const std::string token = tokens.upload(*call.account);
    const std::string url = call.deployment.apiUrl() + "/uploads";
    const std::string address =
        call.one() ? '"' + url + "?token=" + token + '"' : "-H 'Upload-Token: " + token + "' \"" + url + '"';
    const std::string named = call.one()
                                  ? '"' + url + "?token=" + token + "&upload_name=<name>\""
                                  : "-H 'Upload-Token: " + token + "' \"" + url + "?upload_name=<name>\"";
    return answer(Json::object(
        {{"upload_url", call.one() ? url + "?token=" + token : url},
         {"upload_command", "curl -X POST " + address + " -T <local_file>"},
         {"upload_command_form", "curl -X POST " + address + " -F file=@<local_file>"},
         {"upload_command_with_name", "curl -X POST " + named + " -T <local_file>"},
         {"upload_progress_command", "curl -X POST " + address + " -T <local_file> --progress-bar | cat"},
         {"upload_tar_command", "tar -cf - <local_folder> | curl -# -X POST " + address + " -T - | cat"}}));
}

} // namespace

void addUploadRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back(
        {"GET", "/uploads/command-examples", commandExamples, Access::Required, Body::None, "uploads:write"});
    routes.push_back({"POST", "/uploads", createUpload, Access::Required, Body::Stream, "uploads:write", true,
                      receiveForm});
    // Contract 2.4: the first four scopes are enough to publish, so nothing here asks for uploads:delete.
    routes.push_back(
        {"DELETE", "/uploads/{upload}", deleteUpload, Access::Required, Body::None, "uploads:write"});
}

} // namespace slipway::practice::nomad
