// SPDX-License-Identifier: MIT
#include "session/reviewer.h"

#include "base/trfunctions.h"
#include "session/finalrows.h"

#include <QHash>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace slipway::session {

namespace {

using domain::ReceiptFile;
using domain::Stage;

SLIPWAY_TR_FUNCTIONS(Reviewer)

QMap<QString, QString> digestsOf(const QJsonObject &result)
{
    QMap<QString, QString> digests;
    const QJsonObject object = result.value(u"digests").toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        digests.insert(it.key(), it.value().toString());
    return digests;
}

enum class Match { Same, Different, NotComparable };

Match compare(const QMap<QString, QString> &ours, const QMap<QString, QString> &theirs)
{
    Match match = Match::NotComparable;
    for (auto it = ours.cbegin(); it != ours.cend(); ++it) {
        const auto other = theirs.constFind(it.key());
        if (other == theirs.cend())
            continue;
        if (*other != it.value())
            return Match::Different;
        match = Match::Same;
    }
    return match;
}

void judgeUploaded(ReceiptFile &file, const ReceiptFile *remote, bool bySize)
{
    file.state = ReceiptFile::State::Failed;
    if (!remote) {
        file.reason = tr("The server does not show this file in the dataset.");
        return;
    }
    if (remote->size >= 0 && remote->size != file.size) {
        file.state = ReceiptFile::State::Mismatch;
        file.reason = tr("The server shows another size: %1 bytes.").arg(QLocale().toString(remote->size));
        return;
    }
    if (bySize && remote->size == file.size) {
        file.digest.clear(); // a receipt shows digests that were compared, and none that were not
        file.how = QStringLiteral("size");
        file.state = ReceiptFile::State::Verified;
        return;
    }
    switch (compare(file.digest, remote->digest)) {
    case Match::Same:
        if (file.digest == remote->digest)
            file.digest = remote->digest; // of very many files, one copy
        file.state = ReceiptFile::State::Verified;
        return;
    case Match::Different:
        file.state = ReceiptFile::State::Mismatch;
        file.reason = tr("The server shows another digest: its content is not what was sent.");
        return;
    case Match::NotComparable:
        file.reason = tr("The server shows no digest that could be compared.");
        return;
    }
}

void judgeSkipped(ReceiptFile &file, bool isThere, const QString &reason)
{
    file.state = ReceiptFile::State::Skipped;
    file.reason = reason.isEmpty() ? tr("It was left as it is on the server.") : reason;
    if (isThere)
        return;
    file.state = ReceiptFile::State::Failed;
    file.reason = tr("It was skipped, but the server does not show it any more.");
}

/// Nobody can look: what the server confirmed while the file was sent is all there is.
void judgeRecorded(ReceiptFile &file, const store::FileRecord &record)
{
    file.how = record.result.value(u"proof").toString();
    file.reason = record.result.value(u"reason").toString();
    file.state = ReceiptFile::State::Verified;
}

/// What judges a file that was uploaded.
enum class Evidence { Digest, Size, Records };

ReceiptFile judge(const store::FileRecord &record, const ReceiptFile *remote, Evidence evidence)
{
    ReceiptFile file;
    file.local = record.file.path;
    file.remote = record.file.remote;
    file.archive = record.file.archive;
    file.size = qMax<qint64>(0, record.file.stamp.size());
    file.digest = digestsOf(record.result);
    if (remote)
        file.serverStatus = remote->serverStatus;
    const QString reason = record.result.value(u"reason").toString();
    switch (record.stage) {
    case Stage::Verified:
        if (evidence == Evidence::Records)
            judgeRecorded(file, record);
        else
            judgeUploaded(file, remote, evidence == Evidence::Size);
        break;
    case Stage::Skipped:
        judgeSkipped(file, remote || evidence == Evidence::Records, reason);
        break;
    case Stage::Failed:
        file.state = evidenceOf(record) == domain::Evidence::Mismatch ? ReceiptFile::State::Mismatch
                                                                      : ReceiptFile::State::Failed;
        file.reason = reason;
        break;
    case Stage::Waiting:
    case Stage::Checking:
    case Stage::Hashing:
    case Stage::Sending:
    case Stage::Finalising:
        file.state = ReceiptFile::State::Failed;
        file.reason = tr("It was not uploaded: the upload was stopped before.");
        break;
    }
    return file;
}

/// An archive that the server has unpacked: it is there when all that was in it is.
ReceiptFile judgeUnpacked(const store::FileRecord &record, const QHash<QString, const ReceiptFile *> &byPath)
{
    ReceiptFile file = judge(record, nullptr, Evidence::Size);
    const QJsonObject members = record.result.value(u"unpacked").toObject();
    for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
        const ReceiptFile *member = byPath.value(it.key());
        const qint64 size = it.value().toInteger(-1);
        if (member && (size < 0 || member->size == size))
            continue;
        file.reason = tr("The server does not show \u201c%1\u201d, which was in this archive.").arg(it.key());
        return file;
    }
    file.state = ReceiptFile::State::Verified;
    file.how = QStringLiteral("size");
    file.reason.clear();
    file.serverStatus = tr("Unpacked: %n file(s)", nullptr, int(members.size()));
    return file;
}

/// True if this server tells the sizes of its files and no digest of any: servers with submissions do.
bool tellsNoDigests(const domain::Review &server)
{
    return server.processing && std::all_of(server.files.cbegin(), server.files.cend(),
                                            [](const ReceiptFile &file) { return file.digest.isEmpty(); });
}

domain::ReceiptUpload uploadOf(const domain::Processing &processing)
{
    domain::ReceiptUpload upload;
    upload.id = processing.submission.id;
    upload.url = processing.submission.page.toString();
    upload.entries = processing.total;
    upload.successful = processing.successful;
    upload.failed = processing.failed;
    upload.embargoMonths = processing.submission.embargoMonths;
    return upload;
}

} // namespace

domain::Review compareWithServer(const FileWalk &files, domain::Review server, bool listsFiles)
{
    QHash<QString, const ReceiptFile *> byPath;
    for (const ReceiptFile &file : std::as_const(server.files)) {
        if (file.state != ReceiptFile::State::Failed) // failed: the server does not list it
            byPath.insert(file.remote, &file);
    }
    const Evidence evidence = !listsFiles              ? Evidence::Records
                              : tellsNoDigests(server) ? Evidence::Size
                                                       : Evidence::Digest;
    QList<ReceiptFile> judged;
    judged.reserve(server.files.size());
    files([&](const store::FileRecord &record) {
        const bool isUnpacked = record.stage == Stage::Verified && record.result.contains(u"unpacked") &&
                                !byPath.contains(record.file.remote);
        judged.append(isUnpacked ? judgeUnpacked(record, byPath)
                                 : judge(record, byPath.value(record.file.remote), evidence));
    });
    server.files = std::move(judged);
    return server;
}

domain::Receipt makeReceipt(const domain::Review &review, const domain::Profile &profile,
                            const QString &account, bool handedOver)
{
    domain::Receipt receipt;
    receipt.dataset = review.dataset.id;
    receipt.title = review.dataset.title;
    receipt.url = review.dataset.page.toString();
    receipt.server = profile.api.toString();
    receipt.account = account;
    receipt.datasetStatus = review.dataset.status;
    receipt.practice = profile.practice;
    receipt.finished = QDateTime::currentDateTimeUtc();
    receipt.files = review.files;
    receipt.doi = review.dataset.doi;
    receipt.remark = review.remark;
    receipt.handedOver = handedOver;
    if (handedOver)
        receipt.nextSteps = profile.nextSteps;
    if (review.processing) {
        receipt.published = review.processing->submission.published;
        receipt.upload = uploadOf(*review.processing);
    }
    return receipt;
}

} // namespace slipway::session
