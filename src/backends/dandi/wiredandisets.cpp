// SPDX-License-Identifier: MIT
#include "backends/dandi/wiredandisets.h"

#include "backends/dandi/wireaccount.h"
#include "base/jsonview.h"
#include "base/trfunctions.h"

#include <QRegularExpression>

namespace slipway::backends::dandi {

namespace {

using base::JsonView;
using domain::Problem;

SLIPWAY_TR_FUNCTIONS(Dandi)

QString dandisetPath(const QString &id)
{
    return QStringLiteral("/dandisets/") + id + QLatin1Char('/');
}

/// A version object that may be null.
void readVersion(const JsonView &version, domain::Dataset &dataset)
{
    if (version.isNull())
        return;
    dataset.title = version[u"name"].textOr(QString());
    dataset.status = version[u"status"].textOr(QString());
    dataset.size = version[u"size"].integerOr(-1);
    dataset.fileCount = version[u"asset_count"].integerOr(-1);
    if (const QDateTime modified = instant(version[u"modified"].textOr(QString())); modified.isValid())
        dataset.modified = modified;
}

domain::Dataset datasetFrom(const JsonView &view, const QUrl &web)
{
    domain::Dataset dataset;
    dataset.id = view[u"identifier"].text();
    dataset.contact = view[u"contact_person"].textOr(QString());
    dataset.modified = instant(view[u"modified"].textOr(QString()));
    const QString embargo = view[u"embargo_status"].textOr(QStringLiteral("OPEN"));
    dataset.embargoed = embargo != QLatin1String("OPEN");
    dataset.busy = embargo == QLatin1String("UNEMBARGOING");
    const JsonView published = view[u"most_recent_published_version"];
    readVersion(published, dataset);
    dataset.published = !published.isNull();
    if (dataset.published)
        dataset.publishedVersion = published[u"version"].textOr(QString());
    readVersion(view[u"draft_version"], dataset);
    dataset.page = dandisetPage(web, dataset.id);
    return dataset;
}

Problem finding(const QString &field, const QString &message)
{
    Problem problem(Problem::Severity::Warning, "server-validation",
                    field.isEmpty() ? message : field + QStringLiteral(": ") + message,
                    tr("Correct it in the metadata editor on the web site."));
    problem.field = field;
    return problem;
}

} // namespace

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QDateTime serverTime(const net::Response &response)
{
    return QDateTime::fromString(QString::fromLatin1(response.header("Date")), Qt::RFC2822Date).toUTC();
}

QDateTime onServerClock(const QDateTime &here, const QDateTime &serverNow)
{
    constexpr qint64 slack = 5;               // seconds: headers have no fractions, answers take a while
    constexpr qint64 slackWithoutClock = 120; // seconds
    if (!serverNow.isValid())
        return here.addSecs(-slackWithoutClock);
    const qint64 ahead = QDateTime::currentDateTimeUtc().secsTo(serverNow);
    return here.addSecs(ahead - slack);
}

QUrl dandisetPage(const QUrl &web, const QString &id)
{
    if (web.isEmpty())
        return QUrl();
    return QUrl::fromEncoded(web.toEncoded(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + "/dandiset/" +
                             id.toUtf8() + "/draft");
}

bool isDandisetId(const QString &text)
{
    static const QRegularExpression sixFigures(QStringLiteral("^[0-9]{6}\\z"));
    return sixFigures.match(text).hasMatch();
}

std::optional<QString> dandisetIdIn(const QString &text)
{
    static const QRegularExpression forms(
        QStringLiteral("^(?:DANDI:|https?://[^/]+/(?:#/)?dandiset/)?([0-9]{6})(?:[/?#].*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = forms.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1);
}

net::Request requestDandisets(const QUrl &api, int page)
{
    const QList<QPair<QString, QString>> query = {
        {QStringLiteral("user"), QStringLiteral("me")},
        {QStringLiteral("embargoed"), QStringLiteral("true")},
        {QStringLiteral("draft"), QStringLiteral("true")},
        {QStringLiteral("empty"), QStringLiteral("true")},
        {QStringLiteral("ordering"), QStringLiteral("-modified")},
        {QStringLiteral("page"), QString::number(page)},
        {QStringLiteral("page_size"), QStringLiteral("1000")},
    };
    return asJson(net::Request::get(apiUrl(api, QStringLiteral("/dandisets/"), query)),
                  QStringLiteral("list the datasets"));
}

DandisetPage parseDandisets(const QByteArray &body, const QUrl &web)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the list of dandisets"));
    DandisetPage page;
    for (const JsonView &item : view[u"results"].items()) {
        page.datasets.append(datasetFrom(item, web));
        page.created.append(instant(item[u"created"].textOr(QString())));
    }
    page.more = !view[u"next"].isNull();
    return page;
}

net::Request requestDandiset(const QUrl &api, const QString &id)
{
    return asJson(net::Request::get(apiUrl(api, dandisetPath(id))), QStringLiteral("read the dataset"));
}

domain::Dataset parseDandiset(const QByteArray &body, const QUrl &web)
{
    return datasetFrom(JsonView::parse(body, QStringLiteral("the dandiset")), web);
}

net::Request requestOwners(const QUrl &api, const QString &id)
{
    return asJson(net::Request::get(apiUrl(api, dandisetPath(id) + QStringLiteral("users/"))),
                  QStringLiteral("read who owns the dataset"));
}

QStringList parseOwners(const QByteArray &body)
{
    QStringList owners;
    for (const JsonView &item : JsonView::parse(body, QStringLiteral("the owners of the dandiset")).items())
        owners.append(item[u"username"].text());
    return owners;
}

net::Request requestDraftInfo(const QUrl &api, const QString &id)
{
    return asJson(net::Request::get(apiUrl(api, dandisetPath(id) + QStringLiteral("versions/draft/info/"))),
                  QStringLiteral("read the state of the dataset"));
}

DraftInfo parseDraftInfo(const QByteArray &body)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the state of the dandiset"));
    DraftInfo info;
    info.title = view[u"name"].textOr(QString());
    info.status = view[u"status"].textOr(QString());
    info.contact = view[u"contact_person"].textOr(QString());
    info.size = view[u"size"].integerOr(-1);
    info.fileCount = view[u"asset_count"].integerOr(-1);
    info.modified = instant(view[u"modified"].textOr(QString()));
    info.description = view.object()
                           .value(QLatin1String("metadata"))
                           .toObject()
                           .value(QLatin1String("description"))
                           .toString();
    if (!view[u"version_validation_errors"].isNull()) {
        for (const JsonView &item : view[u"version_validation_errors"].items())
            info.findings.append(
                finding(item[u"field"].textOr(QString()), item[u"message"].textOr(QString())));
    }
    if (view[u"asset_validation_errors"].isNull())
        return info;
    for (const JsonView &item : view[u"asset_validation_errors"].items()) {
        const QString message = item[u"message"].textOr(QString());
        if (message.contains(QLatin1String("currently being validated"))) {
            info.pendingAssets.insert(item[u"path"].textOr(QString())); // "not yet" is no error
            continue;
        }
        info.assetFindings[item[u"path"].textOr(QString())].append(
            finding(item[u"field"].textOr(QString()), message));
    }
    constexpr qsizetype most = 50; // files of each kind in the list (DANDI contract 7.1)
    info.complete = info.pendingAssets.size() < most && info.assetFindings.size() < most;
    return info;
}

} // namespace slipway::backends::dandi
