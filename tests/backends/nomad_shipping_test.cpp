// SPDX-License-Identifier: MIT
#include "backends/nomad/shipping.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace slipway::backends::nomad {
namespace {

constexpr qint64 mega = 1'000'000;

domain::LocalFile file(const QString &remote, qint64 size)
{
    domain::LocalFile file;
    file.path = QStringLiteral("/data/") + remote;
    file.relative = file.remote = remote;
    file.stamp = base::FileStamp(size, 0, QString());
    return file;
}

/// Folders of calculations, each with `perFolder` files.
domain::LocalFiles folders(int count, int perFolder, qint64 size)
{
    domain::LocalFiles files;
    for (int folder = 0; folder < count; ++folder) {
        for (int i = 0; i < perFolder; ++i)
            files.append(file(QStringLiteral("run%1/f%2").arg(folder).arg(i), size));
    }
    return files;
}

QList<qsizetype> sorted(QList<qsizetype> rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

TEST(NomadShipping, manySmallFilesGoInOneArchive)
{
    const domain::Shipping shipping = shippingOf(folders(100, 100, 1000));
    ASSERT_EQ(shipping.archives.size(), 1);
    EXPECT_EQ(shipping.archives.constFirst().size(), 10'000);
    EXPECT_TRUE(shipping.words.contains(QStringLiteral("10000")));
}

TEST(NomadShipping, aSingleFileGoesAsItIs)
{
    EXPECT_TRUE(shippingOf({file(QStringLiteral("a"), 10)}).archives.isEmpty());
    EXPECT_TRUE(shippingOf({file(QStringLiteral("mine.zip"), 10)}).archives.isEmpty());
    EXPECT_TRUE(shippingOf({}).archives.isEmpty());
    EXPECT_TRUE(shippingOf({}).words.isEmpty());
}

TEST(NomadShipping, largeFilesGoAlone)
{
    const domain::Shipping shipping =
        shippingOf({file(QStringLiteral("r/WAVECAR"), 5'000 * mega), file(QStringLiteral("r/OUTCAR"), mega),
                    file(QStringLiteral("r/POSCAR"), 100)});
    ASSERT_EQ(shipping.archives.size(), 1);
    EXPECT_EQ(sorted(shipping.archives.constFirst()), (QList<qsizetype>{1, 2}));
}

TEST(NomadShipping, aFolderIsNotTornAndNoBodyIsTooLarge)
{
    const domain::LocalFiles files = folders(20, 4, 900 * mega); // 72 GB, 3.6 GB a folder
    const domain::Shipping shipping = shippingOf(files);
    EXPECT_GT(shipping.archives.size(), 5);
    QHash<QString, int> archiveOf;
    qsizetype rows = 0;
    for (int i = 0; i < shipping.archives.size(); ++i) {
        qint64 size = 0;
        for (const qsizetype row : shipping.archives.at(i)) {
            const QString folder = files.at(row).remote.section(QLatin1Char('/'), 0, 0);
            EXPECT_EQ(archiveOf.value(folder, i), i) << folder.toStdString();
            archiveOf.insert(folder, i);
            size += files.at(row).stamp.size();
            ++rows;
        }
        EXPECT_LE(size, 8'000 * mega);
    }
    EXPECT_EQ(rows, files.size());
}

TEST(NomadShipping, aFolderThatIsTooLargeForOneBodyIsCut)
{
    const domain::LocalFiles files = folders(1, 50, 900 * mega); // 45 GB
    const domain::Shipping shipping = shippingOf(files);
    ASSERT_EQ(shipping.archives.size(), 2);
    for (const QList<qsizetype> &rows : shipping.archives)
        EXPECT_LE(rows.size() * 900 * mega, largestBody);
}

TEST(NomadShipping, whatTheServerWouldMistakeIsPacked)
{
    // A plain gzip file alone would be taken for a broken archive, an empty body for none.
    EXPECT_EQ(shippingOf({file(QStringLiteral("POTCAR.gz"), 10)}).archives.size(), 1);
    EXPECT_EQ(shippingOf({file(QStringLiteral("empty"), 0)}).archives.size(), 1);
    EXPECT_EQ(shippingOf({file(QStringLiteral("run/inner.tar"), 5'000 * mega)}).archives.size(), 1);
    EXPECT_TRUE(shippingOf({file(QStringLiteral("all.TAR.GZ"), 10)}).archives.isEmpty());
}

TEST(NomadShipping, whatCouldNotBeReadIsLeftOut)
{
    const domain::Shipping shipping = shippingOf(
        {file(QStringLiteral("a"), 1), file(QStringLiteral("unread"), -1), file(QStringLiteral("b"), 1)});
    ASSERT_EQ(shipping.archives.size(), 1);
    EXPECT_EQ(sorted(shipping.archives.constFirst()), (QList<qsizetype>{0, 2}));
}

} // namespace
} // namespace slipway::backends::nomad
