// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/places.h"
#include "tests/support/run.h"
#include "tests/support/testproxy.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

/// A session of its own folder, and what it takes to look at the ways to servers.
class ConnectionSession : public ::testing::Test
{
protected:
    template <typename T>
    using Reply = session::Reply<T>;
    using Kind = domain::ConnectionStep::Kind;
    using State = domain::ConnectionStep::State;

    ConnectionSession()
    {
        session::SessionOptions options;
        options.dataFolder = folder.filePath(QStringLiteral("slipway"));
        options.nwbReader = builtProgram(u"slipway-nwb-reader");
        options.practiceProgram = builtProgram(u"slipway-practice");
        options.useKeychain = false;
        options.giveUpAfterSeconds = 5;
        m_session = std::make_unique<session::Session>(options);
        profile.id = QStringLiteral("own-archive");
        profile.kind = QStringLiteral("dandi");
        profile.name = QStringLiteral("Our archive");
    }

    session::Session &session() { return *m_session; }

    template <typename T>
    base::Outcome<T> ask(const std::function<void(Reply<T>)> &question)
    {
        std::optional<base::Outcome<T>> answer;
        question([&answer](base::Outcome<T> outcome) { answer.emplace(std::move(outcome)); });
        if (!waitUntil([&answer] { return answer.has_value(); }, std::chrono::seconds(60)))
            throw std::runtime_error("no reply");
        return *answer;
    }

    domain::ConnectionReport check(const std::optional<QString> &secret = std::nullopt)
    {
        session::ConnectionWish wish;
        wish.server = profile;
        if (secret)
            wish.secret = base::Secret(*secret);
        const auto outcome = ask<domain::ConnectionReport>([&](Reply<domain::ConnectionReport> reply) {
            session().checkConnection(wish, nullptr, std::move(reply));
        });
        if (!outcome)
            throw std::runtime_error(outcome.failure().what());
        return outcome.value();
    }

    void useProxy(quint16 port, const QString &user = QString(), const QString &password = QString())
    {
        domain::ProxyChoice choice;
        choice.way = domain::ProxyChoice::Way::Http;
        choice.host = QStringLiteral("127.0.0.1");
        choice.port = port;
        choice.user = user;
        const auto secret =
            password.isEmpty() ? std::nullopt : std::optional<base::Secret>(base::Secret(password));
        ASSERT_TRUE(ask<session::KeptSecret>([&](Reply<session::KeptSecret> reply) {
            session().setProxy(choice, secret, false, nullptr, std::move(reply));
        }));
    }

    /// The profile that comes with the program for practising with this kind of server.
    domain::Profile practice(const QString &kind)
    {
        for (const domain::Profile &one : session().profiles()) {
            if (one.practice && one.kind == kind)
                return one;
        }
        throw std::runtime_error("there is no such practice server");
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw std::runtime_error("no space for a test file");
        return folder.filePath(name);
    }

    static const domain::ConnectionStep &stepOf(const domain::ConnectionReport &report, Kind kind)
    {
        return report.steps.at(int(kind));
    }
    /// "passed passed not-tried failed …"
    static std::string states(const domain::ConnectionReport &report)
    {
        static const QHash<int, QString> names = {{int(State::Passed), QStringLiteral("passed")},
                                                  {int(State::Failed), QStringLiteral("failed")},
                                                  {int(State::NotTried), QStringLiteral("-")}};
        QStringList words;
        for (const domain::ConnectionStep &step : report.steps)
            words.append(names.value(int(step.state), QStringLiteral("?")));
        return words.join(QLatin1Char(' ')).toStdString();
    }
    static std::string codeOf(const domain::ConnectionReport &report)
    {
        const domain::ConnectionStep *failed = report.firstFailure();
        return failed ? failed->failure->code().toStdString() : std::string();
    }
    static QString factOf(const domain::ConnectionStep &step, const QString &caption)
    {
        for (const auto &[name, value] : step.facts) {
            if (name == caption)
                return value;
        }
        return {};
    }

    QTemporaryDir folder;
    domain::Profile profile;
    std::unique_ptr<session::Session> m_session;
};

} // namespace slipway::tests
