// SPDX-License-Identifier: MIT
#include "practice/webpages.h"

#include "practice/dandisetviews.h"
#include "practice/replies.h"

#include <QLocale>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

std::string escaped(const std::string &text)
{
    return markupEscaped(text);
}

Response page(const std::string &title, const std::string &content)
{
    return html(200,
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title) +
                    "</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
                    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3em .6em;"
                    "border-bottom:1px solid #ccc}.mark{background:#fff3c4;padding:.5em}</style></head><body>"
                    "<p class=\"mark\">Practice archive. Nothing here is public.</p>" +
                    content + "</body></html>\n");
}

std::string humanSize(std::uint64_t bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes)).toStdString();
}

Response listPage(const Archive &archive)
{
    std::string rows;
    for (const auto &[identifier, dandiset] : archive.store.dandisets) {
        if (dandiset.embargo != "OPEN")
            continue;
        const Version &draft = archive.store.draft(identifier);
        rows += "<tr><td><a href=\"/dandiset/" + identifier + "/draft\">" + identifier + "</a></td><td>" +
                escaped(draft.name) + "</td><td>" + std::to_string(draft.assets.size()) + "</td></tr>";
    }
    return page("Practice archive",
                "<h1>Dandisets</h1><table><tr><th>Identifier</th><th>Title</th><th>Files</th></tr>" + rows +
                    "</table>");
}

std::string problemList(const Version &version)
{
    std::string list;
    for (const QJsonValue problem : version.errors)
        list += "<li>" + escaped(s(problem.toObject()["message"_L1])) + "</li>";
    return list.empty() ? "" : "<h2>Metadata problems</h2><ul>" + list + "</ul>";
}

std::string fileTable(const Archive &archive, const Version &version, const std::string &location)
{
    std::string rows;
    std::size_t shown = 0;
    for (auto item = version.assets.lower_bound(location);
         item != version.assets.end() && item->first.starts_with(location) && shown < 1000; ++item, ++shown) {
        const Asset &asset = archive.store.assets.at(item->second);
        rows += "<tr><td><a href=\"/api/assets/" + asset.id + "/download/\">" + escaped(item->first) +
                "</a></td><td>" + humanSize(archive.store.blobs.at(asset.blob).size) + "</td><td>" +
                asset.status + "</td></tr>";
    }
    return "<h2>Files</h2><table><tr><th>Path</th><th>Size</th><th>Status</th></tr>" + rows + "</table>";
}

Response dandisetPage(const Archive &archive, const Dandiset &dandiset, const Version &version,
                      const std::string &location)
{
    if (dandiset.embargo != "OPEN")
        return page("Dandiset " + dandiset.identifier,
                    "<h1>Dandiset " + dandiset.identifier +
                        "</h1><p>This Dandiset is embargoed. Its owners see it with their key.</p>");
    return page(version.name,
                "<h1>" + escaped(version.name) + "</h1><p>Dandiset " + dandiset.identifier + ", version " +
                    escaped(version.version) + ", " + std::to_string(version.assets.size()) + " files, " +
                    humanSize(version.size) + ". Status: " + version.status +
                    "</p><p>Contact: " + escaped(contactPerson(version.metadata).toStdString()) + "</p><p>" +
                    escaped(s(version.metadata["description"_L1])) + "</p>" + problemList(version) +
                    fileTable(archive, version, location));
}

} // namespace

Response webPage(const Archive &archive, const Request &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return htmlError(405);
    const std::lock_guard lock(archive.store.mutex);
    std::string path = percentDecoded(request.path, false);
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    if (path == "/" || path == "/dandiset")
        return listPage(archive);
    const std::string prefix = "/dandiset/";
    if (!path.starts_with(prefix) || path.size() < prefix.size() + 6)
        return htmlError(404);
    const std::string identifier = path.substr(prefix.size(), 6);
    std::string rest = path.substr(prefix.size() + 6);
    if (rest.ends_with("/files"))
        rest.resize(rest.size() - 6);
    const auto dandiset = archive.store.dandisets.find(identifier);
    if (dandiset == archive.store.dandisets.end() || (!rest.empty() && rest[0] != '/'))
        return htmlError(404);
    const Version *version = archive.store.version(identifier, rest.size() < 2 ? "draft" : rest.substr(1));
    if (!version)
        return htmlError(404);
    return dandisetPage(archive, dandiset->second, *version, request.query.value("location").value_or(""));
}

} // namespace slipway::practice
