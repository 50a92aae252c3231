// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QByteArray>
#include <QList>

namespace slipway::session {

/// A server from a file, and the certificates of the authorities that vouch for it in PEM; may be empty.
struct ServerInFile
{
    domain::Profile profile;
    QByteArray authorities;
};

/// A file that hands this server on to others, in the form of `profiles.json`. No secret gets into it, and
/// the certificates of its own authorities travel along. Throws Failure of Kind::LocalFile, code
/// "no-certificates", if those cannot be read.
QByteArray toServerFile(const domain::Profile &profile);

/// The servers in such a file; `what` names it. Throws Failure of Kind::LocalFile, code "no-servers", for
/// what is no such file or names no server, or "no-certificates" if authorities of one are none.
QList<ServerInFile> serversIn(const QByteArray &bytes, const QString &what);

} // namespace slipway::session
