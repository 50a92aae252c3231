// SPDX-License-Identifier: MIT
#include "practice/nomad/service.h"

#include "practice/nomad/people.h"
#include "practice/nomad/webpages.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

using DataCite = Settings::DataCite;

constexpr std::array dataCiteNames = {"working", "disabled", "fails-half-way", "unreachable"};

/// The routes for which the proxy in front of the real server lets long bodies through (NOMAD contract 8).
bool isUploadRoute(const std::string &path)
{
    return path == std::string(Deployment::apiPath) + "/uploads" || path.find("/raw") != std::string::npos ||
           path.ends_with("/bundle");
}

Json settingsView(const Settings &settings)
{
    return Json::object({{"process_delay", settings.stepMilliseconds},
                         {"token_life", settings.tokenSeconds},
                         {"upload_limit", settings.uploadLimit},
                         {"datacite", dataCiteNames[static_cast<std::size_t>(settings.dataCite)]},
                         {"stuck", settings.stuck},
                         {"fail_next", settings.failNext},
                         {"index_lag", settings.indexLag},
                         {"loses_early_puts", settings.losesEarlyPuts},
                         {"upload_body_most", settings.uploadBodyMost},
                         {"other_body_most", settings.otherBodyMost}});
}

bool below(const std::string &path, const std::string &prefix)
{
    return path == prefix || path.starts_with(prefix + '/');
}

} // namespace

Service::Service(Options options, Clock &clock, StateLog &log)
    : m_store(log, std::move(options.folder))
    , m_deployment{clock,
                   m_store,
                   options.generation,
                   {},
                   std::move(options.settings),
                   {},
                   [this] { m_processor.wake(); }}
    , m_api(m_deployment)
    , m_processor(m_deployment)
{}

Service::~Service()
{
    stop();
}

bool Service::restore(const std::string &kind, const QJsonObject &record)
{
    return m_store.restore(kind, record);
}

void Service::start(const std::string &secret)
{
    {
        const std::lock_guard lock(m_store.mutex);
        m_deployment.secret = secret;
        makePeople(m_store);
    }
    m_processor.start();
}

void Service::stop()
{
    m_processor.stop();
}

void Service::setOrigin(const std::string &origin)
{
    m_deployment.origin = origin;
}

Response Service::handle(Request &request)
{
    const bool upload = isUploadRoute(request.path);
    std::unique_lock lock(m_store.mutex);
    const std::uint64_t most =
        upload ? m_deployment.settings.uploadBodyMost : m_deployment.settings.otherBodyMost;
    lock.unlock();
    if (request.contentLength.value_or(0) > most)
        return proxyPage(413);
    if (below(request.path, Deployment::apiPath)) {
        Response response = m_api.handle(request);
        response.drainsBody = true; // refused early, the body is heard to its end all the same (contract 4.2)
        return response;
    }
    if (below(request.path, std::string(Deployment::basePath) + "/gui"))
        return webPage(m_deployment, request);
    return outsideApi(request);
}

/// A JSON 404 with `info` shows a NOMAD with a wrong base path (NOMAD contract 1); what stands in `info` is
/// not recorded.
Response Service::outsideApi(const Request &request) const
{
    const std::string base = Deployment::basePath;
    const bool alive = request.path == base + "/alive";
    if (alive || request.path == "/-/health") {
        if (request.method == "GET")
            return alive ? answer("I am, alive!") : answerCompact(Json::object({{"healthcheck", "ok"}}));
        Response refused = detail(405, "Method Not Allowed");
        refused.headers.add("Allow", "GET");
        return refused;
    }
    if (!below(request.path, base))
        return detail(404, "Not Found");
    const Json info = Json::object({{"app", m_deployment.origin + base},
                                    {"api", m_deployment.apiUrl()},
                                    {"gui", m_deployment.guiUrl()}});
    return answerCompact(Json::object({{"detail", "Not found"}, {"info", info}}), 404);
}

Response Service::control(const Request &request, const std::string &name, const QJsonObject &body)
{
    const bool steps = request.method == "POST" && (name == "finish" || name == "step");
    if (steps) {
        name == "step" ? m_processor.stepNow() : m_processor.finishNow();
        return noContent();
    }
    const std::lock_guard lock(m_store.mutex);
    if (name == "settings" && request.method == "POST")
        return changeSettings(body);
    if (name == "settings")
        return answer(settingsView(m_deployment.settings));
    if (name == "end-tokens" && request.method == "POST")
        return endTokens(body);
    if (name == "state")
        return state();
    return detail(404, "Unknown practice command: " + request.method + " nomad/" + name);
}

Response Service::changeSettings(const QJsonObject &body)
{
    Settings &settings = m_deployment.settings;
    const auto number = [&body](QLatin1StringView name, auto &target) {
        target = static_cast<std::remove_reference_t<decltype(target)>>(
            body[name].toInteger(static_cast<qint64>(target)));
    };
    number("process_delay"_L1, settings.stepMilliseconds);
    number("token_life"_L1, settings.tokenSeconds);
    number("upload_limit"_L1, settings.uploadLimit);
    number("upload_body_most"_L1, settings.uploadBodyMost);
    number("other_body_most"_L1, settings.otherBodyMost);
    settings.stuck = body["stuck"_L1].toBool(settings.stuck);
    settings.indexLag = body["index_lag"_L1].toBool(settings.indexLag);
    settings.losesEarlyPuts = body["loses_early_puts"_L1].toBool(settings.losesEarlyPuts);
    if (body.contains("fail_next"_L1))
        settings.failNext = s(body["fail_next"_L1]);
    if (body.contains("datacite"_L1)) {
        const std::string wanted = s(body["datacite"_L1]);
        const auto found = std::find(dataCiteNames.begin(), dataCiteNames.end(), wanted);
        if (found == dataCiteNames.end())
            return detail(400, "datacite must be one of working, disabled, fails-half-way, unreachable");
        settings.dataCite = static_cast<DataCite>(found - dataCiteNames.begin());
    }
    m_deployment.wake();
    return answer(settingsView(settings));
}

/// Access tokens of the account (or of all) count as expired; app tokens and personal tokens stay.
Response Service::endTokens(const QJsonObject &body)
{
    const std::string username = s(body["username"_L1]);
    if (!username.empty() && !m_store.accountByUsername(username))
        return detail(404, "No such account.");
    for (auto &[id, account] : m_store.accounts) {
        if (!username.empty() && account.username != username)
            continue;
        ++account.tokenEpoch;
        m_store.save(account);
    }
    return noContent();
}

Response Service::state()
{
    std::size_t entries = 0;
    for (const auto &[id, table] : m_store.entries)
        entries += table.size();
    std::size_t running = 0;
    std::size_t published = 0;
    for (const auto &[id, upload] : m_store.uploads) {
        running += upload.processRunning() ? 1 : 0;
        published += upload.published ? 1 : 0;
    }
    return answer(Json::object({{"uploads", m_store.uploads.size()},
                                {"published", published},
                                {"running", running},
                                {"entries", entries},
                                {"datasets", m_store.datasets.size()},
                                {"tokens", m_store.tokens.size()}}));
}

QJsonObject Service::description()
{
    const std::lock_guard lock(m_store.mutex);
    return {{"api"_L1, q(m_deployment.apiUrl())},
            {"web"_L1, q(m_deployment.guiUrl())},
            {"control"_L1, q(m_deployment.origin + "/__practice")},
            {"generation"_L1, m_deployment.one() ? 1 : 2},
            {"accounts"_L1, describedPeople(m_store)}};
}

} // namespace slipway::practice::nomad
