// SPDX-License-Identifier: MIT
#include "practice/databank/service.h"

#include "practice/databank/quirks.h"
#include "practice/databank/replies.h"
#include "practice/databank/webpages.h"
#include "practice/replies.h"

#include <fstream>
#include <stdexcept>
#include <vector>

namespace slipway::practice::databank {

using namespace Qt::StringLiterals;

namespace {

/// A body of which the proxy lets only so much through.
class LimitedBody : public BodyReader
{
public:
    LimitedBody(BodyReader &body, std::uint64_t most)
        : m_body(body)
        , m_left(most)
    {}

    std::size_t read(char *data, std::size_t size) override
    {
        const std::size_t count = m_body.read(data, size);
        if (count > m_left)
            throw std::length_error("the proxy takes no longer bodies");
        m_left -= count;
        return count;
    }

private:
    BodyReader &m_body;
    std::uint64_t m_left;
};

void drain(BodyReader &body)
{
    std::vector<char> block(256U << 10U);
    while (body.read(block.data(), block.size()) > 0) {
    }
}

struct FirstDataset
{
    const char *key;
    const char *title;
    const char *state;
};

constexpr FirstDataset firstDatasets[] = {
    {"IDB-1000001", "Data for a practice article", "draft"},
    {"IDB-1000002", "Data for another practice article", "draft"},
    {"IDB-1000003", "Data for a published article", "released"},
};

constexpr std::string_view publishedContent = "This dataset is published; nothing can be added to it.\n";

void addPublishedFile(Store &store, Dataset &dataset)
{
    Spool bytes = store.blobs.spool();
    std::ofstream(bytes.path()) << publishedContent;
    Datafile file;
    file.name = "readme.txt";
    file.mime = "text/plain";
    file.blob = randomHex(16);
    file.owned = true;
    file.ownedSize = publishedContent.size();
    file.claimedSize = static_cast<std::int64_t>(publishedContent.size());
    store.blobs.append(file.blob, 0, std::move(bytes), publishedContent.size());
    store.add(dataset, std::move(file));
}

/// KEY if the path is `/api/dataset/KEY/` and the last word; else nothing. A key has neither dots nor
/// slashes.
std::optional<std::string> keyOf(const std::string &path, const std::string &last)
{
    const std::string prefix = "/api/dataset/";
    const std::string suffix = '/' + last;
    if (!path.starts_with(prefix) || !path.ends_with(suffix) || path.size() <= prefix.size() + suffix.size())
        return std::nullopt;
    const std::string key = path.substr(prefix.size(), path.size() - prefix.size() - suffix.size());
    return key.find_first_of("/.") == std::string::npos ? std::optional(key) : std::nullopt;
}

} // namespace

Service::Service(Protocol protocol, std::filesystem::path folder, Clock &clock, StateLog &log)
    : m_store(log, clock, std::move(folder))
    , m_deployment{clock, m_store, protocol, {}, {}}
    , m_tus(m_deployment)
    , m_next(m_deployment)
    , m_datafile(m_deployment)
    , m_admin(m_deployment)
{}

bool Service::restore(const std::string &kind, const QJsonObject &record)
{
    return m_store.restore(kind, record);
}

void Service::start()
{
    const std::lock_guard lock(m_store.mutex);
    m_store.finishRestore();
    for (const FirstDataset &first : firstDatasets) {
        if (m_store.datasets.contains(first.key))
            continue;
        Dataset &dataset = m_store.datasets[first.key];
        dataset.key = first.key;
        dataset.title = first.title;
        dataset.state = first.state;
        dataset.created = m_deployment.clock.distinctNow();
        m_store.replaceToken(dataset);
        if (!dataset.takesUploads())
            addPublishedFile(m_store, dataset);
    }
}

void Service::setOrigin(const std::string &origin)
{
    m_deployment.origin = origin;
}

Response Service::route(Request &request)
{
    const std::string path = percentDecoded(request.path, false);
    const bool files = path == "/files" || path.starts_with("/files/");
    if (files && m_deployment.tus())
        return m_tus.handle(request);
    if (files && m_deployment.next())
        return m_next.handle(request);
    const bool post = request.method == "POST";
    const auto key = keyOf(path, "datafile");
    if (post && key)
        return m_datafile.handle(request, *key);
    if (post && keyOf(path, "upload"))
        return railsError(404); // the route is there, the action is gone
    return webPage(m_deployment, request);
}

Response Service::handle(Request &request)
{
    std::unique_lock lock(m_store.mutex);
    const std::uint64_t most = m_deployment.settings.bodyMost;
    lock.unlock();
    if (request.contentLength.value_or(0) > most)
        return proxyPage(413);
    LimitedBody body(*request.body, most);
    request.body = &body;
    playBefore(m_deployment, request);
    try {
        Response response;
        try {
            response = route(request);
        } catch (const Refusal &refusal) {
            response = refusal.response();
        }
        drain(body);
        return response;
    } catch (const std::length_error &) {
        return proxyPage(413);
    }
}

Response Service::control(const Request &request, const std::string &name, const QJsonObject &body)
{
    return m_admin.handle(request, name, body);
}

QJsonObject Service::description()
{
    return {{"api"_L1, q(m_deployment.origin)},
            {"web"_L1, q(m_deployment.origin)},
            {"control"_L1, q(m_deployment.origin + "/__practice")},
            {"protocol"_L1, QLatin1StringView(nameOf(m_deployment.protocol))},
            {"datasets"_L1, m_admin.datasets()}};
}

} // namespace slipway::practice::databank
