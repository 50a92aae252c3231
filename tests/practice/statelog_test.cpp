// SPDX-License-Identifier: MIT
#include "practice/statelog.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

using Records = std::map<std::string, int>;

Records reopened(StateLog &log, const QTemporaryDir &folder)
{
    Records records;
    log.open(
        folder.filePath(u"log"_s).toStdString(),
        [&](const std::string &kind, const QJsonObject &record) { records[kind] += record["n"_L1].toInt(); });
    return records;
}

} // namespace

TEST(StateLog, LastRecordWinsAndRemovedOnesAreGone)
{
    QTemporaryDir folder;
    {
        StateLog log;
        EXPECT_TRUE(reopened(log, folder).empty());
        log.put("a", "1", {{"n"_L1, 1}});
        log.put("a", "1", {{"n"_L1, 5}});
        log.put("a", "2", {{"n"_L1, 10}});
        log.put("b", "1", {{"n"_L1, 100}});
        log.remove("b", "1");
    }
    StateLog log;
    EXPECT_EQ(reopened(log, folder), (Records{{"a", 15}}));
}

TEST(StateLog, TornLastLineIsDropped)
{
    QTemporaryDir folder;
    {
        StateLog log;
        reopened(log, folder);
        log.put("a", "1", {{"n"_L1, 1}});
    }
    QFile file(folder.filePath(u"log"_s));
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write(R"({"k":"a","i":"1","v":{"n":)");
    file.close();
    StateLog log;
    EXPECT_EQ(reopened(log, folder), (Records{{"a", 1}}));
}

TEST(StateLog, ReopeningMakesItShort)
{
    QTemporaryDir folder;
    {
        StateLog log;
        reopened(log, folder);
        for (int i = 0; i < 1000; ++i)
            log.put("a", "1", {{"n"_L1, i}});
    }
    const qint64 before = QFile(folder.filePath(u"log"_s)).size();
    StateLog log;
    reopened(log, folder);
    EXPECT_LT(QFile(folder.filePath(u"log"_s)).size(), before / 100);
}

} // namespace slipway::practice
