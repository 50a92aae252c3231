// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace slipway::base {

namespace detail {

template <typename Item, typename Function>
struct ParallelLoop
{
    ParallelLoop(std::vector<Item> all, Function each, const std::stop_token &parent)
        : items(std::move(all))
        , function(std::move(each))
        , stop(parent)
    {}
    std::vector<Item> items;
    Function function;
    LinkedStop stop;
    std::size_t next = 0;
    std::exception_ptr first;
};

template <typename Item, typename Function>
Task<> parallelWorker(std::shared_ptr<ParallelLoop<Item, Function>> loop)
{
    while (loop->next < loop->items.size() && !loop->stop.token().stop_requested()) {
        const std::size_t index = loop->next++;
        try {
            auto one = loop->function(loop->items[index], loop->stop.token());
            co_await std::move(one);
        } catch (...) {
            if (!loop->first)
                loop->first = std::current_exception();
            loop->stop.requestStop();
        }
    }
}

} // namespace detail

/// Runs `function(item, stop)` for each item in order, at most `limit` at a time, in this thread.
///
/// The first failure stops the others, is waited for, and comes out; a stop request comes out as cancelled.
/// `function` must not be a capturing coroutine lambda: let it call a member coroutine and return its Task.
template <typename Item, typename Function>
Task<> forEachParallel(std::vector<Item> items, int limit, Function function, std::stop_token stop)
{
    using Loop = detail::ParallelLoop<Item, Function>;
    auto loop = std::make_shared<Loop>(std::move(items), std::move(function), stop);
    const auto count =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(limit, 1)), loop->items.size());
    std::vector<Task<>> workers;
    workers.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        workers.push_back(detail::parallelWorker(loop));
    for (auto &worker : workers) {
        Task<> one = std::move(worker);
        co_await std::move(one);
    }
    if (loop->first)
        std::rethrow_exception(loop->first);
    throwIfStopped(stop);
}

} // namespace slipway::base
