// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/records.h"

namespace slipway::practice::nomad {

/// Whether the entry fits a search query: `upload_id`, `entry_id`, `mainfile`, `parser_name`,
/// `process_status`, `main_author` (or `main_author.user_id`) and `datasets.dataset_id` with a value, a list
/// or the suffixes `:any` and `:all`, and `and`, `or`, `not` over such queries. An unknown quantity fits
/// nothing; the contract shows queries only in passing, the real server has its search index here.
bool entryMatches(const Upload &upload, const Entry &entry, const QJsonObject &query);

} // namespace slipway::practice::nomad
