// SPDX-License-Identifier: MIT
#include "seriesfacts.h"

#include "hdf5value.h"

namespace slipway::nwbreader {

namespace {

/// Opens `name` if the group has it; asking first is cheaper than failing to open.
Handle childDataset(hid_t group, const char *name)
{
    return H5Lexists(group, name, H5P_DEFAULT) > 0 ? openDataset(group, name) : Handle();
}

qint64 lengthOf(hid_t dataset)
{
    const auto dimensions = dimensionsOf(dataset);
    return dimensions && !dimensions->isEmpty() ? dimensions->front() : 0;
}

QString figures(qint64 left, const char *leftName, qint64 right, const char *rightName)
{
    return QStringLiteral("%1 %2, %3 %4")
        .arg(QString::number(left), QLatin1String(leftName), QString::number(right),
             QLatin1String(rightName));
}

void noteTimestamps(hid_t timestamps, qint64 samples, const QString &place, const FactSink &sink)
{
    const qint64 count = lengthOf(timestamps);
    if (samples > 0 && count != samples)
        sink.find(QStringLiteral("timestamps-length"), place,
                  figures(count, "timestamps", samples, "samples"));
    if (count <= 0)
        return;
    if (const auto ends = numbersAt(timestamps, {0, count - 1})) {
        sink.span().addStart(ends->front());
        sink.span().addEnd(ends->back());
    }
}

void noteRate(hid_t startingTime, qint64 samples, const QString &place, const FactSink &sink)
{
    const auto start = numbersAt(startingTime, {0});
    const auto rate = numberOfAttribute(startingTime, "rate");
    if (!start || !rate)
        return;
    sink.span().addStart(start->front());
    if (*rate == 0)
        sink.find(QStringLiteral("rate-zero"), place, QStringLiteral("rate 0"));
    else
        sink.span().addEnd(start->front() + static_cast<double>(samples) / *rate);
}

/// Columns of the data against the length of the data set that says what the columns are.
void compareColumns(hid_t group, qint64 columns, const char *name, const char *code, const QString &place,
                    const FactSink &sink)
{
    const Handle region = childDataset(group, name);
    if (!region)
        return;
    const qint64 count = lengthOf(region.id());
    if (count != columns)
        sink.find(QLatin1String(code), place, figures(columns, "columns", count, name));
}

void noteColumns(hid_t group, hid_t data, const QString &type, const QString &place, const FactSink &sink)
{
    const auto dimensions = dimensionsOf(data);
    if (!dimensions || dimensions->size() < 2)
        return;
    const qint64 columns = dimensions->at(1);
    if (type == QLatin1String("ElectricalSeries"))
        compareColumns(group, columns, "electrodes", "electrodes-count", place, sink);
    else if (type == QLatin1String("RoiResponseSeries"))
        compareColumns(group, columns, "rois", "rois-count", place, sink);
    else if (type == QLatin1String("SpatialSeries") && columns > 3)
        sink.find(QStringLiteral("spatial-columns"), place, QStringLiteral("%1 columns").arg(columns));
}

} // namespace

void noteSeries(hid_t group, const QString &type, const QString &place, const FactSink &sink)
{
    const Handle data = childDataset(group, "data");
    if (!data)
        return;
    const qint64 samples = lengthOf(data.id());
    const Handle timestamps = childDataset(group, "timestamps");
    const Handle startingTime = timestamps ? Handle() : childDataset(group, "starting_time");
    if (timestamps)
        noteTimestamps(timestamps.id(), samples, place, sink);
    else if (startingTime)
        noteRate(startingTime.id(), samples, place, sink);
    else
        return;
    noteColumns(group, data.id(), type, place, sink);
}

} // namespace slipway::nwbreader
