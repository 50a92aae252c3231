// SPDX-License-Identifier: MIT
// Looking at the files of an upload: rawdir and raw (NOMAD contract 4.4).
#include "practice/nomad/entries.h"
#include "practice/nomad/pagination.h"
#include "practice/nomad/processwait.h"
#include "practice/nomad/rawfiles.h"
#include "practice/nomad/rawfilesource.h"
#include "practice/nomad/uploadfiles.h"
#include "practice/nomad/views.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>

namespace slipway::practice::nomad {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t everything = std::numeric_limits<std::uint64_t>::max();

std::string accessOf(const Upload &upload)
{
    if (!upload.published)
        return "unpublished";
    return upload.embargoLength > 0 ? "embargoed" : "public";
}

std::string lastPart(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

void addEntryInfo(Json &view, const Call &call, const Upload &upload, const std::string &path)
{
    const Entry *const entry = call.store().entry(upload.id, entryIdentifier(upload.id, path));
    view.set("entry_id", entry ? Json(entry->id) : Json());
    view.set("parser_name", entry ? Json(entry->parserName) : Json());
}

Json fileView(const Call &call, const Upload &upload, const std::string &path, std::uint64_t size,
              bool entries)
{
    Json view = Json::object({{"name", lastPart(path)}, {"size", size}});
    if (entries)
        addEntryInfo(view, call, upload, path);
    return view;
}

/// The existing path that the request names, or 404.
std::string existingPath(const Call &call, const UploadFiles &files)
{
    const std::string path = tidyPath(call.argument("path"));
    const bool there = isSafePath(call.argument("path")) && (path.empty() || fs::exists(files.at(path)));
    if (!there)
        call.refuse(404, "Not found. Invalid path?");
    return path;
}

Json folderView(const Call &call, const Upload &upload, const UploadFiles &files, const std::string &path,
                bool entries, Json &pagination)
{
    const PageRequest wanted = pageRequest(call, {});
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator found(files.at(path), error);
    for (; !error && found != fs::directory_iterator(); found.increment(error))
        names.push_back(found->path().filename().string());
    std::sort(names.begin(), names.end());
    const Page page = pageOf(call, wanted, names.size());
    pagination = page.pagination;
    Json content = Json::array();
    for (std::size_t i = page.begin; i < page.end; ++i) {
        const std::string inside = joinPath(path, names[i]);
        const bool isFile = fs::is_regular_file(files.at(inside));
        Json one = Json::object({{"name", names[i]}, {"size", files.sizeOf(inside)}, {"is_file", isFile}});
        if (entries && isFile)
            addEntryInfo(one, call, upload, inside);
        content.append(std::move(one));
    }
    return Json::object(
        {{"name", lastPart(path)}, {"size", files.sizeOf(path)}, {"content", std::move(content)}});
}

Response rawDirectory(Call &call)
{
    const bool entries = call.flag("include_entry_info", false);
    const Upload &upload = visibleUpload(call, call.argument("upload"));
    const UploadFiles files(call.store().uploadFolder(upload.id));
    const std::string path = existingPath(call, files);
    Json view = Json::object({{"path", path}, {"access", accessOf(upload)}});
    if (!path.empty() && fs::is_regular_file(files.at(path))) {
        view.set("file_metadata", fileView(call, upload, path, files.sizeOf(path), entries));
        return answer(view);
    }
    Json pagination;
    view.set("directory_metadata", folderView(call, upload, files, path, entries, pagination));
    view.set("pagination", std::move(pagination));
    return answer(view);
}

std::string mediaType(const Call &call, const std::string &path)
{
    static constexpr std::array<std::pair<std::string_view, const char *>, 6> types = {{
        {".json", "application/json"},
        {".xml", "text/xml"},
        {".txt", "text/plain"},
        {".yaml", "text/plain"},
        {".zip", "application/zip"},
        {".out", "text/plain"},
    }};
    if (call.flag("ignore_mime_type", false))
        return "application/octet-stream";
    for (const auto &[ending, type] : types) {
        if (path.ends_with(ending))
            return type;
    }
    return "application/octet-stream";
}

Response zipped(const Call &call, const Upload &upload, const UploadFiles &files, const std::string &path)
{
    std::vector<std::pair<std::string, fs::path>> members;
    for (const std::string &file : files.filesBelow(path))
        members.emplace_back(file, files.at(file));
    const fs::path zip = call.store().incomingFolder() / (randomHex(16) + ".zip");
    const std::string name = path.empty() ? upload.id : upload.id + '-' + lastPart(path);
    Response response;
    response.contentType = "application/zip";
    response.headers.add("Content-Disposition", "attachment; filename=\"" + name + ".zip\"");
    const Unlocked unlocked(call.store().mutex); // gigabytes take their time
    writeZip(zip, members);
    response.source = fileSource(zip, 0, everything, true);
    return response;
}

/// `decompress` is taken and does nothing: the practice server keeps files as they came.
Response rawFile(Call &call)
{
    const std::int64_t offset = call.integer("offset").value_or(0);
    const std::int64_t length = call.integer("length").value_or(-1);
    const bool compress = call.flag("compress", false);
    if (offset < 0) // the contract does not say how that is answered
        throw Refusal(
            invalid(call.generation(), {problem::assertion({"query", "offset"}, "offset must be >= 0")}));
    const Upload &upload = visibleUpload(call, call.argument("upload"));
    const UploadFiles files(call.store().uploadFolder(upload.id));
    const std::string path = existingPath(call, files);
    const bool isFile = !path.empty() && fs::is_regular_file(files.at(path));
    if (!isFile && !compress)
        call.refuse(400, "Path is a directory, `compress` must be set to true");
    if (compress)
        return zipped(call, upload, files, path);
    Response response;
    response.contentType = mediaType(call, path);
    response.source = fileSource(files.at(path), static_cast<std::uint64_t>(offset),
                                 length < 0 ? everything : static_cast<std::uint64_t>(length));
    if (!response.source)
        call.refuse(404, "Not found. Invalid path?");
    return response;
}

Response rawZip(Call &call)
{
    const Upload &upload = visibleUpload(call, call.argument("upload"));
    if (!upload.published) // the contract gives only the end of this text
        call.refuse(400, "The upload is not published yet. To download files of an unpublished upload, use "
                         "`/{upload_id}/raw/`");
    return zipped(call, upload, UploadFiles(call.store().uploadFolder(upload.id)), "");
}

} // namespace

void addUploadFileRoutes(std::vector<Route> &routes, Generation)
{
    const auto add = [&routes](const char *path, Handler handler) {
        routes.push_back({"GET", path, std::move(handler), Access::Optional, Body::None, "uploads:read"});
    };
    add("/uploads/{upload}/rawdir/{path:path}", rawDirectory);
    add("/uploads/{upload}/raw", rawZip);
    add("/uploads/{upload}/raw/{path:path}", rawFile);
    addUploadFileChangeRoutes(routes);
}

} // namespace slipway::practice::nomad
