// SPDX-License-Identifier: MIT
#include "session/practiceprogram.h"

#include "tests/support/places.h"
#include "tests/support/run.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Outcome;
using tests::waitUntil;

const QString practiceProgram = tests::builtProgram(u"slipway-practice");

QUrl addressIn(const QJsonObject &line)
{
    return QUrl(line.value(u"dandi").toObject().value(u"api").toString());
}

bool answers(const QUrl &address)
{
    QTcpSocket socket;
    socket.connectToHost(address.host(), static_cast<quint16>(address.port()));
    return socket.waitForConnected(2000);
}

TEST(PracticeProgramTest, RunsOnceAndEndsWithItsObject)
{
    QTemporaryDir folder;
    QList<QJsonObject> lines;
    {
        PracticeProgram program(practiceProgram, folder.filePath(QStringLiteral("state")));
        const auto keep = [&lines](const Outcome<QJsonObject> &outcome) { lines.append(outcome.value()); };
        program.start(keep);
        program.start(keep);
        ASSERT_TRUE(waitUntil([&lines] { return lines.size() == 2; }));
        EXPECT_EQ(lines.at(0), lines.at(1)) << "one server for both";
        EXPECT_TRUE(answers(addressIn(lines.at(0))));
    }
    EXPECT_FALSE(answers(addressIn(lines.at(0))));
}

TEST(PracticeProgramTest, AProgramThatIsNotThereIsToldPolitely)
{
    QTemporaryDir folder;
    PracticeProgram program(folder.filePath(QStringLiteral("nothing")), folder.path());
    std::optional<Outcome<QJsonObject>> answer;
    program.start([&answer](const Outcome<QJsonObject> &outcome) { answer.emplace(outcome); });
    ASSERT_TRUE(waitUntil([&answer] { return answer.has_value(); }));
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->failure().code(), "practice-failed");
}

TEST(PracticeProgramTest, DoesNotOutliveAParentThatIsKilled)
{
    QTemporaryDir folder;
    QProcess parent;
    parent.start(tests::builtProgram(u"practice_parent"), {practiceProgram, folder.path()});
    while (!parent.canReadLine())
        ASSERT_TRUE(parent.waitForReadyRead(20'000));
    const QUrl address = addressIn(QJsonDocument::fromJson(parent.readLine()).object());
    ASSERT_TRUE(address.isValid());
    ASSERT_TRUE(answers(address));
    parent.kill(); // as -9 does: it has no time to say goodbye
    ASSERT_TRUE(parent.waitForFinished(10'000));
    EXPECT_EQ(parent.exitStatus(), QProcess::CrashExit);
    EXPECT_TRUE(waitUntil([&address] { return !answers(address); }));
}

} // namespace
} // namespace slipway::session
