// SPDX-License-Identifier: MIT
#include "tests/transfer/fakeuploader.h"

#include <algorithm>
#include <utility>

namespace slipway::tests {

using base::Failure;
using domain::Stage;

base::Task<upload::FileResult> FakeUploader::upload(upload::FileJob job, upload::FileObserver *observer,
                                                    std::stop_token stop)
{
    started.append(job.id);
    memories.append(job.memory);
    mostRunning = std::max(mostRunning, ++running);
    if (onStart)
        onStart(job.id);
    base::Completion<void> turn;
    const base::CancelOnStop<void> cancel(stop, turn);
    if (m_holds)
        m_held.push_back(turn);
    else
        turn.settle({});
    std::optional<Failure> failure;
    try {
        co_await turn;
        observer->stage(Stage::Hashing);
        observer->hashed(job.file.stamp.size());
        observer->stage(Stage::Sending);
        observer->sent(sendsFirst);
        if (auto &failures = m_failures[job.id]; !failures.isEmpty())
            failure = failures.takeFirst();
    } catch (const Failure &stopped) {
        ++unwound;
        failure = stopped;
    }
    --running;
    if (failure)
        throw *failure;
    observer->sent(job.file.stamp.size());
    observer->stage(Stage::Finalising);
    upload::FileResult result;
    result.skipped = skips;
    if (digests.contains(job.id))
        result.digests.insert(QStringLiteral("md5"), digests.value(job.id));
    result.remoteId = QString::number(job.id);
    co_return result;
}

base::Task<> FakeUploader::probe(std::stop_token stop)
{
    ++probes;
    base::Completion<void> turn;
    const base::CancelOnStop<void> cancel(stop, turn);
    turn.settle({});
    co_await turn;
    if (m_probeFailures.isEmpty())
        co_return;
    if (const std::optional<Failure> failure = m_probeFailures.takeFirst())
        throw *failure;
}

void FakeUploader::willFail(qint64 id, const Failure &failure, int times)
{
    m_failures[id].append(QList<Failure>(times, failure));
}

void FakeUploader::probeWillFail(const Failure &failure, int times)
{
    for (int i = 0; i < times; ++i)
        m_probeFailures.append(failure);
}

void FakeUploader::release()
{
    m_holds = false;
    for (const auto &turn : std::exchange(m_held, {}))
        turn.settle({});
}

QList<upload::FileJob> jobsOf(const QList<qint64> &sizes)
{
    QList<upload::FileJob> jobs;
    for (const qint64 size : sizes) {
        upload::FileJob job;
        job.id = jobs.size() + 1;
        job.index = jobs.size();
        job.file.path = QStringLiteral("/data/%1").arg(job.id);
        job.file.stamp = base::FileStamp(size, 0, QString());
        jobs.append(job);
    }
    return jobs;
}

} // namespace slipway::tests
