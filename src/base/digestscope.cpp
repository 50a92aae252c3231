// SPDX-License-Identifier: MIT
#include "base/digestscope.h"

#include <openssl/crypto.h>

namespace slipway::base {

DigestScope::~DigestScope()
{
    OPENSSL_thread_stop();
}

} // namespace slipway::base
