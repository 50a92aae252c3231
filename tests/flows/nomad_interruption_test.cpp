// SPDX-License-Identifier: MIT
#include "nomadworkshop.h"

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

/// A moment of the conversation at which the program is killed: before the server does the work, or after.
struct Moment
{
    const char *name;
    const char *method;
    const char *path; ///< regular expression
    bool after;
    bool hasBody;
    int nth = 1;
    const char *effect = ""; ///< what the server counts once the work is done
};

QJsonObject hold(const Moment &moment)
{
    QJsonObject fault;
    // Without a body a stall comes before the work, and what is slow pauses after it.
    fault.insert(u"action", moment.after && !moment.hasBody ? u"slow"_s : u"stall"_s);
    fault.insert(u"milliseconds", 120'000);
    if (moment.after && moment.hasBody)
        fault.insert(u"after_bytes", 1'000'000'000);
    fault.insert(u"nth", moment.nth);
    fault.insert(u"times", 1);
    fault.insert(u"match", QJsonObject{{u"method"_s, QLatin1String(moment.method)},
                                       {u"path"_s, QLatin1String(moment.path)}});
    return fault;
}

constexpr Moment moments[] = {
    {"creating the dataset, before", "POST", "/datasets/?$", false, true},
    {"creating the dataset, after", "POST", "/datasets/?$", true, true, 1, "datasets"},
    {"creating the upload, before", "POST", "/uploads$", false, false},
    {"creating the upload, after", "POST", "/uploads$", true, false, 1, "uploads"},
    {"sending the files, before", "PUT", "/raw/", false, true},
    {"sending the files, after", "PUT", "/raw/", true, true},
    {"polling", "GET", "/entries$", false, false},
    {"verifying the details", "POST", "/edit$", false, true},
    {"writing the details, after", "POST", "/edit$", true, true, 2},
    {"publishing, before", "POST", "/action/publish$", false, false},
    {"publishing, after", "POST", "/action/publish$", true, false, 1, "published"},
};

class NomadKilled : public NomadWorkshop
{};

TEST_P(NomadKilled, AtAnyMomentEndsInOneOfEachAfterAResume)
{
    for (const Moment &moment : moments) {
        SCOPED_TRACE(moment.name);
        // Each moment in a world of its own: the fixture's is for the first.
        QTemporaryDir folder;
        NomadHost host(folder.filePath(u"practice"_s), GetParam());
        const QString data = folder.filePath(u"slipway"_s);
        QJsonObject server = plan().value(u"server").toObject();
        server.insert(u"api", host.api());
        const QString planFile = save(with(plan(), u"server"_s, server));
        host.fault(hold(moment));
        Cli first(data);
        first.key(host.password(u"alice"_s)).start({u"run"_s, planFile, u"--json"_s});
        ASSERT_TRUE(first.waitUntil([&host] { return host.faultHits() > 0; })) << said(first);
        const QLatin1String effect(moment.effect);
        if (!effect.isEmpty()) {
            ASSERT_TRUE(first.waitUntil([&] { return host.nomadState().value(effect).toInt() == 1; }));
        }
        first.kill();
        host.clearFaults();

        Cli second(data);
        second.key(host.password(u"alice"_s));
        ASSERT_EQ(second.run({u"run"_s, planFile, u"--json"_s}), 0) << said(second);
        EXPECT_TRUE(second.lastJson().value(u"published").toBool());
        EXPECT_EQ(second.states(), "verified verified verified verified");
        const QJsonObject state = host.nomadState();
        EXPECT_EQ(state.value(u"uploads").toInt(), 1);
        EXPECT_EQ(state.value(u"datasets").toInt(), 1);
        EXPECT_EQ(state.value(u"published").toInt(), 1);
        Cli third(data);
        third.key(host.password(u"alice"_s));
        EXPECT_EQ(third.run({u"resume"_s, u"--json"_s}), 2) << "there is nothing left to resume";
    }
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadKilled, ::testing::Values(1, 2));

class NomadFaults : public NomadWorkshop
{
protected:
    /// The files are there, and the server works on them: 1.3 does so by itself after each body.
    static bool waitsForTheServer(const Cli &cli)
    {
        return cli.output().contains("\"processing\"") || cli.output().contains("\"finalising\":4");
    }
};

TEST_P(NomadFaults, ATokenThatEndsIsASignInMatterAndANewOneContinues)
{
    QJsonObject server = plan().value(u"server").toObject();
    server.remove(u"user");
    const QString planFile = save(with(plan(), u"server"_s, server));
    m_host.nomad(u"settings"_s, {{u"process_delay"_s, 3'600'000}});
    Cli one(dataFolder());
    one.key(m_host.nomadToken(u"alice"_s)).start({u"run"_s, planFile, u"--json"_s});
    ASSERT_TRUE(one.waitUntil([&one] { return waitsForTheServer(one); })) << said(one);
    m_host.nomad(u"end-tokens"_s, {{u"username"_s, u"alice"_s}});
    ASSERT_TRUE(one.waitForEnd());
    EXPECT_EQ(one.exitCode(), 3) << said(one);
    EXPECT_EQ(code(one), "token-expired");
    m_host.nomad(u"settings"_s, {{u"process_delay"_s, 30}});
    m_host.nomad(u"finish"_s, {});
    Cli two(dataFolder());
    two.key(m_host.nomadToken(u"alice"_s));
    EXPECT_EQ(two.run({u"resume"_s, u"--json"_s}), 0) << said(two);
    EXPECT_EQ(two.states(), "verified verified verified verified");
    expectExactly(1);
}

TEST_P(NomadFaults, AnInterruptedWaitIsContinued)
{
    m_host.nomad(u"settings"_s, {{u"process_delay"_s, 3'600'000}});
    Cli one(dataFolder());
    alice(one).start({u"run"_s, save(plan()), u"--json"_s});
    ASSERT_TRUE(one.waitUntil([&one] { return waitsForTheServer(one); })) << said(one);
    one.signal(2);
    ASSERT_TRUE(one.waitForEnd(30));
    EXPECT_EQ(one.exitCode(), 130);
    m_host.nomad(u"settings"_s, {{u"process_delay"_s, 30}});
    m_host.nomad(u"finish"_s, {});
    Cli two(dataFolder());
    EXPECT_EQ(resume(two), 0) << said(two);
    expectExactly(1);
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadFaults, ::testing::Values(1, 2));

} // namespace
} // namespace slipway::tests
