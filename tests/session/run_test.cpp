// SPDX-License-Identifier: MIT
#include "session/run.h"

#include "tests/session/scriptedbackend.h"
#include "tests/support/run.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace slipway::tests {
namespace {

using base::Failure;
using domain::Decision;
using domain::RunState;
using domain::Stage;
using upload::FileJob;
using upload::FileResult;

const QString uploadId = QStringLiteral("upload-1");

/// Takes whatever comes and remembers it; notes before each job that it was handed over.
class TakingUploader final : public upload::FileUploader
{
public:
    TakingUploader(QList<FileJob> &seen, upload::Ledger &ledger, std::optional<Failure> trouble,
                   std::function<void()> meanwhile)
        : m_seen(seen)
        , m_ledger(ledger)
        , m_trouble(std::move(trouble))
        , m_meanwhile(std::move(meanwhile))
    {}
    base::Task<FileResult> upload(FileJob job, upload::FileObserver *observer, std::stop_token) override
    {
        m_seen.append(job);
        QJsonObject memory;
        memory.insert(upload::handedOverKey(), uploadId);
        for (const qint64 id : job.memberIds.isEmpty() ? QList<qint64>({job.id}) : job.memberIds)
            m_ledger.remember(id, memory);
        observer->stage(Stage::Sending);
        observer->sent(job.file.stamp.size());
        if (m_meanwhile)
            m_meanwhile();
        if (m_trouble)
            throw *m_trouble;
        co_return FileResult();
    }
    base::Task<> probe(std::stop_token) override { co_return; }

private:
    QList<FileJob> &m_seen;
    upload::Ledger &m_ledger;
    std::optional<Failure> m_trouble;
    std::function<void()> m_meanwhile;
};

/// Sends everything below 100 bytes together.
class PackingBackend final : public ScriptedBackend
{
public:
    PackingBackend()
        : ScriptedBackend(nullptr)
    {}
    backends::Capabilities capabilities() const override { return abilities; }
    domain::Shipping shipping(const domain::LocalFiles &files) const override
    {
        domain::Shipping shipping;
        QList<qsizetype> small;
        for (qsizetype row = 0; row < files.size(); ++row) {
            if (files.at(row).stamp.size() < 100)
                small.append(row);
        }
        if (!small.isEmpty())
            shipping.archives.append(small);
        return shipping;
    }
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &, upload::FileHasher &,
                                                   upload::Ledger &ledger) override
    {
        return std::make_unique<TakingUploader>(seen, ledger, trouble, meanwhile);
    }

    QList<FileJob> seen;
    backends::Capabilities abilities = backends::Capability::SharedBodies;
    std::optional<Failure> trouble;
    std::function<void()> meanwhile;
};

class RunTest : public testing::Test
{
protected:
    RunTest()
        : memory(
              folder.filePath(QStringLiteral("journal.sqlite")),
              [](const Failure &) { return QStringLiteral("words"); }, [](const QString &) {})
    {
        memory.begin();
        for (const qint64 size : {10, 20, 30, 1000})
            files.append(file(size));
    }

    domain::LocalFile file(qint64 size)
    {
        domain::LocalFile file;
        file.remote = file.relative = QStringLiteral("d/f%1").arg(size);
        file.path = folder.filePath(QStringLiteral("f%1").arg(size));
        QFile target(file.path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.resize(size));
        target.close();
        file.stamp = base::FileStamp::of(file.path);
        return file;
    }

    RunState go(const QList<Decision> &decisions = {})
    {
        session::RunInput input;
        input.records = memory.setFiles(files);
        input.decisions = decisions;
        domain::Submission submission;
        submission.id = uploadId;
        input.target = domain::Target(domain::Dataset(), submission);
        session::Run run(&backend, &hasher, &memory,
                         [](const Failure &failure) { return QString::fromLatin1(failure.code()); });
        QObject::connect(&run, &session::Run::snapshot, &run,
                         [this](const domain::Snapshot &now) { last = now; });
        return tests::run(run.run(input));
    }
    QList<Stage> stages()
    {
        QList<Stage> all;
        for (const store::FileRecord &record : memory.files())
            all.append(record.stage);
        return all;
    }

    QTemporaryDir folder;
    session::Memory memory;
    PackingBackend backend;
    upload::FileHasher hasher;
    domain::LocalFiles files;
    domain::Snapshot last;
};

TEST_F(RunTest, smallFilesTravelTogetherAndEndOneByOne)
{
    EXPECT_EQ(go(), RunState::Finished);
    ASSERT_EQ(backend.seen.size(), 2);
    EXPECT_EQ(backend.seen.at(0).file.stamp.size(), 1000);
    EXPECT_EQ(backend.seen.at(1).members.size(), 3);
    EXPECT_EQ(stages(), QList<Stage>(4, Stage::Verified));
    EXPECT_EQ(last.filesTotal, 4);
    EXPECT_EQ(last.filesDone, 4);
    EXPECT_EQ(last.bytesDone, 1060);
}

TEST_F(RunTest, whereNoFilesShareABodyNobodyIsAskedWhichDo)
{
    backend.abilities = {};
    EXPECT_EQ(go(), RunState::Finished);
    EXPECT_EQ(backend.seen.size(), 4);
}

TEST_F(RunTest, aFailedBundleFailsEveryFileWithTheSameWords)
{
    backend.trouble = Failure(Failure::Kind::TooLarge, QStringLiteral("send")).code("too-large");
    EXPECT_EQ(go(), RunState::Finished);
    EXPECT_EQ(stages(), QList<Stage>(4, Stage::Failed));
    EXPECT_EQ(last.filesFailed, 4);
    for (const store::FileRecord &record : memory.files())
        EXPECT_EQ(record.result.value(u"reason").toString(), QStringLiteral("too-large"));
}

TEST_F(RunTest, afterAnInterruptionUnfinishedFilesAreBundledAnewAsOurOwn)
{
    QJsonObject handed;
    handed.insert(upload::handedOverKey(), uploadId);
    for (const store::FileRecord &record : memory.setFiles(files))
        memory.journal()->remember(record.id, handed);
    // One is there and one is there in part: both are what we had sent.
    EXPECT_EQ(go({Decision::Compare, Decision::Skip, Decision::New, Decision::New}), RunState::Finished);
    ASSERT_EQ(backend.seen.size(), 2);
    const FileJob &bundle = backend.seen.at(1);
    EXPECT_EQ(bundle.members.size(), 3);
    EXPECT_EQ(bundle.memory.value(upload::handedOverKey()).toString(), uploadId);
    EXPECT_EQ(bundle.decision, Decision::New);
    EXPECT_EQ(stages(), QList<Stage>(4, Stage::Verified));
}

TEST_F(RunTest, filesOfOthersAreNotBundled)
{
    EXPECT_EQ(go({Decision::Compare, Decision::Skip, Decision::New, Decision::New}), RunState::Finished);
    EXPECT_EQ(stages().at(1), Stage::Skipped);
    int alone = 0;
    for (const FileJob &job : std::as_const(backend.seen)) {
        EXPECT_LE(job.members.size(), 1);
        alone += job.decision == Decision::Compare && job.members.isEmpty();
    }
    EXPECT_EQ(alone, 1);
}

TEST_F(RunTest, whatStopsAllLeavesBundlesUnfinished)
{
    backend.trouble = Failure(Failure::Kind::SignIn, QStringLiteral("send"));
    EXPECT_EQ(go(), RunState::NeedsSignIn);
    EXPECT_EQ(stages(), QList<Stage>(4, Stage::Waiting));
    EXPECT_EQ(last.filesTotal, 4);
    backend.trouble.reset();
    EXPECT_EQ(go(), RunState::Finished);
    EXPECT_EQ(stages(), QList<Stage>(4, Stage::Verified));
}

TEST_F(RunTest, finishedFilesAreNotSentAgain)
{
    go();
    files.append(file(40));
    backend.seen.clear();
    EXPECT_EQ(go(), RunState::Finished);
    ASSERT_EQ(backend.seen.size(), 1);
    EXPECT_EQ(backend.seen.constFirst().members.size(), 1);
    EXPECT_EQ(last.filesDone, 5);
}

TEST_F(RunTest, aFileInDoubtSaysSoAndCountsAsSoonAsItIsSettled)
{
    files = {file(1000)};
    backend.trouble = Failure(Failure::Kind::Conflict, QStringLiteral("register"))
                          .code("registration-unknown")
                          .outcomeUnknown();
    EXPECT_EQ(go(), RunState::Finished);
    ASSERT_EQ(last.changed.size(), 1);
    EXPECT_TRUE(last.changed.first().inDoubt);
    EXPECT_TRUE(store::isInDoubt(memory.files().first()));

    // A later run: the doubt is from before it, and is settled while it is under way.
    files.append(file(500));
    backend.trouble.reset();
    session::RunInput input;
    input.records = memory.setFiles(files);
    session::Run run(&backend, &hasher, &memory, {});
    std::vector<domain::Snapshot> seen;
    store::FileRecord settled = input.records.first();
    settled.stage = Stage::Verified;
    settled.result = QJsonObject();
    QObject::connect(&run, &session::Run::snapshot, &run,
                     [&](const domain::Snapshot &now) { seen.push_back(now); });
    backend.meanwhile = [&] { run.settled({{0, settled}}); };
    EXPECT_EQ(tests::run(run.run(input)), RunState::Finished);
    ASSERT_FALSE(seen.empty());
    const domain::Snapshot &end = seen.back();
    EXPECT_EQ(end.filesTotal, 2);
    EXPECT_EQ(end.filesDone, 2);
    EXPECT_EQ(end.filesFailed, 0);
    EXPECT_EQ(end.bytesDone, 1500);
    EXPECT_EQ(end.filesByStage.value(Stage::Verified), 2);
    EXPECT_EQ(end.filesByStage.value(Stage::Failed), 0);
    domain::FileProgress row;
    for (const domain::Snapshot &picture : seen) {
        for (const domain::FileProgress &changed : picture.changed) {
            if (changed.index == 0)
                row = changed;
        }
    }
    EXPECT_EQ(row.stage, Stage::Verified);
    EXPECT_FALSE(row.inDoubt);
}

TEST_F(RunTest, anArchiveHasItsNameAndItsFilesShareItsEnd)
{
    for (domain::LocalFile &one : files)
        one.archive = one.stamp.size() < 100 ? QStringLiteral("d.zip") : QString();
    EXPECT_EQ(go(), RunState::Finished);
    ASSERT_EQ(backend.seen.size(), 2);
    EXPECT_EQ(backend.seen.at(1).archive, QStringLiteral("d.zip"));
    EXPECT_EQ(backend.seen.at(1).file.remote, QStringLiteral("d.zip"));
    EXPECT_TRUE(backend.seen.at(0).archive.isEmpty());
    EXPECT_EQ(memory.files().at(0).result.value(u"archive").toString(), QStringLiteral("d.zip"));
    EXPECT_FALSE(memory.files().at(3).result.contains(u"archive"));
}

TEST_F(RunTest, aWindowIsNeverToldOfVeryManyRowsAtOnce)
{
    const qsizetype many = 10'000;
    files.clear();
    for (qsizetype i = 0; i < many; ++i) {
        domain::LocalFile one; // nobody looks: the uploader takes whatever comes
        one.path = QStringLiteral("/nowhere/%1").arg(i);
        one.remote = one.relative = QStringLiteral("d/%1").arg(i);
        one.stamp = base::FileStamp(1000, 1, QString());
        files.append(one);
    }
    session::RunInput input;
    input.records = memory.setFiles(files);
    input.target = domain::Target(domain::Dataset());
    session::Run run(&backend, &hasher, &memory, {});
    std::vector<Stage> told(std::size_t(many), Stage::Waiting);
    QList<qsizetype> sizes;
    QObject::connect(&run, &session::Run::snapshot, &run, [&](const domain::Snapshot &now) {
        sizes.append(now.changed.size());
        for (const domain::FileProgress &row : now.changed)
            told[std::size_t(row.index)] = row.stage;
    });
    EXPECT_EQ(tests::run(run.run(input)), RunState::Finished);
    ASSERT_FALSE(sizes.isEmpty());
    sizes.removeLast(); // after the run nothing is left untold
    for (const qsizetype size : std::as_const(sizes))
        EXPECT_LE(size, 4000);
    EXPECT_EQ(std::count(told.cbegin(), told.cend(), Stage::Verified), many);
}

} // namespace
} // namespace slipway::tests
