// SPDX-License-Identifier: MIT
#include "backends/dandi/layout.h"

#include "backends/dandi/mediatype.h"
#include "backends/dandi/moment.h"
#include "backends/dandi/neurodatatypes.h"
#include "backends/dandi/pathrules.h"
#include "domain/nwbmetadata.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <utility>
#include <vector>

namespace slipway::backends::dandi {

namespace {

using domain::LocalFile;
using domain::NwbMetadata;

/// What may stand in a name after subject and session, in the order of the name.
enum Token { Tissue, Slice, Cell, Probe, Object, TokenCount };

constexpr std::array<const char *, TokenCount> tokenNames = {"tis", "slice", "cell", "probe", "obj"};

/// One NWB file whose name is to be made.
struct Candidate
{
    LocalFile *file = nullptr;
    QString subject;
    QString session;
    QStringList modalities;
    std::array<QString, TokenCount> values;
    std::array<bool, TokenCount> isUsed = {};

    QString path() const
    {
        QString name = QStringLiteral("sub-") + subject;
        if (!session.isEmpty())
            name += QStringLiteral("_ses-") + session;
        for (std::size_t i = 0; i < TokenCount; ++i) {
            if (isUsed[i] && !values[i].isEmpty())
                name += QLatin1Char('_') + QLatin1String(tokenNames[i]) + QLatin1Char('-') + values[i];
        }
        if (!modalities.isEmpty())
            name += QLatin1Char('_') + modalities.join(QLatin1Char('+'));
        return acceptable(QStringLiteral("sub-") + subject + QLatin1Char('/') + name +
                          QStringLiteral(".nwb"));
    }
};

/// The session's ID, or its date and, unless that is midnight, its time. The real client adds the session
/// only where sessions differ; then a name would change with the next session (DANDI contract 5.3).
QString sessionOf(const NwbMetadata &nwb)
{
    if (!nwb.sessionId.isEmpty())
        return cleanLabel(nwb.sessionId);
    const auto start = Moment::parse(nwb.sessionStartTime);
    if (!start)
        return QString();
    const QDateTime clock = start->wallClock();
    return clock.toString(clock.time() == QTime(0, 0) ? QStringLiteral("yyyyMMdd")
                                                      : QStringLiteral("yyyyMMddTHHmmss"));
}

Candidate candidateOf(LocalFile *file, const NwbMetadata &nwb)
{
    Candidate candidate;
    candidate.file = file;
    candidate.subject = cleanLabel(nwb.subjectId);
    candidate.session = sessionOf(nwb);
    candidate.modalities = modalitiesOf(nwb.neurodataTypes.keys());
    candidate.values[Tissue] = cleanLabel(nwb.tissueSampleId);
    candidate.values[Slice] = cleanLabel(nwb.sliceId);
    candidate.values[Cell] = cleanLabel(nwb.cellId);
    candidate.values[Probe] = cleanLabel(nwb.probeIds.join(QLatin1Char('+')));
    candidate.values[Object] = nwb.objectId.isEmpty() ? QString() : shortObjectId(nwb.objectId);
    return candidate;
}

/// Tissue, slice and cell stand in all names as soon as two files differ in them.
void useWhatDiffers(std::vector<Candidate> *candidates)
{
    for (const Token token : {Tissue, Slice, Cell}) {
        QSet<QString> values;
        for (const Candidate &candidate : *candidates)
            values.insert(candidate.values[token]);
        for (Candidate &candidate : *candidates)
            candidate.isUsed[token] = values.size() > 1;
    }
}

/// Adds probe, then object, to the files whose names are still the same. (The real client would try a
/// description first, but reads none from NWB files.)
void breakTies(std::vector<Candidate> *candidates)
{
    for (const Token token : {Probe, Object}) {
        QHash<QString, std::vector<Candidate *>> byPath;
        for (Candidate &candidate : *candidates)
            byPath[candidate.path()].push_back(&candidate);
        for (const auto &group : std::as_const(byPath)) {
            for (Candidate *candidate : group)
                candidate->isUsed[token] = candidate->isUsed[token] || group.size() > 1;
        }
    }
}

/// A file that was organised before keeps its name, so that a second run finds it again.
QString pathIfOrganised(const LocalFile &file, const QString &subject)
{
    const QString name = file.relative.section(QLatin1Char('/'), -1);
    const QString ownSubject = name.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('.'), 0, 0);
    if (!isOrganisedName(name) || (!subject.isEmpty() && ownSubject != QStringLiteral("sub-") + subject))
        return QString();
    return acceptable(ownSubject + QLatin1Char('/') + name);
}

} // namespace

QString cleanLabel(const QString &value)
{
    static const QRegularExpression meaningful(QStringLiteral("[_*\\\\/<>:|\"'?%@;,\\s.]"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    QString label = value;
    label.replace(meaningful, QStringLiteral("-"));
    // What only the server refuses (accents, "!", "$" …) goes here, too, or it would go later.
    return acceptable(label);
}

QString shortObjectId(const QString &objectId)
{
    quint32 crc = 0xffffffff;
    for (const char byte : objectId.toUtf8()) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return QString::number(crc ^ 0xffffffff, 36);
}

bool isOrganisedName(const QString &name)
{
    const QString label = QStringLiteral("[^_*\\\\/<>:|\"'?%@;.]+");
    static const QRegularExpression form(
        QStringLiteral(
            "^sub-%1(_ses-%1)?(_(tis|slice|cell|desc|probe|obj)-%1)*(_[a-z]+(\\+[a-z]+)*)?\\.nwb\\z")
            .arg(label));
    return form.match(name).hasMatch();
}

void proposePaths(domain::LocalFiles &files)
{
    std::vector<Candidate> candidates;
    for (LocalFile &file : files) {
        if (file.remoteIsOwn)
            continue;
        if (const QString remote = acceptable(file.relative); remote != file.remote)
            file.remote = remote; // else all lists of these files go on sharing one text
        if (!isNwb(file.path))
            continue;
        const NwbMetadata nwb = NwbMetadata::fromJson(file.metadata);
        const QString organised = pathIfOrganised(file, cleanLabel(nwb.subjectId));
        if (!organised.isEmpty())
            file.remote = organised;
        else if (!nwb.subjectId.isEmpty())
            candidates.push_back(candidateOf(&file, nwb));
    }
    useWhatDiffers(&candidates);
    breakTies(&candidates);
    for (const Candidate &candidate : candidates)
        candidate.file->remote = candidate.path();
}

} // namespace slipway::backends::dandi
