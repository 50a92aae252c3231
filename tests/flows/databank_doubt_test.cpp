// SPDX-License-Identifier: MIT
#include "databankworkshop.h"

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

/// What goes wrong on the way, and how the person puts it right.
class DatabankDoubt : public DatabankWorkshop
{
protected:
    DatabankDoubt()
    {
        write(u"notes.csv"_s, content);
        // The registration is the last call of its kind: how many there are is learned with another dataset.
        const QJsonObject ours = m_dataset;
        m_dataset = makeDataset();
        Cli trial(at(u"trial"_s));
        EXPECT_EQ(run(trial, plan({u"notes.csv"_s})), 0) << said(trial);
        m_calls = calls();
        m_dataset = ours;
    }
    /// Bytes of all bodies about our draft's bytes that the server has taken.
    qint64 bytesTaken()
    {
        qint64 bytes = 0;
        for (const QJsonValue &value : m_host.requests()) {
            const QJsonObject request = value.toObject();
            const QString path = request.value(u"path").toString();
            const bool isOurs = path.contains(u"/files"_s) || path.contains(key());
            const int status = request.value(u"status").toInt();
            if (isOurs && !path.startsWith(u"/__practice"_s) && (status == 200 || status == 204))
                bytes += request.value(u"bytes_in").toInteger();
        }
        return bytes;
    }
    int calls() { return m_host.count(u"POST"_s, key() + u"/datafile"_s); }
    /// The connection ends when the file is being registered: after the server has done it, or before.
    void loseRegistration(bool hasEffect)
    {
        m_host.fault(
            {{u"action"_s, hasEffect ? u"drop-answer"_s : u"reset"_s},
             {u"nth"_s, m_calls},
             {u"times"_s, 1},
             {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, key() + u"/datafile"_s}}}});
        Cli one(dataFolder());
        ASSERT_EQ(run(one, plan({u"notes.csv"_s})), 5) << said(one);
        ASSERT_EQ(m_host.faultHits(), 1);
        EXPECT_EQ(records().size(), hasEffect ? 1 : 0);
        EXPECT_EQ(one.states(), "failed");
        QJsonObject question;
        for (const QJsonObject &object : one.json()) {
            if (object.value(u"event").toString() == u"in-doubt"_s)
                question = object;
        }
        EXPECT_EQ(question.value(u"name").toString(), u"notes.csv"_s) << said(one);
        EXPECT_TRUE(question.value(u"page").toString().endsWith(key() + u"/edit"_s));
        const QString text = question.value(u"text").toString();
        EXPECT_TRUE(text.contains(u"--listed notes.csv"_s) && text.contains(u"--not-listed notes.csv"_s))
            << text.toStdString();
        m_publication = question.value(u"publication").toString();
        m_host.clearFaults();
    }

    /// The person has settled the last doubt, but the program ends before it can say so: the server does not
    /// answer. Then the dataset gets another token, which nobody tells us. Gives the plan.
    QString handOverWithoutReceipt()
    {
        loseRegistration(true);
        m_host.fault(
            {{u"action"_s, u"stall"_s},
             {u"milliseconds"_s, 120'000},
             {u"times"_s, 1},
             {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, key() + u"/datafile"_s}}}});
        Cli settling(dataFolder());
        settling.key(token()).start({u"resume"_s, m_publication, u"--listed"_s, u"notes.csv"_s, u"--json"_s});
        EXPECT_TRUE(settling.waitUntil([this] { return m_host.faultHits() == 1; })) << said(settling);
        settling.kill();
        m_host.clearFaults();
        m_host.databank(u"datasets/"_s + key() + u"/token"_s, QJsonObject());
        return save(plan({u"notes.csv"_s}));
    }

    const QByteArray content = "a,b\n1,2\n";
    int m_calls = 0;
    QString m_publication;
};

TEST_P(DatabankDoubt, IsSettledByWhoSawTheFileOnThePage)
{
    loseRegistration(true);
    Cli again(dataFolder());
    EXPECT_EQ(resume(again), 5) << "resuming alone settles nothing " << said(again);
    EXPECT_EQ(records().size(), 1);
    Cli two(dataFolder());
    ASSERT_EQ(resume(two, {m_publication, u"--listed"_s, u"notes.csv"_s}), 0) << said(two);
    EXPECT_EQ(two.states(), "verified");
    EXPECT_EQ(records(), QStringList{u"notes.csv "_s + sha256(content)});
    Cli three(dataFolder());
    ASSERT_EQ(run(three, plan({u"notes.csv"_s})), 0) << said(three);
    EXPECT_EQ(three.states(), "skipped");
    EXPECT_EQ(records().size(), 1);
}

TEST_P(DatabankDoubt, TheReceiptOfWhatIsHandedOverDoesNotWaitForANewToken)
{
    loseRegistration(true);
    m_host.databank(u"datasets/"_s + key() + u"/token"_s, QJsonObject()); // from now on it is another
    Cli refused(dataFolder());
    EXPECT_EQ(resume(refused), 3) << "there is still something to settle " << said(refused);
    Cli two(dataFolder());
    ASSERT_EQ(resume(two, {m_publication, u"--listed"_s, u"notes.csv"_s}), 0) << said(two);
    EXPECT_EQ(two.states(), "verified");
    const QJsonObject receipt = two.lastJson();
    EXPECT_TRUE(receipt.value(u"handed_to_dataset"_s).toBool());
    EXPECT_EQ(receipt.value(u"account"_s).toString(), key());
    EXPECT_TRUE(receipt.value(u"remark"_s).toString().contains(u"last look"_s)) << said(two);
    EXPECT_EQ(records().size(), 1);
    Cli three(dataFolder());
    EXPECT_EQ(resume(three), 2) << "it is finished " << said(three);
}

TEST_P(DatabankDoubt, APlanOfWhichAllIsHandedOverGetsItsReceiptWithoutANewTokenToo)
{
    const QString saved = handOverWithoutReceipt();
    Cli two(dataFolder());
    ASSERT_EQ(two.key(token()).run({u"run"_s, saved, u"--json"_s}), 0) << said(two);
    EXPECT_EQ(two.states(), "verified");
    EXPECT_TRUE(two.lastJson().value(u"handed_to_dataset"_s).toBool());
    EXPECT_TRUE(two.lastJson().value(u"remark"_s).toString().contains(u"last look"_s)) << said(two);
    EXPECT_EQ(records().size(), 1);
    Cli three(dataFolder());
    EXPECT_EQ(resume(three), 2) << "it is finished " << said(three);
}

TEST_P(DatabankDoubt, APlanWhoseFileHasChangedSinceNeedsANewToken)
{
    const QString saved = handOverWithoutReceipt();
    write(u"notes.csv"_s, content + "3,4\n");
    Cli two(dataFolder());
    EXPECT_EQ(two.key(token()).run({u"run"_s, saved, u"--json"_s}), 3) << said(two);
}

TEST_P(DatabankDoubt, IsSettledByWhoDidNotSeeIt)
{
    loseRegistration(false);
    Cli two(dataFolder());
    ASSERT_EQ(resume(two, {m_publication, u"--not-listed"_s, at(u"notes.csv"_s)}), 0) << said(two);
    EXPECT_EQ(two.states(), "verified");
    EXPECT_EQ(records(), QStringList{u"notes.csv "_s + sha256(content)});
}

TEST_P(DatabankDoubt, IsNotSettledForAFileThatIsInNone)
{
    loseRegistration(true);
    Cli two(dataFolder());
    EXPECT_EQ(resume(two, {m_publication, u"--listed"_s, u"other.csv"_s}), 2) << said(two);
    EXPECT_EQ(code(two), "not-in-doubt");
    expectPlain(two);
}

TEST_P(DatabankDoubt, ATokenReplacedInMidUploadIsGivenAnewAndNothingIsSentTwice)
{
    const QByteArray bytes = noise(40 * 1024 * 1024);
    write(u"run.bin"_s, bytes);
    const bool byPhases = QByteArray(GetParam()) == "phases";
    m_host.fault({{u"action"_s, u"quirk"_s},
                  {u"quirk"_s, u"replace-token"_s},
                  {u"nth"_s, byPhases ? 5 : 2},
                  {u"times"_s, 1},
                  {u"match"_s, QJsonObject{{u"method"_s, byPhases ? u"POST"_s : u"PATCH"_s},
                                           {u"path"_s, byPhases ? key() + u"/datafile"_s : u"/files/"_s}}}});
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan({u"run.bin"_s})), 3) << said(one);
    EXPECT_EQ(code(one), "wrong-key");
    m_host.clearFaults();
    m_dataset = m_host.databank(u"datasets/"_s + key());
    Cli two(dataFolder());
    ASSERT_EQ(resume(two), 0) << said(two);
    EXPECT_EQ(records(), QStringList{u"run.bin "_s + sha256(bytes)});
    EXPECT_GE(bytesTaken(), bytes.size());
    EXPECT_LT(bytesTaken(), bytes.size() + 1024 * 1024) << "bytes were sent twice";
}

TEST_P(DatabankDoubt, APublishedDatasetInMidUploadIsTold)
{
    m_host.fault({{u"action"_s, u"quirk"_s},
                  {u"quirk"_s, u"release"_s},
                  {u"nth"_s, m_calls},
                  {u"times"_s, 1},
                  {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, key() + u"/datafile"_s}}}});
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan({u"notes.csv"_s})), 5) << said(one);
    EXPECT_TRUE(records().isEmpty());
    EXPECT_EQ(one.states(), "failed");
}

TEST_P(DatabankDoubt, AProgramThatIsKilledWhileItRegistersAsksTheNextTime)
{
    m_host.fault({{u"action"_s, u"stall"_s},
                  {u"milliseconds"_s, 120'000},
                  {u"after_bytes"_s, 1'000'000'000},
                  {u"nth"_s, m_calls},
                  {u"times"_s, 1},
                  {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, key() + u"/datafile"_s}}}});
    Cli one(dataFolder());
    one.key(token()).start({u"run"_s, save(plan({u"notes.csv"_s})), u"--json"_s});
    ASSERT_TRUE(one.waitUntil([this] { return records().size() == 1; })) << said(one);
    one.kill();
    m_host.clearFaults();
    Cli two(dataFolder());
    EXPECT_EQ(resume(two), 5) << said(two);
    EXPECT_TRUE(two.output().contains("in-doubt")) << said(two);
    Cli three(dataFolder());
    EXPECT_EQ(resume(three, {u"--listed"_s, u"notes.csv"_s}), 0) << said(three);
    EXPECT_EQ(records(), QStringList{u"notes.csv "_s + sha256(content)});
}

TEST_P(DatabankDoubt, AnArchiveIsInDoubtAsAWhole)
{
    write(u"set/in/a.csv"_s, "1");
    write(u"set/in/b.csv"_s, "22");
    m_host.fault({{u"action"_s, u"drop-answer"_s},
                  {u"nth"_s, m_calls},
                  {u"times"_s, 1},
                  {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, key() + u"/datafile"_s}}}});
    Cli one(dataFolder());
    ASSERT_EQ(run(one, plan({u"set"_s})), 5) << said(one);
    EXPECT_EQ(one.states(), "failed failed");
    EXPECT_TRUE(one.output().contains("--listed set.zip")) << said(one);
    m_host.clearFaults();
    Cli two(dataFolder());
    ASSERT_EQ(resume(two, {u"--listed"_s, u"set.zip"_s}), 0) << said(two);
    EXPECT_EQ(two.states(), "verified verified");
    EXPECT_EQ(records().size(), 1);
}

INSTANTIATE_TEST_SUITE_P(Protocol, DatabankDoubt, ::testing::Values("tus", "phases", "next"));

} // namespace
} // namespace slipway::tests
