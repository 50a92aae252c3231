// SPDX-License-Identifier: MIT
#include "console/publication.h"

#include "base/clock.h"
#include "console/asking.h"
#include "console/checkreport.h"
#include "console/planfile.h"
#include "console/submitting.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

namespace slipway::console {

namespace {

using base::Failure;
using base::Task;
using domain::Dataset;
using domain::Problem;
using domain::RunState;
using session::CheckResult;
using session::Reply;
using session::Unfinished;

constexpr int reviewTries = 4;
constexpr auto betweenReviews = std::chrono::seconds(3);

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

QString toLine(const Unfinished &entry)
{
    return words("%1  %2  %3 of %4 files, %5, on %6")
        .arg(entry.id, entry.title.isEmpty() ? words("(no dataset yet)") : entry.title,
             wording::count(entry.filesDone), wording::count(entry.filesTotal),
             wording::size(entry.bytesTotal), entry.serverName);
}

/// A file that has gone since the upload was begun fails by itself; the others need not wait for it.
bool blocks(const CheckResult &check, bool continuing)
{
    return std::any_of(check.problems.cbegin(), check.problems.cend(), [continuing](const Problem &problem) {
        return problem.isError() && !(continuing && problem.code == "file-vanished");
    });
}

/// What was finished by an earlier run of this plan and can still be described and published.
bool isOpen(const Unfinished &before)
{
    return !before.done || (!before.submissionId.isEmpty() && !before.published);
}

} // namespace

/// How a run came to rest.
struct Publication::Ended
{
    Ended() = default;
    RunState state = RunState::Idle;
    bool began = false;
    qint64 filesFailed = 0;
    QSet<qsizetype> inDoubt; // rows
    std::shared_ptr<const Failure> failure;
};

Publication::Publication(session::Session &session, Report &report, Interrupt &interrupt, Arguments arguments,
                         std::optional<base::Secret> secret)
    : m_session(session)
    , m_report(report)
    , m_interrupt(interrupt)
    , m_arguments(std::move(arguments))
    , m_secret(std::move(secret))
{}

QJsonObject Publication::toJson(const Unfinished &entry)
{
    QJsonObject object;
    object.insert(u"id", entry.id);
    object.insert(u"title", entry.title);
    object.insert(u"server", entry.serverName);
    object.insert(u"dataset", entry.datasetId);
    object.insert(u"updated", entry.updated.toUTC().toString(Qt::ISODate));
    object.insert(u"files", entry.filesTotal);
    object.insert(u"files_done", entry.filesDone);
    object.insert(u"bytes", entry.bytesTotal);
    return object;
}

Task<ExitCode> Publication::perform()
{
    if (!m_session.storeTrouble().isEmpty())
        m_report.note(m_session.storeTrouble());
    if (m_arguments.limit)
        m_session.setBandwidth(*m_arguments.limit, false);
    switch (m_arguments.command) {
    case Arguments::Command::Check:
        return check();
    case Arguments::Command::Run:
        return run();
    case Arguments::Command::Resume:
        return resume();
    case Arguments::Command::Split:
        return split();
    case Arguments::Command::List:
    case Arguments::Command::SelfTest:
    case Arguments::Command::CheckConnection:
    case Arguments::Command::Report:
    case Arguments::Command::Help:
    case Arguments::Command::Version:
        break;
    }
    return list();
}

Task<ExitCode> Publication::check()
{
    const domain::Plan plan = readPlanFile(m_arguments.subject);
    co_await connect(plan);
    requirePublishable(plan, m_session.abilities(), m_arguments.subject);
    requireCreatable(plan, m_session.abilities(), m_arguments.subject);
    m_session.setPlanKey(planKey(plan)); // a plan's details are checked with its files
    co_await signIn(plan);
    m_session.setExisting(plan.existing);
    co_await takeWishes(plan);
    co_await addFiles(plan);
    domain::Problems creation;
    if (plan.datasetId.isEmpty())
        creation = co_await checkCreation(plan.create);
    else
        co_await useDataset(plan.datasetId);
    CheckResult result = co_await preflight();
    result.problems = creation + result.problems;
    m_report.lines(checkLines(result, m_session.files()) + wayLines(m_session));
    QJsonObject told = checkJson(result, m_session.files());
    addWay(told, m_session);
    m_report.result(told);
    co_await leaveNothingBehind();
    co_return result.mayStart() ? ExitCode::Done : ExitCode::Preflight;
}

Task<ExitCode> Publication::run()
{
    const domain::Plan plan = readPlanFile(m_arguments.subject);
    serverOf(plan, m_session.profiles()); // a plan with a bad server is told so before anything else
    const std::optional<Unfinished> before = co_await earlier(plan);
    if (before && before->done && before->published) {
        co_await open(before->id);
        co_return tellDone(*before);
    }
    const bool continuing = before && isOpen(*before);
    if (continuing)
        co_await open(before->id);
    else
        co_await connect(plan);
    requirePublishable(plan, m_session.abilities(), m_arguments.subject);
    requireCreatable(plan, m_session.abilities(), m_arguments.subject);
    m_session.setPlanKey(planKey(plan));
    m_session.setExisting(plan.existing);
    const std::optional<Failure> refused = co_await refusal(plan);
    if (refused && continuing && !m_session.abilities().listFiles)
        co_await addFiles(plan); // what has come or changed since is not handed over
    if (refused)
        co_return co_await concludeUnseen(*refused);
    co_await takeWishes(plan);
    QString dataset = plan.datasetId;
    if (dataset.isEmpty() && before && !before->datasetId.isEmpty()) {
        dataset = before->datasetId;
        m_report.note(
            words("This plan has created dataset %1 before: it is used again, no second one is made.")
                .arg(dataset));
    }
    co_await addFiles(plan);
    if (dataset.isEmpty()) {
        // Nothing is created for files that could not be uploaded anyway.
        CheckResult local = co_await preflight();
        const domain::Problems creation = co_await checkCreation(plan.create);
        local.problems = creation + local.problems;
        if (blocks(local, continuing))
            co_return refuse(local);
        co_await createDataset(plan.create);
    } else {
        co_await useDataset(dataset);
    }
    co_return co_await upload(continuing);
}

Task<ExitCode> Publication::resume()
{
    const QString id = co_await chooseUnfinished();
    co_await open(id);
    co_await settleDoubts();
    const domain::Plan plan = m_session.plan();
    requireCreatable(plan, m_session.abilities(), QString());
    const std::optional<Failure> refused = co_await refusal(plan);
    if (refused)
        co_return co_await concludeUnseen(*refused);
    if (!plan.datasetId.isEmpty())
        co_await useDataset(plan.datasetId);
    else
        co_await createDataset(plan.create);
    co_return co_await upload(true);
}

Task<ExitCode> Publication::list()
{
    std::function<void(Reply<QList<Unfinished>>)> ask = [this](Reply<QList<Unfinished>> reply) {
        m_session.unfinished(&m_session, std::move(reply));
    };
    const QList<Unfinished> entries = co_await answer<QList<Unfinished>>(ask, m_interrupt.token());
    QJsonArray array;
    QStringList lines;
    for (const Unfinished &entry : entries) {
        array.append(toJson(entry));
        lines.append(toLine(entry));
    }
    if (lines.isEmpty())
        lines.append(words("Every publication is finished."));
    m_report.lines(lines);
    QJsonObject object;
    object.insert(u"publications", array);
    m_report.result(object);
    co_return ExitCode::Done;
}

Task<std::optional<Unfinished>> Publication::earlier(domain::Plan plan)
{
    const QString key = planKey(plan);
    using Found = std::optional<Unfinished>;
    std::function<void(Reply<Found>)> ask = [this, key](Reply<Found> reply) {
        m_session.findByPlan(key, &m_session, std::move(reply));
    };
    co_return co_await answer<Found>(ask, m_interrupt.token());
}

Task<QString> Publication::chooseUnfinished()
{
    std::function<void(Reply<QList<Unfinished>>)> ask = [this](Reply<QList<Unfinished>> reply) {
        m_session.unfinished(&m_session, std::move(reply));
    };
    const QList<Unfinished> entries = co_await answer<QList<Unfinished>>(ask, m_interrupt.token());
    Failure failure(Failure::Kind::Plan, QStringLiteral("choose what to resume"));
    failure.code("usage").field(m_arguments.subject.isEmpty() ? QStringLiteral("resume")
                                                              : m_arguments.subject);
    QStringList ids;
    for (const Unfinished &entry : entries) {
        if (entry.id == m_arguments.subject)
            co_return entry.id;
        ids.append(entry.id);
    }
    if (ids.isEmpty())
        throw failure.detail(words("There is no unfinished publication."));
    if (!m_arguments.subject.isEmpty())
        throw failure.code("no-such-publication")
            .detail(words("Unfinished are: %1.").arg(ids.join(QStringLiteral(", "))));
    if (ids.size() > 1)
        throw failure.detail(words("There are several unfinished publications: %1. Say which one.")
                                 .arg(ids.join(QStringLiteral(", "))));
    co_return ids.first();
}

ExitCode Publication::tellDone(const Unfinished &before)
{
    m_report.note(words("This plan was published before, in %1: nothing is sent and nothing is published a "
                        "second time. To publish again, give the plan another \"upload\" name.")
                      .arg(before.submissionId));
    const domain::Receipt receipt = m_session.receipt();
    saveReceipt(receipt);
    m_report.receipt(receipt);
    return ExitCode::Done;
}

ExitCode Publication::refuse(const CheckResult &check)
{
    m_report.lines(checkLines(check, m_session.files()));
    m_report.lines({words("Nothing was uploaded: please put right what is marked as an error.")});
    QJsonObject object = checkJson(check, m_session.files());
    object.insert(u"event", QStringLiteral("refused"));
    object.insert(u"exit", static_cast<int>(ExitCode::Preflight));
    m_report.result(object);
    return ExitCode::Preflight;
}

Task<ExitCode> Publication::upload(bool continuing)
{
    const CheckResult checked = co_await preflight();
    if (blocks(checked, continuing))
        co_return refuse(checked);
    m_report.lines(checkLines(checked, m_session.files()));
    QJsonObject data = checkSummary(checked);
    data.insert(u"publication", m_session.publicationId());
    m_report.say(QStringLiteral("checked"), data, QString());
    const Ended ended = co_await runToRest();
    if (ended.state == RunState::Paused || ended.state == RunState::Cancelled)
        throw Failure::cancelled();
    if (ended.state != RunState::Finished && ended.failure) {
        m_report.failure(*ended.failure, m_session.server().name);
        const ExitCode code = exitCodeFor(*ended.failure);
        co_return code == ExitCode::Preflight &&ended.began ? ExitCode::SomeFailed : code;
    }
    // What is not complete is not published: the review names what is missing.
    if (m_session.abilities().submissions && ended.filesFailed == 0) {
        const domain::Plan plan = m_session.plan();
        Submitting submitting(m_session, m_report, m_interrupt);
        const std::optional<ExitCode> code =
            co_await submitting.perform(m_session.details(), plan.publish, continuing);
        if (code)
            co_return *code;
    }
    const domain::Review read = co_await review();
    co_return conclude(read, ended.inDoubt);
}

Task<Publication::Ended> Publication::runToRest()
{
    base::throwIfStopped(m_interrupt.token());
    const auto ended = std::make_shared<Ended>();
    base::Completion<RunState> rest;
    QObject watch;
    QObject::connect(&m_session, &session::Session::snapshot, &watch,
                     [this, ended](const domain::Snapshot &picture) {
                         ended->began = ended->began || picture.filesTotal > 0;
                         ended->filesFailed = picture.filesFailed;
                         for (const domain::FileProgress &row : picture.changed) {
                             if (row.inDoubt)
                                 ended->inDoubt.insert(row.index);
                             else
                                 ended->inDoubt.remove(row.index);
                         }
                         if (picture.failure)
                             ended->failure = picture.failure;
                         m_report.progress(picture);
                     });
    QObject::connect(&m_session, &session::Session::runEnded, &watch,
                     [rest](RunState state) { rest.settle(state); });
    QObject::connect(&m_interrupt, &Interrupt::requested, &watch, [this] { m_session.pause(); });
    m_session.retryFailed(); // files that failed in an earlier run get another try
    ended->state = co_await rest;
    co_return *ended;
}

Task<domain::Review> Publication::review()
{
    std::function<void(Reply<domain::Review>)> ask = [this](Reply<domain::Review> reply) {
        m_session.review(&m_session, std::move(reply));
    };
    for (int tries = 1;; ++tries) {
        try {
            co_return co_await answer<domain::Review>(ask, m_interrupt.token());
        } catch (const Failure &failure) {
            if (!failure.isTransient() || tries == reviewTries)
                throw;
        }
        co_await base::Clock::system().wait(betweenReviews, m_interrupt.token());
    }
}

/// The server lets us in no more, and need not where all files are handed over: the receipt is known from
/// here. Throws `refused` otherwise.
Task<ExitCode> Publication::concludeUnseen(Failure refused)
{
    std::function<void(Reply<bool>)> ask = [this](Reply<bool> reply) {
        m_session.isHandedOver(&m_session, std::move(reply));
    };
    const bool isDone = co_await answer<bool>(ask, m_interrupt.token());
    if (!isDone)
        throw refused;
    const domain::Review known = co_await review();
    co_return conclude(known, {});
}

ExitCode Publication::conclude(const domain::Review &review, const QSet<qsizetype> &inDoubt)
{
    const domain::Receipt receipt = m_session.receipt();
    const qsizetype failed = std::count_if(receipt.files.cbegin(), receipt.files.cend(),
                                           [](const domain::ReceiptFile &file) { return file.isBad(); });
    for (const Problem &finding : review.serverFindings)
        m_report.say(QStringLiteral("finding"), problemJson(finding), QString());
    m_report.lines(problemLines(review.serverFindings));
    if (!receipt.remark.isEmpty())
        m_report.note(receipt.remark);
    saveReceipt(receipt);
    if (failed > inDoubt.size())
        m_report.lines({words("Some files are not on the server. Try them again with: slipway-cli resume %1")
                            .arg(m_session.publicationId())});
    tellDoubts(inDoubt);
    if (failed == 0)
        m_session.finish();
    m_report.receipt(receipt);
    return failed > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

void Publication::saveReceipt(const domain::Receipt &receipt)
{
    if (m_arguments.receiptFile.isEmpty())
        return;
    QSaveFile file(m_arguments.receiptFile);
    if (file.open(QIODevice::WriteOnly)) {
        receipt.writeJson([&file](const QByteArray &piece) { file.write(piece); }, true);
        if (file.commit()) // tells of every write that failed
            return;
    }
    m_report.note(
        words("The receipt could not be saved as %1: %2").arg(m_arguments.receiptFile, file.errorString()));
}

} // namespace slipway::console
