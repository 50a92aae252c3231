// SPDX-License-Identifier: MIT
#include "session/reportparts.h"
#include "session/sessionprivate.h"

#include <QPointer>
#include <QSaveFile>

#include <stop_token>
#include <utility>

namespace slipway::session {

namespace {

using base::Failure;
using base::Outcome;

void writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("save the report"));
    throw failure.file(path).code("not-written").detail(file.errorString());
}

} // namespace

void Session::makeReport(QObject *context, Reply<SupportReport> reply)
{
    const quint64 number = d->replies.add<SupportReport>(context, std::move(reply), {});
    auto collected = [guard = QPointer<Session>(this), number](Outcome<SupportReport> outcome) {
        if (guard)
            guard->d->replies.settle<SupportReport>(number, std::move(outcome));
    };
    auto keep = [this, collected](Outcome<ReportFiles> &journal) {
        // A journal that cannot be read is one more thing to tell, and no reason to tell nothing.
        ReportFiles rows;
        if (journal)
            rows = journal.value();
        else
            rows.append(
                {QStringLiteral("publications/not-read.txt"), journal.failure().toLogLine().toUtf8()});
        auto work = [rows, folder = d->options.dataFolder, lines = d->settings.lines()] {
            SupportReport report;
            report.made = QDateTime::currentDateTime();
            report.files = folderParts(folder, lines) + rows;
            return report;
        };
        base::deliver(base::inPool(*QThreadPool::globalInstance(), std::move(work), std::stop_token()),
                      collected);
    };
    auto work = [](Worker *target) { return target->reportParts(); };
    d->ask<ReportFiles>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::saveReport(const SupportReport &report, const QString &file, QObject *context,
                         Reply<void> reply)
{
    const quint64 number = d->replies.add<void>(context, std::move(reply), {});
    auto saved = [guard = QPointer<Session>(this), number](Outcome<void> outcome) {
        if (guard)
            guard->d->replies.settle<void>(number, std::move(outcome));
    };
    auto work = [report, file] { writeWhole(file, zipOf(report)); };
    base::deliver(base::inPool(*QThreadPool::globalInstance(), std::move(work), std::stop_token()), saved);
}

} // namespace slipway::session
