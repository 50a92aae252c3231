// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "session/sessionprivate.h"

namespace slipway::session {

using base::Outcome;

void Session::shares(QObject *context, Reply<domain::Shares> reply)
{
    auto work = [list = d->files.files()](Worker *target) { return target->shares(list); };
    d->ask<domain::Shares>(context, std::move(reply), std::move(work));
}

const std::optional<Part> &Session::part() const
{
    return d->part;
}

void Session::splitOff(QObject *context, Reply<void> reply)
{
    const quint64 number = d->replies.add<void>(context, std::move(reply), {});
    d->saveFilesSoon.stop();
    auto work = [list = d->files.files()](Worker *target) { return target->splitOff(list); };
    auto keep = [this, number](Outcome<SplitOff> &outcome) {
        if (!outcome)
            return d->replies.settle<void>(number, outcome.failure());
        d->files.replace(outcome.value().kept);
        d->part = outcome.value().part;
        Q_EMIT filesChanged();
        d->replies.settle<void>(number, {});
    };
    d->ask<SplitOff>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::openNextPart(QObject *context, Reply<void> reply)
{
    const quint64 number = d->replies.add<void>(context, std::move(reply), {});
    auto work = [](Worker *target) { return target->openNextPart(); };
    auto keep = [this, number](Outcome<Opened> &outcome) {
        if (!outcome)
            return d->replies.settle<void>(number, outcome.failure());
        const Opened opened = outcome.take();
        d->files.replace(opened.files);
        d->take(opened);
        d->dataset = opened.draft.dataset;
        d->publishOrdered = opened.publishOrdered;
        Q_EMIT filesChanged();
        d->replies.settle<void>(number, {});
    };
    d->ask<Opened>(nullptr, {}, std::move(work), std::move(keep));
}

} // namespace slipway::session
