// SPDX-License-Identifier: MIT
#include "practice/databank/parameters.h"

#include "practice/filewriter.h"
#include "practice/multipart.h"
#include "practice/replies.h"

#include <QJsonDocument>

namespace slipway::practice::databank {

namespace {

constexpr std::size_t longestText = 1U << 20U;
constexpr std::size_t longestForm = 16U << 20U;

/// The whole of a plain field; what is beyond any sense is read and left out.
std::string textOf(BodyReader &part)
{
    std::string text;
    std::string block(64U << 10U, '\0');
    while (const std::size_t count = part.read(block.data(), block.size())) {
        if (text.size() < longestText)
            text.append(block, 0, count);
    }
    return text;
}

bool isMedia(const std::string &contentType, std::string_view wanted)
{
    return sameIgnoringCase(std::string_view(contentType).substr(0, wanted.size()), wanted);
}

} // namespace

std::optional<std::string> Parameters::text(const std::string &name) const
{
    const auto found = m_texts.find(name);
    return found == m_texts.end() ? std::nullopt : std::optional(found->second);
}

FilePart *Parameters::file(const std::string &name)
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? nullptr : &found->second;
}

void Parameters::addAll(const Query &query)
{
    for (const auto &[name, value] : query.all()) {
        m_files.erase(name);
        m_texts[name] = value;
    }
}

void Parameters::readMultipart(Request &request, const std::string &contentType, const BlobStore &blobs)
{
    const auto boundary = multipartBoundary(contentType);
    if (!boundary)
        return;
    MultipartReader reader(*request.body, *boundary);
    while (reader.nextPart()) {
        const std::string name = reader.name();
        m_texts.erase(name);
        m_files.erase(name);
        if (!reader.fileName()) {
            m_texts[name] = textOf(reader);
            continue;
        }
        FilePart part;
        part.fileName = *reader.fileName();
        part.contentType = reader.contentType();
        part.bytes = blobs.spool();
        part.size = storeBody(reader, part.bytes.path());
        if (reader.complete())
            m_files[name] = std::move(part);
    }
}

void Parameters::readJson(const std::string &body)
{
    if (body.empty())
        return;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (document.isNull()) {
        Response refused;
        refused.status = 400;
        throw Refusal(refused);
    }
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member)
        m_texts[member.key().toStdString()] = member.value().toVariant().toString().toStdString();
}

Parameters Parameters::read(Request &request, const BlobStore &blobs)
{
    Parameters parameters;
    const std::string contentType =
        request.headers.value("Content-Type").value_or("application/x-www-form-urlencoded");
    if (isMedia(contentType, "multipart/form-data"))
        parameters.readMultipart(request, contentType, blobs);
    else if (isMedia(contentType, "application/x-www-form-urlencoded"))
        parameters.addAll(Query(request.readAll(longestForm)));
    else if (isMedia(contentType, "application/json"))
        parameters.readJson(request.readAll(longestForm));
    parameters.addAll(request.query);
    return parameters;
}

} // namespace slipway::practice::databank
