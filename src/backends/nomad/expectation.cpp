// SPDX-License-Identifier: MIT
#include "backends/nomad/expectation.h"

#include "backends/nomad/shipping.h"
#include "upload/archivelisting.h"

#include <QThreadPool>

#include <utility>

namespace slipway::backends::nomad {

using upload::ArchiveListing;
using upload::ArchiveMember;

base::Task<Expectation> Expectation::of(upload::FileJob job, std::stop_token stop)
{
    Expectation expectation;
    for (const domain::LocalFile &member : std::as_const(job.members))
        expectation.m_sizes.insert(member.remote, member.stamp.size());
    if (!job.members.isEmpty())
        co_return expectation;
    if (!isSentToBeUnpacked(job.file)) {
        expectation.m_sizes.insert(job.file.remote, job.file.stamp.size());
        co_return expectation;
    }
    auto work = [path = job.file.path, stop] { return upload::listArchive(path, 0, stop); };
    auto listing = base::inPool(*QThreadPool::globalInstance(), std::move(work), stop);
    const ArchiveListing archive = co_await std::move(listing);
    expectation.m_isUnpacked = true;
    for (const ArchiveMember &member : archive.members) {
        const QString place = placeOfMember(member.path);
        if (member.type == ArchiveMember::Type::File && !place.isEmpty())
            expectation.m_sizes.insert(place, member.size); // the last of two of one name stays
    }
    co_return expectation;
}

bool Expectation::isMet(const QString &path, const domain::RemoteFiles &files) const
{
    const auto found = files.constFind(path);
    const qint64 size = m_sizes.value(path, -1);
    return found != files.constEnd() && (size < 0 || found->size == size);
}

QStringList Expectation::missing(const domain::RemoteFiles &files) const
{
    QStringList paths;
    for (auto it = m_sizes.cbegin(); it != m_sizes.cend(); ++it) {
        if (!isMet(it.key(), files))
            paths.append(it.key());
    }
    return paths;
}

QString placeOfMember(const QString &name)
{
    QStringList kept;
    const QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part != QLatin1String(".") && part != QLatin1String(".."))
            kept.append(part);
    }
    return kept.join(QLatin1Char('/'));
}

} // namespace slipway::backends::nomad
