// SPDX-License-Identifier: MIT
#include "tests/backends/practicefixture.h"

#include "tests/support/run.h"

#include <QFile>

namespace slipway::tests {

namespace {

const QString etagName = QStringLiteral("dandi:dandi-etag");

constexpr qint64 mebibyte = 1 << 20;
constexpr qint64 twoParts = 65 * mebibyte;

class DandiUploaderTest : public PracticeTest
{
protected:
    /// `action` hits the first request that matches.
    void faultAt(const QString &method, const QString &path, const QString &action, QJsonObject more = {})
    {
        QJsonObject match;
        match.insert(QLatin1String("method"), method);
        match.insert(QLatin1String("path"), path);
        more.insert(QLatin1String("match"), match);
        more.insert(QLatin1String("action"), action);
        fault(more);
    }
    static QJsonObject status(int code, const QString &body, const QString &type)
    {
        QJsonObject more;
        more.insert(QLatin1String("status"), code);
        more.insert(QLatin1String("body"), body);
        more.insert(QLatin1String("content_type"), type);
        return more;
    }
    qsizetype count(const QString &request) { return requests().count(request); }
    upload::FileJob small(const QByteArray &bytes = "some bytes")
    {
        return job(write(QStringLiteral("a.txt"), bytes), QStringLiteral("a.txt"));
    }
    /// Uploads and looks whether the server has exactly the local content at the path.
    void expectArrives(const upload::FileJob &one)
    {
        const upload::FileResult result = upload(one);
        EXPECT_FALSE(result.skipped) << result.reason.toStdString();
        const domain::RemoteFile there = remoteAt(one.file.remote);
        EXPECT_EQ(there.digests.value(etagName), result.digests.value(etagName));
        EXPECT_EQ(there.size, one.file.stamp.size());
        EXPECT_EQ(there.id, result.remoteId);
    }

    const QString initialize = QStringLiteral("POST /api/uploads/initialize/");
    const QString validate = QStringLiteral("POST /api/uploads/{id}/validate/");
    const QString put = QStringLiteral("PUT /storage");
    const QString digest = QStringLiteral("POST /api/blobs/digest/");
    const QString storagePath = QStringLiteral("/dandiarchive/");
    const QString xml = QStringLiteral("application/xml");
};

TEST_F(DandiUploaderTest, BringsAFileAndSeesTheServersDigest)
{
    const auto one = job(write(QStringLiteral("a.txt"), "known-content"), QStringLiteral("sub-1/a.txt"));
    const upload::FileResult result = upload(one);
    EXPECT_FALSE(result.skipped);
    EXPECT_EQ(result.digests.value(etagName), QStringLiteral("94818d7b98c79d4cc6ebffc989a82171-1"));
    const domain::RemoteFile there = remoteAt(QStringLiteral("sub-1/a.txt"));
    EXPECT_EQ(there.digests.value(etagName), result.digests.value(etagName));
    EXPECT_EQ(there.id, result.remoteId);
    EXPECT_EQ(there.size, 13);
    EXPECT_EQ(listener.sentBytes, 13);
}

TEST_F(DandiUploaderTest, SmallFilesCostSixRequestsAndNoCommit)
{
    upload(job(write(QStringLiteral("w.txt"), "warm"), QStringLiteral("w.txt")));
    forgetRequests();
    upload(job(write(QStringLiteral("a.txt"), "small"), QStringLiteral("a.txt")));
    const QString uploads = QStringLiteral("POST /api/uploads/");
    const QStringList expected = {
        uploads + QStringLiteral("initialize/"),
        QStringLiteral("PUT /storage"),
        uploads + QStringLiteral("{id}/complete/"),
        QStringLiteral("POST /storage"),
        uploads + QStringLiteral("{id}/validate/"),
        QStringLiteral("POST /api/dandisets/%1/versions/draft/assets/").arg(dataset.id)};
    EXPECT_EQ(requests(), expected);
    EXPECT_EQ(ledger.commits, 0);
}

TEST_F(DandiUploaderTest, SendsNoKeyToTheStorage)
{
    upload(small());
    int storageRequests = 0;
    for (const QJsonValue &value : requestRecords()) {
        const QJsonObject record = value.toObject();
        if (!record.value(QLatin1String("path")).toString().startsWith(storagePath))
            continue;
        ++storageRequests;
        EXPECT_FALSE(record.value(QLatin1String("authorization")).toBool());
    }
    EXPECT_EQ(storageRequests, 2);
}

TEST_F(DandiUploaderTest, SendsNoBytesThatTheArchiveHas)
{
    upload(small("the same"));
    forgetRequests();
    auto fresh = backend->uploader(dataset, hasher, ledger); // knows nothing of the first
    const auto other = job(write(QStringLiteral("b.txt"), "the same"), QStringLiteral("b.txt"));
    const upload::FileResult result = run(fresh->upload(other, &listener, {}));
    EXPECT_FALSE(result.skipped);
    EXPECT_EQ(count(put), 0);
    EXPECT_EQ(count(initialize), 1);
    EXPECT_EQ(remoteAt(QStringLiteral("b.txt")).size, 8);
}

TEST_F(DandiUploaderTest, SendsTwoFilesOfTheSameContentOnce)
{
    const auto first = job(write(QStringLiteral("a.txt"), "twins"), QStringLiteral("a.txt"));
    const auto second = job(write(QStringLiteral("b.txt"), "twins"), QStringLiteral("b.txt"));
    Listener other;
    auto one = uploader->upload(first, &listener, {});
    auto two = uploader->upload(second, &other, {});
    const upload::FileResult firstResult = run(std::move(one));
    const upload::FileResult secondResult = run(std::move(two));
    EXPECT_FALSE(firstResult.skipped || secondResult.skipped);
    EXPECT_EQ(count(initialize), 1);
    EXPECT_EQ(count(put), 1);
    EXPECT_EQ(remoteAt(QStringLiteral("a.txt")).size, 5);
    EXPECT_EQ(remoteAt(QStringLiteral("b.txt")).size, 5);
}

TEST_F(DandiUploaderTest, AnotherFileTakesOverWhenTheFirstOfTheSameContentFails)
{
    faultAt(
        QStringLiteral("PUT"), storagePath, QStringLiteral("status"),
        status(403, QStringLiteral("<Error><Code>AccessDenied</Code><Message>No</Message></Error>"), xml));
    const auto first = job(write(QStringLiteral("a.txt"), "twins"), QStringLiteral("a.txt"));
    const auto second = job(write(QStringLiteral("b.txt"), "twins"), QStringLiteral("b.txt"));
    Listener other;
    auto one = uploader->upload(first, &listener, {});
    auto two = uploader->upload(second, &other, {});
    // Which of the two is hashed first, and so sends the bytes, is the thread pool's choice.
    QByteArrayList refused;
    int brought = 0;
    for (auto *task : {&one, &two}) {
        try {
            brought += run(std::move(*task)).skipped ? 0 : 1;
        } catch (const base::Failure &failure) {
            refused.append(failure.code());
        }
    }
    EXPECT_EQ(refused, QByteArrayList({"storage-refused"}));
    EXPECT_EQ(brought, 1);
    EXPECT_EQ(count(put), 2);
}

TEST_F(DandiUploaderTest, SkipsWhatIsThereWithTheSameContent)
{
    const auto first = small("identical");
    upload(first);
    upload::FileJob again = small("identical");
    again.decision = domain::Decision::Compare;
    again.remote = remoteAt(QStringLiteral("a.txt"));
    forgetRequests();
    const upload::FileResult result = upload(again);
    EXPECT_TRUE(result.skipped);
    EXPECT_EQ(result.digests, again.remote.digests);
    EXPECT_TRUE(requests().isEmpty());
}

TEST_F(DandiUploaderTest, LeavesRefusesOrReplacesOtherContentAsAsked)
{
    upload(small("one"));
    upload::FileJob next = small("two");
    next.decision = domain::Decision::Compare;
    next.remote = remoteAt(QStringLiteral("a.txt"));
    const upload::FileResult left = upload(next);
    EXPECT_TRUE(left.skipped);
    EXPECT_TRUE(left.digests.isEmpty());
    next.existing = domain::Existing::Error;
    EXPECT_EQ(failureOfUpload(next).code(), "path-taken");
    next.existing = domain::Existing::Replace;
    expectArrives(next);
    EXPECT_NE(remoteAt(QStringLiteral("a.txt")).id, next.remote.id);
}

TEST_F(DandiUploaderTest, SomebodyTookThePathMeanwhile)
{
    upload(small("theirs"));
    upload::FileJob ours = small("ours");
    ours.existing = domain::Existing::Error;
    EXPECT_EQ(failureOfUpload(ours).code(), "path-taken");
    ours.existing = domain::Existing::Skip;
    EXPECT_TRUE(upload(ours).skipped);
    EXPECT_EQ(remoteAt(QStringLiteral("a.txt")).size, 6);
    ours.existing = domain::Existing::Replace;
    expectArrives(ours);
}

TEST_F(DandiUploaderTest, ReplacesWhatIsGoneByRegisteringItAnew)
{
    upload(small("old"));
    upload::FileJob next = small("new!");
    next.decision = domain::Decision::Replace;
    next.remote = remoteAt(QStringLiteral("a.txt"));
    QJsonObject asset;
    asset.insert(QLatin1String("dandiset"), dataset.id);
    asset.insert(QLatin1String("path"), QStringLiteral("a.txt"));
    tellServer("DELETE", QStringLiteral("assets"), asset);
    expectArrives(next);
}

TEST_F(DandiUploaderTest, AFileInTheWayOfAFolderStops)
{
    upload(job(write(QStringLiteral("x"), "x"), QStringLiteral("x")));
    const auto failure = failureOfUpload(job(write(QStringLiteral("y"), "y"), QStringLiteral("x/y.txt")));
    EXPECT_EQ(failure.code(), "path-conflict");
    EXPECT_EQ(failure.kind(), base::Failure::Kind::Conflict);
    EXPECT_TRUE(failure.file().endsWith(QLatin1String("/y")));
}

TEST_F(DandiUploaderTest, APathTheServerRefusesIsNamed)
{
    const auto failure = failureOfUpload(job(write(QStringLiteral("y"), "y"), QStringLiteral("a:b.txt")));
    EXPECT_EQ(failure.code(), "path-refused");
    EXPECT_EQ(failure.kind(), base::Failure::Kind::Rejected);
}

TEST_F(DandiUploaderTest, ALostAnswerToTheRegistrationIsSettledByReading)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/draft/assets/"), QStringLiteral("drop-answer"));
    expectArrives(small());
    EXPECT_EQ(count(QStringLiteral("POST /api/dandisets/%1/versions/draft/assets/").arg(dataset.id)), 1);
}

TEST_F(DandiUploaderTest, ARegistrationThatNeverHappenedFailsForLater)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/draft/assets/"), QStringLiteral("reset"));
    const auto one = small();
    EXPECT_TRUE(failureOfUpload(one).isTransient());
    expectArrives(one);
}

TEST_F(DandiUploaderTest, ALostAnswerToValidateIsFoundByDigest)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/validate/"), QStringLiteral("drop-answer"));
    expectArrives(small());
    EXPECT_EQ(count(validate), 2);
    EXPECT_EQ(count(digest), 1);
}

TEST_F(DandiUploaderTest, SomebodyElseFinishedTheSameBlobFirst)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/validate/"), QStringLiteral("status"), [] {
        QJsonObject more = status(409, QStringLiteral("\"An identical blob has already been uploaded.\""),
                                  QStringLiteral("application/json"));
        more.insert(QLatin1String("after_commit"), true);
        return more;
    }());
    expectArrives(small());
    EXPECT_EQ(count(digest), 1);
}

TEST_F(DandiUploaderTest, AnUploadThatWasClearedStartsAgain)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/validate/"), QStringLiteral("status"),
            status(404, QStringLiteral("{\"detail\":\"Not found.\"}"), QStringLiteral("application/json")));
    expectArrives(small());
    EXPECT_EQ(count(initialize), 2);
    EXPECT_EQ(count(put), 2);
}

TEST_F(DandiUploaderTest, WhatWasNotCompletedIsCompletedAgain)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/validate/"), QStringLiteral("status"),
            status(400, QStringLiteral("[\"Object does not exist.\"]"), QStringLiteral("application/json")));
    expectArrives(small());
    EXPECT_EQ(count(initialize), 1);
    EXPECT_EQ(count(put), 1);
}

TEST_F(DandiUploaderTest, AnErrorInsideA200IsNoSuccess)
{
    faultAt(QStringLiteral("POST"), storagePath, QStringLiteral("error-in-200"));
    expectArrives(small());
    EXPECT_EQ(count(QStringLiteral("POST /storage")), 2);
}

TEST_F(DandiUploaderTest, ALostAnswerToTheCompletionGoesOnToValidate)
{
    faultAt(QStringLiteral("POST"), storagePath, QStringLiteral("drop-answer"));
    expectArrives(small());
    EXPECT_EQ(count(put), 1);
}

TEST_F(DandiUploaderTest, RefusedPartsAreSentAgain)
{
    faultAt(
        QStringLiteral("POST"), storagePath, QStringLiteral("status"),
        status(400, QStringLiteral("<Error><Code>InvalidPart</Code><Message>gone</Message></Error>"), xml));
    expectArrives(small());
    EXPECT_EQ(count(put), 2);
    EXPECT_EQ(count(initialize), 1);
}

TEST_F(DandiUploaderTest, APartThatArrivesBrokenIsSentOnceMore)
{
    faultAt(QStringLiteral("PUT"), storagePath, QStringLiteral("wrong-etag"));
    expectArrives(small());
    EXPECT_EQ(count(put), 2);
}

TEST_F(DandiUploaderTest, APartThatKeepsArrivingBrokenIsAMismatch)
{
    QJsonObject always;
    always.insert(QLatin1String("times"), 0);
    faultAt(QStringLiteral("PUT"), storagePath, QStringLiteral("wrong-etag"), always);
    EXPECT_EQ(failureOfUpload(small()).kind(), base::Failure::Kind::Mismatch);
    EXPECT_EQ(count(put), 2);
}

TEST_F(DandiUploaderTest, ASlowStorageIsAskedAgain)
{
    faultAt(QStringLiteral("PUT"), storagePath, QStringLiteral("status"),
            status(400, QStringLiteral("<Error><Code>RequestTimeout</Code><Message>slow</Message></Error>"),
                   xml));
    expectArrives(small());
    EXPECT_EQ(count(put), 2);
}

TEST_F(DandiUploaderTest, ABusyServerIsAskedAgain)
{
    faultAt(QStringLiteral("POST"), QStringLiteral("/initialize/"), QStringLiteral("status"),
            status(503, QStringLiteral("<html>busy</html>"), QStringLiteral("text/html")));
    faultAt(QStringLiteral("PUT"), storagePath, QStringLiteral("status"),
            status(503, QStringLiteral("<Error><Code>SlowDown</Code></Error>"), xml));
    expectArrives(small());
}

TEST_F(DandiUploaderTest, AKeyThatEndedStopsEverything)
{
    QJsonObject revoked;
    revoked.insert(QLatin1String("key"), key(QStringLiteral("practice")));
    tellServer("POST", QStringLiteral("revoke-key"), revoked);
    const auto failure = failureOfUpload(small());
    EXPECT_EQ(failure.kind(), base::Failure::Kind::SignIn);
    EXPECT_EQ(failure.code(), "wrong-key");
    EXPECT_EQ(failureOf(uploader->probe({})).kind(), base::Failure::Kind::SignIn);
}

TEST_F(DandiUploaderTest, AnEmbargoThatIsBeingReleasedStopsEverything)
{
    QJsonObject change;
    change.insert(QLatin1String("identifier"), dataset.id);
    change.insert(QLatin1String("embargo"), QStringLiteral("UNEMBARGOING"));
    tellServer("POST", QStringLiteral("dandisets"), change);
    EXPECT_EQ(failureOfUpload(small()).code(), "unembargo-running");
}

TEST_F(DandiUploaderTest, ADatasetOfSomebodyElseIsForbidden)
{
    QJsonObject change;
    change.insert(QLatin1String("identifier"), dataset.id);
    change.insert(QLatin1String("owner"), QStringLiteral("colleague"));
    tellServer("POST", QStringLiteral("dandisets"), change);
    const auto failure = failureOfUpload(small());
    EXPECT_EQ(failure.code(), "not-owner");
    EXPECT_EQ(failure.kind(), base::Failure::Kind::Forbidden);
}

TEST_F(DandiUploaderTest, APageOfAHotelIsNoAnswer)
{
    QJsonObject always;
    always.insert(QLatin1String("times"), 0);
    faultAt(QStringLiteral("POST"), QStringLiteral("/initialize/"), QStringLiteral("html"), always);
    const auto failure = failureOfUpload(small());
    EXPECT_EQ(failure.code(), "html-answer");
    EXPECT_EQ(failure.kind(), base::Failure::Kind::Offline);
}

TEST_F(DandiUploaderTest, AChangedEmptyOrMissingFileIsToldApart)
{
    const auto changed = small("before");
    write(QStringLiteral("a.txt"), "after it was chosen");
    EXPECT_EQ(failureOfUpload(changed).kind(), base::Failure::Kind::FileChanged);
    const auto empty = job(write(QStringLiteral("e.txt"), ""), QStringLiteral("e.txt"));
    EXPECT_EQ(failureOfUpload(empty).code(), "empty-file");
    const auto missing = job(write(QStringLiteral("m.txt"), "here"), QStringLiteral("m.txt"));
    ASSERT_TRUE(QFile::remove(missing.file.path));
    EXPECT_EQ(failureOfUpload(missing).kind(), base::Failure::Kind::LocalFile);
    EXPECT_EQ(count(initialize), 0);
}

TEST_F(DandiUploaderTest, RemembersDigestsOfLargerFiles)
{
    const auto one = job(writeRandom(QStringLiteral("r.bin"), 2 * mebibyte), QStringLiteral("r.bin"));
    upload(one);
    ASSERT_EQ(ledger.digests.size(), 1);
    Listener second;
    run(backend->uploader(dataset, hasher, ledger)->upload(one, &second, {}));
    EXPECT_FALSE(second.stages.contains(domain::Stage::Hashing));
    EXPECT_EQ(second.hashedBytes, 2 * mebibyte);
}

TEST_F(DandiUploaderTest, AStoppedUploadGoesOnWithTheMissingParts)
{
    auto one = job(writeRandom(QStringLiteral("r.bin"), twoParts), QStringLiteral("r.bin"));
    QJsonObject match;
    match.insert(QLatin1String("method"), QStringLiteral("PUT"));
    match.insert(QLatin1String("query"), QStringLiteral("partNumber=1&"));
    QJsonObject stall;
    stall.insert(QLatin1String("match"), match);
    stall.insert(QLatin1String("action"), QStringLiteral("stall"));
    fault(stall);
    std::stop_source source;
    auto task = uploader->upload(one, &listener, source.get_token());
    ASSERT_TRUE(waitUntil([&] { return ledger.parts.value(one.id).size() == 1; }));
    source.request_stop();
    EXPECT_TRUE(failureOf(std::move(task)).isCancelled());
    EXPECT_EQ(ledger.commits, 1);

    tellServer("DELETE", QStringLiteral("faults"));
    forgetRequests();
    one.memory = ledger.memories.value(one.id);
    auto fresh = backend->uploader(dataset, hasher, ledger);
    run(fresh->upload(one, &listener, {}));
    EXPECT_EQ(count(initialize), 0);
    EXPECT_EQ(count(put), 1);
    EXPECT_EQ(listener.sentBytes, twoParts);
    EXPECT_EQ(remoteAt(QStringLiteral("r.bin")).size, twoParts);
}

TEST_F(DandiUploaderTest, ExpiredUrlsStartANewUpload)
{
    auto one = job(writeRandom(QStringLiteral("r.bin"), twoParts), QStringLiteral("r.bin"));
    QJsonObject always;
    always.insert(QLatin1String("times"), 0);
    faultAt(QStringLiteral("POST"), QStringLiteral("/complete/"), QStringLiteral("status"), always);
    EXPECT_TRUE(failureOfUpload(one).isTransient());
    tellServer("DELETE", QStringLiteral("faults"));
    tellServer("POST", QStringLiteral("expire-urls"));
    ledger.forgetParts(one.id); // as if the program had ended before any part was noted
    one.memory = ledger.memories.value(one.id);
    forgetRequests();
    auto fresh = backend->uploader(dataset, hasher, ledger);
    run(fresh->upload(one, &listener, {}));
    EXPECT_EQ(count(initialize), 1);
    EXPECT_EQ(remoteAt(QStringLiteral("r.bin")).size, twoParts);
}

TEST_F(DandiUploaderTest, ALaterTryInTheSameRunSendsNoPartTwice)
{
    const auto one = job(writeRandom(QStringLiteral("r.bin"), twoParts), QStringLiteral("r.bin"));
    QJsonObject always;
    always.insert(QLatin1String("times"), 3); // as often as the client asks by itself
    faultAt(QStringLiteral("POST"), QStringLiteral("/complete/"), QStringLiteral("status"), always);
    EXPECT_TRUE(failureOfUpload(one).isTransient());
    upload(one); // the engine gives the job as it was at the start
    EXPECT_EQ(count(initialize), 1);
    EXPECT_EQ(count(put), 2);
}

TEST_F(DandiUploaderTest, SeveralPartsArriveAsOneFile)
{
    const auto one = job(writeRandom(QStringLiteral("r.bin"), twoParts), QStringLiteral("sub/r.bin"));
    expectArrives(one);
    EXPECT_EQ(count(put), 2);
    EXPECT_EQ(listener.sentBytes, twoParts);
}

} // namespace

} // namespace slipway::tests
