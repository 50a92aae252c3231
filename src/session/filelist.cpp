// SPDX-License-Identifier: MIT
#include "session/filelist.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace slipway::session {

using domain::LocalFile;
using domain::LocalFiles;

void FileList::remove(const QList<qsizetype> &rows)
{
    const QSet<qsizetype> gone(rows.cbegin(), rows.cend());
    LocalFiles kept;
    kept.reserve(m_files.size());
    for (qsizetype row = 0; row < m_files.size(); ++row) {
        if (gone.contains(row))
            m_removed.append(m_files.at(row));
        else
            kept.append(m_files.at(row));
    }
    m_files = kept;
    ++m_revision;
    if (m_files.isEmpty())
        m_notes.clear();
}

bool FileList::setRemote(qsizetype row, const QString &remote)
{
    if (row < 0 || row >= m_files.size() || m_files.at(row).remote == remote)
        return false;
    LocalFile &file = m_files[row];
    file.remote = remote;
    file.remoteIsOwn = true;
    ++m_revision;
    return true;
}

void FileList::take(const Inspected &learned, quint64 revision)
{
    if (revision == m_revision)
        m_files = learned.files;
    else
        merge(learned.files);
    m_removed.clear();
    for (const domain::Problem &note : learned.notes) {
        if (!m_notes.contains(note))
            m_notes.append(note);
    }
}

void FileList::replace(const LocalFiles &files)
{
    m_files = files;
    m_notes.clear();
    m_removed.clear();
    ++m_revision;
}

/// What the person did meanwhile wins: removed files stay away, own paths stay.
void FileList::merge(const LocalFiles &learned)
{
    QHash<QString, qsizetype> ours;
    for (qsizetype row = 0; row < m_files.size(); ++row)
        ours.insert(m_files.at(row).path, row);
    QSet<QString> removed;
    for (const LocalFile &file : std::as_const(m_removed))
        removed.insert(file.path);
    LocalFiles merged;
    merged.reserve(learned.size());
    for (const LocalFile &file : learned) {
        if (removed.contains(file.path))
            continue;
        merged.append(file);
        const auto own = ours.constFind(file.path);
        if (own == ours.cend() || !m_files.at(*own).remoteIsOwn)
            continue;
        merged.last().remote = m_files.at(*own).remote;
        merged.last().remoteIsOwn = true;
    }
    m_files = merged;
}

} // namespace slipway::session
