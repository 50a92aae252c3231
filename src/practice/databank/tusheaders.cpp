// SPDX-License-Identifier: MIT
#include "practice/databank/tusheaders.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace slipway::practice::databank {

namespace {

bool isBase64(std::string_view text)
{
    return text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") ==
           std::string_view::npos;
}

/// Calls `visit(key, value)` for every pair, until it says false.
template <typename Visit>
bool eachPair(std::string_view text, Visit visit)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const std::size_t blank = std::min(pair.find(' '), pair.size());
        const std::string_view value = blank < pair.size() ? pair.substr(blank + 1) : std::string_view();
        if (!visit(pair.substr(0, blank), value))
            return false;
    }
    return true;
}

} // namespace

Response noAnswer(int status)
{
    Response response;
    response.status = status;
    return response;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::uint64_t> numberOf(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !isDigits(text))
        return std::nullopt;
    return value;
}

bool isUploadMetadata(std::string_view text)
{
    return eachPair(text, [](std::string_view key, std::string_view value) {
        return !key.empty() && static_cast<unsigned char>(key.front()) < 128 && isBase64(value);
    });
}

std::optional<std::string> metadataValue(std::string_view metadata, std::string_view key)
{
    std::optional<std::string> found;
    eachPair(metadata, [&](std::string_view name, std::string_view value) {
        if (name == key)
            found = QByteArray::fromBase64(QByteArray(value.data(), static_cast<qsizetype>(value.size())))
                        .toStdString();
        return true;
    });
    return found;
}

ByteRange requestedRange(std::string_view header, std::uint64_t length)
{
    ByteRange range;
    range.last = length - 1;
    constexpr std::string_view unit = "bytes=";
    const std::size_t dash = header.find('-');
    if (!header.starts_with(unit) || dash == std::string_view::npos ||
        header.find(',') != std::string_view::npos)
        return range;
    const std::string_view begin = header.substr(unit.size(), dash - unit.size());
    const std::string_view end = header.substr(dash + 1);
    const auto first = numberOf(begin);
    const auto last = numberOf(end);
    if ((!begin.empty() && !first) || (!end.empty() && !last) || (begin.empty() && end.empty()) ||
        (first && last && *last < *first))
        return range;
    range.kind = ByteRange::Kind::Part;
    if (first) {
        range.first = *first;
        range.last = std::min(last.value_or(length - 1), length - 1);
    } else {
        range.first = length - std::min(*last, length);
    }
    if (range.first >= length)
        range.kind = ByteRange::Kind::Unsatisfiable;
    return range;
}

void writeAsForeigner(Deployment &deployment, TusUpload &upload, std::uint64_t bytes)
{
    const std::uint64_t wanted = std::max<std::uint64_t>(bytes, 1);
    const std::uint64_t count =
        upload.deferred ? wanted : std::min(wanted, upload.length - std::min(upload.offset, upload.length));
    deployment.store.blobs.appendZeros(upload.uid, upload.offset, count);
    upload.offset += count;
    deployment.store.save(upload);
}

} // namespace slipway::practice::databank
