// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/databank/parameters.h"

namespace slipway::practice::databank {

// What makes records of a dataset, with the store locked.

/// The basic upload: one file part named `binary` (Data Bank contract 5).
Response basicUpload(Deployment &deployment, Dataset &dataset, Parameters &parameters);

/// T: believes the client that the upload is there, complete and of that size (Data Bank contract 4B).
Response registerTusUpload(Deployment &deployment, Dataset &dataset, const Parameters &parameters);

/// N: takes the upload's bytes; the upload itself is gone afterwards (Data Bank contract 4C).
Response registerNextUpload(Deployment &deployment, Dataset &dataset, const Parameters &parameters);

/// A leading integer as Ruby's to_i reads it: blanks, sign, digits with underscores between them; junk is 0.
/// Numbers beyond 64 bits become the greatest or smallest.
std::int64_t rubyInteger(const std::string &text);

} // namespace slipway::practice::databank
