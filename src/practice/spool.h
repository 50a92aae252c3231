// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

namespace slipway::practice {

/// A file for bytes that nobody has taken yet: removed again unless keep() was called.
class Spool
{
public:
    Spool() = default;
    explicit Spool(std::filesystem::path path)
        : m_path(std::move(path))
    {}
    ~Spool() { discard(); }
    Spool(const Spool &) = delete;
    Spool &operator=(const Spool &) = delete;
    Spool(Spool &&other) noexcept
        : m_path(other.keep())
    {}
    Spool &operator=(Spool &&other) noexcept
    {
        if (this != &other) {
            discard();
            m_path = other.keep();
        }
        return *this;
    }

    const std::filesystem::path &path() const { return m_path; }
    /// The path; from now on the file is the caller's.
    std::filesystem::path keep()
    {
        // A moved-from path is valid, but what it says is not promised.
        return std::exchange(m_path, std::filesystem::path());
    }

private:
    void discard()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove(m_path, ignored);
    }

    std::filesystem::path m_path;
};

} // namespace slipway::practice
