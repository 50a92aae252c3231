// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QByteArray>

namespace slipway::fuzz {

/// Ends the program, with a word for it, unless `holds`.
void require(bool holds, const char *what);

/// Says the failure as the program would; requires that there is something to say.
void tell(const base::Failure &failure);

/// Runs `reading`; a Failure is told, anything else goes through.
template <typename Reading>
void tolerant(Reading reading)
{
    try {
        reading();
    } catch (const base::Failure &failure) {
        tell(failure);
    }
}

/// The answer that the bytes stand for: "409 Location: x\nOther: y\n\nbody"; bytes that begin with no number
/// are the body of a 200.
net::Response answerIn(const QByteArray &bytes);

} // namespace slipway::fuzz
