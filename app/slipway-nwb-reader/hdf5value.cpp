// SPDX-License-Identifier: MIT
#include "hdf5value.h"

#include <QLocale>

#include <algorithm>

namespace slipway::nwbreader {

namespace {

constexpr std::size_t mostBytes = std::size_t(4) * 1024 * 1024;

/// A data set or an attribute: both are read with a type and a number of values.
class Source
{
public:
    static Source dataset(hid_t id) { return Source(id, false); }
    static Source attribute(hid_t id) { return Source(id, true); }

    Handle type() const { return Handle(m_isAttribute ? H5Aget_type(m_id) : H5Dget_type(m_id)); }
    Handle space() const { return Handle(m_isAttribute ? H5Aget_space(m_id) : H5Dget_space(m_id)); }

    /// Limits `space` to its first `count` values; an attribute can only be read whole.
    bool select(hid_t space, hsize_t total, hsize_t count) const
    {
        if (count == total)
            return true;
        if (m_isAttribute || H5Sget_simple_extent_ndims(space) != 1)
            return false;
        const hsize_t start = 0;
        return H5Sselect_hyperslab(space, H5S_SELECT_SET, &start, nullptr, &count, nullptr) >= 0;
    }

    bool read(hid_t memoryType, hid_t memorySpace, hid_t fileSpace, void *buffer) const
    {
        if (m_isAttribute)
            return H5Aread(m_id, memoryType, buffer) >= 0;
        return H5Dread(m_id, memoryType, memorySpace, fileSpace, H5P_DEFAULT, buffer) >= 0;
    }

private:
    Source(hid_t id, bool isAttribute)
        : m_id(id)
        , m_isAttribute(isAttribute)
    {}

    hid_t m_id;
    bool m_isAttribute;
};

QStringList readVariableTexts(const Source &source, hid_t type, hid_t memory, hid_t space, std::size_t count)
{
    const Handle memoryType(H5Tcopy(H5T_C_S1));
    H5Tset_size(memoryType.id(), H5T_VARIABLE);
    H5Tset_cset(memoryType.id(), H5Tget_cset(type));
    std::vector<char *> pointers(count, nullptr);
    QStringList texts;
    if (source.read(memoryType.id(), memory, space, pointers.data())) {
        for (const char *text : pointers)
            texts.append(text ? boundedText(QByteArrayView(text)) : QString());
    }
    H5Dvlen_reclaim(memoryType.id(), memory, H5P_DEFAULT, pointers.data());
    return texts;
}

QStringList readFixedTexts(const Source &source, hid_t type, hid_t memory, hid_t space, std::size_t count)
{
    const std::size_t size = H5Tget_size(type);
    if (size == 0 || size > mostBytes / count)
        return {};
    std::vector<char> bytes(size * count, '\0');
    if (!source.read(type, memory, space, bytes.data()))
        return {};
    const bool isPadded = H5Tget_class(type) == H5T_STRING && H5Tget_strpad(type) == H5T_STR_SPACEPAD;
    QStringList texts;
    for (std::size_t i = 0; i < count; ++i) {
        const char *begin = bytes.data() + i * size;
        const char *end = std::find(begin, begin + size, '\0');
        while (isPadded && end > begin && end[-1] == ' ')
            --end;
        texts.append(boundedText(QByteArrayView(begin, end - begin)));
    }
    return texts;
}

QStringList readIntegers(const Source &source, hid_t memory, hid_t space, std::size_t count)
{
    std::vector<long long> numbers(count, 0);
    QStringList texts;
    if (source.read(H5T_NATIVE_LLONG, memory, space, numbers.data())) {
        for (const long long number : numbers)
            texts.append(QString::number(number));
    }
    return texts;
}

QStringList readFloats(const Source &source, hid_t memory, hid_t space, std::size_t count)
{
    std::vector<double> numbers(count, 0);
    QStringList texts;
    if (source.read(H5T_NATIVE_DOUBLE, memory, space, numbers.data())) {
        for (const double number : numbers)
            texts.append(QString::number(number, 'g', QLocale::FloatingPointShortest));
    }
    return texts;
}

QStringList readTexts(const Source &source)
{
    const Handle type = source.type();
    const Handle space = source.space();
    if (!type || !space || H5Sget_simple_extent_type(space.id()) == H5S_NULL)
        return {};
    const hssize_t total = H5Sget_simple_extent_npoints(space.id());
    if (total <= 0)
        return {};
    const auto count = std::min<hsize_t>(static_cast<hsize_t>(total), mostTexts);
    if (!source.select(space.id(), static_cast<hsize_t>(total), count))
        return {};
    const Handle memory(H5Screate_simple(1, &count, nullptr));
    switch (H5Tget_class(type.id())) {
    case H5T_STRING:
        if (H5Tis_variable_str(type.id()) > 0)
            return readVariableTexts(source, type.id(), memory.id(), space.id(), count);
        return readFixedTexts(source, type.id(), memory.id(), space.id(), count);
    case H5T_OPAQUE: // how Python writes raw bytes
        return readFixedTexts(source, type.id(), memory.id(), space.id(), count);
    case H5T_INTEGER:
        return readIntegers(source, memory.id(), space.id(), count);
    case H5T_FLOAT:
        return readFloats(source, memory.id(), space.id(), count);
    default:
        return {};
    }
}

Handle openAttribute(hid_t object, const char *name)
{
    if (H5Aexists(object, name) <= 0)
        return Handle();
    Handle attribute(H5Aopen(object, name, H5P_DEFAULT));
    // Variable-length text lies elsewhere; what the attribute itself holds must be small.
    if (attribute && H5Aget_storage_size(attribute.id()) > mostBytes)
        return Handle();
    return attribute;
}

bool isNumeric(hid_t dataset)
{
    const Handle type(H5Dget_type(dataset));
    const H5T_class_t kind = type ? H5Tget_class(type.id()) : H5T_NO_CLASS;
    return kind == H5T_INTEGER || kind == H5T_FLOAT;
}

} // namespace

QString boundedText(QByteArrayView bytes)
{
    // Bytes that are no UTF-8 become U+FFFD; four bytes at most make one character.
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), mostCharacters * 4)));
    text.remove(QChar(u'\0'));
    if (text.size() > mostCharacters) {
        text.truncate(mostCharacters);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text.append(QChar(u'\u2026'));
    }
    return text;
}

QStringList textsAt(hid_t place, const char *name)
{
    const Handle dataset = openDataset(place, name);
    return dataset ? readTexts(Source::dataset(dataset.id())) : QStringList();
}

QString textAt(hid_t place, const char *name)
{
    return textsAt(place, name).value(0);
}

QStringList textsOfAttribute(hid_t object, const char *name)
{
    const Handle attribute = openAttribute(object, name);
    return attribute ? readTexts(Source::attribute(attribute.id())) : QStringList();
}

QString textOfAttribute(hid_t object, const char *name)
{
    return textsOfAttribute(object, name).value(0);
}

std::optional<double> numberOfAttribute(hid_t object, const char *name)
{
    bool isNumber = false;
    const double number = textOfAttribute(object, name).toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<std::vector<double>> numbersAt(hid_t dataset, const std::vector<qint64> &rows)
{
    const auto dimensions = dimensionsOf(dataset);
    if (!dimensions || rows.empty() || !isNumeric(dataset))
        return std::nullopt;
    const auto rank = static_cast<std::size_t>(std::max<qsizetype>(dimensions->size(), 1));
    std::vector<hsize_t> points(rows.size() * rank, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] < 0 || rows[i] >= dimensions->value(0, 1))
            return std::nullopt;
        points[i * rank] = static_cast<hsize_t>(rows[i]);
    }
    const Handle space(H5Dget_space(dataset));
    if (!dimensions->isEmpty() &&
        H5Sselect_elements(space.id(), H5S_SELECT_SET, rows.size(), points.data()) < 0)
        return std::nullopt;
    const hsize_t count = rows.size();
    const Handle memory(H5Screate_simple(1, &count, nullptr));
    std::vector<double> numbers(rows.size(), 0);
    if (H5Dread(dataset, H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, numbers.data()) < 0)
        return std::nullopt;
    return numbers;
}

std::optional<std::vector<double>> allNumbers(hid_t dataset, qint64 most)
{
    const auto dimensions = dimensionsOf(dataset);
    if (!dimensions || dimensions->size() != 1 || dimensions->front() > most || !isNumeric(dataset))
        return std::nullopt;
    std::vector<double> numbers(static_cast<std::size_t>(dimensions->front()), 0);
    if (!numbers.empty() &&
        H5Dread(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()) < 0)
        return std::nullopt;
    return numbers;
}

} // namespace slipway::nwbreader
