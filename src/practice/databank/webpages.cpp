// SPDX-License-Identifier: MIT
#include "practice/databank/webpages.h"

#include "practice/databank/completeness.h"
#include "practice/databank/datasetjson.h"
#include "practice/databank/replies.h"
#include "practice/replies.h"

#include <algorithm>

namespace slipway::practice::databank {

namespace {

Response page(const std::string &title, const std::string &content, int status = 200)
{
    return html(status,
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" +
                    markupEscaped(title) +
                    "</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
                    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3em .6em;"
                    "border-bottom:1px solid #ccc}.mark{background:#fff3c4;padding:.5em}"
                    "pre{white-space:pre-wrap}</style></head><body>"
                    "<p class=\"mark\">Practice Illinois Data Bank. Nothing here is public.</p><h1>" +
                    markupEscaped(title) + "</h1>" + content + "</body></html>\n");
}

Response notThere()
{
    return page("The page you were looking for doesn't exist", "", 404);
}

/// What people without the right see, with status 200 (Data Bank contract 3).
Response restricted()
{
    return page("Restricted Access", "<p>Only the depositor of a draft may see this page.</p>"
                                     "<p><a href=\"/login\">Log in</a></p>");
}

Response considerations()
{
    return page("Before you deposit", "<p>Deposit data that are final and that you may share.</p>"
                                      "<p><a id=\"continue\" href=\"/datasets/new\">Continue</a></p>");
}

std::string question(const std::string &name, const std::string &text, bool mayNotApply)
{
    const auto choice = [&name](const std::string &value, const std::string &label) {
        return "<label><input type=\"radio\" required name=\"dataset[" + name + "]\" value=\"" + value +
               "\"> " + label + "</label> ";
    };
    return "<fieldset><legend>" + text + "</legend>" + choice("yes", "Yes") + choice("no", "No") +
           (mayNotApply ? choice("na", "Not applicable") : "") + "</fieldset>";
}

Response agreement(const std::string &warning = {})
{
    return page("Deposit Agreement",
                warning + "<form method=\"post\" action=\"/datasets\">" +
                    question("have_permission",
                             "Are you a creator of this dataset, or do you have permission "
                             "to deposit it?",
                             false) +
                    question("removed_private",
                             "Have you removed any private, confidential or other legally "
                             "protected information?",
                             true) +
                    question("agree", "Do you agree to the deposit agreement in its entirety?", false) +
                    "<input type=\"hidden\" name=\"dataset[publisher]\" value=\"University of Illinois "
                    "Urbana-Champaign\"><button id=\"submit\">Submit</button></form>");
}

Response createDraft(Deployment &deployment, const Query &form)
{
    const auto answer = [&form](const char *name) {
        return form.value("dataset[" + std::string(name) + ']').value_or("");
    };
    const std::string removed = answer("removed_private");
    if (answer("have_permission") != "yes" || (removed != "yes" && removed != "na") ||
        answer("agree") != "yes")
        return agreement("<p class=\"mark\">Please contact the Research Data Service: with these answers no "
                         "dataset can be deposited.</p>");
    const Dataset &dataset = deployment.store.newDraft();
    return redirect(302, deployment.origin + "/datasets/" + dataset.key + "/edit");
}

std::string fileTable(Store &store, const Dataset &dataset)
{
    std::string rows;
    for (const Datafile &file : dataset.files) {
        const std::string size =
            store.isComplete(file) ? std::to_string(file.claimedSize) + " bytes" : "incomplete upload";
        rows += "<tr class=\"datafile\"><td>" + markupEscaped(file.name) + "</td><td>" + size + "</td></tr>";
    }
    return "<h2>Files</h2><table id=\"datafiles\"><tr><th>Name</th><th>Size</th></tr>" + rows + "</table>";
}

std::string newTokenButton(const Dataset &dataset, const std::string &label)
{
    return "<button id=\"getToken\" onclick=\"fetch('/datasets/" + markupEscaped(dataset.key) +
           "/get_new_token').then(function(){location.reload()})\">" + label + "</button>";
}

std::string commandLines(const Deployment &deployment, const Dataset &dataset)
{
    return "<pre>python databank_api_client_v2.py " + dataset.key + ' ' + dataset.token +
           " myfile.csv</pre><pre>curl -F \"binary=@my_datafile.csv\" -H \"Authorization: Token token=" +
           dataset.token + "\" -H \"Transfer-Encoding: chunked\" -X POST " + deployment.origin +
           "/api/dataset/" + dataset.key + "/datafile -o output.txt</pre>";
}

/// The dialog of today, or, with the phases, the lines of the old page (Data Bank contract 2.2).
std::string tokenPanel(const Deployment &deployment, const Dataset &dataset)
{
    const bool old = deployment.phases();
    std::string content = "<h2>Advanced Upload Options</h2><section id=\"advancedUpload\">";
    content += std::string("<h3>") + (old ? "Upload with a script" : "Command Line Tools") + "</h3>";
    if (!dataset.token.empty()) {
        content +=
            "<p>Current HTTP Authentication Token: <code id=\"token\">" + dataset.token + "</code></p>";
        content += std::string("<p>") + (old ? "Dataset Key" : "Dataset identifier") + ": <code id=\"key\">" +
                   dataset.key + "</code></p>";
        if (old)
            content += "<p>Expires: " + isoInstant(dataset.tokenIssued + Deployment::tokenLife) + "</p>";
        else
            content += commandLines(deployment, dataset);
    }
    if (old || dataset.token.empty())
        content += newTokenButton(dataset, old ? "Get New Token" : "Get token for command line tools");
    return content + "</section>";
}

/// Opening a dataset's page cleans away what failed verifies left (Data Bank contract 4A).
void removeEmptyRecords(Store &store, Dataset &dataset)
{
    const auto isEmpty = [](const Datafile &file) { return file.name.empty() && file.blob.empty(); };
    if (std::erase_if(dataset.files, isEmpty) > 0)
        store.save(dataset);
}

Response editPage(Deployment &deployment, Dataset &dataset)
{
    if (!dataset.takesUploads())
        return restricted();
    removeEmptyRecords(deployment.store, dataset);
    return page("Edit dataset " + dataset.key,
                fileTable(deployment.store, dataset) + tokenPanel(deployment, dataset) +
                    "<p><a href=\"/datasets/" + dataset.key + "\">Save &amp; Continue</a></p>");
}

Response showPage(Deployment &deployment, Dataset &dataset)
{
    removeEmptyRecords(deployment.store, dataset);
    std::string missing;
    for (const std::string &element : missingElements(deployment.store, dataset))
        missing += (missing.empty() ? "" : ", ") + element;
    const std::string complaint =
        missing.empty() ? ""
                        : "<p id=\"completion\">Required elements for a complete dataset missing: " +
                              markupEscaped(missing) + ".</p>";
    return page(
        dataset.title.empty() ? "Dataset " + dataset.key : dataset.title,
        "<p>State: <span id=\"state\">" + dataset.state + "</span></p>" + complaint +
            fileTable(deployment.store, dataset) +
            (dataset.takesUploads() ? "<p><a href=\"/datasets/" + dataset.key + "/edit\">Edit</a></p>" : ""));
}

Response listPage(const Store &store)
{
    std::string rows;
    for (const auto &[key, dataset] : store.datasets)
        rows += "<tr><td><a href=\"/datasets/" + key + "\">" + key + "</a></td><td>" +
                markupEscaped(dataset.title) + "</td><td>" + dataset.state + "</td></tr>";
    return page("Datasets",
                "<p><a href=\"/datasets/pre_deposit\">Deposit Dataset</a></p><table>" + rows + "</table>");
}

/// In the time of the phases the answer said when the token ends.
Response tokenJson(const Deployment &deployment, const Dataset &dataset)
{
    const std::string token = dataset.token.empty() ? "none" : dataset.token;
    const bool withEnd = deployment.phases() && !dataset.token.empty();
    const std::string end =
        withEnd ? ",\"expires\":" + jsonString(isoInstant(dataset.tokenIssued + Deployment::tokenLife)) : "";
    return realJson(200, "{\"token\":" + jsonString(token) + end + "}");
}

Response datasetPage(Deployment &deployment, const Request &request, const std::string &rest)
{
    const std::string accept = request.headers.value("Accept").value_or("");
    if (rest.ends_with(".json"))
        return datasetJson(deployment, rest.substr(0, rest.size() - 5));
    const std::string key = rest.substr(0, rest.find('/'));
    const std::string what = rest.substr(std::min(key.size() + 1, rest.size()));
    if (what.empty() && accept.starts_with("application/json"))
        return datasetJson(deployment, key);
    Dataset *dataset = deployment.store.dataset(key);
    if (!dataset)
        return notThere();
    if (what.empty())
        return showPage(deployment, *dataset);
    if (what == "edit")
        return editPage(deployment, *dataset);
    if (what == "get_new_token" && dataset->takesUploads())
        deployment.store.replaceToken(*dataset);
    if (what == "get_new_token" || what == "get_current_token")
        return tokenJson(deployment, *dataset);
    return unmatched(request);
}

} // namespace

Response webPage(Deployment &deployment, Request &request)
{
    const std::string path = percentDecoded(request.path, false);
    constexpr std::string_view prefix = "/datasets/";
    const bool get = request.method == "GET" || request.method == "HEAD";
    const bool post = request.method == "POST" && path == "/datasets";
    const Query form = post ? Query(request.readAll(1U << 20U)) : Query();
    const std::lock_guard lock(deployment.store.mutex);
    if (post)
        return createDraft(deployment, form);
    if (!get)
        return unmatched(request);
    if (path == "/" || path == "/datasets" || path == "/login")
        return listPage(deployment.store);
    if (path == "/check_token" && deployment.tus())
        return checkToken(deployment, request);
    if (path == "/datasets/pre_deposit")
        return considerations();
    if (path == "/datasets/new")
        return agreement();
    if (path.starts_with(prefix))
        return datasetPage(deployment, request, path.substr(prefix.size()));
    return unmatched(request);
}

} // namespace slipway::practice::databank
