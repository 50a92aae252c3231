// SPDX-License-Identifier: MIT
#pragma once

#include "datasetbackend.h"

#include "net/client.h"
#include "session/session.h"
#include "tests/support/run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

/// A session with a server of datasets IDB-1 and IDB-2, whose tokens are "token-1" and "token-2".
class DatasetSession : public ::testing::Test
{
protected:
    template <typename T>
    using Reply = session::Reply<T>;
    template <typename T>
    using Outcome = base::Outcome<T>;

    DatasetSession()
    {
        server->tokens.insert(QStringLiteral("IDB-1"), QStringLiteral("token-1"));
        server->tokens.insert(QStringLiteral("IDB-2"), QStringLiteral("token-2"));
        profile.id = QStringLiteral("bank");
        profile.kind = QStringLiteral("databank");
        profile.name = QStringLiteral("Bank");
        profile.api = QUrl(QStringLiteral("https://bank.example"));
        profile.nextSteps = {QStringLiteral("Open the edit page.")};
    }

    QString at(const QString &name) const { return folder.filePath(name); }
    QString dataFolder() const { return at(QStringLiteral("slipway")); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(at(name)).absolutePath());
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    /// As if the program had ended and started again.
    void restart()
    {
        m_session.reset();
        session::SessionOptions options;
        options.dataFolder = dataFolder();
        options.useKeychain = useKeychain;
        options.words = [](const base::Failure &failure) { return QString::fromUtf8(failure.code()); };
        options.makeBackend = [this](const domain::Profile &, const QList<domain::Profile> &, net::Client &) {
            return std::make_unique<DatasetBackend>(server);
        };
        m_session = std::make_unique<session::Session>(options);
    }
    session::Session &session()
    {
        if (!m_session)
            restart();
        return *m_session;
    }

    template <typename T>
    Outcome<T> ask(const std::function<void(Reply<T>)> &question)
    {
        std::optional<Outcome<T>> answer;
        question([&answer](Outcome<T> outcome) { answer.emplace(std::move(outcome)); });
        if (!waitUntil([&answer] { return answer.has_value(); }))
            throw std::runtime_error("no reply");
        return *answer;
    }
    void choose()
    {
        ASSERT_TRUE(ask<domain::Profile>([this](Reply<domain::Profile> reply) {
            session().chooseServer(profile, nullptr, std::move(reply));
        }));
    }
    Outcome<session::SignedIn> signIn(const QString &dataset = QStringLiteral("IDB-1"),
                                      const QString &token = QStringLiteral("token-1"), bool remember = false)
    {
        return ask<session::SignedIn>([&](Reply<session::SignedIn> reply) {
            session().signInTo(dataset, base::Secret(token), remember, nullptr, std::move(reply));
        });
    }
    void add(const QString &name)
    {
        domain::PlannedFile planned;
        planned.local = at(name);
        ASSERT_TRUE(
            ask<void>([&](Reply<void> reply) { session().addFiles({planned}, nullptr, std::move(reply)); }));
    }
    /// Everything up to the files: server, dataset IDB-1 and this file or folder.
    void prepare(const QString &name)
    {
        choose();
        ASSERT_TRUE(signIn());
        add(name);
    }
    session::CheckResult check()
    {
        return ask<session::CheckResult>(
                   [this](Reply<session::CheckResult> reply) { session().check(nullptr, std::move(reply)); })
            .value();
    }
    domain::RunState upload(bool again = false)
    {
        std::optional<domain::RunState> rest;
        QObject watch;
        using session::Session;
        QObject::connect(&session(), &Session::runEnded, &watch,
                         [&rest](domain::RunState state) { rest = state; });
        QObject::connect(&session(), &Session::snapshot, &watch, [this](const domain::Snapshot &now) {
            last = now;
            for (const domain::FileProgress &row : now.changed)
                rows.insert(row.index, row);
        });
        if (again)
            session().retryFailed();
        else
            session().start();
        EXPECT_TRUE(waitUntil([&rest] { return rest.has_value(); }));
        return rest.value_or(domain::RunState::Idle);
    }
    Outcome<void> settle(qsizetype row, bool isThere)
    {
        QObject watch;
        QObject::connect(&session(), &session::Session::snapshot, &watch,
                         [this](const domain::Snapshot &now) {
                             last = now;
                             for (const domain::FileProgress &changed : now.changed)
                                 rows.insert(changed.index, changed);
                         });
        return ask<void>(
            [&](Reply<void> reply) { session().settleDoubt(row, isThere, nullptr, std::move(reply)); });
    }
    domain::Receipt review()
    {
        EXPECT_TRUE(ask<domain::Review>(
            [this](Reply<domain::Review> reply) { session().review(nullptr, std::move(reply)); }));
        return session().receipt();
    }
    /// Ends the program and opens the publication again, signed in.
    void reopen()
    {
        const QString id = session().publicationId();
        restart();
        ASSERT_TRUE(ask<session::Unfinished>(
            [&](Reply<session::Unfinished> reply) { session().open(id, nullptr, std::move(reply)); }));
        ASSERT_TRUE(signIn());
    }
    static QByteArrayList codes(const domain::Problems &problems)
    {
        QByteArrayList all;
        for (const domain::Problem &problem : problems)
            all.append(problem.code);
        return all;
    }

    bool useKeychain = false;
    QTemporaryDir folder;
    std::shared_ptr<DatasetServer> server = std::make_shared<DatasetServer>();
    domain::Profile profile;
    domain::Snapshot last;
    QHash<qsizetype, domain::FileProgress> rows;

private:
    std::unique_ptr<session::Session> m_session;
};

} // namespace slipway::tests
