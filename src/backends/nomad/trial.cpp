// SPDX-License-Identifier: MIT
#include "backends/nomad/trial.h"

#include "backends/nomad/wirebodies.h"
#include "net/filler.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;

QString trialName()
{
    return QStringLiteral("Slipway connection check");
}

base::Task<> sendAll(std::shared_ptr<Conversation> conversation, QString uploadId, qint64 bytes,
                     std::stop_token stop)
{
    net::Request request = requestPutBody(conversation->api(), uploadId, QString(),
                                          QStringLiteral("slipway-connection-check.bin"));
    request.body(net::fillerBody(bytes), "application/octet-stream");
    auto sending = conversation->ask(std::move(request), Step::PutFiles, stop);
    co_await std::move(sending);
}

} // namespace

base::Task<QString> introduction(std::shared_ptr<Conversation> conversation, std::stop_token stop)
{
    QString version;
    try {
        auto asking = conversation->info(stop);
        version = (co_await std::move(asking)).version;
    } catch (const Failure &failure) {
        // A NOMAD that tells nothing about itself to strangers is one all the same.
        if (failure.kind() != Failure::Kind::SignIn && failure.kind() != Failure::Kind::Forbidden)
            throw;
    }
    co_return (QStringLiteral("NOMAD ") + version).trimmed();
}

base::Task<> trialUpload(std::shared_ptr<Conversation> conversation, NomadSubmissions &submissions,
                         qint64 bytes, std::stop_token stop)
{
    auto creating = submissions.create(trialName(), stop);
    const domain::Submission made = co_await std::move(creating);
    std::optional<Failure> trouble;
    try {
        auto sending = sendAll(conversation, made.id, bytes, stop);
        co_await std::move(sending);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    try {
        // Also when the check was stopped meanwhile: nothing shall stay behind.
        auto removing = submissions.remove(made.id, std::stop_token());
        co_await std::move(removing);
    } catch (const Failure &failure) {
        if (!trouble)
            trouble = failure;
        trouble->detail(QCoreApplication::translate("Nomad", "The trial upload “%1” is still on the server; "
                                                             "delete it in the browser.")
                            .arg(trialName()));
    }
    if (trouble)
        throw *trouble;
}

} // namespace slipway::backends::nomad
