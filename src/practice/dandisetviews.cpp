// SPDX-License-Identifier: MIT
#include "practice/dandisetviews.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

QString contactPerson(const QJsonObject &metadata)
{
    for (const QJsonValue contributor : metadata["contributor"_L1].toArray()) {
        const QJsonObject person = contributor.toObject();
        if (person["roleName"_L1].toArray().contains(u"dcite:ContactPerson"_s))
            return person["name"_L1].toString();
    }
    return {};
}

QJsonObject versionJson(const Call &call, const Version &version, bool full)
{
    QJsonObject result{{"version"_L1, q(version.version)},
                       {"name"_L1, q(version.name)},
                       {"asset_count"_L1, static_cast<qint64>(version.assets.size())},
                       {"size"_L1, static_cast<qint64>(version.size)},
                       {"status"_L1, q(version.status)},
                       {"created"_L1, q(isoInstant(version.created))},
                       {"modified"_L1, q(isoInstant(version.modified))}};
    if (full) {
        result["active_uploads"_L1] = version.draft() ? call.store().activeUploads(version.dandiset) : 0;
        result["release_notes"_L1] = q(version.releaseNotes);
    }
    return result;
}

QJsonObject dandisetHead(const Call &call, const Dandiset &dandiset)
{
    const bool starred = call.account && dandiset.stars.contains(call.account->username);
    const Version &draft = call.store().draft(dandiset.identifier);
    return {{"identifier"_L1, q(dandiset.identifier)},
            {"created"_L1, q(isoInstant(dandiset.created))},
            {"modified"_L1, q(isoInstant(dandiset.modified))},
            {"contact_person"_L1, contactPerson(draft.metadata)},
            {"embargo_status"_L1, q(dandiset.embargo)},
            {"star_count"_L1, static_cast<qint64>(dandiset.stars.size())},
            {"is_starred"_L1, starred}};
}

QJsonObject dandisetJson(const Call &call, const Dandiset &dandiset, bool full)
{
    QJsonObject result = dandisetHead(call, dandiset);
    const Version *published = call.store().newestPublished(dandiset.identifier);
    result["most_recent_published_version"_L1] =
        published ? versionJson(call, *published, full) : QJsonValue();
    result["draft_version"_L1] = versionJson(call, call.store().draft(dandiset.identifier), full);
    return result;
}

} // namespace slipway::practice
