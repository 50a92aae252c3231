// SPDX-License-Identifier: MIT
#include "backends/dandi/neurodatatypes.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace slipway::backends::dandi {

namespace {

struct TypeRow
{
    const char *type;
    const char *technique; // may be null
    const char *approach;  // may be null
};

constexpr const char *electro = "electrophysiological approach";
constexpr const char *microscopy = "microscopy approach; cell population imaging";
constexpr const char *behavioral = "behavioral approach";
constexpr const char *optogenetic = "optogenetic approach";
constexpr const char *sorting = "spike sorting technique";
constexpr const char *currentClamp = "current clamp technique";
constexpr const char *voltageClamp = "voltage clamp technique";
constexpr const char *behaviour = "behavioral technique";
constexpr const char *fourier = "fourier analysis technique";
constexpr const char *surgical = "surgical technique";

/// The real client looks at groups only, so types stored as data sets (RGBImage) never match; and it knows
/// OptogeneticStimulusSite by a misspelt name, which never matches either and is left out here.
constexpr std::array rows = {
    TypeRow{"ElectricalSeries", "multi electrode extracellular electrophysiology recording technique",
            electro},
    TypeRow{"SpikeEventSeries", sorting, electro},
    TypeRow{"FeatureExtraction", sorting, electro},
    TypeRow{"LFP", "signal filtering technique", electro},
    TypeRow{"EventWaveform", sorting, electro},
    TypeRow{"EventDetection", sorting, electro},
    TypeRow{"ElectrodeGroup", surgical, electro},
    TypeRow{"Units", sorting, electro},
    TypeRow{"PatchClampSeries", "patch clamp technique", electro},
    TypeRow{"CurrentClampSeries", currentClamp, electro},
    TypeRow{"CurrentClampStimulusSeries", currentClamp, electro},
    TypeRow{"VoltageClampSeries", voltageClamp, electro},
    TypeRow{"VoltageClampStimulusSeries", voltageClamp, electro},
    TypeRow{"TwoPhotonSeries", "two-photon microscopy technique", microscopy},
    TypeRow{"OnePhotonSeries", "one-photon microscopy technique", microscopy},
    TypeRow{"OpticalChannel", surgical, microscopy},
    TypeRow{"ImagingPlane", nullptr, microscopy},
    TypeRow{"PlaneSegmentation", nullptr, microscopy},
    TypeRow{"Position", behaviour, behavioral},
    TypeRow{"SpatialSeries", behaviour, behavioral},
    TypeRow{"BehavioralEpochs", behaviour, behavioral},
    TypeRow{"BehavioralEvents", behaviour, behavioral},
    TypeRow{"BehavioralTimeSeries", behaviour, behavioral},
    TypeRow{"PupilTracking", behaviour, behavioral},
    TypeRow{"EyeTracking", behaviour, behavioral},
    TypeRow{"CompassDirection", behaviour, behavioral},
    TypeRow{"ProcessingModule", "analytical technique", nullptr},
    TypeRow{"RGBImage", "photographic technique", nullptr},
    TypeRow{"DecompositionSeries", fourier, nullptr},
    TypeRow{"Spectrum", fourier, nullptr},
    TypeRow{"OptogeneticSeries", nullptr, optogenetic},
};

struct ModalityRow
{
    const char *modality;
    const char *types; // separated by blanks
};

constexpr std::array modalityRows = {
    ModalityRow{"behavior",
                "BehavioralEpochs BehavioralEvents BehavioralTimeSeries CompassDirection EyeTracking "
                "Position PupilTracking SpatialSeries"},
    ModalityRow{"ecephys", "ClusterWaveforms Clustering ElectricalSeries ElectrodeGroup EventDetection "
                           "EventWaveform FeatureExtraction FilteredEphys LFP SpikeEventSeries"},
    ModalityRow{"icephys", "CurrentClampSeries CurrentClampStimulusSeries IZeroClampSeries "
                           "IntracellularElectrode PatchClampSeries VoltageClampSeries "
                           "VoltageClampStimulusSeries"},
    ModalityRow{"image", "GrayscaleImage ImageMaskSeries ImageSeries IndexSeries OpticalSeries RGBAImage "
                         "RGBImage"},
    ModalityRow{"ogen", "OptogeneticSeries OptogeneticStimulusSite"},
    ModalityRow{"ophys", "CorrectedImageStack DfOverF Fluorescence ImageSegmentation ImagingPlane "
                         "MotionCorrection OnePhotonSeries OpticalChannel RoiResponseSeries TwoPhotonSeries"},
};

QHash<QString, QString> modalityTable()
{
    QHash<QString, QString> table;
    for (const ModalityRow &row : modalityRows) {
        for (const QString &type : QString::fromLatin1(row.types).split(QLatin1Char(' ')))
            table.insert(type, QLatin1String(row.modality));
    }
    return table;
}

QStringList sorted(const QSet<QString> &texts)
{
    QStringList list(texts.begin(), texts.end());
    list.sort();
    return list;
}

/// The client takes the first word of a type's name.
QString firstWord(const QString &type)
{
    return type.simplified().section(QLatin1Char(' '), 0, 0);
}

} // namespace

DataKinds::DataKinds(const QStringList &types)
{
    QSet<QString> approaches;
    QSet<QString> techniques;
    QSet<QString> variables;
    for (const QString &type : types) {
        const QString name = firstWord(type);
        const auto sameName = [&name](const TypeRow &row) { return name == QLatin1String(row.type); };
        const auto *const row = std::find_if(rows.begin(), rows.end(), sameName);
        if (row == rows.end())
            continue;
        variables.insert(name);
        if (row->approach)
            approaches.insert(QLatin1String(row->approach));
        if (row->technique)
            techniques.insert(QLatin1String(row->technique));
    }
    m_approaches = sorted(approaches);
    m_techniques = sorted(techniques);
    m_variables = sorted(variables);
}

QStringList modalitiesOf(const QStringList &types)
{
    static const QHash<QString, QString> table = modalityTable();
    QSet<QString> modalities;
    for (const QString &type : types) {
        const auto row = table.constFind(firstWord(type));
        if (row != table.cend())
            modalities.insert(*row);
    }
    return sorted(modalities);
}

} // namespace slipway::backends::dandi
