// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace slipway::backends::dandi {

/// What DANDI says about the types of data found in a file (DANDI contract 4.6), each list sorted.
class DataKinds
{
public:
    /// `types` are neurodata types, for example "ElectricalSeries"; unknown ones say nothing.
    explicit DataKinds(const QStringList &types);

    const QStringList &approaches() const { return m_approaches; }
    const QStringList &techniques() const { return m_techniques; }
    const QStringList &variables() const { return m_variables; }

private:
    QStringList m_approaches;
    QStringList m_techniques;
    QStringList m_variables;
};

/// The modalities in a file's name, sorted: "ecephys", "ophys" … (DANDI contract 5.3).
QStringList modalitiesOf(const QStringList &types);

} // namespace slipway::backends::dandi
