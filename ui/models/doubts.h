// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QObject>

#include <set>

namespace slipway::ui {

/// What a person must look at on the server's page: files of the run whose registration was sent, and whose
/// answer was lost. Gathered from the session's snapshots, so that every page asks the same.
class Doubts final : public QObject
{
    Q_OBJECT

public:
    explicit Doubts(session::Session &session, QObject *parent = nullptr);

    /// Things to be looked at: an archive is one, however many files are in it.
    qsizetype count() const { return names().size(); }
    /// Rows of the run that are in doubt.
    qsizetype fileCount() const { return qsizetype(m_rows.size()); }
    /// The name on the server's page of what is asked about next; empty: nothing.
    QString name() const { return names().value(0); }

    /// Tells the session what the person saw of name(); settled() comes with its answer.
    void settle(bool isThere, QObject *context, const session::Reply<void> &reply);

Q_SIGNALS:
    void changed();
    void settled(bool isThere);

private:
    void apply(const domain::Snapshot &snapshot);
    QStringList names() const;
    QString nameOf(qsizetype row) const;
    QList<qsizetype> rowsOf(const QString &name) const;

    session::Session &m_session;
    QString m_publication; ///< whose rows these are
    std::set<qsizetype> m_rows;
};

} // namespace slipway::ui
