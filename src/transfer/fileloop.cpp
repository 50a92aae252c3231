// SPDX-License-Identifier: MIT
#include "transfer/fileloop.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace slipway::transfer {

using base::Failure;
using domain::Stage;

namespace {

Q_LOGGING_CATEGORY(lcTransfer, "slipway.transfer")

constexpr std::chrono::milliseconds firstPause{1'000};
constexpr std::chrono::milliseconds longestPause{60'000};
/// With the server in reach and its store out of reach, files are given more time than by their own faults.
constexpr int storagePatience = 5;

bool concernsAll(const Failure &failure)
{
    switch (failure.kind()) {
    case Failure::Kind::SignIn:
    case Failure::Kind::Store:
        return true;
    case Failure::Kind::Forbidden:
        return failure.code() == "not-owner" || failure.code() == "account-not-approved";
    default:
        return false;
    }
}

bool isOfTheNetwork(const Failure &failure)
{
    return failure.kind() == Failure::Kind::Offline || failure.kind() == Failure::Kind::Stalled ||
           failure.kind() == Failure::Kind::Tls || failure.kind() == Failure::Kind::Proxy;
}

QString inPlainWords(const Failure &failure)
{
    if (!failure.detail().isEmpty())
        return failure.detail();
    return failure.serverSays().isEmpty() ? failure.doing() : failure.serverSays();
}

QList<qint64> sizesOf(const QList<upload::FileJob> &jobs)
{
    QList<qint64> sizes;
    sizes.reserve(jobs.size());
    for (const upload::FileJob &job : jobs)
        sizes.append(job.file.stamp.size());
    return sizes;
}

} // namespace

/// Carries what an uploader tells to the board.
class FileLoop::Observer final : public upload::FileObserver
{
public:
    Observer(ProgressBoard &board, qsizetype position)
        : m_board(board)
        , m_position(position)
    {}
    void stage(Stage stage) override { m_board.stage(m_position, stage); }
    void hashed(qint64 bytes) override { m_board.hashed(m_position, bytes); }
    void sent(qint64 bytes) override { m_board.sent(m_position, bytes); }
    void alive() override { m_board.alive(); }

private:
    ProgressBoard &m_board;
    qsizetype m_position;
};

FileLoop::FileLoop(upload::FileUploader &uploader, const EngineOptions &options, base::Clock &clock,
                   ProgressBoard &board, QList<upload::FileJob> jobs, std::function<void(FileEnd)> ended,
                   const std::stop_token &stop)
    : m_uploader(uploader)
    , m_options(options)
    , m_clock(clock)
    , m_board(board)
    , m_jobs(std::move(jobs))
    , m_ended(std::move(ended))
    , m_stop(stop)
    , m_network(uploader, options, clock, board, m_stop.token())
    , m_order(sizesOf(m_jobs))
    , m_left(m_jobs.size())
{
    m_board.clear();
    for (const upload::FileJob &job : std::as_const(m_jobs))
        m_board.add(job.index, job.file.stamp.size());
    m_board.state(domain::RunState::Running);
}

base::Task<> FileLoop::run()
{
    const int limit = std::max(m_options.filesAtOnce, 1);
    const int forSmall = limit == 1 ? 0 : std::max(limit / 4, 1);
    std::vector<base::Task<>> workers;
    for (int i = 0; i < limit && i < m_jobs.size(); ++i)
        workers.push_back(worker(i >= limit - forSmall));
    for (auto &each : workers) {
        base::Task<> one = std::move(each);
        co_await std::move(one);
    }
    auto watch = m_network.finish();
    co_await std::move(watch);
    if (m_fatal)
        throw *m_fatal;
    if (m_left > 0)
        throw Failure::cancelled();
}

base::Task<> FileLoop::worker(bool prefersSmall)
{
    try {
        auto working = work(prefersSmall);
        co_await std::move(working);
    } catch (const Failure &failure) {
        stopAll(failure);
    } catch (const std::exception &error) {
        Failure failure(Failure::Kind::Internal, QStringLiteral("upload files"));
        stopAll(failure.detail(QString::fromUtf8(error.what())));
    }
}

/// Ends when there is nothing left that no other worker holds.
base::Task<> FileLoop::work(bool prefersSmall)
{
    while (!m_stop.token().stop_requested()) {
        if (!m_network.isOpen()) {
            auto open = m_network.whenOpen();
            co_await std::move(open);
        } else if (const std::optional<qsizetype> position = take(prefersSmall)) {
            auto tried = attempt(*position);
            co_await std::move(tried);
        } else if (m_delayed.empty()) {
            co_return;
        } else {
            auto waited = m_clock.wait(untilNextDelayed(), m_stop.token());
            co_await std::move(waited);
        }
    }
}

std::optional<qsizetype> FileLoop::take(bool prefersSmall)
{
    const std::chrono::milliseconds now = m_clock.ticks();
    const auto ready = std::find_if(m_delayed.begin(), m_delayed.end(),
                                    [now](const Delayed &each) { return each.until <= now; });
    if (ready != m_delayed.end()) {
        const qsizetype position = ready->position;
        m_delayed.erase(ready);
        return position;
    }
    return prefersSmall ? m_order.takeSmallest() : m_order.takeBiggest();
}

std::chrono::milliseconds FileLoop::untilNextDelayed() const
{
    const auto next =
        std::min_element(m_delayed.begin(), m_delayed.end(),
                         [](const Delayed &left, const Delayed &right) { return left.until < right.until; });
    return std::max(next->until - m_clock.ticks(), std::chrono::milliseconds(1));
}

base::Task<> FileLoop::attempt(qsizetype position)
{
    upload::FileJob job = m_jobs.at(position);
    if (m_troubles.contains(position) && m_options.memoryOf)
        job.memory = m_options.memoryOf(job.id);
    Observer observer(m_board, position);
    m_board.stage(position, Stage::Checking);
    std::optional<upload::FileResult> result;
    std::optional<Failure> trouble;
    try {
        auto upload = m_uploader.upload(std::move(job), &observer, m_stop.token());
        result = co_await std::move(upload);
    } catch (const Failure &failure) {
        trouble = failure;
    } catch (const std::exception &error) {
        trouble = Failure(Failure::Kind::Internal, QStringLiteral("upload a file"));
        trouble->detail(QString::fromUtf8(error.what()));
    }
    if (result) {
        succeeded(position, std::move(*result));
    } else {
        auto handled = failed(position, std::move(*trouble));
        co_await std::move(handled);
    }
}

base::Task<> FileLoop::failed(qsizetype position, Failure failure)
{
    if (concernsAll(failure)) {
        m_board.putBack(position);
        stopAll(failure);
    } else if (m_stop.token().stop_requested()) {
        m_board.putBack(position); // a later run continues it
    } else if (isOfTheNetwork(failure)) {
        m_board.putBack(position);
        auto handled = networkFailed(position, std::move(failure));
        co_await std::move(handled);
    } else if (failure.isTransient()) {
        m_board.putBack(position);
        countTry(position, failure);
    } else if (failure.isCancelled()) {
        Failure mistake(Failure::Kind::Internal, QStringLiteral("upload a file"));
        endWith(position, mistake.detail(QStringLiteral("it was stopped although nobody asked")));
    } else {
        endWith(position, failure);
    }
}

base::Task<> FileLoop::networkFailed(qsizetype position, Failure failure)
{
    Trouble &before = m_troubles[position];
    const qint64 mostSent = m_board.mostSent(position);
    if (mostSent > std::exchange(before.mostSent, mostSent)) {
        before.tries = before.storageTries = 0;
        m_network.wasThere();
    }
    auto judged = m_network.judge(position, failure);
    const NetworkWatch::Verdict verdict = co_await std::move(judged);
    Trouble &trouble = m_troubles[position]; // others may have been added meanwhile
    if (verdict == NetworkWatch::Verdict::Network) {
        m_delayed.push_back({position, m_clock.ticks()});
    } else if (!failure.isTransient()) {
        endWith(position, failure); // the server is in reach, but not the place this file must go to
    } else if (verdict == NetworkWatch::Verdict::File) {
        countTry(position, failure);
    } else if (++trouble.storageTries >= storagePatience * m_options.triesPerFile) {
        endWith(position, failure);
    } else {
        m_delayed.push_back({position, m_clock.ticks()});
    }
}

void FileLoop::countTry(qsizetype position, const Failure &failure)
{
    if (++m_troubles[position].tries >= m_options.triesPerFile)
        endWith(position, failure);
    else
        delay(position, failure);
}

void FileLoop::delay(qsizetype position, const Failure &failure)
{
    const int doublings = std::min(m_troubles[position].tries - 1, 6);
    std::chrono::milliseconds pause = std::min(firstPause * (1 << doublings), longestPause);
    pause += pause * (position % 8) / 16; // not all at the same moment
    if (failure.retryAfter())
        pause = std::max<std::chrono::milliseconds>(pause, *failure.retryAfter());
    qCInfo(lcTransfer) << "a file is tried again in" << pause.count() << "ms:" << failure.toLogLine();
    m_delayed.push_back({position, m_clock.ticks() + pause});
}

void FileLoop::succeeded(qsizetype position, upload::FileResult result)
{
    m_network.wasThere();
    m_troubles.remove(position);
    m_board.end(position, result.skipped ? Stage::Skipped : Stage::Verified, result.reason);
    FileEnd end;
    end.id = m_jobs.at(position).id;
    end.index = m_jobs.at(position).index;
    end.result = std::move(result);
    m_jobs[position] = upload::FileJob();
    --m_left;
    m_ended(std::move(end));
}

void FileLoop::endWith(qsizetype position, const Failure &failure)
{
    m_troubles.remove(position);
    m_board.end(position, Stage::Failed, inPlainWords(failure));
    FileEnd end;
    end.id = m_jobs.at(position).id;
    end.index = m_jobs.at(position).index;
    end.failure = failure;
    m_jobs[position] = upload::FileJob();
    --m_left;
    m_ended(std::move(end));
}

void FileLoop::stopAll(const Failure &failure)
{
    if (!failure.isCancelled() && !m_fatal)
        m_fatal = failure;
    m_stop.requestStop();
}

} // namespace slipway::transfer
