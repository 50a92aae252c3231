// SPDX-License-Identifier: MIT
#include "practice/metadata.h"

#include "practice/replies.h"
#include "practice/schema.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

/// "Doe, Jane; Roe, Richard (2026) My title (Version draft) [Data set]. DANDI Archive. <url>"
QString citation(const Version &version, const QJsonObject &metadata, const QString &url)
{
    QStringList names;
    for (const QJsonValue contributor : metadata["contributor"_L1].toArray()) {
        const QJsonObject person = contributor.toObject();
        if (person["includeInCitation"_L1].toBool())
            names.append(person["name"_L1].toString());
    }
    return u"%1 (%2) %3 (Version %4) [Data set]. DANDI Archive. %5"_s.arg(
        names.join(u"; "), q(formatInstant(version.created, "%Y")), q(version.name), q(version.version), url);
}

} // namespace

QJsonArray accessRequirements(bool embargoed, const QString &embargoedUntil)
{
    QJsonObject access{{"schemaKey"_L1, u"AccessRequirements"_s},
                       {"status"_L1, embargoed ? u"dandi:EmbargoedAccess"_s : u"dandi:OpenAccess"_s}};
    if (embargoed && !embargoedUntil.isEmpty())
        access["embargoedUntil"_L1] = embargoedUntil;
    return {access};
}

QJsonObject withoutComputedKeys(QJsonObject metadata)
{
    for (const QLatin1String key :
         {"name"_L1, "identifier"_L1, "version"_L1, "id"_L1, "url"_L1, "assetsSummary"_L1, "citation"_L1,
          "doi"_L1, "dateCreated"_L1, "datePublished"_L1, "publishedBy"_L1, "manifestLocation"_L1,
          "releaseNotes"_L1})
        metadata.remove(key);
    return metadata;
}

QJsonObject assetsSummary(const Archive &, const Version &version)
{
    QJsonObject summary{{"schemaKey"_L1, u"AssetsSummary"_s},
                        {"numberOfBytes"_L1, static_cast<qint64>(version.size)},
                        {"numberOfFiles"_L1, static_cast<qint64>(version.assets.size())}};
    return summary;
}

QJsonObject withComputedKeys(const Archive &archive, const Version &version, QJsonObject metadata)
{
    const QString identifier = u"DANDI:"_s + q(version.dandiset);
    const QString url = q(archive.webUrl + "/dandiset/" + version.key());
    metadata["@context"_L1] =
        u"https://raw.githubusercontent.com/dandi/schema/master/releases/%1/context.json"_s.arg(
            QString(schemaVersion));
    metadata["manifestLocation"_L1] = QJsonArray{
        q(archive.apiUrl + "/dandisets/" + version.dandiset + "/versions/" + version.version + "/assets/")};
    metadata["name"_L1] = q(version.name);
    metadata["identifier"_L1] = identifier;
    metadata["version"_L1] = q(version.version);
    metadata["id"_L1] = identifier + u'/' + q(version.version);
    metadata["repository"_L1] = q(archive.webUrl);
    metadata["url"_L1] = url;
    metadata["dateCreated"_L1] = q(isoMetadataInstant(version.created));
    metadata["assetsSummary"_L1] = assetsSummary(archive, version);
    metadata["citation"_L1] = citation(version, metadata, url);
    return metadata;
}

} // namespace slipway::practice
