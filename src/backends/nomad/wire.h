// SPDX-License-Identifier: MIT
#pragma once

#include "base/jsonview.h"
#include "net/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace slipway::backends::nomad {

using Query = QList<QPair<QString, QString>>;

/// `encodedPath`, which begins with a slash and is percent-encoded already, below the API's root; the values
/// of the query are encoded wholly.
QUrl apiUrl(const QUrl &api, const QByteArray &encodedPath, const Query &query = {});

/// One segment of a path, percent-encoded: an ID, or the name of a file or folder.
QByteArray segment(const QString &name);
/// A path inside an upload with each segment encoded and its slashes kept; no slash at its ends.
QByteArray segments(const QString &path);

/// A request to the API that wants JSON back. `Accept` is exactly this word: with any other the server thanks
/// in plain text and hides the upload's ID (NOMAD contract 4.2).
net::Request asJson(net::Request request, const QString &doing);

/// An instant as the server writes it: without a zone it is UTC (NOMAD contract 0.2). Invalid if it is none.
QDateTime instant(const QString &text);

/// `pagination.next_page_after_value`; empty on the last page.
QString nextPage(const base::JsonView &answer);
/// `pagination.total`: items, not pages.
qint64 totalItems(const base::JsonView &answer);

/// A list that may be missing, null or a single text.
QStringList textsIn(const base::JsonView &view);

/// The root of the web site of an API: `<base>/gui`.
QUrl guiOf(const QUrl &api);

} // namespace slipway::backends::nomad
