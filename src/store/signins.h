// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace slipway::store {

/// What is remembered of sign-ins at servers where each dataset has a secret of its own: the datasets' names,
/// since when each secret is known, and what was found out about the server. Never a secret.
///
/// A small JSON file of the owner's; losing it is a nuisance, nothing more. A broken one counts as empty.
class SignIns
{
public:
    explicit SignIns(QString file);

    /// Remembers the sign-in and tells since when this secret has been known here: a secret other than the
    /// last one of this dataset is known since `now`.
    QDateTime signedIn(const QString &server, const QString &dataset, const base::Secret &secret,
                       const QDateTime &now);
    /// Forgets everything about the secret; the dataset's name stays.
    void forgetSecret(const QString &server, const QString &dataset);
    /// The datasets that were signed in to, the latest first.
    QStringList datasets(const QString &server) const;

    /// What a backend has found out about the server.
    QJsonObject learned(const QString &server) const;
    void setLearned(const QString &server, const QJsonObject &learned);

private:
    QJsonObject serverAt(const QString &server) const;
    void setServer(const QString &server, const QJsonObject &object);

    QString m_file;
    QJsonObject m_servers;
};

} // namespace slipway::store
