// SPDX-License-Identifier: MIT
// /blobs/digest/ and /uploads/ (DANDI contract 3.2, 3.3, 3.6, 3.8).
#include "practice/api.h"
#include "practice/partplan.h"

#include <algorithm>
#include <map>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String required{"This field is required."};

QJsonArray message(const QString &text)
{
    return {text};
}

/// What is wrong with a text field, or nothing.
QJsonValue textProblem(const QJsonValue &value)
{
    if (value.isUndefined())
        return message(required);
    if (value.isNull())
        return message(u"This field may not be null."_s);
    if (!value.isString() && !value.isDouble())
        return message(u"Not a valid string."_s);
    if (value.isString() && value.toString().trimmed().isEmpty())
        return message(u"This field may not be blank."_s);
    return {};
}

QJsonObject digestProblems(const QJsonObject &digest)
{
    QJsonObject problems;
    for (const QLatin1String field : {"algorithm"_L1, "value"_L1}) {
        const QJsonValue problem = textProblem(digest[field]);
        if (!problem.isNull())
            problems[field] = problem;
    }
    return problems;
}

/// A 6-digit string, or an integer from 0 to 999999 (contract 3.3); empty if it is neither.
std::string dandisetIdentifier(const QJsonValue &value)
{
    std::string text = value.isDouble() && value.toInteger(-1) >= 0 && value.toInteger() <= 999999
                           ? std::to_string(value.toInteger())
                           : std::string();
    if (!text.empty())
        return std::string(6 - text.size(), '0') + text;
    text = s(value);
    const bool digits = text.size() == 6 && text.find_first_not_of("0123456789") == std::string::npos;
    return digits ? text : std::string();
}

/// The whole number in a JSON value as DRF's IntegerField takes it: 12, 12.0 or "12".
std::optional<qint64> integer(const QJsonValue &value)
{
    bool ok = value.isDouble() || value.isString();
    qint64 number = 0;
    if (value.isString())
        number = value.toString().trimmed().toLongLong(&ok);
    else if (ok)
        number = value.toInteger(-1), ok = value.toDouble() == static_cast<double>(number);
    return ok ? std::optional(number) : std::nullopt;
}

QJsonValue sizeProblem(const QJsonValue &value)
{
    if (value.isUndefined())
        return message(required);
    if (value.isNull())
        return message(u"This field may not be null."_s);
    const auto number = integer(value);
    if (!number)
        return message(u"A valid integer is required."_s);
    if (*number < 1)
        return message(u"Ensure this value is greater than or equal to 1."_s);
    return {};
}

Response blobByDigest(Call &call)
{
    const QJsonObject body = call.jsonObject(true);
    const QJsonObject problems = digestProblems(body);
    if (!problems.isEmpty())
        return json(problems, 400);
    const std::string algorithm = s(body["algorithm"_L1]);
    const std::string value = s(body["value"_L1]);
    if (algorithm != "dandi:dandi-etag" && algorithm != "dandi:sha2-256")
        return bareError(400, "Unsupported Digest Algorithm. Supported: dandi:dandi-etag, dandi:sha2-256");
    const Blob *blob =
        algorithm == "dandi:dandi-etag" ? call.store().blobByEtag(value) : call.store().blobBySha256(value);
    if (!blob)
        return notFound();
    return json(QJsonObject{{"blob_id"_L1, q(blob->id)},
                            {"etag"_L1, q(blob->etag)},
                            {"sha256"_L1, blob->sha256.empty() ? QJsonValue() : QJsonValue(q(blob->sha256))},
                            {"size"_L1, static_cast<qint64>(blob->size)}});
}

QJsonObject initializeProblems(const QJsonObject &body)
{
    QJsonObject problems;
    const QJsonValue size = sizeProblem(body["contentSize"_L1]);
    if (!size.isNull())
        problems["contentSize"_L1] = size;
    const QJsonValue digest = body["digest"_L1];
    if (digest.isObject()) {
        const QJsonObject inner = digestProblems(digest.toObject());
        if (!inner.isEmpty())
            problems["digest"_L1] = inner;
    } else if (!digest.isUndefined()) {
        problems["digest"_L1] = QJsonObject{
            {"non_field_errors"_L1, message(u"Invalid data. Expected a dictionary, but got str."_s)}};
    }
    if (body["dandiset"_L1].isUndefined())
        problems["dandiset"_L1] = message(required);
    else if (dandisetIdentifier(body["dandiset"_L1]).empty())
        problems["dandiset"_L1] = message(u"A valid Dandiset identifier is required."_s);
    return problems;
}

/// The Dandiset to upload into: 404 if there is none or it is somebody else's embargoed one, 403 if not an
/// owner.
const Dandiset &uploadTarget(const Call &call, const std::string &identifier)
{
    const auto found = call.store().dandisets.find(identifier);
    if (found == call.store().dandisets.end() ||
        (found->second.embargo != "OPEN" && !call.owns(found->second)))
        throw Refusal(notFound());
    if (!call.owns(found->second))
        throw Refusal(bareError(403, "Action not allowed"));
    call.refuseDuringUnembargo(found->second);
    return found->second;
}

QJsonArray partUrls(const Call &call, const Upload &upload)
{
    const PartPlan plan = partPlan(upload.size);
    QJsonArray parts;
    for (std::uint64_t number = 1; number <= plan.parts; ++number) {
        Signer::Order order;
        order.method = "PUT";
        order.path = "/dandiarchive/" + blobKey(upload.id);
        order.query = "uploadId=" + upload.multipart + "&partNumber=" + std::to_string(number);
        order.contentLength = plan.sizeOf(number);
        parts.append(QJsonObject{{"part_number"_L1, static_cast<qint64>(number)},
                                 {"size"_L1, static_cast<qint64>(plan.sizeOf(number))},
                                 {"upload_url"_L1, q(call.archive.signer.presigned(order))}});
    }
    return parts;
}

Response initialize(Call &call)
{
    const QJsonObject body = call.jsonObject(true);
    const QJsonObject problems = initializeProblems(body);
    if (!problems.isEmpty())
        return json(problems, 400);
    if (!body.contains("digest"_L1))
        return htmlError(500); // optional for the real serializer, needed by the view (contract 3.3)
    const QJsonObject digest = body["digest"_L1].toObject();
    if (s(digest["algorithm"_L1]) != "dandi:dandi-etag")
        return listError(400, "Unsupported Digest Type");
    const Dandiset &dandiset = uploadTarget(call, dandisetIdentifier(body["dandiset"_L1]));
    Upload upload;
    upload.etag = s(digest["value"_L1]);
    upload.size = static_cast<std::uint64_t>(*integer(body["contentSize"_L1]));
    if (const Blob *blob = call.store().blobByEtag(upload.etag)) {
        Response response = bareError(409, "Blob already exists.");
        response.headers.add("Location", blob->id);
        return response;
    }
    if (upload.size > largestObject || upload.etag.size() > 40)
        return htmlError(500);
    upload.id = newUuid();
    upload.dandiset = dandiset.identifier;
    upload.embargoed = dandiset.embargo != "OPEN";
    upload.created = call.archive.clock.distinctNow();
    upload.multipart = call.archive.objects.begin(blobKey(upload.id));
    call.store().save(upload);
    return json(QJsonObject{{"upload_id"_L1, q(upload.id)}, {"parts"_L1, partUrls(call, upload)}});
}

const Upload &visibleUpload(const Call &call)
{
    const auto found = call.store().uploads.find(call.argument("upload"));
    if (found == call.store().uploads.end())
        throw Refusal(notFound());
    const auto dandiset = call.store().dandisets.find(found->second.dandiset);
    const bool hidden = dandiset == call.store().dandisets.end() ||
                        (dandiset->second.embargo != "OPEN" && !call.owns(dandiset->second));
    if (hidden)
        throw Refusal(notFound());
    return found->second;
}

QJsonObject partProblems(const QJsonValue &value)
{
    QJsonObject problems;
    const QJsonObject part = value.toObject();
    for (const QLatin1String field : {"part_number"_L1, "size"_L1}) {
        const QJsonValue problem = sizeProblem(part[field]);
        if (!problem.isNull())
            problems[field] = problem;
    }
    const QJsonValue problem = textProblem(part["etag"_L1]);
    if (!problem.isNull())
        problems["etag"_L1] = problem;
    return problems;
}

void checkParts(const QJsonValue &parts)
{
    const auto refuse = [](const QJsonValue &problem) {
        throw Refusal(json(QJsonObject{{"parts"_L1, problem}}, 400));
    };
    const auto whole = [](const QString &text) {
        return QJsonObject{{"non_field_errors"_L1, message(text)}};
    };
    if (parts.isUndefined())
        refuse(message(required));
    if (!parts.isArray())
        refuse(whole(
            u"Expected a list of items but got type \"%1\"."_s.arg(parts.isObject() ? u"dict"_s : u"str"_s)));
    if (parts.toArray().isEmpty())
        refuse(whole(u"This list may not be empty."_s));
    QJsonArray problems;
    bool any = false;
    for (const QJsonValue part : parts.toArray()) {
        problems.append(partProblems(part));
        any = any || !problems.last().toObject().isEmpty();
    }
    if (any)
        refuse(problems);
}

Response complete(Call &call)
{
    const QJsonObject body = call.jsonObject(true);
    checkParts(body["parts"_L1]);
    const Upload &upload = visibleUpload(call);
    std::multimap<qint64, QString> etags; // the server sorts by number (contract 3.6)
    for (const QJsonValue value : body["parts"_L1].toArray()) {
        const QJsonObject part = value.toObject();
        etags.emplace(*integer(part["part_number"_L1]), part["etag"_L1].toVariant().toString());
    }
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                  "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"_s;
    for (const auto &[number, etag] : etags)
        xml +=
            u"<Part><PartNumber>%1</PartNumber><ETag>%2</ETag></Part>"_s.arg(QString::number(number), etag);
    xml += u"</CompleteMultipartUpload>"_s;
    Signer::Order order;
    order.method = "POST";
    order.path = "/dandiarchive/" + blobKey(upload.id);
    order.query = "uploadId=" + upload.multipart;
    return json(QJsonObject{{"complete_url"_L1, q(call.archive.signer.presigned(order))}, {"body"_L1, xml}});
}

Response validate(Call &call)
{
    const Upload upload = visibleUpload(call);
    const auto object = call.archive.objects.find(blobKey(upload.id));
    if (!object)
        return listError(400, "Object does not exist.");
    if (object->size != upload.size)
        return listError(400, "Size " + std::to_string(upload.size) + " does not match actual size " +
                                  std::to_string(object->size) + ".");
    if (object->etag != upload.etag)
        return listError(400, "ETag " + upload.etag + " does not match actual ETag " + object->etag + ".");
    call.store().remove(call.store().uploads.at(upload.id));
    if (call.store().blobByEtag(upload.etag)) {
        call.archive.objects.remove(blobKey(upload.id));
        return bareError(409, "An identical blob has already been uploaded.");
    }
    Blob blob;
    blob.id = upload.id;
    blob.etag = upload.etag;
    blob.size = upload.size;
    blob.embargoed = upload.embargoed;
    blob.created = call.archive.clock.distinctNow();
    blob.hashDue = call.archive.after(call.archive.delays.hashMilliseconds);
    const Blob &stored = call.store().blobs[blob.id] = blob;
    call.store().save(stored);
    return json(QJsonObject{{"blob_id"_L1, q(blob.id)},
                            {"etag"_L1, q(blob.etag)},
                            {"sha256"_L1, QJsonValue()},
                            {"size"_L1, static_cast<qint64>(blob.size)}});
}

} // namespace

void addUploadRoutes(std::vector<Route> &routes)
{
    routes.push_back({"/blobs/digest/", {{"POST", blobByDigest}}, Access::Anyone});
    routes.push_back({"/uploads/initialize/", {{"POST", initialize}}, Access::Approved});
    routes.push_back({"/uploads/{upload}/complete/", {{"POST", complete}}, Access::Approved});
    routes.push_back({"/uploads/{upload}/validate/", {{"POST", validate}}, Access::Approved});
}

} // namespace slipway::practice
