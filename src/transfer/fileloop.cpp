// SPDX-License-Identifier: MIT
#include "transfer/fileloop.h"

#include "base/jitter.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QScopeGuard>

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

Failure cancelledByPerson()
{
    Failure failure(Failure::Kind::Cancelled, QStringLiteral("upload a file"));
    return failure.code("cancelled-by-person")
        .detail(QCoreApplication::translate("Transfer", "You cancelled this file."));
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
    m_board.clear(m_jobs.size());
    m_positions.reserve(m_jobs.size());
    for (const upload::FileJob &job : std::as_const(m_jobs)) {
        m_positions.insert(job.index, m_positions.size());
        m_board.add(job.index, job.file.stamp.size());
    }
    for (const qsizetype row : options.held)
        hold(row);
    m_board.state(domain::RunState::Running);
}

base::Task<> FileLoop::run()
{
    const int limit = std::max(m_options.filesAtOnce, 1);
    const int forSmall = limit == 1 ? 0 : std::max(limit / 4, 1);
    for (int i = 0; i < limit && i < m_jobs.size(); ++i)
        m_workers.push_back(worker(i >= limit - forSmall));
    for (std::size_t i = 0; i < m_workers.size(); ++i) { // more may come: see engage()
        base::Task<> one = std::move(m_workers[i]);
        co_await std::move(one);
    }
    auto watch = m_network.finish();
    co_await std::move(watch);
    if (m_fatal)
        throw *m_fatal;
    if (m_left > m_parked.size() || (m_left > 0 && m_stop.token().stop_requested()))
        throw Failure::cancelled();
}

base::Task<> FileLoop::worker(bool prefersSmall)
{
    ++m_working;
    const auto atEnd = qScopeGuard([this] { --m_working; });
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

/// True if the file has an end already, is under way, or is held back.
bool FileLoop::isBegun(qsizetype position)
{
    if (domain::isFinal(m_board.stageOf(position)) || m_underWay.contains(position))
        return true;
    if (m_held.contains(position))
        m_parked.insert(position);
    return m_held.contains(position);
}

base::Task<> FileLoop::attempt(qsizetype position)
{
    if (isBegun(position))
        co_return;
    const auto stop = std::make_shared<base::LinkedStop>(m_stop.token());
    m_underWay.insert(position, stop);
    upload::FileJob job = m_jobs.at(position);
    if (m_troubles.contains(position) && m_options.memoryOf)
        job.memory = m_options.memoryOf(job.id);
    Observer observer(m_board, position);
    m_board.stage(position, Stage::Checking);
    std::optional<upload::FileResult> result;
    std::optional<Failure> trouble;
    try {
        auto upload = m_uploader.upload(std::move(job), &observer, stop->token());
        result = co_await std::move(upload);
    } catch (const Failure &failure) {
        trouble = failure;
    } catch (const std::exception &error) {
        trouble = Failure(Failure::Kind::Internal, QStringLiteral("upload a file"));
        trouble->detail(QString::fromUtf8(error.what()));
    }
    m_underWay.remove(position);
    const bool isOurs = stop->token().stop_requested() && !m_stop.token().stop_requested();
    if (result) {
        succeeded(position, std::move(*result));
    } else if (isOurs && trouble->isCancelled()) {
        interrupted(position);
    } else {
        auto handled = failed(position, std::move(*trouble));
        co_await std::move(handled);
    }
}

/// A person has stopped this file alone.
void FileLoop::interrupted(qsizetype position)
{
    if (m_dropped.remove(position)) {
        endWith(position, cancelledByPerson());
        return;
    }
    m_board.putBack(position);
    if (m_held.contains(position))
        m_parked.insert(position);
    else
        m_delayed.push_back({position, m_clock.ticks()}); // released before it had stopped
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
        endWith(position, mistake.detail(QCoreApplication::translate(
                              "Transfer", "it was stopped although nobody asked")));
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

std::optional<qsizetype> FileLoop::positionOf(qsizetype row) const
{
    const auto found = m_positions.constFind(row);
    return found == m_positions.cend() ? std::nullopt : std::optional(*found);
}

/// There is something to begin again: a worker that has come to its end is replaced.
void FileLoop::engage()
{
    if (m_working > 0 && m_working < std::max(m_options.filesAtOnce, 1))
        m_workers.push_back(worker(false));
}

void FileLoop::hold(qsizetype row)
{
    const std::optional<qsizetype> position = positionOf(row);
    if (!position || domain::isFinal(m_board.stageOf(*position)) || m_held.contains(*position))
        return;
    m_held.insert(*position);
    m_board.hold(*position, true);
    if (const auto underWay = m_underWay.value(*position))
        underWay->requestStop();
}

void FileLoop::release(qsizetype row)
{
    const std::optional<qsizetype> position = positionOf(row);
    if (!position || !m_held.remove(*position))
        return;
    m_board.hold(*position, false);
    if (!m_parked.contains(*position) || m_working == 0)
        return; // still in the order, or the run is at its end: the next one begins it
    m_parked.remove(*position);
    m_delayed.push_back({*position, m_clock.ticks()});
    engage();
}

void FileLoop::drop(qsizetype row)
{
    const std::optional<qsizetype> position = positionOf(row);
    if (!position || domain::isFinal(m_board.stageOf(*position)))
        return;
    if (m_held.remove(*position))
        m_board.hold(*position, false);
    m_parked.remove(*position);
    if (const auto underWay = m_underWay.value(*position)) {
        m_dropped.insert(*position);
        underWay->requestStop();
    } else {
        endWith(*position, cancelledByPerson());
    }
}

bool FileLoop::retry(const upload::FileJob &job)
{
    const std::optional<qsizetype> position = positionOf(job.index);
    if (!position || m_working == 0 || m_board.stageOf(*position) != Stage::Failed)
        return false;
    m_jobs[*position] = job;
    ++m_left;
    m_board.putBack(*position);
    m_delayed.push_back({*position, m_clock.ticks()});
    engage();
    return true;
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
    const double random =
        m_options.random ? m_options.random() : QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds pause =
        failure.retryAfter() ? base::spreadPause(*failure.retryAfter(), firstPause, random)
                             : base::fullJitter(firstPause, longestPause, m_troubles[position].tries, random);
    qCInfo(lcTransfer) << "a file is tried again in" << pause.count() << "ms:" << failure.toLogLine();
    m_delayed.push_back({position, m_clock.ticks() + pause});
}

void FileLoop::succeeded(qsizetype position, upload::FileResult result)
{
    m_dropped.remove(position);
    if (m_held.remove(position)) // it was faster
        m_board.hold(position, false);
    m_network.wasThere();
    m_troubles.remove(position);
    m_board.end(position, result.skipped ? Stage::Skipped : Stage::Verified, result.reason,
                upload::evidenceOf(result.proof, !result.digests.isEmpty()));
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
    if (m_held.remove(position))
        m_board.hold(position, false);
    m_troubles.remove(position);
    m_board.end(position, Stage::Failed, inPlainWords(failure),
                failure.kind() == Failure::Kind::Mismatch ? domain::Evidence::Mismatch
                                                          : domain::Evidence::Unknown);
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
