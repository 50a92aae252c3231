// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/nomad/generation.h"
#include "practice/nomad/store.h"

#include <cstdint>
#include <functional>
#include <string>

namespace slipway::practice::nomad {

/// What the tests (and the command line) may change about the server. Read and written with the store locked.
struct Settings
{
    /// How a dataset's DOI goes (NOMAD contract 3).
    enum class DataCite {
        Working,
        Disabled,     ///< generation 1 gives DOIs that are not findable, generation 2 refuses
        FailsHalfWay, ///< 500, the record of the DOI stays
        Unreachable,  ///< 500, nothing stays
    };

    std::int64_t stepMilliseconds = 300;     ///< how long a process stays in each of its steps
    std::int64_t tokenSeconds = 24 * 3600;   ///< life of an access token (contract 2.1)
    std::int64_t appTokenMost = 30 * 86'400; ///< services.app_token_max_expires_in
    int uploadLimit = 10;                    ///< unpublished uploads of one main author
    DataCite dataCite = DataCite::Working;
    bool stuck = false;    ///< processes stay where they are until this is false again
    std::string failNext;  ///< the next process ends in FAILURE with this text
    bool indexLag = false; ///< `entry_metadata` is missing until this is false again
    bool losesEarlyPuts =
        false; ///< generation 2: files sent while processing are answered 200 and lost (#136)
    /// Beyond these lengths the proxy answers 413 in HTML: upload routes, all others (contract 8).
    std::uint64_t uploadBodyMost = 35ULL << 30U;
    std::uint64_t otherBodyMost = 1ULL << 20U;
};

/// What every part of the practice NOMAD works with.
struct Deployment
{
    Clock &clock;
    Store &store;
    Generation generation = Generation::One;
    std::string secret; ///< signs tokens
    Settings settings;
    std::string origin; ///< `http://127.0.0.1:41003`
    std::function<void()>
        wake;            ///< tells the worker that a process waits; may be called with the store locked
    bool ending = false; ///< the server stops: nobody waits for a process any more

    static constexpr const char *basePath = "/prod/v1/test";
    static constexpr const char *apiPath = "/prod/v1/test/api/v1";
    std::string apiUrl() const { return origin + apiPath; }
    std::string guiUrl() const { return origin + basePath + "/gui"; }
    bool one() const { return generation == Generation::One; }
    bool two() const { return generation == Generation::Two; }
};

} // namespace slipway::practice::nomad
