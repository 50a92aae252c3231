// SPDX-License-Identifier: MIT
#pragma once

#include "base/selftest.h"

namespace slipway::session {

/// Adds what the wizard and the command line both stand on: TLS and whom it trusts, SQLite, the system's
/// keychain, the child that reads NWB files, and the practice server.
///
/// Each look runs the event loop for a while; nothing is sent to another machine, and files are written to a
/// temporary folder only.
void addLooks(base::SelfTest &test);

} // namespace slipway::session
