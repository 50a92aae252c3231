// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace slipway::domain {

/// One file in a receipt.
struct ReceiptFile
{
    enum class State {
        Verified,
        Skipped,
        Mismatch, ///< something is there, and it is not what is on the disk
        Failed,
    };

    QString local;
    QString remote;
    qint64 size = 0; ///< bytes
    /// Algorithm -> hex, ours; equal to the server's when Verified, empty if the server tells no digests. In
    /// a receipt that is handedOver: of what was sent.
    QMap<QString, QString> digest;
    /// How it was verified where it was not by the server's digest: "size", "offset" (the server has as many
    /// bytes), "checksums" (it accepted one for every chunk), "read-back", "listed" (the person saw it); else
    /// empty.
    QString how;
    QString archive; ///< the archive it was put into on the way; empty: none
    State state = State::Failed;
    /// The file is not there as it should be.
    bool isBad() const { return state == State::Failed || state == State::Mismatch; }
    QString reason;       ///< plain words; empty when verified, unless by a person
    QString serverStatus; ///< the server's own validation word at the time of the review; may be empty

    QJsonObject toJson() const;
    static ReceiptFile fromJson(const QJsonObject &object);
};

/// The sentence for ReceiptFile::how; empty for what has none.
QString proofWords(const QString &how);

/// What a receipt says about the submission the files were published in.
struct ReceiptUpload
{
    QString id;
    QString url;
    qint64 entries = 0; ///< what the server recognised in the files, good and failed
    qint64 successful = 0;
    qint64 failed = 0;
    int embargoMonths = 0;

    friend bool operator==(const ReceiptUpload &, const ReceiptUpload &) = default;
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
    /// True if the files were handed to a dataset that a person goes on with in the browser: the server lists
    /// nothing of it to us.
    bool handedOver = false;
    QStringList nextSteps;               ///< what the person does next in the browser, only with handedOver
    bool practice = false;               ///< made with the practice server: nothing was really published
    std::optional<ReceiptUpload> upload; ///< only where the server has submissions
    QString doi;                         ///< of the dataset, without a scheme; empty if none
    /// Plain words why this was not re-read from the server at the end; empty: it was.
    QString remark;
    QDateTime finished;
    QList<ReceiptFile> files;

    /// Everything but the files.
    QJsonObject headToJson() const;
    /// Takes a head, or one with its "files"; what cannot be understood is left out.
    static Receipt fromJson(const QJsonObject &object);

    /// Takes a piece of a text in UTF-8.
    using Sink = std::function<void(const QByteArray &)>;
    /// The receipt as one JSON object, the files last, in pieces: of very many files the whole text is never
    /// in memory. `inLines`: each file on a line of its own; otherwise all is one line.
    void writeJson(const Sink &sink, bool inLines) const;
    /// A self-contained HTML page to read and to print, in pieces; every text is escaped.
    void writeHtml(const Sink &sink) const;
};

} // namespace slipway::domain
