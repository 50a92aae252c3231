// SPDX-License-Identifier: MIT
// A file of 200 MB through the window, by each protocol of the Data Bank: what the server has is what is on
// the disk, byte for byte.
#include "tests/ui/databankwalk.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

constexpr qint64 size = 200'000'000;

class DatabankLargeWalk : public DatabankWalk
{
protected:
    static QString sha256Of(const QString &path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly) && hash.addData(&file));
        return QString::fromLatin1(hash.result().toHex());
    }
};

} // namespace

TEST_P(DatabankLargeWalk, TwoHundredMegabytesArriveAsTheyAre)
{
    const QString path = addFile(QStringLiteral("large run.dat"), size);
    const QString digest = sha256Of(path);
    Program program(folder.filePath(QStringLiteral("memory")), QStringLiteral("practice-databank"),
                    practiceProgram());
    goToCheckHere(program);
    QElapsedTimer timer;
    timer.start();
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Upload));
    auto *next = child<QPushButton>(&program.window, "next");
    ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); }, std::chrono::minutes(10)))
        << qPrintable(program.banner());
    const qint64 milliseconds = timer.elapsed();
    goToReview(program);

    const QJsonArray records = PracticeControl(program.session.server().api).bankRecords(key);
    ASSERT_EQ(records.size(), 1);
    const QJsonObject record = records.at(0).toObject();
    EXPECT_EQ(record.value(u"stored_size").toInteger(), size);
    EXPECT_EQ(record.value(u"sha256").toString(), digest);
    const QJsonArray files = saveReceipt(program).value(u"files").toArray();
    ASSERT_EQ(files.size(), 1);
    const QJsonObject file = files.at(0).toObject();
    EXPECT_EQ(file.value(u"state").toString(), QStringLiteral("verified"));
    EXPECT_EQ(file.value(u"digest").toObject().value(u"sha256").toString(), digest);
    std::printf("  %-7s %lld bytes in %lld ms, server %s, file %s\n", GetParam(),
                static_cast<long long>(size), static_cast<long long>(milliseconds),
                qPrintable(record.value(u"sha256").toString()), qPrintable(digest));
}

INSTANTIATE_TEST_SUITE_P(Protocols, DatabankLargeWalk, ::testing::Values("tus", "phases", "next"));
