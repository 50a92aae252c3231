// SPDX-License-Identifier: MIT
// Two real programs on the same data: the second is told so in plain words, and the first goes on
// undisturbed.
#include "tests/flows/cli.h"
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class OnlyOne : public WalkTest
{
protected:
    QString memory() const { return folder.filePath(QStringLiteral("memory")); }

    /// Starts slipway-cli on the practice server, so slow that it is still under way; comes back when it
    /// sends.
    void startSending(Cli &cli)
    {
        const QJsonObject create{{QStringLiteral("name"), QStringLiteral("Only one")},
                                 {QStringLiteral("description"), QStringLiteral("Two programs")},
                                 {QStringLiteral("license"), QStringLiteral("spdx:CC-BY-4.0")}};
        const QJsonObject plan{
            {QStringLiteral("server"), QJsonObject{{QStringLiteral("profile"), QStringLiteral("practice")}}},
            {QStringLiteral("dataset"), QJsonObject{{QStringLiteral("create"), create}}},
            {QStringLiteral("files"), QJsonArray{addFile(QStringLiteral("clip.mp4"), 4'000'000)}}};
        const QString name = folder.filePath(QStringLiteral("plan.json"));
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(plan).toJson());
        file.close();
        cli.start({QStringLiteral("run"), name, QStringLiteral("--json"), QStringLiteral("--limit"),
                   QStringLiteral("20kB/s")});
        ASSERT_TRUE(cli.waitUntil([&cli] { return cli.output().contains("\"sending\":"); }))
            << cli.output().toStdString() << cli.errors().toStdString();
    }
    /// What a window learns when it asks for the publications that are not finished: how many, or why not.
    static base::Outcome<qsizetype> unfinished(Program &program)
    {
        std::optional<base::Outcome<qsizetype>> answer;
        program.session.unfinished(&program.session,
                                   [&answer](const base::Outcome<QList<session::Unfinished>> &outcome) {
                                       if (outcome)
                                           answer.emplace(outcome.value().size());
                                       else
                                           answer.emplace(outcome.failure());
                                   });
        EXPECT_TRUE(waitUntil([&answer] { return answer.has_value(); }));
        return *answer;
    }
};

} // namespace

TEST_F(OnlyOne, TheCommandLineIsRefusedWhileAWindowIsOpen)
{
    addPracticeFiles();
    Program program(memory());
    goToCheck(program);
    Cli second(memory());
    EXPECT_EQ(second.run({QStringLiteral("resume"), QStringLiteral("--json")}), 4);
    EXPECT_EQ(second.lastJson().value(QStringLiteral("code")).toString(), QStringLiteral("locked"));
    EXPECT_TRUE(second.output().contains("already running")) << second.output().toStdString();

    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Upload));
    goToReview(program);
}

TEST_F(OnlyOne, AWindowSaysThatTheCommandLineIsAtWorkAndGoesOnWhenItHasEnded)
{
    Cli first(memory());
    startSending(first);
    Program program(memory());
    EXPECT_TRUE(program.banner().contains(QStringLiteral("already running"))) << qPrintable(program.banner());
    const auto refused = unfinished(program);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.failure().code(), QByteArray("locked"));
    EXPECT_TRUE(first.isRunning());

    first.kill(); // -9: nobody takes the lock away
    const auto found = unfinished(program);
    ASSERT_TRUE(found) << found.failure().what();
    EXPECT_EQ(found.value(), 1) << "what the other one had begun can be continued here, in the same window";
    EXPECT_TRUE(program.session.storeTrouble().isEmpty()) << "and the trouble is over";
}
