// SPDX-License-Identifier: MIT
#include "backends/nomad/people.h"

#include <QRegularExpression>

#include <utility>

namespace slipway::backends::nomad {

namespace {

using net::Response;

constexpr qsizetype shortest = 2; // letters: fewer would find half of the world
constexpr qsizetype most = 50;    // choices that are worth showing
constexpr qsizetype atOnce = 50;  // names in one address

bool isUserId(const QString &text)
{
    static const QRegularExpression uuid(
        QStringLiteral("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"));
    return uuid.match(text).hasMatch();
}

bool isEmail(const QString &text)
{
    static const QRegularExpression email(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+\\z"));
    return email.match(text).hasMatch();
}

base::Task<QList<Person>> ask(std::shared_ptr<Conversation> conversation, net::Request request,
                              std::stop_token stop)
{
    const Response response = co_await conversation->ask(std::move(request), Step::Other, stop);
    QList<Person> people = parsePeople(response.body);
    co_return people;
}

} // namespace

base::Task<QList<domain::FieldChoice>> lookUpPeople(std::shared_ptr<Conversation> conversation, QString text,
                                                    std::stop_token stop)
{
    const QString wanted = text.trimmed();
    QList<domain::FieldChoice> choices;
    if (wanted.size() < shortest)
        co_return choices;
    const bool email = isEmail(wanted);
    net::Request request = email ? requestPeople(conversation->api(), QStringLiteral("email"), {wanted})
                                 : requestPeopleLike(conversation->api(), wanted);
    auto asking = ask(conversation, std::move(request), stop);
    const QList<Person> people = co_await std::move(asking);
    for (const Person &person : people) {
        if (choices.size() == most)
            break;
        domain::FieldChoice choice;
        choice.value = person.id;
        choice.label = person.label();
        choices.append(choice);
    }
    co_return choices;
}

base::Task<QHash<QString, QString>> labelsOf(std::shared_ptr<Conversation> conversation, QStringList userIds,
                                             std::stop_token stop)
{
    QHash<QString, QString> labels;
    userIds.removeDuplicates();
    for (qsizetype start = 0; start < userIds.size(); start += atOnce) {
        net::Request request =
            requestPeople(conversation->api(), QStringLiteral("user_id"), userIds.mid(start, atOnce));
        auto asking = ask(conversation, std::move(request), stop);
        const QList<Person> people = co_await std::move(asking);
        for (const Person &person : people)
            labels.insert(person.id, person.label());
    }
    co_return labels;
}

base::Task<QHash<QString, QString>> userIdsOf(std::shared_ptr<Conversation> conversation, QStringList people,
                                              std::stop_token stop)
{
    QHash<QString, QString> ids;
    for (const QString &name : std::as_const(people)) {
        if (isUserId(name)) {
            ids.insert(name, name);
            continue;
        }
        // One by one: an e-mail address is never shown, so that it could not be told whom an answer is about.
        const QString key =
            name.contains(QLatin1Char('@')) ? QStringLiteral("email") : QStringLiteral("username");
        net::Request request = requestPeople(conversation->api(), key, {name});
        auto asking = ask(conversation, std::move(request), stop);
        const QList<Person> found = co_await std::move(asking);
        if (found.size() == 1)
            ids.insert(name, found.constFirst().id);
    }
    co_return ids;
}

} // namespace slipway::backends::nomad
