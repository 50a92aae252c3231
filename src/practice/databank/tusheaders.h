// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/http.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slipway::practice::databank {

/// An answer of nothing but its status.
Response noAnswer(int status);

bool isDigits(std::string_view text);
/// The number; nothing if the text is not all digits or the number has more than 64 bits.
std::optional<std::uint64_t> numberOf(std::string_view text);

/// Whether the text is a list of `key base64` pairs as the header Upload-Metadata has them; an empty one is.
bool isUploadMetadata(std::string_view text);
/// The decoded value of that key in an Upload-Metadata header.
std::optional<std::string> metadataValue(std::string_view metadata, std::string_view key);

/// What a Range header asks of `length` bytes; several ranges, or nonsense, ask for all of it.
struct ByteRange
{
    enum class Kind { Whole, Part, Unsatisfiable };
    Kind kind = Kind::Whole;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};
ByteRange requestedRange(std::string_view header, std::uint64_t length);

/// Somebody else stores `bytes` zeros (0: one) in the upload, so that the offset of the present call is
/// wrong. The store is locked.
void writeAsForeigner(Deployment &deployment, TusUpload &upload, std::uint64_t bytes);

} // namespace slipway::practice::databank
