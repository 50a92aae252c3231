// SPDX-License-Identifier: MIT
#include "session/authorities.h"
#include "session/reportparts.h"
#include "session/worker.h"

#include <utility>

namespace slipway::session {

using base::Task;
using domain::ConnectionReport;
using domain::Profile;

void Worker::setProxies(const net::Proxies &proxies)
{
    m_proxies = proxies;
    m_client->setProxies(proxies);
}

Task<SecretPlace> Worker::secretPlace(Profile profile)
{
    net::Client client(clientOptions()); // for a moment: nothing is asked
    const std::unique_ptr<backends::Backend> backend = makeBackend(profile, {}, client);
    SecretPlace place;
    place.byDataset = backend->credentialSpec().byDataset;
    place.knownDatasets = m_signIns->datasets(profile.id);
    co_return SecretPlace(place);
}

Task<ConnectionReport> Worker::checkConnection(ConnectionWish wish, QList<Profile> others)
{
    stopConnectionCheck();
    const auto stop = std::make_shared<base::LinkedStop>(m_life.get_token());
    m_checking = stop;
    const Profile profile = wish.server;
    ConnectionCheck::MakeBackend make = [this, profile, others](net::Client &client) {
        return makeBackend(profile, others, client);
    };
    ConnectionCheck::Told told = [this, stop](const domain::ConnectionStep &step) {
        if (m_checking == stop)
            Q_EMIT connectionStep(step);
    };
    ConnectionCheck check(wish, m_proxies, clientOptions(), authoritiesOf(profile), make, told);
    auto running = check.run(stop->token());
    co_return co_await std::move(running);
}

Task<ReportFiles> Worker::reportParts()
{
    co_return journalParts(*m_memory->requireJournal());
}

void Worker::stopConnectionCheck()
{
    if (m_checking)
        m_checking->requestStop();
    m_checking.reset();
}

} // namespace slipway::session
