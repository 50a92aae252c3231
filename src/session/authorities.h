// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QList>
#include <QSslCertificate>

namespace slipway::session {

/// The authorities that this server's own file names, to be trusted for it besides the system's; empty if it
/// has no such file. Throws Failure of Kind::LocalFile, code "no-certificates", for a file that holds none.
QList<QSslCertificate> authoritiesOf(const domain::Profile &profile);

} // namespace slipway::session
