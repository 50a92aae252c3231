// SPDX-License-Identifier: MIT
#include "practice/requestlog.h"

#include <QJsonObject>

#include <algorithm>
#include <cctype>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

QJsonArray split(const std::string &joined)
{
    QJsonArray result;
    for (const QString &word : QString::fromStdString(joined).split(u' ', Qt::SkipEmptyParts))
        result.append(word);
    return result;
}

void join(std::string &joined, std::string word)
{
    if (!joined.empty())
        joined += ' ';
    std::replace(word.begin(), word.end(), ' ', '_');
    joined += word;
}

std::string lowerCase(std::string word)
{
    for (char &c : word)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

} // namespace

void RequestLog::append(LoggedRequest entry)
{
    const std::lock_guard lock(m_mutex);
    entry.sequence = ++m_sequence;
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > limit)
        m_entries.pop_front();
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

QJsonArray RequestLog::list(std::uint64_t after) const
{
    const std::lock_guard lock(m_mutex);
    QJsonArray result;
    for (const LoggedRequest &entry : m_entries) {
        if (entry.sequence <= after)
            continue;
        QJsonObject item;
        item["sequence"_L1] = static_cast<qint64>(entry.sequence);
        item["service"_L1] = QString::fromStdString(entry.service);
        item["method"_L1] = QString::fromStdString(entry.method);
        item["path"_L1] = QString::fromStdString(entry.path);
        item["query"_L1] = split(entry.queryNames);
        item["status"_L1] = entry.status;
        item["bytes_in"_L1] = static_cast<qint64>(entry.bytesIn);
        item["bytes_out"_L1] = static_cast<qint64>(entry.bytesOut);
        item["headers"_L1] = split(entry.headerNames);
        item["authorization"_L1] = entry.authorization;
        item["started_ms"_L1] = static_cast<qint64>(entry.startedMilliseconds);
        item["duration_ms"_L1] = static_cast<qint64>(entry.durationMilliseconds);
        if (!entry.fault.empty())
            item["fault"_L1] = QString::fromStdString(entry.fault);
        result.append(item);
    }
    return result;
}

std::size_t RequestLog::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

LoggedRequest loggedRequest(const Request &request)
{
    LoggedRequest entry;
    entry.service = request.service;
    entry.method = request.method;
    entry.path = request.path;
    for (const auto &[name, value] : request.query.all())
        join(entry.queryNames, name);
    for (const auto &[name, value] : request.headers.all())
        join(entry.headerNames, lowerCase(name));
    entry.authorization = request.headers.contains("Authorization");
    return entry;
}

} // namespace slipway::practice
