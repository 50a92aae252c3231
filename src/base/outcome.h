// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <optional>
#include <utility>
#include <variant>

namespace slipway::base {

/// A value or the Failure that came instead: how results cross from flows to signals, callbacks and threads.
template <typename T>
class Outcome
{
public:
    Outcome(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {} // NOLINT: meant to be implicit
    Outcome(Failure failure)
        : m_content(std::in_place_index<1>, std::move(failure))
    {} // NOLINT

    explicit operator bool() const { return m_content.index() == 0; }
    const T &value() const { return std::get<0>(m_content); }
    T take() { return std::move(std::get<0>(m_content)); }
    const Failure &failure() const { return std::get<1>(m_content); }

    /// The value, or throws the failure.
    T get()
    {
        if (m_content.index() == 1)
            throw std::get<1>(std::move(m_content));
        return std::move(std::get<0>(m_content));
    }

private:
    std::variant<T, Failure> m_content;
};

template <>
class Outcome<void>
{
public:
    Outcome() = default;
    Outcome(Failure failure)
        : m_failure(std::move(failure))
    {} // NOLINT: meant to be implicit

    explicit operator bool() const { return !m_failure; }
    const Failure &failure() const { return *m_failure; }

    void get()
    {
        if (m_failure)
            throw *m_failure;
    }

private:
    std::optional<Failure> m_failure;
};

} // namespace slipway::base
