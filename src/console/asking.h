// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "session/session.h"

#include <functional>
#include <stop_token>
#include <utility>

namespace slipway::console {

/// Turns a question to the session into something to wait for: `ask` gets the reply to hand over. Throws the
/// reply's failure, or cancelled when a stop is requested before it comes.
template <typename T>
base::Task<T> answer(std::function<void(session::Reply<T>)> ask, std::stop_token stop)
{
    base::Completion<T> completion;
    const base::CancelOnStop<T> cancel(stop, completion);
    session::Reply<T> reply = [completion](base::Outcome<T> outcome) {
        completion.settle(std::move(outcome));
    };
    ask(std::move(reply));
    co_return co_await completion;
}

} // namespace slipway::console
