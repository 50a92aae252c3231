// SPDX-License-Identifier: MIT
#include "store/database.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

class DatabaseTest : public ::testing::Test
{
protected:
    DatabaseTest()
    {
        database.run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT NOT NULL)"));
    }

    QString join()
    {
        QStringList texts;
        database.read(QStringLiteral("SELECT v FROM t ORDER BY id"), {},
                      [&texts](const Row &row) { texts.append(row.text(0)); });
        return texts.join(QLatin1Char(' '));
    }
    int codeOf(const QString &sql, const QVariantList &values = {})
    {
        try {
            database.run(sql, values);
        } catch (const SqlError &error) {
            EXPECT_FALSE(error.text().isEmpty());
            return error.code();
        }
        return 0;
    }

    Database database{QStringLiteral(":memory:")};
};

TEST_F(DatabaseTest, aStatementServesManyTimes)
{
    for (const char *each : {"a", "b", "c"})
        database.run(QStringLiteral("INSERT INTO t (v) VALUES (?)"), {QString::fromLatin1(each)});
    EXPECT_EQ(join(), QStringLiteral("a b c"));
    EXPECT_EQ(database.number(QStringLiteral("SELECT count(*) FROM t")), 3);
    EXPECT_EQ(database.number(QStringLiteral("SELECT id FROM t WHERE v = ?"), {QStringLiteral("b")}), 2);
    EXPECT_EQ(database.number(QStringLiteral("SELECT id FROM t WHERE v = ?"), {QStringLiteral("x")}), 0);
}

TEST_F(DatabaseTest, complaintsHaveSQLitesCode)
{
    EXPECT_EQ(codeOf(QStringLiteral("INSERT INTO t (v) VALUES (?)"), {QVariant()}), 19);
    EXPECT_EQ(codeOf(QStringLiteral("no sql at all"), {1}), 1);
    EXPECT_EQ(codeOf(QStringLiteral("no sql at all"), {1}), 1) << "a broken statement is not kept";
    database.run(QStringLiteral("INSERT INTO t (v) VALUES (?)"), {QStringLiteral("fine")});
    EXPECT_EQ(join(), QStringLiteral("fine"));
}

TEST_F(DatabaseTest, aFullDatabaseSaysSo)
{
    database.run(QStringLiteral("PRAGMA max_page_count=4"));
    EXPECT_EQ(codeOf(QStringLiteral("INSERT INTO t (v) VALUES (?)"), {QString(100'000, QLatin1Char('x'))}),
              13);
}

TEST_F(DatabaseTest, readingIsTolerant)
{
    database.run(QStringLiteral("INSERT INTO t (v) VALUES (?)"), {QStringLiteral("{broken")});
    database.read(QStringLiteral("SELECT v, id FROM t"), {}, [](const Row &row) {
        EXPECT_TRUE(row.json(0).isEmpty());
        EXPECT_EQ(row.integer(0), 0);
        EXPECT_EQ(row.text(1), QStringLiteral("1"));
    });
}

TEST(DatabaseOpenTest, aFolderIsNoDatabase)
{
    const QTemporaryDir folder;
    EXPECT_THROW(Database(folder.path()).number(QStringLiteral("SELECT count(*) FROM sqlite_schema")),
                 SqlError);
}

} // namespace
} // namespace slipway::store
