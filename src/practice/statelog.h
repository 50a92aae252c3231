// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

#include <cstdio>
#include <functional>
#include <mutex>
#include <string>

namespace slipway::practice {

/// What the server remembers between two runs: a file to which every changed record is appended as one line,
/// so that the cost of a change does not grow with the state. Reading plays the lines again, the last of a
/// record wins, and a torn last line (the process was killed) is dropped.
class StateLog
{
public:
    StateLog() = default;
    ~StateLog();
    StateLog(const StateLog &) = delete;
    StateLog &operator=(const StateLog &) = delete;

    using Visitor = std::function<void(const std::string &kind, const QJsonObject &record)>;
    /// Reads the file (if there is one), gives every living record to `visit`, and opens it for appending
    /// after having rewritten it without the outdated lines. Throws std::runtime_error.
    void open(const std::string &path, const Visitor &visit);
    /// Remembers the record under kind and id; does nothing if no file is open.
    void put(const std::string &kind, const std::string &id, const QJsonObject &record);
    void remove(const std::string &kind, const std::string &id);
    /// False for a server without a --state folder: then nobody needs to make records at all.
    bool isOpen() const { return m_file != nullptr; }

private:
    void append(const QJsonObject &line);

    std::mutex m_mutex;
    std::FILE *m_file = nullptr;
};

} // namespace slipway::practice
