// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace slipway::store {

/// The servers on offer: those that come with the program (resources) and those the user added (a JSON file).
class Profiles
{
public:
    /// `userFile` need not exist. A broken one is left alone and reported by problem().
    explicit Profiles(QString userFile);

    const QList<domain::Profile> &all() const { return m_all; }
    const domain::Profile *find(const QString &id) const;
    /// A sentence about a user file that could not be read; empty if all is well.
    const QString &problem() const { return m_problem; }

    /// Adds or changes a server of the user's own and saves; throws Failure of Kind::Store: code "taken" if
    /// the id is that of a server that comes with the program.
    void save(const domain::Profile &profile);
    /// Removes a server of the user's own and saves; throws Failure of Kind::Store: code "built-in" if it
    /// comes with the program.
    void remove(const QString &id);
    /// An id made from a server's name that no server has yet.
    QString freeId(const QString &name) const;
    /// This name, or one made from it that no server has yet.
    QString freeName(const QString &name) const;

private:
    void readBuiltIn();
    void readOwn();
    void write(const QList<domain::Profile> &all) const;

    QString m_userFile;
    QList<domain::Profile> m_all;
    QJsonArray m_unreadable; ///< entries of the user file that we do not understand: kept as they are
    bool m_isBroken = false; ///< the user file as a whole cannot be read and must not be replaced
    QString m_problem;
};

} // namespace slipway::store
