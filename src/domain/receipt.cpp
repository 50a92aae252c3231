// SPDX-License-Identifier: MIT
#include "domain/receipt.h"

#include "base/trfunctions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace slipway::domain {

namespace {

SLIPWAY_TR_FUNCTIONS(Receipt)

QString stateName(ReceiptFile::State state)
{
    switch (state) {
    case ReceiptFile::State::Verified:
        return QStringLiteral("verified");
    case ReceiptFile::State::Skipped:
        return QStringLiteral("skipped");
    case ReceiptFile::State::Mismatch:
        return QStringLiteral("mismatch");
    case ReceiptFile::State::Failed:
        return QStringLiteral("failed");
    }
    return QString();
}

ReceiptFile::State stateFromName(const QString &name)
{
    if (name == QLatin1String("verified"))
        return ReceiptFile::State::Verified;
    if (name == QLatin1String("skipped"))
        return ReceiptFile::State::Skipped;
    if (name == QLatin1String("mismatch"))
        return ReceiptFile::State::Mismatch;
    return ReceiptFile::State::Failed;
}

QString stateWords(ReceiptFile::State state)
{
    switch (state) {
    case ReceiptFile::State::Verified:
        return tr("verified");
    case ReceiptFile::State::Skipped:
        return tr("skipped");
    case ReceiptFile::State::Mismatch:
        return tr("differs");
    case ReceiptFile::State::Failed:
        return tr("failed");
    }
    return QString();
}

/// "recordings.zip" and what stands in it.
QString placeOf(const ReceiptFile &file)
{
    return file.archive.isEmpty() ? file.remote : file.archive + QStringLiteral(" \u203a ") + file.remote;
}

void addUpload(QJsonObject &object, const ReceiptUpload &upload)
{
    QJsonObject where;
    where.insert(u"id", upload.id);
    where.insert(u"url", upload.url);
    QJsonObject entries;
    entries.insert(u"total", upload.entries);
    entries.insert(u"successful", upload.successful);
    entries.insert(u"failed", upload.failed);
    object.insert(u"upload", where);
    object.insert(u"entries", entries);
    object.insert(u"embargo_months", upload.embargoMonths);
}

std::optional<ReceiptUpload> uploadFromJson(const QJsonObject &object)
{
    if (!object.value(u"upload").isObject())
        return std::nullopt;
    const QJsonObject where = object.value(u"upload").toObject();
    const QJsonObject entries = object.value(u"entries").toObject();
    ReceiptUpload upload;
    upload.id = where.value(u"id").toString();
    upload.url = where.value(u"url").toString();
    upload.entries = entries.value(u"total").toInteger();
    upload.successful = entries.value(u"successful").toInteger();
    upload.failed = entries.value(u"failed").toInteger();
    upload.embargoMonths = object.value(u"embargo_months").toInt();
    return upload;
}

QString row(const QString &label, const QString &value)
{
    return QStringLiteral("<tr><th>") + label.toHtmlEscaped() + QStringLiteral("</th><td>") +
           value.toHtmlEscaped() + QStringLiteral("</td></tr>\n");
}

QString uploadRows(const ReceiptUpload &upload)
{
    const QString embargo =
        upload.embargoMonths > 0 ? tr("%n month(s)", nullptr, upload.embargoMonths) : tr("none");
    return row(tr("Upload"), upload.id) + row(tr("Address of the upload"), upload.url) +
           row(tr("Entries"),
               tr("%1, of which %2 were processed and %3 failed")
                   .arg(QLocale().toString(upload.entries), QLocale().toString(upload.successful),
                        QLocale().toString(upload.failed))) +
           row(tr("Embargo"), embargo);
}

QString fileRow(const ReceiptFile &file)
{
    QString digest;
    if (const QString proof = proofWords(file.how); !proof.isEmpty())
        digest = proof.toHtmlEscaped() + QStringLiteral("<br>");
    for (auto it = file.digest.cbegin(); it != file.digest.cend(); ++it)
        digest += it.key().toHtmlEscaped() + QStringLiteral(": <code>") + it.value().toHtmlEscaped() +
                  QStringLiteral("</code><br>");
    QString state = stateWords(file.state).toHtmlEscaped();
    if (!file.reason.isEmpty())
        state += QStringLiteral("<br><small>") + file.reason.toHtmlEscaped() + QStringLiteral("</small>");
    return QStringLiteral("<tr><td>") + placeOf(file).toHtmlEscaped() + QStringLiteral("<br><small>") +
           file.local.toHtmlEscaped() + QStringLiteral("</small></td><td class=\"number\">") +
           QLocale().toString(file.size) + QStringLiteral("</td><td>") + state + QStringLiteral("</td><td>") +
           digest + QStringLiteral("</td></tr>\n");
}

QString publicWords(const Receipt &receipt)
{
    if (receipt.handedOver)
        return tr("no: the files were handed to the dataset, which goes on in the browser");
    return receipt.published ? tr("yes, this version is published") : tr("no, this is a draft");
}

QString stepsToHtml(const QStringList &steps)
{
    if (steps.isEmpty())
        return QString();
    QString html =
        QStringLiteral("<h2>") + tr("What to do next").toHtmlEscaped() + QStringLiteral("</h2>\n<ol>\n");
    for (const QString &step : steps)
        html += QStringLiteral("<li>") + step.toHtmlEscaped() + QStringLiteral("</li>\n");
    return html + QStringLiteral("</ol>\n");
}

} // namespace

QString proofWords(const QString &how)
{
    if (how == QLatin1String("size"))
        return tr("compared by size");
    if (how == QLatin1String("offset"))
        return tr("The server has exactly as many bytes as the file.");
    if (how == QLatin1String("checksums"))
        return tr("The server accepted a checksum for every part that was sent.");
    if (how == QLatin1String("read-back"))
        return tr("Bytes were read back from the server, and they are those of the file.");
    if (how == QLatin1String("listed"))
        return tr("You saw it in the list on the dataset\u2019s page.");
    return QString();
}

QJsonObject ReceiptFile::toJson() const
{
    QJsonObject digests;
    for (auto it = digest.cbegin(); it != digest.cend(); ++it)
        digests.insert(it.key(), it.value());
    QJsonObject object;
    object.insert(u"local", local);
    object.insert(u"remote", remote);
    object.insert(u"size", size);
    object.insert(u"digest", digests);
    object.insert(u"state", stateName(state));
    object.insert(u"reason", reason);
    if (!how.isEmpty())
        object.insert(u"verified_by", how);
    if (!archive.isEmpty())
        object.insert(u"archive", archive);
    if (!serverStatus.isEmpty())
        object.insert(u"server_status", serverStatus);
    return object;
}

ReceiptFile ReceiptFile::fromJson(const QJsonObject &object)
{
    ReceiptFile file;
    file.local = object.value(u"local").toString();
    file.remote = object.value(u"remote").toString();
    file.size = object.value(u"size").toInteger();
    const QJsonObject digests = object.value(u"digest").toObject();
    for (auto it = digests.constBegin(); it != digests.constEnd(); ++it)
        file.digest.insert(it.key(), it.value().toString());
    file.state = stateFromName(object.value(u"state").toString());
    file.reason = object.value(u"reason").toString();
    file.how = object.value(u"verified_by").toString();
    file.archive = object.value(u"archive").toString();
    file.serverStatus = object.value(u"server_status").toString();
    return file;
}

QJsonObject Receipt::headToJson() const
{
    QJsonObject object;
    object.insert(u"dataset", dataset);
    object.insert(u"title", title);
    object.insert(u"url", url);
    object.insert(u"server", server);
    object.insert(u"account", account);
    object.insert(u"dataset_status", datasetStatus);
    object.insert(u"published", published);
    if (handedOver)
        object.insert(u"handed_to_dataset", true);
    if (!nextSteps.isEmpty())
        object.insert(u"next_steps", QJsonArray::fromStringList(nextSteps));
    object.insert(u"practice", practice);
    if (upload)
        addUpload(object, *upload);
    if (!doi.isEmpty())
        object.insert(u"doi", doi);
    if (!remark.isEmpty())
        object.insert(u"remark", remark);
    object.insert(u"finished", finished.toUTC().toString(Qt::ISODate));
    object.insert(u"program", QStringLiteral("Slipway ") + QStringLiteral(SLIPWAY_VERSION));
    return object;
}

Receipt Receipt::fromJson(const QJsonObject &object)
{
    Receipt receipt;
    receipt.dataset = object.value(u"dataset").toString();
    receipt.title = object.value(u"title").toString();
    receipt.url = object.value(u"url").toString();
    receipt.server = object.value(u"server").toString();
    receipt.account = object.value(u"account").toString();
    receipt.datasetStatus = object.value(u"dataset_status").toString();
    receipt.published = object.value(u"published").toBool();
    receipt.handedOver = object.value(u"handed_to_dataset").toBool();
    const QJsonArray steps = object.value(u"next_steps").toArray();
    for (const QJsonValue &step : steps)
        receipt.nextSteps.append(step.toString());
    receipt.practice = object.value(u"practice").toBool();
    receipt.upload = uploadFromJson(object);
    receipt.doi = object.value(u"doi").toString();
    receipt.remark = object.value(u"remark").toString();
    receipt.finished = QDateTime::fromString(object.value(u"finished").toString(), Qt::ISODate);
    const QJsonArray list = object.value(u"files").toArray();
    for (const QJsonValue &file : list)
        receipt.files.append(ReceiptFile::fromJson(file.toObject()));
    return receipt;
}

void Receipt::writeJson(const Sink &sink, bool inLines) const
{
    QByteArray head =
        QJsonDocument(headToJson()).toJson(inLines ? QJsonDocument::Indented : QJsonDocument::Compact);
    head.truncate(head.lastIndexOf('}'));
    sink(head.trimmed() + (inLines ? ",\n    \"files\": [" : ",\"files\":["));
    const char *between = inLines ? "\n        " : "";
    for (const ReceiptFile &file : files) {
        sink(between + QJsonDocument(file.toJson()).toJson(QJsonDocument::Compact));
        between = inLines ? ",\n        " : ",";
    }
    sink(inLines ? "\n    ]\n}\n" : "]}");
}

void Receipt::writeHtml(const Sink &sink) const
{
    QString page = QStringLiteral(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Slipway</title><style>"
        "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;width:100%}"
        "th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid #ccc}"
        ".number{text-align:right}code{word-break:break-all}</style></head><body>\n");
    page += QStringLiteral("<h1>") + tr("Receipt").toHtmlEscaped() + QStringLiteral("</h1>\n");
    if (practice)
        page += QStringLiteral("<p><strong>") +
                tr("Made with the practice server: nothing was really published.").toHtmlEscaped() +
                QStringLiteral("</strong></p>\n");
    page += QStringLiteral("<table>\n");
    page += row(tr("Dataset"), dataset + QStringLiteral("  ") + title);
    page += row(tr("Address"), url);
    if (!doi.isEmpty())
        page += row(tr("DOI"), QStringLiteral("https://doi.org/") + doi);
    if (upload)
        page += uploadRows(*upload);
    page += row(tr("Server"), server);
    page += row(tr("Account"), account);
    page += row(tr("Public"), publicWords(*this));
    if (!remark.isEmpty())
        page += row(tr("Remark"), remark);
    page += row(tr("Date"), QLocale().toString(finished.toLocalTime(), QLocale::LongFormat));
    page += row(tr("Made by"), QStringLiteral("Slipway ") + QStringLiteral(SLIPWAY_VERSION));
    page += QStringLiteral("</table>\n") + stepsToHtml(nextSteps) + QStringLiteral("<h2>") +
            tr("Files").toHtmlEscaped() + QStringLiteral("</h2>\n<table><tr><th>") +
            tr("Path in the dataset").toHtmlEscaped() + QStringLiteral("</th><th>") +
            tr("Bytes").toHtmlEscaped() + QStringLiteral("</th><th>") + tr("State").toHtmlEscaped() +
            QStringLiteral("</th><th>") + tr("Digest").toHtmlEscaped() + QStringLiteral("</th></tr>\n");
    sink(page.toUtf8());
    for (const ReceiptFile &file : files)
        sink(fileRow(file).toUtf8());
    sink("</table>\n</body></html>\n");
}

} // namespace slipway::domain
