// SPDX-License-Identifier: MIT
#include "backends/nomad/splitting.h"

#include "base/trfunctions.h"

#include <QHash>
#include <QLocale>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace slipway::backends::nomad {

namespace {

using domain::LocalFile;
using domain::Share;
using domain::Shares;

SLIPWAY_TR_FUNCTIONS(Nomad)

/// The sizes of all folders with what is below them, and which have files of their own.
class Tree
{
public:
    explicit Tree(const domain::LocalFiles &files)
    {
        for (const LocalFile &file : files)
            add(file);
    }

    qint64 size(const QString &place) const { return m_sizes.value(place); }
    QStringList inside(const QString &folder) const { return m_inside.value(folder); }
    bool hasFiles(const QString &folder) const { return m_withFiles.contains(folder); }

private:
    void add(const LocalFile &file)
    {
        const qint64 bytes = std::max<qint64>(0, file.stamp.size());
        QString place = file.remote;
        m_withFiles.insert(place.contains(QLatin1Char('/')) ? place.section(QLatin1Char('/'), 0, -2)
                                                            : QString());
        for (;;) {
            const bool isNew = !m_sizes.contains(place);
            m_sizes[place] += bytes;
            if (place.isEmpty())
                break;
            const qsizetype slash = place.lastIndexOf(QLatin1Char('/'));
            const QString folder = slash < 0 ? QString() : place.left(slash);
            if (isNew)
                m_inside[folder].append(place);
            place = folder;
        }
    }

    QMap<QString, qint64> m_sizes;
    QMap<QString, QStringList> m_inside;
    QSet<QString> m_withFiles;
};

/// What cannot be parted further without need: folders that fit, folders with files of their own.
void collect(const Tree &tree, const QString &folder, qint64 limit, QStringList &places)
{
    for (const QString &place : tree.inside(folder)) {
        const bool isFolder = !tree.inside(place).isEmpty();
        if (isFolder && tree.size(place) > limit && !tree.hasFiles(place))
            collect(tree, place, limit, places);
        else
            places.append(place);
    }
}

/// The share that a file belongs to: that of its path, or of a folder around it.
qsizetype shareOf(QString place, const QHash<QString, qsizetype> &shareOfPlace)
{
    for (;;) {
        if (const auto found = shareOfPlace.constFind(place); found != shareOfPlace.constEnd())
            return *found;
        const qsizetype slash = place.lastIndexOf(QLatin1Char('/'));
        if (slash < 0)
            return 0;
        place.truncate(slash);
    }
}

void putRows(Shares &all, const domain::LocalFiles &files)
{
    QHash<QString, qsizetype> shareOfPlace;
    for (qsizetype number = 0; number < all.size(); ++number) {
        for (const QString &place : all.at(number).folders)
            shareOfPlace.insert(place, number);
    }
    for (qsizetype row = 0; row < files.size() && !all.isEmpty(); ++row)
        all[shareOf(files.at(row).remote, shareOfPlace)].rows.append(row);
}

} // namespace

Shares shares(const domain::LocalFiles &files, qint64 limit)
{
    const Tree tree(files);
    QStringList places;
    collect(tree, QString(), limit, places);
    Shares all;
    for (const QString &place : places) {
        const qint64 bytes = tree.size(place);
        if (all.isEmpty() || all.constLast().size + bytes > limit)
            all.append(Share());
        Share &share = all.last();
        share.folders.append(place);
        share.size += bytes;
        share.tooLarge = share.size > limit;
    }
    putRows(all, files);
    return all;
}

QString splittingAdvice(const Shares &shares)
{
    const bool fits =
        std::none_of(shares.cbegin(), shares.cend(), [](const Share &one) { return one.tooLarge; });
    if (!fits || shares.size() < 2)
        return tr(
            "Keep the files of one calculation together, and make several uploads for one dataset. A single "
            "folder that is too large has to be made smaller; for much data write to the people who run this "
            "server first.");
    constexpr qsizetype most = 6; // shares and names that are worth reading
    QStringList lines;
    for (qsizetype i = 0; i < shares.size() && i < most; ++i) {
        const Share &share = shares.at(i);
        QString names = share.folders.mid(0, most).join(QStringLiteral(", "));
        if (share.folders.size() > most)
            names = tr("%1 and %n more", nullptr, int(share.folders.size() - most)).arg(names);
        lines.append(tr("%1. %2 (%3)")
                         .arg(i + 1)
                         .arg(names, QLocale().formattedDataSize(share.size, 1, QLocale::DataSizeSIFormat)));
    }
    return tr("Make %n upload(s) for one dataset, without parting the files of one calculation, for example: "
              "%1",
              nullptr, int(shares.size()))
        .arg(lines.join(QStringLiteral("; ")));
}

} // namespace slipway::backends::nomad
