// SPDX-License-Identifier: MIT
#include "ui/models/submissiontexts.h"

#include "wording/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Submission", text);
}

} // namespace

QString submissionName(const domain::Submission &submission)
{
    return submission.title.isEmpty() ? submission.id : submission.title;
}

QString submissionLine(const domain::Submission &submission)
{
    QStringList parts;
    if (submission.created.isValid()) {
        const QString when = QLocale().toString(submission.created.toLocalTime(), QLocale::ShortFormat);
        parts.append(words("begun %1").arg(when));
    }
    parts.append(QCoreApplication::translate("Submission", "%n entr(ies)", nullptr, int(submission.entries)));
    if (submission.size >= 0)
        parts.append(wording::size(submission.size));
    if (submission.busy)
        parts.append(words("the server is working on it"));
    if (!submission.status.isEmpty())
        parts.append(submission.status);
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString slotsSentence(const domain::SubmissionList &list)
{
    const int used = int(list.submissions.size());
    if (list.limit <= 0)
        return QCoreApplication::translate("Submission", "%n unpublished upload(s)", nullptr, used);
    return QCoreApplication::translate("Submission", "%1 of %n unpublished upload(s)", nullptr, list.limit)
        .arg(used);
}

QString entriesSentence(const domain::Processing &processing)
{
    const int total = int(processing.total);
    if (total == 0)
        return words("none: nothing was recognised in the files");
    const QString all = QCoreApplication::translate("Submission", "%n entr(ies)", nullptr, total);
    if (processing.failed == 0)
        return all;
    return QCoreApplication::translate("Submission", "%1 of %2 failed", "so many of so many entries")
        .arg(wording::count(processing.failed), all);
}

QString embargoSentence(int months)
{
    if (months <= 0)
        return words("none: everything is public at once");
    return QCoreApplication::translate(
        "Submission", "%n month(s): until then only some metadata can be seen by everybody", nullptr, months);
}

QString publishedSentence(const domain::Submission &submission)
{
    if (!submission.published)
        return words("Not published");
    return submission.embargoMonths > 0
               ? QCoreApplication::translate("Submission", "Published, under embargo for %n month(s)",
                                             nullptr, submission.embargoMonths)
               : words("Published");
}

} // namespace slipway::ui
