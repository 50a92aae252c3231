// SPDX-License-Identifier: MIT
#include "backends/databank/trial.h"

#include "base/trfunctions.h"
#include "net/filler.h"

#include <utility>

namespace slipway::backends::databank {

namespace {

using base::Failure;

SLIPWAY_TR_FUNCTIONS(Databank)

QString nobody()
{
    return QStringLiteral("IDB-0000000");
}

base::Task<> sendAll(std::shared_ptr<Conversation> conversation, QString uid, qint64 bytes,
                     std::stop_token stop)
{
    net::Request request = requestChunk(conversation->root(), uid, 0, net::fillerBody(bytes), QByteArray());
    const QString doing = request.doing();
    auto sending = conversation->tell(std::move(request), stop);
    const net::Response response = co_await std::move(sending);
    const TusState state = stateIn(response);
    if (!response.isSuccess() || state.offset != bytes)
        throw failureFor(response, Step::Send, doing);
}

base::Task<> remove(std::shared_ptr<Conversation> conversation, QString uid, std::stop_token stop)
{
    net::Request request = requestDeletion(conversation->root(), uid);
    const QString doing = request.doing();
    auto deleting = conversation->tell(std::move(request), stop);
    const net::Response response = co_await std::move(deleting);
    if (!response.isSuccess() && response.status != 404)
        throw failureFor(response, Step::Look, doing);
}

} // namespace

base::Task<QString> introduction(std::shared_ptr<Conversation> conversation, std::stop_token stop)
{
    const QString name = tr("an Illinois Data Bank");
    try {
        auto probing = conversation->probe(nobody(), 1, stop);
        co_await std::move(probing);
    } catch (const Failure &failure) {
        // Only a Data Bank knows that there is no such draft, or that nobody has signed in.
        if (failure.code() != "no-such-draft" && failure.code() != "wrong-key")
            throw;
    }
    co_return QString(name);
}

base::Task<bool> trialUpload(std::shared_ptr<Conversation> conversation, qint64 bytes, std::stop_token stop)
{
    if (conversation->protocol() != Protocol::Tus)
        co_return false;
    auto asking = conversation->abilities(stop);
    const TusAbilities abilities = co_await std::move(asking);
    if (!abilities.termination)
        co_return false;
    net::Request request =
        requestCreation(conversation->root(), bytes, QStringLiteral("slipway-connection-check"));
    const QString doing = request.doing();
    auto creating = conversation->tell(std::move(request), stop);
    const net::Response response = co_await std::move(creating);
    const QString uid = response.status == 201 ? uidIn(response) : QString();
    if (uid.isEmpty())
        throw failureFor(response, Step::Create, doing);
    std::optional<Failure> trouble;
    try {
        auto sending = sendAll(conversation, uid, bytes, stop);
        co_await std::move(sending);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    try {
        // Also when the check was stopped meanwhile: nothing shall stay behind.
        auto removing = remove(conversation, uid, std::stop_token());
        co_await std::move(removing);
    } catch (const Failure &failure) {
        if (!trouble)
            trouble = failure;
    }
    if (trouble)
        throw *trouble;
    co_return true;
}

} // namespace slipway::backends::databank
