// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QString>

namespace slipway::backends::databank {

/// Which call an answer belongs to: the same status means different things in different calls.
enum class Step {
    Probe,     ///< are key and token good
    Abilities, ///< OPTIONS
    Create,
    Look,     ///< HEAD
    Send,     ///< PATCH
    ReadBack, ///< GET of a range
    Register,
    Setup,
    Transfer,
    Verify,
};

/// The failure that an unwelcome answer means in this step: kinds and stable codes follow Data Bank contract
/// 9 row by row. The body of a 401, and whatever `/files` says in HTML, is never kept: it repeats the token.
base::Failure failureFor(const net::Response &response, Step step, const QString &doing);

/// The server may have registered the file or not, and cannot be asked: only a person can see it on the edit
/// page. `why` may be empty.
base::Failure registrationUnknown(const QString &file, const QString &name, const QString &why);

} // namespace slipway::backends::databank
