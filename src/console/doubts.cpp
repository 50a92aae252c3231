// SPDX-License-Identifier: MIT
#include "console/asking.h"
#include "console/publication.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace slipway::console {

namespace {

using base::Failure;
using base::Task;
using domain::LocalFile;
using session::Reply;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

/// The name a person looks for on the dataset's page.
QString nameOf(const LocalFile &file)
{
    return file.archive.isEmpty() ? file.remote : file.archive;
}

bool isCalled(const LocalFile &file, const QString &name)
{
    return nameOf(file) == name || file.path == QDir::cleanPath(QDir().absoluteFilePath(name));
}

QString quoted(const QString &name)
{
    return name.contains(QLatin1Char(' ')) ? QLatin1Char('"') + name + QLatin1Char('"') : name;
}

} // namespace

/// What the person saw on the dataset's page; throws Failure of Kind::Plan, code "not-in-doubt", for a file
/// of which it was not asked.
Task<> Publication::settleDoubts()
{
    for (const QString &name : std::as_const(m_arguments.listed))
        co_await settleDoubt(name, true);
    for (const QString &name : std::as_const(m_arguments.notListed))
        co_await settleDoubt(name, false);
}

Task<> Publication::settleDoubt(QString name, bool isListed)
{
    const domain::LocalFiles &files = m_session.files();
    const auto found = std::find_if(files.cbegin(), files.cend(),
                                    [&name](const LocalFile &file) { return isCalled(file, name); });
    if (found == files.cend()) {
        Failure failure(Failure::Kind::Plan, QStringLiteral("settle a doubt"));
        throw failure.code("not-in-doubt").field(name);
    }
    const qsizetype row = found - files.cbegin();
    const QString known = nameOf(*found);
    std::function<void(Reply<void>)> ask = [this, row, isListed](Reply<void> reply) {
        m_session.settleDoubt(row, isListed, &m_session, std::move(reply));
    };
    co_await answer<void>(ask, m_interrupt.token());
    QJsonObject data;
    data.insert(u"name", known);
    data.insert(u"listed", isListed);
    m_report.say(QStringLiteral("settled"), data,
                 isListed ? words("%1 is in the dataset.").arg(known)
                          : words("%1 is not in the dataset: it is tried again.").arg(known));
}

/// What only the person can find out, and how to say it; once for each name on the page.
void Publication::tellDoubts(const QSet<qsizetype> &rows)
{
    const QString id = m_session.publicationId();
    const QString page = m_session.dataset() ? m_session.dataset()->page.toString() : QString();
    QStringList names;
    for (const qsizetype row : rows) {
        const LocalFile file = m_session.files().value(row);
        if (!names.contains(nameOf(file)))
            names.append(nameOf(file));
    }
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const QString text =
            words("It is not known whether the dataset has %1: the server's answer was lost. Open the edit "
                  "page, %2, and look whether it is listed there. If it is: slipway-cli resume %3 --listed "
                  "%4. If not: slipway-cli resume %3 --not-listed %4.")
                .arg(name, page, id, quoted(name));
        QJsonObject data;
        data.insert(u"name", name);
        data.insert(u"page", page);
        data.insert(u"publication", id);
        data.insert(u"text", text);
        m_report.say(QStringLiteral("in-doubt"), data, text);
    }
}

} // namespace slipway::console
