// SPDX-License-Identifier: MIT
#include "ui/models/submissiontexts.h"

#include "base/trfunctions.h"
#include "wording/format.h"

#include <QLocale>

namespace slipway::ui {

namespace {

SLIPWAY_TR_FUNCTIONS(Submission)

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
        parts.append(tr("begun %1").arg(when));
    }
    parts.append(tr("%n entr(ies)", nullptr, int(submission.entries)));
    if (submission.size >= 0)
        parts.append(wording::size(submission.size));
    if (submission.busy)
        parts.append(tr("the server is working on it"));
    if (!submission.status.isEmpty())
        parts.append(submission.status);
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString slotsSentence(const domain::SubmissionList &list)
{
    const int used = int(list.submissions.size());
    if (list.limit <= 0)
        return tr("%n unpublished upload(s)", nullptr, used);
    return tr("%1 of %n unpublished upload(s)", nullptr, list.limit).arg(used);
}

QString entriesSentence(const domain::Processing &processing)
{
    const int total = int(processing.total);
    if (total == 0)
        return tr("none: nothing was recognised in the files");
    if (processing.failed == 0)
        return tr("%n entr(ies)", nullptr, total);
    return tr("%1 of %n entr(ies) failed", nullptr, total).arg(wording::count(processing.failed));
}

QString embargoSentence(int months)
{
    if (months <= 0)
        return tr("none: everything is public at once");
    return tr("%n month(s): until then only some metadata can be seen by everybody", nullptr, months);
}

QString publishedSentence(const domain::Submission &submission)
{
    if (!submission.published)
        return tr("Not published");
    return submission.embargoMonths > 0
               ? tr("Published, under embargo for %n month(s)", nullptr, submission.embargoMonths)
               : tr("Published");
}

} // namespace slipway::ui
