// SPDX-License-Identifier: MIT
#include "base/cryptoscope.h"

#include <openssl/crypto.h>

namespace slipway::base {

CryptoScope::~CryptoScope()
{
    OPENSSL_thread_stop();
}

} // namespace slipway::base
