// SPDX-License-Identifier: MIT
#include "practice/databank/phases.h"

#include "practice/databank/registration.h"
#include "practice/databank/replies.h"

#include <algorithm>
#include <cctype>

namespace slipway::practice::databank {

namespace {

/// Where the real server would keep the file.
std::string serverPath(const Dataset &dataset, const std::string &filename)
{
    return "/home/databank/datafiles/api/" + dataset.key + '/' + filename;
}

Response missingFile(const char *call, const Dataset &dataset, const std::string &filename)
{
    return labelled(500, std::string("No such file or directory @ ") + call + " - " +
                             serverPath(dataset, filename) + '\n');
}

/// A failure that comes as HTTP 200, with the bytes that are there.
Response envelope(const std::string &error, std::uint64_t progress)
{
    return realJson(200, "{\"error\":" + jsonString(error + '\n') +
                             ",\"progress\":" + std::to_string(progress) + ",\"status\":500}");
}

Response setUp(Deployment &deployment, Dataset &dataset, const Parameters &parameters,
               const std::string &filename)
{
    Store &store = deployment.store;
    const bool taken = std::any_of(dataset.files.begin(), dataset.files.end(), [&](const Datafile &file) {
        return file.name == filename && store.isComplete(file);
    });
    if (taken)
        return labelled(500, "File with the name " + filename + " already exists in this dataset.\n");
    const auto size = parameters.text("filesize");
    if (!size)
        return labelled(500, "missing paramter: filesize\n");
    if (rubyInteger(*size) > static_cast<std::int64_t>(deployment.settings.largestFile))
        return labelled(500, "File too large. Max file size: 2TB.\n");
    store.wipeStaging(dataset.key);
    StagedFile file{dataset.key, filename, randomHex(16), 0};
    store.staged[dataset.key][filename] = file;
    store.save(file);
    return labelled(200, "successfully set up " + filename);
}

/// Somebody else's chunk comes between.
void writeAsForeigner(Store &store, StagedFile &file, std::uint64_t bytes)
{
    const std::uint64_t count = std::max<std::uint64_t>(bytes, 1);
    store.blobs.appendZeros(file.blob, file.size, count);
    file.size += count;
    store.save(file);
}

Response transfer(Deployment &deployment, Dataset &dataset, Parameters &parameters,
                  const std::string &filename, const Request &request)
{
    if (!parameters.contains("previous_size") || !parameters.contains("bytechunk"))
        return labelled(500, "no implicit conversion of nil into String\n"); // the error handler trips itself
    StagedFile *file = deployment.store.stagedFile(dataset.key, filename);
    if (!file)
        return missingFile("rb_file_s_size", dataset, filename);
    if (request.hasQuirk("foreign-writer"))
        writeAsForeigner(deployment.store, *file, request.quirk->bytes);
    if (file->size > deployment.settings.largestFile - 1)
        return envelope("File too large. Max file size: 2TB.", file->size);
    const std::string previous = parameters.text("previous_size").value_or("");
    if (rubyInteger(previous) != static_cast<std::int64_t>(file->size))
        return envelope("Unexpected previous_size value.  Expected: " + std::to_string(file->size) +
                            ", Recieved: " + previous,
                        file->size);
    FilePart *chunk = parameters.file("bytechunk");
    if (!chunk)
        return envelope("private method `open' called for \"" + parameters.text("bytechunk").value_or("") +
                            "\":String",
                        file->size);
    deployment.store.blobs.append(file->blob, file->size, std::move(chunk->bytes), chunk->size);
    file->size += chunk->size;
    deployment.store.save(*file);
    return labelled(200, "successfully added chunk to " + filename);
}

/// As the permanent storage cleans names: every other character becomes one '_', however many bytes of UTF-8
/// it has (Data Bank contract 4A).
std::string cleanName(const std::string &filename)
{
    std::string name;
    for (const char c : filename.substr(filename.find_last_of("/\\") + 1)) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '.' || c == '-' || c == '+' || c == '_')
            name += c;
        else if ((byte & 0xC0U) != 0x80U) // not the rest of a character
            name += '_';
    }
    return name;
}

/// Nothing is compared: what is staged becomes the file (Data Bank contract 4A). A failure leaves an empty
/// record behind, for the record is made first.
Response verify(Deployment &deployment, Dataset &dataset, const std::string &filename)
{
    const StagedFile *staged = deployment.store.stagedFile(dataset.key, filename);
    if (!staged || staged->size == 0) {
        deployment.store.add(dataset, {});
        return staged ? labelled(500, "Error uploading file. If error persists, please contact the Research "
                                      "Data Service.\n")
                      : missingFile("rb_sysopen", dataset, filename);
    }
    Datafile file;
    file.name = cleanName(filename);
    file.claimedSize = static_cast<std::int64_t>(staged->size);
    file.blob = staged->blob;
    file.owned = true;
    file.ownedSize = staged->size;
    deployment.store.add(dataset, std::move(file));
    deployment.store.forget(*staged); // after the record: a server killed in between loses no bytes
    return labelled(200, filename +
                             " successfully uploaded.  Refresh dataset page to see newly uploaded file. " +
                             deployment.origin + "/datasets/" + dataset.key + "/edit");
}

} // namespace

Response runPhase(Deployment &deployment, Dataset &dataset, Parameters &parameters, const Request &request)
{
    const auto filename = parameters.text("filename");
    if (!filename)
        return railsError(500); // two answers are rendered, and that is one too many
    const std::string phase = parameters.text("phase").value_or("");
    if (phase == "setup")
        return setUp(deployment, dataset, parameters, *filename);
    if (phase == "transfer")
        return transfer(deployment, dataset, parameters, *filename, request);
    if (phase == "verify")
        return verify(deployment, dataset, *filename);
    return labelled(400, "invalid phase parameter: " + phase);
}

} // namespace slipway::practice::databank
