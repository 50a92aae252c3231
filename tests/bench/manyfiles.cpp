// SPDX-License-Identifier: MIT
// Times the steps of a publication of very many files as the window and the command line take them, through
// the session alone. See many.py.
//
//   manyfiles begin FOLDER DATA API DANDISET   adds the folder, checks it, begins to send and stops soon
//   manyfiles resume DATA                      opens the publication again and goes on until the first file
//   is done
//
// The key comes from SLIPWAY_SECRET. Each prints one JSON object: seconds of each step and megabytes at the
// most.
#include "base/outcome.h"
#include "session/session.h"
#include "store/journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

using namespace slipway;

namespace {

/// Asks the session and waits; throws the failure it answers with.
template <typename T>
T ask(const std::function<void(session::Reply<T>)> &question)
{
    std::optional<base::Outcome<T>> answer;
    QEventLoop loop;
    question([&answer, &loop](base::Outcome<T> outcome) {
        answer.emplace(std::move(outcome));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return answer->get();
}

class Measure
{
public:
    explicit Measure(const QString &dataFolder)
    {
        m_clock.start();
        session::SessionOptions options;
        options.dataFolder = dataFolder;
        options.useKeychain = false;
        options.giveUpAfterSeconds = 30;
        m_session = std::make_unique<session::Session>(options);
        note("start");
    }

    void begin(const QString &folder, const QString &api, const QString &dandiset)
    {
        domain::Profile server;
        server.id = server.name = QStringLiteral("bench");
        server.kind = QStringLiteral("dandi");
        server.api = QUrl(api);
        ask<domain::Profile>([&](auto reply) { m_session->chooseServer(server, nullptr, std::move(reply)); });
        signIn();
        ask<domain::Dataset>(
            [&](auto reply) { m_session->chooseDataset(dandiset, nullptr, std::move(reply)); });
        note("sign_in");
        domain::PlannedFile planned;
        planned.local = folder;
        ask<void>([&](auto reply) { m_session->addFiles({planned}, nullptr, std::move(reply)); });
        note("scan");
        check();
        sendUntilDone(20);
        m_session->pause();
        rest();
    }

    /// Notes digests of all files, as if each had been read before: what a journal of a long upload holds.
    static void fillDigests(const QString &dataFolder)
    {
        const auto journal =
            store::Journal::open(QDir(dataFolder).filePath(QStringLiteral("journal.sqlite")));
        const QList<store::PublicationRecord> all = journal->unfinished();
        for (const store::PublicationRecord &one : all) {
            const QList<store::FileRecord> files = journal->files(one.id);
            for (const store::FileRecord &file : files)
                journal->rememberDigest(file.file.path, file.file.stamp, "dandi:part-md5",
                                        QByteArray(16, 'x'));
        }
    }

    void resume()
    {
        const QList<session::Unfinished> all = ask<QList<session::Unfinished>>(
            [&](auto reply) { m_session->unfinished(nullptr, std::move(reply)); });
        if (all.size() != 1)
            throw std::runtime_error("there is not exactly one publication to continue");
        note("list");
        ask<session::Unfinished>(
            [&](auto reply) { m_session->open(all.first().id, nullptr, std::move(reply)); });
        note("open");
        signIn();
        note("sign_in");
        check();
        sendUntilDone(all.first().filesDone + 1);
        m_session->pause();
        rest();
    }

    void print()
    {
        rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        m_steps.insert(QStringLiteral("files"), m_session->files().size());
        m_steps.insert(QStringLiteral("peak_mb"), double(usage.ru_maxrss) / 1024);
        std::puts(QJsonDocument(m_steps).toJson(QJsonDocument::Compact).constData());
    }

private:
    void note(const char *step)
    {
        const qint64 now = m_clock.nsecsElapsed();
        m_steps.insert(QLatin1String(step), double(now - m_last) / 1e9);
        m_last = now;
    }
    void signIn()
    {
        const base::Secret key(qEnvironmentVariable("SLIPWAY_SECRET"));
        ask<session::SignedIn>([&](auto reply) { m_session->signIn(key, false, nullptr, std::move(reply)); });
    }
    void check()
    {
        const session::CheckResult result =
            ask<session::CheckResult>([&](auto reply) { m_session->check(nullptr, std::move(reply)); });
        if (!result.mayStart())
            throw std::runtime_error("the check finds something: " +
                                     result.problems.first().what.toStdString());
        note("check");
    }
    void sendUntilDone(qint64 files)
    {
        QEventLoop loop;
        bool begun = false;
        QObject::connect(m_session.get(), &session::Session::snapshot, &loop,
                         [&](const domain::Snapshot &picture) {
                             if (!std::exchange(begun, true))
                                 note("first_picture");
                             if (picture.filesDone + picture.filesFailed >= files)
                                 loop.quit();
                         });
        QObject::connect(m_session.get(), &session::Session::runEnded, &loop, &QEventLoop::quit);
        m_session->start();
        loop.exec();
        note("first_done");
    }
    void rest()
    {
        QEventLoop loop;
        QObject::connect(m_session.get(), &session::Session::runEnded, &loop, &QEventLoop::quit);
        if (m_session->isRunning())
            loop.exec();
        note("pause");
    }

    QElapsedTimer m_clock;
    qint64 m_last = 0;
    QJsonObject m_steps;
    std::unique_ptr<session::Session> m_session;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    const QStringList words = QCoreApplication::arguments();
    try {
        if (words.value(1) == QLatin1String("begin") && words.size() == 6) {
            {
                Measure measure(words.at(3));
                measure.begin(words.at(2), words.at(4), words.at(5));
                measure.print();
            }
            Measure::fillDigests(words.at(3));
        } else if (words.value(1) == QLatin1String("resume") && words.size() == 3) {
            Measure measure(words.at(2));
            measure.resume();
            measure.print();
        } else {
            std::fputs("usage: manyfiles begin FOLDER DATA API DANDISET | manyfiles resume DATA\n", stderr);
            return 2;
        }
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.toLogLine().toUtf8().constData());
        return 1;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
