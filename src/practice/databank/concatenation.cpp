// SPDX-License-Identifier: MIT
#include "practice/databank/concatenation.h"

#include "practice/databank/replies.h"
#include "practice/databank/storingrule.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>
#include <vector>

namespace slipway::practice::databank {

namespace {

constexpr std::string_view mount = "/files/";
constexpr std::uint64_t largestCopy = 5ULL << 30U;

std::vector<std::string> urlsIn(const std::string &concat)
{
    std::istringstream words(concat.substr(concat.rfind(';') + 1));
    std::vector<std::string> urls;
    for (std::string url; words >> url;)
        urls.push_back(url);
    return urls;
}

std::string uidIn(const std::string &url)
{
    return url.substr(url.rfind('/') + 1);
}

bool isUploadUrl(const std::string &url)
{
    const std::string uid = uidIn(url);
    const bool isWord = std::all_of(uid.begin(), uid.end(), [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '_';
    });
    const std::string_view before = std::string_view(url).substr(0, url.size() - uid.size());
    return !uid.empty() && isWord && before.ends_with(mount);
}

/// What S3 says of a part stays with the server: the front gets a bare 500.
Response refusedByStore(const std::string &text)
{
    Response response = plain(500, text);
    response.contentType = "text/html";
    return response;
}

} // namespace

bool isFinal(const std::string &concat)
{
    return concat.starts_with("final");
}

std::optional<Response> concatRefusal(const std::string &concat)
{
    if (concat.empty() || concat.starts_with("partial"))
        return std::nullopt;
    const std::vector<std::string> urls = urlsIn(concat);
    if (!isFinal(concat) || urls.empty() || !std::all_of(urls.begin(), urls.end(), isUploadUrl))
        return plain(400, "Invalid Upload-Concat header");
    return std::nullopt;
}

std::optional<Response> putTogether(Deployment &deployment, TusUpload &upload)
{
    std::vector<TusUpload> parts;
    std::uint64_t length = 0;
    for (const std::string &url : urlsIn(upload.concat)) {
        const TusUpload *part = deployment.store.upload(uidIn(url));
        if (!part)
            return plain(400, "Partial upload not found");
        if (part->concat != "partial")
            return plain(400, "Upload is not partial");
        if (!part->finished())
            return plain(400, "Partial upload is not finished");
        parts.push_back(*part);
        length += part->length;
    }
    if (length > deployment.settings.largestFile)
        return plain(400, "The sum of partial upload lengths exceeds Tus-Max-Size");
    for (std::size_t index = 0; deployment.settings.s3 && index < parts.size(); ++index) {
        if (!parts[index].complete())
            return refusedByStore("The specified key does not exist.");
        if (parts[index].length > largestCopy)
            return refusedByStore("The specified copy source is larger than the maximum allowable size.");
        if (index + 1 < parts.size() && parts[index].length < deployment.settings.smallestPart)
            return refusedByStore("Your proposed upload is smaller than the minimum allowed size");
    }
    upload.length = upload.offset = 0;
    upload.deferred = false;
    for (const TusUpload &part : parts) {
        deployment.store.blobs.join(upload.uid, upload.offset, part.uid, part.length);
        upload.length = upload.offset += part.length;
    }
    deployment.store.save(upload); // before its parts are gone
    for (const TusUpload &part : parts) {
        if (const TusUpload *known = deployment.store.upload(part.uid)) // named twice, it is gone already
            deployment.store.remove(*known);
    }
    return std::nullopt;
}

} // namespace slipway::practice::databank
