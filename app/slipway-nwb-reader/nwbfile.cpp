// SPDX-License-Identifier: MIT
#include "nwbfile.h"

#include "hdf5value.h"
#include "seriesfacts.h"
#include "tablefacts.h"
#include "timespan.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <unordered_set>
#include <vector>

namespace slipway::nwbreader {

namespace {

using domain::NwbMetadata;
using Clock = std::chrono::steady_clock;

constexpr int mostDepth = 64;
constexpr int mostLinksOfGroup = 200'000;
constexpr qsizetype mostGroups = 300'000;
constexpr qsizetype mostEntries = 200; // of each list that grows with the file
constexpr qsizetype mostTypes = 1'000;
constexpr qsizetype mostTypeName = 200;
constexpr auto mostTime = std::chrono::seconds(40);

struct PendingGroup
{
    QByteArray path;
    int depth;
};

/// Walks through all groups once and notes what each says.
class Walk
{
public:
    Walk(hid_t file, NwbMetadata *metadata)
        : m_file(file)
        , m_metadata(metadata)
    {}

    void run()
    {
        m_pending.push_back(PendingGroup{"/", 0});
        while (!m_pending.empty()) {
            if (++m_groups > mostGroups)
                return giveUp(QStringLiteral("more than %1 groups").arg(mostGroups));
            if (Clock::now() - m_begin > mostTime)
                return giveUp(QStringLiteral("took longer than %1 seconds").arg(mostTime.count()));
            const PendingGroup next = m_pending.back();
            m_pending.pop_back();
            visit(next);
        }
        m_metadata->sessionSeconds = m_span.seconds();
    }

private:
    void giveUp(const QString &why)
    {
        if (!m_metadata->unread.contains(why))
            m_metadata->unread.append(why);
    }

    void visit(const PendingGroup &place)
    {
        const Handle group = openObject(m_file, place.path.constData());
        if (!group || H5Iget_type(group.id()) != H5I_GROUP)
            return;
        bool complete = true;
        const QList<LinkFacts> links = linksOf(group.id(), mostLinksOfGroup, &complete);
        if (!complete)
            giveUp(QStringLiteral("not all of %1").arg(boundedText(place.path).left(200)));
        for (const LinkFacts &link : links)
            follow(place, link);
        note(group.id(), place.path);
    }

    void follow(const PendingGroup &place, const LinkFacts &link)
    {
        const QByteArray path = place.depth == 0 ? "/" + link.name : place.path + '/' + link.name;
        if (link.kind == LinkFacts::Kind::External)
            noteExternal(path, link.target);
        if (link.kind != LinkFacts::Kind::Group)
            return;
        if (place.depth >= mostDepth)
            return giveUp(QStringLiteral("groups more than %1 levels deep").arg(mostDepth));
        // A hard link may lead back to a parent: each object is visited once.
        if (m_visited.insert(link.address).second)
            m_pending.push_back(PendingGroup{path, place.depth + 1});
    }

    void noteExternal(const QByteArray &path, const QString &target)
    {
        if (m_metadata->externalLinks.size() < mostEntries)
            m_metadata->externalLinks.append(boundedText(path).left(1000) + QStringLiteral(" -> ") + target);
    }

    void note(hid_t group, const QByteArray &path)
    {
        const QString type = textOfAttribute(group, "neurodata_type").left(mostTypeName);
        if (type.isEmpty() || type == QLatin1String("NWBFile"))
            return;
        if (m_metadata->neurodataTypes.size() < mostTypes || m_metadata->neurodataTypes.contains(type))
            ++m_metadata->neurodataTypes[type];
        const QString place = boundedText(path).left(1000);
        noteExternalFiles(group, place);
        FactSink sink(&m_span, &m_metadata->findings, mostEntries);
        noteSeries(group, type, place, sink);
        noteTable(group, place, sink);
    }

    void noteExternalFiles(hid_t group, const QString &place)
    {
        if (H5Lexists(group, "external_file", H5P_DEFAULT) <= 0 ||
            m_metadata->externalFiles.size() >= mostEntries)
            return;
        const QStringList files = textsAt(group, "external_file").mid(0, mostEntries);
        if (!files.isEmpty())
            m_metadata->externalFiles.append(
                domain::NwbExternalFiles(place, textOfAttribute(group, "object_id"), files));
    }

    hid_t m_file;
    NwbMetadata *m_metadata;
    std::vector<PendingGroup> m_pending;
    std::unordered_set<haddr_t> m_visited;
    qsizetype m_groups = 0;
    Clock::time_point m_begin = Clock::now();
    TimeSpan m_span;
};

void readRoot(hid_t file, NwbMetadata *metadata)
{
    const Handle root = openObject(file, "/");
    metadata->nwbVersion = textOfAttribute(root.id(), "nwb_version");
    if (metadata->nwbVersion.isEmpty()) // NWB 1.x
        metadata->nwbVersion = textAt(file, "nwb_version");
    metadata->objectId = textOfAttribute(root.id(), "object_id");
    metadata->identifier = textAt(file, "identifier");
    metadata->sessionDescription = textAt(file, "session_description");
    metadata->sessionStartTime = textAt(file, "session_start_time");
    metadata->timestampsReferenceTime = textAt(file, "timestamps_reference_time");
    metadata->fileCreateDates = textsAt(file, "file_create_date").mid(0, mostEntries);
    for (const char *name : {"identifier", "session_description", "session_start_time",
                             "timestamps_reference_time", "file_create_date"}) {
        if (!openObject(file, name))
            metadata->missingDatasets.append(QLatin1Char('/') + QLatin1String(name));
    }
}

/// One value that some writers keep as a data set and some as an attribute.
QString textIn(hid_t group, const char *name)
{
    const QString text = textAt(group, name);
    return text.isEmpty() ? textOfAttribute(group, name) : text;
}

void readSubject(hid_t file, NwbMetadata *metadata)
{
    const Handle subject = openObject(file, "general/subject");
    metadata->hasSubject = subject && H5Iget_type(subject.id()) == H5I_GROUP;
    if (!metadata->hasSubject)
        return;
    metadata->subjectId = textAt(subject.id(), "subject_id");
    metadata->species = textAt(subject.id(), "species");
    metadata->sex = textAt(subject.id(), "sex");
    metadata->age = textAt(subject.id(), "age");
    if (const Handle age = openDataset(subject.id(), "age"))
        metadata->ageReference = textOfAttribute(age.id(), "reference");
    metadata->dateOfBirth = textAt(subject.id(), "date_of_birth");
    metadata->genotype = textAt(subject.id(), "genotype");
    metadata->strain = textAt(subject.id(), "strain");
    metadata->subjectDescription = textAt(subject.id(), "description");
    metadata->weight = textAt(subject.id(), "weight");
}

void readProbes(hid_t file, NwbMetadata *metadata)
{
    const Handle devices = openObject(file, "general/devices");
    if (!devices || H5Iget_type(devices.id()) != H5I_GROUP)
        return;
    bool complete = true;
    const QList<LinkFacts> links = linksOf(devices.id(), static_cast<int>(mostTexts), &complete);
    for (const LinkFacts &link : links) {
        const Handle device = openObject(devices.id(), link.name.constData());
        if (!device || H5Iget_type(device.id()) != H5I_GROUP)
            continue;
        const QString id = textIn(device.id(), "probe_id");
        if (!id.isEmpty() && metadata->probeIds.size() < mostEntries)
            metadata->probeIds.append(id);
    }
}

void readGeneral(hid_t file, NwbMetadata *metadata)
{
    metadata->sessionId = textAt(file, "general/session_id");
    metadata->experimentDescription = textAt(file, "general/experiment_description");
    metadata->institution = textAt(file, "general/institution");
    metadata->lab = textAt(file, "general/lab");
    metadata->experimenters = textsAt(file, "general/experimenter").mid(0, mostEntries);
    metadata->keywords = textsAt(file, "general/keywords").mid(0, mostEntries);
    metadata->relatedPublications = textsAt(file, "general/related_publications").mid(0, mostEntries);
    readSubject(file, metadata);
    readProbes(file, metadata);
    const Handle icephys = openObject(file, "general/DandiIcephysMetadata");
    if (icephys && H5Iget_type(icephys.id()) == H5I_GROUP) {
        metadata->cellId = textIn(icephys.id(), "cell_id");
        metadata->sliceId = textIn(icephys.id(), "slice_id");
        metadata->tissueSampleId = textIn(icephys.id(), "tissue_sample_id");
    }
}

} // namespace

NwbMetadata readNwbFile(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe would wait for ever
        throw Unreadable("not-a-file");
    const QByteArray name = QFile::encodeName(path);
    if (H5Fis_hdf5(name.constData()) <= 0)
        throw Unreadable("not-hdf5");
    const Handle access(H5Pcreate(H5P_FILE_ACCESS));
    H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
    const Handle file(H5Fopen(name.constData(), H5F_ACC_RDONLY, access.id()));
    if (!file)
        throw Unreadable("damaged");
    NwbMetadata metadata;
    readRoot(file.id(), &metadata);
    readGeneral(file.id(), &metadata);
    Walk(file.id(), &metadata).run();
    return metadata;
}

} // namespace slipway::nwbreader
