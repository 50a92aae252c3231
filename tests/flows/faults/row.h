// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/faultproxy.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace slipway::tests {

class Scene;

/// Which call of a conversation goes wrong. What a server has no such call for is left out by the rows.
enum class Call {
    SignIn,        ///< who am I; at the Data Bank the probe
    Abilities,     ///< OPTIONS of tus
    CreateDataset, ///< of a plan that wants a new one
    Create,        ///< of an upload: initialize, an upload of NOMAD, create or setup of a file
    FirstChunk,    ///< the first body with bytes of a file
    SecondChunk,
    Ask,      ///< how far the server is: HEAD, progress, the entries of an upload
    Complete, ///< DANDI asks for the document that completes an upload
    Finish,   ///< and hands it to the storage
    Validate,
    FindBlob,
    ReadBack, ///< of bytes by tus; of the list of files otherwise
    Describe, ///< the details of an upload of NOMAD
    Register, ///< the one call that must not happen twice: an asset, a publication, a registration
};

struct Hit
{
    Call call;
    QJsonObject fault;
};

/// One line of the table. What does not end well at once is put right as a person would, after `later` has
/// begun.
struct Row
{
    const char *what;
    /// How the first run may end, one sign for each repository of the table: an exit code; '*' any that is
    /// told;
    /// '.' there is no such row.
    const char *exits;
    std::vector<Hit> hits = {};
    QJsonObject settings = {}; ///< of the practice Data Bank
    std::vector<Hit> later = {};
    qint64 size = 0; ///< bytes of the large file; 0: as large as the hits need
    int files = 0;   ///< so many small ones beside it
    FaultProxy::Controls network = {};
    qint64 mostBytes = -1; ///< that the first run may send, all requests together; -1: as many as it likes
    /// Done once, as soon as the server has these bytes of the client; then the network is good again, unless
    /// it is `strikeNetwork`.
    qint64 strikeAfter = -1;
    std::function<void(Scene &)> strike = {};
    FaultProxy::Controls strikeNetwork = {};
    bool liftWhenWaiting = false; ///< the network is good again once the program waits for it
    std::vector<std::pair<QString, QString>> environment = {}; ///< of the first run
};

// Faults of the practice server
QJsonObject action(const QString &name, int times = 1);
/// A page of a proxy in place of the answer.
QJsonObject page(int status, int times = 1);
/// An answer of the server itself, with these headers.
QJsonObject status(int status, int times = 1, const QJsonObject &headers = {});
QJsonObject afterCommit(QJsonObject fault);
QJsonObject quirk(const QString &name, qint64 bytes = 0, int times = 1);
QJsonObject slow(int milliseconds);
QJsonObject stall(int milliseconds);
QJsonObject cut(qint64 afterBytes);
/// An HTTP date so many seconds from now (RFC 9110, 10.2.3).
QString dateIn(int seconds);

} // namespace slipway::tests
