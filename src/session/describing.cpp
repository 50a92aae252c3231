// SPDX-License-Identifier: MIT
#include "session/describing.h"

#include "domain/link.h"

#include <QJsonArray>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::FieldSpec;
using domain::Problems;
using domain::Target;

constexpr int orders = 2; ///< so often are values written that the server does not show

using Fields = QList<FieldSpec>;

QJsonArray tidyLinks(const QJsonArray &links)
{
    QJsonArray tidy;
    for (const QJsonValue &link : links) {
        const QString normalised = domain::normalisedLink(link.toString());
        const QJsonValue one = normalised.isEmpty() ? link : QJsonValue(normalised);
        if (!tidy.contains(one))
            tidy.append(one);
    }
    return tidy;
}

/// Orders the values once. A server that is busy does not take them, which the comparison shows.
Task<> orderOnce(backends::Submissions *server, Target target, QJsonObject values, ProcessingWatch *watch,
                 std::stop_token stop)
{
    try {
        std::function<Task<>()> ask = [server, target, values, stop] {
            return server->applyDetails(target, values, stop);
        };
        co_await patiently<void>(ask, watch->patience(), watch->clock(), stop);
    } catch (const Failure &failure) {
        if (failure.kind() != Failure::Kind::Conflict)
            throw;
    }
}

Task<Problems> compare(backends::Submissions *server, Target target, QJsonObject values,
                       ProcessingWatch *watch, std::stop_token stop)
{
    std::function<Task<Problems>()> ask = [server, target, values, stop] {
        return server->compareDetails(target, values, stop);
    };
    co_return co_await patiently<Problems>(ask, watch->patience(), watch->clock(), stop);
}

/// Compares until nothing differs, or for as long as an order may go unseen: what was written can be shown
/// late.
Task<Problems> compareForAWhile(backends::Submissions *server, Target target, QJsonObject values,
                                ProcessingWatch *watch, std::stop_token stop)
{
    Pauses pauses(watch->patience());
    const Patience::Time since = watch->clock()->ticks();
    for (;;) {
        const Problems differing = co_await compare(server, target, values, watch, stop);
        if (differing.isEmpty() || watch->clock()->ticks() - since >= watch->patience().unseen)
            co_return differing;
        co_await watch->clock()->wait(pauses.next(), stop);
        co_await watch->untilIdle(stop);
    }
}

} // namespace

QJsonObject tidyDetails(const QList<FieldSpec> &fields, const QJsonObject &values)
{
    QJsonObject tidy = values;
    for (const FieldSpec &field : fields) {
        if (!tidy.contains(field.key))
            continue;
        if (!domain::isShown(field, values))
            tidy.remove(field.key);
        else if (field.kind == FieldSpec::Kind::Links && tidy.value(field.key).isArray())
            tidy.insert(field.key, tidyLinks(tidy.value(field.key).toArray()));
    }
    return tidy;
}

Task<Problems> verifyDetails(backends::Submissions *server, Target target, QJsonObject values,
                             Patience patience, base::Clock *clock, std::stop_token stop)
{
    std::function<Task<Fields>()> askFields = [server, target, stop] {
        return server->detailFields(target, stop);
    };
    const Fields fields = co_await patiently<Fields>(askFields, patience, clock, stop);
    const QJsonObject tidy = tidyDetails(fields, values);
    const Problems local = domain::checkFields(fields, tidy) + server->checkDetails(tidy);
    if (domain::hasErrors(local))
        co_return local;
    std::function<Task<Problems>()> ask = [server, target, tidy, stop] {
        return server->verifyDetails(target, tidy, stop);
    };
    const Problems theirs = co_await patiently<Problems>(ask, patience, clock, stop);
    const Problems all = local + theirs;
    co_return all;
}

Task<Problems> describe(backends::Submissions *server, Target target, QJsonObject values,
                        ProcessingWatch *watch, std::stop_token stop)
{
    co_await watch->untilIdle(stop);
    const Problems found =
        co_await verifyDetails(server, target, values, watch->patience(), watch->clock(), stop);
    if (domain::hasErrors(found))
        co_return found;
    std::function<Task<Fields>()> ask = [server, target, stop] { return server->detailFields(target, stop); };
    const Fields fields = co_await patiently<Fields>(ask, watch->patience(), watch->clock(), stop);
    const QJsonObject tidy = tidyDetails(fields, values);
    Problems differing;
    for (int i = 0; i < orders; ++i) {
        co_await orderOnce(server, target, tidy, watch, stop);
        co_await watch->untilIdle(stop);
        differing = co_await compareForAWhile(server, target, tidy, watch, stop);
        if (differing.isEmpty())
            break;
    }
    const Problems left = differing; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return left;
}

} // namespace slipway::session
