// SPDX-License-Identifier: MIT
#include "backends/dandi/mediatype.h"

#include <QHash>

namespace slipway::backends::dandi {

namespace {

/// A compressed file is called by its compression, whatever is inside.
const QHash<QString, QString> &types()
{
    static const QHash<QString, QString> table = {
        {QStringLiteral("nwb"), QStringLiteral("application/x-nwb")},
        {QStringLiteral("zarr"), QStringLiteral("application/x-zarr")},
        {QStringLiteral("gz"), QStringLiteral("application/gzip")},
        {QStringLiteral("tgz"), QStringLiteral("application/gzip")},
        {QStringLiteral("taz"), QStringLiteral("application/gzip")},
        {QStringLiteral("tz"), QStringLiteral("application/gzip")},
        {QStringLiteral("svgz"), QStringLiteral("application/gzip")},
        {QStringLiteral("bz2"), QStringLiteral("application/x-bzip2")},
        {QStringLiteral("tbz2"), QStringLiteral("application/x-bzip2")},
        {QStringLiteral("xz"), QStringLiteral("application/x-xz")},
        {QStringLiteral("txz"), QStringLiteral("application/x-xz")},
        {QStringLiteral("br"), QStringLiteral("application/x-br")},
        {QStringLiteral("mp4"), QStringLiteral("video/mp4")},
        {QStringLiteral("m4v"), QStringLiteral("video/mp4")},
        {QStringLiteral("avi"), QStringLiteral("video/x-msvideo")},
        {QStringLiteral("mov"), QStringLiteral("video/quicktime")},
        {QStringLiteral("mkv"), QStringLiteral("video/x-matroska")},
        {QStringLiteral("wmv"), QStringLiteral("video/x-ms-wmv")},
        {QStringLiteral("flv"), QStringLiteral("video/x-flv")},
        {QStringLiteral("webm"), QStringLiteral("video/webm")},
        {QStringLiteral("mpg"), QStringLiteral("video/mpeg")},
        {QStringLiteral("mpeg"), QStringLiteral("video/mpeg")},
        {QStringLiteral("json"), QStringLiteral("application/json")},
        {QStringLiteral("tsv"), QStringLiteral("text/tab-separated-values")},
        {QStringLiteral("csv"), QStringLiteral("text/csv")},
        {QStringLiteral("txt"), QStringLiteral("text/plain")},
        {QStringLiteral("md"), QStringLiteral("text/markdown")},
        {QStringLiteral("py"), QStringLiteral("text/x-python")},
        {QStringLiteral("html"), QStringLiteral("text/html")},
        {QStringLiteral("htm"), QStringLiteral("text/html")},
        {QStringLiteral("xml"), QStringLiteral("text/xml")},
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("tif"), QStringLiteral("image/tiff")},
        {QStringLiteral("tiff"), QStringLiteral("image/tiff")},
        {QStringLiteral("gif"), QStringLiteral("image/gif")},
        {QStringLiteral("bmp"), QStringLiteral("image/bmp")},
        {QStringLiteral("svg"), QStringLiteral("image/svg+xml")},
        {QStringLiteral("h5"), QStringLiteral("application/x-hdf5")},
        {QStringLiteral("zip"), QStringLiteral("application/zip")},
        {QStringLiteral("tar"), QStringLiteral("application/x-tar")},
        {QStringLiteral("wav"), QStringLiteral("audio/x-wav")},
        {QStringLiteral("mp3"), QStringLiteral("audio/mpeg")},
    };
    return table;
}

QString suffixOf(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.mid(dot + 1) : QString(); // ".bashrc" has no suffix
}

} // namespace

QString mediaTypeOf(const QString &path)
{
    const QString suffix = suffixOf(path);
    if (suffix == QLatin1String("Z")) // the one suffix whose case matters
        return QStringLiteral("application/x-compress");
    return types().value(suffix.toLower(), QStringLiteral("application/octet-stream"));
}

bool isNwb(const QString &path)
{
    return suffixOf(path).compare(QLatin1String("nwb"), Qt::CaseInsensitive) == 0;
}

} // namespace slipway::backends::dandi
