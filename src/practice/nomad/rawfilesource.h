// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace slipway::practice::nomad {

/// Bytes [offset, offset+length) of a file, as the body of an answer; what lies behind its end is left out.
/// With `removeAtEnd` the file goes when nobody reads it any more. Nothing if it cannot be opened.
std::shared_ptr<BodySource> fileSource(const std::filesystem::path &file, std::uint64_t offset,
                                       std::uint64_t length, bool removeAtEnd = false);

/// Writes a ZIP without compression that holds the files under the names; throws std::runtime_error.
void writeZip(const std::filesystem::path &zip,
              const std::vector<std::pair<std::string, std::filesystem::path>> &files);

} // namespace slipway::practice::nomad
