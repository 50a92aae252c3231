// SPDX-License-Identifier: MIT
#include "tests/backends/databankfixture.h"
#include "upload/archivelisting.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::tests {
namespace {

using backends::databank::Protocol;
using base::Failure;
using upload::FileJob;
using upload::FileResult;

/// A field of a form of either kind.
QString fieldIn(const SeenRequest &request, const QByteArray &name)
{
    if (!request.header("Content-Type").startsWith("multipart/")) {
        const QUrlQuery form(QString::fromLatin1(request.body));
        return form.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }
    const QByteArray start = "name=\"" + name + "\"\r\n\r\n";
    const qsizetype at = request.body.indexOf(start);
    const qsizetype from = at + start.size();
    return at < 0 ? QString()
                  : QString::fromUtf8(request.body.mid(from, request.body.indexOf("\r\n", from) - from));
}

/// A server of the phases with one staged file.
class DatabankPhases : public DatabankUploading
{
protected:
    Script answerTo(const SeenRequest &request) override
    {
        if (odd) {
            if (const std::optional<Script> script = odd(request))
                return *script;
        }
        return request.target.startsWith("/api/dataset/") ? judge(request) : Script::answer(404);
    }

    Script judge(const SeenRequest &request)
    {
        const QString phase = fieldIn(request, "phase");
        if (phase == QLatin1String("setup"))
            return setUp(request);
        if (phase == QLatin1String("transfer"))
            return transfer(request);
        if (phase == QLatin1String("verify"))
            return verify(request);
        return text(400, "invalid phase parameter: " + phase.toUtf8());
    }

    Script setUp(const SeenRequest &request)
    {
        ++setups;
        name = fieldIn(request, "filename");
        staged = QByteArray("");
        return text(200, "successfully set up " + name.toUtf8());
    }

    Script transfer(const SeenRequest &request)
    {
        if (!staged)
            return text(500, "No such file or directory @ rb_file_s_size - /api/IDB-1234567/run.bin\n");
        const qint64 previous = fieldIn(request, "previous_size").toLongLong();
        if (previous != staged->size())
            return mismatch(previous);
        const qsizetype from = request.body.indexOf("filename=\"bytechunk\"\r\n\r\n") + 24;
        // Of a large body only the beginning is kept, and all bytes of such a file are alike.
        const qint64 size = request.bodySize - from - tailSize(request);
        const QByteArray bytes = request.body.mid(from, size);
        *staged += bytes + QByteArray(size - bytes.size(), bytes.back());
        ++chunks;
        return text(200, "successfully added chunk to " + name.toUtf8());
    }

    static qsizetype tailSize(const SeenRequest &request)
    {
        const QByteArray type = request.header("Content-Type");
        return type.mid(type.indexOf("boundary=") + 9).size() + 8;
    }

    Script mismatch(qint64 previous) const
    {
        return text(200, "{\"error\":\"Unexpected previous_size value.  Expected: " +
                             QByteArray::number(staged->size()) +
                             ", Recieved: " + QByteArray::number(previous) +
                             "\\n\",\"progress\":" + QByteArray::number(staged->size()) + ",\"status\":500}");
    }

    Script verify(const SeenRequest &)
    {
        if (!staged)
            return text(500, "No such file or directory @ rb_sysopen - /api/IDB-1234567/run.bin\n");
        finished.insert(name, *staged);
        staged.reset();
        return text(200, name.toUtf8() +
                             " successfully uploaded.  Refresh dataset page to see newly uploaded file. "
                             "http://x/datasets/IDB-1234567/edit");
    }

    int calls(const QString &phase) const
    {
        int count = 0;
        for (const SeenRequest &request : server.seen())
            count += fieldIn(request, "phase") == phase;
        return count;
    }

    Answer odd;
    QString name;
    std::optional<QByteArray> staged;
    QMap<QString, QByteArray> finished;
    int setups = 0;
    int chunks = 0;
};

TEST_F(DatabankPhases, setsUpTransfersAndVerifies)
{
    const QByteArray bytes(300'000, 'p');
    const FileResult result = upload(job(file(QStringLiteral("run.bin"), bytes)));
    EXPECT_EQ(finished.value(QStringLiteral("run.bin")), bytes);
    EXPECT_EQ(conversation->protocol(), Protocol::Phases);
    EXPECT_EQ(calls(QStringLiteral("verify")), 1);
    EXPECT_EQ(result.proof, QStringLiteral("offset"));
    EXPECT_TRUE(result.reason.isEmpty());
    EXPECT_EQ(result.digests.value(QStringLiteral("sha256")),
              QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

TEST_F(DatabankPhases, theChunkIsAFilePartAndKeepsEveryByte)
{
    QByteArray bytes;
    for (int i = 0; i < 3000; ++i)
        bytes += char(i * 7);
    bytes += "\r\n--slipway--\r\n";
    upload(job(file(QString::fromUtf8("Ünit 1.bin"), bytes)));
    EXPECT_EQ(finished.value(QString::fromUtf8("Ünit 1.bin")), bytes);
    bool hasSeen = false;
    for (const SeenRequest &request : server.seen()) {
        if (fieldIn(request, "phase") != QLatin1String("transfer"))
            continue;
        hasSeen = true;
        EXPECT_TRUE(request.body.contains("name=\"bytechunk\"; filename=\"bytechunk\"\r\n\r\n"));
        EXPECT_EQ(request.bodySize, request.header("Content-Length").toLongLong());
    }
    EXPECT_TRUE(hasSeen);
}

TEST_F(DatabankPhases, aRefusalWithStatus200IsNoSuccess)
{
    bool wasRefused = false;
    odd = [this, &wasRefused](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "phase") == QLatin1String("transfer") &&
            fieldIn(request, "previous_size") == QLatin1String("0") && !std::exchange(wasRefused, true))
            return text(200, "{\"error\":\"Something went wrong\\n\",\"progress\":0,\"status\":500}");
        return std::nullopt;
    };
    const Failure failure = failing(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_TRUE(wasRefused);
    EXPECT_TRUE(failure.serverSays().contains(QStringLiteral("Something went wrong")));
    EXPECT_TRUE(finished.isEmpty());
    EXPECT_EQ(calls(QStringLiteral("verify")), 0);
}

TEST_F(DatabankPhases, aLostAnswerIsSettledByAskingForTheProgress)
{
    bool wasLost = false;
    odd = [this, &wasLost](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "previous_size") == QLatin1String("0") && !std::exchange(wasLost, true)) {
            judge(request); // it takes it, and falls silent
            return Script::nothing().close();
        }
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), QByteArray(10 * 1024 * 1024, 'z'))));
    EXPECT_EQ(finished.value(QStringLiteral("run.bin")).size(), 10 * 1024 * 1024);
    EXPECT_EQ(chunks, 2);
}

TEST_F(DatabankPhases, resumesByAskingForTheProgress)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        const QString previous = fieldIn(request, "previous_size");
        if (!previous.isEmpty() && previous != QLatin1String("0") && previous != QLatin1String("-1"))
            return text(401, "Bad credentials");
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), QByteArray(10 * 1024 * 1024, 'z')));
    EXPECT_EQ(failing(one).code(), "wrong-key");
    odd = nullptr;
    renew();
    upload(one);
    EXPECT_EQ(setups, 1);
    EXPECT_EQ(chunks, 2);
    EXPECT_EQ(finished.size(), 1);
}

TEST_F(DatabankPhases, aForeignSetupIsNoticedAndTheFileSentAgain)
{
    bool isForeign = true;
    odd = [this, &isForeign](const SeenRequest &request) -> std::optional<Script> {
        const QString previous = fieldIn(request, "previous_size");
        if (previous != QLatin1String("0") && previous != QLatin1String("-1") && !previous.isEmpty() &&
            std::exchange(isForeign, false))
            staged.reset();
        return std::nullopt;
    };
    const FileResult result = upload(job(file(QStringLiteral("run.bin"), QByteArray(10 * 1024 * 1024, 'z'))));
    EXPECT_EQ(setups, 2);
    EXPECT_EQ(finished.value(QStringLiteral("run.bin")).size(), 10 * 1024 * 1024);
    EXPECT_FALSE(result.reason.isEmpty());
}

TEST_F(DatabankPhases, twoWipesInOneRunAreSomebodyElse)
{
    odd = [this](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "previous_size") == QLatin1String("0"))
            staged.reset();
        return std::nullopt;
    };
    EXPECT_EQ(failing(job(file(QStringLiteral("run.bin"), "12345"))).code(), "staging-wiped");
    EXPECT_EQ(setups, 2);
    EXPECT_TRUE(finished.isEmpty());
}

TEST_F(DatabankPhases, bytesThatAreNotOursAreNeverVerified)
{
    bool isForeign = true;
    odd = [this, &isForeign](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "previous_size") == QLatin1String("-1") && staged &&
            std::exchange(isForeign, false))
            *staged += "more";
        return std::nullopt;
    };
    upload(job(file(QStringLiteral("run.bin"), "12345")));
    EXPECT_EQ(setups, 2);
    EXPECT_EQ(finished.value(QStringLiteral("run.bin")), "12345");
}

TEST_F(DatabankPhases, aLostVerifyIsADoubtForThePerson)
{
    odd = [this](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "phase") == QLatin1String("verify")) {
            judge(request);
            return Script::nothing().close();
        }
        return std::nullopt;
    };
    const FileJob one = job(file(QStringLiteral("run.bin"), "12345"));
    EXPECT_EQ(failing(one).code(), "registration-unknown");
    odd = nullptr;
    const qsizetype before = server.seen().size();
    EXPECT_EQ(failing(one).code(), "registration-unknown");
    EXPECT_EQ(server.seen().size(), before);
    QJsonObject memory = ledger.memories.value(one.id);
    memory.insert(u"listed", true);
    ledger.remember(one.id, memory);
    EXPECT_EQ(upload(one).proof, QStringLiteral("offset"));
    EXPECT_EQ(calls(QStringLiteral("verify")), 1);
}

TEST_F(DatabankPhases, aVerifyWithoutAFileIsADoubtToo)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "phase") == QLatin1String("verify"))
            return text(500, "No such file or directory @ rb_sysopen - /x\n");
        return std::nullopt;
    };
    EXPECT_EQ(failing(job(file(QStringLiteral("run.bin"), "12345"))).code(), "registration-unknown");
}

TEST_F(DatabankPhases, aNameThatIsTakenIsAskedAbout)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        if (fieldIn(request, "phase") == QLatin1String("setup"))
            return text(500, "File with the name run.bin already exists in this dataset.\n");
        return std::nullopt;
    };
    EXPECT_EQ(failing(job(file(QStringLiteral("run.bin"), "12345"))).code(), "name-taken");
}

TEST_F(DatabankPhases, oneFileAtATime)
{
    std::vector<base::Task<FileResult>> tasks;
    for (int i = 0; i < 4; ++i)
        tasks.push_back(uploader->upload(job(file(QStringLiteral("f%1").arg(i), "12345")), &observer, {}));
    for (base::Task<FileResult> &task : tasks)
        run(std::move(task));
    EXPECT_EQ(finished.size(), 4);
    EXPECT_EQ(setups, 4); // nobody wiped anybody
}

TEST_F(DatabankPhases, aFileThatIsTriedAgainComesBeforeTheOthers)
{
    odd = [](const SeenRequest &request) -> std::optional<Script> {
        const QString previous = fieldIn(request, "previous_size");
        if (!previous.isEmpty() && previous != QLatin1String("0"))
            return text(502, "<html></html>");
        return std::nullopt;
    };
    const FileJob first = job(file(QStringLiteral("run.bin"), QByteArray(10 * 1024 * 1024, 'z')));
    EXPECT_TRUE(failing(first).isTransient());
    odd = nullptr;
    clock.holdWaits();
    base::Task<FileResult> other =
        uploader->upload(job(file(QStringLiteral("other.bin"), "12345")), &observer, {});
    EXPECT_TRUE(waitUntil([this] { return clock.waiting() == 1; }));
    upload(first);
    clock.advance(std::chrono::seconds(2));
    run(std::move(other));
    EXPECT_EQ(setups, 2);
    EXPECT_EQ(chunks, 3); // nothing was wiped, nothing sent twice
    EXPECT_EQ(finished.size(), 2);
}

TEST_F(DatabankPhases, anArchiveIsMadeOnTheWay)
{
    FileJob bundle;
    bundle.archive = QStringLiteral("recordings.zip");
    for (const char *place : {"a/1.txt", "a/2.txt", "b.txt"}) {
        domain::LocalFile member =
            file(QString::fromLatin1(place).replace(QLatin1Char('/'), QLatin1Char('_')),
                 QByteArray(1000, place[0]));
        member.relative = member.remote = QString::fromLatin1(place);
        member.archive = bundle.archive;
        bundle.members.append(member);
        bundle.memberIds.append(++ids);
    }
    bundle.id = bundle.memberIds.constFirst();
    bundle.file.path = folder.path();
    bundle.file.remote = QStringLiteral("3 files packed together");
    bundle.file.stamp = base::FileStamp(3000, 0, QString());
    const FileResult result = upload(bundle);
    EXPECT_TRUE(result.digests.isEmpty());
    ASSERT_TRUE(finished.contains(QStringLiteral("recordings.zip")));
    const QString path = folder.filePath(QStringLiteral("received.zip"));
    QFile received(path);
    ASSERT_TRUE(received.open(QIODevice::WriteOnly));
    received.write(finished.value(QStringLiteral("recordings.zip")));
    received.close();
    QStringList names;
    for (const upload::ArchiveMember &member : upload::listArchive(path, 0, {}).members)
        names.append(member.path);
    EXPECT_EQ(names,
              (QStringList{QStringLiteral("a/1.txt"), QStringLiteral("a/2.txt"), QStringLiteral("b.txt")}));
    EXPECT_EQ(observer.sentBytes, 3000);
    EXPECT_EQ(ledger.memories.size(), 3);
}

} // namespace
} // namespace slipway::tests
