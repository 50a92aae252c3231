// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"
#include "domain/problem.h"
#include "net/request.h"
#include "net/response.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace slipway::backends::dandi {

/// A page of the caller's own dandisets, embargoed ones included, newest change first (DANDI contract 2.1).
net::Request requestDandisets(const QUrl &api, int page);

/// One page of a list.
struct DandisetPage
{
    DandisetPage() = default;

    QList<domain::Dataset> datasets;
    QList<QDateTime> created; ///< of each, by the server's clock
    bool more = false;
    QDateTime serverTime; ///< when the server answered, by its clock; invalid if it does not say
};

/// The Date header of an answer; invalid if there is none.
QDateTime serverTime(const net::Response &response);

/// The instant that this machine calls `here`, by the clock of a server that says it is `serverNow` now, with
/// some slack taken off.
QDateTime onServerClock(const QDateTime &here, const QDateTime &serverNow);

/// `web` is the root of the web site, for links.
DandisetPage parseDandisets(const QByteArray &body, const QUrl &web);

/// Detail of one dandiset (DANDI contract 2.2).
net::Request requestDandiset(const QUrl &api, const QString &id);
domain::Dataset parseDandiset(const QByteArray &body, const QUrl &web);

/// Its owners, who alone may upload (DANDI contract 2.5).
net::Request requestOwners(const QUrl &api, const QString &id);
/// User names.
QStringList parseOwners(const QByteArray &body);

/// The draft with its metadata and what the server's validation found (DANDI contract 2.4).
net::Request requestDraftInfo(const QUrl &api, const QString &id);

struct DraftInfo
{
    DraftInfo() = default;

    QString title;
    QString description;
    QString status; ///< "Pending", "Validating", "Valid", "Invalid", "Publishing", "Published"
    QString contact;
    qint64 size = 0;
    qint64 fileCount = 0;
    QDateTime modified;
    QSet<QString> pendingAssets; ///< remote paths that are still being checked
    bool complete = true;        ///< false: the server names 50 files of a kind and there may be more
    domain::Problems findings;   ///< about the dandiset
    QMap<QString, domain::Problems> assetFindings; ///< by remote path
};
DraftInfo parseDraftInfo(const QByteArray &body);

/// `<web>/dandiset/000123/draft`; empty without a web site.
QUrl dandisetPage(const QUrl &web, const QString &id);

/// True for six figures, the only form the server knows (DANDI contract 0.1).
bool isDandisetId(const QString &text);

/// The address as people paste it or a bare ID, as six figures; nothing if it is neither.
std::optional<QString> dandisetIdIn(const QString &text);

/// An instant as the server writes it; invalid if it is none.
QDateTime instant(const QString &text);

} // namespace slipway::backends::dandi
