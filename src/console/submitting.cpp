// SPDX-License-Identifier: MIT
#include "console/submitting.h"

#include "console/asking.h"
#include "console/checkreport.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway::console {

namespace {

using base::Failure;
using base::Task;
using domain::Entry;
using domain::Problem;
using domain::Problems;
using domain::Processing;
using domain::Submission;
using session::Reply;

constexpr qsizetype namedEntries = 10;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

Failure rejected(const QString &doing, const QByteArray &code)
{
    Failure failure(Failure::Kind::Rejected, doing);
    return failure.code(code);
}

QJsonArray failedEntries(const Processing &processing)
{
    QJsonArray list;
    for (const Entry &entry : processing.entries) {
        if (entry.state != Entry::State::Failed)
            continue;
        QJsonObject one;
        one.insert(u"mainfile", entry.mainfile);
        one.insert(u"parser", entry.parser);
        one.insert(u"errors", QJsonArray::fromStringList(entry.errors));
        list.append(one);
    }
    return list;
}

QStringList failedLines(const Processing &processing)
{
    QStringList lines;
    for (const Entry &entry : processing.entries) {
        if (entry.state != Entry::State::Failed)
            continue;
        if (lines.size() == namedEntries) {
            lines.append(words("  and others"));
            break;
        }
        lines.append(QStringLiteral("  %1: %2").arg(entry.mainfile, entry.errors.join(QStringLiteral("; "))));
    }
    return lines;
}

QString summary(const Processing &processing)
{
    return words("Processed: %1 entries, of which %2 succeeded and %3 failed.")
        .arg(wording::count(processing.total), wording::count(processing.successful),
             wording::count(processing.failed));
}

} // namespace

Submitting::Submitting(session::Session &session, Report &report, Interrupt &interrupt)
    : m_session(session)
    , m_report(report)
    , m_interrupt(interrupt)
{}

Task<std::optional<ExitCode>> Submitting::perform(QJsonObject details, bool publishing, bool continuing)
{
    Processing processing = co_await watch();
    const bool failed = processing.state == Processing::State::Failed && !processing.submission.published;
    if (continuing && failed) {
        co_await processAgain();
        processing = co_await watch();
    }
    if (!isGood(processing))
        co_return ExitCode::SomeFailed;
    // After an order to publish nothing is changed any more: it is read whether it was done.
    const bool done = processing.submission.published;
    if (!done && !m_session.isPublishOrdered()) {
        const bool described = co_await describe(details);
        if (!described)
            co_return ExitCode::SomeFailed;
    }
    if (publishing || done) {
        const bool published = co_await publish();
        if (!published)
            co_return ExitCode::SomeFailed;
    }
    co_return std::nullopt;
}

Task<Processing> Submitting::watch()
{
    QObject watch;
    QObject::connect(&m_session, &session::Session::processingSeen, &watch,
                     [this](const Processing &look) { m_report.processing(look); });
    std::function<void(Reply<Processing>)> ask = [this](Reply<Processing> reply) {
        m_session.watchProcessing(&m_session, std::move(reply));
    };
    co_return co_await answer<Processing>(ask, m_interrupt.token());
}

Task<> Submitting::processAgain()
{
    m_report.note(words("The server could not process the files before: it is asked to try again."));
    std::function<void(Reply<void>)> ask = [this](Reply<void> reply) {
        m_session.processAgain(&m_session, std::move(reply));
    };
    co_await answer<void>(ask, m_interrupt.token());
}

/// Tells what came out of the processing; false if it is nothing that could be published.
bool Submitting::isGood(const Processing &processing)
{
    QJsonObject data;
    data.insert(u"upload", processing.submission.id);
    data.insert(u"total", processing.total);
    data.insert(u"successful", processing.successful);
    data.insert(u"failed", processing.failed);
    data.insert(u"entries_failed", failedEntries(processing));
    m_report.say(QStringLiteral("processed"), data, summary(processing));
    m_report.lines(failedLines(processing));
    const QString doing = QStringLiteral("have the files processed");
    if (processing.submission.published)
        return true; // too late to complain
    if (processing.state == Processing::State::Failed)
        tell(rejected(doing, "processing-failed").detail(processing.errors.join(QLatin1Char(' '))));
    else if (processing.total == 0)
        tell(rejected(doing, "no-entries"));
    else if (processing.failed >= processing.total)
        tell(rejected(doing, "all-entries-failed"));
    else
        return true;
    return false;
}

Task<bool> Submitting::describe(QJsonObject details)
{
    std::function<void(Reply<Problems>)> ask = [this, details](Reply<Problems> reply) {
        m_session.applyDetails(details, &m_session, std::move(reply));
    };
    const Problems problems = co_await answer<Problems>(ask, m_interrupt.token());
    const QString doing = QStringLiteral("write the details");
    if (!tellErrors(problems, "details-refused", doing))
        co_return false;
    m_report.say(QStringLiteral("details-written"), {}, words("The details are written."));
    co_return true;
}

Task<bool> Submitting::publish()
{
    std::function<void(Reply<Problems>)> look = [this](Reply<Problems> reply) {
        m_session.checkPublish(&m_session, std::move(reply));
    };
    const Problems problems = co_await answer<Problems>(look, m_interrupt.token());
    // Once ordered, the server alone knows: publish() reads it.
    if (!m_session.isPublishOrdered() && !tellErrors(problems, "publish-refused", QStringLiteral("publish")))
        co_return false;
    std::function<void(Reply<Submission>)> ask = [this](Reply<Submission> reply) {
        m_session.publish(&m_session, std::move(reply));
    };
    const Submission published = co_await answer<Submission>(ask, m_interrupt.token());
    QJsonObject data;
    data.insert(u"upload", published.id);
    data.insert(u"url", published.page.toString());
    data.insert(u"embargo_months", published.embargoMonths);
    m_report.say(QStringLiteral("published"), data, words("Published: %1").arg(published.page.toString()));
    co_return true;
}

/// Tells the problems, and the failure they amount to; true if there is no error among them.
bool Submitting::tellErrors(const Problems &problems, const QByteArray &code, const QString &doing)
{
    for (const Problem &problem : problems)
        m_report.say(QStringLiteral("finding"), problemJson(problem), QString());
    m_report.lines(problemLines(problems));
    for (const Problem &problem : problems) {
        if (!problem.isError())
            continue;
        Failure failure = rejected(doing, code);
        tell(failure.field(problem.field).detail(problem.what));
        return false;
    }
    return true;
}

void Submitting::tell(const Failure &failure)
{
    m_report.failure(failure, m_session.server().name, ExitCode::SomeFailed);
}

} // namespace slipway::console
