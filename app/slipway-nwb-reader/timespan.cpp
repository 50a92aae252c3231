// SPDX-License-Identifier: MIT
#include "timespan.h"

#include <algorithm>
#include <cmath>

namespace slipway::nwbreader {

void TimeSpan::addStart(double seconds)
{
    if (std::isfinite(seconds))
        m_start = m_start ? std::min(*m_start, seconds) : seconds;
}

void TimeSpan::addEnd(double seconds)
{
    if (std::isfinite(seconds))
        m_end = m_end ? std::max(*m_end, seconds) : seconds;
}

std::optional<double> TimeSpan::seconds() const
{
    constexpr double fiveYears = 3600.0 * 24 * 365 * 5;
    if (!m_start || !m_end || !(*m_end - *m_start < fiveYears))
        return std::nullopt;
    return *m_end - *m_start;
}

FactSink::FactSink(TimeSpan *span, QList<domain::NwbFinding> *findings, qsizetype mostFindings)
    : m_span(span)
    , m_findings(findings)
    , m_mostFindings(mostFindings)
{}

void FactSink::find(const QString &code, const QString &place, const QString &detail) const
{
    if (m_findings->size() < m_mostFindings)
        m_findings->append(domain::NwbFinding(code, place, detail));
}

} // namespace slipway::nwbreader
