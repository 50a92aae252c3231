// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice {

/// What goes wrong with one request.
struct Fault
{
    enum class Action {
        Status,     ///< answer `status` at once, before the body is read and nothing done
        Html,       ///< the same with an HTML page (default status 200: a captive portal)
        Cut,        ///< connection reset after `afterBytes` of the body (request's, else answer's)
        Reset,      ///< connection reset as soon as the header is there
        Stall,      ///< after `afterBytes` read nothing and answer nothing, until closed or `milliseconds`
        DropAnswer, ///< do the work, then close without a word
        WrongEtag,  ///< do the work, answer another ETag
        ErrorIn200, ///< status 200, blanks first, then an <Error> document; nothing done
        Slow,       ///< wait `milliseconds` before every 64 KiB of the body and before the answer
        Quirk,      ///< `quirk` is handed to the service, which plays it (see databank/quirks.h)
    };
    Action action = Action::Status;
    std::string name; ///< the action as the script called it
    int status = 503;
    Headers headers;
    std::string body;
    std::string contentType;
    std::uint64_t afterBytes = 0;
    std::int64_t milliseconds = 0;
    Quirk quirk;
    bool afterCommit = false; ///< Status and Html only: do the work first, then answer this
};

/// The answer that the fault gives in place of the handler's; nothing if it does something else.
std::optional<Response> scripted(const Fault &fault);

/// The script of faults installed under /__practice/faults. Safe to use from many threads.
class Faults
{
public:
    /// Installs one fault; returns an explanation if the description cannot be understood.
    std::optional<std::string> install(const QJsonObject &description);
    void clear();
    /// The faults with the number of requests that matched and that were hit.
    QJsonArray list() const;
    /// Counts the request against every installed fault and returns the first that is due.
    std::optional<Fault> next(const Request &request);

private:
    struct Rule
    {
        std::string method;
        std::string path;
        std::string query;
        std::string service;
        std::uint64_t leastBytes = 0; // of the body; 0: any
        std::int64_t nth = 1;
        std::int64_t times = 1;
        std::int64_t matched = 0;
        std::int64_t hits = 0;
        Fault fault;
        QJsonObject description;

        bool matches(const Request &request) const;
    };

    mutable std::mutex m_mutex;
    std::vector<Rule> m_rules;
};

} // namespace slipway::practice
