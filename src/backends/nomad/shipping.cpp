// SPDX-License-Identifier: MIT
#include "backends/nomad/shipping.h"

#include "backends/nomad/filechecks.h"
#include "backends/nomad/splitting.h"
#include "base/trfunctions.h"

#include <QLocale>

#include <algorithm>

namespace slipway::backends::nomad {

namespace {

using domain::LocalFile;
using domain::LocalFiles;
using Rows = QList<qsizetype>;

constexpr qint64 largeFile = 1'000'000'000;   // bytes; from here on a file travels alone
constexpr qint64 goodArchive = 8'000'000'000; // bytes; what is lost at most by an interruption, if possible

SLIPWAY_TR_FUNCTIONS(Nomad)

QString inWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

bool isPlainGzip(const QString &path)
{
    return path.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive) &&
           !path.endsWith(QLatin1String(".tar.gz"), Qt::CaseInsensitive);
}

/// Sent as it is, the server would refuse it or make something else of it.
bool mustBePacked(const LocalFile &file)
{
    return file.stamp.size() == 0 || (isUnpacked(file.remote) && !isSentToBeUnpacked(file));
}

bool isPacked(const LocalFile &file)
{
    if (file.stamp.size() < 0 || isSentToBeUnpacked(file))
        return false;
    return mustBePacked(file) || file.stamp.size() < largeFile;
}

/// Cuts what is too large for one body, in the order of the files: there is no other way then.
void append(QList<Rows> &archives, const Rows &rows, const LocalFiles &files)
{
    qint64 size = 0;
    Rows archive;
    for (const qsizetype row : rows) {
        const qint64 bytes = files.at(row).stamp.size();
        if (!archive.isEmpty() && size + bytes > largestBody) {
            archives.append(archive);
            archive.clear();
            size = 0;
        }
        archive.append(row);
        size += bytes;
    }
    if (!archive.isEmpty())
        archives.append(archive);
}

QList<Rows> archivesOf(const LocalFiles &files, const Rows &packed)
{
    LocalFiles together;
    for (const qsizetype row : packed)
        together.append(files.at(row));
    QList<Rows> archives;
    const domain::Shares parts = shares(together, goodArchive);
    for (const domain::Share &part : parts) {
        Rows rows;
        for (const qsizetype row : part.rows)
            rows.append(packed.at(row));
        append(archives, rows, files);
    }
    return archives;
}

qint64 sizeOf(const Rows &rows, const LocalFiles &files)
{
    qint64 size = 0;
    for (const qsizetype row : rows)
        size += files.at(row).stamp.size();
    return size;
}

QString wordsFor(const LocalFiles &files, const QList<Rows> &archives)
{
    int packed = 0;
    int alone = 0;
    qint64 largest = 0;
    for (const Rows &rows : archives) {
        packed += int(rows.size());
        largest = std::max(largest, sizeOf(rows, files));
    }
    for (const LocalFile &file : files)
        alone += file.stamp.size() >= 0;
    alone -= packed;
    QStringList sentences;
    if (archives.size() == 1)
        sentences.append(
            tr("%n file(s) {is|are} sent packed together, in one archive that is made while it is sent "
               "and needs no space on this disk; the server unpacks it.",
               nullptr, int(packed)));
    else if (packed > 0)
        sentences.append(
            tr("%n file(s) {is|are} sent packed together, in %1 archives that are made while they are "
               "sent and need no space on this disk; the server unpacks them.",
               nullptr, int(packed))
                .arg(archives.size()));
    if (alone == 1)
        sentences.append(tr("One file is sent as it is."));
    else if (alone > 0)
        sentences.append(tr("%n file(s) {is|are} sent one by one.", nullptr, int(alone)));
    if (packed + alone == 0)
        return QString();
    for (const LocalFile &file : files) {
        if (!isPacked(file))
            largest = std::max(largest, file.stamp.size());
    }
    sentences.append(tr("After an interruption, what has arrived is not sent again; the file or archive that "
                        "was under way starts anew (at most %1).")
                         .arg(inWords(largest)));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

bool isSentToBeUnpacked(const LocalFile &file)
{
    return isUnpacked(file.remote) && !isPlainGzip(file.remote) && !file.remote.contains(QLatin1Char('/')) &&
           file.stamp.size() > 0;
}

domain::Shipping shippingOf(const LocalFiles &files)
{
    Rows packed;
    for (qsizetype row = 0; row < files.size(); ++row) {
        if (isPacked(files.at(row)))
            packed.append(row);
    }
    if (packed.size() == 1 && !mustBePacked(files.at(packed.constFirst())))
        packed.clear();
    domain::Shipping shipping;
    if (!packed.isEmpty())
        shipping.archives = archivesOf(files, packed);
    shipping.words = wordsFor(files, shipping.archives);
    return shipping;
}

} // namespace slipway::backends::nomad
