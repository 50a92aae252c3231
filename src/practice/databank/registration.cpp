// SPDX-License-Identifier: MIT
#include "practice/databank/registration.h"

#include "practice/databank/replies.h"

#include <limits>

namespace slipway::practice::databank {

namespace {

constexpr const char *nextStored = "file has been successfully uploaded to draft server";
constexpr const char *nextFailed = "Encountered error while storing file on draft server";

Response uploaded(const Deployment &deployment, const Dataset &dataset, const std::string &name)
{
    if (!deployment.settings.successText.empty())
        return labelled(200, deployment.settings.successText);
    if (deployment.next())
        return labelled(200, nextStored);
    return labelled(200, "successfully uploaded " + name + "\nsee in dataset at " + deployment.origin +
                             "/datasets/" + dataset.key + " \n");
}

/// What Rack keeps of a part's file name.
std::string withoutPath(const std::string &name)
{
    const std::size_t slash = name.find_last_of("/\\");
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// The last segment of a URL; empty if there is none.
std::string lastSegment(std::string url)
{
    while (url.ends_with('/'))
        url.pop_back();
    const std::size_t slash = url.rfind('/');
    return slash == std::string::npos ? url : url.substr(slash + 1);
}

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
}

} // namespace

std::int64_t rubyInteger(const std::string &text)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::size_t at = std::min(text.find_first_not_of(" \t\r\n\v\f"), text.size());
    const bool negative = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    std::int64_t value = 0;
    bool afterDigit = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '_' && afterDigit) {
            afterDigit = false;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        value = value > (most - (c - '0')) / 10 ? most : value * 10 + (c - '0');
        afterDigit = true;
    }
    return negative ? -value : value;
}

Response basicUpload(Deployment &deployment, Dataset &dataset, Parameters &parameters)
{
    FilePart *part = parameters.file("binary");
    if (!part && deployment.next())
        return labelled(500, nextFailed);
    if (!part)
        return labelled(500, "undefined method 'original_filename' for an instance of String\n");
    Datafile file;
    file.name = withoutPath(part->fileName);
    file.claimedSize = static_cast<std::int64_t>(part->size);
    file.mime = part->contentType;
    file.description = parameters.text("description").value_or("");
    file.blob = randomHex(16);
    file.owned = true;
    file.ownedSize = part->size;
    deployment.store.blobs.append(file.blob, 0, std::move(part->bytes), part->size);
    const std::string name = file.name;
    deployment.store.add(dataset, std::move(file));
    return uploaded(deployment, dataset, name);
}

Response registerTusUpload(Deployment &deployment, Dataset &dataset, const Parameters &parameters)
{
    const std::string uid = lastSegment(parameters.text("tus_url").value_or(""));
    if (uid.empty())
        return labelled(500, "Invalid tus_url: missing key\n");
    Datafile file;
    file.name = parameters.text("filename").value_or("");
    file.claimedSize = rubyInteger(parameters.text("size").value_or(""));
    file.blob = uid;
    const std::string name = file.name;
    if (!isBlank(name)) // otherwise the record is not valid, but nobody looks whether it was saved
        deployment.store.add(dataset, std::move(file));
    return uploaded(deployment, dataset, name);
}

Response registerNextUpload(Deployment &deployment, Dataset &dataset, const Parameters &parameters)
{
    const TusUpload *upload = deployment.store.upload(lastSegment(parameters.text("tus_url").value_or("")));
    const std::string name = parameters.text("filename").value_or("");
    const std::string size = parameters.text("size").value_or("");
    if (isBlank(name) || isBlank(size))
        return labelled(500, nextFailed);
    if (!upload)
        return labelled(400, "Invalid TUS upload reference");
    Datafile file;
    file.name = name;
    file.claimedSize = rubyInteger(size);
    file.description = parameters.text("description").value_or("");
    file.blob = upload->uid;
    file.owned = true;
    file.ownedSize = upload->offset;
    deployment.store.add(dataset, std::move(file));
    deployment.store.forget(*upload); // after the record: a server killed in between loses no bytes
    return uploaded(deployment, dataset, name);
}

} // namespace slipway::practice::databank
