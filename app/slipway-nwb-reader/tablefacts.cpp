// SPDX-License-Identifier: MIT
#include "tablefacts.h"

#include "hdf5value.h"

#include <algorithm>
#include <vector>

namespace slipway::nwbreader {

namespace {

constexpr qint64 mostRows = 1'000'000;
constexpr qint64 mostUnits = 200'000;

std::optional<double> first(hid_t column)
{
    const auto numbers = numbersAt(column, {0});
    return numbers ? std::optional(numbers->front()) : std::nullopt;
}

std::optional<double> last(hid_t column)
{
    const auto dimensions = dimensionsOf(column);
    if (!dimensions || dimensions->isEmpty())
        return std::nullopt;
    const auto numbers = numbersAt(column, {dimensions->front() - 1});
    return numbers ? std::optional(numbers->front()) : std::nullopt;
}

void noteStartAndStop(hid_t group, const QStringList &columns, const FactSink &sink)
{
    if (columns.contains(QLatin1String("start_time"))) {
        const Handle column = openDataset(group, "start_time");
        if (const auto start = column ? first(column.id()) : std::nullopt)
            sink.span().addStart(*start);
    }
    if (columns.contains(QLatin1String("stop_time"))) {
        const Handle column = openDataset(group, "stop_time");
        if (const auto stop = column ? last(column.id()) : std::nullopt)
            sink.span().addEnd(*stop);
    }
}

/// Where each unit that spiked ends in the list of all spikes: a silent unit repeats the end before it.
std::vector<qint64> endsOfUnits(const std::vector<double> &index)
{
    std::vector<qint64> ends;
    qint64 before = 0;
    for (const double end : index) {
        if (static_cast<qint64>(end) > before)
            ends.push_back(static_cast<qint64>(end));
        before = static_cast<qint64>(end);
    }
    return ends;
}

/// The first and last spike of each unit; within a unit they stand in order.
void noteSpikes(hid_t group, const FactSink &sink)
{
    const Handle indexColumn = openDataset(group, "spike_times_index");
    const Handle spikes = openDataset(group, "spike_times");
    const auto index = indexColumn && spikes ? allNumbers(indexColumn.id(), mostUnits) : std::nullopt;
    if (!index)
        return;
    const std::vector<qint64> ends = endsOfUnits(*index);
    if (ends.empty())
        return;
    std::vector<qint64> starts = {0};
    starts.insert(starts.end(), ends.begin(), ends.end() - 1);
    std::vector<qint64> lasts;
    for (const qint64 end : ends)
        lasts.push_back(end - 1);
    const auto firstSpikes = numbersAt(spikes.id(), starts);
    const auto lastSpikes = numbersAt(spikes.id(), lasts);
    if (!firstSpikes || !lastSpikes)
        return;
    sink.span().addStart(*std::min_element(firstSpikes->begin(), firstSpikes->end()));
    sink.span().addEnd(*std::max_element(lastSpikes->begin(), lastSpikes->end()));
}

void noteEvents(hid_t group, const QStringList &columns, const FactSink &sink)
{
    const Handle timestamps = openDataset(group, "timestamp");
    const auto start = timestamps ? first(timestamps.id()) : std::nullopt;
    const auto end = timestamps ? last(timestamps.id()) : std::nullopt;
    if (!start || !end)
        return;
    double duration = 0;
    if (columns.contains(QLatin1String("duration"))) {
        const Handle durations = openDataset(group, "duration");
        duration = durations ? last(durations.id()).value_or(0) : 0;
    }
    sink.span().addStart(*start);
    sink.span().addEnd(*end + duration);
}

void noteIds(hid_t group, const QString &place, const FactSink &sink)
{
    const Handle column = openDataset(group, "id");
    auto ids = column ? allNumbers(column.id(), mostRows) : std::nullopt;
    if (!ids)
        return;
    std::sort(ids->begin(), ids->end());
    const auto twice = std::adjacent_find(ids->begin(), ids->end());
    if (twice != ids->end())
        sink.find(QStringLiteral("table-ids"), place, QStringLiteral("id %1 stands twice").arg(*twice));
}

} // namespace

void noteTable(hid_t group, const QString &place, const FactSink &sink)
{
    const QStringList columns = textsOfAttribute(group, "colnames");
    if (columns.isEmpty())
        return;
    noteStartAndStop(group, columns, sink);
    if (columns.contains(QLatin1String("spike_times")))
        noteSpikes(group, sink);
    if (columns.contains(QLatin1String("timestamp")))
        noteEvents(group, columns, sink);
    noteIds(group, place, sink);
}

} // namespace slipway::nwbreader
