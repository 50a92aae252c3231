// SPDX-License-Identifier: MIT
#include "backends/nomad/nomaduploader.h"

#include "backends/nomad/shipping.h"
#include "net/client.h"
#include "tests/support/memoryledger.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"
#include "upload/archivelisting.h"
#include "upload/archivestream.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <deque>

namespace slipway::tests {
namespace {

using base::Failure;
using domain::Decision;
using domain::Existing;
using upload::FileJob;
using upload::FileResult;

const QString uploadId = QStringLiteral("-jQ3QyYBTW-4rYngtswR7w");

class Quiet final : public upload::FileObserver
{
public:
    void stage(domain::Stage stage) override { stages.append(stage); }
    void hashed(qint64) override {}
    void sent(qint64 bytes) override { sentBytes = bytes; }
    void alive() override {}

    QList<domain::Stage> stages;
    qint64 sentBytes = 0;
};

/// What the server does with a body.
enum class Put {
    Take,
    TakeAndFallSilent, ///< the connection closes before the answer
    Lose,              ///< it says yes and forgets (NOMAD contract 4.5)
    SayGatewayTimeout, ///< 504, while the server goes on
    SayBusy,
    SayTokenEnded,
    SayTooLarge,
    FailToUnpack, ///< yes, then the process fails
};

/// One upload on a server that keeps paths and sizes, and works on each body for two looks.
class NomadUploaderTest : public testing::Test
{
protected:
    NomadUploaderTest()
    {
        server.choose([this](const SeenRequest &request) { return answerTo(request); });
        conversation = std::make_shared<backends::nomad::Conversation>(client, server.url("/api/v1"), clock);
        domain::Submission submission;
        submission.id = uploadId;
        uploader = backends::nomad::makeNomadUploader(conversation, submission, ledger);
    }

    domain::LocalFile file(const QString &remote, const QByteArray &bytes)
    {
        domain::LocalFile file;
        file.path = folder.filePath(QString(remote).replace(QLatin1Char('/'), QLatin1Char('_')));
        file.relative = file.remote = remote;
        QFile target(file.path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
        target.close();
        file.stamp = base::FileStamp::of(file.path);
        return file;
    }
    FileJob job(const domain::LocalFile &file)
    {
        FileJob job;
        job.id = ++ids;
        job.file = file;
        return job;
    }
    FileJob bundle(const domain::LocalFiles &files)
    {
        FileJob job;
        job.members = files;
        qint64 size = 0;
        for (const domain::LocalFile &one : files) {
            job.memberIds.append(++ids);
            size += one.stamp.size();
        }
        job.id = job.memberIds.constFirst();
        job.file.path = folder.path();
        job.file.stamp = base::FileStamp(size, 0, QString());
        return job;
    }
    FileResult upload(const FileJob &job) { return run(uploader->upload(job, &observer, {})); }
    Failure failing(const FileJob &job) { return failureOf(uploader->upload(job, &observer, {})); }
    /// The same job as a later run has it: with what the ledger keeps.
    FileJob again(FileJob job)
    {
        job.memory = ledger.memories.value(job.id);
        return job;
    }

    QList<SeenRequest> puts() const
    {
        QList<SeenRequest> all;
        for (const SeenRequest &request : server.seen()) {
            if (request.method == "PUT")
                all.append(request);
        }
        return all;
    }

    QTemporaryDir folder;
    MisbehavingServer server;
    TestClock clock;
    net::Client client{options()};
    MemoryLedger ledger;
    std::shared_ptr<backends::nomad::Conversation> conversation;
    std::unique_ptr<upload::FileUploader> uploader;
    Quiet observer;
    QMap<QString, qint64> stands; ///< on the server: path -> size
    std::deque<Put> next;         ///< what happens to the next bodies; then they are taken
    bool published = false;
    bool gone = false;
    int busyLooks = 0;
    int mostAtOnce = 0;
    qint64 ids = 0;

private:
    net::ClientOptions options()
    {
        net::ClientOptions options;
        options.clock = &clock;
        options.attempts = 2;
        return options;
    }

    static Script json(int status, const QJsonObject &object)
    {
        return Script::answer(status, QJsonDocument(object).toJson(QJsonDocument::Compact),
                              {{"Content-Type", "application/json"}});
    }
    static Script says(int status, const char *detail)
    {
        return json(status, {{QStringLiteral("detail"), QString::fromLatin1(detail)}});
    }

    QJsonObject envelope() const
    {
        const bool busy = busyLooks > 0;
        QJsonObject data;
        data.insert(u"upload_id", uploadId);
        data.insert(u"process_running", busy);
        data.insert(u"process_status", busy ? QStringLiteral("RUNNING") : status);
        data.insert(u"current_process", QStringLiteral("process_upload"));
        data.insert(u"last_status_message", QStringLiteral("Process process_upload"));
        data.insert(u"errors", QJsonArray::fromStringList(errors));
        data.insert(u"published", published);
        data.insert(u"entries", 0);
        return {{QStringLiteral("upload_id"), uploadId}, {QStringLiteral("data"), data}};
    }

    Script answerTo(const SeenRequest &request)
    {
        takeIn();
        const QUrl url = QUrl::fromEncoded(request.target);
        const QString path = url.path(QUrl::FullyDecoded);
        const QString upload = QStringLiteral("/api/v1/uploads/") + uploadId;
        if (gone)
            return says(404, "The specified upload_id was not found.");
        if (request.method == "PUT")
            return put(path.mid(upload.size() + 5), QUrlQuery(url));
        if (path == upload) {
            const QJsonObject now = envelope();
            busyLooks = std::max(busyLooks - 1, 0);
            return json(200, now);
        }
        if (path.startsWith(upload + QStringLiteral("/rawdir/")))
            return rawdir(path.mid(upload.size() + 8));
        return says(404, "Not Found");
    }

    Script put(const QString &directory, const QUrlQuery &query)
    {
        EXPECT_EQ(busyLooks, 0) << "a body came while the server was at work";
        EXPECT_EQ(query.queryItemValue(QStringLiteral("trigger_processing")), QStringLiteral("false"));
        EXPECT_EQ(query.queryItemValue(QStringLiteral("wait_for_processing")), QStringLiteral("false"));
        EXPECT_EQ(query.queryItemValue(QStringLiteral("overwrite_if_exists")), QStringLiteral("true"));
        const Put what = next.empty() ? Put::Take : next.front();
        if (!next.empty())
            next.pop_front();
        const QString name = query.queryItemValue(QStringLiteral("file_name"), QUrl::FullyDecoded);
        const QString prefix = directory.isEmpty() ? QString() : directory + QLatin1Char('/');
        const bool isTaken =
            what == Put::Take || what == Put::TakeAndFallSilent || what == Put::SayGatewayTimeout;
        m_places.append(isTaken ? prefix + name : QString());
        status = what == Put::FailToUnpack ? QStringLiteral("FAILURE") : QStringLiteral("SUCCESS");
        errors = what == Put::FailToUnpack ? QStringList(QStringLiteral("File exists: 'a'")) : QStringList();
        switch (what) {
        case Put::TakeAndFallSilent:
            return Script::nothing().close();
        case Put::SayGatewayTimeout:
            return Script::answer(504, "<html>Gateway Time-out</html>", {{"Content-Type", "text/html"}});
        case Put::SayBusy:
            return says(400, "The upload is currently blocked by another process.");
        case Put::SayTokenEnded:
            return says(401, "Could not validate credentials. The given token is invalid.");
        case Put::SayTooLarge:
            return Script::answer(413, "<html>Too large</html>", {{"Content-Type", "text/html"}});
        default:
            return json(200, envelope());
        }
    }

    /// The bodies that have come whole since the last time, unpacked by name as the server does.
    void takeIn()
    {
        const QList<SeenRequest> bodies = puts();
        for (; m_takenIn < m_places.size() && m_takenIn < bodies.size(); ++m_takenIn) {
            const SeenRequest &body = bodies.at(m_takenIn);
            const QString place = m_places.at(m_takenIn);
            if (body.bodySize != body.header("Content-Length").toLongLong() || place.isEmpty())
                continue;
            busyLooks = 2;
            if (!place.endsWith(QLatin1String(".zip"))) {
                stands.insert(place, body.bodySize);
                continue;
            }
            const QString archive = folder.filePath(QStringLiteral("received"));
            QFile target(archive);
            EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(body.body) == body.bodySize);
            target.close();
            for (const upload::ArchiveMember &member : upload::listArchive(archive, 0, {}).members)
                stands.insert(member.path, member.size);
        }
    }

    Script rawdir(const QString &path)
    {
        if (stands.contains(path)) {
            const QJsonObject file = {{QStringLiteral("name"), path.section(QLatin1Char('/'), -1)},
                                      {QStringLiteral("size"), stands.value(path)}};
            return json(200, {{QStringLiteral("path"), path}, {QStringLiteral("file_metadata"), file}});
        }
        const QString prefix = path.isEmpty() ? QString() : path + QLatin1Char('/');
        QMap<QString, QJsonObject> content;
        for (auto it = stands.cbegin(); it != stands.cend(); ++it) {
            if (!it.key().startsWith(prefix))
                continue;
            const QString rest = it.key().mid(prefix.size());
            const QString name = rest.section(QLatin1Char('/'), 0, 0);
            content.insert(name, {{QStringLiteral("name"), name},
                                  {QStringLiteral("size"), it.value()},
                                  {QStringLiteral("is_file"), name == rest}});
        }
        if (content.isEmpty() && !path.isEmpty())
            return says(404, "Not found. Invalid path?");
        QJsonArray items;
        for (const QJsonObject &item : std::as_const(content))
            items.append(item);
        const QJsonObject listing = {
            {QStringLiteral("name"), path}, {QStringLiteral("size"), 0}, {QStringLiteral("content"), items}};
        return json(200, {{QStringLiteral("path"), path},
                          {QStringLiteral("directory_metadata"), listing},
                          {QStringLiteral("pagination"), QJsonObject()}});
    }

    QString status = QStringLiteral("READY");
    QStringList errors;
    QStringList m_places; ///< where each body goes; empty: nowhere
    qsizetype m_takenIn = 0;
};

TEST_F(NomadUploaderTest, putsAFileIntoItsFolder)
{
    const FileResult result = upload(job(file(QStringLiteral("run 1/ä#/OUTCAR"), "energies")));
    EXPECT_FALSE(result.skipped);
    EXPECT_EQ(stands.value(QStringLiteral("run 1/ä#/OUTCAR")), 8);
    ASSERT_EQ(puts().size(), 1);
    EXPECT_EQ(puts().constFirst().header("Content-Type"), "application/octet-stream");
    EXPECT_TRUE(puts().constFirst().target.startsWith("/api/v1/uploads/-jQ3QyYBTW-4rYngtswR7w/raw/run%201/"));
    EXPECT_EQ(observer.sentBytes, 8);
    EXPECT_EQ(observer.stages.constLast(), domain::Stage::Finalising);
}

TEST_F(NomadUploaderTest, keepsTheSlashForTheRoot)
{
    upload(job(file(QStringLiteral("a.txt"), "1")));
    EXPECT_TRUE(puts().constFirst().target.startsWith("/api/v1/uploads/-jQ3QyYBTW-4rYngtswR7w/raw/?"));
}

TEST_F(NomadUploaderTest, sendsABundleAsOneArchive)
{
    upload(bundle({file(QStringLiteral("a/1"), "x"), file(QStringLiteral("a/2"), ""),
                   file(QStringLiteral("b/1"), "yy")}));
    EXPECT_EQ(puts().size(), 1);
    EXPECT_EQ(puts().constFirst().header("Content-Type"), "application/zip");
    EXPECT_EQ(stands,
              (QMap<QString, qint64>{
                  {QStringLiteral("a/1"), 1}, {QStringLiteral("a/2"), 0}, {QStringLiteral("b/1"), 2}}));
}

TEST_F(NomadUploaderTest, bringsOneBodyAfterTheOtherAndWaitsInBetween)
{
    std::vector<base::Task<FileResult>> tasks;
    for (int i = 0; i < 5; ++i) {
        const QString name = QStringLiteral("f%1").arg(i);
        tasks.push_back(uploader->upload(job(file(name, "12345")), &observer, {}));
    }
    for (base::Task<FileResult> &task : tasks)
        run(std::move(task));
    EXPECT_EQ(stands.size(), 5); // put() saw no body while the server was at work
}

TEST_F(NomadUploaderTest, aLostAnswerIsLookedForAndNotSentAgain)
{
    next = {Put::TakeAndFallSilent};
    upload(job(file(QStringLiteral("a"), "1234")));
    EXPECT_EQ(puts().size(), 1);
    next = {Put::SayGatewayTimeout};
    upload(bundle({file(QStringLiteral("b"), "1"), file(QStringLiteral("c"), "2")}));
    EXPECT_EQ(puts().size(), 2);
}

TEST_F(NomadUploaderTest, aLaterRunLooksBeforeItSends)
{
    const FileJob first = job(file(QStringLiteral("a"), "1234"));
    upload(first);
    upload(again(first)); // the program had ended before it noted the end
    EXPECT_EQ(puts().size(), 1);
    FileJob compared = again(first);
    compared.decision = Decision::Compare; // it stands there, and it is ours
    EXPECT_FALSE(upload(compared).skipped);
    EXPECT_EQ(puts().size(), 1);
    stands.clear();
    upload(again(first));
    EXPECT_EQ(puts().size(), 2);
}

TEST_F(NomadUploaderTest, ofABundleOnlyWhatIsMissingIsSentAgain)
{
    const FileJob first = bundle({file(QStringLiteral("d/1"), "x"), file(QStringLiteral("d/2"), "yyy")});
    upload(first);
    EXPECT_EQ(ledger.memories.size(), 2);
    stands.remove(QStringLiteral("d/2"));
    upload(again(first));
    ASSERT_EQ(puts().size(), 2);
    EXPECT_LT(puts().at(1).bodySize, puts().at(0).bodySize);
    EXPECT_EQ(stands.size(), 2);
}

TEST_F(NomadUploaderTest, filesOfTheSameSizeThatAreNotOursAreLeftOrReplaced)
{
    stands.insert(QStringLiteral("a"), 4);
    FileJob there = job(file(QStringLiteral("a"), "1234"));
    there.decision = Decision::Compare;
    EXPECT_TRUE(upload(there).skipped);
    EXPECT_TRUE(puts().isEmpty());
    there.existing = Existing::Error;
    EXPECT_EQ(failing(there).code(), "path-taken");
    there.existing = Existing::Replace;
    next = {Put::SayTooLarge};
    failing(there);
    EXPECT_FALSE(upload(again(there)).skipped); // the size alone does not prove that it is ours
    EXPECT_EQ(puts().size(), 2);
}

TEST_F(NomadUploaderTest, aBodyThatWasTakenAndLostIsSentAgain)
{
    next = {Put::Lose};
    upload(job(file(QStringLiteral("a"), "1234")));
    EXPECT_EQ(puts().size(), 2);
    next = {Put::Lose, Put::Lose, Put::Lose};
    const Failure failure = failing(job(file(QStringLiteral("b"), "1234")));
    EXPECT_EQ(failure.code(), "files-missing");
    EXPECT_EQ(puts().size(), 5);
}

TEST_F(NomadUploaderTest, whatCannotBeUnpackedFailsInTheServersWords)
{
    next = {Put::FailToUnpack};
    const Failure failure = failing(bundle({file(QStringLiteral("a"), "1234")}));
    EXPECT_EQ(failure.code(), "extraction-failed");
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("File exists")));
    EXPECT_FALSE(failure.isTransient());
    EXPECT_EQ(puts().size(), 1);
}

TEST_F(NomadUploaderTest, waitsWhenSomebodyElseHasStartedSomething)
{
    next = {Put::SayBusy};
    upload(job(file(QStringLiteral("a"), "1234")));
    EXPECT_EQ(puts().size(), 2);
}

TEST_F(NomadUploaderTest, anEndedTokenConcernsTheSignIn)
{
    next = {Put::SayTokenEnded};
    EXPECT_EQ(failing(job(file(QStringLiteral("a"), "1234"))).kind(), Failure::Kind::SignIn);
    EXPECT_TRUE(ledger.memories.value(1).isEmpty());
}

TEST_F(NomadUploaderTest, aProxysLimitIsSaid)
{
    next = {Put::SayTooLarge};
    EXPECT_EQ(failing(job(file(QStringLiteral("a"), "1234"))).kind(), Failure::Kind::TooLarge);
}

TEST_F(NomadUploaderTest, nothingIsSentToWhatIsPublishedOrGone)
{
    published = true;
    EXPECT_EQ(failing(job(file(QStringLiteral("a"), "1"))).code(), "submission-published");
    const int before = int(server.seen().size());
    EXPECT_EQ(failing(job(file(QStringLiteral("b"), "1"))).code(), "submission-published");
    EXPECT_EQ(server.seen().size(), before); // it is known by now
    EXPECT_TRUE(puts().isEmpty());
}

TEST_F(NomadUploaderTest, anUploadThatIsGoneIsSaid)
{
    gone = true;
    const Failure failure = failing(job(file(QStringLiteral("a"), "1")));
    EXPECT_EQ(failure.code(), "submission-gone");
    EXPECT_EQ(failure.file(), folder.filePath(QStringLiteral("a")));
}

TEST_F(NomadUploaderTest, aChangedMemberIsLeftOutAndTheOthersArrive)
{
    const FileJob three = bundle(
        {file(QStringLiteral("a"), "1"), file(QStringLiteral("b"), "2"), file(QStringLiteral("c"), "3")});
    file(QStringLiteral("b"), "changed");
    const FileResult result = upload(three);
    ASSERT_EQ(result.leftOut.keys(), QStringList({folder.filePath(QStringLiteral("b"))}));
    EXPECT_EQ(result.leftOut.first().kind(), Failure::Kind::FileChanged);
    EXPECT_EQ(stands.keys(), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
}

TEST_F(NomadUploaderTest, aBundleOfChangedFilesFails)
{
    const FileJob one = bundle({file(QStringLiteral("a"), "1")});
    file(QStringLiteral("a"), "changed");
    EXPECT_EQ(failing(one).kind(), Failure::Kind::FileChanged);
    EXPECT_TRUE(puts().isEmpty());
}

TEST_F(NomadUploaderTest, anArchiveOfThePersonIsVerifiedByItsMembers)
{
    upload::ArchiveStream zip(std::make_shared<upload::ArchivePlan>(
        domain::LocalFiles({file(QStringLiteral("x/1"), "one"), file(QStringLiteral("x/2"), "three")})));
    QByteArray bytes(zip.length(), Qt::Uninitialized);
    zip.read(bytes.data(), bytes.size());
    const FileResult result = upload(job(file(QStringLiteral("mine.zip"), bytes)));
    EXPECT_EQ(result.unpacked,
              (QMap<QString, qint64>{{QStringLiteral("x/1"), 3}, {QStringLiteral("x/2"), 5}}));
    EXPECT_EQ(stands.keys(), result.unpacked.keys());
    EXPECT_EQ(puts().constFirst().header("Content-Type"), "application/octet-stream");
}

TEST_F(NomadUploaderTest, stopsWhenItIsAskedTo)
{
    clock.holdWaits();
    busyLooks = 1000;
    std::stop_source stop;
    auto uploading = uploader->upload(job(file(QStringLiteral("a"), "1")), &observer, stop.get_token());
    EXPECT_TRUE(waitUntil([this] { return clock.waiting() == 1; }));
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(uploading)).isCancelled());
    EXPECT_TRUE(puts().isEmpty());
}

TEST_F(NomadUploaderTest, theProbeAsksForTheUpload)
{
    run(uploader->probe({}));
    EXPECT_EQ(server.seen().size(), 1);
}

} // namespace
} // namespace slipway::tests
