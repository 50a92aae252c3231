// SPDX-License-Identifier: MIT
#include "practice/databank/datafileapi.h"

#include "practice/databank/credentials.h"
#include "practice/databank/phases.h"
#include "practice/databank/registration.h"
#include "practice/databank/replies.h"
#include "practice/replies.h"

namespace slipway::practice::databank {

/// Key, then state, then token; the store is locked.
std::optional<Response> DatafileApi::refusal(const Request &request, const Dataset *dataset) const
{
    if (!dataset || !dataset->takesUploads())
        return datasetNotFound();
    const auto token = railsToken(request);
    if (!token && !m_deployment.next())
        return accessDenied();
    if (token && m_deployment.isLive(*dataset) && dataset->token == *token)
        return std::nullopt;
    if (m_deployment.phases() && m_deployment.settings.badTokenIs500)
        return railsError(500);
    return badCredentials();
}

Response DatafileApi::branch(const Request &request, Dataset &dataset, Parameters &parameters)
{
    if (parameters.contains("binary"))
        return basicUpload(m_deployment, dataset, parameters);
    if (m_deployment.next()) {
        const bool registers = !parameters.text("tus_url").value_or("").empty();
        return registers ? registerNextUpload(m_deployment, dataset, parameters)
                         : basicUpload(m_deployment, dataset, parameters); // which misses its file
    }
    const bool registers =
        parameters.contains("tus_url") && parameters.contains("filename") && parameters.contains("size");
    if (m_deployment.tus() && registers)
        return registerTusUpload(m_deployment, dataset, parameters);
    if (m_deployment.phases() && parameters.contains("phase"))
        return runPhase(m_deployment, dataset, parameters, request);
    return labelled(500, "invalid request");
}

/// Whoever is refused is refused before the body is looked at; whoever is not, once more after it, for much
/// may have changed in the meantime.
Response DatafileApi::handle(Request &request, const std::string &key)
{
    Store &store = m_deployment.store;
    {
        const std::lock_guard lock(store.mutex);
        if (auto refused = refusal(request, store.dataset(key)))
            return *refused;
    }
    Parameters parameters = Parameters::read(request, store.blobs);
    const std::lock_guard lock(store.mutex);
    Dataset *dataset = store.dataset(key);
    if (auto refused = refusal(request, dataset))
        return *refused;
    return branch(request, *dataset, parameters);
}

} // namespace slipway::practice::databank
