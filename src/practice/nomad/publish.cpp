// SPDX-License-Identifier: MIT
// The actions on a whole upload: process, publish, lift-embargo, delete-entry-files (NOMAD contract 4.8, 6),
// and stop-processing of generation 2.
#include "practice/nomad/publish.h"

#include "practice/nomad/entryquery.h"
#include "practice/nomad/process.h"
#include "practice/nomad/processwait.h"
#include "practice/nomad/publishdoi.h"
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include <set>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *beingProcessed = "The upload is currently being processed, operation not allowed.";

void refuseRunning(const Call &call, const Upload &upload)
{
    if (upload.processRunning())
        call.refuse(400, beingProcessed);
}

Response processUpload(Call &call)
{
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (upload.published && !call.account->admin)
        call.refusePermission("Upload is already published, only admins can perform this operation.");
    refuseRunning(call, upload);
    enqueue(call.deployment, upload, process::upload);
    return answer(uploadEnvelope(call.deployment, upload));
}

/// The order of checks of contract 6.1.
void checkPublish(const Call &call, const Upload &upload, std::int64_t months, bool central)
{
    if (upload.published)
        call.refuse(400, "Upload already published.");
    refuseRunning(call, upload);
    if (upload.process.status == ProcessStatus::Failure)
        call.refuse(400, "Cannot publish an upload that failed processing.");
    if (call.store().entriesOf(upload.id).empty())
        call.refuse(400, "Cannot publish an upload without any resulting entries.");
    if (months < 0 || months > 36)
        call.refuse(400, "Invalid embargo_length. Must be between 0 and 36 months.");
    if (central)
        call.refuse(400, "Must be on an OASIS to publish to the central NOMAD repository.");
}

Response publish(Call &call)
{
    const bool waits = waitsForProcessing(call);
    const auto months = call.integer("embargo_length");
    const bool central = call.flag("to_central_nomad", false);
    Upload &upload = writableUpload(call, call.argument("upload"));
    checkPublish(call, upload, months.value_or(upload.embargoLength), central);
    const std::string id = upload.id;
    enqueue(call.deployment, upload, process::publish,
            {{"embargo_length"_L1, static_cast<qint64>(months.value_or(upload.embargoLength))}});
    // Made before the wait: what generation 2 returns afterwards is stale (contract 6.1).
    Response response = answer(uploadEnvelope(call.deployment, upload));
    if (waits)
        waitBeforeAnswer(call, id);
    return response;
}

Response liftEmbargo(Call &call)
{
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (!upload.published)
        call.refuse(400, "Upload is not published, no embargo to lift.");
    if (upload.embargoLength == 0)
        call.refuse(400, "Upload has no embargo.");
    refuseRunning(call, upload);
    enqueue(call.deployment, upload, process::edit,
            {{"upload"_L1, QJsonObject{{"embargo_length"_L1, 0}}}, {"user"_L1, q(call.account->userId)}});
    return answer(uploadEnvelope(call.deployment, upload));
}

/// What goes away with one mainfile; of a mainfile at the root `include_parent_folders` takes everything.
std::string pathToDelete(const std::string &mainfile, bool folders)
{
    const std::size_t slash = mainfile.rfind('/');
    if (!folders)
        return mainfile;
    return slash == std::string::npos ? "" : mainfile.substr(0, slash);
}

Response deleteEntryFiles(Call &call)
{
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (upload.published) {
        const std::string text = "Upload is already published, operation not possible.";
        call.two() ? call.refuse(400, text) : call.refusePermission(text);
    }
    const QJsonObject body = call.json.toObject();
    if (body["query"_L1].toObject().isEmpty())
        call.refuse(400, "A query must be specified.");
    if (isBlocked(call.deployment, upload))
        call.refuse(400, "The upload is currently blocked by another process.");
    std::set<std::string> paths;
    for (const auto &[id, entry] : call.store().entriesOf(upload.id)) {
        if (entryMatches(upload, entry, body["query"_L1].toObject()))
            paths.insert(pathToDelete(entry.mainfile, body["include_parent_folders"_L1].toBool()));
    }
    QJsonArray operations;
    for (const std::string &path : paths)
        operations.append(QJsonObject{{"op"_L1, u"DELETE"_s}, {"path"_L1, q(path)}});
    if (!operations.isEmpty())
        enqueue(call.deployment, upload, process::upload, {{"operations"_L1, operations}});
    return answer(uploadEnvelope(call.deployment, upload));
}

/// Only allowed while PENDING (contract 4.5); the words of the refusal are the practice server's own, and so
/// is the status that follows.
Response stopProcessing(Call &call)
{
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (upload.process.status != ProcessStatus::Pending)
        call.refuse(400, "Processing can only be stopped while it is pending.");
    upload.queue.clear();
    upload.process.status = ProcessStatus::Failure;
    upload.process.lastStatusMessage = "Processing stopped";
    upload.process.completeTime = call.deployment.clock.now();
    call.store().save(upload);
    return answer(uploadEnvelope(call.deployment, upload));
}

} // namespace

void publishNow(Deployment &deployment, Upload &upload, int months)
{
    upload.published = true;
    upload.publishTime = deployment.clock.now();
    upload.embargoLength = months;
    deployment.store.save(upload);
}

void addUploadActionRoutes(std::vector<Route> &routes, Generation generation)
{
    const auto add = [&routes](const char *action, Handler handler, const char *scope,
                               Body body = Body::None) {
        routes.push_back({"POST", std::string("/uploads/{upload}/action/") + action, std::move(handler),
                          Access::Required, body, scope});
    };
    // Contract 2.4: docs say that uploads:write is enough to process, so uploads:process is not asked for.
    add("process", processUpload, "uploads:write");
    add("publish", publish, "uploads:publish");
    add("lift-embargo", liftEmbargo, "uploads:write");
    add("delete-entry-files", deleteEntryFiles, "uploads:write", Body::Json);
    if (generation == Generation::One)
        return;
    add("stop-processing", stopProcessing, "uploads:write");
    add("assign-doi", assignUploadDoi, "uploads:assign_doi");
}

} // namespace slipway::practice::nomad
