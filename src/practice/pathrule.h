// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace slipway::practice {

/// The archive's rule for asset paths, as a linear scan (DANDI contract 5.1). Returns the archive's
/// complaint, or nothing. The length is a separate check with a message of another shape.
std::optional<std::string> pathComplaint(const std::string &path);
/// Characters (not bytes) of a UTF-8 text.
std::size_t characterCount(const std::string &text);

} // namespace slipway::practice
