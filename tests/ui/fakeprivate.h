// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/fakesession.h"

#include <QTimer>

#include <utility>

namespace slipway::session {

using tests::FakeSession;

/// What the stand-in for one session holds.
class Session::Private
{
public:
    explicit Private(Session *owner)
        : session(owner)
    {}

    template <typename T>
    void answer(const char *call, QObject *context, Reply<T> reply, base::Outcome<T> outcome)
    {
        FakeSession &fake = FakeSession::get();
        fake.calls.append(QLatin1String(call));
        if (fake.failNext)
            outcome = *std::exchange(fake.failNext, std::nullopt);
        auto send = [reply = std::move(reply), outcome = std::move(outcome)] { reply(outcome); };
        if (fake.holdReplies)
            fake.held.append(std::move(send));
        else
            QTimer::singleShot(0, context, std::move(send));
    }

    void note(const char *call) { FakeSession::get().calls.append(QLatin1String(call)); }

    Session *session;
    domain::Profile server;
    std::optional<domain::Account> account;
    std::optional<domain::Dataset> dataset;
    domain::LocalFiles files;
    domain::Existing existing = domain::Existing::Skip;
    bool running = false;
};

} // namespace slipway::session
