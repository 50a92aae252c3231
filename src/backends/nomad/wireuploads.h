// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "net/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace slipway::backends::nomad {

/// An upload as the server shows it (NOMAD contract 4.1).
struct Upload
{
    Upload() = default;

    domain::Submission submission; ///< `busy` is `process_running`, the only reliable sign of work
    QString currentProcess;        ///< "process_upload", in 2.x "_process_upload"; empty before the first
    QString status;  ///< "READY", "PENDING", "RUNNING", "WAITING_FOR_RESULT", "SUCCESS", "FAILURE"
    QString message; ///< last_status_message; while 2.x works it is the one of the work before
    QStringList errors;
    QStringList warnings;
    QDateTime published; ///< publish_time
    QDateTime completed; ///< complete_time: when the last process that has ended did so
    QString mainAuthor;  ///< user_id
    QStringList coauthors;
    QStringList reviewers;
    QStringList reviewerGroups;

    bool isVisibleToAll() const { return reviewerGroups.contains(QLatin1String("all")); }
    /// True if the last process was one that reads files, not an edit, a publication or a deletion.
    bool lastProcessReadFiles() const;
};

struct UploadPage
{
    UploadPage() = default;

    QList<Upload> uploads;
    QString after; ///< for the next page; empty: this is the last
};

/// Unpublished uploads of which the caller is the main author, newest first (NOMAD contract 4.4).
net::Request requestUploads(const QUrl &api, const QString &after);
/// Those of exactly this name.
net::Request requestUploadsNamed(const QUrl &api, const QString &name, const QString &after);
UploadPage parseUploads(const QByteArray &body, const QUrl &api);

net::Request requestUpload(const QUrl &api, const QString &id);
/// The envelope {upload_id, data} of reading and of all orders.
Upload parseUpload(const QByteArray &body, const QUrl &api);

/// An empty one. Sent once, with a body of no byte at all (NOMAD contract 4.2).
net::Request requestCreateUpload(const QUrl &api, const QString &name);
net::Request requestDeleteUpload(const QUrl &api, const QString &id);
/// Sent once.
net::Request requestProcess(const QUrl &api, const QString &id);
/// Sent once; the embargo is the one that the upload has.
net::Request requestPublish(const QUrl &api, const QString &id);

/// `<base>/gui/user/uploads/upload/id/{id}`
QUrl uploadPage(const QUrl &api, const QString &id);

} // namespace slipway::backends::nomad
