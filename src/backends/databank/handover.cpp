// SPDX-License-Identifier: MIT
#include "backends/databank/handover.h"

#include "backends/databank/wire.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>
#include <utility>

namespace slipway::backends::databank {

using base::Failure;

namespace {

/// The server may move the whole file in this call.
constexpr std::chrono::minutes longestThinking{30};

bool isWell(const net::Response &response)
{
    const Answer answer = answerIn(response);
    return response.status == 200 && !answer.isPage && (!answer.isJson || answer.text.isEmpty());
}

/// True if the answer says that nothing was registered.
bool isRefused(const net::Response &response, const Failure &failure)
{
    if (response.status >= 400 && response.status < 500 && response.status != 408)
        return true;
    return failure.code() == "protocol-changed" || failure.code() == "registration-refused";
}

} // namespace

Handover handoverOf(const UploadMemory &memory, const QString &print, const QString &path)
{
    const bool isSame = memory.print == print;
    if (memory.registered || (memory.registering && memory.listed == true)) {
        if (isSame)
            return Handover::Done;
        Failure failure(Failure::Kind::FileChanged,
                        QStringLiteral("look whether the file is in the dataset"));
        throw failure.file(path).detail(
            QCoreApplication::translate("Databank", "The dataset has it as it was before the change."));
    }
    if (!memory.registering)
        return Handover::Open;
    if (!memory.listed)
        throw registrationUnknown(path, memory.name, QString());
    return Handover::Again;
}

base::Task<> handOver(std::shared_ptr<Conversation> conversation, Notes &notes, UploadMemory &memory,
                      net::Request request, Step step, QString path, std::stop_token stop)
{
    base::throwIfStopped(stop);
    memory.registering = true;
    memory.listed.reset();
    auto noting = notes.keepNow(memory, stop);
    co_await std::move(noting);
    request.repeat(net::Request::Repeat::Never).answerWithin(longestThinking);
    const QString doing = request.doing();
    std::optional<Failure> trouble;
    std::optional<net::Response> response;
    try {
        auto sending = conversation->tell(std::move(request), stop);
        response = co_await std::move(sending);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    if (response && isWell(*response)) {
        memory.registering = false;
        memory.registered = true;
        notes.keep(memory);
        co_return;
    }
    const bool isStopped = trouble && trouble->isCancelled();
    if (isStopped) // it may be on its way: the next try asks the person
        throw *trouble;
    if (response)
        trouble = failureFor(*response, step, doing);
    const bool isKnown = response ? isRefused(*response, *trouble) : !trouble->isOutcomeUnknown();
    if (!isKnown)
        throw registrationUnknown(path, memory.name, trouble->serverSays());
    memory.registering = false;
    auto forgetting = notes.keepNow(memory, stop);
    co_await std::move(forgetting);
    throw trouble->outcomeUnknown(false);
}

} // namespace slipway::backends::databank
