// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace slipway::domain {

/// A dataset of a server (a dandiset at DANDI), as far as a person needs to see it to choose it.
struct Dataset
{
    QString id;
    QString title;
    QString description;
    QString status; ///< the server's word: "Valid", "Pending", …
    QString contact;
    qint64 size = 0;      ///< bytes; -1 unknown
    qint64 fileCount = 0; ///< -1 unknown
    QDateTime modified;
    QUrl page; ///< where a person sees it in the browser
    bool embargoed = false;
    bool busy = false;        ///< the server is working on it (release of an embargo) and refuses changes
    bool published = false;   ///< at least one version is public for good
    bool writable = true;     ///< false: it belongs to somebody else
    QString doi;              ///< without a scheme: "10.17172/NOMAD/2026.11.21-1"; empty if none
    QString publishedVersion; ///< the newest public version; empty if none

    friend bool operator==(const Dataset &, const Dataset &) = default;
};

} // namespace slipway::domain
