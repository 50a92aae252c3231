// SPDX-License-Identifier: MIT
#include "store/keychain.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <utility>

namespace slipway::store {

namespace {

using base::Completion;
using base::Failure;

QString service()
{
    return QStringLiteral("Slipway");
}

Failure failure(const QByteArray &code, const QString &doing, const QString &detail)
{
    Failure trouble(Failure::Kind::Keychain, doing);
    return trouble.code(code).detail(detail);
}

Failure failureOf(QKeychain::Job *job, const QString &doing)
{
    if (job->error() == QKeychain::AccessDeniedByUser)
        return failure("refused", doing,
                       QCoreApplication::translate("Keychain",
                                                   "The system keychain was not opened. Unlock it "
                                                   "and try again, or go on without it."));
    // QtKeychain says OtherError for nearly everything, a missing keychain service included.
    Failure trouble = failure(
        "unavailable", doing,
        QCoreApplication::translate("Keychain", "There is no system keychain that can be used here."));
    return trouble.serverSays(job->errorString());
}

/// Starts `job` and waits for its end, but not longer than `patience`.
///
/// QtKeychain does not stand a started job being deleted: it goes on alone and deletes itself, so that a late
/// answer of a write still counts. Without a GLib event loop libsecret never answers at all.
base::Task<> runJob(QKeychain::Job *job, std::chrono::milliseconds patience, QString doing,
                    std::function<base::Outcome<void>(QKeychain::Job *)> judge)
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    Completion<void> completion;
    QObject::connect(
        job, &QKeychain::Job::finished, job,
        [completion, judge = std::move(judge)](QKeychain::Job *done) { completion.settle(judge(done)); });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [completion, doing] {
        completion.settle(failure("waiting", doing,
                                  QCoreApplication::translate(
                                      "Keychain", "The system keychain has not answered yet. Perhaps it asks "
                                                  "for its password in a window of its own.")));
    });
    timer.start(patience);
    job->start();
    co_await completion;
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds patience)
    : m_patience(patience)
{}

base::Task<std::optional<base::Secret>> Keychain::read(QString name)
{
    const QString doing = QStringLiteral("read the system keychain");
    auto found = std::make_shared<std::optional<base::Secret>>();
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    auto judge = [found, doing](QKeychain::Job *done) -> base::Outcome<void> {
        if (done->error() == QKeychain::EntryNotFound) // or locked and unable to ask: nobody can tell
            return {};
        if (done->error() != QKeychain::NoError)
            return failureOf(done, doing);
        found->emplace(static_cast<QKeychain::ReadPasswordJob *>(done)->textData());
        return {};
    };
    auto running = runJob(job, m_patience, doing, std::move(judge));
    co_await std::move(running);
    co_return *found;
}

base::Task<> Keychain::write(QString name, base::Secret secret)
{
    const QString doing = QStringLiteral("write to the system keychain");
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setTextData(QString::fromUtf8(secret.reveal()));
    auto judge = [doing](QKeychain::Job *done) -> base::Outcome<void> {
        return done->error() == QKeychain::NoError ? base::Outcome<void>() : failureOf(done, doing);
    };
    auto running = runJob(job, m_patience, doing, std::move(judge));
    co_await std::move(running);
}

base::Task<> Keychain::remove(QString name)
{
    const QString doing = QStringLiteral("remove from the system keychain");
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    auto judge = [doing](QKeychain::Job *done) -> base::Outcome<void> {
        const bool gone = done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound;
        return gone ? base::Outcome<void>() : failureOf(done, doing);
    };
    auto running = runJob(job, m_patience, doing, std::move(judge));
    co_await std::move(running);
}

} // namespace slipway::store
