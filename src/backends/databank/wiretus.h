// SPDX-License-Identifier: MIT
#pragma once

#include "net/request.h"
#include "net/response.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace slipway::backends::databank {

/// What a server of tus says it can (Data Bank contract 4B, Discover).
struct TusAbilities
{
    TusAbilities() = default;

    bool sha256 = false;      ///< takes a SHA-256 with each chunk
    bool termination = false; ///< an upload can be deleted again
    qint64 largest = -1;      ///< bytes of one file; -1: it does not say
};

/// Where an upload stands.
struct TusState
{
    TusState() = default;

    qint64 offset = -1; ///< bytes the server has; -1: it did not say
    qint64 length = -1; ///< bytes announced; -1: it did not say
};

/// What a chunk that is not the last must have at least for a server with S3 behind it to keep anything of it
/// (Data Bank contract 4B): bytes.
qint64 smallestChunk(qint64 length);

/// The address of an upload, from its id alone: never an address that the server made up (Data Bank contract
/// 4B, Create).
QUrl uploadUrl(const QUrl &root, const QString &uid);
/// The id in an answer to a creation: the last segment of its Location, wherever that leads. Empty if there
/// is none that can be one.
QString uidIn(const net::Response &response);

net::Request requestAbilities(const QUrl &root);
TusAbilities abilitiesIn(const net::Response &response);
/// To be sent once: each makes an upload, although one too many does no harm.
net::Request requestCreation(const QUrl &root, qint64 length, const QString &name);
net::Request requestState(const QUrl &root, const QString &uid);
TusState stateIn(const net::Response &response);
/// `body` stands at `offset`; `sha256` is its raw digest, or empty.
net::Request requestChunk(const QUrl &root, const QString &uid, qint64 offset, net::GeneratedBody body,
                          const QByteArray &sha256);
/// Deletes an upload that was not registered; never one that was, whose bytes would be lost (Data Bank
/// contract 4B).
net::Request requestDeletion(const QUrl &root, const QString &uid);
/// A piece of a complete upload back.
net::Request requestPiece(const QUrl &root, const QString &uid, qint64 offset, qint64 size);

} // namespace slipway::backends::databank
