// SPDX-License-Identifier: MIT
#include "ui/models/doubts.h"

namespace slipway::ui {

Doubts::Doubts(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &session::Session::snapshot, this, &Doubts::apply);
}

void Doubts::apply(const domain::Snapshot &snapshot)
{
    const std::set<qsizetype> before = m_rows;
    if (m_publication != m_session.publicationId())
        m_rows.clear();
    m_publication = m_session.publicationId();
    for (const domain::FileProgress &progress : snapshot.changed) {
        if (progress.inDoubt)
            m_rows.insert(progress.index);
        else
            m_rows.erase(progress.index);
    }
    if (m_rows != before)
        Q_EMIT changed();
}

QString Doubts::nameOf(qsizetype row) const
{
    const domain::LocalFiles &files = m_session.files();
    if (row < 0 || row >= files.size())
        return {};
    const domain::LocalFile &file = files.at(row);
    return file.archive.isEmpty() ? file.remote : file.archive;
}

QStringList Doubts::names() const
{
    QStringList names;
    for (const qsizetype row : m_rows)
        names.append(nameOf(row));
    names.removeDuplicates();
    return names;
}

QList<qsizetype> Doubts::rowsOf(const QString &name) const
{
    QList<qsizetype> rows;
    for (const qsizetype row : m_rows) {
        if (nameOf(row) == name)
            rows.append(row);
    }
    return rows;
}

void Doubts::settle(bool isThere, QObject *context, const session::Reply<void> &reply)
{
    const QList<qsizetype> rows = rowsOf(name());
    if (rows.isEmpty())
        return;
    // The files of an archive stand and fall together: one of them names it.
    m_session.settleDoubt(rows.first(), isThere, context,
                          [this, rows, isThere, reply](const base::Outcome<void> &outcome) {
                              if (!outcome)
                                  return reply(outcome);
                              for (const qsizetype row : rows)
                                  m_rows.erase(row);
                              reply(outcome);
                              Q_EMIT changed();
                              Q_EMIT settled(isThere);
                          });
}

} // namespace slipway::ui
