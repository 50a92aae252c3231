// SPDX-License-Identifier: MIT
#include "session/handedfiles.h"

#include "base/trfunctions.h"

#include <QCryptographicHash>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace slipway::session {

namespace {

using domain::Decision;
using domain::Existing;
using domain::LocalFile;
using domain::Problem;
using domain::Stage;
using store::FileRecord;
using store::HandedName;

SLIPWAY_TR_FUNCTIONS(HandedFiles)

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// All files that reach the server under one name.
struct Group
{
    QString name;
    QList<qsizetype> rows;
    domain::LocalFiles files;
    qsizetype verified = 0;
    qsizetype skipped = 0;
    qsizetype inDoubt = 0;
};

QList<Group> groupsOf(const QList<FileRecord> &records)
{
    QList<Group> groups;
    QHash<QString, qsizetype> byName;
    for (qsizetype row = 0; row < records.size(); ++row) {
        const FileRecord &record = records.at(row);
        const bool travelsAlone = record.file.archive.isEmpty();
        const QString name = nameAtServer(record.file);
        // Two single files of one name are two: that they are is told by the rules for names.
        auto found = travelsAlone ? byName.end() : byName.find(name);
        if (found == byName.end()) {
            Group fresh;
            fresh.name = name;
            groups.append(fresh);
            if (!travelsAlone)
                byName.insert(name, groups.size() - 1);
        }
        Group &group = found == byName.end() ? groups.last() : groups[*found];
        group.rows.append(row);
        group.files.append(record.file);
        group.verified += record.stage == Stage::Verified ? 1 : 0;
        group.skipped += record.stage == Stage::Skipped ? 1 : 0;
        group.inDoubt += store::isInDoubt(record) ? 1 : 0;
    }
    return groups;
}

Problem about(const Group &group, Problem::Severity severity, const char *code, const QString &what,
              const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = group.files.constFirst().path;
    return problem;
}

Problem otherContent(const Group &group, const QDateTime &at)
{
    return about(group, Problem::Severity::Error, "name-handed-before",
                 tr("This dataset was given other content under the name \u201c%1\u201d on %2.")
                     .arg(group.name, day(at)),
                 tr("Give it another name: two files of one name block the review."));
}

Problem perhapsHanded(const Group &group, const QDateTime &at)
{
    return about(group, Problem::Severity::Error, "name-handed-before",
                 tr("Another publication sent \u201c%1\u201d to this dataset on %2, and it is not known "
                    "whether it arrived.")
                     .arg(group.name, day(at)),
                 tr("Open the dataset\u2019s page. If the file is listed there, take it out of this list; if "
                    "not, continue the other publication and say so there."));
}

Problem laterFiles(const Group &group)
{
    return about(group, Problem::Severity::Error, "name-handed-before",
                 tr("\u201c%1\u201d was handed to the dataset without some of its files.").arg(group.name),
                 tr("Take these files out of the list, or give their folder another name: two files of one "
                    "name block the review."));
}

Problem replaced(const Group &group, const QDateTime &at)
{
    return about(
        group, Problem::Severity::Warning, "name-handed-before",
        tr("This dataset was given a file named \u201c%1\u201d on %2.").arg(group.name, day(at)),
        tr("Make sure that the earlier one is deleted on the dataset\u2019s page: two files of one name "
           "block the review."));
}

Problem inDoubt(const Group &group)
{
    return about(
        group, Problem::Severity::Warning, "file-in-doubt",
        tr("It is not known whether \u201c%1\u201d is in the dataset: the server\u2019s answer was lost.")
            .arg(group.name),
        tr("Open the dataset\u2019s page and say whether it is listed there. It is not sent again before."));
}

/// Nothing was handed to this dataset from here, or nobody here remembers it.
Problem notListed()
{
    return Problem(
        Problem::Severity::Note, "dataset-not-listed",
        tr("Slipway cannot see which files the dataset has already: the server lists them to a browser "
           "only."),
        tr("If some of these were uploaded before, from another computer or in a publication that was "
           "removed here, look at the dataset\u2019s page first: two files of one name block the review. An "
           "upload that was broken off elsewhere begins anew here."));
}

/// What the journal says of one name.
HandedVerdict judge(const Group &group, const HandedName *before, Existing existing,
                    domain::Problems &problems)
{
    HandedVerdict verdict;
    verdict.decision = Decision::Skip;
    if (group.inDoubt > 0) {
        problems.append(inDoubt(group));
        verdict.reason = problems.constLast().what;
        return verdict;
    }
    if (group.verified + group.skipped == group.rows.size())
        return verdict; // done in this publication
    if (group.verified > 0) {
        problems.append(laterFiles(group));
    } else if (!before) {
        verdict.decision = Decision::New;
        return verdict;
    } else if (existing == Existing::Replace) {
        problems.append(replaced(group, before->at));
        verdict.decision = Decision::New;
        return verdict;
    } else if (!before->sure) {
        problems.append(perhapsHanded(group, before->at));
    } else if (before->content == contentOf(group.files)) {
        verdict.reason = tr("It was handed to this dataset on %1 already.").arg(day(before->at));
        return verdict;
    } else {
        problems.append(otherContent(group, before->at));
    }
    verdict.decision = Decision::Refuse;
    verdict.reason = problems.constLast().what;
    return verdict;
}

} // namespace

QString nameAtServer(const LocalFile &file)
{
    return file.archive.isEmpty() ? file.remote : file.archive;
}

QString contentOf(const domain::LocalFiles &files)
{
    QList<QByteArray> lines;
    lines.reserve(files.size());
    for (const LocalFile &file : files) {
        QByteArray line = file.path.toUtf8() + '\0' + file.remote.toUtf8() + '\0';
        line += QByteArray::number(file.stamp.size()) + '\0' + QByteArray::number(file.stamp.modified());
        lines.append(line + '\0' + file.stamp.identity().toUtf8() + '\n');
    }
    std::sort(lines.begin(), lines.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &line : std::as_const(lines))
        hash.addData(line);
    return QString::fromLatin1(hash.result().toHex());
}

HandedJudgement judgeHanded(const QList<FileRecord> &records, const QList<HandedName> &handed,
                            Existing existing)
{
    QHash<QString, const HandedName *> byName;
    for (const HandedName &one : handed)
        byName.insert(one.name, &one);
    HandedJudgement judgement;
    judgement.files.resize(records.size());
    const bool isBegun = std::any_of(records.cbegin(), records.cend(), [](const FileRecord &record) {
        return !record.memory.isEmpty() || domain::isFinal(record.stage);
    });
    if (handed.isEmpty() && !isBegun)
        judgement.problems.append(notListed());
    const QList<Group> groups = groupsOf(records);
    for (const Group &group : groups) {
        const HandedVerdict verdict = judge(group, byName.value(group.name), existing, judgement.problems);
        for (const qsizetype row : group.rows)
            judgement.files[row] = verdict;
    }
    return judgement;
}

} // namespace slipway::session
