// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

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

    /// Adds or changes a server of the user's own and saves; throws Failure of Kind::Store.
    void save(const domain::Profile &profile);
    void remove(const QString &id);

private:
    void write() const;

    QString m_userFile;
    QList<domain::Profile> m_all;
    QString m_problem;
};

} // namespace slipway::store
