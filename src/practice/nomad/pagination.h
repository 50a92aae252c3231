// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// The pagination parameters of a list (NOMAD contract 0.2), checked.
struct PageRequest
{
    std::size_t size = 10;
    std::optional<std::string> orderBy;
    bool descending = false;
    std::optional<std::size_t> page;
    std::optional<std::size_t> offset;
    std::optional<std::string> afterValue;
};

/// The part of the list that is asked for, and the object that describes it.
struct Page
{
    std::size_t begin = 0;
    std::size_t end = 0;
    Json pagination;
};

/// Reads the parameters; `orderable` are the names that order_by may have. Throws a Refusal with 422.
PageRequest pageRequest(const Call &call, const std::vector<std::string> &orderable,
                        const std::optional<std::string> &defaultOrder = {});
/// Throws a Refusal with 400 beyond the end.
Page pageOf(const Call &call, const PageRequest &wanted, std::size_t total);

/// The address with some query items replaced (empty value: taken out) and encoded anew as Python's
/// urlencode() does.
std::string withQuery(const std::string &url,
                      const std::vector<std::pair<std::string, std::optional<std::string>>> &changes);

} // namespace slipway::practice::nomad
