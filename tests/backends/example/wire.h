// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "domain/credential.h"
#include "domain/dataset.h"
#include "domain/remotefile.h"
#include "net/request.h"
#include "net/response.h"

#include <QList>
#include <QUrl>

/// "Shelf", a repository that does not exist: the worked example of CONTRIBUTING. Its whole contract:
///
/// 1. Every request carries `Authorization: Bearer KEY`; 401 means that the key is wrong.
/// 2. GET /me: {"user":"ada","may_upload":true}
/// 3. GET /boxes: [{"id":"b1","title":"Leaves","mine":true}, …]
/// 4. GET /boxes/ID: the same object with "files":[{"path":"a/b.txt","size":3,"sha256":"…"}, …]; 404
/// 5. PUT /boxes/ID/files/PATH with the bytes: 201 and the file's object. It replaces what stands there. 413
/// if it is larger than the box has room for, with {"room":bytes}.
namespace slipway::example {

/// What was asked, where the same status means different things.
enum class Step { Ask, Send };

net::Request requestMe(const QUrl &root);
domain::Account accountIn(const net::Response &response);

net::Request requestBoxes(const QUrl &root);
QList<domain::Dataset> boxesIn(const net::Response &response);

net::Request requestBox(const QUrl &root, const QString &id);
domain::Dataset boxIn(const net::Response &response);
domain::RemoteFiles filesIn(const net::Response &response);

/// Without its body; sending it twice does no harm (Shelf contract 5).
net::Request requestFile(const QUrl &root, const QString &box, const QString &path);
domain::RemoteFile fileIn(const net::Response &response);

/// What an answer that is no success means (Shelf contract 1, 4, 5).
base::Failure failureFor(const net::Response &response, Step step, const QString &doing);

} // namespace slipway::example
