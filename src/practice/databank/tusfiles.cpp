// SPDX-License-Identifier: MIT
#include "practice/databank/tusfiles.h"

#include "practice/databank/concatenation.h"
#include "practice/databank/credentials.h"
#include "practice/databank/replies.h"
#include "practice/databank/tusheaders.h"
#include "practice/filewriter.h"

#include <algorithm>

namespace slipway::practice::databank {

namespace {

constexpr std::string_view mount = "/files";

Response capabilities(std::uint64_t largestFile)
{
    Response response;
    response.status = 204;
    response.headers.add("Tus-Version", "1.0.0");
    response.headers.add("Tus-Extension",
                         "creation,creation-defer-length,termination,expiration,concatenation,checksum");
    response.headers.add("Tus-Max-Size", std::to_string(largestFile));
    response.headers.add("Tus-Checksum-Algorithm", ChunkChecksum::algorithms);
    return response;
}

Response wrongVerb(const char *allowed)
{
    Response response;
    response.status = 405;
    response.headers.add("Allow", allowed);
    return response;
}

Response statusOf(const TusUpload &upload)
{
    Response response;
    response.status = 204;
    if (upload.deferred)
        response.headers.add("Upload-Defer-Length", "1");
    else
        response.headers.add("Upload-Length", std::to_string(upload.length));
    response.headers.add("Upload-Offset", std::to_string(upload.offset));
    if (!upload.metadata.empty())
        response.headers.add("Upload-Metadata", upload.metadata);
    if (!upload.concat.empty())
        response.headers.add("Upload-Concat", upload.concat);
    response.headers.add("Upload-Expires", httpDate(upload.expires));
    return response;
}

/// The upload as it is with the length that this request may tell of it.
TusUpload withLengthOf(const Request &request, TusUpload upload)
{
    const auto length = numberOf(request.headers.value("Upload-Length").value_or(""));
    if (upload.deferred && length) {
        upload.length = *length;
        upload.deferred = false;
    }
    return upload;
}

} // namespace

Response TusFiles::handle(Request &request)
{
    {
        const std::lock_guard lock(m_deployment.store.mutex);
        if (!mayUseFiles(m_deployment, request))
            return filesUnauthorized(request, m_deployment.settings.dumpFails);
    }
    const std::string method = request.headers.value("X-HTTP-Method-Override").value_or(request.method);
    Response response = answer(request, method);
    response.headers.set("Tus-Resumable", "1.0.0");
    if (method == "HEAD")
        response.body.clear();
    return response;
}

Response TusFiles::answer(Request &request, const std::string &method)
{
    const bool needsVersion = method != "OPTIONS" && method != "GET";
    if (needsVersion && request.headers.value("Tus-Resumable") != "1.0.0") {
        Response response = plain(412, "Unsupported version");
        response.headers.add("Tus-Version", "1.0.0");
        return response;
    }
    const std::string rest = percentDecoded(request.path, false).substr(mount.size());
    if (rest.empty() || rest == "/")
        return collection(request, method);
    const std::string uid = rest.substr(1);
    if (uid.find('/') != std::string::npos)
        return noAnswer(404);
    if (method == "PATCH")
        return patch(request, uid);
    const std::lock_guard lock(m_deployment.store.mutex);
    if (method == "OPTIONS")
        return capabilities(m_deployment.settings.largestFile);
    const TusUpload *upload = m_deployment.store.upload(uid);
    if (!upload)
        return plain(404, "Upload Not Found");
    if (method == "HEAD") {
        Response response = statusOf(*upload);
        response.headers.add("Cache-Control", "no-store");
        return response;
    }
    if (method == "GET")
        return download(request, *upload);
    if (method != "DELETE")
        return wrongVerb("OPTIONS, HEAD, PATCH, GET, DELETE");
    m_deployment.store.remove(*upload);
    return noAnswer(204);
}

Response TusFiles::collection(const Request &request, const std::string &method)
{
    const std::lock_guard lock(m_deployment.store.mutex);
    if (method == "OPTIONS")
        return capabilities(m_deployment.settings.largestFile);
    return method == "POST" ? create(request) : wrongVerb("OPTIONS, POST");
}

std::optional<Response> TusFiles::lengthRefusal(const std::string &length) const
{
    if (length.empty())
        return plain(400, "Missing Upload-Length header");
    if (!isDigits(length))
        return plain(400, "Invalid Upload-Length header");
    const auto bytes = numberOf(length);
    if (!bytes || *bytes > m_deployment.settings.largestFile)
        return plain(413, "Upload-Length header too large");
    return std::nullopt;
}

/// The length may be told later, or be that of finished uploads that are put together.
Response TusFiles::create(const Request &request)
{
    TusUpload upload;
    upload.uid = randomHex(16);
    upload.metadata = request.headers.value("Upload-Metadata").value_or("");
    upload.concat = request.headers.value("Upload-Concat").value_or("");
    upload.deferred = request.headers.value("Upload-Defer-Length") == "1";
    upload.expires = m_deployment.clock.now() + Deployment::uploadLife;
    const std::string length = request.headers.value("Upload-Length").value_or("");
    if (!isFinal(upload.concat) && !upload.deferred) {
        if (auto refusal = lengthRefusal(length))
            return *refusal;
    }
    if (!isUploadMetadata(upload.metadata))
        return plain(400, "Invalid Upload-Metadata header");
    if (auto refusal = concatRefusal(upload.concat))
        return *refusal;
    if (isFinal(upload.concat)) {
        if (auto refusal = putTogether(m_deployment, upload))
            return *refusal;
    } else if (!upload.deferred) {
        upload.length = *numberOf(length);
    }
    m_deployment.store.uploads[upload.uid] = upload;
    m_deployment.store.save(upload);
    Response response = statusOf(upload);
    response.status = 201;
    response.headers.add("Location", calledOrigin(request, m_deployment.origin) + "/files/" + upload.uid);
    return response;
}

/// The checks in their order, the checksum's value apart; `size` is the body's if it is known already. The
/// store is locked.
std::optional<Response> TusFiles::patchRefusal(const Request &request, const TusUpload *upload,
                                               std::optional<std::uint64_t> size) const
{
    if (!upload)
        return plain(404, "Upload Not Found");
    const bool isToldNow = upload->deferred && request.headers.contains("Upload-Length");
    if (isToldNow) {
        if (auto refusal = lengthRefusal(*request.headers.value("Upload-Length")))
            return *refusal;
    }
    const TusUpload told = withLengthOf(request, *upload);
    if (request.headers.value("Content-Type") != "application/offset+octet-stream")
        return plain(415, "Invalid Content-Type header");
    const std::string offset = request.headers.value("Upload-Offset").value_or("");
    if (offset.empty())
        return plain(400, "Missing Upload-Offset header");
    if (!isDigits(offset))
        return plain(400, "Invalid Upload-Offset header");
    if (numberOf(offset) != upload->offset)
        return plain(409, "Upload-Offset header doesn't match current offset");
    if (size && told.finished())
        return plain(403, "Cannot modify completed upload");
    if (size && !told.deferred && (told.offset > told.length || *size > told.length - told.offset))
        return plain(413, "Size of this chunk surpasses Upload-Length");
    if (size && told.deferred && *size > m_deployment.settings.largestFile - told.offset)
        return plain(413, "Size of this chunk surpasses Tus-Max-Size");
    const auto checksum = request.headers.value("Upload-Checksum");
    if (checksum && !ChunkChecksum::parsed(*checksum))
        return plain(400, "Invalid Upload-Checksum header");
    return std::nullopt;
}

/// The body is heard to its end before anything counts, as the front of the real server does, so that a
/// connection cut in the middle changes nothing (Data Bank contract 4B).
Response TusFiles::patch(Request &request, const std::string &uid)
{
    Store &store = m_deployment.store;
    {
        const std::lock_guard lock(store.mutex);
        if (auto refusal = patchRefusal(request, store.upload(uid), request.contentLength))
            return *refusal;
    }
    const auto header = request.headers.value("Upload-Checksum");
    std::optional<ChunkChecksum> checksum = header ? ChunkChecksum::parsed(*header) : std::nullopt;
    ChecksumReader body(*request.body, checksum ? &*checksum : nullptr);
    Spool bytes = store.blobs.spool();
    const std::uint64_t size = storeBody(body, bytes.path());

    const std::lock_guard lock(store.mutex);
    TusUpload *upload = store.upload(uid);
    if (upload && request.hasQuirk("foreign-writer"))
        writeAsForeigner(m_deployment, *upload, request.quirk->bytes);
    if (!mayUseFiles(m_deployment, request)) // the token may have been replaced in the meantime
        return filesUnauthorized(request, m_deployment.settings.dumpFails);
    if (auto refusal = patchRefusal(request, upload, size))
        return *refusal;
    if (request.hasQuirk("checksum-mismatch") || (checksum && !checksum->matches()))
        return plain(460, "Upload-Checksum value doesn't match generated checksum");
    *upload = withLengthOf(request, *upload);
    return commit(request, *upload, std::move(bytes), size);
}

std::uint64_t TusFiles::kept(const Request &request, const TusUpload &upload, std::uint64_t size) const
{
    const Settings &settings = m_deployment.settings;
    // Of an upload without a length no chunk is known to be the last, and its parts are the smallest.
    const std::uint64_t length = upload.deferred ? upload.offset + size + 1 : upload.length;
    const std::uint64_t wanted =
        settings.s3 ? storedBytes(size, upload.offset, length, settings.smallestPart) : size;
    return request.hasQuirk("short-store") ? std::min(wanted, request.quirk->bytes) : wanted;
}

Response TusFiles::commit(const Request &request, TusUpload &upload, Spool bytes, std::uint64_t size)
{
    const std::uint64_t taken = kept(request, upload, size);
    m_deployment.store.blobs.append(upload.uid, upload.offset, std::move(bytes), taken);
    upload.offset += taken;
    upload.expires = m_deployment.clock.now() + Deployment::uploadLife;
    m_deployment.store.save(upload);
    return statusOf(upload);
}

/// The bytes of a finished upload, or one range of them (Data Bank contract 4B "Completion").
Response TusFiles::download(const Request &request, const TusUpload &upload) const
{
    if (!upload.finished())
        return plain(403, "Cannot download unfinished upload");
    if (upload.length == 0) { // its object never came to exist
        Response response = plain(500, "The specified key does not exist.");
        response.contentType = "text/html";
        return response;
    }
    const ByteRange range = requestedRange(request.headers.value("Range").value_or(""), upload.length);
    Response response;
    response.headers.add("Accept-Ranges", "bytes");
    if (range.kind == ByteRange::Kind::Unsatisfiable) {
        response = plain(416, "Byte range unsatisfiable");
        response.headers.add("Accept-Ranges", "bytes");
        response.headers.add("Content-Range", "bytes */" + std::to_string(upload.length));
        return response;
    }
    if (range.kind == ByteRange::Kind::Part) {
        response.status = 206;
        response.headers.add("Content-Range", "bytes " + std::to_string(range.first) + '-' +
                                                  std::to_string(range.last) + '/' +
                                                  std::to_string(upload.length));
    }
    response.headers.add("ETag", "W/\"" + upload.uid + '"');
    response.contentType = metadataValue(upload.metadata, "filetype").value_or("");
    response.source = m_deployment.store.blobs.source(upload.uid, range.first, range.last - range.first + 1);
    return response;
}

} // namespace slipway::practice::databank
