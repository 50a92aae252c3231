// SPDX-License-Identifier: MIT
#include "console/arguments.h"

#include "base/failure.h"

#include <gtest/gtest.h>

namespace slipway::console {
namespace {

using base::Failure;
using Command = Arguments::Command;

Arguments read(const char *line)
{
    return readArguments(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

TEST(Arguments, AreUnderstood)
{
    const Arguments run =
        read("run plan.json --json --limit 20M --give-up-after=7 --data-folder d --receipt r");
    EXPECT_EQ(run.command, Command::Run);
    EXPECT_EQ(run.subject, QStringLiteral("plan.json"));
    EXPECT_TRUE(run.json);
    EXPECT_EQ(run.limit.value(), domain::Bandwidth::always(20'000'000));
    EXPECT_EQ(run.giveUpAfter, 7);
    EXPECT_EQ(run.dataFolder, QStringLiteral("d"));
    EXPECT_EQ(run.receiptFile, QStringLiteral("r"));
    EXPECT_EQ(read("--secret-stdin check p").command, Command::Check);
    EXPECT_EQ(read("--selftest").command, Command::SelfTest);
    EXPECT_EQ(read("--json --selftest").command, Command::SelfTest);
    EXPECT_TRUE(read("--secret-stdin check p").secretFromStdin);
    EXPECT_EQ(read("resume").command, Command::Resume);
    EXPECT_EQ(read("resume 2026-1").subject, QStringLiteral("2026-1"));
    EXPECT_EQ(read("list").command, Command::List);
    EXPECT_EQ(read("split p.json").command, Command::Split);
    EXPECT_EQ(read("split p.json").subject, QStringLiteral("p.json"));
    const Arguments way = read("check-connection --server dandi --dataset IDB-1 --user ada");
    EXPECT_EQ(way.command, Command::CheckConnection);
    EXPECT_EQ(way.server, QStringLiteral("dandi"));
    EXPECT_EQ(way.dataset, QStringLiteral("IDB-1"));
    EXPECT_EQ(way.user, QStringLiteral("ada"));
    EXPECT_EQ(read("report --output a.zip").command, Command::Report);
    EXPECT_EQ(read("report --output a.zip").outputFile, QStringLiteral("a.zip"));
    EXPECT_EQ(read("run p --help").command, Command::Help);
    EXPECT_EQ(read("--version").command, Command::Version);
    EXPECT_EQ(read("run -- --odd.json").subject, QStringLiteral("--odd.json"));
    EXPECT_EQ(read("run p --limit 5MB/s").limit.value(), domain::Bandwidth::always(5'000'000));
    EXPECT_EQ(read("run p --limit 800k").limit.value(), domain::Bandwidth::always(800'000));
    EXPECT_EQ(read("run p --limit none").limit.value(), domain::Bandwidth());
    EXPECT_FALSE(read("run p").limit) << "then what the machine remembers holds";
    const auto timed = readArguments({QStringLiteral("run"), QStringLiteral("p"), QStringLiteral("--limit"),
                                      QStringLiteral("5MB/s 08:00-18:00 mon-fri")});
    EXPECT_EQ(timed.limit.value().days, QSet<int>({1, 2, 3, 4, 5}));
}

TEST(Arguments, MistakesAreNamed)
{
    for (const char *line :
         {"", "publish p", "run", "check", "run a b", "resume a b", "list x", "run p --what", "run p --limit",
          "run p --limit fast", "run p --limit 0", "run p --give-up-after -1", "run p --json=yes",
          "run p --data-folder", "check-connection", "report", "run p --server dandi", "list --output a.zip",
          "report --output a.zip --listed b"}) {
        try {
            read(line);
            ADD_FAILURE() << line;
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.kind(), Failure::Kind::Plan) << line;
            EXPECT_FALSE(failure.detail().isEmpty()) << line;
        }
    }
}

TEST(Arguments, ThereIsNoWayToGiveASecret)
{
    for (const char *line : {"run p --secret=s3cr3t", "run p --key=s3cr3t", "run p --token=s3cr3t"}) {
        try {
            read(line);
            ADD_FAILURE() << line;
        } catch (const Failure &failure) {
            EXPECT_FALSE(failure.toLogLine().contains(QLatin1String("s3cr3t")));
        }
    }
}

TEST(Arguments, DoubtsAreSettledOnResuming)
{
    const Arguments resume = read("resume 2026-1 --listed a.csv --not-listed=b.csv --listed c.csv");
    EXPECT_EQ(resume.subject, QStringLiteral("2026-1"));
    EXPECT_EQ(resume.listed, QStringList({QStringLiteral("a.csv"), QStringLiteral("c.csv")}));
    EXPECT_EQ(resume.notListed, QStringList{QStringLiteral("b.csv")});
    EXPECT_THROW(read("run p --listed a"), Failure);
    EXPECT_THROW(read("check p --not-listed a"), Failure);
    EXPECT_THROW(read("resume --listed"), Failure);
}

} // namespace
} // namespace slipway::console
