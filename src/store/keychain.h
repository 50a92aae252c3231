// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace slipway::store {

/// The system's keychain through QtKeychain; main thread only. Entry names are readable: "Slipway:
/// dandi-sandbox".
class Keychain
{
public:
    /// `patience`: after this time without an answer, Failure of Kind::Keychain with code "waiting" (a late
    /// answer of a write still counts).
    explicit Keychain(std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// The stored secret; nothing if there is none, or if the keychain is locked and cannot ask.
    base::Task<std::optional<base::Secret>> read(QString name);
    /// Throws Failure of Kind::Keychain: code "unavailable", "refused" (by the person), "waiting".
    base::Task<> write(QString name, base::Secret secret);
    base::Task<> remove(QString name);

private:
    std::chrono::milliseconds m_patience;
};

} // namespace slipway::store
