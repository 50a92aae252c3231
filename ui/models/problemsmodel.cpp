// SPDX-License-Identifier: MIT
#include "ui/models/problemsmodel.h"

#include "ui/widgets/icons.h"
#include "wording/ruletext.h"

#include <QGuiApplication>
#include <QHash>
#include <QPalette>

#include <algorithm>

namespace slipway::ui {

namespace {

constexpr quintptr groupLevel = 0; // a member's internal id is its group's row + 1

QVariant icon(domain::Problem::Severity severity)
{
    switch (severity) {
    case domain::Problem::Severity::Error:
        return badIcon();
    case domain::Problem::Severity::Warning:
        return carefulIcon();
    case domain::Problem::Severity::Note:
        return rowIcon(QStringLiteral("info"), QGuiApplication::palette().color(QPalette::Text));
    }
    return {};
}

/// The file's name with its folder, which is enough to know it by; wholeText() has all of it.
QString shortened(const QString &path)
{
    return path.count(u'/') > 3 ? path.section(u'/', -2) : path;
}

/// Found by the server's own check, in its own words.
bool isOfServer(const domain::Problem &problem)
{
    return problem.code == "server-validation" || problem.code == "entry-failed";
}

} // namespace

QString severityWord(domain::Problem::Severity severity)
{
    switch (severity) {
    case domain::Problem::Severity::Error:
        return ProblemsModel::tr("Must be fixed");
    case domain::Problem::Severity::Warning:
        return ProblemsModel::tr("Please look at");
    case domain::Problem::Severity::Note:
        return ProblemsModel::tr("Good to know");
    }
    return {};
}

void ProblemsModel::setProblems(const domain::Problems &problems)
{
    beginResetModel();
    m_problems = problems;
    m_groups.clear();
    QHash<QByteArray, qsizetype> place;
    for (qsizetype i = 0; i < m_problems.size(); ++i) {
        const domain::Problem &problem = m_problems.at(i);
        // A code can be an error for one file and a warning for another: two lines then.
        const QByteArray key = problem.code + char('0' + int(problem.severity));
        auto found = place.constFind(key);
        if (found == place.constEnd()) {
            m_groups.append({problem.severity, {}});
            found = place.insert(key, m_groups.size() - 1);
        }
        m_groups[*found].members.append(int(i));
    }
    std::stable_sort(m_groups.begin(), m_groups.end(),
                     [](const Group &left, const Group &right) { return left.severity > right.severity; });
    endResetModel();
}

QString ProblemsModel::headline() const
{
    int errors = 0;
    int warnings = 0;
    for (const domain::Problem &problem : m_problems) {
        errors += problem.severity == domain::Problem::Severity::Error;
        warnings += problem.severity == domain::Problem::Severity::Warning;
    }
    if (errors == 0 && warnings == 0)
        return tr("No problems found.");
    if (errors == 0)
        return tr("%n remark(s) to look at; you can continue.", nullptr, warnings);
    return tr("%n problem(s) must be fixed before the upload can start.", nullptr, errors);
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupLevel);
}

QModelIndex ProblemsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupLevel)
        return {};
    return createIndex(int(index.internalId() - 1), 0, groupLevel);
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != groupLevel || parent.column() != 0)
        return 0;
    const Group &group = m_groups.at(parent.row());
    return isWhole(group) ? 0 : int(group.members.size());
}

/// One problem about no file says everything in its own line.
bool ProblemsModel::isWhole(const Group &group) const
{
    const domain::Problem &first = m_problems.at(group.members.first());
    return group.members.size() == 1 && first.file.isEmpty() && first.field.isEmpty();
}

int ProblemsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString ProblemsModel::groupText(const Group &group) const
{
    const domain::Problem &first = m_problems.at(group.members.first());
    // What is about one file stands in the line of that file.
    const QString words = isWhole(group) ? first.what : wording::textFor(first).title;
    const QString text = severityWord(group.severity) + QStringLiteral(": ") + words;
    return group.members.size() == 1 ? text
                                     : tr("%1 (%n time(s))", nullptr, int(group.members.size())).arg(text);
}

QString ProblemsModel::memberText(const domain::Problem &problem) const
{
    const QString place = problem.file.isEmpty() ? problem.field : shortened(problem.file);
    if (isOfServer(problem)) // the title of these says nothing of the matter
        return place.isEmpty() || problem.what.contains(place)
                   ? problem.what
                   : place + QStringLiteral(" \u2014 ") + problem.what;
    return (place.isEmpty() ? problem.what : place) + QStringLiteral(" \u2014 ") +
           wording::textFor(problem).action;
}

const domain::Problem &ProblemsModel::problemAt(const QModelIndex &index) const
{
    const bool isGroup = index.internalId() == groupLevel;
    const Group &group = m_groups.at(isGroup ? index.row() : qsizetype(index.internalId() - 1));
    return m_problems.at(group.members.at(isGroup ? 0 : index.row()));
}

QString ProblemsModel::wholeText(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Problem &problem = problemAt(index);
    const QString words = problem.what + QLatin1Char('\n') + wording::textFor(problem).action;
    return problem.file.isEmpty() ? words : words + QLatin1Char('\n') + problem.file;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == groupLevel) {
        const Group &group = m_groups.at(index.row());
        if (role == Qt::DisplayRole)
            return groupText(group);
        if (role == Qt::ToolTipRole)
            return groupText(group).toHtmlEscaped();
        if (role == Qt::AccessibleTextRole && isWhole(group))
            return QString(groupText(group) + QLatin1Char(' ') + wording::textFor(problemAt(index)).action);
        return role == Qt::DecorationRole ? icon(group.severity) : QVariant();
    }
    const domain::Problem &problem = problemAt(index);
    if (role == Qt::DisplayRole)
        return memberText(problem);
    const QString other = isOfServer(problem) ? wording::textFor(problem).action : problem.what;
    if (role == Qt::AccessibleTextRole)
        return isOfServer(problem) ? QString(memberText(problem) + QLatin1Char(' ') + other)
                                   : QString(other + QLatin1Char(' ') + memberText(problem));
    if (role == Qt::ToolTipRole)
        return QString(other + QLatin1Char('\n') + memberText(problem)).toHtmlEscaped();
    return {};
}

} // namespace slipway::ui
