// SPDX-License-Identifier: MIT
#include "transfer/engine.h"

#include "transfer/fileloop.h"
#include "transfer/progressboard.h"

#include <QScopeGuard>

#include <utility>

namespace slipway::transfer {

namespace {

using base::Failure;
using domain::RunState;

RunState stateAfter(const Failure &failure)
{
    if (failure.isCancelled())
        return RunState::Cancelled;
    return failure.kind() == Failure::Kind::SignIn ? RunState::NeedsSignIn : RunState::Broken;
}

} // namespace

class Engine::Private
{
public:
    Private(upload::FileUploader &fileUploader, EngineOptions engineOptions)
        : uploader(fileUploader)
        , options(std::move(engineOptions))
        , clock(options.clock ? *options.clock : base::Clock::system())
        , board(clock)
    {}

    upload::FileUploader &uploader;
    EngineOptions options;
    base::Clock &clock;
    ProgressBoard board;
    FileLoop *loop = nullptr; // while run() runs
    qint64 held = 0;          // at its end
};

Engine::Engine(upload::FileUploader &uploader, EngineOptions options)
    : d(std::make_unique<Private>(uploader, std::move(options)))
{}

Engine::~Engine() = default;

base::Task<> Engine::run(QList<upload::FileJob> jobs, std::function<void(FileEnd)> ended,
                         std::stop_token stop)
{
    FileLoop loop(d->uploader, d->options, d->clock, d->board, std::move(jobs), std::move(ended), stop);
    d->loop = &loop;
    const auto atEnd = qScopeGuard([this] { d->loop = nullptr; });
    try {
        auto running = loop.run();
        co_await std::move(running);
    } catch (const Failure &failure) {
        const bool quiet = failure.isCancelled();
        d->board.state(stateAfter(failure), quiet ? nullptr : std::make_shared<const Failure>(failure));
        throw;
    }
    d->held = loop.held();
    d->board.state(d->held > 0 ? RunState::Paused : RunState::Finished);
}

void Engine::lineChanged()
{
    if (d->loop)
        d->loop->lineChanged();
}

void Engine::hold(const QList<qsizetype> &rows)
{
    for (const qsizetype row : rows) {
        if (d->loop)
            d->loop->hold(row);
    }
}

void Engine::release(const QList<qsizetype> &rows)
{
    for (const qsizetype row : rows) {
        if (d->loop)
            d->loop->release(row);
    }
}

void Engine::drop(const QList<qsizetype> &rows)
{
    for (const qsizetype row : rows) {
        if (d->loop)
            d->loop->drop(row);
    }
}

bool Engine::retry(const upload::FileJob &job)
{
    return d->loop && d->loop->retry(job);
}

qint64 Engine::held() const
{
    return d->held;
}

domain::Snapshot Engine::snapshot()
{
    return d->board.snapshot();
}

} // namespace slipway::transfer
