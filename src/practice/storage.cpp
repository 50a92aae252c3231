// SPDX-License-Identifier: MIT
#include "practice/storage.h"

#include <algorithm>
#include <charconv>

#include <QXmlStreamReader>

namespace slipway::practice {

namespace {

constexpr std::string_view xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

Response s3Error(int status, const std::string &code, const std::string &message,
                 const std::string &more = {})
{
    Response response;
    response.status = status;
    response.contentType = "application/xml";
    response.body = std::string(xmlHead) + "<Error><Code>" + code + "</Code><Message>" + message +
                    "</Message>" + more + "<RequestId>" + randomHex(8) +
                    "</RequestId><HostId>practice</HostId></Error>";
    return response;
}

Response noSuchUpload()
{
    return s3Error(
        404, "NoSuchUpload",
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been "
        "aborted or completed.");
}

Response outcomeError(ObjectStore::Outcome outcome)
{
    switch (outcome) {
    case ObjectStore::Outcome::InvalidPart:
        return s3Error(
            400, "InvalidPart",
            "One or more of the specified parts could not be found.  The part may not have been uploaded, "
            "or the specified entity tag may not match the part's entity tag.");
    case ObjectStore::Outcome::InvalidPartOrder:
        return s3Error(400, "InvalidPartOrder",
                       "The list of parts was not in ascending order. Parts must be ordered by part number.");
    case ObjectStore::Outcome::EntityTooSmall:
        return s3Error(400, "EntityTooSmall",
                       "Your proposed upload is smaller than the minimum allowed size");
    case ObjectStore::Outcome::MalformedXml:
        return s3Error(
            400, "MalformedXML",
            "The XML you provided was not well-formed or did not validate against our published schema");
    case ObjectStore::Outcome::Done:
    case ObjectStore::Outcome::NoSuchUpload:
        break;
    }
    return noSuchUpload();
}

std::optional<int> partNumber(const Request &request)
{
    const std::string text = request.query.value("partNumber").value_or("");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > 10000)
        return std::nullopt;
    return number;
}

/// The parts named in a <CompleteMultipartUpload>, or nothing if it is no such document.
std::optional<std::vector<ObjectStore::Listed>> listedParts(const std::string &xml)
{
    std::vector<ObjectStore::Listed> parts;
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    if (!reader.readNextStartElement() || reader.name() != u"CompleteMultipartUpload")
        return std::nullopt;
    while (reader.readNextStartElement()) {
        if (reader.name() != u"Part") {
            reader.skipCurrentElement();
            continue;
        }
        ObjectStore::Listed part;
        while (reader.readNextStartElement()) {
            const bool isNumber = reader.name() == u"PartNumber";
            const bool isEtag = reader.name() == u"ETag";
            const QString text = reader.readElementText(QXmlStreamReader::SkipChildElements);
            if (isNumber)
                part.number = text.toInt();
            else if (isEtag)
                part.etag = text.trimmed().toStdString();
        }
        parts.push_back(part);
    }
    return reader.hasError() ? std::nullopt : std::optional(parts);
}

/// `bytes=a-b`, `bytes=a-`, `bytes=-n`; nothing if absent or not understood (then the whole object is sent).
struct Range
{
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool satisfiable = true;
};

std::optional<Range> parseRange(const std::optional<std::string> &header, std::uint64_t size)
{
    if (!header || !header->starts_with("bytes=") || header->find(',') != std::string::npos)
        return std::nullopt;
    const std::string text = header->substr(6);
    const std::size_t dash = text.find('-');
    const std::string from = text.substr(0, dash);
    const std::string to = dash == std::string::npos ? "" : text.substr(dash + 1);
    const auto digits = [](const std::string &part) {
        return part.size() < 19 &&
               std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (dash == std::string::npos || (from.empty() && to.empty()) || !digits(from) || !digits(to))
        return std::nullopt;
    Range range;
    if (from.empty()) {
        const std::uint64_t count = std::min<std::uint64_t>(std::stoull(to), size);
        range.first = size - count;
        range.last = size - 1;
        range.satisfiable = count > 0;
    } else {
        range.first = std::stoull(from);
        range.last = to.empty() ? size - 1 : std::min<std::uint64_t>(std::stoull(to), size - 1);
        range.satisfiable = range.first < size && range.first <= range.last;
    }
    return range;
}

} // namespace

Storage::Storage(ObjectStore &objects, const Signer &signer, const Clock &clock)
    : m_objects(objects)
    , m_signer(signer)
    , m_clock(clock)
{}

Response Storage::handle(Request &request)
{
    const std::string prefix = std::string("/") + bucket + '/';
    Response response;
    if (!request.path.starts_with(prefix)) {
        response = s3Error(404, "NoSuchBucket", "The specified bucket does not exist");
    } else {
        const std::string key = percentDecoded(request.path.substr(prefix.size()), false);
        if (auto refused = refusal(request, key))
            response = std::move(*refused);
        else if (request.method == "PUT")
            response = putPart(request, key);
        else if (request.method == "POST")
            response = complete(request, key);
        else if (request.method == "GET" || request.method == "HEAD")
            response = download(request, key);
        else
            response = s3Error(405, "MethodNotAllowed",
                               "The specified method is not allowed against this resource.");
    }
    response.headers.add("Server", "AmazonS3");
    response.headers.add("x-amz-request-id", randomHex(8));
    return response;
}

/// Everything that S3 refuses before it looks at the body (DANDI contract 3.4, 3.5, 14.2).
std::optional<Response> Storage::refusal(const Request &request, const std::string &key) const
{
    const Signer::Verdict verdict = m_signer.check(request);
    if (request.headers.contains("Authorization")) {
        if (verdict == Signer::Verdict::Unsigned)
            return s3Error(400, "InvalidArgument", "Unsupported Authorization Type");
        return s3Error(
            400, "InvalidArgument",
            "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query "
            "string parameter or the Authorization header should be specified");
    }
    if (request.method == "PUT" && request.chunked)
        return s3Error(501, "NotImplemented",
                       "A header you provided implies functionality that is not implemented",
                       "<Header>Transfer-Encoding</Header>");
    if (request.method == "PUT" && !request.contentLength)
        return s3Error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    switch (verdict) {
    case Signer::Verdict::Valid:
        break;
    case Signer::Verdict::Unsigned:
        if ((request.method == "GET" || request.method == "HEAD") && isPublic && isPublic(key))
            return std::nullopt;
        return s3Error(403, "AccessDenied", "Access Denied");
    case Signer::Verdict::Malformed:
        return s3Error(
            400, "AuthorizationQueryParametersError",
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
            "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
    case Signer::Verdict::Expired:
        return s3Error(403, "AccessDenied", "Request has expired",
                       "<Expires>" + formatInstant(m_clock.now(), "%Y-%m-%dT%H:%M:%SZ") + "</Expires>");
    case Signer::Verdict::Mismatch:
        return s3Error(
            403, "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your "
            "key and signing method.");
    }
    for (const auto &[name, value] : request.headers.all()) {
        if (name.size() > 6 && sameIgnoringCase(std::string_view(name).substr(0, 6), "x-amz-"))
            return s3Error(403, "AccessDenied",
                           "There were headers present in the request which were not signed",
                           "<HeadersNotSigned>" + markupEscaped(name) + "</HeadersNotSigned>");
    }
    return std::nullopt;
}

Response Storage::putPart(Request &request, const std::string &key)
{
    const std::string uploadId = request.query.value("uploadId").value_or("");
    const auto number = partNumber(request);
    if (!number)
        return s3Error(400, "InvalidArgument",
                       "Part number must be an integer between 1 and 10000, inclusive");
    if (!m_objects.isOpen(uploadId, key))
        return noSuchUpload();
    const auto md5 = m_objects.putPart(uploadId, *number, *request.body, *request.contentLength);
    if (!md5)
        return noSuchUpload();
    Response response;
    response.headers.add("ETag", '"' + *md5 + '"');
    return response;
}

Response Storage::complete(Request &request, const std::string &key)
{
    const std::string uploadId = request.query.value("uploadId").value_or("");
    const std::string body = request.readAll(4U << 20U);
    if (!m_objects.isOpen(uploadId, key))
        return noSuchUpload();
    const auto parts = listedParts(body);
    if (!parts)
        return outcomeError(ObjectStore::Outcome::MalformedXml);
    const ObjectStore::Outcome outcome = m_objects.complete(uploadId, *parts, m_clock.now());
    if (outcome != ObjectStore::Outcome::Done)
        return outcomeError(outcome);
    Response response;
    response.contentType = "application/xml";
    response.body =
        std::string(xmlHead) +
        "<CompleteMultipartUploadResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Location>" +
        markupEscaped(m_signer.origin() + request.path) + "</Location><Bucket>" + bucket + "</Bucket><Key>" +
        markupEscaped(key) + "</Key><ETag>&quot;" + m_objects.find(key)->etag +
        "&quot;</ETag></CompleteMultipartUploadResult>";
    return response;
}

Response Storage::download(const Request &request, const std::string &key) const
{
    const auto object = m_objects.find(key);
    if (!object)
        return s3Error(404, "NoSuchKey", "The specified key does not exist.",
                       "<Key>" + markupEscaped(key) + "</Key>");
    Response response;
    const auto range = parseRange(request.headers.value("Range"), object->size);
    if (range && !range->satisfiable)
        return s3Error(416, "InvalidRange", "The requested range is not satisfiable");
    const std::uint64_t first = range ? range->first : 0;
    const std::uint64_t last = range ? range->last : object->size - 1;
    response.contentType = "application/octet-stream";
    response.headers.add("ETag", '"' + object->etag + '"');
    response.headers.add("Accept-Ranges", "bytes");
    response.headers.add("Last-Modified", formatInstant(object->modified, "%a, %d %b %Y %H:%M:%S GMT"));
    if (const auto disposition = request.query.value("response-content-disposition"))
        response.headers.add("Content-Disposition", *disposition);
    if (range) {
        response.status = 206;
        response.headers.add("Content-Range", "bytes " + std::to_string(first) + '-' + std::to_string(last) +
                                                  '/' + std::to_string(object->size));
    }
    response.source = m_objects.open(*object, first, last - first + 1);
    return response;
}

} // namespace slipway::practice
