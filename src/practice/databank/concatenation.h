// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/http.h"

#include <optional>
#include <string>

namespace slipway::practice::databank {

/// Whether this Upload-Concat header puts uploads together: `final;URL URL`.
bool isFinal(const std::string &concat);

/// What is wrong with an Upload-Concat header; nothing if it is well, or empty.
std::optional<Response> concatRefusal(const std::string &concat);

/// Makes the new upload of the partial ones that its header names, which are then gone, and sets its length
/// and offset. Nothing has happened if it gives an answer. The store is locked.
///
/// As with S3, of which each part is a copy: all but the last must have 5 MiB, none may have more than 5 GiB
/// (Data Bank contract 4B "Completion").
std::optional<Response> putTogether(Deployment &deployment, TusUpload &upload);

} // namespace slipway::practice::databank
