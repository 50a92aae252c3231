// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/databank/protocol.h"
#include "practice/databank/store.h"
#include "practice/databank/storingrule.h"

#include <cstdint>
#include <limits>
#include <string>

namespace slipway::practice::databank {

/// What tests may change about the server. Read and written with the store locked.
struct Settings
{
    std::uint64_t largestFile = 2'199'023'255'552; ///< bytes (Data Bank contract 4D)
    std::uint64_t smallestPart = databank::smallestPart;
    bool s3 = true;             ///< false: a file system store, which keeps small chunks too (contract 4B)
    bool enforceExpiry = false; ///< tokens end after three days, as the documents say (contract 2.1)
    bool badTokenIs500 = false; ///< P of 2018 and 2019 (contract 2.4)
    bool dumpFails = false;     ///< T: the 401 of /files comes as 500 (contract 2.4)
    /// Beyond this length of a body the proxy answers 413 in HTML.
    std::uint64_t bodyMost = std::numeric_limits<std::uint64_t>::max();
    std::string successText; ///< instead of the text of a registration or a basic upload
};

/// What every part of the practice Data Bank works with.
struct Deployment
{
    Clock &clock;
    Store &store;
    Protocol protocol = Protocol::Tus;
    Settings settings;
    std::string origin; ///< `http://127.0.0.1:41004`

    static constexpr std::int64_t tokenLife = 3 * 86'400'000'000; ///< microseconds, where it is enforced
    static constexpr std::int64_t uploadLife = 7 * 86'400'000'000;

    bool tus() const { return protocol == Protocol::Tus; }
    bool phases() const { return protocol == Protocol::Phases; }
    bool next() const { return protocol == Protocol::Next; }

    /// Whether the dataset's token still counts; the store is locked.
    bool isLive(const Dataset &dataset) const
    {
        return !dataset.token.empty() &&
               (!settings.enforceExpiry || dataset.tokenIssued + tokenLife > clock.now());
    }
    /// The dataset whose live token this is, or nothing; the store is locked.
    Dataset *tokenOwner(const std::string &token) const
    {
        for (auto &[key, dataset] : store.datasets) {
            if (isLive(dataset) && dataset.token == token)
                return &dataset;
        }
        return nullptr;
    }
};

} // namespace slipway::practice::databank
