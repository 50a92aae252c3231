// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"

#include <QMetaObject>
#include <QObject>

#include <coroutine>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace slipway::base {

/// An object that lives in this thread as long as the thread does: calls queued to it run from its event
/// loop.
std::shared_ptr<QObject> contextOfThisThread();

/// Something that will be settled once, from any thread, and is awaited by one coroutine in the thread that
/// made it.
///
/// The waiting coroutine always continues from the event loop, never inside the call that settles; later
/// settlements are ignored, so an answer and a stop request may race freely. Copies share one state.
template <typename T>
class Completion
{
    struct State
    {
        std::mutex mutex;
        std::optional<Outcome<T>> outcome;
        std::coroutine_handle<> waiter;
        const std::weak_ptr<QObject> context = contextOfThisThread(); // where the waiter continues
    };

public:
    Completion()
        : m_state(std::make_shared<State>())
    {}

    /// Settles with a value or a failure; returns false if it was settled before.
    bool settle(Outcome<T> outcome) const
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->outcome)
            return false;
        m_state->outcome.emplace(std::move(outcome));
        if (m_state->waiter)
            resumeLater();
        return true;
    }

    bool isSettled() const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->outcome.has_value();
    }

    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {}
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            const std::lock_guard lock(m_state->mutex);
            m_state->waiter = waiter;
            if (m_state->outcome)
                Completion(m_state).resumeLater();
        }
        T await_resume() { return m_state->outcome->get(); }

    private:
        std::shared_ptr<State> m_state;
    };

    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    explicit Completion(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {}

    /// Called with the mutex held. The queued call holds the state, so that the frame finds its outcome.
    void resumeLater() const
    {
        const std::shared_ptr<QObject> context = m_state->context.lock();
        if (!context)
            return; // the thread has ended, and with it everybody who waited there
        auto resume = [state = m_state] { state->waiter.resume(); };
        QMetaObject::invokeMethod(context.get(), std::move(resume), Qt::QueuedConnection);
    }

    std::shared_ptr<State> m_state;
};

/// While it lives, a stop request settles the completion with Failure::cancelled().
template <typename T>
class CancelOnStop
{
public:
    CancelOnStop(const std::stop_token &stop, Completion<T> completion)
        : m_callback(stop, Cancel{std::move(completion)})
    {}

private:
    struct Cancel
    {
        Completion<T> completion;
        void operator()() const { completion.settle(Failure::cancelled()); }
    };
    std::stop_callback<Cancel> m_callback;
};

/// Throws Failure::cancelled() if a stop was requested.
inline void throwIfStopped(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw Failure::cancelled();
}

} // namespace slipway::base
