// SPDX-License-Identifier: MIT
#include "base/trfunctions.h"
#include "session/describing.h"
#include "session/publishing.h"
#include "session/worker.h"

#include <algorithm>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::Problem;
using domain::Problems;
using domain::Processing;
using domain::Submission;
using domain::Target;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(Session)

Failure failureOf(Kind kind, const QString &doing, const QByteArray &code)
{
    Failure failure(kind, doing);
    return failure.code(code);
}

Problem submissionGone()
{
    return Problem(Problem::Severity::Warning, "submission-gone",
                   tr("The upload that was begun is no longer on the server."),
                   tr("Go on: a new one is made, and all files are sent again."));
}

Problem submissionPublished()
{
    return Problem(Problem::Severity::Error, "submission-published",
                   tr("This upload is published already: its files stay as they are for ever."),
                   tr("Choose another upload or a new one."));
}

Problem tooMany(int limit)
{
    return Problem(Problem::Severity::Error, "too-many-submissions",
                   tr("You have %n upload(s) that {is|are} not published, and the server allows no more.",
                      nullptr, limit),
                   tr("Continue one of them, or delete one that you do not need any more."));
}

} // namespace

backends::Submissions *Worker::requireSubmissions() const
{
    requireSignedIn();
    if (!m_backend->submissions())
        throw failureOf(Kind::Unsupported, QStringLiteral("use a submission"), "no-submissions");
    return m_backend->submissions();
}

Target Worker::target() const
{
    Target where;
    if (m_memory->draft().dataset)
        where.dataset = *m_memory->draft().dataset;
    where.submission = m_memory->draft().submission;
    return where;
}

Target Worker::requireTarget() const
{
    requireSubmissions();
    if (!m_memory->draft().submission)
        throw failureOf(Kind::Plan, QStringLiteral("use the submission"), "no-submission");
    return target();
}

Patience Worker::patience() const
{
    Patience patience;
    if (m_options.giveUpAfterSeconds)
        patience.giveUpAfter = std::chrono::seconds(*m_options.giveUpAfterSeconds);
    return patience;
}

ProcessingWatch Worker::watchFor(const Submission &submission)
{
    ProcessingWatch::Seen seen = [this](const Processing &look) {
        keepLook(look);
        Q_EMIT processingSeen(look);
    };
    return ProcessingWatch(m_backend->submissions(), submission.id, patience(), std::move(seen));
}

void Worker::keepLook(const Processing &look)
{
    const std::optional<Submission> &known = m_memory->draft().submission;
    if (look.submission.id.isEmpty() || (known && *known == look.submission))
        return;
    m_memory->change([&look](Draft &draft) { draft.submission = look.submission; });
}

/// What was sent belongs to a submission that is not used any more.
void Worker::forgetStages()
{
    domain::LocalFiles files;
    const QList<store::FileRecord> records = m_memory->files();
    for (const store::FileRecord &record : records)
        files.append(record.file);
    m_memory->setFiles({});
    m_memory->setFiles(files);
}

bool Worker::isEverythingSent() const
{
    const QList<store::FileRecord> records = m_memory->files();
    return !records.isEmpty() &&
           std::all_of(records.cbegin(), records.cend(),
                       [](const store::FileRecord &record) { return domain::isFinal(record.stage); });
}

Task<domain::SubmissionList> Worker::submissions()
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await submissions->unpublished(m_life.get_token());
}

Task<std::optional<Submission>> Worker::chooseSubmission(QString id)
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    std::optional<Submission> chosen;
    if (!id.isEmpty())
        chosen = co_await submissions->submission(id, m_life.get_token());
    if (chosen && chosen->published)
        throw failureOf(Kind::Conflict, QStringLiteral("continue a submission"), "submission-published");
    const std::optional<Submission> before = m_memory->draft().submission;
    const bool same = before && before->id == id;
    m_memory->change([&chosen, same](Draft &draft) {
        draft.submission = chosen;
        draft.detailsApplied = draft.detailsApplied && same;
        draft.processingFailed = draft.processingFailed && same;
    });
    if (before && !same)
        forgetStages();
    co_await m_memory->keep(m_life.get_token());
    const std::optional<Submission> known = chosen; // QCoro 0.8 moves out of what co_return names
    co_return known;
}

Task<void> Worker::removeSubmission(QString id)
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_await submissions->remove(id, m_life.get_token());
    if (!m_memory->draft().submission || m_memory->draft().submission->id != id)
        co_return;
    m_memory->change([](Draft &draft) {
        draft.submission.reset();
        draft.detailsApplied = false;
    });
    forgetStages();
    co_await m_memory->keep(m_life.get_token());
}

/// Reads the submission of the draft again; false, and it is forgotten, if the server has it no more.
Task<bool> Worker::findSubmission()
{
    if (!m_memory->draft().submission)
        co_return false;
    const std::shared_ptr<backends::Backend> server = m_backend;
    const QString id = m_memory->draft().submission->id;
    try {
        const Submission now = co_await server->submissions()->submission(id, m_life.get_token());
        m_memory->change([&now](Draft &draft) { draft.submission = now; });
        co_return true;
    } catch (const Failure &failure) {
        if (failure.kind() != Kind::NotFound)
            throw;
    }
    m_memory->change([](Draft &draft) {
        draft.submission.reset();
        draft.detailsApplied = false;
    });
    forgetStages();
    co_return false;
}

Task<Problems> Worker::checkSubmission(Target *where)
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    Problems problems;
    const bool begun = m_memory->draft().submission.has_value();
    const bool there = co_await findSubmission();
    where->submission = m_memory->draft().submission;
    if (begun && !there)
        problems.append(submissionGone());
    if (there) {
        // With all files sent before, nothing but the rest of the way is left, and that is allowed.
        if (where->submission->published && !isEverythingSent())
            problems.append(submissionPublished());
    } else if (!isCreationOpen(m_memory->journal(), m_memory->publicationId())) {
        const domain::SubmissionList list = co_await submissions->unpublished(m_life.get_token());
        if (list.isFull())
            problems.append(tooMany(list.limit));
    }
    problems += co_await checkPlannedDetails(*where);
    const Problems found = problems; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return found;
}

Task<Submission> Worker::makeSubmission(domain::Dataset dataset)
{
    const std::shared_ptr<backends::Backend> server = m_backend;
    store::Journal *journal = m_memory->requireJournal();
    beginPublication();
    const QString id = m_memory->publicationId();
    QString name = m_memory->draft().submissionName.trimmed();
    if (name.isEmpty())
        name = dataset.title;
    const QString unique = QStringLiteral("%1 \u00b7 Slipway %2").arg(name, id);
    // Each try looks first whether the one before had its effect after all.
    std::function<Task<Submission>()> create = [server, journal, id, unique, stop = m_preparing->token()] {
        return createSubmissionOnce(server->submissions(), journal, id, unique, stop);
    };
    Patience patience = this->patience();
    if (!patience.giveUpAfter) // a person waits for this
        patience.giveUpAfter = std::chrono::seconds(60);
    const Submission made =
        co_await patiently<Submission>(create, patience, &base::Clock::system(), m_preparing->token());
    m_memory->change([&made](Draft &draft) { draft.submission = made; });
    co_await m_memory->keep(m_life.get_token());
    Q_EMIT submissionKnown(made);
    co_return made;
}

/// A plan brings its details along: what is wrong with them is told before anything is made or sent.
Task<Problems> Worker::checkPlannedDetails(Target where)
{
    Problems problems;
    const QJsonObject details = m_memory->draft().details;
    const bool planned = !m_memory->draft().planKey.isEmpty() && !details.isEmpty();
    if (!planned || (where.submission && where.submission->published))
        co_return problems;
    const std::shared_ptr<backends::Backend> server = m_backend;
    problems = co_await slipway::session::verifyDetails(server->submissions(), where, details, patience(),
                                                        &base::Clock::system(), m_life.get_token());
    for (Problem &problem : problems)
        problem.field = QStringLiteral("metadata.") + problem.field;
    const Problems found = problems; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return found;
}

/// Where a run brings the files; makes the submission if there is none yet, and waits while the server is
/// busy with it.
Task<Target> Worker::targetForRun(domain::LocalFiles files)
{
    const domain::Dataset dataset = requireDataset();
    const std::shared_ptr<backends::Backend> server = m_backend;
    if (!server->submissions()) {
        const Target plain(dataset);
        co_return plain;
    }
    const bool there = co_await findSubmission();
    if (!there) {
        const Submission made = co_await makeSubmission(dataset); // g++ 12 destroys twice in a conditional
        m_memory->change([&made](Draft &draft) { draft.submission = made; });
    }
    const Target where = target();
    m_memory->setFiles(files);
    if (isEverythingSent())
        co_return where;
    if (where.submission->published)
        throw failureOf(Kind::Conflict, QStringLiteral("add files"), "submission-published");
    ProcessingWatch watch = watchFor(*where.submission);
    const Processing before = co_await watch.untilIdle(m_preparing->token());
    m_memory->change([&before](Draft &draft) {
        draft.detailsApplied = false;
        draft.unprocessed = true;
        draft.completedBefore = before.completed;
    });
    co_return where;
}

Task<Processing> Worker::watchProcessing()
{
    const Target where = requireTarget();
    const std::shared_ptr<backends::Backend> server = m_backend;
    const auto watching = std::make_shared<base::LinkedStop>(m_life.get_token());
    stopWatching();
    m_watching = watching;
    ProcessingWatch watch = watchFor(*where.submission);
    const QDateTime before = m_memory->draft().unprocessed ? m_memory->draft().completedBefore : QDateTime();
    const Processing last = co_await watch.untilProcessed(m_processOrdered, before, watching->token());
    m_processOrdered = false;
    const bool failed = last.state == Processing::State::Failed;
    m_memory->change([failed](Draft &draft) {
        draft.unprocessed = false;
        draft.processingFailed = failed;
    });
    co_await m_memory->keep(m_life.get_token());
    co_return last;
}

void Worker::stopWatching()
{
    if (m_watching)
        m_watching->requestStop();
}

Task<void> Worker::processAgain()
{
    const Target where = requireTarget();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_await server->submissions()->process(where.submission->id, m_life.get_token());
    m_processOrdered = true;
    // Entries that come out of it anew know nothing of the details (NOMAD contract 5.2).
    m_memory->change([](Draft &draft) { draft.detailsApplied = false; });
}

Task<QList<domain::FieldSpec>> Worker::detailFields()
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await submissions->detailFields(target(), m_life.get_token());
}

Task<QList<domain::FieldChoice>> Worker::lookUp(QString field, QString text)
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await submissions->lookUp(field, text, m_life.get_token());
}

Task<Problems> Worker::verifyDetails(QJsonObject values)
{
    backends::Submissions *submissions = requireSubmissions();
    const std::shared_ptr<backends::Backend> server = m_backend;
    co_return co_await slipway::session::verifyDetails(submissions, target(), values, patience(),
                                                       &base::Clock::system(), m_life.get_token());
}

Task<Problems> Worker::applyDetails(QJsonObject values)
{
    const Target where = requireTarget();
    const std::shared_ptr<backends::Backend> server = m_backend;
    m_memory->change([&values](Draft &draft) { draft.details = values; });
    ProcessingWatch watch = watchFor(*where.submission);
    const Problems problems =
        co_await describe(server->submissions(), where, values, &watch, m_life.get_token());
    m_memory->change([&problems](Draft &draft) { draft.detailsApplied = problems.isEmpty(); });
    co_await m_memory->keep(m_life.get_token());
    co_return problems;
}

Task<Problems> Worker::checkPublish()
{
    const Target where = requireTarget();
    const std::shared_ptr<backends::Backend> server = m_backend;
    ProcessingWatch watch = watchFor(*where.submission);
    const Processing shown = co_await watch.look(m_life.get_token());
    Problems problems = server->submissions()->checkPublish(shown);
    if (!m_memory->draft().detailsApplied && !shown.submission.published)
        problems.append(Problem(Problem::Severity::Warning, "details-not-applied",
                                tr("The details have not been written since the files were sent."),
                                tr("Go back to the details and write them, so that every entry gets them.")));
    // An edit turns a failed processing into a success for the server, not for us (NOMAD contract 5.5).
    if (m_memory->draft().processingFailed && shown.state != Processing::State::Failed)
        problems.append(Problem(Problem::Severity::Error, "processing-failed",
                                tr("The server could not process the files the last time it tried."),
                                tr("Have them processed again first.")));
    const Problems found = problems; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return found;
}

Task<Submission> Worker::publish()
{
    const Target where = requireTarget();
    const std::shared_ptr<backends::Backend> server = m_backend;
    store::Journal *journal = m_memory->requireJournal();
    beginPublication();
    const QString id = m_memory->publicationId();
    m_memory->change([](Draft &draft) { draft.publishWanted = true; });
    Q_EMIT publishOrdered(true);
    ProcessingWatch watch = watchFor(*where.submission);
    std::optional<Failure> trouble;
    try {
        const Processing done =
            co_await publishOnce(server->submissions(), journal, id, &watch, m_life.get_token());
        keepLook(done);
        co_await m_memory->keep(m_life.get_token());
        co_return done.submission;
    } catch (const Failure &failure) {
        trouble = failure;
    }
    Q_EMIT publishOrdered(isPublishOpen(journal, id));
    throw *trouble;
}

Task<domain::Dataset> Worker::assignDoi()
{
    requireSubmissions();
    const domain::Dataset dataset = requireDataset();
    const std::shared_ptr<backends::Backend> server = m_backend;
    store::Journal *journal = m_memory->requireJournal();
    beginPublication();
    const domain::Dataset with =
        co_await assignDoiOnce(server.get(), journal, m_memory->publicationId(), dataset, m_life.get_token());
    m_memory->change([&with](Draft &draft) { draft.dataset = with; });
    co_await m_memory->keep(m_life.get_token());
    co_return with;
}

} // namespace slipway::session
