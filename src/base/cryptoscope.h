// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::base {

/// While it lives the current thread may call OpenSSL, also through Qt; then OpenSSL's memory of this thread
/// is given back.
///
/// A thread would do so itself at its very end, but Qt's wait() comes back before that: a
/// program that ends in this moment would leave the memory behind.
class CryptoScope
{
public:
    CryptoScope() = default;
    ~CryptoScope();
    CryptoScope(const CryptoScope &) = delete;
    CryptoScope &operator=(const CryptoScope &) = delete;
};

} // namespace slipway::base
