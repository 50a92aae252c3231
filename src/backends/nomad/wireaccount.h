// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/credential.h"
#include "net/request.h"
#include "net/response.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace slipway::backends::nomad {

/// What a server says about itself (NOMAD contract 1).
struct ServerInfo
{
    ServerInfo() = default;

    QString version;    ///< for display only, never to decide anything
    QString deployment; ///< "prod"
    bool oasis = false;
    QStringList codes;   ///< names of the programs whose output it knows; may be empty
    QStringList parsers; ///< without duplicates
};

net::Request requestInfo(const QUrl &api);
/// Throws Failure of Kind::Protocol, code "not-nomad", for an answer without a version.
ServerInfo parseInfo(const QByteArray &body);

/// User name (or e-mail) and password for a token, in the body of a POST (NOMAD contract 2.1).
net::Request requestToken(const QUrl &api, const QString &user, const base::Secret &password);
/// The same with all of it in the address: only for servers that know no other way.
net::Request requestTokenByAddress(const QUrl &api, const QString &user, const base::Secret &password);
base::Secret parseToken(const QByteArray &body);

/// The longest life that an app token may have by default, 30 days in seconds (NOMAD contract 2.3).
inline constexpr qint64 longestAppToken = 2'592'000;

/// An app token that lives `seconds`, asked for with `token`.
net::Request requestAppToken(const QUrl &api, const base::Secret &token, qint64 seconds);
base::Secret parseAppToken(const QByteArray &body);
/// The most seconds that this refusal of an app token allows; nothing if it is about something else.
std::optional<qint64> allowedLifetime(const net::Response &response);

/// A personal access token for 30 days with what publishing needs, asked for with `token` (NOMAD contract
/// 2.4).
net::Request requestPersonalToken(const QUrl &api, const base::Secret &token, const QString &name);
base::Secret parsePersonalToken(const QByteArray &body);

bool isPersonalToken(const base::Secret &token);
/// When a token of three parts (JWT) ends, from its own `exp`; invalid if it does not say.
QDateTime endOf(const base::Secret &token);

/// Who am I? (NOMAD contract 2.6)
net::Request requestAccount(const QUrl &api);
domain::Account parseAccount(const QByteArray &body);

/// A person known to the server.
struct Person
{
    Person() = default;

    QString id;
    QString userName;
    QString name;
    QString affiliation;

    /// "Bob Coauthor, HU Berlin"
    QString label() const;
    friend bool operator==(const Person &, const Person &) = default;
};

/// People whose name, user name or e-mail begins like this (NOMAD contract 2.7).
net::Request requestPeopleLike(const QUrl &api, const QString &beginning);
/// Exactly these: `key` is "user_id", "username" or "email". Unknown ones are missing in the answer.
net::Request requestPeople(const QUrl &api, const QString &key, const QStringList &values);
QList<Person> parsePeople(const QByteArray &body);

} // namespace slipway::backends::nomad
