// SPDX-License-Identifier: MIT
#include "backends/nomad/wireaccount.h"

#include "backends/nomad/wire.h"
#include "base/failure.h"
#include "base/jsonview.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace slipway::backends::nomad {

namespace {

using base::JsonView;
using base::Secret;
using net::Request;

/// NOMAD contract 2.4: what a publishing client needs, and nothing that deletes what is not its own to
/// delete.
constexpr const char *scopes[] = {"datasets:read",   "datasets:write", "datasets:assign_doi",
                                  "uploads:read",    "uploads:write",  "uploads:publish",
                                  "uploads:process", "uploads:delete", "uploads:assign_doi",
                                  "users:read",      "entries:read",   "info:read"};

Request withToken(Request request, const Secret &token)
{
    request.anonymous().header("Authorization", "Bearer " + token.reveal());
    return request;
}

QByteArray form(const Query &fields)
{
    QByteArray body;
    for (const auto &[key, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return body;
}

Query passwordFields(const QString &user, const Secret &password)
{
    return {{QStringLiteral("username"), user},
            {QStringLiteral("password"), QString::fromUtf8(password.reveal())}};
}

Secret secretIn(const QByteArray &body, QStringView member)
{
    const QString what = QStringLiteral("the new token");
    Secret secret(JsonView::parse(body, what)[member].text());
    if (!secret.isEmpty())
        return secret;
    base::Failure failure(base::Failure::Kind::Protocol, QStringLiteral("read ") + what);
    throw failure.code("no-token").field(member.toString());
}

Person personFrom(const JsonView &view)
{
    Person person;
    person.id = view[u"user_id"].text();
    person.userName = view[u"username"].textOr(QString());
    person.name = view[u"name"].textOr(QString()).simplified();
    if (person.name.isEmpty())
        person.name = QString(view[u"first_name"].textOr(QString()) + QLatin1Char(' ') +
                              view[u"last_name"].textOr(QString()))
                          .simplified();
    if (person.name.isEmpty())
        person.name = person.userName.isEmpty() ? person.id : person.userName;
    person.affiliation = view[u"affiliation"].textOr(QString()).simplified();
    return person;
}

} // namespace

Request requestInfo(const QUrl &api)
{
    return asJson(Request::get(apiUrl(api, "/info")), QStringLiteral("ask the server about itself"));
}

ServerInfo parseInfo(const QByteArray &body)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("what the server says about itself"));
    ServerInfo info;
    if (view.value().isObject())
        info.version = view[u"version"].value().toString();
    if (info.version.isEmpty()) {
        base::Failure failure(base::Failure::Kind::Protocol, QStringLiteral("ask the server about itself"));
        throw failure.code("not-nomad")
            .detail(QCoreApplication::translate(
                "Nomad", "Something answers at this address, but it is no NOMAD. Check the address."));
    }
    info.deployment = view[u"deployment"].value().toString();
    info.oasis = view[u"oasis"].value().toBool();
    for (const QJsonValue &code : view[u"codes"].value().toArray()) {
        if (const QString name = code.toObject().value(QLatin1String("code_name")).toString();
            !name.isEmpty())
            info.codes.append(name);
    }
    for (const QJsonValue &parser : view[u"parsers"].value().toArray())
        info.parsers.append(parser.toString());
    info.parsers.removeDuplicates();
    return info;
}

Request requestToken(const QUrl &api, const QString &user, const Secret &password)
{
    Query fields = passwordFields(user, password);
    fields.prepend({QStringLiteral("grant_type"), QStringLiteral("password")});
    Request request = Request::post(apiUrl(api, "/auth/token"));
    // A lost answer costs nothing: the next token is as good.
    request.body(form(fields), "application/x-www-form-urlencoded").repeat(Request::Repeat::WhenSafe);
    request.anonymous();
    return asJson(std::move(request), QStringLiteral("sign in"));
}

Request requestTokenByAddress(const QUrl &api, const QString &user, const Secret &password)
{
    Request request = Request::get(apiUrl(api, "/auth/token", passwordFields(user, password)));
    request.anonymous();
    return asJson(std::move(request), QStringLiteral("sign in"));
}

Secret parseToken(const QByteArray &body)
{
    return secretIn(body, u"access_token");
}

Request requestAppToken(const QUrl &api, const Secret &token, qint64 seconds)
{
    Request request = Request::get(
        apiUrl(api, "/auth/app_token", {{QStringLiteral("expires_in"), QString::number(seconds)}}));
    return asJson(withToken(std::move(request), token), QStringLiteral("ask for a token that lasts"));
}

Secret parseAppToken(const QByteArray &body)
{
    return secretIn(body, u"app_token");
}

std::optional<qint64> allowedLifetime(const net::Response &response)
{
    if (response.status != 422)
        return std::nullopt;
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    for (const QJsonValue &value : answer.value(QLatin1String("detail")).toArray()) {
        const QJsonObject item = value.toObject();
        const QJsonObject context = item.value(QLatin1String("ctx")).toObject();
        const QString type = item.value(QLatin1String("type")).toString();
        const bool tooLong = type.endsWith(QLatin1String("not_le")) || // pydantic 1
                             type == QLatin1String("less_than_equal"); // pydantic 2
        const QString key = context.contains(QLatin1String("limit_value")) ? QStringLiteral("limit_value")
                                                                           : QStringLiteral("le");
        const qint64 limit = context.value(key).toInteger();
        if (tooLong && limit > 0)
            return limit;
    }
    return std::nullopt;
}

Request requestPersonalToken(const QUrl &api, const Secret &token, const QString &name)
{
    constexpr int days = 30;
    QJsonArray wanted;
    for (const char *scope : scopes)
        wanted.append(QLatin1String(scope));
    QJsonObject metadata;
    metadata.insert(QLatin1String("name"), name);
    metadata.insert(QLatin1String("scopes"), wanted);
    QJsonObject body;
    body.insert(QLatin1String("metadata"), metadata);
    body.insert(QLatin1String("expires_in_days"), days);
    Request request = Request::post(apiUrl(api, "/auth/pats"));
    request.json(body).repeat(Request::Repeat::Never);
    return asJson(withToken(std::move(request), token), QStringLiteral("ask for a token that lasts"));
}

Secret parsePersonalToken(const QByteArray &body)
{
    return secretIn(body, u"raw_token");
}

bool isPersonalToken(const Secret &token)
{
    return token.reveal().startsWith("nomad_pat_");
}

QDateTime endOf(const Secret &token)
{
    const QList<QByteArray> parts = token.reveal().split('.');
    if (parts.size() != 3)
        return QDateTime();
    const auto middle = QByteArray::fromBase64Encoding(parts.at(1), QByteArray::Base64UrlEncoding |
                                                                        QByteArray::OmitTrailingEquals);
    if (!middle)
        return QDateTime();
    const QJsonValue end = QJsonDocument::fromJson(*middle).object().value(QLatin1String("exp"));
    constexpr double latest = 253'402'300'799.0; // the year 9999
    const double seconds = end.toDouble();
    if (!(seconds > 0 && seconds <= latest))
        return QDateTime();
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC);
}

Request requestAccount(const QUrl &api)
{
    return asJson(Request::get(apiUrl(api, "/users/me")), QStringLiteral("check who is signed in"));
}

domain::Account parseAccount(const QByteArray &body)
{
    const Person person = personFrom(JsonView::parse(body, QStringLiteral("the account")));
    domain::Account account;
    account.id = person.id;
    account.userName = person.userName.isEmpty() ? person.id : person.userName;
    account.name = person.name;
    return account;
}

QString Person::label() const
{
    return affiliation.isEmpty() ? name : name + QStringLiteral(", ") + affiliation;
}

Request requestPeopleLike(const QUrl &api, const QString &beginning)
{
    return asJson(Request::get(apiUrl(api, "/users", {{QStringLiteral("prefix"), beginning}})),
                  QStringLiteral("look for people"));
}

Request requestPeople(const QUrl &api, const QString &key, const QStringList &values)
{
    Query query;
    for (const QString &value : values)
        query.append({key, value});
    return asJson(Request::get(apiUrl(api, "/users", query)), QStringLiteral("look for people"));
}

QList<Person> parsePeople(const QByteArray &body)
{
    QList<Person> people;
    for (const JsonView &item : JsonView::parse(body, QStringLiteral("the list of people"))[u"data"].items())
        people.append(personFrom(item));
    return people;
}

} // namespace slipway::backends::nomad
