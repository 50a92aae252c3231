// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>

namespace slipway::tests {

/// Runs the event loop until `task` ends, gives its value or throws its Failure.
///
/// QCoro::waitFor of QCoro 0.8 never returns when the task throws, hence this one. Throws std::runtime_error
/// after `bound`.
template <typename T>
T run(base::Task<T> task, std::chrono::milliseconds bound = std::chrono::seconds(60))
{
    auto outcome = std::make_shared<std::optional<base::Outcome<T>>>();
    auto loop = std::make_shared<QEventLoop>(); // shared: a task may end after the bound
    const auto done = base::deliver(std::move(task), [outcome, loop](base::Outcome<T> result) {
        outcome->emplace(std::move(result));
        loop->quit();
    });
    if (!*outcome) {
        QTimer::singleShot(bound, loop.get(), &QEventLoop::quit);
        loop->exec();
    }
    if (!*outcome)
        throw std::runtime_error("the task did not end in time");
    return (*outcome)->get();
}

/// Runs `task` and gives the Failure it ends with; throws std::runtime_error if it ends well.
template <typename T>
base::Failure failureOf(base::Task<T> task)
{
    try {
        run(std::move(task));
    } catch (const base::Failure &failure) {
        return failure;
    }
    throw std::runtime_error("the task ended without a failure");
}

/// Runs the event loop until `condition` holds; false if it does not within `bound`.
inline bool waitUntil(const std::function<bool()> &condition,
                      std::chrono::milliseconds bound = std::chrono::seconds(20))
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    poll.start(std::chrono::milliseconds(5));
    QTimer::singleShot(bound, &loop, &QEventLoop::quit);
    if (!condition())
        loop.exec();
    return condition();
}

} // namespace slipway::tests
