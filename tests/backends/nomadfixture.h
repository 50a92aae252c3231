// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/nomadbackend.h"
#include "net/client.h"
#include "tests/backends/nomaddata.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <QHash>
#include <QStringList>

#include <gtest/gtest.h>

#include <memory>

namespace slipway::tests {

/// A server that answers as a test says, by method and path below /api/v1, and a backend that speaks to it.
class NomadFlow : public testing::Test
{
protected:
    void SetUp() override
    {
        server.choose([this](const SeenRequest &request) { return answerTo(request); });
        answer("GET /info", 200, nomadSample(1, QStringLiteral("info")));
        answer("GET /users/me", 200, nomadSample(1, QStringLiteral("users_me")));
        domain::Profile profile;
        profile.id = QStringLiteral("nomad");
        profile.kind = QStringLiteral("nomad");
        profile.api = server.url("/gui/search");
        backend = std::make_unique<backends::nomad::NomadBackend>(profile, client, clock);
        submissions = backend->submissions();
    }

    /// The next answer to this request; the last one of several stays.
    void answer(const QByteArray &request, int status, const QByteArray &body,
                const Script::Headers &headers = {})
    {
        Script::Headers all = headers;
        if (!body.isEmpty())
            all.append(qMakePair(QByteArray("Content-Type"),
                                 QByteArray(body.startsWith('<') ? "text/html" : "application/json")));
        m_answers[request].append(Script::answer(status, body, all));
    }
    void forget(const QByteArray &request) { m_answers.remove(request); }

    /// What was asked so far, without queries: "GET /uploads".
    QStringList asked() const { return m_asked; }
    int times(const char *request) const { return static_cast<int>(m_asked.count(QLatin1String(request))); }
    /// The last request of this kind, with its body.
    SeenRequest last(const QByteArray &request) const
    {
        const QList<SeenRequest> &all = server.seen();
        for (qsizetype i = all.size() - 1; i >= 0; --i) {
            if (keyOf(all.at(i)) == request)
                return all.at(i);
        }
        return SeenRequest();
    }

    void signIn()
    {
        run(backend->signIn(base::Secret(QByteArray("header.e30.signature")), {}));
        m_asked.clear();
    }

    static domain::Target target(const QString &dataset = QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg"))
    {
        domain::Dataset where;
        where.id = dataset;
        domain::Submission into;
        into.id = QStringLiteral("-jQ3QyYBTW-4rYngtswR7w");
        return domain::Target(where, into);
    }

    MisbehavingServer server;
    net::Client client{options()};
    TestClock clock;
    std::unique_ptr<backends::Backend> backend;
    backends::Submissions *submissions = nullptr;

private:
    static net::ClientOptions options()
    {
        net::ClientOptions options;
        options.userAgent = "slipway-tests";
        options.firstPause = std::chrono::milliseconds(1);
        options.longestPause = std::chrono::milliseconds(5);
        options.attempts = 3;
        return options;
    }

    static QByteArray keyOf(const SeenRequest &request)
    {
        QByteArray path = request.target;
        if (const qsizetype query = path.indexOf('?'); query >= 0)
            path.truncate(query);
        return request.method + ' ' + path.replace("/api/v1", "");
    }

    Script answerTo(const SeenRequest &request)
    {
        const QByteArray key = keyOf(request);
        m_asked.append(QString::fromLatin1(key));
        auto found = m_answers.find(key);
        if (found == m_answers.end())
            return Script::answer(404, "{\"detail\":\"Not Found\"}", {{"Content-Type", "application/json"}});
        return found->size() > 1 ? found->takeFirst() : found->constFirst();
    }

    QHash<QByteArray, QList<Script>> m_answers;
    QStringList m_asked;
};

} // namespace slipway::tests
