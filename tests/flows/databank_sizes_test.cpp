// SPDX-License-Identifier: MIT
#include "databankworkshop.h"

#include <QFile>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 twoTebibytes = 2'199'023'255'552; ///< the most of one file (Data Bank contract 4D)

/// A check of files that no disk of ours could hold: they are sparse.
class DatabankSizes : public DatabankWorkshop
{
protected:
    /// False if the file system takes no file of this size.
    bool sparse(const QString &name, qint64 size)
    {
        QFile file(at(name));
        return file.open(QIODevice::WriteOnly) && file.resize(size) && file.size() == size;
    }
    int check(Cli &cli, const QString &name)
    {
        return cli.key(token()).run({u"check"_s, save(plan({name})), u"--json"_s});
    }
    /// What is said of a file with this code: {"severity","what","remedy"}.
    static QJsonObject problem(const Cli &cli, const QString &code)
    {
        for (const QJsonObject &object : cli.json()) {
            if (object.value(u"code").toString() == code)
                return object;
            for (const QJsonValue &value : object.value(u"problems").toArray()) {
                if (value.toObject().value(u"code").toString() == code)
                    return value.toObject();
            }
        }
        return {};
    }
};

TEST_P(DatabankSizes, TwoTebibytesPassWithTheWarningOfLargeFiles)
{
    if (!sparse(u"volume.bin"_s, twoTebibytes))
        GTEST_SKIP() << "the file system takes no file of 2 TiB";
    Cli one(dataFolder());
    EXPECT_EQ(check(one, u"volume.bin"_s), 0) << said(one);
    const QJsonObject warning = problem(one, u"file-very-large"_s);
    EXPECT_EQ(warning.value(u"severity").toString(), u"warning"_s) << said(one);
    EXPECT_TRUE(problem(one, u"file-too-large"_s).isEmpty());
    EXPECT_TRUE(one.output().contains("50 GB")) << said(one);
}

TEST_P(DatabankSizes, OneByteMoreIsRefusedInPlainWords)
{
    if (!sparse(u"volume.bin"_s, twoTebibytes + 1))
        GTEST_SKIP() << "the file system takes no file of more than 2 TiB";
    Cli one(dataFolder());
    EXPECT_EQ(check(one, u"volume.bin"_s), 4) << said(one);
    const QJsonObject error = problem(one, u"file-too-large"_s);
    EXPECT_EQ(error.value(u"severity").toString(), u"error"_s) << said(one);
    EXPECT_TRUE(one.output().contains("at most 2 TiB in one file")) << said(one);
    Cli two(dataFolder());
    EXPECT_EQ(run(two, plan({u"volume.bin"_s})), 4) << said(two);
    EXPECT_TRUE(records().isEmpty());
    EXPECT_EQ(m_host.count(u"POST"_s, u"/files"_s), 0);
}

INSTANTIATE_TEST_SUITE_P(Protocol, DatabankSizes, ::testing::Values("tus", "phases", "next"));

} // namespace
} // namespace slipway::tests
