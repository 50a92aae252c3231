// SPDX-License-Identifier: MIT
#include "practice/nomad/webpages.h"

#include "practice/replies.h"

#include <algorithm>

namespace slipway::practice::nomad {

namespace {

constexpr std::size_t mostRows = 1000;

std::string escaped(const std::string &text)
{
    return markupEscaped(text);
}

Response page(const std::string &title, const std::string &content, int status = 200)
{
    return html(status,
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title) +
                    "</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
                    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3em .6em;"
                    "border-bottom:1px solid #ccc}.mark{background:#fff3c4;padding:.5em}</style></head><body>"
                    "<p class=\"mark\">Practice NOMAD. Nothing here is public.</p><h1>" +
                    escaped(title) + "</h1>" + content + "</body></html>\n");
}

std::string link(const std::string &path, const std::string &text)
{
    return "<a href=\"" + std::string(Deployment::basePath) + "/gui" + escaped(path) + "\">" + escaped(text) +
           "</a>";
}

std::string row(std::initializer_list<std::string> cells)
{
    std::string result = "<tr>";
    for (const std::string &cell : cells)
        result += "<td>" + cell + "</td>";
    return result + "</tr>";
}

std::string line(const std::string &name, const std::string &value)
{
    return value.empty() ? "" : row({escaped(name), escaped(value)});
}

std::string uploadTitle(const Upload &upload)
{
    return upload.name.empty() ? "Upload " + upload.id : upload.name;
}

std::string visibility(const Upload &upload)
{
    if (!upload.published)
        return "not published";
    if (upload.embargoLength == 0)
        return "published";
    return "published with an embargo of " + std::to_string(upload.embargoLength) + " months";
}

std::string peopleNames(Store &store, const std::vector<std::string> &ids)
{
    std::string names;
    for (const std::string &id : ids) {
        const Account *account = store.account(id);
        names += (names.empty() ? "" : ", ") + (account ? account->name() : id);
    }
    return names;
}

std::string entryRow(const Entry &entry)
{
    return row({link("/entry/id/" + entry.id, entry.mainfile), escaped(entry.parserName),
                statusText(entry.process.status)});
}

Response uploadPage(Store &store, const std::string &id)
{
    const Upload *upload = store.upload(id);
    if (!upload)
        return page("There is no such upload", "", 404);
    std::string rows;
    std::size_t shown = 0;
    const auto entries = store.entries.find(id);
    if (entries != store.entries.end()) {
        for (const auto &[entryId, entry] : entries->second) {
            if (shown++ == mostRows)
                break;
            rows += entryRow(entry);
        }
    }
    return page(
        uploadTitle(*upload),
        "<table>" + line("Identifier", upload->id) + line("State", visibility(*upload)) +
            line("Process", upload->process.lastStatusMessage) +
            line("Main author", peopleNames(store, {upload->mainAuthor})) +
            line("Co-authors", peopleNames(store, upload->coauthors)) +
            line("Reviewers", peopleNames(store, upload->reviewers)) + line("Licence", upload->license) +
            "</table><h2>Entries</h2><table><tr><th>Mainfile</th><th>Parser</th><th>Status</th></tr>" + rows +
            "</table>");
}

Response uploadsPage(const Store &store)
{
    std::vector<const Upload *> uploads;
    for (const auto &[id, upload] : store.uploads)
        uploads.push_back(&upload);
    std::sort(uploads.begin(), uploads.end(),
              [](const Upload *left, const Upload *right) { return left->created > right->created; });
    std::string rows;
    for (const Upload *upload : uploads)
        rows += row({link("/user/uploads/upload/id/" + upload->id, uploadTitle(*upload)),
                     formatInstant(upload->created, "%Y-%m-%d %H:%M"), visibility(*upload)});
    return page("Uploads", "<table><tr><th>Name</th><th>Created</th><th>State</th></tr>" + rows + "</table>");
}

Response datasetPage(const Store &store, const Dataset *dataset)
{
    if (!dataset)
        return page("There is no such dataset", "", 404);
    std::string rows;
    std::size_t shown = 0;
    for (const auto &[uploadId, entries] : store.entries) {
        for (const auto &[id, entry] : entries) {
            const bool member =
                std::find(entry.datasets.begin(), entry.datasets.end(), dataset->id) != entry.datasets.end();
            if (member && shown++ < mostRows)
                rows += entryRow(entry);
        }
    }
    return page(
        dataset->name.value_or("Dataset"),
        "<table>" + line("Identifier", dataset->id) + line("DOI", dataset->doi) +
            line("Created", formatInstant(dataset->created, "%Y-%m-%d %H:%M")) +
            "</table><h2>Entries</h2><table><tr><th>Mainfile</th><th>Parser</th><th>Status</th></tr>" + rows +
            "</table>");
}

Response entryPage(Store &store, const std::string &id)
{
    for (const auto &[uploadId, entries] : store.entries) {
        const auto found = entries.find(id);
        if (found == entries.end())
            continue;
        const Entry &entry = found->second;
        std::string references;
        for (const std::string &reference : entry.references)
            references += (references.empty() ? "" : ", ") + reference;
        std::string errors;
        for (const std::string &error : entry.process.errors)
            errors += line("Error", error);
        return page(entry.mainfile,
                    "<table>" + line("Identifier", entry.id) + line("Parser", entry.parserName) +
                        line("Status", statusText(entry.process.status)) + errors +
                        line("Comment", entry.comment) + line("References", references) + "</table><p>" +
                        link("/user/uploads/upload/id/" + uploadId, "The upload") + "</p>");
    }
    return page("There is no such entry", "", 404);
}

const Dataset *datasetByDoi(const Store &store, const std::string &doi)
{
    const auto found = std::find_if(store.datasets.begin(), store.datasets.end(),
                                    [&](const auto &item) { return item.second.doi == doi; });
    return found == store.datasets.end() || doi.empty() ? nullptr : &found->second;
}

} // namespace

Response webPage(Deployment &deployment, const Request &request)
{
    std::string path =
        percentDecoded(request.path, false).substr(std::string(Deployment::basePath).size() + 4);
    while (path.ends_with('/'))
        path.pop_back();
    const auto after = [&path](const char *prefix) -> std::optional<std::string> {
        return path.starts_with(prefix) ? std::optional(path.substr(std::string(prefix).size()))
                                        : std::nullopt;
    };
    Store &store = deployment.store;
    const std::lock_guard lock(store.mutex);
    if (const auto id = after("/user/uploads/upload/id/"))
        return uploadPage(store, id->substr(0, id->find('/')));
    if (const auto doi = after("/dataset/doi/"))
        return datasetPage(store, datasetByDoi(store, *doi));
    for (const char *prefix : {"/dataset/id/", "/user/datasets/dataset/id/"}) {
        if (const auto id = after(prefix))
            return datasetPage(store, store.dataset(*id));
    }
    if (const auto id = after("/entry/id/"))
        return entryPage(store, *id);
    if (path.empty() || path == "/user/uploads" || path == "/about/information")
        return uploadsPage(store);
    return page("There is no such page", "", 404);
}

} // namespace slipway::practice::nomad
