// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QString>

namespace slipway::wording {

/// A failure in a person's words: a title, what it means, and the one thing to do next.
struct FailureText
{
    QString title;       ///< short, no code, no JSON
    QString explanation; ///< one or two sentences, with the file or field
    QString action;      ///< one next step
    QString details;     ///< for the curious and for support: status, server's words, request id

    /// Title, explanation and action in one line.
    QString toSentence() const;
};

/// Every kind and every code has words of its own; `server` is the server's name as the person knows it.
FailureText textFor(const base::Failure &failure, const QString &server = QString());

} // namespace slipway::wording
