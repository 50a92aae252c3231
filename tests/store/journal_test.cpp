// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include "store/database.h"
#include "tests/support/run.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

using base::Failure;
using base::FileStamp;
using domain::LocalFile;
using domain::Stage;

LocalFile fileNamed(const QString &name, qint64 size = 10)
{
    LocalFile file;
    file.path = QStringLiteral("/data/") + name;
    file.relative = name;
    file.remote = QStringLiteral("sub-01/") + name;
    file.stamp = FileStamp(size, 1'700'000'000'000'000'123, QStringLiteral("8:17"));
    return file;
}

PublicationRecord publicationNamed(const QString &id)
{
    PublicationRecord record;
    record.id = id;
    record.state = QStringLiteral("uploading");
    record.page = QStringLiteral("files");
    record.draft = QJsonObject{{QStringLiteral("plan"), QJsonArray{1, 2}}};
    record.server = QStringLiteral("dandi-sandbox");
    record.datasetId = QStringLiteral("000123");
    record.title = QStringLiteral("Größe \"µm\"");
    return record;
}

class JournalTest : public ::testing::Test
{
protected:
    JournalTest() { reopen(); }

    /// As if the program had ended and started again.
    void reopen()
    {
        journal.reset();
        journal = Journal::open(path());
    }
    QString path() const { return folder.filePath(QStringLiteral("deep/er/journal.sqlite")); }
    void commit() { tests::run(journal->commit({})); }

    QTemporaryDir folder;
    const QString id = QStringLiteral("20261121-7f3a");
    std::unique_ptr<Journal> journal;
};

TEST_F(JournalTest, keepsAPublicationAcrossReopening)
{
    journal->save(publicationNamed(id));
    const auto before = journal->publication(id);
    ASSERT_TRUE(before);
    reopen();
    const auto after = journal->publication(id);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->state, QStringLiteral("uploading"));
    EXPECT_EQ(after->page, QStringLiteral("files"));
    EXPECT_EQ(after->draft, publicationNamed(id).draft);
    EXPECT_EQ(after->server, QStringLiteral("dandi-sandbox"));
    EXPECT_EQ(after->datasetId, QStringLiteral("000123"));
    EXPECT_EQ(after->title, publicationNamed(id).title);
    EXPECT_TRUE(after->created.isValid());
    EXPECT_EQ(after->created, before->created);
    EXPECT_EQ(journal->setAside(), QString());
}

TEST_F(JournalTest, savingAgainChangesButKeepsTheFilesAndTheBirthday)
{
    journal->save(publicationNamed(id));
    const QDateTime born = journal->publication(id)->created;
    journal->setFiles(id, {fileNamed(QStringLiteral("a.nwb"))});
    PublicationRecord changed = publicationNamed(id);
    changed.title = QStringLiteral("other");
    journal->save(changed);
    EXPECT_EQ(journal->publication(id)->title, QStringLiteral("other"));
    EXPECT_EQ(journal->publication(id)->created, born);
    EXPECT_EQ(journal->files(id).size(), 1);
}

TEST_F(JournalTest, listsWhatIsNotFinished)
{
    for (const char *state : {"draft", "uploading", "done", "discarded"}) {
        PublicationRecord record = publicationNamed(QLatin1String(state));
        record.state = QLatin1String(state);
        journal->save(record);
    }
    QStringList ids;
    for (const PublicationRecord &record : journal->unfinished())
        ids.append(record.id);
    ids.sort();
    EXPECT_EQ(ids, QStringList({QStringLiteral("draft"), QStringLiteral("uploading")}));
    EXPECT_EQ(journal->all().size(), 4);
    EXPECT_FALSE(journal->publication(QStringLiteral("nobody")));
}

TEST_F(JournalTest, countsTheFilesOfAPublication)
{
    journal->save(publicationNamed(id));
    EXPECT_EQ(journal->publication(id)->filesTotal, 0);
    const auto files =
        journal->setFiles(id, {fileNamed(QStringLiteral("a"), 5), fileNamed(QStringLiteral("b"), 7),
                               fileNamed(QStringLiteral("c"), 11)});
    journal->fileEnded(files[0].id, Stage::Verified, {});
    journal->fileEnded(files[1].id, Stage::Failed, {});
    const auto record = journal->unfinished().first();
    EXPECT_EQ(record.filesTotal, 3);
    EXPECT_EQ(record.filesDone, 1);
    EXPECT_EQ(record.bytesTotal, 23);
}

TEST_F(JournalTest, idsAreShortReadableAndNew)
{
    static const QRegularExpression shape(QStringLiteral("^\\d{8}-[0-9a-f]{4}$"));
    const QString fresh = journal->newPublicationId();
    EXPECT_TRUE(shape.match(fresh).hasMatch()) << fresh.toStdString();
    journal->save(publicationNamed(fresh));
    for (int i = 0; i < 50; ++i)
        EXPECT_NE(journal->newPublicationId(), fresh);
}

TEST_F(JournalTest, keepsEverythingKnownOfAFile)
{
    LocalFile file = fileNamed(QStringLiteral("a.nwb"), 123'456'789'012);
    file.remoteIsOwn = true;
    file.metadata = QJsonObject{{QStringLiteral("session"), QStringLiteral("s1")}};
    domain::Problem problem(domain::Problem::Severity::Warning, "subject-missing", QStringLiteral("what"),
                            QStringLiteral("remedy"));
    problem.file = file.path;
    problem.field = QStringLiteral("age");
    file.problems = {problem};
    const auto rows = journal->setFiles(id, {file});
    const QJsonObject memory{{QStringLiteral("upload"), QStringLiteral("u-1")}};
    journal->remember(rows.first().id, memory);
    EXPECT_EQ(journal->memory(rows.first().id), memory);
    reopen();
    const FileRecord kept = journal->files(id).first();
    EXPECT_EQ(kept.id, rows.first().id);
    EXPECT_EQ(kept.file.path, file.path);
    EXPECT_EQ(kept.file.relative, file.relative);
    EXPECT_EQ(kept.file.remote, file.remote);
    EXPECT_TRUE(kept.file.remoteIsOwn);
    EXPECT_EQ(kept.file.stamp, file.stamp);
    EXPECT_EQ(kept.file.metadata, file.metadata);
    EXPECT_EQ(kept.file.problems, file.problems);
    EXPECT_EQ(kept.stage, Stage::Waiting);
    EXPECT_EQ(kept.memory, memory);
    EXPECT_EQ(journal->memory(kept.id), memory);
}

TEST_F(JournalTest, settingFilesAgainKeepsWhatIsTheSame)
{
    LocalFile a = fileNamed(QStringLiteral("a"));
    LocalFile b = fileNamed(QStringLiteral("b"));
    LocalFile c = fileNamed(QStringLiteral("c"));
    LocalFile moved = fileNamed(QStringLiteral("m"));
    const auto first = journal->setFiles(id, {a, b, c, moved});
    for (const FileRecord &record : first) {
        journal->remember(record.id, {{QStringLiteral("upload"), record.file.relative}});
        journal->partDone(record.id, 1, "etag");
    }
    journal->fileEnded(first[2].id, Stage::Failed, {{QStringLiteral("reason"), QStringLiteral("r")}});

    b.stamp = FileStamp(11, 0, QString());
    moved.remote = QStringLiteral("elsewhere");
    a.metadata = QJsonObject{{QStringLiteral("k"), 1}};
    const LocalFile fresh = fileNamed(QStringLiteral("new"));
    const auto second = journal->setFiles(id, {fresh, c, b, a, moved});
    reopen();
    const auto now = journal->files(id);
    ASSERT_EQ(now.size(), 5);
    for (qsizetype i = 0; i < now.size(); ++i)
        EXPECT_EQ(now[i].id, second[i].id) << i;
    EXPECT_EQ(now[0].file.relative, QStringLiteral("new"));
    EXPECT_EQ(now[1].id, first[2].id);
    EXPECT_EQ(now[1].stage, Stage::Failed);
    EXPECT_EQ(now[1].result.value(QStringLiteral("reason")).toString(), QStringLiteral("r"));
    EXPECT_NE(now[2].id, first[1].id) << "a changed file starts anew";
    EXPECT_TRUE(now[2].memory.isEmpty());
    EXPECT_TRUE(journal->partsDone(first[1].id).isEmpty());
    EXPECT_EQ(now[3].id, first[0].id);
    EXPECT_EQ(now[3].file.metadata, a.metadata);
    EXPECT_EQ(now[3].memory.value(QStringLiteral("upload")).toString(), QStringLiteral("a"));
    EXPECT_EQ(journal->partsDone(now[3].id).size(), 1);
    EXPECT_NE(now[4].id, first[3].id) << "another place on the server is another upload";
    EXPECT_TRUE(journal->partsDone(first[3].id).isEmpty());
}

TEST_F(JournalTest, theSameFileTwiceHasTwoRows)
{
    const LocalFile a = fileNamed(QStringLiteral("a"));
    const auto first = journal->setFiles(id, {a, a});
    EXPECT_NE(first[0].id, first[1].id);
    const auto second = journal->setFiles(id, {a, a});
    EXPECT_EQ(second[0].id, first[0].id);
    EXPECT_EQ(second[1].id, first[1].id);
    EXPECT_EQ(journal->files(id).size(), 2);
}

TEST_F(JournalTest, partsAreSeenAtOnceAndKept)
{
    const auto files =
        journal->setFiles(id, {fileNamed(QStringLiteral("a")), fileNamed(QStringLiteral("b"))});
    journal->partDone(files[0].id, 2, "two");
    journal->partDone(files[0].id, 1, "one");
    journal->partDone(files[1].id, 1, "other");
    const QMap<int, QByteArray> expected{{1, "one"}, {2, "two"}};
    EXPECT_EQ(journal->partsDone(files[0].id), expected);
    reopen();
    EXPECT_EQ(journal->partsDone(files[0].id), expected);
    journal->forgetParts(files[0].id);
    EXPECT_TRUE(journal->partsDone(files[0].id).isEmpty());
    reopen();
    EXPECT_TRUE(journal->partsDone(files[0].id).isEmpty());
    EXPECT_EQ(journal->partsDone(files[1].id).size(), 1);
}

TEST_F(JournalTest, aPartOfAFileThatIsGoneDisturbsNothing)
{
    const auto files = journal->setFiles(id, {fileNamed(QStringLiteral("a"))});
    journal->partDone(files[0].id + 1000, 1, "nobody's");
    journal->partDone(files[0].id, 1, "one");
    commit();
    reopen();
    EXPECT_EQ(journal->partsDone(files[0].id).size(), 1);
}

TEST_F(JournalTest, aDoneFileNeedsNoPartsAndNoMemory)
{
    const auto files =
        journal->setFiles(id, {fileNamed(QStringLiteral("a")), fileNamed(QStringLiteral("b"))});
    for (const FileRecord &record : files) {
        journal->remember(record.id, {{QStringLiteral("upload"), 1}});
        journal->partDone(record.id, 1, "e");
    }
    journal->fileEnded(files[0].id, Stage::Verified, {{QStringLiteral("remote"), QStringLiteral("x")}});
    journal->fileEnded(files[1].id, Stage::Failed, {});
    for (int round = 0; round < 2; ++round) {
        EXPECT_TRUE(journal->partsDone(files[0].id).isEmpty());
        EXPECT_TRUE(journal->memory(files[0].id).isEmpty());
        EXPECT_EQ(journal->partsDone(files[1].id).size(), 1) << "a failed file continues where it stood";
        EXPECT_FALSE(journal->memory(files[1].id).isEmpty());
        reopen();
    }
    EXPECT_EQ(journal->files(id)[0].stage, Stage::Verified);
    EXPECT_EQ(journal->files(id)[0].result.value(QStringLiteral("remote")).toString(), QStringLiteral("x"));
}

TEST_F(JournalTest, failedFilesCanBeTriedAgain)
{
    const auto files =
        journal->setFiles(id, {fileNamed(QStringLiteral("a")), fileNamed(QStringLiteral("b"))});
    journal->fileEnded(files[0].id, Stage::Skipped, {});
    journal->fileEnded(files[1].id, Stage::Failed, {{QStringLiteral("reason"), QStringLiteral("r")}});
    journal->retryFailed(id);
    EXPECT_EQ(journal->files(id)[0].stage, Stage::Skipped);
    EXPECT_EQ(journal->files(id)[1].stage, Stage::Waiting);
    EXPECT_TRUE(journal->files(id)[1].result.isEmpty());
}

TEST_F(JournalTest, singleFailedFilesCanBeTriedAgain)
{
    const auto files =
        journal->setFiles(id, {fileNamed(QStringLiteral("a")), fileNamed(QStringLiteral("b")),
                               fileNamed(QStringLiteral("c")), fileNamed(QStringLiteral("d"))});
    journal->fileEnded(files[0].id, Stage::Failed, {});
    journal->fileEnded(files[1].id, Stage::Failed, {});
    journal->fileEnded(files[2].id, Stage::Verified, {});
    journal->fileEnded(files[3].id, Stage::Failed, {{inDoubtKey(), true}});
    journal->retryFiles({files[0].id, files[2].id, files[3].id, 99'999});
    const auto now = journal->files(id);
    EXPECT_EQ(now[0].stage, Stage::Waiting);
    EXPECT_EQ(now[1].stage, Stage::Failed) << "nobody asked for this one";
    EXPECT_EQ(now[2].stage, Stage::Verified);
    EXPECT_EQ(now[3].stage, Stage::Failed) << "a person looks first";
}

TEST_F(JournalTest, whatIsNotedOfFilesIsSeenAtOnceAlsoAfterTheyWereRead)
{
    const auto set = journal->setFiles(id, {fileNamed(QStringLiteral("a")), fileNamed(QStringLiteral("b"))});
    EXPECT_EQ(journal->files(id).size(), 2);
    journal->fileEnded(set[0].id, Stage::Failed, {});
    EXPECT_EQ(journal->files(id)[0].stage, Stage::Failed);
    journal->retryFailed(id);
    EXPECT_EQ(journal->files(id)[0].stage, Stage::Waiting);
    journal->remember(set[1].id, {{QStringLiteral("n"), 1}});
    EXPECT_EQ(journal->files(id)[1].memory.value(QStringLiteral("n")).toInt(), 1);
    EXPECT_EQ(
        journal->setFiles(id, {fileNamed(QStringLiteral("a")), fileNamed(QStringLiteral("b"))})[1].memory,
        journal->files(id)[1].memory)
        << "the same files once more change nothing";
    journal->setFiles(id, {fileNamed(QStringLiteral("b"))});
    ASSERT_EQ(journal->files(id).size(), 1);
    EXPECT_EQ(journal->files(id)[0].id, set[1].id);
    EXPECT_TRUE(journal->files(QStringLiteral("another")).isEmpty());
    journal->remove(id);
    EXPECT_TRUE(journal->files(id).isEmpty());
    reopen();
    EXPECT_TRUE(journal->files(id).isEmpty());
}

TEST_F(JournalTest, anIntentIsOpenUntilItIsAnswered)
{
    const QString step = QStringLiteral("create-dataset");
    EXPECT_FALSE(journal->openIntent(id, step));
    const QJsonObject what{{QStringLiteral("name"), QStringLiteral("n")}};
    const qint64 number = tests::run(journal->intend(id, step, what, {}));
    reopen();
    const auto open = journal->openIntent(id, step);
    ASSERT_TRUE(open);
    EXPECT_EQ(open->id, number);
    EXPECT_EQ(open->what, what);
    EXPECT_TRUE(open->answer.isEmpty());
    EXPECT_LT(open->at.secsTo(QDateTime::currentDateTimeUtc()), 60);
    EXPECT_FALSE(journal->openIntent(id, QStringLiteral("publish")));
    EXPECT_FALSE(journal->openIntent(QStringLiteral("other"), step));
    journal->answered(number, {{QStringLiteral("dataset"), QStringLiteral("000123")}});
    EXPECT_FALSE(journal->openIntent(id, step));
    reopen();
    EXPECT_FALSE(journal->openIntent(id, step));
    EXPECT_GT(tests::run(journal->intend(id, step, what, {})), number);
}

TEST_F(JournalTest, anIntentThatWasStoppedIsNotLookedForLater)
{
    std::stop_source stop;
    stop.request_stop();
    const Failure failure =
        tests::failureOf(journal->intend(id, QStringLiteral("create-dataset"), {}, stop.get_token()));
    EXPECT_TRUE(failure.isCancelled());
    EXPECT_FALSE(journal->openIntent(id, QStringLiteral("create-dataset")));
}

TEST_F(JournalTest, aDigestHoldsOnlyForTheSameFile)
{
    const QString path = QStringLiteral("/data/a");
    const FileStamp stamp(10, 20, QStringLiteral("1:2"));
    EXPECT_FALSE(journal->digest(path, stamp, "md5"));
    journal->rememberDigest(path, stamp, "md5", QByteArray("\0\1\2", 3));
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(journal->digest(path, stamp, "md5"), QByteArray("\0\1\2", 3));
        EXPECT_FALSE(journal->digest(path, stamp, "sha"));
        EXPECT_FALSE(journal->digest(path + QLatin1Char('x'), stamp, "md5"));
        EXPECT_FALSE(journal->digest(path, FileStamp(11, 20, QStringLiteral("1:2")), "md5"));
        EXPECT_FALSE(journal->digest(path, FileStamp(10, 21, QStringLiteral("1:2")), "md5"));
        EXPECT_FALSE(journal->digest(path, FileStamp(10, 20, QStringLiteral("1:3")), "md5"));
        reopen();
    }
    journal->rememberDigest(path, FileStamp(11, 20, QString()), "md5", "new");
    EXPECT_FALSE(journal->digest(path, stamp, "md5"));
    EXPECT_EQ(journal->digest(path, FileStamp(11, 20, QString()), "md5"), QByteArray("new"));
}

TEST_F(JournalTest, removingAPublicationTakesItsFilesAlong)
{
    journal->save(publicationNamed(id));
    const auto files = journal->setFiles(id, {fileNamed(QStringLiteral("a"))});
    journal->partDone(files[0].id, 1, "e");
    journal->remove(id);
    EXPECT_FALSE(journal->publication(id));
    EXPECT_TRUE(journal->files(id).isEmpty());
    EXPECT_TRUE(journal->partsDone(files[0].id).isEmpty());
    reopen();
    EXPECT_TRUE(journal->partsDone(files[0].id).isEmpty());
}

TEST_F(JournalTest, notesReachTheDiskWithoutBeingAskedTo)
{
    commit();
    const QString wal = path() + QStringLiteral("-wal");
    const qint64 before = QFile(wal).size();
    journal->save(publicationNamed(id));
    EXPECT_TRUE(tests::waitUntil([&] { return QFile(wal).size() > before; }));
}

TEST_F(JournalTest, manyFilesAreKeptInOrder)
{
    constexpr int count = 20'000;
    domain::LocalFiles files;
    for (int i = 0; i < count; ++i)
        files.append(fileNamed(QStringLiteral("folder/file-%1.nwb").arg(i)));
    journal->setFiles(id, files);
    commit();
    const auto rows = journal->files(id);
    ASSERT_EQ(rows.size(), count);
    EXPECT_EQ(rows.constFirst().file.remote, files.constFirst().remote);
    EXPECT_EQ(rows.constLast().file.remote, files.constLast().remote);
    journal->setFiles(id, files);
    commit();
    const auto again = journal->files(id);
    ASSERT_EQ(again.size(), count);
    EXPECT_EQ(again.constLast().id, rows.constLast().id);
}

TEST_F(JournalTest, keepsTheNewestReceiptBesideTheDraft)
{
    journal->save(publicationNamed(id));
    EXPECT_FALSE(journal->receipt(id));
    domain::Receipt receipt;
    receipt.dataset = QStringLiteral("000123");
    receipt.files.resize(3);
    receipt.files[2].remote = QStringLiteral("c");
    journal->keepReceipt(id, receipt);
    receipt.title = QStringLiteral("now");
    receipt.files.removeFirst();
    receipt.files.first().digest.insert(QStringLiteral("md5"), QStringLiteral("00ff"));
    journal->keepReceipt(id, receipt);
    journal->save(publicationNamed(id)); // a draft that is written again takes nothing away
    reopen();
    const auto kept = journal->receipt(id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->title, QStringLiteral("now"));
    ASSERT_EQ(kept->files.size(), 2);
    EXPECT_EQ(kept->files.first().digest, receipt.files.first().digest);
    EXPECT_EQ(kept->files.last().remote, QStringLiteral("c"));
    EXPECT_EQ(journal->publication(id)->draft, publicationNamed(id).draft);
    journal->remove(id);
    EXPECT_FALSE(journal->receipt(id));
}

TEST_F(JournalTest, anArchiveIsPartOfWhatAFileIs)
{
    LocalFile file = fileNamed(QStringLiteral("a"));
    file.archive = QStringLiteral("data.zip");
    file.inFolder = true;
    const qint64 before = journal->setFiles(id, {file}).first().id;
    reopen();
    ASSERT_EQ(journal->files(id).size(), 1);
    EXPECT_EQ(journal->files(id).first().file.archive, QStringLiteral("data.zip"));
    EXPECT_TRUE(journal->files(id).first().file.inFolder);
    EXPECT_EQ(journal->setFiles(id, {file}).first().id, before);
    file.archive = QStringLiteral("data.tar");
    EXPECT_NE(journal->setFiles(id, {file}).first().id, before);
}

TEST_F(JournalTest, aFileInDoubtIsNotTriedAgainAndStaysThoughItChanges)
{
    const LocalFile doubtful = fileNamed(QStringLiteral("a"));
    const LocalFile failed = fileNamed(QStringLiteral("b"));
    const QList<FileRecord> before = journal->setFiles(id, {doubtful, failed});
    journal->fileEnded(before.at(0).id, Stage::Failed,
                       {{QStringLiteral("reason"), QStringLiteral("r")}, {inDoubtKey(), true}});
    const QString text = QStringLiteral("\"in_doubt\":true"); // what somebody says is no doubt
    journal->fileEnded(before.at(1).id, Stage::Failed, {{QStringLiteral("reason"), text}});
    journal->retryFailed(id);
    reopen();
    EXPECT_TRUE(isInDoubt(journal->files(id).at(0)));
    EXPECT_EQ(journal->files(id).at(1).stage, Stage::Waiting);
    const QList<FileRecord> after =
        journal->setFiles(id, {fileNamed(QStringLiteral("a"), 11), fileNamed(QStringLiteral("b"), 11)});
    EXPECT_EQ(after.at(0).id, before.at(0).id);
    EXPECT_TRUE(isInDoubt(after.at(0)));
    EXPECT_NE(after.at(1).id, before.at(1).id);
}

TEST_F(JournalTest, whatWasHandedOverIsKnownWhateverBecomesOfThePublication)
{
    const QString bank = QStringLiteral("https://bank.example");
    const QString key = QStringLiteral("IDB-1");
    journal->setFiles(id, {fileNamed(QStringLiteral("a"))});
    HandedName handed;
    handed.name = QStringLiteral("a");
    handed.content = QStringLiteral("c1");
    handed.sure = false;
    handed.at = QDateTime(QDate(2026, 11, 21), QTime(1, 2, 3), Qt::UTC);
    journal->noteHanded(bank, key, handed);
    journal->remove(id);
    reopen();
    ASSERT_EQ(journal->handedTo(bank, key).size(), 1);
    EXPECT_EQ(journal->handedTo(bank, key).first().content, QStringLiteral("c1"));
    EXPECT_EQ(journal->handedTo(bank, key).first().at, handed.at);
    EXPECT_FALSE(journal->handedTo(bank, key).first().sure);
    EXPECT_TRUE(journal->handedTo(bank, QStringLiteral("IDB-2")).isEmpty());
    handed.sure = true;
    journal->noteHanded(bank, key, handed);
    ASSERT_EQ(journal->handedTo(bank, key).size(), 1) << "one a name";
    EXPECT_TRUE(journal->handedTo(bank, key).first().sure);
    journal->forgetHanded(bank, key, handed.name);
    EXPECT_TRUE(journal->handedTo(bank, key).isEmpty());
}

} // namespace
} // namespace slipway::store
