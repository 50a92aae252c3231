// SPDX-License-Identifier: MIT
#pragma once

#include "base/completion.h"
#include "base/outcome.h"

#include <QCoroTask>
#include <QThreadPool>

#include <stop_token>
#include <type_traits>
#include <utility>

namespace slipway::base {

template <typename T = void>
using Task = QCoro::Task<T>;

/// Runs `work` in `pool` and gives its result; a Failure it throws comes out here.
///
/// A stop request ends the waiting at once with Failure::cancelled(); work that already runs goes on until it
/// looks at the token itself, so it must own what it touches.
template <typename Work>
Task<std::invoke_result_t<Work>> inPool(QThreadPool &pool, Work work, std::stop_token stop)
{
    using Result = std::invoke_result_t<Work>;
    throwIfStopped(stop);
    Completion<Result> completion;
    const CancelOnStop<Result> cancel(stop, completion);
    pool.start([completion, stop, job = std::move(work)]() mutable {
        if (stop.stop_requested())
            return;
        try {
            if constexpr (std::is_void_v<Result>) {
                job();
                completion.settle(Outcome<void>());
            } else {
                completion.settle(Outcome<Result>(job()));
            }
        } catch (const Failure &failure) {
            completion.settle(failure);
        } catch (const std::exception &error) {
            Failure failure(Failure::Kind::Internal, QStringLiteral("work in the background"));
            completion.settle(failure.detail(QString::fromUtf8(error.what())));
        }
    });
    co_return co_await completion;
}

/// Awaits `task` and hands its outcome to `done`: the border between flows and the rest. Nothing escapes.
template <typename T, typename Done>
Task<> deliver(Task<T> task, Done done)
{
    std::optional<Outcome<T>> outcome;
    try {
        if constexpr (std::is_void_v<T>) {
            co_await std::move(task);
            outcome.emplace();
        } else {
            outcome.emplace(co_await std::move(task));
        }
    } catch (const Failure &failure) {
        outcome.emplace(failure);
    } catch (const std::exception &error) {
        Failure failure(Failure::Kind::Internal, QStringLiteral("run a step"));
        outcome.emplace(failure.detail(QString::fromUtf8(error.what())));
    }
    done(std::move(*outcome));
}

/// A stop source that is also stopped when its parent is.
class LinkedStop
{
public:
    explicit LinkedStop(const std::stop_token &parent)
        : m_callback(parent, Forward{m_source})
    {}
    std::stop_token token() const { return m_source.get_token(); }
    void requestStop() { m_source.request_stop(); }

private:
    struct Forward
    {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };
    std::stop_source m_source;
    std::stop_callback<Forward> m_callback;
};

} // namespace slipway::base
