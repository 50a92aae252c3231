// SPDX-License-Identifier: MIT
#include "practice/databank/nexttus.h"

#include "practice/databank/credentials.h"
#include "practice/databank/replies.h"
#include "practice/databank/tusheaders.h"
#include "practice/filewriter.h"

#include <algorithm>

namespace slipway::practice::databank {

namespace {

constexpr std::string_view mount = "/files";
constexpr std::uint64_t advertisedMost = 53'687'091'200;

Response words(int status, const std::string &text)
{
    Response response = plain(status, text);
    response.contentType = "text/plain; charset=utf-8";
    return response;
}

Response capabilities()
{
    Response response = noAnswer(204);
    response.headers.add("Tus-Version", "1.0.0");
    response.headers.add("Tus-Extension", "creation");
    response.headers.add("Tus-Max-Size", std::to_string(advertisedMost));
    return response;
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

} // namespace

Response NextTus::handle(Request &request)
{
    {
        const std::lock_guard lock(m_deployment.store.mutex);
        const auto token = railsToken(request);
        if (!token || !m_deployment.tokenOwner(*token))
            return badCredentials();
    }
    Response response = answer(request);
    if (response.status != 422)
        response.headers.set("Tus-Resumable", "1.0.0");
    return response;
}

Response NextTus::answer(Request &request)
{
    const std::string rest = percentDecoded(request.path, false).substr(mount.size());
    const bool collection = rest.empty() || rest == "/";
    if (request.method == "OPTIONS")
        return capabilities();
    if (collection && request.method == "POST")
        return create(request);
    if (!collection && request.method == "PATCH")
        return patch(request, lowerCase(rest.substr(1)));
    if (!collection && request.method == "HEAD")
        return head(lowerCase(rest.substr(1)));
    return unmatched(request);
}

Response NextTus::create(const Request &request)
{
    const auto length = numberOf(request.headers.value("Upload-Length").value_or(""));
    if (!length)
        return words(400, "Upload-Length is required");
    TusUpload upload;
    upload.uid = newUuid();
    upload.length = *length;
    upload.metadata = request.headers.value("Upload-Metadata").value_or("");
    const std::lock_guard lock(m_deployment.store.mutex);
    m_deployment.store.uploads[upload.uid] = upload;
    m_deployment.store.save(upload);
    Response response = noAnswer(201);
    response.headers.add("Location", calledOrigin(request, m_deployment.origin) + "/files/" + upload.uid);
    response.headers.add("Upload-Offset", "0");
    return response;
}

/// An offset that is no number ends in an error that nobody catches.
Response NextTus::patch(Request &request, const std::string &uid)
{
    Store &store = m_deployment.store;
    const std::string header = request.headers.value("Upload-Offset").value_or("");
    const auto refusal = [&](const TusUpload *upload) -> std::optional<Response> {
        if (!upload)
            return words(404, "Not Found");
        if (header.empty())
            return words(400, "Upload-Offset is required");
        const auto offset = numberOf(header);
        if (!offset)
            return railsError(500);
        return *offset == upload->offset ? std::nullopt : std::optional(words(409, "Upload offset mismatch"));
    };
    {
        const std::lock_guard lock(store.mutex);
        if (auto refused = refusal(store.upload(uid)))
            return *refused;
    }
    Spool bytes = store.blobs.spool();
    const std::uint64_t size = storeBody(*request.body, bytes.path());
    const std::lock_guard lock(store.mutex);
    TusUpload *upload = store.upload(uid);
    if (upload && request.hasQuirk("foreign-writer"))
        writeAsForeigner(m_deployment, *upload, request.quirk->bytes);
    if (auto refused = refusal(upload))
        return *refused;
    const std::uint64_t taken = request.hasQuirk("short-store") ? std::min(size, request.quirk->bytes) : size;
    store.blobs.append(upload->uid, upload->offset, std::move(bytes), taken);
    upload->offset += taken;
    store.save(*upload);
    Response response = noAnswer(204);
    response.headers.add("Upload-Offset", std::to_string(upload->offset));
    return response;
}

Response NextTus::head(const std::string &uid)
{
    const std::lock_guard lock(m_deployment.store.mutex);
    const TusUpload *upload = m_deployment.store.upload(uid);
    if (!upload)
        return noAnswer(404);
    Response response = noAnswer(200);
    response.headers.add("Upload-Offset", std::to_string(upload->offset));
    response.headers.add("Upload-Length", std::to_string(upload->length));
    return response;
}

} // namespace slipway::practice::databank
