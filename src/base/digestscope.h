// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::base {

/// While it lives the current thread computes digests; then OpenSSL's memory of this thread is given back.
///
/// A thread would do so itself at its very end, but Qt's wait() comes back before that: a program that ends
/// in this moment would leave the memory behind.
class DigestScope
{
public:
    DigestScope() = default;
    ~DigestScope();
    DigestScope(const DigestScope &) = delete;
    DigestScope &operator=(const DigestScope &) = delete;
};

} // namespace slipway::base
