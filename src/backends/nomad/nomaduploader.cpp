// SPDX-License-Identifier: MIT
#include "backends/nomad/nomaduploader.h"

#include "backends/nomad/expectation.h"
#include "backends/nomad/rawfiles.h"
#include "backends/nomad/wirebodies.h"
#include "backends/nomad/wireuploads.h"
#include "base/trfunctions.h"
#include "upload/bodyturn.h"
#include "upload/streamingbody.h"

#include <QLoggingCategory>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace slipway::backends::nomad {

namespace {

Q_LOGGING_CATEGORY(logUpload, "slipway.nomad")

using base::Failure;
using domain::Decision;
using domain::Existing;
using std::chrono::milliseconds;
using upload::FileJob;
using upload::FileObserver;
using upload::FileResult;

constexpr milliseconds firstPause{300}; // many small bodies shall not wait longer than they travel
constexpr milliseconds longestPause{10'000};
constexpr int sendsOfBody = 3;  ///< early builds of 2.x answer 200 and lose the files (NOMAD contract 4.5)
constexpr int looksForLost = 7; ///< over more than a minute: the server may still be at it
constexpr int timesBusy = 10;

SLIPWAY_TR_FUNCTIONS(Nomad)

FileResult leftAlone(const FileJob &job)
{
    FileResult result;
    result.skipped = true;
    result.reason =
        job.decision == Decision::Compare
            ? tr("A file of the same size stands at this path in the upload; it was left as it is.")
            : tr("Another file stands at this path in the upload and was left as it is.");
    return result;
}

Failure taken(const FileJob &job)
{
    Failure failure(Failure::Kind::Conflict, QStringLiteral("compare with the upload"));
    failure.code("path-taken");
    return failure.detail(tr("Another file stands at \u201c%1\u201d in the upload.").arg(job.file.remote));
}

Failure filesMissing(const QStringList &paths)
{
    Failure failure(Failure::Kind::Mismatch, QStringLiteral("look for the files on the server"));
    failure.code("files-missing");
    return failure.detail(
        tr("The server took the files, but does not show all of them as they are on this disk: "
           "%n {is|are} missing or of another size, for example %1.",
           nullptr, int(paths.size()))
            .arg(paths.constFirst()));
}

Failure extractionFailed(const Upload &now)
{
    Failure failure(Failure::Kind::Rejected, QStringLiteral("look for the files on the server"));
    failure.code("extraction-failed")
        .serverSays(now.errors.isEmpty() ? now.message : now.errors.constFirst());
    return failure.detail(tr("The server could not take the files in: %1")
                              .arg(now.errors.isEmpty() ? now.message : now.errors.constFirst()));
}

/// These are about the upload as a whole: no other file will fare better.
bool concernsAll(const Failure &failure)
{
    return failure.code() == "submission-gone" || failure.code() == "submission-published" ||
           failure.code() == "not-your-submission";
}

/// The server, or a gateway before it, may still be at work on what it took.
bool mayStillArrive(const Failure &failure)
{
    return failure.http() >= 500 || failure.kind() == Failure::Kind::Stalled;
}

/// Takes the member at this local path out of the job; false if there is none, or no other.
bool leaveOut(const Failure &failure, FileJob &job, FileResult &result)
{
    const auto named =
        std::find_if(job.members.cbegin(), job.members.cend(),
                     [&failure](const domain::LocalFile &file) { return file.path == failure.file(); });
    if (named == job.members.cend() || job.members.size() == 1)
        return false;
    const qsizetype position = named - job.members.cbegin();
    result.leftOut.insert(failure.file(), failure);
    job.members.removeAt(position);
    if (position < job.memberIds.size())
        job.memberIds.removeAt(position);
    return true;
}

/// Of an archive made by us only what is `lacking` is sent again; anything else is sent whole.
FileJob withoutOthers(FileJob job, const QStringList &lacking)
{
    const QSet<QString> wanted(lacking.cbegin(), lacking.cend());
    FileJob left = job;
    left.members.clear();
    left.memberIds.clear();
    for (qsizetype i = 0; i < job.members.size(); ++i) {
        if (!wanted.contains(job.members.at(i).remote))
            continue;
        left.members.append(job.members.at(i));
        if (i < job.memberIds.size())
            left.memberIds.append(job.memberIds.at(i));
    }
    return left;
}

bool isLocal(const Failure &failure)
{
    return failure.kind() == Failure::Kind::FileChanged || failure.kind() == Failure::Kind::LocalFile;
}

/// The members that are not what they were at the check.
std::vector<Failure> changedAmong(const domain::LocalFiles &members)
{
    std::vector<Failure> changed;
    for (const domain::LocalFile &file : members) {
        try {
            if (base::FileStamp::of(file.path) == file.stamp)
                continue;
            Failure failure(Failure::Kind::FileChanged, QStringLiteral("look at the file"));
            changed.push_back(failure.file(file.path));
        } catch (const Failure &failure) {
            changed.push_back(failure);
        }
    }
    return changed;
}

class NomadUploader final : public upload::FileUploader
{
public:
    NomadUploader(std::shared_ptr<Conversation> conversation, QString id, upload::Ledger &ledger)
        : m_conversation(std::move(conversation))
        , m_id(std::move(id))
        , m_ledger(ledger)
    {}

    base::Task<FileResult> upload(FileJob job, FileObserver *observer, std::stop_token stop) override;
    base::Task<> probe(std::stop_token stop) override;

private:
    base::Task<FileResult> bring(FileJob job, FileObserver *observer, std::stop_token stop);
    base::Task<FileResult> send(FileJob job, FileObserver *observer, std::stop_token stop);
    base::Task<QStringList> sendOnce(FileJob job, Expectation expected, FileObserver *observer,
                                     std::stop_token stop);
    base::Task<std::optional<Failure>> handOver(FileJob job, FileObserver *observer, std::stop_token stop);
    base::Task<QStringList> missing(Expectation expected, std::stop_token stop);
    base::Task<QStringList> missingInTheEnd(Expectation expected, Failure trouble, FileObserver *observer,
                                            std::stop_token stop);
    base::Task<Upload> whenIdle(FileObserver *observer, std::stop_token stop);

    bool wasHandedOver(const FileJob &job) const;
    void note(const FileJob &job, bool handed);

    std::shared_ptr<Conversation> m_conversation;
    QString m_id;
    upload::Ledger &m_ledger;
    upload::BodyTurn m_turn;
    std::optional<Failure> m_over; ///< why no file can be brought any more
};

bool NomadUploader::wasHandedOver(const FileJob &job) const
{
    return job.memory.value(upload::handedOverKey()).toString() == m_id;
}

/// Notes that the server may have the files of this job, for a size alone does not tell whose they are.
void NomadUploader::note(const FileJob &job, bool handed)
{
    QJsonObject memory;
    if (handed)
        memory.insert(upload::handedOverKey(), m_id);
    if (job.memberIds.isEmpty())
        m_ledger.remember(job.id, memory);
    for (const qint64 id : job.memberIds)
        m_ledger.remember(id, memory);
}

base::Task<FileResult> NomadUploader::upload(FileJob job, FileObserver *observer, std::stop_token stop)
{
    const QString path = job.file.path;
    try {
        co_return co_await bring(std::move(job), observer, stop);
    } catch (Failure &failure) {
        if (failure.file().isEmpty() && !failure.isCancelled())
            failure.file(path);
        if (concernsAll(failure))
            m_over = failure;
        throw;
    }
}

base::Task<FileResult> NomadUploader::bring(FileJob job, FileObserver *observer, std::stop_token stop)
{
    observer->stage(domain::Stage::Checking);
    const bool isThere = job.decision == Decision::Compare && !wasHandedOver(job);
    if (job.decision == Decision::Skip || (isThere && job.existing == Existing::Skip))
        co_return leftAlone(job);
    if (job.decision == Decision::Refuse || (isThere && job.existing == Existing::Error))
        throw taken(job);
    const upload::BodyTurn::Slot slot = co_await m_turn.enter(stop);
    if (m_over)
        throw *m_over;
    co_await whenIdle(observer, stop);
    co_return co_await send(std::move(job), observer, stop);
}

/// Asks the server for its files as long as it works on the upload; throws if it takes no more files.
base::Task<Upload> NomadUploader::whenIdle(FileObserver *observer, std::stop_token stop)
{
    for (milliseconds pause = firstPause;; pause = std::min(pause * 3 / 2, longestPause)) {
        net::Request request = requestUpload(m_conversation->api(), m_id);
        const net::Response response =
            co_await m_conversation->ask(std::move(request), Step::ReadUpload, stop);
        observer->alive();
        const Upload now = parseUpload(response.body, m_conversation->api());
        if (now.submission.published) {
            Failure failure(Failure::Kind::Conflict, QStringLiteral("send the files"));
            throw failure.code("submission-published");
        }
        if (!now.submission.busy)
            co_return Upload(now);
        co_await m_conversation->clock().wait(pause, stop);
    }
}

base::Task<QStringList> NomadUploader::missing(Expectation expected, std::stop_token stop)
{
    const domain::RemoteFiles files = co_await filesAt(m_conversation, m_id, expected.paths(), stop);
    co_return expected.missing(files);
}

base::Task<FileResult> NomadUploader::send(FileJob job, FileObserver *observer, std::stop_token stop)
{
    FileResult result;
    Expectation expected = co_await Expectation::of(job, stop);
    if (expected.isUnpacked())
        result.unpacked = expected.sizes();
    if (wasHandedOver(job)) {
        const QStringList lacking = co_await missing(expected, stop);
        if (lacking.isEmpty())
            co_return FileResult(result);
        job = withoutOthers(std::move(job), lacking);
    }
    auto looking = [members = job.members] { return changedAmong(members); };
    auto looked = base::inPool(*QThreadPool::globalInstance(), std::move(looking), stop);
    const std::vector<Failure> changed = co_await std::move(looked);
    for (const Failure &failure : changed) {
        if (!leaveOut(failure, job, result))
            throw failure;
    }
    QStringList lacking;
    int busy = 0;
    for (int sends = 0; sends < sendsOfBody;) {
        if (!job.members.isEmpty()) // of an archive of the person's own it is known, and takes long
            expected = co_await Expectation::of(job, stop);
        std::optional<Failure> refused;
        try {
            lacking = co_await sendOnce(job, expected, observer, stop);
            ++sends;
        } catch (const Failure &failure) {
            refused = failure;
        }
        if (!refused && lacking.isEmpty())
            co_return FileResult(result);
        if (!refused)
            job = withoutOthers(std::move(job), lacking);
        else if (refused->code() == "submission-busy" && ++busy < timesBusy)
            co_await whenIdle(observer, stop); // somebody else has started something in between
        else if (!isLocal(*refused) || !leaveOut(*refused, job, result))
            throw *refused;
    }
    throw filesMissing(lacking);
}

/// Sends the body, waits until the server has done with it, and gives what it lacks then.
base::Task<QStringList> NomadUploader::sendOnce(FileJob job, Expectation expected, FileObserver *observer,
                                                std::stop_token stop)
{
    const std::optional<Failure> trouble = co_await handOver(job, observer, stop);
    observer->stage(domain::Stage::Finalising);
    const Upload now = co_await whenIdle(observer, stop);
    QStringList lacking = co_await missing(expected, stop);
    if (trouble && !lacking.isEmpty())
        lacking = co_await missingInTheEnd(expected, *trouble, observer, stop);
    if (trouble && !lacking.isEmpty())
        throw *trouble; // the next try looks once more before it sends
    if (!lacking.isEmpty() && now.status == QLatin1String("FAILURE") && now.lastProcessReadFiles())
        throw extractionFailed(now);
    if (!lacking.isEmpty())
        qCWarning(logUpload) << "the server took a body and lacks files:" << lacking.size();
    co_return QStringList(lacking);
}

/// Gives the failure after which the server may have it all the same.
base::Task<std::optional<Failure>> NomadUploader::handOver(FileJob job, FileObserver *observer,
                                                           std::stop_token stop)
{
    const bool isArchive = !job.members.isEmpty();
    const QString path = isArchive ? QStringLiteral("files.zip") : job.file.remote;
    const QString folder =
        path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
    net::Request request =
        requestPutBody(m_conversation->api(), m_id, folder, path.section(QLatin1Char('/'), -1));
    upload::StreamingBody body = co_await upload::StreamingBody::of(job, stop);
    body.giveTo(request, observer);
    // Where a file of this size stands already, finding one proves nothing: such a body is sent again.
    note(job, job.decision != Decision::Compare || wasHandedOver(job));
    co_await m_ledger.commit(stop);
    observer->stage(domain::Stage::Sending);
    std::optional<Failure> trouble;
    try {
        co_await m_conversation->ask(std::move(request), Step::PutFiles, stop);
        observer->alive();
    } catch (const Failure &failure) {
        trouble = failure;
    }
    if (!trouble || trouble->isOutcomeUnknown())
        co_return std::optional<Failure>(trouble);
    if (!trouble->isCancelled())
        note(job, false);
    // A refusal that came while we were sending is not heard; the server says it again when it is asked.
    if (trouble->isTransient())
        co_await whenIdle(observer, stop);
    throw *trouble;
}

base::Task<QStringList> NomadUploader::missingInTheEnd(Expectation expected, Failure trouble,
                                                       FileObserver *observer, std::stop_token stop)
{
    const int looks = mayStillArrive(trouble) ? looksForLost : 1;
    QStringList lacking = expected.paths();
    milliseconds pause = firstPause;
    for (int look = 0; look < looks && !lacking.isEmpty(); ++look) {
        co_await m_conversation->clock().wait(pause *= 2, stop);
        co_await whenIdle(observer, stop);
        lacking = co_await missing(expected, stop);
    }
    co_return QStringList(lacking);
}

base::Task<> NomadUploader::probe(std::stop_token stop)
{
    net::Request request = requestUpload(m_conversation->api(), m_id);
    request.repeat(net::Request::Repeat::Never);
    co_await m_conversation->ask(std::move(request), Step::ReadUpload, stop);
}

} // namespace

std::unique_ptr<upload::FileUploader> makeNomadUploader(std::shared_ptr<Conversation> conversation,
                                                        domain::Submission submission, upload::Ledger &ledger)
{
    return std::make_unique<NomadUploader>(std::move(conversation), submission.id, ledger);
}

} // namespace slipway::backends::nomad
