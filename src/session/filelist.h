// SPDX-License-Identifier: MIT
#pragma once

#include "session/fileinspection.h"

namespace slipway::session {

/// The list of files as the main thread shows and edits it. The worker gets copies and sends back what it
/// learned; edits made meanwhile win.
class FileList
{
public:
    const domain::LocalFiles &files() const { return m_files; }
    const domain::Problems &notes() const { return m_notes; }
    /// Grows with each edit by a person: tells whether an answer belongs to the list as it is now.
    quint64 revision() const { return m_revision; }

    void remove(const QList<qsizetype> &rows);
    /// False if there is no such row or nothing changed.
    bool setRemote(qsizetype row, const QString &remote);
    /// Takes what the worker made of the list as it was at `revision`.
    void take(const Inspected &learned, quint64 revision);
    void replace(const domain::LocalFiles &files);

private:
    void merge(const domain::LocalFiles &learned);

    domain::LocalFiles m_files;
    domain::Problems m_notes;
    domain::LocalFiles m_removed; // while an answer is awaited, so that it does not bring them back
    quint64 m_revision = 0;
};

} // namespace slipway::session
