// SPDX-License-Identifier: MIT
#pragma once

#include "domain/nwbmetadata.h"

#include <QList>
#include <QString>

#include <optional>

namespace slipway::nwbreader {

/// From the first to the last moment recorded in a file, in seconds after its reference time.
class TimeSpan
{
public:
    void addStart(double seconds);
    void addEnd(double seconds);

    /// Nothing if no moment was recorded, or if the span is five years or more, which is a mistake in the
    /// file.
    std::optional<double> seconds() const;

private:
    std::optional<double> m_start;
    std::optional<double> m_end;
};

/// Where the parts of a file leave what they say about time and about mistakes.
class FactSink
{
public:
    FactSink(TimeSpan *span, QList<domain::NwbFinding> *findings, qsizetype mostFindings);

    TimeSpan &span() const { return *m_span; }
    void find(const QString &code, const QString &place, const QString &detail) const;

private:
    TimeSpan *m_span;
    QList<domain::NwbFinding> *m_findings;
    qsizetype m_mostFindings;
};

} // namespace slipway::nwbreader
