// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/remotefile.h"
#include "session/session.h"

namespace slipway::session {

/// True if this entry stands for something that could not be read at all: a row with a problem and without
/// bytes.
inline bool isUnread(const domain::LocalFile &file)
{
    return file.stamp.size() < 0;
}

/// What will happen with one file, given what stands at its path (null: nothing).
domain::Decision decide(const domain::LocalFile &file, const domain::RemoteFile *remote,
                        domain::Existing existing);

/// What is known before a check is decided.
struct PreflightInput
{
    domain::LocalFiles files;
    domain::RemoteFiles remote;
    /// One for each file, where the server lists nothing and the journal has decided; else empty.
    QList<domain::Decision> decisions;
    domain::Existing existing = domain::Existing::Skip;
    domain::Problems problems; ///< of the server's kind, the account and the dataset
    double rate = 0;           ///< bytes per second of the last run with this server; 0: not known
};

/// The answer to "what will happen?", from values alone: touches neither disk nor network.
CheckResult preflight(const PreflightInput &input);

} // namespace slipway::session
