// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace slipway::domain {

/// One file in a receipt.
struct ReceiptFile
{
    enum class State { Verified, Skipped, Failed };

    QString local;
    QString remote;
    qint64 size = 0;               ///< bytes
    QMap<QString, QString> digest; ///< algorithm -> hex, ours; equal to the server's when Verified
    State state = State::Failed;
    QString reason;       ///< plain words; empty when verified
    QString serverStatus; ///< the server's own validation word at the time of the review; may be empty
};

/// Proof of what is on the server: re-read from it at the end, kept by the person as JSON and as a page to
/// print.
struct Receipt
{
    QString dataset;
    QString title;
    QString url;
    QString server;        ///< the API's address
    QString account;       ///< user name at the server
    QString datasetStatus; ///< the server's word for the dataset
    bool published = false;
    bool practice = false; ///< made with the practice server: nothing was really published
    QDateTime finished;
    QList<ReceiptFile> files;

    QJsonObject toJson() const;
    static Receipt fromJson(const QJsonObject &object);
    /// A self-contained HTML page to read and to print; every text is escaped.
    QString toHtml() const;
};

} // namespace slipway::domain
