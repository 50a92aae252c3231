// SPDX-License-Identifier: MIT
#include "session/filelist.h"

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

domain::LocalFile file(const QString &name, const QString &remote)
{
    domain::LocalFile one;
    one.path = QStringLiteral("/d/") + name;
    one.remote = remote;
    one.stamp = base::FileStamp(1, 1, QString());
    return one;
}

Inspected learned(const domain::LocalFiles &files)
{
    Inspected result;
    result.files = files;
    return result;
}

std::string remotes(const FileList &list)
{
    QStringList all;
    for (const domain::LocalFile &one : list.files())
        all.append(one.remote);
    return all.join(QLatin1Char(' ')).toStdString();
}

TEST(FileList, TakesAnAnswerThatBelongsToIt)
{
    FileList list;
    list.take(learned({file(QStringLiteral("a"), QStringLiteral("A")),
                       file(QStringLiteral("b"), QStringLiteral("B"))}),
              list.revision());
    EXPECT_EQ(remotes(list), "A B");
}

TEST(FileList, EditsMadeMeanwhileWin)
{
    FileList list;
    list.replace({file(QStringLiteral("a"), QStringLiteral("A")),
                  file(QStringLiteral("b"), QStringLiteral("B")),
                  file(QStringLiteral("c"), QStringLiteral("C"))});
    const quint64 asked = list.revision();
    EXPECT_TRUE(list.setRemote(0, QStringLiteral("mine")));
    list.remove({1});
    list.take(learned({file(QStringLiteral("a"), QStringLiteral("A2")),
                       file(QStringLiteral("b"), QStringLiteral("B2")),
                       file(QStringLiteral("c"), QStringLiteral("C2")),
                       file(QStringLiteral("d"), QStringLiteral("D2"))}),
              asked);
    EXPECT_EQ(remotes(list), "mine C2 D2");
    EXPECT_TRUE(list.files().first().remoteIsOwn);
}

TEST(FileList, RowsThatAreNotThereAreIgnored)
{
    FileList list;
    list.replace({file(QStringLiteral("a"), QStringLiteral("A"))});
    EXPECT_FALSE(list.setRemote(1, QStringLiteral("x")));
    EXPECT_FALSE(list.setRemote(-1, QStringLiteral("x")));
    EXPECT_FALSE(list.setRemote(0, QStringLiteral("A")));
    list.remove({5, -3});
    EXPECT_EQ(list.files().size(), 1);
}

} // namespace
} // namespace slipway::session
