// SPDX-License-Identifier: MIT
#include "practice/nomad/people.h"

#include "practice/http.h"
#include "practice/replies.h"

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

struct Person
{
    const char *userId;
    const char *username;
    const char *firstName;
    const char *lastName;
    const char *affiliation;
    const char *address;
    const char *passwordStart;
    bool admin;
};

// The first three and the names are those of the recorded answers.
constexpr Person people[] = {
    {"00000000-0000-0000-0000-000000000001", "alice", "Alice", "Author", "HU Berlin", "Berlin", "practice-",
     false},
    {"00000000-0000-0000-0000-000000000002", "bob", "Bob", "Coauthor", "HU Berlin", "Berlin", "practice-",
     false},
    {"00000000-0000-0000-0000-000000000003", "carol", "Carol", "Coauthor", "FHI Berlin", "Berlin",
     "+&#%=\xc3\xbc practice-", false},
    {"00000000-0000-0000-0000-000000000004", "dave", "Dave", "Outsider", "", "", "practice-", false},
    {"00000000-0000-0000-0000-000000000009", "admin", "Ada", "Admin", "Practice NOMAD", "", "practice-",
     true},
};

} // namespace

void makePeople(Store &store)
{
    for (const Person &person : people) {
        if (store.account(person.userId))
            continue;
        Account account;
        account.userId = person.userId;
        account.username = person.username;
        account.password = person.passwordStart + randomHex(6);
        account.firstName = person.firstName;
        account.lastName = person.lastName;
        account.email = account.username + "@example.org";
        account.affiliation = person.affiliation;
        account.affiliationAddress = person.address;
        account.admin = person.admin;
        store.save(store.accounts[account.userId] = account);
    }
}

QJsonArray describedPeople(Store &store)
{
    QJsonArray result;
    for (const Person &person : people) {
        const Account &account = store.accounts.at(person.userId);
        result.append(QJsonObject{{"name"_L1, q(account.name())},
                                  {"username"_L1, q(account.username)},
                                  {"password"_L1, q(account.password)},
                                  {"email"_L1, q(account.email)},
                                  {"user_id"_L1, q(account.userId)},
                                  {"admin"_L1, account.admin}});
    }
    return result;
}

} // namespace slipway::practice::nomad
