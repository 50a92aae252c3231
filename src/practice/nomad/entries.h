// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"
#include "practice/nomad/matcher.h"

#include <filesystem>
#include <string>

namespace slipway::practice::nomad {

/// The id of the entry of that mainfile: the same again whenever it is processed.
std::string entryIdentifier(const std::string &uploadId, const std::string &mainfile);

/// Matching has found the mainfile: its entry, new or known, waits to be parsed. Metadata that was edited
/// stays.
void prepareEntry(Deployment &deployment, const Upload &upload, Entry &entry, const std::string &mainfile,
                  const Mainfile &found);

/// Ends the entry's own process as its parser would: well, or with NOMAD's words for a parser that failed.
void parseEntry(Deployment &deployment, Entry &entry, const std::filesystem::path &raw);

/// The entry object of NOMAD contract 4.4, with `entry_metadata` once the search index has it.
Json entryView(const Deployment &deployment, const Upload &upload, const Entry &entry);

} // namespace slipway::practice::nomad
