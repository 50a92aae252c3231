// SPDX-License-Identifier: MIT
#pragma once

#include "net/request.h"
#include "net/response.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace slipway::backends::databank {

/// Begins a file, and wipes every other file of the dataset that is under way (Data Bank contract 4A, setup).
net::Request requestSetup(const QUrl &root, const QString &key, const QString &name, qint64 size);
/// True for 200 with the words for it.
bool isSetUp(const net::Response &response);

/// Appends `size` bytes, if the server has `previous` now (4A, transfer): a form with a file part, which is
/// never in memory whole.
net::Request requestTransfer(const QUrl &root, const QString &key, const QString &name, qint64 previous,
                             qint64 size, std::function<std::unique_ptr<net::BodySource>()> open);
/// Bytes of the form that go before the chunk itself.
qint64 formBefore(const QString &name, qint64 previous);
/// True for 200 with the words for it: a chunk that was refused comes back as 200 too.
bool isAdded(const net::Response &response);
/// Asks how much the server has: a transfer that fits nowhere and appends nothing (4A).
net::Request requestProgress(const QUrl &root, const QString &key, const QString &name);

/// Makes a file of the dataset out of what was transferred, however much that is (4A, verify). To be sent
/// once.
net::Request requestVerify(const QUrl &root, const QString &key, const QString &name);

} // namespace slipway::backends::databank
