// SPDX-License-Identifier: MIT
#include "practice/signature.h"

#include "practice/digest.h"

#include <algorithm>
#include <ctime>
#include <vector>

#include <openssl/crypto.h>

namespace slipway::practice {

namespace {

std::vector<std::string> sortedItems(const std::string &query)
{
    std::vector<std::string> items;
    std::size_t begin = 0;
    while (begin < query.size()) {
        const std::size_t end = std::min(query.find('&', begin), query.size());
        items.push_back(query.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(items.begin(), items.end());
    return items;
}

std::string joined(const std::vector<std::string> &items)
{
    std::string text;
    for (const std::string &item : items)
        text += (text.empty() ? "" : "&") + item;
    return text;
}

/// Seconds since 1970 of `20260820T120000Z`, or nothing.
std::optional<std::int64_t> parseDate(const std::string &text)
{
    std::tm parts{};
    const char *end = strptime(text.c_str(), "%Y%m%dT%H%M%SZ", &parts);
    if (!end || *end != '\0')
        return std::nullopt;
    return timegm(&parts);
}

} // namespace

Signer::Signer(const Clock &clock, std::string secret)
    : m_clock(clock)
    , m_secret(std::move(secret))
{}

void Signer::setOrigin(const std::string &scheme, const std::string &host)
{
    m_host = host;
    m_origin = scheme + "://" + host;
}

std::string Signer::credential(const std::string &date) const
{
    return "PRACTICE" + std::to_string(m_generation.load()) + "%2F" + date.substr(0, 8) +
           "%2Fus-east-1%2Fs3%2Faws4_request";
}

std::string Signer::signature(const Request &request, const std::string &unsignedQuery,
                              const std::string &date, const std::string &signedHeaders) const
{
    std::string headers;
    if (signedHeaders.find("content-length") != std::string::npos)
        headers += "content-length:" + std::to_string(request.contentLength.value_or(0)) + '\n';
    headers += "host:" + request.headers.value("Host").value_or("") + '\n';
    const std::string canonical = request.method + '\n' + request.path + '\n' +
                                  joined(sortedItems(unsignedQuery)) + '\n' + headers + '\n' + signedHeaders +
                                  "\nUNSIGNED-PAYLOAD";
    const std::string day = date.substr(0, 8);
    const std::string toSign =
        "AWS4-HMAC-SHA256\n" + date + '\n' + day + "/us-east-1/s3/aws4_request\n" + toHex(sha256(canonical));
    const std::string key = hmacSha256(
        hmacSha256(hmacSha256(hmacSha256("AWS4" + m_secret, day), "us-east-1"), "s3"), "aws4_request");
    return toHex(hmacSha256(key, toSign));
}

std::string Signer::presigned(const Order &order) const
{
    const std::string date = formatInstant(m_clock.now(), "%Y%m%dT%H%M%SZ");
    const std::string signedHeaders = order.contentLength ? "content-length;host" : "host";
    const std::string query = order.query + (order.query.empty() ? "" : "&") +
                              "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + credential(date) +
                              "&X-Amz-Date=" + date + "&X-Amz-Expires=" + std::to_string(order.lifetime) +
                              "&X-Amz-SignedHeaders=" + percentEncoded(signedHeaders);
    Request request;
    request.method = order.method;
    request.path = order.path;
    request.contentLength = order.contentLength;
    request.headers.add("Host", m_host);
    return m_origin + order.path + '?' + query +
           "&X-Amz-Signature=" + signature(request, query, date, signedHeaders);
}

Signer::Verdict Signer::check(const Request &request) const
{
    const auto given = request.query.value("X-Amz-Signature");
    const auto date = request.query.value("X-Amz-Date");
    const auto expires = request.query.value("X-Amz-Expires");
    const auto signedHeaders = request.query.value("X-Amz-SignedHeaders");
    const auto credentialGiven = request.query.value("X-Amz-Credential");
    if (!given && !date)
        return Verdict::Unsigned;
    const auto issued = date ? parseDate(*date) : std::nullopt;
    if (!given || !issued || !expires || !signedHeaders || !credentialGiven ||
        request.query.value("X-Amz-Algorithm") != "AWS4-HMAC-SHA256")
        return Verdict::Malformed;
    std::vector<std::string> items = sortedItems(request.rawQuery);
    std::erase_if(items, [](const std::string &item) { return item.starts_with("X-Amz-Signature="); });
    const bool old = m_clock.now() / 1'000'000 > *issued + std::atoll(expires->c_str()) ||
                     !credentialGiven->starts_with("PRACTICE" + std::to_string(m_generation.load()) + '/');
    if (old)
        return Verdict::Expired;
    const std::string expected = signature(request, joined(items), *date, *signedHeaders);
    const bool same = expected.size() == given->size() &&
                      CRYPTO_memcmp(expected.data(), given->data(), expected.size()) == 0;
    return same ? Verdict::Valid : Verdict::Mismatch;
}

} // namespace slipway::practice
